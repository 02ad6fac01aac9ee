import { isDash, startsSentence, type Reading } from './reading.ts';
import type { Recognised, RecognisedDate } from './recognised.ts';

interface Item {
  readonly start: number;
  readonly next: number;
  /** Semicolons before it. */
  readonly clause: number;
  /** The sentence's first token. */
  readonly sentenceStart: number;
  /** How many brackets are open around it. */
  readonly depth: number;
  readonly sentence: number;
  readonly quantity?: number;
  readonly date?: RecognisedDate;
}

/**
 * The period of each quantity: the date that follows it before the next quantity ("277 in 2012, 323 in 2013"), else the
 * last date before it in the sentence ("In 2017, …"). Ages are passed over, brackets too ("716 (615 girls and 101 boys)
 * in 2011"), and a quantity in brackets without a date of its own takes the period of the one before the bracket. Dates
 * that only compare ("compared to 2016") belong to no quantity before them.
 */
export function assignPeriods(
  reading: Reading,
  quantities: readonly Recognised[],
  dates: readonly RecognisedDate[],
): readonly (string | undefined)[] {
  if (dates.length === 0) return quantities.map(() => undefined);
  const items = inOrder(reading, quantities, dates);
  const periods: (string | undefined)[] = Array.from({ length: quantities.length });
  assignFollowing(reading, items, quantities, periods);
  assignPreceding(reading, items, periods);
  assignRespectively(reading, items, periods);
  assignEnds(reading, quantities, periods);
  return periods;
}

function inOrder(
  reading: Reading,
  quantities: readonly Recognised[],
  dates: readonly RecognisedDate[],
): Item[] {
  const items: Item[] = [];
  let q = 0;
  let d = 0;
  let depth = 0;
  let sentence = 0;
  let sentenceStart = 0;
  let clause = 0;
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const token = reading.tokens[at];
    if (token?.kind === 'symbol') {
      if (token.text === '(' || token.text === '[') depth += 1;
      else if (token.text === ')' || token.text === ']') depth = Math.max(0, depth - 1);
      else if (token.text === ';') clause += 1;
    }
    if (at > 0 && startsSentence(reading, at)) {
      sentence += 1;
      sentenceStart = at;
      depth = 0;
    }
    const quantity = quantities[q];
    if (quantity?.start === at) {
      items.push({ start: at, next: quantity.next, sentenceStart, clause, depth, sentence, quantity: q });
      q += 1;
    }
    const date = dates[d];
    if (date?.start === at) {
      items.push({ start: at, next: date.next, sentenceStart, clause, depth, sentence, date });
      d += 1;
    }
  }
  return items;
}

/** "rose from 210 to 388 between 2018 and 2020": the figures are those of the first and of the last year. */
function assignEnds(
  reading: Reading,
  quantities: readonly Recognised[],
  periods: (string | undefined)[],
): void {
  for (let index = 1; index < quantities.length; index += 1) {
    const [from, to] = [quantities[index - 1], quantities[index]];
    const years = /^(\d{4})-(\d{4})$/.exec(periods[index] ?? '');
    if (from === undefined || to === undefined || years === null || !isChange(reading, from, to)) continue;
    // "from 12 % in 2015 to 15 %": a year of its own is one.
    if (
      periods[index - 1] !== undefined &&
      periods[index - 1] !== periods[index] &&
      !isFirstEnd(periods, index)
    )
      continue;
    periods[index - 1] = years[1];
    periods[index] = years[2];
  }
}

/** The period of the figure before was only taken over from the sentence before the change: "Between 2015 and 2020 …". */
function isFirstEnd(periods: readonly (string | undefined)[], index: number): boolean {
  return /^\d{4}-\d{4}$/.test(periods[index - 1] ?? '');
}

/** Words like "cases" and "per 1,000 live births" stand between the two figures, no more. */
const longestStep = 4;

