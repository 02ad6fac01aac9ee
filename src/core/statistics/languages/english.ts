import { englishUnits } from './english-units.ts';
import { englishPhrases } from './english-phrases.ts';
import { englishWords } from './english-words.ts';
import type { NumberLanguage } from './language.ts';
import { numbered } from './table-parts.ts';

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ordinalOnes =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

/** What the recogniser knows of English. */
export const english: NumberLanguage = {
  ...englishUnits,
  ...englishPhrases,
  ...englishWords,
  code: 'en',
  signature: [
    'the',
    'of',
    'and',
    'to',
    'in',
    'is',
    'was',
    'were',
    'for',
    'that',
    'with',
    'by',
    'from',
    'are',
    'which',
    'this',
  ],
  numberWords: {
    ...Object.fromEntries(
      [...numbered(ones, 1, 1), ...numbered(tens, 20, 10)].map(([w, adds]) => [w, { adds }]),
    ),
    zero: { adds: 0 },
    nought: { adds: 0 },
    naught: { adds: 0 },
    fourty: { adds: 40 },
    hundred: { multiplies: 100 },
    hundreds: { multiplies: 100 },
    thousand: { power: 3 },
    lakh: { power: 5 },
    million: { power: 6 },
    crore: { power: 7 },
    billion: { power: 9 },
    trillion: { power: 12 },
  },
  articles: ['a', 'an'],
  pronounOnes: ['one'],
  afterPronounOne: [
    ...'of another can could may might must should would will shall cannot is was has had does did also s day who which that thing or'.split(
      ' ',
    ),
    ...'another way side hand time'.split(' '),
  ],
  beforePronounOne: [
    ...'no this that which the each every any other another some such first last next previous new old right wrong good better best current like'.split(
      ' ',
    ),
    ...'t on'.split(' '),
  ],
  bareMagnitudes: [],
  conjunctions: ['and', '&'],
  conjunctionAfter: 'hundreds',
  decimalPoint: ['point'],
  minus: ['minus', 'negative'],
  half: ['half'],
  denominators: {
    half: 2,
    halves: 2,
    quarter: 4,
    quarters: 4,
    ...Object.fromEntries(
      [...numbered(ordinalOnes, 1, 1), ...numbered(ordinalTens, 20, 10)]
        .filter(([, n]) => n > 2)
        .flatMap(([w, n]) => [
          [w, n],
          [`${w}s`, n],
        ]),
    ),
    hundredth: 100,
    hundredths: 100,
    thousandth: 1000,
    thousandths: 1000,
    millionth: 1e6,
    millionths: 1e6,
    billionth: 1e9,
    billionths: 1e9,
    trillionth: 1e12,
    trillionths: 1e12,
  },
  fractionParts: {},
  fractionPartNouns: [],
  halfIsFractionBefore: [],
  halfNouns: [],
  nounDenominators: [],
  notBeforeHalf: ['in', 'other', 'better', 'latter', 'former', 'early', 'last', 'by'],
  dozens: { dozen: 12, dozens: 12 },
  ordinals: Object.fromEntries([...numbered(ordinalOnes, 1, 1), ...numbered(ordinalTens, 20, 10)]),
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  months: {
    ...Object.fromEntries(
      numbered('january february march april may june july august september october november december', 1, 1),
    ),
    ...Object.fromEntries(numbered('jan feb mar apr may jun jul aug sep oct nov dec', 1, 1)),
    sept: 9,
  },
  yearParts: {
    'first half': 'H1',
    'second half': 'H2',
    'first semester': 'H1',
    'second semester': 'H2',
    'first quarter': 'Q1',
    'second quarter': 'Q2',
    'third quarter': 'Q3',
    'fourth quarter': 'Q4',
    'last quarter': 'Q4',
  },
  dateJoiners: ['of', ','],
  yearPrepositions:
    'in since by until till from during before after for to through mid early late end start beginning year years circa around between and fiscal calendar period cycle summer spring autumn winter fall'.split(
      ' ',
    ),
  comparisonPhrases: [
    'comparison to',
    'comparison with',
    'compared to',
    'compared with',
    'than in',
    'relative to',
    'than',
    'against',
  ],
  backReferences: 'it this these they he she of among out such'.split(' '),
  adjectivesFirst: true,
  comma: 'grouping',
};
