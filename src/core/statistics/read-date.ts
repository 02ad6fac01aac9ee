import { padded, readNumericDate, readTime } from './read-numeric-date.ts';
import { type DateRead, readYear, readYearNumber } from './read-year.ts';
import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';

/** The date that starts at token `at`, together with the one it reaches to ("2011 to 2017", "2005 and May 2017"). */
export function readDate(reading: Reading, at: number): DateRead | undefined {
  const first = readOneDate(reading, at);
  if (first === undefined) return undefined;
  if (first.period === undefined) return withSharedYear(reading, at, first);
  const second = readRangeEnd(reading, at, first.next);
  if (second?.period === undefined) return first;
  return { next: second.next, period: joinPeriods(first.period, second.period) };
}

/** "between 1 January and 31 December 2017" */
function withSharedYear(reading: Reading, at: number, first: DateRead): DateRead {
  const second = first.dayOfYear === undefined ? undefined : readRangeEnd(reading, at, first.next);
  if (second?.period === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(second.period)) return first;
  return { next: second.next, period: `${second.period.slice(0, 4)}-${first.dayOfYear}/${second.period}` };
}

function readRangeEnd(reading: Reading, start: number, at: number): DateRead | undefined {
  const { tokens, lexicon } = reading;
  const joiner = tokens[at];
  if (joiner === undefined) return undefined;
  // "entre el 1 de enero y …", "entre los años 2011 y 2016"
  const between = [1, 2, 3].some((back) => lexicon.between.has(foldedAt(reading, start - back)));
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
  const second =
    year === undefined
      ? readOneDate(reading, next)
      : { next: skipSeason(reading, year.next, year.year), period: year.year };
  return second?.period !== undefined && /^\d{4}/.test(second.period) ? second : undefined;
}

/** "between 2019-20 and 2021-22": the second half of a school or budget year. */
function skipSeason({ tokens }: Reading, at: number, year: string): number {
  const [joiner, half] = [tokens[at], tokens[at + 1]];
  const isJoined = (isDash(joiner) || joiner?.text === '/') && isGlued(joiner) && isGlued(half);
  return isJoined && half?.text === padded((Number(year) + 1) % 100) ? at + 2 : at;
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
  return { next: monthIndex + 1, dayOfYear: `${padded(month)}-${padded(day.day)}` };
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
