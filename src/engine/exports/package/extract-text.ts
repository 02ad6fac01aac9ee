import type { ReportSource, ReportSupport } from '../../../core/report/report.ts';
import type { ReportWords } from '../../../core/report/report-words.ts';

/** So many characters around a quotation are enough to see what it is about. */
const around = 900;

/** A stretch of a document's text with a quotation in it, cut at ends of lines where there are any near. */
export function stretchAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly quote: string; readonly after: string } {
  const lineStart = text.indexOf('\n', Math.max(0, start - around));
  const from =
    start - around <= 0 ? 0 : lineStart !== -1 && lineStart < start ? lineStart + 1 : start - around;
  const lineEnd = text.lastIndexOf('\n', end + around);
  const to = end + around >= text.length ? text.length : lineEnd > end ? lineEnd : end + around;
  return {
    before: text.slice(from, start).toWellFormed(),
    quote: text.slice(start, end).toWellFormed(),
    after: text.slice(end, to).toWellFormed(),
  };
}

/** An extract as a text file: where it is from, and the quotation between ⟦ and ⟧. */
export function extractFile(
  source: ReportSource,
  support: Pick<ReportSupport, 'label' | 'page'>,
  stretch: ReturnType<typeof stretchAround>,
  words: ReportWords,
): string {
  const { labels } = words;
  return [
    `[${source.number}] ${source.title}`,
    `${labels.file}: ${source.path}`,
    ...(source.sha256 === '' ? [] : [`SHA-256: ${source.sha256}`]),
    ...(support.label === undefined ? [] : [`${words.columns.place}: ${support.label}`]),
    ...(support.page === undefined ? [] : [`${words.columns.page}: ${support.page}`]),
    '',
    `${stretch.before}⟦${stretch.quote}⟧${stretch.after}`,
    '',
  ].join('\n');
}
