import type { PackageCheck, PackageFile } from '../core/evidence-package/check-package.ts';
import type { ItemKind } from '../core/evidence-package/package-manifest.ts';

export interface ShownQuote {
  readonly id: string;
  readonly stance: string;
  readonly source: number;
  readonly place?: string;
  readonly page?: number;
  readonly quote: ShownPassage;
  readonly by?: string;
  readonly at?: string;
  readonly items: readonly string[];
  readonly withheld?: string;
}

export interface ShownPassage {
  readonly text: string;
  readonly emphasis?: { readonly start: number; readonly end: number };
  readonly before?: string;
  readonly after?: string;
}

export interface ShownVerdict {
  readonly statistic: string;
  readonly paragraph?: string;
  readonly text: string;
  readonly sentence: ShownPassage;
  readonly state: string;
  readonly verdict?: string;
  readonly note?: string;
  readonly by?: string;
  readonly at?: string;
  readonly quotes: readonly string[];
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly kind: string;
    readonly verdict?: string;
  }[];
}

export interface ShownSource {
  readonly number: number;
  readonly title: string;
  readonly item?: string;
}

/** What a person wants to see of a package: only what is as it was signed. */
export interface PackageContents {
  readonly verdicts: readonly ShownVerdict[];
  readonly quotes: ReadonlyMap<string, ShownQuote>;
  readonly sources: ReadonlyMap<number, ShownSource>;
  /** An item as bytes, where it is as it was signed. */
  readonly open: (path: string) => Promise<Blob | undefined>;
}

/** Reads what is shown. Signed items were written by the program, so their shape is known once their hash fits. */
export async function readContents(
  check: PackageCheck,
  files: readonly PackageFile[],
): Promise<PackageContents> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  // Without a signature that fits, a hash that fits proves nothing.
  const isSigned = !check.problems.some(({ kind }) =>
    ['signature-wrong', 'signature-missing', 'public-key-differs', 'fingerprint-wrong'].includes(kind),
  );
  const open = async (path: string): Promise<Blob | undefined> => {
    const file = byPath.get(path);
    if (!isSigned || file === undefined || !check.whole.has(path)) return undefined;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of file.chunks()) parts.push(new Uint8Array(chunk));
    return new Blob(parts, { type: path.endsWith('.png') ? 'image/png' : 'text/plain;charset=utf-8' });
  };
  const list = async <Item>(kind: ItemKind): Promise<readonly Item[]> => {
    const item = check.manifest?.items.find((candidate) => candidate.kind === kind);
    const blob = item === undefined ? undefined : await open(item.path);
    const value: unknown = blob === undefined ? [] : JSON.parse(await blob.text());
    return Array.isArray(value) ? (value as readonly Item[]) : [];
  };
  const quotes = await list<ShownQuote>('quotes');
  const sources = await list<ShownSource>('sources');
  return {
    verdicts: await list<ShownVerdict>('verdicts'),
    quotes: new Map(quotes.map((quote) => [quote.id, quote])),
    sources: new Map(sources.map((source) => [source.number, source])),
    open,
  };
}
