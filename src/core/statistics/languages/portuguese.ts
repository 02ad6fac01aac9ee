import { portugueseUnits } from './portuguese-units.ts';
import { portuguesePhrases } from './portuguese-phrases.ts';
import { portugueseWords } from './portuguese-words.ts';
import type { NumberLanguage } from './language.ts';
import { all, list, numbered } from './table-parts.ts';

const small =
  'um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove';

/** What the recogniser knows of Portuguese. */
export const portuguese: NumberLanguage = {
  ...portugueseUnits,
  ...portuguesePhrases,
  ...portugueseWords,
  code: 'pt',
  signature: list(
    'o a os as de do da dos das em na nos nas que por com para uma um se foi foram ao mais entre sao pelo pela nao',
  ),
  numberWords: {
    ...Object.fromEntries(
      [
        ...numbered(small, 1, 1),
        ...numbered('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', 20, 10),
        ...numbered(
          'duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
          200,
          100,
        ),
        ...numbered(
          'duzentas trezentas quatrocentas quinhentas seiscentas setecentas oitocentas novecentas',
          200,
          100,
        ),
      ].map(([w, adds]) => [w, { adds }]),
    ),
    uma: { adds: 1 },
    duas: { adds: 2 },
    catorze: { adds: 14 },
    dezasseis: { adds: 16 },
    dezassete: { adds: 17 },
    dezanove: { adds: 19 },
    zero: { adds: 0 },
    cem: { multiplies: 100 },
    cento: { multiplies: 100 },
    mil: { power: 3 },
    mi: { power: 6 },
    bi: { power: 9 },
    tri: { power: 12 },
    milhao: { power: 6 },
    milhoes: { power: 6 },
    bilhao: { power: 9 },
    bilhoes: { power: 9 },
    trilhao: { power: 12 },
    trilhoes: { power: 12 },
  },
  articles: ['um', 'uma'],
  pronounOnes: ['um', 'uma'],
  afterPronounOne: [],
  beforePronounOne: [],
  bareMagnitudes: ['mil', 'cem', 'cento'],
  conjunctions: ['e'],
  conjunctionAfter: 'any',
  decimalPoint: ['virgula', 'ponto'],
  minus: [],
  half: ['metade', 'meio', 'meia'],
  denominators: {
    ...all('terco tercos', 3),
    ...all('quarto quartos', 4),
    ...all('quinto quintos', 5),
    ...all('sexto sextos', 6),
    ...all('setimo setimos', 7),
    ...all('oitavo oitavos', 8),
    ...all('nono nonos', 9),
    ...all('decimo decimos', 10),
  },
  fractionParts: {
    ...all('terca tercas', 3),
    ...all('quarta quartas', 4),
    ...all('quinta quintas', 5),
    ...all('decima decimas', 10),
  },
  fractionPartNouns: ['parte', 'partes'],
  notBeforeHalf: list('primeira segunda outra por e no na'),
  halfIsFractionBefore: ['de', 'da', 'do', 'das', 'dos'],
  halfNouns: ['metade'],
  nounDenominators: ['terco'],
  dozens: {
    duzia: 12,
    duzias: 12,
    dezena: 10,
    dezenas: 10,
    vintena: 20,
    centena: 100,
    centenas: 100,
    milhar: 1000,
  },
  ordinals: Object.fromEntries([
    ...numbered('primeiro segundo terceiro quarto quinto sexto setimo oitavo nono decimo', 1, 1),
    ...numbered('primeira segunda terceira quarta quinta sexta setima oitava nona decima', 1, 1),
  ]),
  ordinalEndings: list('º ª o a °'),
  months: Object.fromEntries(
    numbered(
      'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
      1,
      1,
    ),
  ),
  yearParts: {
    'primeiro semestre': 'H1',
    'segundo semestre': 'H2',
    'primeiro trimestre': 'Q1',
    'segundo trimestre': 'Q2',
    'terceiro trimestre': 'Q3',
    'quarto trimestre': 'Q4',
  },
  dateJoiners: ['de', 'do', ','],
  yearPrepositions: list(
    'em desde ate durante ano anos antes depois entre a de do e periodo para inicio final',
  ),
  comparisonPhrases: [
    'comparacao com',
    'comparado a',
    'comparado com',
    'em relacao a',
    'relacao a',
    'que em',
    'contra',
  ],
  backReferences: 'esta este estes estas ele ela eles elas isso isto destes destas'.split(' '),
  adjectivesFirst: false,
  comma: 'decimal',
};