function isChange({ tokens, lexicon }: Reading, from: Recognised, to: Recognised): boolean {
  if (from.kind !== to.kind || from.value === undefined || to.value === undefined) return false;
  const before = tokens[from.start - 1]?.folded ?? '';
  if (!lexicon.from.has(before) || to.start - from.next > longestStep) return false;
  const joiner = tokens[to.start - 1]?.folded ?? '';
  return lexicon.rangeTo.has(joiner) || lexicon.changeTo.has(joiner);
}

/** Walking backwards, the nearest date ahead at each depth of brackets is known; a quantity closes it for those before. */
function assignFollowing(
  reading: Reading,
  items: readonly Item[],
  quantities: readonly Recognised[],
  periods: (string | undefined)[],
): void {
  let sentence = -1;
  let clause = -1;
  const ahead = new Map<number, string | undefined>();
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item === undefined) continue;
    // "277 in 2012; 323 in 2013": a date does not reach back over a semicolon.
    if (item.sentence !== sentence || item.clause !== clause) {
      ahead.clear();
      sentence = item.sentence;
      clause = item.clause;
    }
    for (const depth of ahead.keys()) if (depth > item.depth + 1) ahead.delete(depth);
    if (item.date !== undefined) {
      const belongsBefore = !isComparison(reading, item.start) && !isHeading(reading, item.date);
      ahead.set(item.depth, belongsBefore ? item.date.period : undefined);
      continue;
    }
    if (item.quantity === undefined) continue;
    // A date in the brackets right after it counts too: "250 (2017)".
    periods[item.quantity] =
      ahead.get(item.depth) ??
      (isBracketDate(items, index, item.depth) ? ahead.get(item.depth + 1) : undefined);
    const isPart = isPartOfPeriod(reading, quantities[item.quantity], items[index + 1]?.date);
    if (quantities[item.quantity]?.kind !== 'age' && !isPart) {
      ahead.delete(item.depth);
      ahead.delete(item.depth + 1);
    }
  }
}

/** "58 in the first nine months of 2021": the months tell which part of the year. */
function isPartOfPeriod(
  { tokens, lexicon }: Reading,
  quantity: Recognised | undefined,
  date: RecognisedDate | undefined,
): boolean {
  if (quantity?.kind !== 'duration' || date === undefined) return false;
  if (date.start === quantity.next) return lexicon.of.has(tokens[date.start]?.folded ?? '');
  return date.start === quantity.next + 1 && lexicon.of.has(tokens[quantity.next]?.folded ?? '');
}

const respectively = new Set(['respectively', 'respectivamente', 'respectivement']);

/** "12 % and 15 % in 2010 and 2015, respectively": the dates belong to the figures in their order. */
function assignRespectively(
  { tokens }: Reading,
  items: readonly Item[],
  periods: (string | undefined)[],
): void {
  for (let index = 1; index < items.length; index += 1) {
    const [first, second] = [items[index - 1], items[index]];
    if (second === undefined || !isNextDate(first, second)) continue;
    let end = index + 1;
    while (isNextDate(items[end - 1], items[end])) end += 1;
    const from = index - 1;
    const count = end - from;
    const before = items.slice(Math.max(0, from - count), from);
    const after = items.slice(end, end + count);
    const isList = (list: readonly Item[]): boolean =>
      list.length === count &&
      list.every((item) => item.date === undefined && item.sentence === second.sentence);
    const figures = isList(before) ? before : isList(after) ? after : [];
    const last = (figures === after ? after.at(-1)?.next : items[end - 1]?.next) ?? 0;
    const said = [0, 1, 2].some((ahead) => respectively.has(tokens[last + ahead]?.folded ?? ''));
    if (said) {
      figures.forEach((figure, place) => {
        if (figure.quantity !== undefined) periods[figure.quantity] = items[from + place]?.date?.period;
      });
    }
    index = end;
  }
}

/** Dates of one list stand close together. */
function isNextDate(before: Item | undefined, item: Item | undefined): boolean {
  return (
    before?.date !== undefined &&
    item?.date !== undefined &&
    item.sentence === before.sentence &&
    item.clause === before.clause &&
    item.start - before.next <= 3
  );
}

