import type { StructuredDocument } from '../../document/document.ts';

/** How much of a document's beginning may carry its date, in code units. */
const titlePage = 900;

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)';
const ownDate = new RegExp(
  `^[^\\n]{0,40}?(?:(?:\\d{1,2}(?:er|º)?\\s+(?:de\\s+)?)?${month}(?:\\s+\\d{1,2},)?\\s+(?:de\\s+)?)((?:19|20)\\d\\d)\\s*[.)]?$`,
  'imu',
);

/**
 * When a report was written, as far as it says so itself: a line of its title page that is a date ("Santiago, 3 de julio
 * de 2018", "July 2018"), else the file's own date. ISO 8601, as precise as a year; `undefined` where it does not say.
 */
export function reportDate(document: StructuredDocument): string | undefined {
  const firstNumbered = document.paragraphs.find(({ kind }) => kind === 'numbered')?.start ?? titlePage;
  const opening = document.text.slice(0, Math.min(titlePage, firstNumbered));
  const year = ownDate.exec(opening)?.[1];
  return year ?? document.metadata.date;
}
