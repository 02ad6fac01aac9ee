import { add, canonicalValue, compare, divide, shift, type Decimal } from '../text/decimal.ts';
import {
  isEnumerator,
  isTelephone,
  skipCitation,
  skipIdentifier,
  skipLabelled,
  skipName,
} from './exclusions.ts';
import { isPluralNounAt, readCountedNoun, readNounPhrase, skipOf, type NounPhrase } from './noun-phrase.ts';
import { readOrdinal } from './ordinals.ts';
import type { Qualifier, QuantityKind } from './quantity.ts';
import { readAmount, asDecimal, type Amount } from './read-amount.ts';
import { readDate } from './read-date.ts';
import { readNumberWords } from './read-number-words.ts';
import { readCurrencyPrefix, readUnit, type Unit } from './read-unit.ts';
import { foldedAt, isDash, isGlued, startsSentence, type Reading } from './reading.ts';

/** A quantity as found in a stretch of text, before it is tied to its period and its noun elsewhere. */
export interface Recognised {
  /** Token indexes, `next` exclusive. */
  readonly start: number;
  readonly next: number;
  readonly kind: QuantityKind;
  readonly value?: Decimal;
  readonly low?: Decimal;
  readonly high?: Decimal;
  readonly outOf?: Decimal;
  readonly unit?: string;
  readonly qualifier?: Qualifier;
  readonly exactDuration?: string;
  readonly noun?: NounPhrase;
  readonly decimals: number;
  readonly significant: number;
  readonly writtenAs: 'digits' | 'words' | 'mixed';
  readonly otherReading?: Decimal;
}

/** A date between the quantities. */
export interface RecognisedDate {
  readonly start: number;
  readonly next: number;
  readonly period: string;
}

export interface Recognition {
  readonly quantities: readonly Recognised[];
  readonly dates: readonly RecognisedDate[];
}

/** An amount with its unit. */
interface Measured {
  readonly start: number;
  readonly next: number;
  readonly amount: Amount;
  readonly unit?: Unit;
  /** ISO 8601 designators for durations of one or more parts: "P3Y1D". */
  readonly duration?: string;
}

/** Finds every quantity and date, in one pass from left to right. */
export function recognise(reading: Reading): Recognition {
  const { tokens, lexicon } = reading;
  const quantities: Recognised[] = [];
  const dates: RecognisedDate[] = [];
  let depth = 0;
  let enumerated = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'symbol') {
      if (token.text === '(') depth += 1;
      else if (token.text === ')') depth = Math.max(0, depth - 1);
    } else if (token.kind === 'word' && !lexicon.starters.has(token.folded)) {
      at += 1;
      continue;
    }
    const passed =
      skipLabelled(reading, at) ??
      skipName(reading, at) ??
      skipIdentifier(reading, at) ??
      skipCitation(reading, at) ??
      skipRound(reading, at);
    if (passed !== undefined) {
      at = passed;
      continue;
    }
    const date = readDate(reading, at);
    if (date !== undefined) {
      if (date.period !== undefined) dates.push({ start: at, next: date.next, period: date.period });
      at = date.next;
      continue;
    }
    const ordinal = readOrdinal(reading, at);
    if (ordinal !== undefined && readFractionInstead(reading, at) === undefined) {
      const outOf = readOutOf(reading, ordinal.next);
      if (ordinal.ranks || outOf !== undefined) {
        quantities.push({
          start: at,
          next: outOf?.next ?? ordinal.next,
          kind: 'rank',
          value: ordinal.value,
          outOf: outOf?.value,
          decimals: 0,
          significant: ordinal.value.length,
          writtenAs: ordinal.writtenAs,
          noun: readNounPhrase(reading, outOf?.next ?? ordinal.next),
        });
      }
      at = outOf?.next ?? ordinal.next;
      continue;
    }
    const bracketNumber = enumeratorInBrackets(reading, at, enumerated);
    if (bracketNumber !== undefined) {
      enumerated = bracketNumber;
      at += 1;
      continue;
    }
    const found = readQuantity(reading, at, depth);
    if (found === undefined) {
      at += 1;
      continue;
    }
    for (const quantity of found.quantities) pushInContext(reading, quantities, quantity);
    for (let inside = at; inside < found.next; inside += 1) {
      if (tokens[inside]?.text === '(') depth += 1;
      else if (tokens[inside]?.text === ')') depth = Math.max(0, depth - 1);
    }
    at = Math.max(found.next, at + 1);
  }
  return { quantities, dates };
}

/**
 * In "fell from 152 to 98 per 100,000" and "raised from 12 to 14 years" two values share what is said of one of them.
 */
function pushInContext(reading: Reading, quantities: Recognised[], quantity: Recognised): void {
  const before = quantities.at(-1);
  const joined =
    before !== undefined &&
    before.next === quantity.start - 1 &&
    reading.lexicon.rangeTo.has(foldedAt(reading, before.next));
  if (!joined || before.value === undefined || quantity.value === undefined) {
    quantities.push(quantity);
    return;
  }
  if (before.kind === 'count' && before.unit === undefined && before.noun === undefined) {
    const { kind, unit, outOf, noun } = quantity;
    quantities[quantities.length - 1] = { ...before, kind, unit, outOf, noun };
    quantities.push(quantity);
  } else if (before.kind === 'age' && quantity.kind === 'duration') {
    quantities.push({ ...quantity, kind: 'age', exactDuration: undefined });
  } else {
    quantities.push(quantity);
  }
}

