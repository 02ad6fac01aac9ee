import { isPeople, mayBeSameThing } from './context/related-things.ts';
import { agreements, clashes } from './context/contrasts.ts';
import { periodFit } from './context/periods.ts';
import type { PeriodFit } from './context/periods.ts';
import { areCognates } from './context/terms.ts';
import type { NearTerm, NumberContext } from './passage-context.ts';
import type { StatisticContext, WeightedTerm } from './statistic-context.ts';

/** How well the surroundings of a number in a source fit those of a statistic. */
export interface ContextFit {
  /** 0 to 1: share of the statistic's telling words that the source has near its number. */
  readonly words: number;
  /** The same, of words in the number's own clause, row and column only. */
  readonly nearWords: number;
  /** Nothing but the counted noun is shared: "627 children" of any context. */
  readonly onlyThing: boolean;
  /** The source's number is that of one year in a table, and the statistic of no year. */
  readonly oneOfSeries: boolean;
  /** The source speaks of one sex where the statistic speaks of all. */
  readonly narrower: boolean;
  /** Words in common as the report writes them, strongest first. */
  readonly shared: readonly string[];
  readonly period: PeriodFit;
  /** True when the heading, table or document is of the statistic's year though the number itself has none. */
  readonly outerPeriod: boolean;
  /** What is counted is named near the number; undefined when the report does not say what is counted. */
  readonly countedThing?: boolean | undefined;
  /** Contrasts in which both differ: sex, area, direction. */
  readonly clashes: readonly string[];
  readonly agreements: readonly string[];
}

/** Weight of shared words from which on the context is beyond doubt, however long the sentence is. */
const enoughShared = 3;

/** Compares the surroundings. */
export function contextFit(statistic: StatisticContext, number: NumberContext): ContextFit {
  const sameLanguage = statistic.language !== undefined && statistic.language === number.language;
  const matched: { term: WeightedTerm; gain: number }[] = [];
  let sharedWeight = 0;
  let nearWeight = 0;
  for (const term of statistic.terms) {
    const near = findTerm(term, number, sameLanguage) ?? findBySex(term, statistic, number);
    if (near === undefined) continue;
    const gain = term.weight * near.strength;
    sharedWeight += gain;
    if (near.strength >= 0.8) nearWeight += gain;
    matched.push({ term, gain });
  }
  // Between languages only what the glossary knows and names can be expected; the rest counts a little.
  const expectedWeight = (term: WeightedTerm): number =>
    sameLanguage || term.name || term.key.startsWith('#') ? term.weight : 0.3 * term.weight;
  // A dozen words of a long sentence cannot all be expected in a table: the six strongest set the measure.
  const expected =
    statistic.terms
      .map(expectedWeight)
      .sort((left, right) => right - left)
      .slice(0, 6)
      .reduce((sum, weight) => sum + weight, 0) || 1;
  const score = (weight: number): number =>
    0.5 * Math.min(1, weight / (0.7 * expected)) + 0.5 * Math.min(1, weight / enoughShared);
  const period = bestPeriodFit(statistic.years, number);
  return {
    words: score(sharedWeight),
    nearWords: score(nearWeight),
    oneOfSeries: number.inTable && number.years !== undefined && statistic.years === undefined,
    narrower: number.attributes.has('sex') && !statistic.attributes.has('sex'),
    onlyThing:
      statistic.ofKeys.size > 0 &&
      matched.every(({ term, gain }) => statistic.ofKeys.has(term.key) || gain < 0.3),
    shared: matched.sort((left, right) => right.gain - left.gain).map(({ term }) => term.written),
    period,
    outerPeriod:
      period === 'unknown' && statistic.years !== undefined && number.outerYears.includes(statistic.years[1]),
    ...(![...statistic.ofKeys].some((key) => sameLanguage || key.startsWith('#'))
      ? {}
      : { countedThing: namesThing(statistic, number) }),
    clashes: clashes(statistic.attributes, number.attributes),
    agreements: agreements(statistic.attributes, number.attributes),
  };
}

/** What is counted, or what another text may call it, stands near the number. */
function namesThing(statistic: StatisticContext, number: NumberContext): boolean | undefined {
  const isNear = (near: NearTerm | undefined): boolean => near !== undefined && near.strength >= 0.5;
  const isNamed = [...statistic.ofKeys].some(
    (own) =>
      isNear(number.terms.get(own)) ||
      [...number.terms.values()].some((near) => near.strength >= 0.8 && mayBeSameThing(own, near.key)),
  );
  // "Persons" alone need not be said again.
  if (!isNamed && [...statistic.ofKeys].every((key) => key === '#person')) return undefined;
  if (isNamed || !number.inTable || ![...statistic.ofKeys].some(isPeople)) return isNamed;
  // "Enrolment by province": a table need not say that it counts people, as long as it names no other ones.
  const namesOthers = [...number.terms.values()].some((near) => near.strength >= 0.8 && isPeople(near.key));
  return namesOthers ? false : undefined;
}

/** The same key, or between languages and word forms the same beginning. */
function findTerm(term: WeightedTerm, number: NumberContext, sameLanguage: boolean): NearTerm | undefined {
  const same = number.terms.get(term.key);
  if (same !== undefined) return same;
  if (term.folded.length < 5) return undefined;
  for (const near of termsByLetter(number).get(term.folded[0] ?? '') ?? []) {
    if (areCognates(term.folded, near.folded)) {
      const sure = term.key.startsWith('#') || near.key.startsWith('#') ? 0.6 : sameLanguage ? 0.8 : 0.9;
      return { ...near, strength: near.strength * sure };
    }
  }
  return undefined;
}

/** One number is looked at for many words, of which most have no like in its surroundings. */
const lettersOf = new WeakMap<NumberContext, ReadonlyMap<string, readonly NearTerm[]>>();

function termsByLetter(number: NumberContext): ReadonlyMap<string, readonly NearTerm[]> {
  const known = lettersOf.get(number);
  if (known !== undefined) return known;
  const letters = Map.groupBy(number.terms.values(), ({ folded }) => folded[0] ?? '');
  lettersOf.set(number, letters);
  return letters;
}

/** The boys of one text are in another children, men or adolescents of a column or clause that is about the male. */
function findBySex(
  term: WeightedTerm,
  statistic: StatisticContext,
  number: NumberContext,
): NearTerm | undefined {
  if (!personsOfOneSex.has(term.key)) return undefined;
  const sex = statistic.attributes.get('sex');
  if (sex === undefined || number.attributes.get('sex') !== sex) return undefined;
  for (const key of personsOfAnySex) {
    const near = number.terms.get(key);
    if (near !== undefined && near.strength >= 0.8) return near;
  }
  return undefined;
}

const personsOfOneSex: ReadonlySet<string> = new Set(['#girl', '#boy', '#woman', '#man']);
const personsOfAnySex = ['#child', '#adolescent', '#girl', '#boy', '#woman', '#man'];

/** A number whose own year differs may still stand in a clause that names the statistic's year. */
function bestPeriodFit(years: StatisticContext['years'], number: NumberContext): PeriodFit {
  const own = periodFit(years, number.years);
  if (own !== 'different' || years === undefined) return own;
  return years.every((year) => number.clauseYears.includes(year)) ? 'overlapping' : own;
}
