import { spanishUnits } from './spanish-units.ts';
import { spanishPhrases } from './spanish-phrases.ts';
import { spanishWords } from './spanish-words.ts';
import type { NumberLanguage } from './language.ts';
import { all, list, numbered } from './table-parts.ts';

const small =
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve';
const tens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa';
const hundreds =
  'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos';
const ordinalWords = 'primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo';

function gendered(words: readonly [string, number][]): [string, number][] {
  return words.flatMap(([word, value]) => [
    [word, value],
    [word.replace(/os$/, 'as'), value],
  ]);
}

/** What the recogniser knows of Spanish. */
export const spanish: NumberLanguage = {
  ...spanishUnits,
  ...spanishPhrases,
  ...spanishWords,
  code: 'es',
  signature: list(
    'el la los las de del y en que por con para una un se es su al lo como mas fue entre sobre desde o',
  ),
  numberWords: {
    ...Object.fromEntries(
      [...numbered(small, 1, 1), ...numbered(tens, 30, 10), ...gendered(numbered(hundreds, 200, 100))].map(
        ([w, adds]) => [w, { adds }],
      ),
    ),
    un: { adds: 1 },
    una: { adds: 1 },
    veintiun: { adds: 21 },
    veintiuna: { adds: 21 },
    cero: { adds: 0 },
    cien: { multiplies: 100 },
    ciento: { multiplies: 100 },
    mil: { power: 3 },
    millon: { power: 6 },
    millones: { power: 6 },
    billon: { power: 12 },
    billones: { power: 12 },
  },
  articles: ['un', 'una'],
  pronounOnes: ['un', 'una', 'uno'],
  afterPronounOne: [],
  beforePronounOne: [],
  bareMagnitudes: ['mil', 'cien', 'ciento'],
  conjunctions: ['y'],
  conjunctionAfter: 'tens',
  decimalPoint: ['coma', 'punto'],
  minus: [],
  half: ['mitad', 'medio', 'media'],
  denominators: {
    ...all('tercio tercios', 3),
    ...all('cuarto cuartos', 4),
    ...all('quinto quintos', 5),
    ...all('sexto sextos', 6),
    ...all('septimo septimos', 7),
    ...all('octavo octavos', 8),
    ...all('noveno novenos', 9),
    ...all('decimo decimos', 10),
  },
  fractionParts: {
    ...all('tercera terceras', 3),
    ...all('cuarta cuartas', 4),
    ...all('quinta quintas', 5),
    ...all('sexta sextas', 6),
    ...all('decima decimas', 10),
  },
  fractionPartNouns: ['parte', 'partes'],
  notBeforeHalf: list('primera segunda otra a clase edad por y hora'),
  halfIsFractionBefore: ['de', 'del', 'punto'],
  halfNouns: ['mitad'],
  nounDenominators: ['tercio'],
  dozens: {
    docena: 12,
    docenas: 12,
    decena: 10,
    decenas: 10,
    veintena: 20,
    treintena: 30,
    cincuentena: 50,
    centenar: 100,
    centenares: 100,
    millar: 1000,
  },
  ordinals: {
    ...Object.fromEntries(numbered(ordinalWords, 1, 1)),
    ...Object.fromEntries(
      numbered('primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo', 1, 1),
    ),
    ...Object.fromEntries(
      numbered('primera segunda tercera cuarta quinta sexta septima octava novena decima', 1, 1),
    ),
  },
  ordinalEndings: list('º ª o a er ro ra do da to ta mo ma vo va no na °'),
  months: {
    ...Object.fromEntries(
      numbered(
        'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
        1,
        1,
      ),
    ),
    setiembre: 9,
    ...Object.fromEntries(numbered('ene feb mar abr may jun jul ago sep oct nov dic', 1, 1)),
  },
  yearParts: {
    'primer semestre': 'H1',
    'segundo semestre': 'H2',
    'primera mitad': 'H1',
    'segunda mitad': 'H2',
    'primer trimestre': 'Q1',
    'segundo trimestre': 'Q2',
    'tercer trimestre': 'Q3',
    'cuarto trimestre': 'Q4',
    'ultimo trimestre': 'Q4',
  },
  dateJoiners: ['de', 'del', ','],
  yearPrepositions: list(
    'en desde hasta durante ano anos antes despues entre a al el del hacia periodo para y inicios fines mediados',
  ),
  comparisonPhrases: [
    'comparacion con',
    'comparado con',
    'respecto a',
    'respecto de',
    'respecto al',
    'con respecto a',
    'frente a',
    'que en',
    'en relacion con',
  ],
  backReferences: 'esta este estos estas ello ellos ellas asimismo dicha dicho de'.split(' '),
  adjectivesFirst: false,
  comma: 'decimal',
};