/** "98th out of 189 countries" */
function readOutOf(reading: Reading, at: number): Amount | undefined {
  const { lexicon } = reading;
  const joiner = lexicon.outOf.startingAt(reading.tokens, at);
  if (joiner === undefined) return undefined;
  const position = lexicon.determiners.has(foldedAt(reading, joiner.next)) ? joiner.next + 1 : joiner.next;
  return readAmount(reading, position);
}

/** Fixed expressions that look like numbers: "24/7", "9/11", "50/50". */
function skipRound({ tokens }: Reading, at: number): number | undefined {
  if (tokens[at + 1]?.text !== '/' || tokens[at + 2]?.kind !== 'digits') return undefined;
  const pair = `${tokens[at]?.text}/${tokens[at + 2]?.text}`;
  return pair === '24/7' || pair === '9/11' ? at + 3 : undefined;
}

/** "one third" begins like an ordinal's neighbour but is a fraction; "twenty-first" is not. */
function readFractionInstead(reading: Reading, at: number): Amount | undefined {
  const amount = reading.tokens[at]?.kind === 'word' ? readAmount(reading, at) : undefined;
  return amount?.outOf !== undefined ? amount : undefined;
}

/** "(1) …, (2) …": numbers in brackets that count on from one. */
function enumeratorInBrackets({ tokens }: Reading, at: number, last: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined;
  if (tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')' || !isGlued(tokens[at])) return undefined;
  const value = Number(token.text);
  if (value !== last + 1) return undefined;
  if (value > 1) return value;
  const limit = Math.min(tokens.length, at + 400);
  for (let ahead = at + 2; ahead < limit; ahead += 1) {
    if (tokens[ahead]?.text === '2' && tokens[ahead - 1]?.text === '(' && tokens[ahead + 1]?.text === ')')
      return value;
  }
  return undefined;
}

function readQuantity(
  reading: Reading,
  at: number,
  depth: number,
): { readonly quantities: readonly Recognised[]; readonly next: number } | undefined {
  const multiple = readMultipleWord(reading, at);
  if (multiple !== undefined) return { quantities: [multiple], next: multiple.next };

  const first = readMeasured(reading, at);
  if (first === undefined) return undefined;
  const plain = first.unit === undefined && !first.amount.marked;
  if ((plain || at === 0) && isEnumerator(reading, first.start, first.next, depth))
    return { quantities: [], next: first.next };
  if (isTelephone(reading, first.start, first.next)) return { quantities: [], next: first.next };

  const ratio = readRatio(reading, first);
  if (ratio !== undefined) return { quantities: [ratio], next: ratio.next };

  const second = readRangeEnd(reading, first);
  if (second !== undefined) return finishRange(reading, first, second);
  const single = finishSingle(reading, first);
  return { quantities: single === undefined ? [] : [single], next: single?.next ?? first.next };
}

/** "twice as many", "threefold" */
function readMultipleWord(reading: Reading, at: number): Recognised | undefined {
  const { lexicon } = reading;
  const value = lexicon.multiples.get(foldedAt(reading, at));
  if (value === undefined) return undefined;
  const isFold = [...lexicon.foldEndings].some((ending) => foldedAt(reading, at).endsWith(ending));
  if (!isFold && !lexicon.comparatives.has(foldedAt(reading, at + 1))) return undefined;
  return {
    start: at,
    next: at + 1,
    kind: 'multiple',
    value: String(value),
    decimals: 0,
    significant: 1,
    writtenAs: 'words',
    qualifier: readQualifierBefore(reading, at)?.value,
  };
}

/** An amount with a currency before it or a unit after it; durations may have a second, smaller part. */
function readMeasured(reading: Reading, at: number): Measured | undefined {
  const { tokens } = reading;
  const prefix = readCurrencyPrefix(reading, at);
  const minus =
    prefix === undefined && isMinusBeforeCurrency(reading, at)
      ? readCurrencyPrefix(reading, at + 1)
      : undefined;
  const currency = prefix ?? minus;
  const amount = readAmount(reading, currency?.next ?? at, currency !== undefined);
  if (amount === undefined) return undefined;
  const signed = minus === undefined ? amount : { ...amount, value: `-${amount.value}`, marked: true };
  const suffix = readUnit(reading, amount.next) ?? readUnitAfterOf(reading, amount);
  if (currency !== undefined) {
    const repeated = suffix?.kind === 'money' && tokens[amount.next]?.kind === 'word' ? suffix : undefined;
    const unit =
      repeated === undefined ? currency : { ...repeated, unit: preferred(currency.unit, repeated.unit) };
    return { start: at, next: repeated?.next ?? amount.next, amount: asDecimal(signed), unit };
  }
  if (suffix === undefined || isOrdinalSecond(reading, amount, suffix))
    return { start: at, next: amount.next, amount };
  const measured = withLateMagnitude(reading, {
    start: at,
    next: suffix.next,
    amount: asDecimal(amount),
    unit: suffix,
  });
  return suffix.kind === 'duration'
    ? withSmallerParts(reading, measured)
    : withSmallerUnit(reading, asMoney(measured));
}

/** "12 mil millones de pesos", "2,5 milliards d'euros" */
function readUnitAfterOf(reading: Reading, amount: Amount): Unit | undefined {
  if (!amount.magnitude || !reading.lexicon.of.has(foldedAt(reading, amount.next))) return undefined;
  const apostrophe = reading.tokens[amount.next + 1]?.text;
  const at = apostrophe === "'" || apostrophe === '’' ? amount.next + 2 : amount.next + 1;
  return readUnit(reading, at);
}

