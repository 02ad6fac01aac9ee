import type { Qualifier } from '../quantity.ts';

/** What a number word does when numbers are read aloud. */
export type NumberWord =
  /** Adds: "seven", "twenty", "doscientos". */
  | { readonly adds: number }
  /** Multiplies what stands before it within the thousand: "hundred", "cent", "vingts". */
  | { readonly multiplies: number }
  /** Multiplies everything before it by a power of ten and closes the group: "thousand", "millones". */
  | { readonly power: number };

/** A unit as a word: what it is called in results and what kind of quantity it makes. */
export interface UnitWord {
  readonly unit: string;
  readonly kind: 'duration' | 'measure' | 'money';
}

/**
 * Everything the recogniser knows of one language. Adding a language is adding one such table. All words are folded:
 * lower case, without diacritics. Phrases are words separated by single spaces.
 */
export interface NumberLanguage {
  /** BCP 47 primary language. */
  readonly code: string;
  /** Frequent words that tell the language. */
  readonly signature: readonly string[];
  readonly numberWords: Readonly<Record<string, NumberWord>>;
  /** Words that stand for one only in front of a magnitude, a fraction or a unit: "a", "an", "un", "una". */
  readonly articles: readonly string[];
  /** Words for one that are pronouns or articles more often than counts. */
  readonly pronounOnes: readonly string[];
  /** Words that, after a bare "one", show that it is a pronoun. */
  readonly afterPronounOne: readonly string[];
  /** Words that, before a bare "one", show that it is a pronoun. */
  readonly beforePronounOne: readonly string[];
  /** Multipliers that may open a number without anything before them: "mil", "cent", "hundred" ("hundred thousand"). */
  readonly bareMagnitudes: readonly string[];
  /** Joins number words: "and", "y", "et", "e". */
  readonly conjunctions: readonly string[];
  /** Where the conjunction may stand: after hundreds and thousands, between tens and ones, or anywhere. */
  readonly conjunctionAfter: 'hundreds' | 'tens' | 'any';
  /** Eighty is four twenties, and counting goes on from sixty and eighty. */
  readonly vigesimal?: boolean;
  readonly decimalPoint: readonly string[];
  readonly minus: readonly string[];
  readonly half: readonly string[];
  /** Denominators of fractions, singular and plural: third: 3, tercios: 3. */
  readonly denominators: Readonly<Record<string, number>>;
  /** Denominators that need a noun after them: "tres cuartas partes". */
  readonly fractionParts: Readonly<Record<string, number>>;
  readonly fractionPartNouns: readonly string[];
  /** The half word is a fraction only before these ("mitad de"); empty where it always is one. */
  readonly halfIsFractionBefore: readonly string[];
  /** Of the half words, the nouns that need nothing behind them after an article: "près de la moitié a …". */
  readonly halfNouns: readonly string[];
  /** Denominators that are no ordinals, so that the article alone makes a fraction: "le tiers", "le quart". */
  readonly nounDenominators: readonly string[];
  /** Words before "half" that make it no fraction: "in half", "other half". */
  readonly notBeforeHalf: readonly string[];
  readonly dozens: Readonly<Record<string, number>>;
  /** Ordinal words and their number. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Endings glued to digits that make an ordinal: "th", "º", "ème". */
  readonly ordinalEndings: readonly string[];
  /** Words right after an ordinal (or up to two words later) that make it a rank. */
  readonly superlatives: readonly string[];
  /** Words before an ordinal or number that make it a rank. */
  readonly rankWords: readonly string[];
  /** Words after an ordinal that make it a rank: "place", "position", "lugar". */
  readonly rankNouns: readonly string[];
  /** Between a rank and how many are ranked: "among", "entre", "sur". */
  readonly rankAmong: readonly string[];
  /** Percent phrases after a number. */
  readonly percent: readonly string[];
  readonly percentagePoints: readonly string[];
  readonly units: Readonly<Record<string, UnitWord>>;
  /** Adjectives of area and volume and the power they give: "square": 2. */
  readonly squareWords: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  /** Parts of a year before "of 2016": "first semester": "H1". */
  readonly yearParts: Readonly<Record<string, string>>;
  /** Between the parts of a date: "of", "de", "del". */
  readonly dateJoiners: readonly string[];
  /** Before a year. */
  readonly yearPrepositions: readonly string[];
  /** Phrases before a date that only compare with it. */
  readonly comparisonPhrases: readonly string[];
  /** First words of a sentence that speaks of the one before: "it", "these". */
  readonly backReferences: readonly string[];
  /** "to" between the ends of a range. */
  readonly rangeTo: readonly string[];
  /** "between" and "and". */
  readonly between: readonly string[];
  readonly betweenAnd: readonly string[];
  readonly from: readonly string[];
  /** Between the old and the new value of a change, but not between the ends of a range: "de 47 para 13". */
  readonly changeTo: readonly string[];
  /** Verbs after which "from A to B" is a change, not a range. */
  readonly changeWords: readonly string[];
  readonly qualifiersBefore: Readonly<Record<string, Qualifier>>;
  readonly qualifiersAfter: Readonly<Record<string, Qualifier>>;
  /** Nouns before "of 1 to 4", which is then a ratio and no range. */
  readonly ratioNouns: readonly string[];
  /** "out of", "de cada": between the parts of a ratio. */
  readonly outOf: readonly string[];
  /** "in", "sur", "em": ratio only between small numbers ("one in four"). */
  readonly inRatio: readonly string[];
  /** May stand between "out of" and the number: "the", "these". */
  readonly determiners: readonly string[];
  readonly of: readonly string[];
  /** Of these, the ones that have swallowed the article: "des", "del", "dos". */
  readonly ofThe: readonly string[];
  /** After "of": "them", "which". */
  readonly pronouns: readonly string[];
  readonly per: readonly string[];
  readonly times: readonly string[];
  /** After "times": "higher", "more", "as". */
  readonly comparatives: readonly string[];
  /** Whole words for a multiple: "twice": 2, "threefold": 3. */
  readonly multiples: Readonly<Record<string, number>>;
  readonly foldEndings: readonly string[];
  /** Verbs that say a multiple: "doubled": 2, "duplicó": 2. */
  readonly multiplyingVerbs: Readonly<Record<string, number>>;
  /** Participles that say one only after an auxiliary: "se ha duplicado", "a doublé". */
  readonly multiplyingParticiples: Readonly<Record<string, number>>;
  readonly auxiliaries: readonly string[];
  /** Before the factor: "multiplied by", "a factor of". */
  readonly multipliedBy: readonly string[];
  /** "under", "menores de": age when a bare small number follows people. */
  readonly ageBefore: Readonly<Record<string, Qualifier | 'exact'>>;
  /** Of these, the ones that say an age only with a unit of time after the number: "moins de 18 ans". */
  readonly ageBeforeNeedsUnit: readonly string[];
  /** "old", "of age", "de edad", after a unit of time. */
  readonly ageAfter: readonly string[];
  /** "or older", after a bare number: age. */
  readonly ageOpen: Readonly<Record<string, Qualifier | 'exact'>>;
  /** People: what an age is said of. */
  readonly people: readonly string[];
  /** "were", "are": an age may be said after them. */
  readonly copulas: readonly string[];
  readonly ageNouns: readonly string[];
  /** "before", "avant los": with a number of years after a word for people or marriage they set a limit of age. */
  readonly ageLimits: readonly string[];
  /** "a los 16 años": in these languages a time of life unless "of" follows ("a los 3 años de su entrada"). */
  readonly ageAt: readonly string[];
  /** "tienen 5 años", "têm entre 16 e 17 anos": verbs by which Romance languages say how old someone is. */
  readonly haveVerbs: readonly string[];
  readonly indexWords: readonly string[];
  /** Words before a number that make it a label: "article", "page", "law". */
  readonly labels: readonly string[];
  /** Of these, the ones that take a list: "articles 3, 4 and 5". */
  readonly pluralLabels: readonly string[];
  readonly phoneWords: readonly string[];
  /** Words that end the noun phrase after a number. */
  readonly functionWords: readonly string[];
  readonly irregularPlurals: readonly string[];
  /** "or" between two neighbouring numbers: "two or three". */
  readonly or: readonly string[];
  /** Words before a decimal that is really one: "average", "rate". */
  readonly averageWords: readonly string[];
  /** Words before "one" that make it a count: "only", "just". */
  readonly countedOneAfter: readonly string[];
  /** "number", "total": before "of" and the noun that the sentence's figures count. */
  readonly numberNouns: readonly string[];
  /** Nouns that say by themselves what is counted: "the population stood at 8.4 million". */
  readonly countedNouns: readonly string[];
  /** Words that stand between a number and its noun without being part of it: "twelve other provinces". */
  readonly otherWords: readonly string[];
  /** "of whom", "dont", "de los cuales": what follows is part of what was counted before. */
  readonly ofWhom: readonly string[];
  /** Adjectives before the noun (English) or after it (Romance). */
  readonly adjectivesFirst: boolean;
  readonly comma: 'grouping' | 'decimal';
}
