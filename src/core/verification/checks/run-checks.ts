import type { StructuredDocument } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { glossaryLanguage } from '../context/glossary.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { checkContext } from './check-context.ts';
import { checkAcronyms } from './acronyms.ts';
import { checkCapacity } from './capacity.ts';
import { checkDates } from './dates.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkGrowth } from './growth.ts';
import { checkImpossibleValues } from './impossible-values.ts';
import { checkLegalFormats } from './legal-formats.ts';
import { checkListCounts } from './list-counts.ts';
import { checkNumberFormats } from './number-formats.ts';
import { checkPercentages } from './percentages.ts';
import { checkQuotations } from './quotations.ts';
import { checkRemainders } from './remainders.ts';
import { checkSameStatistic } from './same-statistic.ts';
import { checkShareSets } from './share-sets.ts';
import { checkShortNotes } from './short-notes.ts';
import { checkPerUnit } from './shares/per-unit.ts';
import { checkSpokenRatios } from './spoken-ratios.ts';
import { checkSpokenTotals } from './spoken-totals.ts';
import { checkSums } from './sums.ts';
import { checkTableSums } from './table-sums.ts';
import { checkUncited } from './uncited.ts';

/**
 * Runs every check over a document and its quantities. Findings come in reading order of their first paragraph; those
 * that hold are among them.
 */
export function runChecks(document: StructuredDocument, quantities: readonly Quantity[]): Finding[] {
  const context = checkContext(document, quantities);
  const order = new Map(document.paragraphs.map((paragraph, index) => [paragraph.id, index]));
  const place = (finding: Finding): number => order.get(finding.paragraphIds[0] ?? '') ?? -1;
  const { language } = document;
  const isRead =
    language === undefined ? document.words < longEnoughToTell : glossaryLanguage(language) !== undefined;
  return checks
    .filter((check) => isRead || !checksOfWords.has(check))
    .flatMap((check) => check(context))
    .filter(isNotRepeated())
    .map((finding, index) => ({ finding, index }))
    .sort((left, right) => place(left.finding) - place(right.finding) || left.index - right.index)
    .map(({ finding }) => finding);
}

/** False for a sum of the same figures that was told before: checks that look at lists and at sentences both see it. */
function isNotRepeated(): (finding: Finding) => boolean {
  const told = new Set<string>();
  return ({ rule, statisticIds }) => {
    if (rule !== 'sum' || statisticIds.length === 0) return true;
    const key = statisticIds.toSorted().join(' ');
    if (told.has(key)) return false;
    told.add(key);
    return true;
  };
}

/** From so many words on a document whose language cannot be told is in none that the checks know. */
const longEnoughToTell = 300;

type Check = (context: CheckContext) => Finding[];

/** In the order in which findings of one paragraph are shown. */
const checks: readonly Check[] = [
  checkSums,
  checkSpokenTotals,
  checkTableSums,
  checkPercentages,
  checkCapacity,
  checkRemainders,
  checkShareSets,
  checkSpokenRatios,
  checkPerUnit,
  checkGrowth,
  checkSameStatistic,
  checkNumberFormats,
  checkLegalFormats,
  checkImpossibleValues,
  checkDates,
  checkListCounts,
  checkAcronyms,
  checkQuotations,
  checkFootnotes,
  checkShortNotes,
  checkUncited,
];

/** What is judged by words that only the documents of four languages have. */
const checksOfWords: ReadonlySet<Check> = new Set([
  checkSpokenTotals,
  checkCapacity,
  checkRemainders,
  checkShareSets,
  checkSpokenRatios,
  checkPerUnit,
  checkGrowth,
  checkSameStatistic,
  checkNumberFormats,
  checkDates,
  checkListCounts,
  checkAcronyms,
  checkUncited,
]);
