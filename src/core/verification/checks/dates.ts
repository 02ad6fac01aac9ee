import type { Finding } from '../finding.ts';
import { sentenceAt } from '../context/sentences.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import { future, past } from './phrases.ts';
import { reportDate } from './report-date.ts';

const months: readonly string[] = [
  'january|enero|janvier|janeiro',
  'february|febrero|février|fevereiro',
  'march|marzo|mars|março',
  'april|abril|avril',
  'may|mayo|mai|maio',
  'june|junio|juin|junho',
  'july|julio|juillet|julho',
  'august|agosto|août',
  'september|septiembre|setiembre|septembre|setembro',
  'october|octubre|octobre|outubro',
  'november|noviembre|novembre|novembro',
  'december|diciembre|décembre|dezembro',
];
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const month = months.join('|');
const dayFirst = new RegExp(
  `(?<![\\p{L}\\d.,/-])(\\d{1,2})(?:st|nd|rd|th|er|º|°)?\\s+(?:of\\s+|de\\s+)?(${month})(?!\\p{L})(?:,?\\s+(?:de\\s+|del\\s+)?((?:19|20)\\d\\d))?`,
  'iuy',
);
/** What a date with the month first ends in: texts without it are not looked through for months. */
const yearBehindComma = /,\s+(?:19|20)\d\d(?!\d)/;
const monthFirst = new RegExp(
  `(?<![\\p{L}\\d])(${month})\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+((?:19|20)\\d\\d)(?!\\d)`,
  'giu',
);

/** Days that no calendar has, and figures of a time that comes after the report. */
export function checkDates(context: CheckContext): Finding[] {
  return [...impossibleDays(context), ...laterThanReport(context)];
}

/** "31 June 2018". */
function impossibleDays(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap(({ id, text }) => {
    const dates = [
      ...daysFirst(text).map((match) => ({
        text: match[0],
        day: match[1],
        month: match[2],
        year: match[3],
      })),
      ...(yearBehindComma.test(text) ? [...text.matchAll(monthFirst)] : []).map((match) => ({
        text: match[0],
        day: match[2],
        month: match[1],
        year: match[3],
      })),
    ];
    return dates
      .filter((date) => !exists(Number(date.day), monthNumber(date.month ?? ''), date.year))
      .map((date): Finding => ({
        rule: 'date',
        severity: 'error',
        paragraphIds: [id],
        statisticIds: [],
        holds: false,
        found: date.text,
        wording: { key: 'date.impossible', params: { place: paragraphName(context, id), found: date.text } },
      }));
  });
}

/** "31 June 2018", looked for at the numbers of a text only. */
function daysFirst(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const number = /\d+/g;
  for (let next = number.exec(text); next !== null; next = number.exec(text)) {
    if (next[0].length > 2) continue;
    dayFirst.lastIndex = next.index;
    const match = dayFirst.exec(text);
    if (match === null) continue;
    found.push(match);
    number.lastIndex = dayFirst.lastIndex;
  }
  return found;
}

function exists(day: number, monthIndex: number, year: string | undefined): boolean {
  if (monthIndex < 0) return true;
  if (day < 1 || day > (longest[monthIndex] ?? 31)) return false;
  if (monthIndex !== 1 || day < 29 || year === undefined) return true;
  const number = Number(year);
  return number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0);
}

function monthNumber(name: string): number {
  return months.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(name));
}

/** How much of a sentence around a figure is looked at. */
const reach = 400;

/** A figure of 2021 in a report of 2018, in a sentence that does not speak of the future. */
function laterThanReport(context: CheckContext): Finding[] {
  const written = reportDate(context.document);
  if (written === undefined) return [];
  const seen = new Set<string>();
  return context.quantities.flatMap((quantity) => {
    const last = /((?:19|20)\d\d)(?:-(\d\d))?(?:-\d\d)?$/.exec(quantity.period ?? '');
    if (last === null || !isLater(last[1] ?? '', last[2], written)) return [];
    const paragraph = context.paragraphById.get(quantity.paragraphId);
    if (paragraph === undefined || paragraph.kind === 'table-row' || paragraph.kind === 'recommendation')
      return [];
    // Budgets are made for the year to come.
    if (['duration', 'age', 'money'].includes(quantity.kind)) return [];
    const { text } = paragraph;
    const sentence = sentenceAt(text, quantity.start, context.sentencesOf(paragraph));
    const key = `${quantity.paragraphId} ${sentence.start}`;
    const said = text.slice(
      Math.max(sentence.start, quantity.start - reach),
      Math.min(sentence.end, quantity.end + reach),
    );
    // A period that was carried over from an earlier sentence is not what this one says.
    if (!said.includes(last[1] ?? '') || future.test(said) || seen.has(key)) return [];
    seen.add(key);
    // "The price rises to 2.31 on 1 January", "three dates are kept": what is told as past cannot lie ahead.
    const isTold = past.test(said);
    return [
      {
        rule: 'date',
        severity: isTold ? 'warning' : 'info',
        paragraphIds: [quantity.paragraphId],
        statisticIds: [quantity.id],
        ...(isTold ? { holds: false } : {}),
        expected: written,
        found: quantity.period,
        wording: {
          key: 'date.later',
          params: {
            place: paragraphName(context, quantity.paragraphId),
            found: quantity.text,
            period: quantity.period ?? '',
            written,
          },
        },
      },
    ];
  });
}

function isLater(year: string, monthOfPeriod: string | undefined, written: string): boolean {
  const ownYear = written.slice(0, 4);
  if (year !== ownYear) return Number(year) > Number(ownYear);
  const ownMonth = written.slice(5, 7);
  return ownMonth !== '' && monthOfPeriod !== undefined && monthOfPeriod > ownMonth;
}
