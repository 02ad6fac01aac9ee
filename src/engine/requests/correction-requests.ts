import { failed, success } from '../../core/result.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import { reconsiderReport } from '../evidence/reconsider-report.ts';
import type { Change } from '../history/change.ts';
import { perform } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import { findReport, type StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { readMarkers, readPassage } from '../store/read-document.ts';
import { transaction } from '../store/sql.ts';
import {
  findStatistic,
  impossible,
  nextId,
  quantityChange,
  removal,
  saysTheSame,
  stretchOf,
  withdrawals,
  withFields,
} from './corrected-statistic.ts';
import { writing, type AreaHandlers, type EngineContext } from './handlers.ts';

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