/** "75 USD million" */
function withLateMagnitude<Some extends { next: number; amount: Amount; unit: Unit }>(
  reading: Reading,
  measured: Some,
): Some {
  const word = reading.lexicon.numberWords.get(foldedAt(reading, measured.next));
  if (measured.unit.kind !== 'money' || measured.amount.magnitude || word === undefined || !('power' in word))
    return measured;
  const value = shift(measured.amount.value, word.power);
  return {
    ...measured,
    next: measured.next + 1,
    amount: { ...measured.amount, value, magnitude: true, marked: true },
  };
}

/** "361 million pounds" are money, "25 pounds" a weight. */
function asMoney(measured: Measured): Measured {
  if (measured.unit?.unit !== 'lb' || !measured.amount.magnitude) return measured;
  return { ...measured, unit: { ...measured.unit, unit: 'pound', kind: 'money' } };
}

/** How many of the smaller unit make one: "3 dollars 50 cents", "5 feet 2 inches". */
const smallerUnits: Readonly<Record<string, readonly [string, number]>> = {
  $: ['cent', 100],
  USD: ['cent', 100],
  EUR: ['cent', 100],
  peso: ['cent', 100],
  GBP: ['pence', 100],
  ft: ['inch', 12],
  foot: ['inch', 12],
};

function withSmallerUnit(reading: Reading, measured: Measured): Measured {
  const smaller = smallerUnits[measured.unit?.unit ?? ''];
  if (smaller === undefined || measured.amount.decimals > 0 || measured.amount.magnitude) return measured;
  const { lexicon } = reading;
  const at = lexicon.conjunctions.has(foldedAt(reading, measured.next)) ? measured.next + 1 : measured.next;
  const rest = readAmount(reading, at);
  if (rest === undefined || rest.outOf !== undefined || rest.marked || Number(rest.value) >= smaller[1])
    return measured;
  const unit = readUnit(reading, rest.next);
  const named =
    unit?.unit === smaller[0] ||
    (unit === undefined && foldedAt(reading, rest.next) === 'in' && smaller[1] === 12);
  // "15 dollars and 50." leaves the cents unsaid.
  const unsaid = unit === undefined && measured.unit?.kind === 'money' && closesClause(reading, rest.next);
  if (!named && !unsaid) return measured;
  const part = divide(rest.value, String(smaller[1]), smaller[1] === 100 ? 2 : 12) ?? '0';
  const amount = { ...measured.amount, value: add(measured.amount.value, part), decimals: 2 };
  return { ...measured, next: named ? (unit?.next ?? rest.next + 1) : rest.next, amount };
}

function closesClause({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return token === undefined || (token.kind === 'symbol' && '.,;!?)'.includes(token.text));
}

function isMinusBeforeCurrency({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.text === '-' || token.text === '−') &&
    !token.glued &&
    isGlued(tokens[at + 1])
  );
}

/** "$5 dollars" is "$"; "$5 USD" is USD. */
function preferred(before: string, after: string): string {
  return after === '$' || after === 'peso' ? before : after;
}

/** In "two second-hand cars" no seconds are counted. */
function isOrdinalSecond(reading: Reading, amount: Amount, unit: Unit): boolean {
  if (reading.tokens[unit.next - 1]?.folded !== 'second' || unit.hyphenated) return false;
  return amount.value !== '1' || isDash(reading.tokens[unit.next]);
}

const designators: Readonly<Record<string, string>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'TH',
  minute: 'TM',
  second: 'TS',
};

/** "three years and one day", "2 años, 3 meses y 1 día" */
function withSmallerParts(reading: Reading, measured: Measured): Measured {
  const { lexicon, tokens } = reading;
  const parts: [Decimal, string][] = [[measured.amount.value, measured.unit?.unit ?? '']];
  let next = measured.next;
  let words = measured.amount.writtenAs;
  while (parts.length < 5) {
    let position = next;
    if (tokens[position]?.text === ',' && tokens[position + 1]?.kind === 'digits') position += 1;
    if (lexicon.conjunctions.has(foldedAt(reading, position))) position += 1;
    if (position === next) break;
    const amount = readAmount(reading, position) ?? readArticleOne(reading, position);
    const unit = amount === undefined ? undefined : readUnit(reading, amount.next);
    if (amount === undefined || unit?.kind !== 'duration' || unit.hyphenated) break;
    if (!isSmaller(unit.unit, parts.at(-1)?.[1] ?? '')) break;
    parts.push([amount.value, unit.unit]);
    if (amount.writtenAs !== words) words = 'mixed';
    next = unit.next;
  }
  if (parts.some(([, unit]) => !Object.hasOwn(designators, unit))) return measured;
  const amount = { ...measured.amount, writtenAs: words };
  return { ...measured, next, amount, duration: writeDuration(parts) };
}

/** "un día" where the article counts. */
function readArticleOne(reading: Reading, at: number): Amount | undefined {
  if (!reading.lexicon.articles.has(foldedAt(reading, at))) return undefined;
  return {
    start: at,
    next: at + 1,
    value: '1',
    decimals: 0,
    significant: 1,
    writtenAs: 'words',
    marked: false,
    bareOne: true,
    magnitude: false,
  };
}

const sizes = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

