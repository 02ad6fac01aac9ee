import { findIdentifiers } from '../../core/protection/identifiers.ts';
import { smallCountsOf } from '../../core/protection/cover-report.ts';
import type { Report } from '../../core/report/report.ts';
import type { Output } from '../../shared/contract.ts';
import type { CaseSession } from '../session.ts';
import { readProtection, readSourceHandling } from '../store/source-handling.ts';

type Flags = Output<'protection.flags'>;

/** So many are listed; how many there are is said. */
const mostListed = 200;

/** What of a report concerns persons: shown to whoever hands it over, before it is. */
export function protectionFlags({ database }: CaseSession, report: Report): Flags {
  const handling = readSourceHandling(database);
  const few = smallCountsOf(report, readProtection(database).fewerThan);
  const identifiers: Flags['identifiers'] = [];
  const look = (text: string | undefined, paragraph: string | undefined, source?: string): void => {
    if (text === undefined) return;
    for (const { start, end, kind } of findIdentifiers(text)) {
      const found = { kind, text: text.slice(start, end), paragraph, source };
      const isKnown = identifiers.some(
        (other) => other.text === found.text && other.paragraph === paragraph && other.source === source,
      );
      if (!isKnown) identifiers.push(found);
    }
  };
  const statistics = report.sections.flatMap((section) => section.statistics);
  for (const statistic of statistics) {
    look(statistic.sentence.text, statistic.paragraphLabel);
    look(statistic.verdict?.note, statistic.paragraphLabel);
    for (const { quote, sourceTitle } of [
      ...statistic.supports,
      ...(statistic.proposal === undefined ? [] : [statistic.proposal]),
    ]) {
      look(`${quote.before ?? ''}${quote.text}${quote.after ?? ''}`, statistic.paragraphLabel, sourceTitle);
    }
  }
  for (const { text, paragraphLabel } of report.footnotes) look(text, paragraphLabel);
  for (const { path, title } of report.sources) look(`${title}\n${path}`, undefined, title);
  return {
    counts: statistics
      .filter(({ id }) => few.has(id))
      .map(({ id, quantity, paragraphLabel }) => ({
        statisticId: id,
        text: quantity.of === undefined ? quantity.text : `${quantity.text} ${quantity.of}`,
        paragraph: paragraphLabel,
      })),
    identifierCount: identifiers.length,
    identifiers: identifiers.slice(0, mostListed),
    consent: report.sources
      .filter(({ id }) => handling.get(id)?.consentBound === true)
      .map(({ id, title }) => ({ documentId: id, title })),
  };
}
