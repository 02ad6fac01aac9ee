import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import { documentOf } from '../support/document-of.ts';

/** Each rule with the writings it was made for and, where it could do harm, with those it must leave alone. */
type Cases = readonly (readonly [language: string, text: string, expected: readonly string[]])[];

function linesIn(language: string, text: string): string[] {
  return findQuantities(documentOf(text, { language })).map((quantity) =>
    [
      quantity.qualifier,
      quantity.kind,
      `${quantity.value ?? `${quantity.low}..${quantity.high}`}${quantity.outOf === undefined ? '' : `/${quantity.outOf}`}`,
      quantity.unit,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

const rules: Readonly<Record<string, Cases>> = {
  'figures of an analysis are indices, and what they count are counts': [
    [
      'en',
      'n = 412; t(28) = 2.1, p < 0.001, OR = 1.65 [1.28, 2.13], R² = 0.45',
      ['count 412', 'index 2.1', 'under index 0.001', 'index 1.65', 'index 1.28..2.13', 'index 0.45'],
    ],
    ['pt', 'O intervalo de confiança era [3,7; 4,1].', ['index 3.7..4.1']],
    ['en', 'as others found [3, 7; 12]', []],
    ['en', 'A one-standard-deviation rise in a one-party state', []],
  ],
  'an age is told at once of whom, of what age or of which event': [
    ['en', 'Marriage at 16 is lawful; he worked at 3 sites.', ['age 16 year', 'count 3']],
    ['fr', 'La loi fixe à treize ans l’âge du discernement.', ['age 13 year']],
    ['fr', 'le mariage à 15 ans pour la fille et à 18 ans pour le garçon', ['age 15 year', 'age 18 year']],
    ['fr', 'condamné à 18 ans de prison', ['duration 18 year']],
    [
      'fr',
      'mariées avant 18 ans, une sur trois avant 15 ans',
      ['under age 18 year', 'ratio 1/3', 'under age 15 year'],
    ],
    ['pt', 'Um quinto tinha 18 ou mais anos.', ['ratio 1/5', 'at least age 18 year']],
    ['pt', 'com 3 ou mais anos de estudo', ['at least count 3']],
    ['es', 'Mediana de edad: 15 años; 17 años cumplidos', ['age 15 year', 'age 17 year']],
    ['en', '16- and 17-year-olds', ['age 16 year', 'age 17 year']],
  ],
  'a line that is called has a number, and its calls are counted': [
    ['en', 'The helpline rose from 12,400 to 15,210.', ['count 12400', 'count 15210']],
    ['fr', 'Le numéro vert 116 a reçu 12 400 appels.', ['count 12400']],
    ['es', 'La línea 116 111 recibió 5 302 llamadas.', ['count 5302']],
    ['en', 'Helpline: 600 360 7777', []],
  ],
  'halves of units and of thousands': [
    ['es', 'Duró dos años y medio; un año y medio después', ['duration 2.5 year', 'duration 1.5 year']],
    ['fr', 'un demi-million d’euros et 6 h 30 par jour', ['money 500000 EUR', 'duration 6 hour']],
    ['en', 'It was cut by half. The other half stayed.', ['ratio 1/2']],
    ['pt', 'O número caiu pela metade.', ['ratio 1/2']],
  ],
  'shares of what is named on neither side': [
    ['es', 'La mayoría (siete de diecisiete) votó.', ['ratio 7/17']],
    ['pt', 'Apenas 24% das comarcas (21 de 87).', ['percentage 24 %', 'ratio 21/87']],
    ['es', 'el 3 de 2019', ['count 3']],
    ['fr', '76 filles sur 100', ['ratio 76/100']],
    ['pt', '1 para 12,5 mil habitantes', ['ratio 1/12500']],
    ['en', 'It scored 3.9 out of 5.', ['ratio 3.9/5']],
    ['pt', 'O rácio passou de 1:61 para 1:53.', ['ratio 1/61', 'ratio 1/53']],
  ],
  'points behind a percentage are points of it': [
    [
      'fr',
      'de 76,4 % ; celui des filles est inférieur de 8,2 points',
      ['percentage 76.4 %', 'percentage 8.2 pp'],
    ],
    ['fr', 'Il a marqué 12 points.', ['count 12']],
  ],
  'indices, exponents and names of substances count nothing': [
    ['en', 'the eccentricity e 0 and the phase − G 2', []],
    ['en', '2.4 l · day −1 and 0.1 g/cm 3', ['measure 2.4 l', 'measure 0.1 g/cm']],
    ['en', 'δ 8.80(1H, d), 5-FU, HD 188753 B', ['count 8.80']],
    ['en', 'The cells (5 x 106 cells) were kept.', ['count 5000000']],
    ['en', 'Cases (x 1,000): 45', ['count 45']],
  ],
  'a compared figure shares what the first one says': [
    [
      'en',
      'Mortality fell from 187 per 100,000 live births in 2015 to 131 in 2019.',
      ['rate 187/100000', 'rate 131/100000'],
    ],
    ['pt', 'A mortalidade atinge 31,3 por mil, contra 11,9 no país.', ['rate 31.3/1000', 'rate 11.9/1000']],
    ['en', 'Coverage was 81 and 84 per cent, respectively.', ['percentage 81 %', 'percentage 84 %']],
    [
      'en',
      'In 2016, 1,341 victims were helped (87% of them girls), compared to 1,285 in 2015.',
      ['count 1341', 'percentage 87 %', 'count 1285'],
    ],
    [
      'en',
      'Some 15 per cent were helped in 2012, and 20 persons in 2013.',
      ['about percentage 15 %', 'count 20'],
    ],
  ],
  'one of something for so many is a ratio, on thousands a rate': [
    ['en', 'one guard for every 22 prisoners', ['ratio 1/22']],
    ['en', 'one doctor for 3,250 people', ['ratio 1/3250']],
    ['fr', 'un médecin pour 11 400 habitants', ['ratio 1/11400']],
    ['es', 'una plaza por cada 10.000 habitantes', ['rate 1/10000']],
    ['es', '212 de cada 1.000 niños', ['rate 212/1000']],
    ['fr', 'un centre pour femmes et 12 foyers', ['count 12']],
  ],
  'collective numerals are about so many': [
    ['fr', 'une trentaine de personnes', ['about count 30']],
    ['es', 'un centenar de casos y una docena de muertos', ['about count 100', 'count 12']],
    ['pt', 'uma dezena de casos', ['about count 10']],
    ['en', 'dozens of people', []],
    ['fr', 'une quarantaine de 14 jours', ['duration 14 day']],
  ],
  'ages between two': [
    ['en', 'those between the ages of 10 and 14', ['age 10..14 year']],
    ['es', 'los jóvenes entre los 10 y los 14 años', ['age 10..14 year']],
  ],
  'an article counts at the end of a list of counts': [
    ['fr', '81 hommes, 11 femmes et un enfant', ['count 81', 'count 11', 'count 1']],
    ['fr', 'dans 12 villes et un peu partout', ['count 12']],
  ],
  'over before a time may say how long': [
    ['en', 'a loan of €1.5bn over 20 years', ['money 1500000000 EUR', 'duration 20 year']],
    ['en', 'for over 20 years', ['over duration 20 year']],
  ],
  'powers of ten may be raised': [
    ['en', '3.2 × 10⁶ colonies and 5 × 10⁻³ g', ['count 3200000', 'measure 0.005 g']],
  ],
  'codes, hours and addresses count nothing': [
    ['en', 'doi:10.1016/S2214-109X(19)30057-4. Some 12 people', ['about count 12']],
    ['en', 'open from 9.30 to 17.00 for 12 people', ['count 12']],
    ['pt', 'das 8h às 18h', []],
    ['pt', 'prisão de 48h', ['duration 48 hour']],
    ['fr', 'Le numéro vert 800 00 22 est gratuit', []],
    ['es', 'Av. Libertador 1371, piso 6, atiende a 40 personas', ['count 40']],
    ['es', 'la norma COGUANOR 29001', []],
    ['en', 'the Group of 77 and Wing 4', []],
    ['en', 'won 3-2; at 51.5074° N, 0.1278° W; 38.5 °C', ['measure 38.5 °C']],
    ['es', 'RUT 12.345.678-9', []],
    ['es', 'a las 20 horas, en el kilómetro 42 de la Ruta 5', []],
    ['fr', '7 jours sur 7', []],
    ['pt', 'Denúncias: 0800 061 9840', []],
    ['en', '388 437 0 825 1,717', ['count 388', 'count 437', 'count 0', 'count 825', 'count 1717']],
    ['en', 'Q3 2020 and Q 1,250 million', ['money 1250000000 GTQ']],
  ],
  'a place among regions is a rank': [['es', 'la 5ª de la región', ['rank 5']]],
  'a verb can say a multiple': [
    ['en', 'Complaints more than doubled and arrests tripled.', ['over multiple 2', 'multiple 3']],
    [
      'es',
      'El número de casos casi se duplicó; es el triple que en 2010.',
      ['nearly multiple 2', 'multiple 3'],
    ],
    ['fr', 'Les cas ont plus que doublé, multipliés par 2,5.', ['over multiple 2', 'multiple 2.5']],
    ['pt', 'O orçamento dobrou; a taxa foi o dobro.', ['multiple 2', 'multiple 2']],
    ['fr', 'une double peine', []],
    ['es', 'un documento duplicado', []],
  ],
  'a multiple may have a fraction': [['es', 'dos veces y media la tasa nacional', ['multiple 2.5']]],
  'a band of years names those who are as old': [
    ['fr', 'chez les 15-24 ans et les moins de 25 ans', ['age 15..24 year', 'under age 25 year']],
    ['fr', 'dans les 5 à 10 ans', ['duration 5..10 year']],
    ['es', 'el tramo de 0-3 años y en el de 14 a 17 años', ['age 0..3 year', 'age 14..17 year']],
    ['pt', '57% têm entre 16 e 17 anos', ['percentage 57 %', 'age 16..17 year']],
    ['es', 'tiene 5 años de experiencia', ['duration 5 year']],
    ['es', 'a los 16 años', ['age 16 year']],
    ['es', 'adolescentes de 14 y 15 años', ['age 14 year', 'age 15 year']],
    ['fr', 'Le mariage avant 18 ans', ['under age 18 year']],
    ['en', 'children aged 16 and 17 may be tried', ['age 16 year', 'age 17 year']],
    ['en', 'the over-65s and the under-18s', ['over age 65 year', 'under age 18 year']],
  ],
  'a currency may carry its magnitude': [
    ['fr', '12 M€, 1,5 Md€ et 200 k€', ['money 12000000 EUR', 'money 1500000000 EUR', 'money 200000 EUR']],
    ['en', '30 MUSD and MAUD 60', ['money 30000000 USD', 'money 60000000 AUD']],
    ['es', 'MM$ 12.350 y UF 2.000', ['money 12350000000 $', 'money 2000 UF']],
    [
      'en',
      'Some 4.2 million children were poor; the year before 3.9m.',
      ['about count 4200000', 'count 3900000'],
    ],
    ['en', '1.2m people live above 1.2m', ['count 1200000', 'over measure 1.2 m']],
    ['en', '1.3m euros, 5m wide', ['money 1300000 EUR', 'measure 5 m']],
    ['en', 'MKD 12.5 million and 200,000 denars', ['money 12500000 MKD', 'money 200000 denar']],
  ],
  'a word before a sign apart from it is no currency': [
    ['es', 'de $ 1.250 millones a $ 980 millones', ['money 1250000000 $', 'money 980000000 $']],
    ['en', 'A$ 20 in all; US $ 30', ['money 20 AUD', 'money 30 USD']],
  ],
  'a number and a year behind a word name a document': [
    ['es', 'el Decreto Supremo 118/2021. La Resolución Exenta 4455/2023 rige', []],
    ['fr', 'requêtes nos 9671/15 et 8/2016', []],
    ['en', 'a share of 3/4', ['ratio 3/4']],
  ],
  'who is counted may be said in several words': [
    ['fr', 'Une personne détenue sur trois', ['ratio 1/3']],
    ['en', 'one young migrant worker in ten', ['ratio 1/10']],
    ['en', 'one child was found in ten homes', ['count 1', 'count 10']],
  ],
  'a rank is taken among how many': [
    ['es', 'ocupa el lugar 44 entre 189 países', ['rank 44/189']],
    ['fr', 'au 164e rang sur 189', ['rank 164/189']],
    ['en', 'dropped to 93rd of 139 in the index', ['rank 93/139']],
    ['pt', 'na 79ª posição', ['rank 79']],
  ],
  'what must not be exceeded is a limit': [
    ['en', 'may not exceed 72 hours', ['at most duration 72 hour']],
    ['es', 'no superó el 70 %', ['at most percentage 70 %']],
    ['fr', 'ne peut excéder 48 heures', ['at most duration 48 hour']],
    ['pt', 'não pode ultrapassar três anos', ['at most duration 3 year']],
    ['es', 'Aumentó hasta los 4.530 casos', ['count 4530']],
  ],
  'a fraction needs no number before its noun': [
    ['fr', 'le quart des terres, près de la moitié a faim', ['ratio 1/4', 'nearly ratio 1/2']],
    ['fr', 'contre un tiers en 2003; un tiers payant', ['ratio 1/3']],
    ['es', 'la cuarta parte lo hace; en la tercera parte del informe', ['ratio 1/4']],
    ['pt', 'e metade da população; um terço ocorreu', ['ratio 1/2', 'ratio 1/3']],
    ['en', 'a third were girls, a third party', ['ratio 1/3']],
    ['en', 'a quarter million; two thirds of a million', ['count 250000', 'count 666666.666667']],
    ['en', 'one hundred and three quarters; three twenty-firsts', ['count 100.75', 'ratio 3/21']],
    ['en', 'hundred thousand pesos, several hundred thousand pesos', ['money 100000 peso']],
  ],
  'rates have other writings': [
    ['en', '4.5/100,000 and 12–15 per 1,000', ['rate 4.5/100000', 'rate 12..15/1000']],
    ['es', '1 refugio por cada 9.000 mujeres', ['rate 1/9000']],
    ['fr', 'un dentiste pour 12 000 habitants', ['rate 1/12000']],
    ['en', 'a ratio of 1 to 4', ['ratio 1/4']],
    ['pt', 'caiu de 47,1 para 13,4 por mil nascidos vivos', ['rate 47.1/1000', 'rate 13.4/1000']],
  ],
  'laws write a number twice': [
    ['pt', 'de 3 (três) a 6 (seis) anos', ['duration 3..6 year']],
    ['en', 'within thirty (30) days', ['duration 30 day']],
    ['en', '12 (three of them new) schools', ['count 12', 'count 3']],
  ],
  'numbers that name something count nothing': [
    ['en', 'Call 0800 123 456 or write to 14 Harbour Street, PO Box 1190.', []],
    ['fr', '12, rue de la Paix, 75002 Paris', []],
    ['fr', "l'article L. 121-3, §45 et paras. 12 à 15", []],
    ['fr', 'adopté par 12 voix', ['count 12']],
    ['es', 'RUT 12.345.678-9, teléfono 600 360 7777', []],
    ['pt', 'Contato: (61) 3315-2425, ADPF 347, CEP 70070-010', []],
    ['en', 'In response to question 12, the law of 2008 punishes it.', []],
    ['en', 'It was attended by 2000 guests in 1466 and in the 1620s.', ['count 2000']],
  ],
};

describe.each(Object.entries(rules))('%s', (_rule, cases) => {
  test.each(cases)('%s: %s', (language, text, expected) => expect(linesIn(language, text)).toEqual(expected));
});

describe('what is counted', () => {
  function nouns(language: string, text: string): string[] {
    return findQuantities(documentOf(text, { language })).map(({ value, of }) => `${value} ${of ?? '-'}`);
  }
  test.each([
    [
      'en',
      'In all, 12,450 persons lived in 14 harbour districts, of whom 6,931 had been displaced.',
      ['12450 persons', '14 harbour districts', '6931 persons'],
    ],
    [
      'en',
      'The population stood at 8.4 million, of whom 612,000 were infants.',
      ['8400000 population', '612000 infants'],
    ],
    ['en', 'The number of reported cases rose: 412 in 2014.', ['412 cases']],
    [
      'es',
      '118.442 llamadas, de las cuales 81.300 fueron realizadas de noche',
      ['118442 llamadas', '81300 llamadas'],
    ],
    ['fr', "11,3 millions d'habitants et douze autres provinces", ['11300000 habitants', '12 provinces']],
    [
      'pt',
      'o número de adolescentes passou de 22.081 para 24.803',
      ['22081 adolescentes', '24803 adolescentes'],
    ],
    ['es', '45 mujeres y 23 hombres; 68 en total', ['45 mujeres', '23 hombres', '68 -']],
    ['en', 'five formerly state-owned lines, 18% higher than before', ['5 state-owned lines', '18 -']],
  ] as const)('%s: %s', (language, text, expected) => expect(nouns(language, text)).toEqual(expected));
});

describe('a period without a year takes that of its end', () => {
  test.each([
    ['en', 'Between 1 January and 31 December 2017, 145 complaints were received.', '2017-01-01/2017-12-31'],
    [
      'es',
      'Entre el 1 de enero y el 31 de diciembre de 2017 se recibieron 145 denuncias.',
      '2017-01-01/2017-12-31',
    ],
    ['es', 'Entre los años 2011 y 2016 hubo 33 casos.', '2011-2016'],
  ] as const)('%s: %s', (language, text, period) =>
    expect(findQuantities(documentOf(text, { language }))[0]?.period).toBe(period),
  );
});

test('"over" before a stretch of time is no qualifier', () =>
  expect(linesIn('en', 'over a three-year period, over three years')).toEqual([
    'duration 3 year',
    'over duration 3 year',
  ]));
