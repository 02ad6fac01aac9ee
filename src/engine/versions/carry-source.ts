import { alignTexts } from '../../core/versions/text-alignment.ts';
import { placeQuote, quotedPlace, type QuotePlacing } from '../../core/versions/place-quote.ts';
import { sentenceAt } from '../../core/verification/context/sentences.ts';
import type { VersionItem, VersionKind, VersionRecord } from '../../core/versions/version-record.ts';
import type { VerdictBasis } from '../../core/verification/verdict-basis.ts';
import { readStanding } from '../evidence/standings.ts';
import type { Change, EvidenceRecord } from '../history/change.ts';
import { anchorIn } from '../requests/document-requests.ts';
import { labelAt } from '../requests/evidence-record.ts';
import { findOpenable, findReport, type StoredDocument } from '../store/documents.ts';
import { readQuantity } from '../store/quantities.ts';
import { readPassage, readText } from '../store/read-document.ts';
import { passageAt } from '../store/sheet-place.ts';
import { rows } from '../store/sql.ts';
import { numbered, type CarriedItem } from './carried-item.ts';
import { carryCollections } from './carry-collections.ts';
import { carryHandling } from './carry-handling.ts';
import { describeAnew } from './describe-anew.ts';
import type { CarryAround } from './older-report.ts';
import { restAnew } from './standing-changes.ts';

/**
 * What has to change when a source has been read again, or a newer edition of it declared: links go over where the passage
 * is the same, and verdicts rest on it there. Of an edition, those whose words have changed or are gone wait for a person and
 * stay on the older one, and verdicts that rest on them are open again. Of another reading of the same file they go over with
 * their words as they are read now; those without a place stay on the earlier reading, which can be opened still.
 */
export function carrySource(
  around: CarryAround,
  older: StoredDocument,
  newer: StoredDocument,
  kind: Exclude<VersionKind, 'draft'>,
): { readonly changes: readonly Change[]; readonly record: VersionRecord } {
  const { database, author } = around;
  const report = findReport(database);
  const records = report === undefined ? [] : evidenceIn(database, report.number, older.number);
  const changes: Change[] = [
    ...(kind === 'reading' ? describeAnew(database, older, newer, kind) : []),
    ...carryHandling(database, older, newer, kind),
    ...carryCollections(database, older, newer),
  ];
  const items: CarriedItem[] = [];
  if (report !== undefined && records.length > 0) {
    const oldText = readText(database, older.number);
    const newText = readText(database, newer.number);
    const alignment = alignTexts(oldText, newText);
    for (const record of records) {
      const placing = placeQuote(quotedPlace(record.anchor), newText, alignment);
      const isSame = placing.status === 'placed' && samePassage(record, placing, oldText, newText);
      const goesOver = placing.status === 'placed' && (isSame || kind === 'reading');
      if (goesOver) {
        const quote = newText.slice(placing.start, placing.end);
        changes.push(moveEvidence(around, record, newer, placing.start, placing.end));
        // The same file read otherwise: what the verdict rests on is the same as long as its figures are.
        if (isSame || figuresOf(record.anchor.quote.exact) === figuresOf(quote)) {
          changes.push(...restOnMoved(around, report, record, newer, quote));
        }
      } else if (kind === 'edition') {
        const after = { ...record, newerEdition: newer.sha256 };
        changes.push({ slot: 'evidence', evidenceId: record.id, before: record, after });
      }
      items.push({
        ...describe(around, report, older, record),
        ...statusOf(placing, isSame, goesOver),
        ...(placing.status === 'placed'
          ? {
              newer: placeIn(around, newer, placing.start, placing.end),
              ...(placing.score === 1 ? {} : { quoteNow: newText.slice(placing.start, placing.end) }),
            }
          : {}),
      });
    }
  }
  return { changes, record: { kind, olderId: older.id, ...author, items: numbered(items) } };
}

/** Evidence in its place in another document. */
export function moveEvidence(
  { database }: CarryAround,
  record: EvidenceRecord,
  to: StoredDocument,
  start: number,
  end: number,
): Change {
  const anchor = anchorIn(database, to, start, end);
  const label = labelAt(database, to, anchor.position.start, anchor.position.end) ?? null;
  const { newerEdition: _, ...rest } = record;
  return {
    slot: 'evidence',
    evidenceId: record.id,
    before: record,
    after: { ...rest, documentId: to.id, label, anchor },
  };
}

