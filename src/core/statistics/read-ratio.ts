import { canonicalValue, compare, type Decimal } from '../text/decimal.ts';
import { closesClause, type Measured } from './read-measured.ts';
import { isPluralNounAt, type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { readQualifierBefore } from './read-qualifier.ts';
import { isRanked } from './read-rank.ts';
import type { Amount } from './amount.ts';
import { readAmount } from './read-amount.ts';
import { readDate } from './read-date.ts';
import { readNumberWords } from './read-number-words.ts';
import { readUnit } from './read-unit.ts';
import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';
import type { Recognised } from './recognised.ts';

/** "16 out of the 214", "one in four", "9 of these 33", "1:3" */
export function readRatio(reading: Reading, first: Measured): Recognised | undefined {
  const { lexicon, tokens } = reading;
  const { amount } = first;
  if (first.unit !== undefined || amount.outOf !== undefined) return undefined;
  if (amount.decimals > 0) return readScore(reading, first);
  const outOf = lexicon.outOf.startingAt(tokens, first.next);
  const inEvery = outOf === undefined ? lexicon.inRatio.startingAt(tokens, first.next) : undefined;
  const colon =
    tokens[first.next]?.text === ':' && isGlued(tokens[first.next]) && isGlued(tokens[first.next + 1]);
  const isNamed = outOf === undefined && inEvery === undefined && isNamedRatio(reading, first);
  const joined = outOf?.next ?? inEvery?.next ?? (colon || isNamed ? first.next + 1 : undefined);
  if (joined === undefined) return readOneInEvery(reading, first);
  let position = joined;
  while (position < joined + 3 && lexicon.determiners.has(foldedAt(reading, position))) position += 1;
  // "28 of the province's 41 authorities", "12 of Chile's 16 regions"
  position = skipOwner(reading, position);
  // "78,000 of the estimated 120,000"
  if (position > joined && lexicon.language.adjectivesFirst && foldedAt(reading, position).endsWith('ed'))
    position += 1;
  const whole = readAmount(reading, position);
  if (whole === undefined || whole.outOf !== undefined || whole.decimals > 0) return undefined;
  if (!colon && !isNamed && compare(amount.value, whole.value) > 0) return undefined;
  const isOf = lexicon.of.has(foldedAt(reading, joined - 1)) && tokens[joined - 2]?.folded !== 'out';
  const definite = position > joined || lexicon.ofThe.has(foldedAt(reading, joined - 1));
  const isShare = !definite && outOf === undefined;
  if (isOf && ((isShare && !isShareOf(reading, first, whole)) || amount.bareOne)) return undefined;
  if (isOf && readUnit(reading, whole.next) !== undefined) return undefined;
  // "5 in 100,000 people", "212 de cada 1,000"
  const isRate = !isOf && !colon && !isNamed && /^10{3,}$/.test(whole.value);
  if (inEvery !== undefined && !isOf && !isRate && !isSmallRatio(reading, first, whole)) return undefined;
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
    kind: isRate ? 'rate' : isRanked(reading, first) ? 'rank' : 'ratio',
    value: amount.value,
    outOf: whole.value,
    qualifier: readQualifierBefore(reading, first.start)?.value,
    noun: readNounPhrase(reading, whole.next),
    decimals: 0,
    significant: amount.significant,
    writtenAs: amount.writtenAs === whole.writtenAs ? amount.writtenAs : 'mixed',
  };
}

