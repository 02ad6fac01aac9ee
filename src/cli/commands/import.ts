import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { caseExtension, withCaseExtension } from '../../engine/case/case-folder.ts';
import type { Input } from '../../shared/contract.ts';
import { describeImport, importFiles } from '../import-files.ts';
import { currentPerson, required, withEngine, type ExitCode, type Surroundings } from '../surroundings.ts';

/** Adds files and folders to a case, which is made if it is not there yet. */
export async function importInto(
  around: Surroundings,
  caseFolder: string,
  files: readonly string[],
  options: { readonly as: Input<'import.start'>['role']; readonly acceptDamaged?: boolean },
): Promise<ExitCode> {
  return withEngine(around, async (engine) => {
    const folder = withCaseExtension(resolve(caseFolder));
    required(
      around,
      existsSync(folder)
        ? await engine.request('case.open', { folder })
        : await engine.request('case.create', {
            folder,
            name: basename(folder, caseExtension),
            reviewer: currentPerson(),
          }),
    );
    const imported = await importFiles(around, engine, {
      paths: [...files],
      role: options.as,
      acceptDamaged: options.acceptDamaged,
    });
    for (const file of imported) around.out(describeImport(around, file));
    await engine.settled();
    const count = (...states: readonly string[]): number =>
      imported.filter((file) => states.includes(file.state)).length;
    around.note(
      around.words.text('import.summary', {
        done: count('done'),
        refused: count('refused', 'cancelled'),
        duplicates: count('duplicate'),
      }),
    );
    // Some files refused is an outcome; all of them is a failure.
    return count('done', 'duplicate') === 0 ? 2 : 0;
  });
}
