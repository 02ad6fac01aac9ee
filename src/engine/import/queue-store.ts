import type { DocumentRole } from '../../core/document/document.ts';
import type { ImportFile } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import { orNull, orUndefined, rows, run, transaction } from '../store/sql.ts';
import { newEntry, type Entry, type Job, type RequestedRole } from './queue-model.ts';

type StoredState = 'waiting' | 'done' | 'refused' | 'duplicate' | 'cancelled';

interface JobRow {
  readonly id: string;
  readonly started_at: string;
  readonly role: RequestedRole;
  readonly may_be_report: number;
  readonly step: string;
}

interface FileRow {
  readonly job: string;
  readonly path: string;
  readonly relative_path: string;
  readonly file_name: string;
  readonly chosen: number;
  readonly bytes: number | null;
  readonly modified_at: number | null;
  readonly accept_damaged: number;
  readonly state: StoredState;
  readonly role: DocumentRole;
  readonly document_id: string | null;
  readonly outcome: string | null;
}

/** What became of a file, beyond what has columns. */
type Outcome = Pick<ImportFile, 'found' | 'warnings' | 'failure'>;

/** Everything that was asked for and what became of it, in the order in which it was asked for. */
export function loadJobs(database: CaseDatabase): Job[] {
  const files = Map.groupBy(
    rows<FileRow>(database, 'SELECT * FROM import_file ORDER BY job, position'),
    (file) => file.job,
  );
  return rows<JobRow>(database, 'SELECT * FROM import_job ORDER BY number').map((job) => {
    const entries = (files.get(job.id) ?? []).map((file, position) => readEntry(job, file, position));
    const isLeftOver = entries.some(({ shown }) => shown.state === 'waiting');
    return {
      id: job.id,
      startedAt: job.started_at,
      role: job.role,
      mayBeReport: job.may_be_report === 1,
      step: job.step,
      paused: isLeftOver,
      interrupted: isLeftOver,
      files: entries,
    };
  });
}

function readEntry(job: JobRow, file: FileRow, position: number): Entry {
  const stamp =
    file.bytes === null || file.modified_at === null
      ? undefined
      : { bytes: file.bytes, modifiedAt: file.modified_at };
  const found = {
    path: file.path,
    fileName: file.file_name,
    relativePath: file.relative_path,
    chosen: file.chosen === 1,
    stamp,
  };
  const entry = newEntry(found, position, job.role, file.accept_damaged === 1);
  entry.mustBeAsChosen = file.state === 'waiting';
  Object.assign(entry.shown, {
    state: file.state,
    role: file.role,
    documentId: orUndefined(file.document_id),
    ...(file.outcome === null ? {} : (JSON.parse(file.outcome) as Outcome)),
  });
  return entry;
}

export function saveJob(database: CaseDatabase, job: Job): void {
  transaction(database, () => {
    run(
      database,
      `INSERT INTO import_job (id, started_at, role, may_be_report, step)
       VALUES (:id, :started_at, :role, :may_be_report, :step)`,
      {
        id: job.id,
        started_at: job.startedAt,
        role: job.role,
        may_be_report: Number(job.mayBeReport),
        step: job.step,
      },
    );
    for (const { found, shown, acceptDamaged } of job.files) {
      run(
        database,
        `INSERT INTO import_file (job, position, path, relative_path, file_name, chosen, bytes, modified_at,
           accept_damaged, state, role)
         VALUES (:job, :position, :path, :relative_path, :file_name, :chosen, :bytes, :modified_at,
           :accept_damaged, 'waiting', :role)`,
        {
          job: job.id,
          position: shown.position,
          path: found.path,
          relative_path: found.relativePath,
          file_name: found.fileName,
          chosen: Number(found.chosen),
          bytes: orNull(found.stamp?.bytes),
          modified_at: orNull(found.stamp?.modifiedAt),
          accept_damaged: Number(acceptDamaged),
          role: shown.role,
        },
      );
    }
  });
}

/** What has become of a file. Being read and being put aside are not kept: after a crash it simply waits. */
export function saveFile(
  database: CaseDatabase,
  job: Job,
  { found: file, acceptDamaged }: Entry,
  shown: ImportFile,
): void {
  const { found, warnings, failure } = shown;
  const outcome: Outcome = { found, warnings, failure };
  run(
    database,
    `UPDATE import_file SET state = :state, role = :role, document_id = :document_id, outcome = :outcome,
       accept_damaged = :accept_damaged, bytes = :bytes, modified_at = :modified_at
     WHERE job = :job AND position = :position`,
    {
      job: job.id,
      position: shown.position,
      state: storedState(shown.state),
      role: shown.role,
      document_id: orNull(shown.documentId),
      outcome: JSON.stringify(outcome),
      accept_damaged: Number(acceptDamaged),
      bytes: orNull(file.stamp?.bytes),
      modified_at: orNull(file.stamp?.modifiedAt),
    },
  );
}

function storedState(state: ImportFile['state']): StoredState {
  return state === 'reading' || state === 'storing' || state === 'paused' ? 'waiting' : state;
}

export function saveStep(database: CaseDatabase, job: Job): void {
  run(database, 'UPDATE import_job SET step = :step WHERE id = :id', { id: job.id, step: job.step });
}

export function forgetJob(database: CaseDatabase, jobId: string): void {
  transaction(database, () => {
    run(database, 'DELETE FROM import_file WHERE job = :id', { id: jobId });
    run(database, 'DELETE FROM import_job WHERE id = :id', { id: jobId });
  });
}
