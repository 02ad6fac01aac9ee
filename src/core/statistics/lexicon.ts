import { tokenise } from '../text/tokens.ts';
import { askOfWords } from '../text/word-store.ts';
import { numberSigns } from './number-signs.ts';
import { vulgarFractions } from './vulgar-fractions.ts';
import { scaledCurrencyStarts } from './scaled-currency.ts';
import { currencyPrefixes } from './unit-symbols.ts';
import { phraseSet, phraseTable, type PhraseTable } from '../text/phrase-table.ts';
import type { NumberLanguage, NumberWord, UnitWord } from './languages/language.ts';
import type { Qualifier } from './quantity.ts';

/** A language's table made ready for looking up. */
export interface Lexicon {
  readonly language: NumberLanguage;
  readonly signature: ReadonlySet<string>;
  readonly numberWords: ReadonlyMap<string, NumberWord>;
  readonly articles: ReadonlySet<string>;
  readonly pronounOnes: ReadonlySet<string>;
  readonly afterPronounOne: ReadonlySet<string>;
  readonly beforePronounOne: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly decimalPoint: ReadonlySet<string>;
  readonly minus: ReadonlySet<string>;
  readonly half: ReadonlySet<string>;
  readonly halfNouns: ReadonlySet<string>;
  readonly nounDenominators: ReadonlySet<string>;
  readonly denominators: ReadonlyMap<string, number>;
  readonly dozens: ReadonlyMap<string, number>;
  readonly fractionParts: ReadonlyMap<string, number>;
  readonly fractionPartNouns: ReadonlySet<string>;
  readonly ageBeforeNeedsUnit: PhraseTable<true>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly superlatives: ReadonlySet<string>;
  readonly rankWords: ReadonlySet<string>;
  readonly rankNouns: ReadonlySet<string>;
  readonly rankAmong: PhraseTable<true>;
  readonly percent: PhraseTable<true>;
  readonly percentagePoints: PhraseTable<true>;
  readonly units: PhraseTable<UnitWord>;
  readonly squareWords: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly yearParts: PhraseTable<string>;
  readonly dateJoiners: ReadonlySet<string>;
  readonly yearPrepositions: ReadonlySet<string>;
  readonly comparisonPhrases: PhraseTable<true>;
  readonly rangeTo: ReadonlySet<string>;
  readonly backReferences: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly betweenAnd: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly changeTo: ReadonlySet<string>;
  readonly changeWords: ReadonlySet<string>;
  readonly qualifiersBefore: PhraseTable<Qualifier>;
  readonly qualifiersAfter: PhraseTable<Qualifier>;
  readonly ratioNouns: ReadonlySet<string>;
  readonly outOf: PhraseTable<true>;
  readonly inRatio: PhraseTable<true>;
  readonly determiners: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly ofThe: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly per: PhraseTable<true>;
  readonly times: ReadonlySet<string>;
  readonly comparatives: ReadonlySet<string>;
  readonly multiples: ReadonlyMap<string, number>;
  readonly foldEndings: ReadonlySet<string>;
  readonly multiplyingVerbs: ReadonlyMap<string, number>;
  readonly multiplyingParticiples: ReadonlyMap<string, number>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly multipliedBy: PhraseTable<true>;
  readonly ageBefore: PhraseTable<Qualifier | 'exact'>;
  readonly ageAfter: PhraseTable<true>;
  readonly ageOpen: PhraseTable<Qualifier | 'exact'>;
  readonly people: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  readonly ageNouns: ReadonlySet<string>;
  readonly ageLimits: PhraseTable<true>;
  readonly ageAt: PhraseTable<true>;
  readonly haveVerbs: ReadonlySet<string>;
  readonly indexWords: PhraseTable<true>;
  readonly labels: ReadonlySet<string>;
  readonly pluralLabels: ReadonlySet<string>;
  readonly phoneWords: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  readonly irregularPlurals: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  readonly averageWords: ReadonlySet<string>;
  readonly countedOneAfter: ReadonlySet<string>;
  readonly numberNouns: ReadonlySet<string>;
  readonly countedNouns: ReadonlySet<string>;
  readonly otherWords: ReadonlySet<string>;
  readonly ofWhom: PhraseTable<true>;
  /** The sign of words at which what is counted may be named; see `inheritNouns`. */
  readonly nounCue: number;
  /** The sign of every word at which a number, a date or a label can begin; any other word is passed over at once. */
  readonly starter: number;
}

function firstWords(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => tokenise(phrase).slice(0, 1)).map((token) => token.folded);
}

function lastWords(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => tokenise(phrase).slice(-1)).map((token) => token.folded);
}

/** The sign that some words have, given in folded form. */
function signOfWords(words: readonly string[]): number {
  const set = new Set(words);
  return askOfWords((_, folded) => set.has(folded));
}

/** Signs at which a number ("-5", ".08"), a telephone ("(61) …") or a reference ("[3]") can begin. */
const openingSigns = ['-', '−', '–', '.', '+', '(', '['];

