import { success } from '../../core/result.ts';
import type { SoughtStatistic } from '../../shared/contract.ts';
import { findDocument, findReport } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import type { CaseSession } from '../session.ts';
import { reading, type AreaHandlers, type EngineContext } from './handlers.ts';
import { statisticPlace } from './statistic-place.ts';

/** All statistics of the report against all sources, as one piece of work. */
export function seekingRequests(context: EngineContext): AreaHandlers<'seeking'> {
  return {
    'seeking.progress': reading(context, ({ proposals }) => success(proposals.progress())),
    'seeking.results': reading(context, (session) => success(results(session))),
    'seeking.stop': reading(context, ({ proposals }) => {
      proposals.cancel();
      return success({});
    }),
    'seeking.resume': reading(context, ({ proposals }) => {
      proposals.resume();
      return success({});
    }),
  };
}

function results({ database, proposals }: CaseSession): SoughtStatistic[] {
  const report = findReport(database);
  if (report === undefined) return [];
  const known = proposals.known(report);
  const best = proposals.best(report);
  return readQuantities(database, report.number).map((quantity): SoughtStatistic => {
    const found = known.get(quantity.id);
    const { paragraphLabel, sentence, number } = statisticPlace(database, report, quantity);
    const shown = { statisticId: quantity.id, paragraphLabel, sentence, number };
    if (found?.isCurrent !== true) return { ...shown, outcome: 'unsought', candidates: 0 };
    const first = best.get(quantity.id);
    const document = first === undefined ? undefined : findDocument(database, first.best.documentId);
    if (first === undefined || document === undefined) {
      return { ...shown, outcome: found.status, candidates: 0 };
    }
    const { page, label, match, quote, quotedNumber } = first.best;
    return {
      ...shown,
      outcome: found.status,
      candidates: first.candidates,
      best: {
        documentId: document.id,
        documentTitle: document.title,
        page,
        label,
        match,
        quote,
        quotedNumber,
      },
    };
  });
}
