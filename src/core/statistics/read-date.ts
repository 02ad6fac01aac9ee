import { isPluralNounAt } from './noun-phrase.ts';
import { readUnit } from './read-unit.ts';
import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';

/** A date or a stretch of time named by the calendar. */
interface DateRead {
  readonly next: number;
  /** "2004", "2017-05", "2018-05-30", "2011-2017", "2005/2017-05", "2016-H1"; absent for a day without a year or a time of day. */
  readonly period?: string;
}

/** The date that starts at token `at`, together with the one it reaches to ("2011 to 2017", "2005 and May 2017"). */
export function readDate(reading: Reading, at: number): DateRead | undefined {
  const first = readOneDate(reading, at);
  if (first === undefined) return undefined;
  if (first.period === undefined) return first;
  const second = readRangeEnd(reading, at, first.next);
  if (second?.period === undefined) return first;
  return { next: second.next, period: joinPeriods(first.period, second.period) };
}

function readRangeEnd(reading: Reading, start: number, at: number): DateRead | undefined {
  const { tokens, lexicon } = reading;
  const joiner = tokens[at];
  if (joiner === undefined) return undefined;
  const between = lexicon.between.has(foldedAt(reading, start - 1));
  const joins =
    isDash(joiner) ||
    lexicon.rangeTo.has(joiner.folded) ||
    (between && lexicon.betweenAnd.has(joiner.folded));
  if (!joins) return undefined;
  let next = at + 1;
  // "de 2010 a la fecha": articles may stand before the second date.
  if (lexicon.determiners.has(foldedAt(reading, next)) || lexicon.dateJoiners.has(foldedAt(reading, next)))
    next += 1;
  const year = readYearNumber(reading, next);
  const second = year === undefined ? readOneDate(reading, next) : { next: year.next, period: year.year };
  return second?.period !== undefined && /^\d{4}/.test(second.period) ? second : undefined;
}

/** Years alone are joined as "2011-2017"; anything finer is an ISO interval. */
function joinPeriods(first: string, second: string): string {
  return /^\d{4}$/.test(first) && /^\d{4}$/.test(second) ? `${first}-${second}` : `${first}/${second}`;
}

function readOneDate(reading: Reading, at: number): DateRead | undefined {
  const token = reading.tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'word')
    return readYearPart(reading, at) ?? readMonthFirst(reading, at) ?? readDayInWords(reading, at);
  if (token.kind !== 'digits' || token.text.length > 4) return undefined;
  return (
    readNumericDate(reading, at) ??
    readTime(reading, at) ??
    readDayFirst(reading, at) ??
    readYear(reading, at)
  );
}

/** "first semester of 2016" */
function readYearPart(reading: Reading, at: number): DateRead | undefined {
  const part = reading.lexicon.yearParts.startingAt(reading.tokens, at);
  if (part === undefined) return undefined;
  const year = readYearNumber(reading, skipJoiners(reading, part.next));
  return year === undefined ? undefined : { next: year.next, period: `${year.year}-${part.value}` };
}

/** "May 2017", "September 30, 2016", "October 19" */
function readMonthFirst(reading: Reading, at: number): DateRead | undefined {
  const { tokens } = reading;
  const month = monthAt(reading, at);
  if (month === undefined) return undefined;
  const afterMonth = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const year = readYearNumber(reading, skipJoiners(reading, afterMonth));
  if (year !== undefined) return { next: year.next, period: `${year.year}-${padded(month)}` };
  const joiner = tokens[afterMonth];
  const joins =
    joiner !== undefined &&
    (isDash(joiner) ||
      reading.lexicon.rangeTo.has(joiner.folded) ||
      reading.lexicon.betweenAnd.has(joiner.folded));
  const lastMonth = joins ? monthAt(reading, afterMonth + 1) : undefined;
  if (lastMonth !== undefined) {
    // "January to June 2017"
    const sharedYear = readYearNumber(reading, skipJoiners(reading, afterMonth + 2));
    if (sharedYear === undefined) return undefined;
    const months = `${sharedYear.year}-${padded(month)}/${sharedYear.year}-${padded(lastMonth)}`;
    return { next: sharedYear.next, period: months };
  }
  const day = readDay(reading, afterMonth);
  if (day === undefined || isGlued(tokens[afterMonth])) return undefined;
  let next = day.next;
  if (isDash(tokens[next]) || reading.lexicon.rangeTo.has(foldedAt(reading, next))) {
    const last = readDay(reading, next + 1);
    if (last !== undefined) next = last.next;
  }
  const yearAfterDay = readYearNumber(reading, skipJoiners(reading, next));
  if (yearAfterDay !== undefined) {
    return { next: yearAfterDay.next, period: `${yearAfterDay.year}-${padded(month)}-${padded(day.day)}` };
  }
  return tokens[at]?.text === tokens[at]?.folded ? undefined : { next };
}

