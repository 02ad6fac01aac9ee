import type { StructuredDocument } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { checkContext } from './check-context.ts';
import { checkAcronyms } from './acronyms.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkGrowth } from './growth.ts';
import { checkImpossibleValues } from './impossible-values.ts';
import { checkLegalFormats } from './legal-formats.ts';
import { checkListCounts } from './list-counts.ts';
import { checkNumberFormats } from './number-formats.ts';
import { checkPercentages } from './percentages.ts';
import { checkQuotations } from './quotations.ts';
import { checkRemainders } from './remainders.ts';
import { checkSums } from './sums.ts';
import { checkTableSums } from './table-sums.ts';

/**
 * Runs every check over a document and its quantities. Findings come in reading order of their first paragraph; those
 * that hold are among them.
 */
export function runChecks(document: StructuredDocument, quantities: readonly Quantity[]): Finding[] {
  const context = checkContext(document, quantities);
  const order = new Map(document.paragraphs.map((paragraph, index) => [paragraph.id, index]));
  const place = (finding: Finding): number => order.get(finding.paragraphIds[0] ?? '') ?? -1;
  return checks
    .flatMap((check) => check(context))
    .map((finding, index) => ({ finding, index }))
    .sort((left, right) => place(left.finding) - place(right.finding) || left.index - right.index)
    .map(({ finding }) => finding);
}

const checks: readonly ((context: CheckContext) => Finding[])[] = [
  checkSums,
  checkTableSums,
  checkPercentages,
  checkRemainders,
  checkGrowth,
  checkNumberFormats,
  checkLegalFormats,
  checkImpossibleValues,
  checkListCounts,
  checkAcronyms,
  checkQuotations,
  checkFootnotes,
];