function isSmaller(unit: string, than: string): boolean {
  return sizes.indexOf(unit) > sizes.indexOf(than);
}

function writeDuration(parts: readonly (readonly [Decimal, string])[]): string {
  let date = '';
  let time = '';
  for (const [value, unit] of parts) {
    const designator = designators[unit] ?? '';
    if (designator.startsWith('T')) time += value + designator.slice(1);
    else date += value + designator;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

/** "16 out of the 214", "one in four", "9 of these 33", "1:3" */
function readRatio(reading: Reading, first: Measured): Recognised | undefined {
  const { lexicon, tokens } = reading;
  const { amount } = first;
  if (first.unit !== undefined || amount.outOf !== undefined || amount.decimals > 0) return undefined;
  const outOf = lexicon.outOf.startingAt(tokens, first.next);
  const inEvery = outOf === undefined ? lexicon.inRatio.startingAt(tokens, first.next) : undefined;
  const colon =
    tokens[first.next]?.text === ':' && isGlued(tokens[first.next]) && isGlued(tokens[first.next + 1]);
  const joined = outOf?.next ?? inEvery?.next ?? (colon ? first.next + 1 : undefined);
  if (joined === undefined) return readOneInEvery(reading, first);
  let position = joined;
  while (position < joined + 3 && lexicon.determiners.has(foldedAt(reading, position))) position += 1;
  const whole = readAmount(reading, position);
  if (whole === undefined || whole.outOf !== undefined || whole.decimals > 0) return undefined;
  if (compare(amount.value, whole.value) > 0) return undefined;
  const isOf = lexicon.of.has(foldedAt(reading, joined - 1)) && outOf === undefined;
  const definite = position > joined || lexicon.ofThe.has(foldedAt(reading, joined - 1));
  if (isOf && (!definite || amount.bareOne)) return undefined;
  if (isOf && readUnit(reading, whole.next) !== undefined) return undefined;
  if (inEvery !== undefined && !isOf && !isSmallRatio(reading, first, whole)) return undefined;
  if (
    outOf === undefined &&
    !isOf &&
    readDate(reading, position) !== undefined &&
    whole.writtenAs === 'digits'
  )
    return undefined;
  return {
    start: first.start,
    next: whole.next,
    kind: isRanked(reading, first) ? 'rank' : 'ratio',
    value: amount.value,
    outOf: whole.value,
    qualifier: readQualifierBefore(reading, first.start)?.value,
    noun: readNounPhrase(reading, whole.next),
    decimals: 0,
    significant: amount.significant,
    writtenAs: amount.writtenAs === whole.writtenAs ? amount.writtenAs : 'mixed',
  };
}

/** "one child in five", "une femme sur trois" */
function readOneInEvery(reading: Reading, first: Measured): Recognised | undefined {
  const { lexicon, tokens } = reading;
  if (tokens[first.next]?.kind !== 'word' || first.unit !== undefined) return undefined;
  const at = first.next + 1;
  const strong = lexicon.outOf.startingAt(tokens, at);
  const joiner = strong ?? (first.amount.value === '1' ? lexicon.inRatio.startingAt(tokens, at) : undefined);
  if (joiner === undefined || lexicon.of.has(foldedAt(reading, at))) return undefined;
  const whole = readAmount(reading, joiner.next);
  if (whole === undefined || whole.outOf !== undefined || !isSmallRatio(reading, first, whole))
    return undefined;
  if (isPluralNounAt(reading, whole.next) || readDate(reading, joiner.next) !== undefined) return undefined;
  return {
    start: first.start,
    next: whole.next,
    kind: 'ratio',
    value: first.amount.value,
    outOf: whole.value,
    qualifier: readQualifierBefore(reading, first.start)?.value,
    noun: readNounPhrase(reading, first.next),
    decimals: 0,
    significant: 1,
    writtenAs: first.amount.writtenAs === whole.writtenAs ? whole.writtenAs : 'mixed',
  };
}

/** "one in four", "3 in 10": small, and what follows is no unit and no place ("5 in 12 regions" stays two counts). */
function isSmallRatio(reading: Reading, first: Measured, whole: Amount): boolean {
  const part = Number(first.amount.value);
  const total = Number(whole.value);
  if (part > 9 || part < 1 || total <= part || whole.magnitude) return false;
  if (readUnit(reading, whole.next) !== undefined) return false;
  return part === 1 || total === 10 || total === 100 || total <= 10 || total === 20 || total === 1000;
}

/** The other end of a range that begins with `first`. */
function readRangeEnd(reading: Reading, first: Measured): Measured | undefined {
  const { lexicon, tokens } = reading;
  let at = first.next;
  // "8- to 16-meter"
  if (
    isDash(tokens[at]) &&
    isGlued(tokens[at]) &&
    !isGlued(tokens[at + 1]) &&
    lexicon.rangeTo.has(foldedAt(reading, at + 1))
  )
    at += 1;
  const joiner = tokens[at];
  if (joiner === undefined || first.amount.outOf !== undefined) return undefined;
  let position = at + 1;
  if (isDash(joiner)) {
    if (joiner.glued !== isGlued(tokens[at + 1])) return undefined;
  } else if (lexicon.between.has(foldedAt(reading, first.start - 1))) {
    if (!lexicon.betweenAnd.has(joiner.folded)) return undefined;
  } else if (lexicon.rangeTo.has(joiner.folded)) {
    if (isChange(reading, first.start)) return undefined;
  } else if (!lexicon.or.has(joiner.folded)) {
    return undefined;
  }
  if (
    lexicon.determiners.has(foldedAt(reading, position)) &&
    !lexicon.numberWords.has(foldedAt(reading, position))
  )
    position += 1;
  if (skipName(reading, position) !== undefined && !isDash(joiner)) return undefined;
  const second = readMeasured(reading, position);
  if (second === undefined || second.amount.outOf !== undefined) return undefined;
  if (!isCompatible(first, second)) return undefined;
  if (lexicon.or.has(joiner.folded) && !isAlternative(first, second)) return undefined;
  return isAscending(first, second) ? second : undefined;
}

/** "two or three": neighbours, not a choice between two statistics. */
function isAlternative(first: Measured, second: Measured): boolean {
  const low = Number(first.amount.value);
  const high = Number(second.amount.value);
  return (
    first.unit === undefined &&
    high > low &&
    high - low <= Math.max(2, low / 2) &&
    second.unit?.kind !== 'money'
  );
}

function isCompatible(first: Measured, second: Measured): boolean {
  if (first.unit === undefined) return true;
  if (second.unit === undefined) return first.unit.kind === 'money' || first.unit.kind === 'percentage';
  if (first.unit.kind !== second.unit.kind) return false;
  return first.unit.kind !== 'measure' || first.unit.unit === second.unit.unit;
}

function isAscending(first: Measured, second: Measured): boolean {
  if (first.unit !== undefined && second.unit !== undefined && first.unit.unit !== second.unit.unit)
    return true;
  return compare(endValue(first, second), second.amount.value) < 0;
}

/** In "2 to 3 million" the magnitude belongs to both. */
function endValue(first: Measured, second: Measured): Decimal {
  if (!second.amount.magnitude || first.amount.magnitude || first.amount.value.length > 3)
    return first.amount.value;
  const grown = `${first.amount.value}${'0'.repeat(magnitudeZeros(second))}`;
  return first.amount.decimals > 0 ? first.amount.value : grown;
}

function magnitudeZeros(measured: Measured): number {
  const integer = measured.amount.value.split('.')[0] ?? '';
  return Math.floor((integer.length - 1) / 3) * 3;
}

/** "rose from 5 to 10 per cent": two values, no range. */
function isChange(reading: Reading, start: number): boolean {
  const { lexicon } = reading;
  const fromIndex = lexicon.from.has(foldedAt(reading, start - 1)) ? start - 1 : undefined;
  if (fromIndex === undefined) return false;
  for (let back = 1; back <= 10; back += 1) {
    if (lexicon.changeWords.has(foldedAt(reading, fromIndex - back))) return true;
    if (startsSentence(reading, fromIndex - back + 1)) return false;
  }
  return false;
}

function finishRange(
  reading: Reading,
  first: Measured,
  second: Measured,
): { readonly quantities: readonly Recognised[]; readonly next: number } {
  const unit = second.unit ?? first.unit;
  const low = endValue(first, second);
  const age = readAge(reading, first.start, { ...second, start: first.start });
  const kind: QuantityKind = age === undefined ? kindOf(unit) : 'age';
  const noun = readNounPhrase(reading, skipOf(reading, age?.next ?? second.next));
  const next = age?.next ?? second.next;
  const mixedUnits = first.unit !== undefined && unit !== undefined && first.unit.unit !== unit.unit;
  const ends = mixedUnits
    ? inSmallerUnit(first, second)
    : { low, high: second.amount.value, unit: unit?.unit };
  return {
    next,
    quantities: [
      {
        start: first.start,
        next,
        kind,
        low: ends.low,
        high: ends.high,
        unit: kind === 'age' ? (unit?.unit ?? 'year') : ends.unit,
        qualifier: readQualifierBefore(reading, first.start)?.value,
        noun: kind === 'age' ? undefined : noun,
        exactDuration: kind === 'duration' ? rangeDuration(first, second) : undefined,
        decimals: Math.max(first.amount.decimals, second.amount.decimals),
        significant: Math.max(first.amount.significant, second.amount.significant),
        writtenAs: first.amount.writtenAs === second.amount.writtenAs ? first.amount.writtenAs : 'mixed',
      },
    ],
  };
}

function rangeDuration(first: Measured, second: Measured): string | undefined {
  if (second.duration === undefined) return undefined;
  const unit = second.unit?.unit ?? '';
  const low = first.duration ?? writeDuration([[first.amount.value, unit]]);
  return `${low}/${second.duration}`;
}

const daysIn: Readonly<Record<string, bigint>> = { year: 365n, month: 30n, week: 7n, day: 1n };

/** "541 days to three years and one day": both ends in days, a year having 365 and a month 30. */
function inSmallerUnit(first: Measured, second: Measured): { low?: Decimal; high?: Decimal; unit?: string } {
  const low = inDays(first);
  const high = inDays(second);
  if (low === undefined || high === undefined) {
    return { low: first.amount.value, high: second.amount.value, unit: second.unit?.unit };
  }
  return { low: String(low), high: String(high), unit: 'day' };
}

function inDays(measured: Measured): bigint | undefined {
  const parts = [...(measured.duration ?? '').matchAll(/(\d+)([YMWD])/g)];
  if (
    parts.length === 0 ||
    measured.duration?.includes('T') === true ||
    measured.duration?.includes('.') === true
  )
    return undefined;
  const names: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
  return parts.reduce(
    (sum, [, value, unit]) => sum + BigInt(value ?? '0') * (daysIn[names[unit ?? ''] ?? ''] ?? 0n),
    0n,
  );
}

function kindOf(unit: Unit | undefined): QuantityKind {
  switch (unit?.kind) {
    case undefined:
      return 'count';
    case 'permille':
      return 'rate';
    case 'percentage':
    case 'money':
    case 'duration':
    case 'measure':
      return unit.kind;
  }
}

function finishSingle(reading: Reading, measured: Measured): Recognised | undefined {
  const { amount, unit } = measured;
  const base = {
    start: measured.start,
    next: measured.next,
    decimals: amount.decimals,
    significant: amount.significant,
    writtenAs: amount.writtenAs,
    otherReading: amount.otherReading,
  };
  const before = readQualifierBefore(reading, measured.start);
  const after = reading.lexicon.qualifiersAfter.startingAt(reading.tokens, measured.next);
  // "about five hundred or more" is at least five hundred.
  const qualifier =
    before === undefined || before.value === 'about' ? (after?.value ?? before?.value) : before.value;

  const age = readAge(reading, measured.start, measured);
  if (age !== undefined) {
    return {
      ...base,
      next: age.next,
      kind: 'age',
      value: amount.value,
      unit: unit?.unit ?? 'year',
      qualifier: age.qualifier ?? qualifier,
    };
  }
  const multiple = unit === undefined ? readTimes(reading, measured) : undefined;
  if (multiple !== undefined)
    return { ...base, next: multiple, kind: 'multiple', value: amount.value, qualifier };

  if (unit === undefined || unit.kind === 'permille') {
    const rate = readRate(reading, measured);
    if (rate !== undefined) {
      return {
        ...base,
        next: rate.next,
        kind: 'rate',
        value: amount.value,
        outOf: rate.outOf,
        unit: unit?.unit,
        qualifier,
        noun: rate.noun,
      };
    }
  }
  if (unit !== undefined) {
    if (amount.bareOne && unit.kind === 'duration' && isVagueTime(reading, measured, qualifier))
      return undefined;
    if (isArticle(reading, measured) && qualifier === undefined && !hasParts(measured)) return undefined;
    return {
      ...base,
      kind: kindOf(unit),
      value: amount.value,
      outOf: unit.kind === 'permille' ? '1000' : undefined,
      unit: unit.unit,
      qualifier,
      exactDuration: measured.duration,
      noun: readNounPhrase(reading, skipOf(reading, measured.next)),
    };
  }
  if (amount.outOf !== undefined) {
    return {
      ...base,
      kind: 'ratio',
      value: amount.value,
      outOf: amount.outOf,
      qualifier,
      noun: readNounPhrase(reading, skipOf(reading, measured.next)),
    };
  }
  if (isRanked(reading, measured)) return { ...base, kind: 'rank', value: amount.value };
  const noun = readCountedNoun(
    reading,
    amount.magnitude ? skipOf(reading, measured.next) : afterHyphen(reading, measured.next),
  );
  if (amount.bareOne && isPronounOne(reading, measured, noun)) return undefined;
  if (isIndex(reading, measured, noun)) return { ...base, kind: 'index', value: amount.value, qualifier };
  return countOf(reading, measured, base, qualifier, noun);
}

function countOf(
  reading: Reading,
  measured: Measured,
  base: Omit<Recognised, 'kind'>,
  qualifier: Qualifier | undefined,
  noun: NounPhrase | undefined,
): Recognised {
  const { amount } = measured;
  // Persons are not counted in thousandths: "95.147 persons" groups although the dot is the decimal sign here.
  if (
    noun?.plural === true &&
    amount.decimals === 3 &&
    !amount.magnitude &&
    amount.otherReading !== undefined &&
    amount.writtenAs === 'digits' &&
    !isAverage(reading, measured.start)
  ) {
    const value = amount.otherReading;
    return {
      ...base,
      kind: 'count',
      value,
      qualifier,
      noun,
      decimals: 0,
      significant: value.length,
      otherReading: amount.value,
    };
  }
  return { ...base, kind: 'count', value: amount.value, qualifier, noun };
}

function isAverage(reading: Reading, start: number): boolean {
  for (let back = 1; back <= 6; back += 1) {
    if (reading.lexicon.averageWords.has(foldedAt(reading, start - back))) return true;
  }
  return false;
}

function afterHyphen({ tokens }: Reading, at: number): number {
  return isDash(tokens[at]) && isGlued(tokens[at]) && isGlued(tokens[at + 1]) ? at + 1 : at;
}

/** Words in front that bound or soften the number: "more than", "some", "nearly". */
function readQualifierBefore(
  reading: Reading,
  start: number,
): { readonly start: number; readonly value: Qualifier } | undefined {
  const { lexicon, tokens } = reading;
  let last = start - 1;
  if (lexicon.articles.has(foldedAt(reading, last)) || lexicon.between.has(foldedAt(reading, last)))
    last -= 1;
  const direct = lexicon.qualifiersBefore.endingAt(tokens, last);
  // "casi el 25 %", "près de la moitié"
  if (direct !== undefined || !lexicon.determiners.has(foldedAt(reading, last))) return direct;
  return lexicon.qualifiersBefore.endingAt(tokens, last - 1);
}

/** Age of a person at `start`: "aged 5 to 17", "under 18", "16 years old", "menores de 14 años". */
function readAge(
  reading: Reading,
  start: number,
  measured: Measured,
): { readonly next: number; readonly qualifier?: Qualifier } | undefined {
  const { lexicon, tokens } = reading;
  const { amount, unit } = measured;
  if (amount.outOf !== undefined || amount.magnitude || amount.decimals > 1 || amount.value.startsWith('-'))
    return undefined;
  if (unit !== undefined && !(unit.kind === 'duration' && ageUnits.has(unit.unit))) return undefined;
  if (Number(amount.value) > 130 && (unit === undefined || unit.unit === 'year')) {
    return unit === undefined ? undefined : ageAfterUnit(reading, measured);
  }
  const joined =
    lexicon.between.has(foldedAt(reading, start - 1)) || lexicon.from.has(foldedAt(reading, start - 1));
  const between =
    joined && lexicon.ageBefore.endingAt(tokens, start - 1) === undefined ? start - 2 : start - 1;
  const phrase = lexicon.ageBefore.endingAt(tokens, between);
  if (phrase !== undefined && phrase.start >= 0) {
    const noun = unit === undefined ? readNounPhrase(reading, measured.next) : undefined;
    const needsPeople =
      lexicon.qualifiersBefore.endingAt(tokens, between) !== undefined && unit === undefined;
    const needsUnit = lexicon.ageBeforeNeedsUnit.endingAt(tokens, between) !== undefined;
    // "les moins de 18 ans"
    const nominal = lexicon.determiners.has(foldedAt(reading, phrase.start - 1));
    const saidOfPeople =
      nominal ||
      !needsUnit ||
      isSaidOfPeople(reading, phrase.start) ||
      ageAfterUnit(reading, measured) !== undefined;
    if (saidOfPeople && ((!needsPeople && !needsUnit && noun?.plural !== true) || unit !== undefined)) {
      const open = lexicon.ageOpen.startingAt(tokens, measured.next);
      if (open !== undefined && phrase.value === 'exact') return { next: open.next, qualifier: open.value };
      const outer = readQualifierBefore(reading, phrase.start)?.value;
      return {
        next: ageAfterUnit(reading, measured)?.next ?? measured.next,
        qualifier: phrase.value === 'exact' ? outer : phrase.value,
      };
    }
  }
  const after = ageAfterUnit(reading, measured);
  if (after !== undefined) return after;
  // "age of recruitment at 18 years", "edad mínima de 18 años"
  if (unit?.unit === 'year' && !unit.hyphenated && isAgeNounBefore(reading, start))
    return { next: measured.next };
  if (unit?.unit === 'year' && !unit.hyphenated && isSaidOfPeopleBefore(reading, start))
    return { next: measured.next };
  if (unit === undefined || unit.unit === 'year') {
    const open = lexicon.ageOpen.startingAt(tokens, measured.next);
    if (open !== undefined) return { next: open.next, qualifier: open.value };
  }
  // "under-five mortality", "under-18s"
  const prefix =
    isDash(tokens[start - 1]) && isGlued(tokens[start - 1])
      ? lexicon.qualifiersBefore.endingAt(tokens, start - 2)
      : undefined;
  if (unit === undefined && prefix !== undefined && isBound(prefix.value) && Number(amount.value) <= 30) {
    return {
      next: foldedAt(reading, measured.next) === 's' ? measured.next + 1 : measured.next,
      qualifier: prefix.value,
    };
  }
  if (unit === undefined && amount.decimals === 0 && !amount.bareOne) {
    const bound = readQualifierBefore(reading, start);
    const noun = readNounPhrase(reading, measured.next);
    if (
      bound !== undefined &&
      isBound(bound.value) &&
      noun?.plural !== true &&
      isSaidOfPeople(reading, bound.start)
    ) {
      return { next: measured.next, qualifier: bound.value };
    }
    if (noun === undefined && isNearAgeNoun(reading, start, measured.next)) return { next: measured.next };
  }
  return undefined;
}

const ageUnits = new Set(['year', 'month', 'week', 'day']);

function isBound(qualifier: Qualifier): boolean {
  return qualifier === 'under' || qualifier === 'over' || qualifier === 'at least' || qualifier === 'at most';
}

function ageAfterUnit(reading: Reading, measured: Measured): { readonly next: number } | undefined {
  if (measured.unit === undefined) return undefined;
  const at =
    isDash(reading.tokens[measured.next]) && isGlued(reading.tokens[measured.next])
      ? measured.next + 1
      : measured.next;
  const after = reading.lexicon.ageAfter.startingAt(reading.tokens, at);
  return after === undefined ? undefined : { next: after.next };
}

/** "children under 18", "4.462 million are under 18" */
function isSaidOfPeople(reading: Reading, at: number): boolean {
  const { lexicon } = reading;
  for (let back = 1; back <= 3; back += 1) {
    const word = foldedAt(reading, at - back);
    if (lexicon.people.has(word) || (back === 1 && lexicon.copulas.has(word))) return true;
    if (reading.tokens[at - back]?.kind !== 'word') return false;
  }
  return false;
}

/** "niños de 5 a 17 años", "enfants de 5 à 17 ans", "las niñas entre 12 y 14 años" */
function isSaidOfPeopleBefore(reading: Reading, start: number): boolean {
  const { lexicon } = reading;
  if (lexicon.language.adjectivesFirst) return false;
  const joiner = foldedAt(reading, start - 1);
  if (!lexicon.from.has(joiner) && !lexicon.between.has(joiner)) return false;
  const bracket = reading.tokens[start - 2]?.text === '(' ? 1 : 0;
  return lexicon.people.has(foldedAt(reading, start - 2 - bracket));
}

/** "sets 16 as the minimum age", "the age of marriage is 18" */
function isNearAgeNoun(reading: Reading, start: number, next: number): boolean {
  const { lexicon, tokens } = reading;
  for (let ahead = 0; ahead < 5; ahead += 1) {
    if (tokens[next + ahead]?.kind !== 'word') break;
    if (lexicon.ageNouns.has(foldedAt(reading, next + ahead))) return true;
  }
  return isAgeNounBefore(reading, start);
}

function isAgeNounBefore(reading: Reading, start: number): boolean {
  for (let back = 1; back <= 8; back += 1) {
    if (reading.tokens[start - back]?.kind !== 'word') return false;
    if (reading.lexicon.ageNouns.has(foldedAt(reading, start - back))) return true;
  }
  return false;
}

/** "seven times higher", "10-fold" */
function readTimes(reading: Reading, measured: Measured): number | undefined {
  const { lexicon } = reading;
  const at = afterHyphen(reading, measured.next);
  const word = foldedAt(reading, at);
  if (lexicon.foldEndings.has(word)) return at + 1;
  if (!lexicon.times.has(word)) return undefined;
  return lexicon.comparatives.has(foldedAt(reading, at + 1)) ? at + 1 : undefined;
}

/** "130 mobile cellular subscriptions per 100 people", "12 per 100,000 live births" */
function readRate(
  reading: Reading,
  measured: Measured,
): { readonly next: number; readonly outOf: Decimal; readonly noun?: NounPhrase } | undefined {
  const { lexicon, tokens } = reading;
  const limit = measured.next + 7;
  for (let at = measured.next; at < limit; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== 'word' && !isDash(token))) return undefined;
    const per = lexicon.per.startingAt(tokens, at);
    if (per === undefined) {
      if (lexicon.numberWords.has(token.folded)) return undefined;
      continue;
    }
    let position = per.next;
    if (lexicon.determiners.has(foldedAt(reading, position))) position += 1;
    const base = readAmount(reading, position) ?? readBareMagnitude(reading, position);
    if (base === undefined || !/^10+$/.test(canonicalValue(base.value))) return undefined;
    return {
      next: base.next,
      outOf: base.value,
      noun: at > measured.next ? readNounPhrase(reading, measured.next) : readNounPhrase(reading, base.next),
    };
  }
  return undefined;
}

