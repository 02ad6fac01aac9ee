import { failed, success, type Result } from '../../core/result.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import { readStretch, writtenAs } from '../../core/statistics/read-stretch.ts';
import { decimalPlaces, isDecimal } from '../../core/text/decimal.ts';
import type { StatisticFields } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { evidenceOf } from '../evidence/linked-evidence.ts';
import { currentVerdict } from '../evidence/statistics.ts';
import { reconsiderReport } from '../evidence/reconsider-report.ts';
import type { Change } from '../history/change.ts';
import { perform } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findReport, type StoredDocument } from '../store/documents.ts';
import { readMarkers, readPassage, readQuantities, readQuantitiesOfPassage } from '../store/read-document.ts';
import { transaction } from '../store/sql.ts';
import { writing, type AreaHandlers, type EngineContext } from './handlers.ts';

type Impossible = Extract<Failure, { kind: 'correction-impossible' }>['reason'];

/** The statistics of the report, the paragraph numbers and the places of the notes, put right by a person. */
export function correctionRequests(context: EngineContext): AreaHandlers<'correction'> {
  function correct(
    session: CaseSession,
    report: StoredDocument,
    command: { readonly action: string; readonly subject: string; readonly changes: readonly Change[] },
  ): void {
    const { database } = session;
    transaction(database, () => {
      perform(database, command, session.author());
      reconsiderReport(database, report);
    });
    context.changed('report', 'documents', 'findings', 'evidence', 'history', 'case');
    session.proposals.refresh();
  }

  return {
    'correction.addStatistic': writing(context, (session, { paragraphId, start, end }) => {
      const report = findReport(session.database);
      if (report === undefined) return failed({ kind: 'no-report' });
      const made = stretchOf(session.database, report, paragraphId, start, end);
      if (!made.ok) return made;
      const statistic = { ...made.value, id: nextId(session.database, report) };
      correct(session, report, {
        action: 'correction.addStatistic',
        subject: statistic.text,
        changes: [quantityChange(report, statistic.id, null, statistic)],
      });
      return success({ statisticId: statistic.id });
    }),

    'correction.editStatistic': writing(context, (session, { statisticId, fields }) => {
      const { database } = session;
      const found = findStatistic(database, statisticId);
      if (!found.ok) return found;
      const { report, statistic } = found.value;
      const edited = withFields(statistic, fields);
      if (!edited.ok) return edited;
      correct(session, report, {
        action: 'correction.editStatistic',
        subject: statistic.text,
        changes: [
          quantityChange(report, statisticId, statistic, edited.value),
          ...(saysTheSame(statistic, edited.value) ? [] : withdrawals(database, report, statisticId)),
        ],
      });
      return success({});
    }),

    'correction.splitStatistic': writing(context, (session, { statisticId, at }) => {
      const { database } = session;
      const found = findStatistic(database, statisticId);
      if (!found.ok) return found;
      const { report, statistic } = found.value;
      const middle = statistic.start + at;
      if (at <= 0 || at >= statistic.text.length) return impossible('outside', statistic.text);
      const { paragraphId } = statistic;
      const first = stretchOf(database, report, paragraphId, statistic.start, middle, [statisticId]);
      if (!first.ok) return first;
      const second = stretchOf(database, report, paragraphId, middle, statistic.end, [statisticId]);
      if (!second.ok) return second;
      // What was said of both goes on being said of each.
      const { of, period, qualifier } = statistic;
      const parts = [
        { ...first.value, of, period, qualifier, id: statisticId },
        { ...second.value, of, period, id: nextId(database, report) },
      ] as const;
      correct(session, report, {
        action: 'correction.splitStatistic',
        subject: statistic.text,
        changes: [
          quantityChange(report, statisticId, statistic, parts[0]),
          quantityChange(report, parts[1].id, null, parts[1]),
          ...withdrawals(database, report, statisticId),
        ],
      });
      return success({ statisticIds: parts.map(({ id }) => id) });
    }),

    'correction.mergeStatistics': writing(context, (session, { statisticIds }) => {
      const { database } = session;
      const report = findReport(database);
      if (report === undefined) return failed({ kind: 'no-report' });
      const wanted = new Set(statisticIds);
      const chosen = readQuantities(database, report.number).filter(({ id }) => wanted.has(id));
      const [first] = chosen;
      const last = chosen.at(-1);
      if (first === undefined || last === undefined || chosen.length !== wanted.size) {
        return failed({ kind: 'not-found', what: 'statistic' });
      }
      if (chosen.length < 2 || chosen.some(({ paragraphId }) => paragraphId !== first.paragraphId)) {
        return impossible('notNeighbours', first.text);
      }
      const merged = stretchOf(database, report, first.paragraphId, first.start, last.end, statisticIds);
      if (!merged.ok) {
        const isOverlap =
          merged.failure.kind === 'correction-impossible' && merged.failure.reason === 'overlaps';
        return isOverlap ? impossible('notNeighbours', first.text) : merged;
      }
      const statistic: Quantity = {
        ...first,
        ...merged.value,
        of: first.of ?? last.of,
        period: first.period ?? last.period,
        id: first.id,
      };
      correct(session, report, {
        action: 'correction.mergeStatistics',
        subject: statistic.text,
        changes: [
          ...chosen.slice(1).flatMap((other) => removal(database, report, other)),
          quantityChange(report, first.id, first, statistic),
          ...withdrawals(database, report, first.id),
        ],
      });
      return success({ statisticId: statistic.id });
    }),

    'correction.removeStatistic': writing(context, (session, { statisticId }) => {
      const { database } = session;
      const found = findStatistic(database, statisticId);
      if (!found.ok) return found;
      const { report, statistic } = found.value;
      correct(session, report, {
        action: 'correction.removeStatistic',
        subject: statistic.text,
        changes: removal(database, report, statistic),
      });
      return success({});
    }),

    'correction.moveMarker': writing(context, (session, { position, paragraphId, offset }) => {
      const { database } = session;
      const report = findReport(database);
      if (report === undefined) return failed({ kind: 'no-report' });
      const marker = readMarkers(database, report.number)[position];
      const paragraph = readPassage(database, report.number, paragraphId);
      if (marker === undefined || paragraph === undefined) {
        return failed({ kind: 'not-found', what: 'paragraph' });
      }
      if (offset > paragraph.text.length) return impossible('outside', marker.label);
      const before = { paragraphId: marker.paragraphId, offset: marker.offset };
      if (before.paragraphId === paragraphId && before.offset === offset) return success({});
      correct(session, report, {
        action: 'correction.moveMarker',
        subject: marker.label,
        changes: [
          {
            slot: 'footnote-marker',
            documentId: report.id,
            position,
            before,
            after: { paragraphId, offset },
          },
        ],
      });
      return success({});
    }),

    'correction.renumberParagraph': writing(context, (session, { paragraphId, label }) => {
      const { database } = session;
      const report = findReport(database);
      if (report === undefined) return failed({ kind: 'no-report' });
      const paragraph = readPassage(database, report.number, paragraphId);
      if (paragraph === undefined) return failed({ kind: 'not-found', what: 'paragraph' });
      const after = label.trim() === '' ? null : label.trim();
      if (paragraph.label === after) return success({});
      correct(session, report, {
        action: 'correction.renumberParagraph',
        subject: after ?? paragraph.label ?? '',
        changes: [
          { slot: 'paragraph-label', documentId: report.id, paragraphId, before: paragraph.label, after },
        ],
      });
      return success({});
    }),
  };
}

