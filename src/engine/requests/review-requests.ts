import { success } from '../../core/result.ts';
import type { ReadingMode } from '../../core/verification/reading-mode.ts';
import { summariseCase } from '../case/summary.ts';
import { readEvidence } from '../evidence/linked-evidence.ts';
import { readReadingMode } from '../evidence/reading-mode.ts';
import { readings } from '../evidence/readings.ts';
import { findRepeats } from '../evidence/repeats.ts';
import { currentVerdicts } from '../evidence/standings.ts';
import { readStatistics } from '../evidence/statistics.ts';
import { perform } from '../history/journal.ts';
import { findReport } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';
import { findStatistic } from './name-statistic.ts';
import { statisticPlace } from './statistic-place.ts';

/** What the Review screen asks for beside the statistics themselves. */
export function reviewRequests(context: EngineContext): AreaHandlers<'review'> {
  return {
    'review.repeats': reading(context, (session, { statisticId, passage }) => {
      const { database, proposals, reviewer } = session;
      const found = findStatistic(database, statisticId);
      if (!found.ok) return found;
      const { statistic, report } = found.value;
      const repeats = findRepeats(session, report, statistic, passage);
      if (repeats.length === 0) return success([]);
      const states = new Map(
        readStatistics(database, proposals, report, reviewer).map(({ id, state }) => [id, state]),
      );
      return success(
        repeats.map((repeat) => ({
          statisticId: repeat.id,
          ...statisticPlace(database, report, repeat),
          state: states.get(repeat.id) ?? 'open',
        })),
      );
    }),
    'review.readings': reading(context, ({ database, proposals, reviewer }) => {
      const report = findReport(database);
      if (report === undefined) return success({ entries: [], agreement: [] });
      const { entries, agreement } = readings(database, proposals, report, reviewer);
      return success({
        entries: entries.map(({ quantity, ...entry }) => ({
          statisticId: quantity.id,
          text: quantity.text,
          ...statisticPlace(database, report, quantity),
          ...entry,
        })),
        agreement,
      });
    }),
    'review.suggestions': reading(context, ({ database, proposals }) => {
      const report = findReport(database);
      if (report === undefined) return success([]);
      const verdicts = currentVerdicts(database, report.number, proposals.derivationsOf(report));
      const evidence = readEvidence(database, report.number);
      return success(
        readQuantities(database, report.number).flatMap((quantity) => {
          const verdict = verdicts.get(quantity.id);
          if (verdict?.suggestion === undefined) return [];
          const sources = evidence
            .filter(({ target }) => target.kind === 'statistic' && target.id === quantity.id)
            .map(({ documentTitle, anchor, label }) =>
              [
                documentTitle,
                ...(anchor.page === undefined ? [] : [`p. ${String(anchor.page)}`]),
                label ?? [],
              ]
                .flat()
                .join(', '),
            );
          return [
            {
              statisticId: quantity.id,
              ...statisticPlace(database, report, quantity),
              verdict: verdict.verdict,
              suggestion: verdict.suggestion,
              note: verdict.note ?? undefined,
              sources,
              by: verdict.by,
              at: verdict.at,
            },
          ];
        }),
      );
    }),
    'review.setMode': writing(context, (session, wanted) => {
      const before = readReadingMode(session.database);
      const { readers = before.readers, blind = before.blind, ownBlind } = wanted;
      const others = before.blindReaders.filter((name) => name !== session.reviewer);
      const after: ReadingMode = {
        readers,
        blind,
        blindReaders:
          ownBlind === undefined ? before.blindReaders : ownBlind ? [...others, session.reviewer] : others,
      };
      if (JSON.stringify(before) !== JSON.stringify(after)) {
        perform(
          session.database,
          {
            action: 'review.setMode',
            subject: String(after.readers),
            changes: [{ slot: 'reading', before, after }],
          },
          session.author(),
        );
        context.changed('case', 'report', 'evidence', 'history');
      }
      return success(summariseCase(session));
    }),
  };
}
