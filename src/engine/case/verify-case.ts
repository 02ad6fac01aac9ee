import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { EvidenceRecord } from '../history/change.ts';
import { brokenLinks } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import { isSqliteError, type CaseDatabase } from '../store/database.ts';
import { readText } from '../store/read-document.ts';
import { row, rows } from '../store/sql.ts';
import { originalPath } from './case-folder.ts';
import { errorCode } from './open-case.ts';

/** Something in a case that is not as it was written. */
export type CaseProblem =
  | { readonly kind: 'database'; readonly detail: string }
  | { readonly kind: 'file-missing' | 'file-changed'; readonly sha256: string; readonly fileName: string }
  | { readonly kind: 'history'; readonly entry: number }
  | { readonly kind: 'anchor'; readonly evidenceId: string; readonly documentTitle: string };

export interface CaseVerification {
  readonly problems: readonly CaseProblem[];
  readonly counts: { readonly files: number; readonly history: number; readonly anchors: number };
}

/** Looks at everything that a case consists of. Reads every stored file. */
export async function verifyCase(session: CaseSession): Promise<CaseVerification> {
  const { database, opened } = session;
  const problems: CaseProblem[] = [...databaseProblems(database)];
  const files = rows<{ sha256: string; file_name: string | null }>(
    database,
    `SELECT file.sha256, (SELECT file_name FROM document WHERE document.sha256 = file.sha256 LIMIT 1) AS file_name
     FROM file ORDER BY file.sha256`,
  );
  for (const { sha256, file_name } of files) {
    const fileName = file_name ?? '';
    const found = await hashOf(originalPath(opened.folder, sha256));
    if (found === undefined) problems.push({ kind: 'file-missing', sha256, fileName });
    else if (found !== sha256) problems.push({ kind: 'file-changed', sha256, fileName });
  }
  problems.push(...brokenLinks(database).map((entry): CaseProblem => ({ kind: 'history', entry })));
  const anchors = rows<{ record: string; document: number; title: string }>(
    database,
    `SELECT evidence.record, evidence.document, document.title
     FROM evidence JOIN document ON document.number = evidence.document ORDER BY evidence.id`,
  );
  for (const { record, document, title } of anchors) {
    const { id, anchor } = JSON.parse(record) as EvidenceRecord;
    const { start, end } = anchor.position;
    if (readText(database, document).slice(start, end) !== anchor.quote.exact) {
      problems.push({ kind: 'anchor', evidenceId: id, documentTitle: title });
    }
  }
  const history = row<{ count: number }>(database, 'SELECT count(*) AS count FROM history')?.count ?? 0;
  return { problems, counts: { files: files.length, history, anchors: anchors.length } };
}

function databaseProblems(database: CaseDatabase): CaseProblem[] {
  const problems: CaseProblem[] = [];
  const integrity = database.pragma('integrity_check') as { readonly integrity_check: string }[];
  for (const { integrity_check: detail } of integrity) {
    if (detail !== 'ok') problems.push({ kind: 'database', detail });
  }
  const references = database.pragma('foreign_key_check') as { readonly table: string }[];
  for (const { table } of references) {
    problems.push({ kind: 'database', detail: `${table} refers to a row that is not there` });
  }
  if (!database.readonly) {
    try {
      database.exec("INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)");
    } catch (error) {
      if (!isSqliteError(error, 'SQLITE_CORRUPT')) throw error;
      problems.push({ kind: 'database', detail: 'the full-text index does not fit the passages' });
    }
  }
  return problems;
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
  return hash.digest('hex');
}
