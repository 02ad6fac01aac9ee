import { resolve } from 'node:path';
import { spokenFingerprint } from '../../core/evidence-package/public-key.ts';
import type { CommandExport } from '../export-names.ts';
import { languageOf, languages } from '../../shared/languages.ts';
import {
  CommandRefused,
  findCase,
  required,
  withEngine,
  type ExitCode,
  type Surroundings,
} from '../surroundings.ts';

/** What makes no sense on a terminal. */
const binary: readonly CommandExport[] = ['package', 'verification-xlsx', 'verification-docx'];

/** Writes one export of a case to a file, or a text format to standard output. */
export async function exportCase(
  around: Surroundings,
  caseFolder: string,
  options: {
    readonly format: CommandExport;
    readonly output?: string;
    readonly locale?: string;
    readonly cover?: boolean;
  },
): Promise<ExitCode> {
  const { format, output, cover: covered } = options;
  const language = languageOf(options.locale ?? 'en');
  if (language === undefined) {
    throw new CommandRefused(
      around.words.text('error.usage', { detail: `--locale: ${languages.join(', ')}` }),
    );
  }
  if (output === undefined && binary.includes(format)) {
    throw new CommandRefused(around.words.text('export.needsFile'));
  }
  return withEngine(around, async (engine) => {
    required(around, await engine.request('case.open', { folder: findCase(caseFolder) }));
    await engine.settled();
    if (format === 'package') {
      const path = resolve(output ?? '');
      const written = required(around, await engine.request('export.package', { path, language, covered }));
      around.note(
        around.words.text('export.packageWritten', {
          ...written,
          fingerprint: spokenFingerprint(written.fingerprint),
        }),
      );
    } else if (output === undefined) {
      around.out(
        required(around, await engine.request('export.preview', { format, language, covered })).text,
      );
    } else {
      const written = required(
        around,
        await engine.request('export.write', { format, path: resolve(output), language, covered }),
      );
      around.note(around.words.text('export.written', written));
    }
    return 0;
  });
}