function skipOwner({ tokens }: Reading, at: number): number {
  const [owner, sign, s] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isOwner = owner?.kind === 'word' && /^['’]$/.test(sign?.text ?? '') && s?.text === 's' && s.glued;
  return isOwner ? at + 3 : at;
}

/** "siete de diecisiete", "21 de 87": nothing is named on either side, and the clause is over. */
function isShareOf(reading: Reading, first: Measured, whole: Amount): boolean {
  const { lexicon, tokens } = reading;
  if (lexicon.language.adjectivesFirst || whole.magnitude || first.amount.magnitude) return false;
  if (!closesClause(reading, whole.next) || compare(first.amount.value, whole.value) >= 0) return false;
  if (whole.writtenAs === 'digits' && /^(?:1[789]|20)\d\d$/.test(tokens[first.next + 1]?.text ?? ''))
    return false;
  // "12 de 12 meses", "página 3 de 12"
  const before = tokens[first.start - 1];
  return before === undefined || before.kind === 'symbol' || lexicon.functionWords.has(before.folded);
}

/** "3.9 out of 5", "4,5 sur 10": a mark, of as much as can be had. */
function readScore(reading: Reading, first: Measured): Recognised | undefined {
  const { lexicon, tokens } = reading;
  const joiner = lexicon.outOf.startingAt(tokens, first.next);
  if (
    joiner === undefined ||
    (joiner.next === first.next + 1 && lexicon.of.has(foldedAt(reading, first.next)))
  )
    return undefined;
  const whole = readAmount(reading, joiner.next);
  if (whole === undefined || !['4', '5', '6', '7', '10', '20', '100'].includes(whole.value)) return undefined;
  if (readUnit(reading, whole.next) !== undefined || isPluralNounAt(reading, whole.next)) return undefined;
  return {
    start: first.start,
    next: whole.next,
    kind: 'ratio',
    value: first.amount.value,
    outOf: whole.value,
    qualifier: readQualifierBefore(reading, first.start)?.value,
    decimals: first.amount.decimals,
    significant: first.amount.significant,
    writtenAs: first.amount.writtenAs,
  };
}

/** "a ratio of 1 to 4", "una razón de 1 a 4" */
function isNamedRatio(reading: Reading, first: Measured): boolean {
  const { lexicon } = reading;
  return (
    (lexicon.changeTo.has(foldedAt(reading, first.next)) || forWords.has(foldedAt(reading, first.next))) &&
    lexicon.of.has(foldedAt(reading, first.start - 1)) &&
    lexicon.ratioNouns.has(foldedAt(reading, first.start - 2))
  );
}

/** "one child in five", "une personne détenue sur trois" */
function readOneInEvery(reading: Reading, first: Measured): Recognised | undefined {
  const { lexicon, tokens } = reading;
  if (tokens[first.next]?.kind !== 'word' || first.unit !== undefined) return undefined;
  // "1 para 12,5 mil habitantes"
  if (forWords.has(foldedAt(reading, first.next))) return readOneForSoMany(reading, first, first.next);
  let at = first.next + 1;
  while (at < first.next + longestNamed && isPlainWord(reading, at)) at += 1;
  const strong = lexicon.outOf.startingAt(tokens, at);
  const joiner = strong ?? (first.amount.value === '1' ? lexicon.inRatio.startingAt(tokens, at) : undefined);
  if (joiner === undefined) return readOneForSoMany(reading, first, at);
  if (lexicon.of.has(foldedAt(reading, at))) return undefined;
  const whole = readAmount(reading, joiner.next);
  const isHundred = strong !== undefined && /^10{2,}$/.test(whole?.value ?? '');
  if (whole === undefined || whole.outOf !== undefined) return undefined;
  if (compare(first.amount.value, whole.value) >= 0) return undefined;
  if (!isHundred && !isSmallRatio(reading, first, whole)) return undefined;
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

/** "un médecin pour 11 400 habitants", "one doctor for 3,200 people": what is named last is many. */
function readOneForSoMany(reading: Reading, first: Measured, at: number): Recognised | undefined {
  const { lexicon, tokens } = reading;
  if (first.amount.value !== '1') return undefined;
  const phrase = lexicon.per.startingAt(tokens, at)?.next;
  // "una por cada 500"
  const every = phrase !== undefined && everyWords.has(foldedAt(reading, phrase - 1));
  const per = every || !forWords.has(foldedAt(reading, at)) ? phrase : at + 1;
  const whole = per === undefined ? undefined : readAmount(reading, per);
  if (whole === undefined || whole.outOf !== undefined || compare(whole.value, '1') <= 0) return undefined;
  const isNamed = isPluralNounAt(reading, whole.next) || (every && closesClause(reading, whole.next));
  if (!isNamed || readUnit(reading, whole.next) !== undefined) return undefined;
  return {
    start: first.start,
    next: whole.next,
    kind: isRateBase(whole.value) ? 'rate' : 'ratio',
    value: '1',
    outOf: whole.value,
    qualifier: readQualifierBefore(reading, first.start)?.value,
    noun: readNounPhrase(reading, first.next),
    decimals: 0,
    significant: 1,
    writtenAs: first.amount.writtenAs === whole.writtenAs ? whole.writtenAs : 'mixed',
  };
}

const everyWords = new Set(['cada', 'every', 'each', 'chaque']);
const forWords = new Set(['for', 'para', 'pour', 'por']);

/** So many words may name what is counted: "one young detained person in three". */
const longestNamed = 3;

function isPlainWord({ tokens, lexicon }: Reading, at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    !lexicon.functionWords.has(token.folded) &&
    !lexicon.numberWords.has(token.folded) &&
    lexicon.outOf.startingAt(tokens, at) === undefined &&
    lexicon.inRatio.startingAt(tokens, at) === undefined
  );
}

/** "one in four", "3 in 10": small, and what follows is no unit and no place ("5 in 12 regions" stays two counts). */
function isSmallRatio(reading: Reading, first: Measured, whole: Amount): boolean {
  const part = Number(first.amount.value);
  const total = Number(whole.value);
  if (part > 9 || part < 1 || total <= part || whole.magnitude) return false;
  if (readUnit(reading, whole.next) !== undefined) return false;
  // "one over three"; but "5 over 3 years" and "one over the limit" are no ratios.
  if (foldedAt(reading, first.next) === 'over') return closesClause(reading, whole.next);
  return part === 1 || total === 10 || total === 100 || total <= 10 || total === 20 || total === 1000;
}

/** "130 mobile cellular subscriptions per 100 people", "12 per 100,000 live births" */
export function readRate(
  reading: Reading,
  measured: Measured,
): { readonly next: number; readonly outOf: Decimal; readonly noun?: NounPhrase } | undefined {
  const { lexicon, tokens } = reading;
  const slashed = readSlashedBase(reading, measured.next);
  if (slashed !== undefined) return slashed;
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
    if (base === undefined || !isBase(reading, measured, base, per.next - at > 1)) return undefined;
    return {
      next: base.next,
      outOf: base.value,
      noun: at > measured.next ? readNounPhrase(reading, measured.next) : readNounPhrase(reading, base.next),
    };
  }
  return undefined;
}

