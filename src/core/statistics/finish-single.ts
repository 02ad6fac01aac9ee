import { isFigureOfAnalysis } from './figure-of-analysis.ts';
import { readAge } from './read-age.ts';
import { hasParts, type Measured } from './read-measured.ts';
import { type NounPhrase, readCountedNoun, readNounPhrase, skipOf } from './noun-phrase.ts';
import { readQualifierBefore } from './read-qualifier.ts';
import type { Qualifier, QuantityKind } from './quantity.ts';
import { readTimes } from './read-multiple.ts';
import { isRanked, readRankedAmong } from './read-rank.ts';
import { isRateBase, readRate } from './read-ratio.ts';
import type { Unit } from './read-unit.ts';
import { afterHyphen, foldedAt, isDash, isGlued, type Reading, startsSentence } from './reading.ts';
import type { Recognised } from './recognised.ts';

/** What one measured amount means with the words around it; undefined where it is no statistic. */
export function finishSingle(reading: Reading, measured: Measured): Recognised | undefined {
  const { amount, unit } = measured;
  const base = {
    start: measured.start,
    next: measured.next,
    decimals: amount.decimals,
    significant: amount.significant,
    writtenAs: amount.writtenAs,
    otherReading: amount.otherReading,
  };
  const said = readQualifierBefore(reading, measured.start);
  const before = said !== undefined && isSpan(reading, measured, said.start) ? undefined : said;
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
      unit: age.inYears === true ? 'year' : (unit?.unit ?? 'year'),
      qualifier: age.qualifier ?? qualifier,
    };
  }
  if (unit === undefined && amount.outOf === undefined && isFigureOfAnalysis(reading, measured.start))
    return { ...base, kind: 'index', value: amount.value, qualifier };
  const multiple = unit === undefined ? readTimes(reading, measured) : undefined;
  if (multiple !== undefined)
    return { ...base, next: multiple.next, kind: 'multiple', value: multiple.value, qualifier };

  if (unit === undefined || unit.kind === 'permille') {
    const rate = readRate(reading, measured);
    if (rate !== undefined) {
      return {
        ...base,
        next: rate.next,
        kind: isRateBase(rate.outOf) ? 'rate' : 'ratio',
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
    if (isArticle(reading, measured) && qualifier === undefined && !hasParts(measured)) {
      const isEnd = unit.kind === 'duration' && isEndOfChange(reading, measured.start);
      if (unit.kind !== 'duration' || !(isEnd || isPenalty(reading, measured.next))) return undefined;
    }
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
  if (isRanked(reading, measured)) {
    const among = readRankedAmong(reading, measured.next);
    const next = among?.next ?? measured.next;
    return { ...base, next, kind: 'rank', value: amount.value, outOf: among?.value };
  }
  const noun = readCountedNoun(
    reading,
    amount.magnitude || isRoundSum(reading, measured)
      ? skipOf(reading, measured.next)
      : afterHyphen(reading, measured.next),
  );
  if (amount.bareOne && isPronounOne(reading, measured, noun)) return undefined;
  if (isIndex(reading, measured, noun)) return { ...base, kind: 'index', value: amount.value, qualifier };
  const round = qualifier === undefined && isRoundSum(reading, measured) ? 'about' : qualifier;
  return countOf(reading, measured, base, round, noun);
}

/** "une trentaine de personnes", "un centenar de casos": about so many; a dozen is twelve. */
function isRoundSum({ tokens, lexicon }: Reading, { next }: Measured): boolean {
  const worth = lexicon.dozens.get(tokens[next - 1]?.folded ?? '');
  return worth !== undefined && worth !== 12 && lexicon.of.has(tokens[next]?.folded ?? '');
}

/** The kind of a quantity by its unit; without a unit things are counted. */
export function kindOf(unit: Unit | undefined): QuantityKind {
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

/** "un año", "une femme": in Romance languages the article is the numeral. */
function isArticle(reading: Reading, measured: Measured): boolean {
  return measured.amount.bareOne && reading.lexicon.articles.has(foldedAt(reading, measured.amount.start));
}

/** "over a three-year period" says how long, not how much longer. */
function isSpan(reading: Reading, { start, unit }: Measured, qualifier: number): boolean {
  return (
    unit?.kind === 'duration' &&
    foldedAt(reading, qualifier) === 'over' &&
    (reading.lexicon.articles.has(foldedAt(reading, start - 1)) || isSpreadOver(reading, qualifier))
  );
}

/** "a loan of €1.5bn over 20 years", "spread over two years": behind a noun or an amount. */
function isSpreadOver({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'digits') return true;
  return before?.kind === 'word' && spreads.test(before.folded);
}

const spreads =
  /^(?:spread|million|billion|thousand|percent|cent|times|invested|spent|paid|averaged|years|months|money|progress|growth|increase|decrease|decline|bn|m)$/;

/** "de quatre mois à un mois": where the other end is a stretch of time, the article counts. */
function isEndOfChange({ tokens, lexicon }: Reading, start: number): boolean {
  const joiner = tokens[start - 1]?.folded ?? '';
  if (!lexicon.rangeTo.has(joiner) && !lexicon.changeTo.has(joiner)) return false;
  return lexicon.units.endingAt(tokens, start - 2)?.value.kind === 'duration';
}

/** "un an d'emprisonnement", "un año de prisión" */
function isPenalty(reading: Reading, at: number): boolean {
  return penalties.has(foldedAt(reading, skipOf(reading, at)));
}

const penalties = new Set(
  `emprisonnement prison reclusion detention prision presidio carcel arresto detencion reclusao
   detencao prisao internacion internacao`.split(/\s+/),
);

/** "One day, …", "one year later" tell no duration. */
function isVagueTime(reading: Reading, measured: Measured, qualifier: Qualifier | undefined): boolean {
  if (hasParts(measured)) return false;
  return qualifier === undefined && startsSentence(reading, measured.start);
}

function isPronounOne(reading: Reading, measured: Measured, noun: NounPhrase | undefined): boolean {
  const { lexicon, tokens } = reading;
  const before = foldedAt(reading, measured.start - 1);
  const counted = lexicon.countedOneAfter.has(before);
  if (isArticle(reading, measured))
    return !counted && !(noun !== undefined && endsListOfCounts(reading, measured.start));
  if (lexicon.beforePronounOne.has(before)) return true;
  if (lexicon.afterPronounOne.has(foldedAt(reading, measured.next))) return !counted;
  // "a one-standard-deviation rise", "a one-party state"
  if (isDash(tokens[measured.next]) && isGlued(tokens[measured.next]))
    return noun === undefined || lexicon.language.adjectivesFirst;
  if (counted) return false;
  if (tokens.length === 1) return false;
  // "one uses", "if one considers": the verb's ending looks like a plural.
  return noun === undefined || (noun.plural && noun.next === noun.start + 1);
}

/** "81 hommes, 11 femmes et un enfant": the article counts where numbers are counted up before it. */
function endsListOfCounts({ tokens, lexicon }: Reading, start: number): boolean {
  if (!lexicon.conjunctions.has(tokens[start - 1]?.folded ?? '')) return false;
  if (/^(?:peu|poco|pouco|dia|jour|vez|fois)$/.test(tokens[start + 1]?.folded ?? '')) return false;
  for (let at = start - 2; at >= start - 4; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'digits') return at < start - 2;
    if (token?.kind !== 'word' || lexicon.functionWords.has(token.folded)) return false;
  }
  return false;
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