function statusOf(
  placing: QuotePlacing,
  isSame: boolean,
  goesOver: boolean,
): Pick<CarriedItem, 'status' | 'reason'> {
  if (placing.status === 'refused') return { status: 'lost', reason: placing.reason };
  if (isSame) return { status: 'kept' };
  return goesOver ? { status: 'reworded' } : { status: 'to-confirm', reason: 'changed' };
}

/** The quotation word for word, and the sentence around it: "2,608" alone stands for nothing. */
function samePassage(
  { anchor }: EvidenceRecord,
  placing: Extract<QuotePlacing, { status: 'placed' }>,
  oldText: string,
  newText: string,
): boolean {
  if (placing.score !== 1) return false;
  return (
    sentenceAround(oldText, anchor.position.start, anchor.position.end) ===
    sentenceAround(newText, placing.start, placing.end)
  );
}

/** From the beginning of the sentence that a stretch begins in to the end of the one that it ends in, within its lines. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
  const lines = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  const first = sentenceAt(lines, start - from).start;
  const last = sentenceAt(lines, Math.max(start, end - 1) - from).end;
  return lines.slice(Math.min(first, start - from), Math.max(last, end - from)).replace(/\s+/g, ' ');
}

function figuresOf(text: string): string {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ');
}

/** Lets the decisions that rest on a passage rest on it where it has gone. */
export function restOnMoved(
  { database }: CarryAround,
  report: StoredDocument,
  record: EvidenceRecord,
  to: StoredDocument,
  quote: string,
): Change[] {
  if (record.target.kind !== 'statistic') return [];
  const from = record.newerEdition ?? findOpenable(database, record.documentId)?.sha256;
  const standing = readStanding(database, report.number, record.target.id);
  if (standing === undefined) return [];
  return restAnew(report.id, record.target.id, standing, (decision) => {
    const { basis } = decision;
    if (basis === undefined) return decision;
    const isOfIt = (rested: VerdictBasis['evidence'][number]): boolean =>
      rested.source === from && rested.quote === record.anchor.quote.exact && rested.stance === record.stance;
    return basis.evidence.some(isOfIt)
      ? {
          ...decision,
          basis: {
            ...basis,
            evidence: basis.evidence.map((rested) =>
              isOfIt(rested) ? { ...rested, source: to.sha256, quote } : rested,
            ),
          },
        }
      : decision;
  });
}

function describe(
  { database }: CarryAround,
  report: StoredDocument,
  older: StoredDocument,
  record: EvidenceRecord,
): Omit<CarriedItem, 'status'> {
  const { target, anchor } = record;
  const statistic =
    target.kind === 'statistic' ? readQuantity(database, report.number, target.id) : undefined;
  const label = readPassage(database, report.number, statistic?.paragraphId ?? target.id)?.label;
  const onStatistic: Pick<VersionItem, 'said'> = statistic === undefined ? {} : { said: statistic.text };
  return {
    thing: 'evidence',
    of: record.id,
    ...(label === null || label === undefined ? {} : { label }),
    quote: anchor.quote.exact,
    ...onStatistic,
    by: record.by,
    at: record.at,
    older: {
      ...placeIn({ database }, older, anchor.position.start, anchor.position.end),
      ...(statistic === undefined ? {} : { statisticId: statistic.id }),
    },
  };
}

function placeIn(
  { database }: Pick<CarryAround, 'database'>,
  document: StoredDocument,
  start: number,
  end: number,
): VersionItem['older'] {
  const passage = passageAt(database, document, start);
  return {
    documentId: document.id,
    ...(passage === undefined ? {} : { passageId: passage.element }),
    start,
    end,
  };
}

function evidenceIn(database: CarryAround['database'], report: number, document: number): EvidenceRecord[] {
  return rows<{ record: string }>(
    database,
    'SELECT record FROM evidence WHERE report = :report AND document = :document ORDER BY id',
    { report, document },
  ).map(({ record }) => JSON.parse(record) as EvidenceRecord);
}
