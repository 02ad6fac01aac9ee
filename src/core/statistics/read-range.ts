import { compare, type Decimal } from '../text/decimal.ts';
import { readAge } from './read-age.ts';
import { skipName } from './exclusions.ts';
import { type Measured, readMeasured, writeDuration } from './read-measured.ts';
import { type NounPhrase, readNounPhrase, skipOf } from './noun-phrase.ts';
import { readQualifierBefore } from './read-qualifier.ts';
import type { QuantityKind } from './quantity.ts';
import { readRate } from './read-ratio.ts';
import { foldedAt, isDash, isGlued, type Reading, startsSentence } from './reading.ts';
import type { Recognised } from './recognised.ts';
import { inMagnitudeOf } from './shared-magnitude.ts';
import { kindOf } from './finish-single.ts';
import { isInterval } from './figure-of-analysis.ts';

/** The other end of a range that begins with `first`. */
export function readRangeEnd(reading: Reading, first: Measured): Measured | undefined {
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
  } else if (isBehindBetween(reading, first.start)) {
    // "entre los de 6 a 11 meses"
    const isBand = lexicon.from.has(foldedAt(reading, first.start - 1)) && lexicon.rangeTo.has(joiner.folded);
    if (!isBand && !lexicon.betweenAnd.has(joiner.folded)) return undefined;
  } else if (lexicon.rangeTo.has(joiner.folded)) {
    if (isChange(reading, first.start)) return undefined;
  } else if (!lexicon.or.has(joiner.folded)) {
    return readIntervalEnd(reading, first, joiner.text);
  }
  if (
    (lexicon.determiners.has(foldedAt(reading, position)) &&
      !lexicon.numberWords.has(foldedAt(reading, position))) ||
    // "entre un 20 y un 30 %"
    (lexicon.articles.has(foldedAt(reading, position)) && tokens[position + 1]?.kind === 'digits')
  )
    position += 1;
  if (skipName(reading, position) !== undefined && !isDash(joiner)) return undefined;
  const second = readMeasured(reading, position);
  if (second === undefined || second.amount.outOf !== undefined) return undefined;
  if (!isCompatible(first, second)) return undefined;
  if (lexicon.or.has(joiner.folded) && !isAlternative(first, second)) return undefined;
  return isAscending(first, second) ? second : undefined;
}

/** "[1.28, 2.13]", "95% CI 0.50, 0.86", "[3,7; 4,1]": the ends of an interval are decimals. */
function readIntervalEnd(reading: Reading, first: Measured, joiner: string): Measured | undefined {
  if ((joiner !== ',' && joiner !== ';') || first.amount.decimals === 0) return undefined;
  const second = readMeasured(reading, first.next + 1);
  if (second === undefined || second.amount.decimals === 0) return undefined;
  if (first.unit?.unit !== second.unit?.unit || !isAscending(first, second)) return undefined;
  return isInterval(reading, first.start, second.next) ? second : undefined;
}

/** "between 10 and 14", "between the ages of 10 and 14", "entre los 10 y los 14 años" */
function isBehindBetween(reading: Reading, start: number): boolean {
  const { lexicon } = reading;
  let at = start - 1;
  while (at > start - 4 && isInsideBetween(reading, at)) at -= 1;
  return lexicon.between.has(foldedAt(reading, at));
}

function isInsideBetween({ tokens, lexicon }: Reading, at: number): boolean {
  const word = tokens[at]?.folded ?? '';
  return (
    lexicon.determiners.has(word) ||
    lexicon.articles.has(word) ||
    lexicon.of.has(word) ||
    lexicon.ageNouns.has(word)
  );
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
  if (!second.amount.magnitude || first.amount.magnitude) return first.amount.value;
  const shared = inMagnitudeOf(first.amount, second.amount);
  if (shared !== undefined) return shared;
  if (first.amount.value.length > 3) return first.amount.value;
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
    const word = foldedAt(reading, fromIndex - back);
    if (lexicon.changeWords.has(word) || lexicon.multiplyingVerbs.has(word)) return true;
    // "ont triplé (de 410 à 1 236)"
    if (lexicon.multiplyingParticiples.has(word)) return true;
    if (startsSentence(reading, fromIndex - back + 1)) return false;
  }
  return false;
}

/** What two measured amounts mean as the ends of one range, and the token behind it. */
export function finishRange(
  reading: Reading,
  first: Measured,
  second: Measured,
): { readonly quantities: readonly Recognised[]; readonly next: number } {
  const unit = second.unit ?? first.unit;
  const low = endValue(first, second);
  const age = readRangeOfAges(reading, first, second);
  const isOfAnalysis =
    unit === undefined && first.amount.decimals > 0 && isInterval(reading, first.start, second.next);
  const kind: QuantityKind = age !== undefined ? 'age' : isOfAnalysis ? 'index' : kindOf(unit);
  const noun = readNounPhrase(reading, skipOf(reading, age?.next ?? second.next));
  const rate =
    age === undefined && (unit === undefined || unit.kind === 'permille')
      ? readRate(reading, second)
      : undefined;
  if (rate !== undefined) return { quantities: [rateOf(reading, first, second, rate)], next: rate.next };
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

/** "12–15 per 1,000" */
function rateOf(
  reading: Reading,
  first: Measured,
  second: Measured,
  rate: { readonly next: number; readonly outOf: Decimal; readonly noun?: NounPhrase },
): Recognised {
  return {
    start: first.start,
    next: rate.next,
    kind: 'rate',
    low: first.amount.value,
    high: second.amount.value,
    outOf: rate.outOf,
    qualifier: readQualifierBefore(reading, first.start)?.value,
    noun: rate.noun,
    decimals: Math.max(first.amount.decimals, second.amount.decimals),
    significant: Math.max(first.amount.significant, second.amount.significant),
    writtenAs: first.amount.writtenAs === second.amount.writtenAs ? first.amount.writtenAs : 'mixed',
  };
}

/** "aged 5 to 17", "les 15-24 ans"; a range of years from zero can only be one of ages: "0-3 años". */
function readRangeOfAges(reading: Reading, first: Measured, second: Measured): ReturnType<typeof readAge> {
  const band = first.amount.writtenAs === 'digits' && second.amount.writtenAs === 'digits';
  const age = readAge(reading, first.start, { ...second, start: first.start, band });
  if (age !== undefined) return age;
  const isTime = second.unit?.unit === 'year' || second.unit?.unit === 'month';
  return isTime && first.amount.value === '0' && first.unit === undefined ? { next: second.next } : undefined;
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
