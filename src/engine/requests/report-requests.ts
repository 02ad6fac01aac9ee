import { success } from '../../core/result.ts';
import { readEvidence } from '../evidence/linked-evidence.ts';
import { hiddenFrom } from '../evidence/hidden-from.ts';
import { readStatistics } from '../evidence/statistics.ts';
import { reportAliases } from '../law/report-aliases.ts';
import { resolveReference } from '../law/resolve-reference.ts';
import { findReport } from '../store/documents.ts';
import { readLegalReferences } from '../store/read-document.ts';
import { reading, type AreaHandlers, type EngineContext } from './handlers.ts';

/** Without a report these are empty: the window shows a case that is being filled. */
export function reportRequests(context: EngineContext): AreaHandlers<'report'> {
  return {
    'report.statistics': reading(context, ({ database, proposals, reviewer }) => {
      const report = findReport(database);
      return success(report === undefined ? [] : readStatistics(database, proposals, report, reviewer));
    }),
    'report.legalReferences': reading(context, ({ database }) => {
      const report = findReport(database);
      if (report === undefined) return success([]);
      const aliases = reportAliases(database, report.number);
      return success(
        readLegalReferences(database, report.number).map((reference) => {
          const target = resolveReference(database, reference, aliases);
          return {
            ...reference,
            target:
              target === undefined
                ? undefined
                : {
                    documentId: target.law.id,
                    paragraphId: target.passage?.element,
                    // A whole law is opened where it begins.
                    start: target.passage?.start_offset ?? 0,
                    end: target.passage?.end_offset ?? 0,
                  },
          };
        }),
      );
    }),
    'report.evidence': reading(context, ({ database, reviewer }) => {
      const report = findReport(database);
      if (report === undefined) return success([]);
      const isHidden = hiddenFrom(database, report.number, reviewer);
      return success(
        readEvidence(database, report.number).filter(
          ({ target, by }) => by === reviewer || target.kind !== 'statistic' || !isHidden(target.id),
        ),
      );
    }),
  };
}
