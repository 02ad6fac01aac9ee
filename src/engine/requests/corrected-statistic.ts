import { failed, success, type Result } from '../../core/result.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import { readStretch, writtenAs } from '../../core/statistics/read-stretch.ts';
import { decimalPlaces, isDecimal } from '../../core/text/decimal.ts';
import type { StatisticFields } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { evidenceOf } from '../evidence/linked-evidence.ts';
import { readStanding, toVerdictRecord } from '../evidence/standings.ts';
import type { Change } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findReport, type StoredDocument } from '../store/documents.ts';
import { readQuantities, readQuantitiesOfPassage } from '../store/quantities.ts';
import { readPassage } from '../store/read-document.ts';

type Impossible = Extract<Failure, { kind: 'correction-impossible' }>['reason'];

/** A correction that cannot be made, with what it was to be made on. */
export function impossible(reason: Impossible, text: string): Result<never, Failure> {
  return failed({ kind: 'correction-impossible', reason, text });
}

/** A statistic put in place of what was there; null before: it is new, null after: it goes. */
export function quantityChange(
  report: StoredDocument,
  statisticId: string,
  before: Quantity | null,
  after: Quantity | null,
): Change {
  return { slot: 'quantity', documentId: report.id, statisticId, before, after };
}

/**
 * A verdict was given on the number as it was. What is known to rest on that number reopens by itself when it changes, and
 * stays to be seen; only what was given before that was kept is withdrawn.
 */
export function withdrawals(database: CaseDatabase, report: StoredDocument, statisticId: string): Change[] {
  const standing = readStanding(database, report.number, statisticId);
  const all = [...(standing?.readers ?? []), standing?.adjudication];
  return all.every((decision) => decision === undefined || decision.basis !== undefined)
    ? []
    : takenBack(database, report, statisticId);
}

/** All verdicts on a statistic, taken back. */
function takenBack(database: CaseDatabase, report: StoredDocument, statisticId: string): Change[] {
  const { readers = [], adjudication } = readStanding(database, report.number, statisticId) ?? {};
  const start = { slot: 'verdict', reportId: report.id, statisticId, after: null } as const;
  const [only] = readers;
  if (adjudication === undefined && readers.length < 2) {
    return only === undefined ? [] : [{ ...start, before: toVerdictRecord(only) }];
  }
  return [
    ...(adjudication === undefined
      ? []
      : [{ ...start, part: 'adjudication' as const, before: toVerdictRecord(adjudication) }]),
    ...readers.map((decision): Change => ({
      ...start,
      part: 'reader',
      reader: decision.by,
      before: toVerdictRecord(decision),
    })),
  ];
}

/** A statistic goes with its verdict and its evidence: an undo brings all of it back. */
export function removal(database: CaseDatabase, report: StoredDocument, statistic: Quantity): Change[] {
  return [
    ...takenBack(database, report, statistic.id),
    ...evidenceOf(database, report.number, statistic.id).map((record): Change => ({
      slot: 'evidence',
      evidenceId: record.id,
      before: record,
      after: null,
    })),
    quantityChange(report, statistic.id, statistic, null),
  ];
}

/** The report and the statistic of it that has this id. */
export function findStatistic(
  database: CaseDatabase,
  statisticId: string,
): Result<{ readonly report: StoredDocument; readonly statistic: Quantity }, Failure> {
  const report = findReport(database);
  if (report === undefined) return failed({ kind: 'no-report' });
  const statistic = readQuantities(database, report.number).find(({ id }) => id === statisticId);
  if (statistic === undefined) return failed({ kind: 'not-found', what: 'statistic' });
  return success({ report, statistic });
}

/** An id that no statistic of the report has or had: the highest number ever given, and one more. */
export function nextId(database: CaseDatabase, report: StoredDocument): string {
  const numbers = readQuantities(database, report.number).map(({ id }) => Number(id.slice(1)));
  return `s${String(Math.max(report.quantities, ...numbers.filter(Number.isFinite), 0) + 1)}`;
}

/** A stretch of a paragraph as a statistic, without an id; spaces at its ends are left out. */
export function stretchOf(
  database: CaseDatabase,
  report: StoredDocument,
  paragraphId: string,
  from: number,
  to: number,
  except: readonly string[] = [],
): Result<Omit<Quantity, 'id'>, Failure> {
  const passage = readPassage(database, report.number, paragraphId);
  if (passage === undefined) return failed({ kind: 'not-found', what: 'paragraph' });
  const written = passage.text.slice(from, to);
  const start = from + written.length - written.trimStart().length;
  const text = written.trim();
  const end = start + text.length;
  if (text === '') return impossible('nothingSelected', '');
  const overlaps = readQuantitiesOfPassage(database, passage.id).some(
    (other) => !except.includes(other.id) && other.start < end && other.end > start,
  );
  if (overlaps) return impossible('overlaps', text);
  const place = { paragraphId, start, end, text };
  const read = readStretch(text);
  return success(
    read === undefined ? { ...place, kind: 'count', writtenAs: writtenAs(text) } : { ...place, ...read },
  );
}

const numberFields = ['value', 'low', 'high', 'outOf'] as const;

/** The statistic with what a person says of it in place of what was read. */
export function withFields(statistic: Quantity, fields: StatisticFields): Result<Quantity, Failure> {
  for (const field of numberFields) {
    const written = fields[field];
    if (written !== undefined && !isDecimal(written)) return impossible('noNumber', written);
  }
  const { id, paragraphId, start, end, text, exactDuration } = statistic;
  const value = fields.value ?? fields.low;
  return success({
    id,
    paragraphId,
    start,
    end,
    text,
    writtenAs: statistic.writtenAs,
    ...fields,
    ...(value === undefined ? {} : { decimals: decimalPlaces(value) }),
    ...(saysTheSame(statistic, fields) && exactDuration !== undefined ? { exactDuration } : {}),
  });
}

/** True where the numbers themselves are the same: what is counted may be said better without a verdict falling. */
export function saysTheSame(statistic: Quantity, other: StatisticFields): boolean {
  const fields = [...numberFields, 'unit', 'kind'] as const;
  return fields.every((field) => statistic[field] === other[field]);
}