function impossible(reason: Impossible, text: string): Result<never, Failure> {
  return failed({ kind: 'correction-impossible', reason, text });
}

function quantityChange(
  report: StoredDocument,
  statisticId: string,
  before: Quantity | null,
  after: Quantity | null,
): Change {
  return { slot: 'quantity', documentId: report.id, statisticId, before, after };
}

/** A verdict was given on the number as it was. */
function withdrawals(database: CaseDatabase, report: StoredDocument, statisticId: string): Change[] {
  const before = currentVerdict(database, report.number, statisticId);
  return before === undefined
    ? []
    : [{ slot: 'verdict', reportId: report.id, statisticId, before, after: null }];
}

/** A statistic goes with its verdict and its evidence: an undo brings all of it back. */
function removal(database: CaseDatabase, report: StoredDocument, statistic: Quantity): Change[] {
  return [
    ...withdrawals(database, report, statistic.id),
    ...evidenceOf(database, report.number, statistic.id).map((record): Change => ({
      slot: 'evidence',
      evidenceId: record.id,
      before: record,
      after: null,
    })),
    quantityChange(report, statistic.id, statistic, null),
  ];
}

function findStatistic(
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
function nextId(database: CaseDatabase, report: StoredDocument): string {
  const numbers = readQuantities(database, report.number).map(({ id }) => Number(id.slice(1)));
  return `s${String(Math.max(report.quantities, ...numbers.filter(Number.isFinite), 0) + 1)}`;
}

/** A stretch of a paragraph as a statistic, without an id; spaces at its ends are left out. */
function stretchOf(
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
function withFields(statistic: Quantity, fields: StatisticFields): Result<Quantity, Failure> {
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
function saysTheSame(statistic: Quantity, other: StatisticFields): boolean {
  const fields = [...numberFields, 'unit', 'kind'] as const;
  return fields.every((field) => statistic[field] === other[field]);
}