/**
 * Rates are said per power of ten; "one dentist per 12,000 inhabitants" and, behind "for every", any number of what is
 * named after it are rates as well.
 */
function isBase(
  reading: Reading,
  measured: Measured,
  base: { readonly next: number; readonly value: Decimal },
  every: boolean,
): boolean {
  const value = canonicalValue(base.value);
  if (/^10+$/.test(value)) return true;
  if (!isPluralNounAt(reading, base.next) || readUnit(reading, base.next) !== undefined) return false;
  return every || (value.endsWith('000') && compare(measured.amount.value, value) < 0);
}

/** Rates are said on a hundred, on thousands and so on; "one guard for every 22 prisoners" is a ratio. */
export function isRateBase(base: Decimal): boolean {
  return /^(?:100|\d+000)$/.test(canonicalValue(base));
}

/** "4.5/100,000": bases of a hundred or less would be fractions. */
function readSlashedBase(
  reading: Reading,
  at: number,
): { readonly next: number; readonly outOf: Decimal; readonly noun?: NounPhrase } | undefined {
  const slash = reading.tokens[at];
  if (slash?.text !== '/' || !isGlued(slash) || !isGlued(reading.tokens[at + 1])) return undefined;
  const base = readAmount(reading, at + 1);
  if (base === undefined || !/^10{3,}$/.test(canonicalValue(base.value))) return undefined;
  return { next: base.next, outOf: base.value, noun: readNounPhrase(reading, base.next) };
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
