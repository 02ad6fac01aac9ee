import type { ReportWords } from './report-words.ts';

/** "Paragraph 7 (a)"; a name that speaks for itself stays as it is: "Recommendations • 3", "Artículo 4". */
export function paragraphTitle(label: string | undefined, words: ReportWords): string {
  if (label === undefined) return '';
  const speaks = /^\p{L}{3}/u.test(label) && !/^[IVXLC]+(?:[\s.]|$)/.test(label);
  return speaks ? label : `${words.labels.paragraph} ${label}`;
}
