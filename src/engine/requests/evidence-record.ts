import type { EvidenceTarget } from '../../shared/contract.ts';
import { sentencesIn } from '../../shared/sentences.ts';
import type { MatchType, Stance } from '../../core/verification/candidate.ts';
import type { Reason } from '../../core/wording/reason-messages.ts';
import type { EvidenceRecord } from '../history/change.ts';
import type { Author } from '../history/journal.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { cellLabel, passageAt } from '../store/sheet-place.ts';
import { row } from '../store/sql.ts';
import { anchorIn } from './document-requests.ts';

/** A stretch of a source and what it is to a statistic or paragraph. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly stance: Stance;
  readonly match?: MatchType;
  readonly reasons?: readonly Reason[];
}

/** The record of a link; `undefined` where nothing but white space is linked. */
export function evidenceRecord(
  database: CaseDatabase,
  id: string,
  reportId: string,
  target: EvidenceTarget,
  document: StoredDocument,
  passage: Passage,
  author: Author,
): EvidenceRecord | undefined {
  const anchor = anchorIn(database, document, passage.start, passage.end);
  if (anchor.quote.exact.trim() === '') return undefined;
  return {
    id,
    reportId,
    target,
    documentId: document.id,
    label: labelAt(database, document, anchor.position.start, anchor.position.end) ?? null,
    anchor,
    stance: passage.stance,
    match: passage.match ?? null,
    why: passage.reasons === undefined ? null : sentencesIn('en').reasons(passage.reasons),
    ...(passage.reasons === undefined ? {} : { reasons: passage.reasons }),
    ...author,
  };
}

/** What the passage at a place is called: "Art. 367 ter", "12", the label of the table that a row belongs to, a cell. */
export function labelAt(
  database: CaseDatabase,
  document: StoredDocument,
  start: number,
  end: number,
): string | undefined {
  const passage = passageAt(database, document, start);
  if (passage === undefined) return undefined;
  const cell = cellLabel(database, passage, start - passage.start_offset, end - passage.start_offset);
  if (cell !== undefined) return cell;
  if (passage.label !== null || passage.table_element === null) return passage.label ?? undefined;
  return (
    row<{ label: string | null }>(
      database,
      'SELECT label FROM document_table WHERE document = :document AND element = :element',
      { document: document.number, element: passage.table_element },
    )?.label ?? undefined
  );
}