/** "30 May 2018", "1er septembre 2015", "30 de mayo de 2018", "12–14 May", "12 and 13 May 2018" */
function readDayFirst(reading: Reading, at: number): DateRead | undefined {
  const { tokens, lexicon } = reading;
  const day = readDay(reading, at);
  if (day === undefined) return undefined;
  let next = day.next;
  const joiner = tokens[next];
  if (
    joiner !== undefined &&
    (isDash(joiner) || lexicon.rangeTo.has(joiner.folded) || lexicon.betweenAnd.has(joiner.folded))
  ) {
    const last = readDay(reading, next + 1);
    if (last !== undefined && monthAt(reading, skipJoiners(reading, last.next)) !== undefined)
      next = last.next;
  }
  const monthIndex = skipJoiners(reading, isDash(tokens[next]) && isGlued(tokens[next]) ? next + 1 : next);
  const month = monthAt(reading, monthIndex);
  if (month === undefined) return undefined;
  let afterMonth = monthIndex + 1;
  if (tokens[afterMonth]?.text === '.' || (isDash(tokens[afterMonth]) && isGlued(tokens[afterMonth + 1])))
    afterMonth += 1;
  const year = readYearNumber(reading, skipJoiners(reading, afterMonth));
  if (year !== undefined)
    return { next: year.next, period: `${year.year}-${padded(month)}-${padded(day.day)}` };
  return { next: monthIndex + 1 };
}

/** "primero de mayo de 2018", "first of May 2018" */
function readDayInWords(reading: Reading, at: number): DateRead | undefined {
  if (reading.lexicon.ordinals.get(foldedAt(reading, at)) !== 1) return undefined;
  const monthIndex = skipJoiners(reading, at + 1);
  const month = monthAt(reading, monthIndex);
  if (month === undefined || monthIndex === at + 1) return undefined;
  const year = readYearNumber(reading, skipJoiners(reading, monthIndex + 1));
  return year === undefined
    ? { next: monthIndex + 1 }
    : { next: year.next, period: `${year.year}-${padded(month)}-01` };
}

/** ISO and day/month/year with slashes, dots or hyphens; "2013/14". */
function readNumericDate({ tokens }: Reading, at: number): DateRead | undefined {
  const first = tokens[at];
  const joiner = tokens[at + 1];
  const second = tokens[at + 2];
  if (first === undefined || joiner === undefined || second?.kind !== 'digits') return undefined;
  if (!joiner.glued || !second.glued || !'/.-–'.includes(joiner.text)) return undefined;
  const third = tokens[at + 4];
  if (
    tokens[at + 3]?.text === joiner.text &&
    isGlued(tokens[at + 3]) &&
    third?.kind === 'digits' &&
    third.glued
  ) {
    const [y, m, d] = first.text.length === 4 ? [first, second, third] : [third, second, first];
    if (y.text.length !== 4 && !(y.text.length === 2 && joiner.text === '/')) return undefined;
    const month = Number(m.text);
    const day = Number(d.text);
    if (m.text.length > 2 || d.text.length > 2 || day === 0 || month === 0 || day > 31) return undefined;
    if (y.text.length === 2) return { next: at + 5 };
    if (!isYear(y.text)) return undefined;
    if (month > 12)
      return day > 12 ? undefined : { next: at + 5, period: `${y.text}-${padded(day)}-${padded(month)}` };
    return { next: at + 5, period: `${y.text}-${padded(month)}-${padded(day)}` };
  }
  if (first.text.length === 4 && isYear(first.text) && joiner.text !== '.' && second.text.length === 2) {
    const end = first.text.slice(0, 2) + second.text;
    if (Number(end) === Number(first.text) + 1 || (Number(second.text) > 12 && end > first.text)) {
      return { next: at + 3, period: `${first.text}-${end}` };
    }
    if (joiner.text === '-' && Number(second.text) >= 1 && Number(second.text) <= 12) {
      return { next: at + 3, period: `${first.text}-${second.text}` };
    }
  }
  if (second.text.length === 4 && isYear(second.text) && first.text.length <= 2 && joiner.text === '/') {
    const month = Number(first.text);
    if (month >= 1 && month <= 12) return { next: at + 3, period: `${second.text}-${padded(month)}` };
  }
  return undefined;
}

/** "10:30", "2 pm", "10h30": a time of day is neither a statistic nor a period. */
function readTime(reading: Reading, at: number): DateRead | undefined {
  const { tokens } = reading;
  const hour = tokens[at];
  if (hour === undefined || hour.text.length > 2 || Number(hour.text) > 24) return undefined;
  const joiner = tokens[at + 1];
  const minutes = tokens[at + 2];
  const clock =
    joiner?.glued === true &&
    (joiner.text === ':' || joiner.text === '.' || joiner.folded === 'h') &&
    minutes?.kind === 'digits' &&
    minutes.glued &&
    minutes.text.length === 2 &&
    Number(minutes.text) < 60;
  const afterClock = clock ? at + 3 : at + 1;
  const half = meridiem(reading, afterClock);
  if (half !== undefined) return { next: half };
  return clock && joiner.text !== '.' ? { next: at + 3 } : undefined;
}

