import type { ReportStatistic } from './report.ts';
import type { ReportWords } from './report-words.ts';

/** Why a statistic needs a person: that its readers have not settled it, what the checks doubt, what contradicts it, what is proposed; that there is nothing. */
export function openReasons(statistic: ReportStatistic, words: ReportWords): string[] {
  const { unsettled } = statistic;
  const reasons = [
    ...(unsettled === undefined ? [] : [words.labels[unsettled]]),
    ...statistic.doubts.map(words.finding),
  ];
  const contradiction = statistic.supports.find(({ stance }) => stance === 'contradicts');
  const { proposal } = statistic;
  if (contradiction !== undefined) reasons.push(`${words.stances.contradicts}: ${contradiction.sourceTitle}`);
  const why = proposal === undefined ? undefined : words.why(proposal);
  if (why !== undefined) reasons.push(why);
  return reasons.length === 0 ? [words.labels.noSource] : reasons;
}