/** "per thousand", "pour mille" */
function readBareMagnitude(
  reading: Reading,
  at: number,
): { readonly next: number; readonly value: Decimal } | undefined {
  const entry = reading.lexicon.numberWords.get(foldedAt(reading, at));
  if (entry === undefined || 'adds' in entry) return undefined;
  const read = readNumberWords(reading.tokens, at, reading.lexicon);
  if (read !== undefined) return read;
  const zeros = 'power' in entry ? entry.power : 2;
  return 'multiplies' in entry && entry.multiplies !== 100
    ? undefined
    : { next: at + 1, value: `1${'0'.repeat(zeros)}` };
}

/** "un año", "une femme": in Romance languages the article is the numeral. */
function isArticle(reading: Reading, measured: Measured): boolean {
  return measured.amount.bareOne && reading.lexicon.articles.has(foldedAt(reading, measured.amount.start));
}

/** A duration of more than one part. */
function hasParts(measured: Measured): boolean {
  return /\d\D+\d/.test(measured.duration ?? '');
}

/** "One day, …", "one year later" tell no duration. */
function isVagueTime(reading: Reading, measured: Measured, qualifier: Qualifier | undefined): boolean {
  if (hasParts(measured)) return false;
  return qualifier === undefined && startsSentence(reading, measured.start);
}