function meridiem(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const word = foldedAt(reading, at);
  if (word === 'am' || word === 'pm') return at + 1;
  if ((word === 'a' || word === 'p') && tokens[at + 1]?.text === '.' && foldedAt(reading, at + 2) === 'm')
    return at + 3;
  return undefined;
}

/** A bare year: "2017", "1990s"; not "2000 people", "2000 km" or "$2000". */
function readYear(reading: Reading, at: number): DateRead | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token === undefined || !isYearOrOlder(token.text)) return undefined;
  const after = tokens[at + 1];
  if (after?.glued === true && after.folded === 's' && token.text.endsWith('0'))
    return { next: at + 2, period: `${token.text}/${token.text.slice(0, 3)}9` };
  // "in 1466"; but other words before such a number say that it counts.
  if (!isYear(token.text) && !oldYearPrepositions.has(foldedAt(reading, at - 1))) return undefined;
  if (
    after?.glued === true &&
    (after.text === '.' || after.text === ',') &&
    tokens[at + 2]?.kind === 'digits' &&
    isGlued(tokens[at + 2])
  ) {
    return undefined;
  }
  // "(Bennett et al. 2003b)"
  if (after?.kind === 'word' && after.glued && /^[a-h]$/.test(after.text))
    return { next: at + 2, period: token.text };
  if (after?.kind === 'word' && after.glued) return undefined;
  const before = foldedAt(reading, at - 1);
  // "attended by 2000 guests"
  const isRound = token.text.endsWith('00') && !isGlued(after) && !oldYearPrepositions.has(before);
  if (isRound || !isYear(token.text)) {
    if (isPluralNounAt(reading, at + 1)) return undefined;
  }
  if (lexicon.yearPrepositions.has(before)) return { next: at + 1, period: token.text };
  // "the law of 2008 punishes"
  if (lexicon.of.has(before) && lexicon.labels.has(foldedAt(reading, at - 2)))
    return { next: at + 1, period: token.text };
  if (after?.text === '%' || (readUnit(reading, at + 1) !== undefined && after?.text !== '$'))
    return undefined;
  const magnitude = lexicon.numberWords.get(after?.folded ?? '');
  if (magnitude !== undefined && 'power' in magnitude) return undefined;
  if (
    after !== undefined &&
    after.kind === 'word' &&
    !lexicon.determiners.has(before) &&
    isPluralNounAt(reading, at + 1)
  )
    return undefined;
  return { next: at + 1, period: token.text };
}

function readYearNumber(
  reading: Reading,
  at: number,
): { readonly next: number; readonly year: string } | undefined {
  const token = reading.tokens[at];
  if (token?.kind !== 'digits' || !isYear(token.text)) return undefined;
  const after = reading.tokens[at + 1];
  if (
    after?.glued === true &&
    after.text === ',' &&
    isGlued(reading.tokens[at + 2]) &&
    reading.tokens[at + 2]?.kind === 'digits'
  )
    return undefined;
  return { next: at + 1, year: token.text };
}

function readDay(reading: Reading, at: number): { readonly next: number; readonly day: number } | undefined {
  const token = reading.tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined;
  const day = Number(token.text);
  if (day < 1 || day > 31) return undefined;
  const ending = reading.tokens[at + 1];
  const ordinal = ending?.glued === true && reading.lexicon.ordinalEndings.has(ending.folded);
  return { next: ordinal ? at + 2 : at + 1, day };
}

/** Months are capitalised in English; "may" and "march" in small letters are verbs. */
function monthAt(reading: Reading, at: number): number | undefined {
  const token = reading.tokens[at];
  if (token?.kind !== 'word') return undefined;
  const month = reading.lexicon.months.get(token.folded);
  if (month === undefined) return undefined;
  if ((token.text === 'may' || token.text === 'march') && reading.lexicon.language.code === 'en')
    return undefined;
  return month;
}

function skipJoiners(reading: Reading, at: number): number {
  let next = at;
  while (next < at + 2 && reading.lexicon.dateJoiners.has(foldedAt(reading, next))) next += 1;
  return next;
}

/** Before these a number from 1000 on is a year even where it is older than reports speak of. */
const oldYearPrepositions = new Set(['in', 'since', 'circa', 'c', 'en', 'depuis', 'desde', 'em']);

function isYearOrOlder(digits: string): boolean {
  return isYear(digits) || (digits.length === 4 && digits >= '1000' && digits < '1700');
}

/** Years that a report speaks of. */
function isYear(digits: string): boolean {
  return digits.length === 4 && digits >= '1700' && digits <= '2100';
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
