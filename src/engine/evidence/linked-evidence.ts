import type { EvidenceEntry } from '../../shared/contract.ts';
import type { EvidenceRecord } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import { row, rows } from '../store/sql.ts';

/** What a person has linked to the report, oldest first; evidence in documents that were removed is left out. */
export function readEvidence(database: CaseDatabase, report: number): EvidenceEntry[] {
  return rows<{ record: string; title: string }>(
    database,
    `SELECT evidence.record, document.title
     FROM evidence JOIN document ON document.number = evidence.document
     WHERE evidence.report = :report AND (document.present = 1 OR document.superseded = 1)`,
    { report },
  )
    .map(({ record, title }) => toEntry(JSON.parse(record) as EvidenceRecord, title))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

export function findEvidence(database: CaseDatabase, id: string): EvidenceRecord | undefined {
  const found = row<{ record: string }>(database, 'SELECT record FROM evidence WHERE id = :id', { id });
  return found === undefined ? undefined : (JSON.parse(found.record) as EvidenceRecord);
}

/** What is linked to one statistic, also in documents that were removed. */
export function evidenceOf(database: CaseDatabase, report: number, statisticId: string): EvidenceRecord[] {
  return rows<{ record: string }>(
    database,
    "SELECT record FROM evidence WHERE report = :report AND target_kind = 'statistic' AND target = :statisticId",
    { report, statisticId },
  ).map(({ record }) => JSON.parse(record) as EvidenceRecord);
}

export function toEntry(record: EvidenceRecord, documentTitle: string): EvidenceEntry {
  return {
    id: record.id,
    target: record.target,
    documentId: record.documentId,
    documentTitle,
    label: record.label ?? undefined,
    anchor: { ...record.anchor, rectangles: [...record.anchor.rectangles] },
    stance: record.stance,
    match: record.match ?? undefined,
    why: record.why ?? undefined,
    reasons: record.reasons,
    by: record.by,
    at: record.at,
  };
}
