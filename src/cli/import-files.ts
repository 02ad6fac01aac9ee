import type { Engine } from '../engine/engine.ts';
import type { ImportFile, ImportJob, Input } from '../shared/contract.ts';
import { CommandRefused, required, type Surroundings } from './surroundings.ts';

/** Imports into the open case, telling progress; resolves when the last file is in or refused. */
export async function importFiles(
  around: Surroundings,
  engine: Engine,
  input: Input<'import.start'>,
): Promise<ImportFile[]> {
  const started = await engine.request('import.start', input);
  if (!started.ok && started.failure.kind === 'not-found') {
    throw new CommandRefused(around.words.text('import.none', { path: input.paths.join(', ') }));
  }
  const { jobId } = required(around, started);
  const told = new Set<string>();
  for (;;) {
    const job = await findJob(around, engine, jobId);
    tellProgress(around, job, told);
    if (job.state !== 'running') {
      // What became of each file is told here and now; who opens the case later need not hear it again.
      required(around, await engine.request('import.clear', { jobId }));
      return job.files;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function findJob(around: Surroundings, engine: Engine, jobId: string): Promise<ImportJob> {
  const jobs = required(around, await engine.request('import.jobs', {}));
  const job = jobs.find((candidate) => candidate.id === jobId);
  if (job === undefined) throw new Error('The import went off the list while it was running');
  return job;
}

function tellProgress(around: Surroundings, job: ImportJob, told: Set<string>): void {
  for (const file of job.files) {
    if (file.state === 'waiting' || told.has(file.path)) continue;
    told.add(file.path);
    around.note(
      around.words.text('import.reading', { done: told.size, total: job.files.length, path: file.path }),
    );
  }
}

/** What became of a file, in a line. */
export function describeImport(around: Surroundings, file: ImportFile): string {
  const { words } = around;
  const reason = file.failure === undefined ? '' : words.failure(file.failure);
  switch (file.state) {
    case 'done':
      return words.text('import.done', {
        path: file.path,
        role: file.role,
        pages: file.found?.pages ?? 0,
        paragraphs: file.found?.paragraphs ?? 0,
        footnotes: file.found?.footnotes ?? 0,
        quantities: file.found?.quantities ?? 0,
        articles: file.found?.articles ?? 0,
      });
    case 'duplicate':
      return words.text('import.duplicate', { path: file.path, reason });
    case 'cancelled':
      return words.text('import.cancelled', { path: file.path });
    default:
      return words.text('import.refused', { path: file.path, reason });
  }
}
