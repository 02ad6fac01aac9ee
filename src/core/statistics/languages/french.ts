import { frenchUnits } from './french-units.ts';
import { frenchPhrases } from './french-phrases.ts';
import { frenchWords } from './french-words.ts';
import type { NumberLanguage } from './language.ts';
import { all, list, numbered } from './table-parts.ts';

const small = 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize';

/** What the recogniser knows of French. */
export const french: NumberLanguage = {
  ...frenchUnits,
  ...frenchPhrases,
  ...frenchWords,
  code: 'fr',
  signature: list(
    'le la les des du de et en est dans que qui pour par sur une au aux avec ont sont ce cette ces ne pas plus entre',
  ),
  numberWords: {
    ...Object.fromEntries(
      [...numbered(small, 1, 1), ...numbered('vingt trente quarante cinquante soixante', 20, 10)].map(
        ([w, adds]) => [w, { adds }],
      ),
    ),
    une: { adds: 1 },
    zero: { adds: 0 },
    septante: { adds: 70 },
    huitante: { adds: 80 },
    nonante: { adds: 90 },
    vingts: { multiplies: 20 },
    cent: { multiplies: 100 },
    cents: { multiplies: 100 },
    mille: { power: 3 },
    million: { power: 6 },
    millions: { power: 6 },
    milliard: { power: 9 },
    milliards: { power: 9 },
    billion: { power: 12 },
  },
  articles: ['un', 'une'],
  pronounOnes: ['un', 'une'],
  afterPronounOne: [],
  beforePronounOne: [],
  bareMagnitudes: ['mille', 'cent'],
  conjunctions: ['et'],
  conjunctionAfter: 'tens',
  vigesimal: true,
  decimalPoint: ['virgule'],
  minus: [],
  half: ['moitie', 'demi', 'demie'],
  denominators: {
    ...all('tiers', 3),
    ...all('quart quarts', 4),
    ...all('cinquieme cinquiemes', 5),
    ...all('sixieme sixiemes', 6),
    ...all('septieme septiemes', 7),
    ...all('huitieme huitiemes', 8),
    ...all('neuvieme neuviemes', 9),
    ...all('dixieme dixiemes', 10),
    ...all('centieme centiemes', 100),
  },
  fractionParts: {},
  fractionPartNouns: [],
  notBeforeHalf: list('premiere seconde deuxieme autre et'),
  halfIsFractionBefore: ['des', 'de', 'du', 'd'],
  halfNouns: ['moitie'],
  nounDenominators: ['tiers', 'quart'],
  dozens: {},
  ordinals: Object.fromEntries([
    ...numbered(
      'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme',
      1,
      1,
    ),
    ['premiere', 1],
    ['second', 2],
    ['seconde', 2],
  ]),
  ordinalEndings: list('e er re eme ere nd nde ᵉ'),
  months: Object.fromEntries(
    numbered('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre', 1, 1),
  ),
  yearParts: {
    'premier semestre': 'H1',
    'second semestre': 'H2',
    'deuxieme semestre': 'H2',
    'premier trimestre': 'Q1',
    'deuxieme trimestre': 'Q2',
    'troisieme trimestre': 'Q3',
    'quatrieme trimestre': 'Q4',
    'dernier trimestre': 'Q4',
  },
  dateJoiners: ['de', 'd', 'du', ',', "'", '’'],
  yearPrepositions: list(
    'en depuis jusqu de des annee annees avant apres entre et a vers fin debut periode courant exercice pour',
  ),
  comparisonPhrases: [
    'par rapport a',
    'contre',
    'comparaison avec',
    'compare a',
    'qu en',
    'comparativement a',
    'par rapport aux',
    'comparaison de',
  ],
  backReferences: 'il elle ils elles ce cette ces ceci cela parmi'.split(' '),
  adjectivesFirst: false,
  comma: 'decimal',
};
