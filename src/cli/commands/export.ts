import { resolve } from 'node:path';
import type { ExportFormat } from '../../shared/contract.ts';
import { languageOf, languages } from '../../shared/languages.ts';
import {
  CommandRefused,
  findCase,
  required,
  withEngine,
  type ExitCode,
  type Surroundings,
} from '../surroundings.ts';

/** Writes one export of a case to a file, or a text format to standard output. */
export async function exportCase(
  around: Surroundings,
  caseFolder: string,
  options: { readonly format: ExportFormat; readonly output?: string; readonly locale?: string },
): Promise<ExitCode> {
  const { format, output } = options;
  const language = languageOf(options.locale ?? 'en');
  if (language === undefined) {
    throw new CommandRefused(
      around.words.text('error.usage', { detail: `--locale: ${languages.join(', ')}` }),
    );
  }
  if (output === undefined && (format === 'verification-xlsx' || format === 'verification-docx')) {
    throw new CommandRefused(around.words.text('export.needsFile'));
  }
  return withEngine(around, async (engine) => {
    required(around, await engine.request('case.open', { folder: findCase(caseFolder) }));
    await engine.settled();
    if (output === undefined) {
      around.out(required(around, await engine.request('export.preview', { format, language })).text);
    } else {
      const written = required(
        around,
        await engine.request('export.write', { format, path: resolve(output), language }),
      );
      around.note(around.words.text('export.written', written));
    }
    return 0;
  });
}