/** Compiles a language's table. */
export function compileLexicon(language: NumberLanguage): Lexicon {
  return {
    language,
    signature: new Set([...language.signature, ...Object.keys(language.numberWords)]),
    numberWords: new Map(Object.entries(language.numberWords)),
    articles: new Set(language.articles),
    pronounOnes: new Set(language.pronounOnes),
    afterPronounOne: new Set(language.afterPronounOne),
    beforePronounOne: new Set(language.beforePronounOne),
    conjunctions: new Set(language.conjunctions),
    decimalPoint: new Set(language.decimalPoint),
    minus: new Set(language.minus),
    half: new Set(language.half),
    halfNouns: new Set(language.halfNouns),
    nounDenominators: new Set(language.nounDenominators),
    denominators: new Map(Object.entries(language.denominators)),
    dozens: new Map(Object.entries(language.dozens)),
    fractionParts: new Map(Object.entries(language.fractionParts)),
    fractionPartNouns: new Set(language.fractionPartNouns),
    ageBeforeNeedsUnit: phraseSet(language.ageBeforeNeedsUnit),
    ordinals: new Map(Object.entries(language.ordinals)),
    ordinalEndings: new Set(language.ordinalEndings),
    superlatives: new Set(language.superlatives),
    rankWords: new Set(language.rankWords),
    rankNouns: new Set(language.rankNouns),
    rankAmong: phraseSet([...language.outOf, ...language.rankAmong]),
    percent: phraseSet(language.percent),
    percentagePoints: phraseSet(language.percentagePoints),
    units: phraseTable(Object.entries(language.units)),
    squareWords: new Map(Object.entries(language.squareWords)),
    months: new Map(Object.entries(language.months)),
    yearParts: phraseTable(Object.entries(language.yearParts)),
    dateJoiners: new Set(language.dateJoiners),
    yearPrepositions: new Set(language.yearPrepositions),
    comparisonPhrases: phraseSet(language.comparisonPhrases),
    rangeTo: new Set(language.rangeTo),
    backReferences: new Set(language.backReferences),
    between: new Set(language.between),
    betweenAnd: new Set(language.betweenAnd),
    from: new Set(language.from),
    changeTo: new Set([...language.rangeTo, ...language.changeTo]),
    changeWords: new Set(language.changeWords),
    qualifiersBefore: phraseTable(Object.entries(language.qualifiersBefore)),
    qualifiersAfter: phraseTable(Object.entries(language.qualifiersAfter)),
    ratioNouns: new Set(language.ratioNouns),
    outOf: phraseSet(language.outOf),
    inRatio: phraseSet(language.inRatio),
    determiners: new Set(language.determiners),
    of: new Set(language.of),
    ofThe: new Set(language.ofThe),
    pronouns: new Set(language.pronouns),
    per: phraseSet(language.per),
    times: new Set(language.times),
    comparatives: new Set(language.comparatives),
    multiples: new Map(Object.entries(language.multiples)),
    foldEndings: new Set(language.foldEndings),
    multiplyingVerbs: new Map(Object.entries(language.multiplyingVerbs)),
    multiplyingParticiples: new Map(Object.entries(language.multiplyingParticiples)),
    auxiliaries: new Set(language.auxiliaries),
    multipliedBy: phraseSet(language.multipliedBy),
    ageBefore: phraseTable(Object.entries(language.ageBefore)),
    ageAfter: phraseSet(language.ageAfter),
    ageOpen: phraseTable(Object.entries(language.ageOpen)),
    people: new Set(language.people),
    copulas: new Set(language.copulas),
    ageNouns: new Set(language.ageNouns),
    ageLimits: phraseSet(language.ageLimits),
    ageAt: phraseSet(language.ageAt),
    haveVerbs: new Set(language.haveVerbs),
    indexWords: phraseSet(language.indexWords),
    labels: new Set(language.labels),
    pluralLabels: new Set(language.pluralLabels),
    phoneWords: new Set(language.phoneWords),
    functionWords: new Set(language.functionWords),
    irregularPlurals: new Set(language.irregularPlurals),
    or: new Set(language.or),
    averageWords: new Set(language.averageWords),
    countedOneAfter: new Set(language.countedOneAfter),
    numberNouns: new Set(language.numberNouns),
    countedNouns: new Set(language.countedNouns),
    otherWords: new Set(language.otherWords),
    ofWhom: phraseSet(language.ofWhom),
    starter: signOfWords([
      ...Object.keys(language.numberWords),
      ...language.articles,
      ...language.minus,
      ...language.half,
      ...language.nounDenominators,
      ...Object.keys(language.multiplyingVerbs),
      ...Object.keys(language.multiplyingParticiples),
      ...Object.keys(language.ordinals),
      ...Object.keys(language.months),
      ...language.labels,
      ...Object.keys(language.multiples),
      ...Object.keys(language.denominators),
      ...scaledCurrencyStarts,
      ...firstWords(Object.keys(language.yearParts)),
      ...firstWords(Object.keys(currencyPrefixes)),
      ...numberSigns,
      ...vulgarFractions.keys(),
      ...openingSigns,
    ]),
    nounCue: signOfWords([...language.numberNouns, ...language.countedNouns, ...lastWords(language.ofWhom)]),
  };
}
