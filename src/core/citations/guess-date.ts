import { writtenDays, writtenMonths, type WrittenDate } from '../text/written-date.ts';
import type { FirstPage, Guess } from './bibliography.ts';

/** Formats whose own date says when the text was published; those of others say when the file was made. */
const datedByPublication: ReadonlySet<FirstPage['format']> = new Set([
  'html',
  'mhtml',
  'epub',
  'law-xml',
  'akoma-ntoso',
  'eml',
  'markdown',
]);

/** Words before the day on which something came out. */
const announcement =
  /(?:\bdistr(?:ib(?:uci[óo]n|ution|uição))?\b\.?|\bpubli(?:shed|cado|cada|caci[óo]n|cation|[ée]e?|cação)\b|\breleased?\b|\brelease date\b|\bdate\b|\bfecha\b|\bdata\b|\bissued\b|\bemitid[oa]\b|\bpromulga(?:tion|ción|da)\b|\bsituation au\b|\bjudgment of\b|\bsentencia de\b|\barr[êe]t du\b|\baccepted\b)/iu;

/** Words before a day that is another's: of the next issue, of a session, of a visit. */
const othersDay =
  /(?:\bnext\b|\bpr[óo]xim[oa]\b|\bprochaine?\b|\breceived\b|\brecibido\b|\bsession\b|\bsesi[óo]n\b)/iu;

/** So many lines of a first page may say when it is from. */
const linesRead = 40;
/** A line with a date of the document itself is short; in a sentence it is the date of something else. */
const longestDateLine = 90;

/** When a document is from: its own date where its format has one, its first page, its properties, its name. */
export function guessDate(page: FirstPage): Guess<string> | undefined {
  const stated = page.metadata.date;
  const ofProperties: Guess<string> | undefined =
    stated === undefined ? undefined : { value: stated, from: 'properties' };
  if (ofProperties !== undefined && datedByPublication.has(page.format)) return ofProperties;
  return onFirstPage(page.lines.slice(0, linesRead), page.title) ?? ofProperties ?? inFileName(page.fileName);
}

function onFirstPage(lines: readonly string[], title: string | undefined): Guess<string> | undefined {
  const short = lines.filter(
    (line) => (line.length <= longestDateLine && !isSentence(line)) || announcement.test(line.slice(0, 60)),
  );
  return (
    announced(lines) ??
    first(short, (line) => (othersDay.test(line) || isRange(line) ? undefined : writtenDays(line)[0])) ??
    first(short, (line) => (othersDay.test(line) || isRange(line) ? undefined : writtenMonths(line)[0])) ??
    first(title === undefined ? [] : [title], loneYear) ??
    first(short, loneYear)
  );
}

function announced(lines: readonly string[]): Guess<string> | undefined {
  for (const [at, line] of lines.entries()) {
    const match = announcement.exec(line);
    if (match === null || othersDay.test(line.slice(0, match.index)) || match.index > longestDateLine)
      continue;
    // "Distr.: General" has its day on the line below.
    const rest = line.slice(match.index, match.index + longestDateLine);
    const date = writtenDays(rest)[0];
    if (date !== undefined) return { value: date.date, from: 'first-page', quote: trimmed(line) };
    const next = lines[at + 1];
    if (next === undefined || next.length > longestDateLine || rest.length > 40) continue;
    const below = writtenDays(next)[0];
    if (below !== undefined) return { value: below.date, from: 'first-page', quote: trimmed(next) };
  }
  return undefined;
}

function first(
  lines: readonly string[],
  read: (line: string) => Pick<WrittenDate, 'date'> | undefined,
): Guess<string> | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) return { value: found.date, from: 'first-page', quote: trimmed(line) };
  }
  return undefined;
}

/** What is said in a sentence is about something else than the document. */
function isSentence(line: string): boolean {
  return /[.!?]$/u.test(line.trim()) && line.trim().split(/\s+/u).length > 5;
}

/** "6–17 May 2019": the days of a meeting. */
function isRange(line: string): boolean {
  return (
    /\d\s*[–—-]\s*\d{1,2}(?:st|nd|rd|th)?\s+(?:de\s+)?\p{L}/u.test(line) ||
    /\b(?:to|al|au|a)\s+\p{L}+\s+\d{4}/u.test(line)
  );
}

/** A year by itself: no number of a law, no part of another. */
function loneYear(line: string): { readonly date: string } | undefined {
  const match = /(?<![\d.,/–-])(?:19|20)\d{2}(?![\d.,/–-]\d|\d)/u.exec(line);
  return match === null ? undefined : { date: match[0] };
}

function inFileName(fileName: string): Guess<string> | undefined {
  const name = fileName.replace(/\.[^.]*$/u, '').replaceAll('_', ' ');
  const value =
    writtenDays(name)[0]?.date ??
    writtenMonths(name)[0]?.date ??
    /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(name)?.[0];
  return value === undefined ? undefined : { value, from: 'file-name', quote: fileName };
}

function trimmed(line: string): string {
  return line.trim().replaceAll(/\s+/gu, ' ').slice(0, 120);
}