function isBracketDate(items: readonly Item[], index: number, depth: number): boolean {
  const following = items[index + 1];
  return following?.date !== undefined && following.depth === depth + 1;
}

function assignPreceding(reading: Reading, items: readonly Item[], periods: (string | undefined)[]): void {
  let sentence = -1;
  let opening: string | undefined;
  /** The sentence's last date, for the next one when it refers back: "… in 2004. It concluded that 3,719 children …" */
  let last: string | undefined;
  let carried = false;
  const hosts: (string | undefined)[] = [];
  let compared = false;
  for (const item of items) {
    if (item.sentence !== sentence) {
      compared = false;
      const follows = item.sentence === sentence + 1 && refersBack(reading, item.sentenceStart);
      opening = follows ? last : undefined;
      last = opening;
      carried = follows;
      sentence = item.sentence;
      hosts.length = 0;
    }
    if (item.date !== undefined) {
      // "83,840, up from 82,080 in 2021": the other figure's date, not that of the sentence.
      if (compared && opening !== undefined) {
        compared = false;
        continue;
      }
      if (carried) opening = undefined;
      carried = false;
      if (isComparison(reading, item.start)) {
        // "27% more than in 2022 (324,660)"
        if (reading.tokens[item.next]?.text === '(') hosts[item.depth] = item.date.period;
        last ??= item.date.period;
        continue;
      }
      last = item.date.period;
      if (item.depth > 0) {
        hosts[item.depth - 1] = item.date.period;
        continue;
      }
      opening = item.date.period;
      continue;
    }
    if (item.quantity === undefined) continue;
    compared = isComparedFigure(reading, item.start);
    const own = periods[item.quantity];
    const host = item.depth > 0 ? hosts[item.depth - 1] : undefined;
    const period = own ?? host ?? opening;
    periods[item.quantity] = period;
    hosts[item.depth] = period;
    hosts.length = item.depth + 1;
  }
}

/** The sentence begins with a word that points to the one before: "It", "These", "Of them". */
function refersBack({ tokens, lexicon }: Reading, sentenceStart: number): boolean {
  const first = tokens[sentenceStart]?.folded ?? '';
  if (!lexicon.backReferences.has(first)) return false;
  // "Of 2,600 households" begins anew.
  return !lexicon.of.has(first) || tokens[sentenceStart + 1]?.kind !== 'digits';
}

/** Words like "just over" and "about the" may stand before a compared figure. */
const longestQualifier = 3;

/** "compared with just over 2,900", "contra 43.427": the figure is one that another is measured against. */
function isComparedFigure({ tokens, lexicon }: Reading, start: number): boolean {
  for (let at = start - 1; at >= start - 1 - longestQualifier && at >= 0; at -= 1) {
    if (tokens[at]?.kind !== 'word') return false;
    if (lexicon.comparisonPhrases.endingAt(tokens, at) !== undefined) return true;
  }
  return false;
}

/** "(2015: 9,200; 2014: 8,100)", "2016 – 45": the date heads what follows it. "2,900 in 2008: a fall of" looks back. */
function isHeading({ tokens, lexicon }: Reading, date: RecognisedDate): boolean {
  const after = tokens[date.next];
  if (after?.text === ':') {
    const ahead = tokens[date.start - 1];
    const figure = tokens[date.start - 2];
    return !(
      ahead?.kind === 'word' &&
      lexicon.functionWords.has(ahead.folded) &&
      (figure?.kind === 'digits' || lexicon.numberWords.has(figure?.folded ?? ''))
    );
  }
  const before = tokens[date.start - 1]?.text ?? ';';
  return isDash(after) && after?.glued === false && ':;,('.includes(before);
}

function isComparison(reading: Reading, dateStart: number): boolean {
  return reading.lexicon.comparisonPhrases.endingAt(reading.tokens, dateStart - 1) !== undefined;
}