function isPronounOne(reading: Reading, measured: Measured, noun: NounPhrase | undefined): boolean {
  const { lexicon, tokens } = reading;
  const before = foldedAt(reading, measured.start - 1);
  const counted = lexicon.countedOneAfter.has(before);
  if (isArticle(reading, measured)) return !counted;
  if (lexicon.beforePronounOne.has(before)) return true;
  if (lexicon.afterPronounOne.has(foldedAt(reading, measured.next))) return !counted;
  if (isDash(tokens[measured.next]) && isGlued(tokens[measured.next])) return noun === undefined;
  if (counted) return false;
  if (tokens.length === 1) return false;
  // "one uses", "if one considers": the verb's ending looks like a plural.
  return noun === undefined || (noun.plural && noun.next === noun.start + 1);
}

function isRanked(reading: Reading, measured: Measured): boolean {
  if (measured.amount.marked || measured.amount.bareOne) return false;
  return (
    reading.lexicon.rankWords.has(foldedAt(reading, measured.start - 1)) &&
    !isPluralNounAt(reading, measured.next)
  );
}

/** A bare decimal below one, or a score, near the name of an index: "human development rate (0.847". */
function isIndex(reading: Reading, measured: Measured, noun: NounPhrase | undefined): boolean {
  const { amount } = measured;
  if (amount.decimals === 0 || amount.magnitude || noun?.plural === true) return false;
  for (let back = 1; back <= 12; back += 1) {
    if (reading.lexicon.indexWords.endingAt(reading.tokens, measured.start - back) !== undefined) return true;
    if (startsSentence(reading, measured.start - back + 1)) return false;
  }
  return false;
}
