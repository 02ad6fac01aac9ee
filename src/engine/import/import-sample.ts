import { failed, success, type Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import { beginningStep } from '../history/stacks.ts';
import type { CaseSession } from '../session.ts';
import { walkFiles } from './walk-files.ts';

/**
 * Imports the documents of the sample case: the file named "report" lies at the top of the folder, everything else is
 * what it rests on. They are what the case begins with: there is nothing to undo yet.
 */
export function importSample(session: CaseSession, folder: string): Result<void, Failure> {
  const files = walkFiles([folder]);
  const report = files.find((file) => /^report\.[^./]+$/.test(file.relativePath));
  if (report === undefined) return failed({ kind: 'file-missing', fileName: folder });
  const started = session.imports.start([report.path], 'report', { step: beginningStep });
  if (!started.ok) return started;
  const sources = files.filter((file) => file !== report && !/^readme\b/i.test(file.fileName));
  if (sources.length === 0) return success(undefined);
  const others = session.imports.start(
    sources.map((file) => file.path),
    'auto',
    { step: beginningStep },
  );
  return others.ok ? success(undefined) : others;
}
