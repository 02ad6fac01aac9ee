import { readFileSync, renameSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const recentCase = z.object({ folder: z.string(), name: z.string(), openedAt: z.string() });

/** Each field falls back on its own: one spoilt entry does not cost the others. */
const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Undefined until somebody chooses: then the system's language is followed. */
  locale: z.string().optional().catch(undefined),
  reviewer: z.string().optional().catch(undefined),
  recentCases: z.array(recentCase).catch([]),
  /** What the window wants remembered; only the window knows what is in it. */
  view: z.record(z.string(), z.json()).catch({}),
  bounds: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(1),
      height: z.number().int().min(1),
      maximized: z.boolean(),
    })
    .optional()
    .catch(undefined),
});

export type Preferences = z.infer<typeof preferencesSchema>;

const recentCasesKept = 12;

/** What the program remembers about a person's way of working, in one small file. Nothing of a case is in it. */
export class PreferencesFile {
  readonly #path: string;
  #current: Preferences;

  constructor(path: string) {
    this.#path = path;
    this.#current = preferencesSchema.parse(readJson(path));
  }

  get current(): Preferences {
    return this.#current;
  }

  change(changes: Partial<Preferences>): void {
    this.#current = { ...this.#current, ...changes };
    mkdirSync(dirname(this.#path), { recursive: true });
    const temporary = `${this.#path}.tmp`;
    writeFileSync(temporary, JSON.stringify(this.#current, null, 2));
    renameSync(temporary, this.#path);
  }

  noteOpenedCase(opened: { folder: string; name: string; openedAt: string }): void {
    const others = this.#current.recentCases.filter((recent) => recent.folder !== opened.folder);
    this.change({ recentCases: [opened, ...others].slice(0, recentCasesKept) });
  }

  /** What it is called now; its place in the list stays. */
  noteCaseName(folder: string, name: string): void {
    const { recentCases } = this.#current;
    if (!recentCases.some((recent) => recent.folder === folder && recent.name !== name)) return;
    this.change({
      recentCases: recentCases.map((recent) => (recent.folder === folder ? { ...recent, name } : recent)),
    });
  }

  forgetCase(folder: string): void {
    this.change({ recentCases: this.#current.recentCases.filter((recent) => recent.folder !== folder) });
  }
}

/** A missing or spoilt file is the same as none: preferences are a convenience. */
function readJson(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
