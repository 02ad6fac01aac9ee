import { conceptOf, glossaryLanguage } from './context/glossary.ts';
import { terms } from './context/terms.ts';
import type { SourceDocument, SourcePassage } from './evidence-input.ts';

/** Whether a row of a table is headed "Total", in any of the glossary's languages. */
export function isTotalRow(row: SourcePassage, document: SourceDocument | undefined): boolean {
  const first = row.cells?.[0];
  if (first === undefined) return false;
  const language = glossaryLanguage(document?.language);
  const total = conceptOf('total', 'en');
  return terms(row.text.slice(first.start, first.end), language).some(({ key }) => key === total);
}
