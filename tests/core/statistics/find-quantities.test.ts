import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import type { Quantity } from '../../../src/core/statistics/quantity.ts';
import { documentOf, tableDocument } from '../support/document-of.ts';

/** A quantity in a line: "count 3719", "percentage 80 %", "age 5..17 year", "ratio 16/214", "> count 3700". */
function line(quantity: Quantity): string {
  const value = quantity.value ?? `${quantity.low}..${quantity.high}`;
  const parts = [
    quantity.qualifier,
    quantity.kind,
    `${value}${quantity.outOf === undefined ? '' : `/${quantity.outOf}`}`,
    quantity.unit,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function linesIn(text: string, language: string): string[] {
  return findQuantities(documentOf(text, { language })).map(line);
}

type Cases = [string, string[]][];

const english: Cases = [
  ['3,719 children were counted.', ['count 3719']],
  ['17.574 million inhabitants', ['count 17574000']],
  ['over 3,700 children', ['over count 3700']],
  ['fourteen stakeholders and some 3,700 pupils', ['count 14', 'about count 3700']],
  ['nearly two thousand six hundred and eight cases', ['nearly count 2608']],
  ['13 lakh voters and 1 crore boxes', ['count 1300000', 'count 10000000']],
  ['They have two million and a half.', ['count 2500000']],
  ['Half a million people and half a dozen schools', ['count 500000', 'count 6']],
  [
    '11.7% of the population, 12 per cent of men, 5 percent',
    ['percentage 11.7 %', 'percentage 12 %', 'percentage 5 %'],
  ],
  ['It fell by 2.3 percentage points.', ['percentage 2.3 pp']],
  ['Between 20 and 30% of pupils', ['percentage 20..30 %']],
  ['rose from 5 to 10 per cent', ['percentage 5 %', 'percentage 10 %']],
  ['raise the minimum age from 12 to 14 years', ['age 12 year', 'age 14 year']],
  ['fell from 152 to 98 per 100,000 births', ['rate 152/100000', 'rate 98/100000']],
  ['2 of 10 seats and 3 of the 12 posts', ['ratio 2/10', 'ratio 3/12']],
  ['fewer than 5 in 100,000 people; a ratio of 34:1', ['under rate 5/100000', 'ratio 34/1']],
  ['women in the 15–24 age group; youth unemployment (15–24 years)', ['age 15..24 year', 'age 15..24 year']],
  ['15 dollars and 50 cents; 5 feet 2 inches', ['money 15.50 $', 'measure 5.166666666667 foot']],
  ['361 million pounds; 25 pounds of rice', ['money 361000000 pound', 'measure 25 lb']],
  ['survey (n=1,203)', ['count 1203']],
  ['under-five mortality', ['under age 5 year']],
  ['16 out of the 214 victims', ['ratio 16/214']],
  ['one in four girls; 3 in 10 boys; one child in five', ['ratio 1/4', 'ratio 3/10', 'ratio 1/5']],
  ['two thirds of households, half of them, a quarter of boys', ['ratio 2/3', 'ratio 1/2', 'ratio 1/4']],
  ['more than 130 mobile cellular subscriptions per 100 people', ['over rate 130/100']],
  ['12.3 per 100,000 live births', ['rate 12.3/100000']],
  ['a rate of 8.1‰', ['rate 8.1/1000 ‰']],
  ["the world's 42nd largest economy has the second highest rate", ['rank 42', 'rank 2']],
  ['ranked 45 out of 189 countries and 98th out of 189', ['rank 45/189', 'rank 98/189']],
  ['a high human development rate (0.847 as of 2015)', ['index 0.847']],
  [
    'It cost US$ 5.3 million, €10M, £2,000 and 300 pesos.',
    ['money 5300000 USD', 'money 10000000 EUR', 'money 2000 GBP', 'money 300 peso'],
  ],
  ['5 million dollars; 125 million Australian dollars', ['money 5000000 $', 'money 125000000 AUD']],
  ['from three years and one day to five years', ['duration 3..5 year']],
  ['from 541 days to three years and one day', ['duration 541..1096 day']],
  ['a five-month long investigation and a two-day workshop', ['duration 5 month', 'duration 2 day']],
  ['children aged 5 to 17 and children under 18', ['age 5..17 year', 'under age 18 year']],
  ['with children over 14 in exchange of money', ['over age 14 year']],
  ['a 16-year-old girl, 29 years old', ['age 16 year', 'age 29 year']],
  ['sets 16 as the minimum age for marriage', ['age 16 year']],
  ['persons aged 65 or older', ['at least age 65 year']],
  [
    '20 km, 301,338 km2, 4 square kilometres, 30 kg/m3',
    ['measure 20 km', 'measure 301338 km²', 'measure 4 km²', 'measure 30 kg/m³'],
  ],
  ['200 kilometres per hour at 45 degrees Celsius', ['measure 200 km/hour', 'measure 45 °C']],
  ['8- to 16-meter telescopes', ['measure 8..16 m']],
  ['seven times higher, twice as many, threefold', ['multiple 7', 'multiple 2', 'multiple 3']],
  ['two or three weeks', ['duration 2..3 week']],
  ['It grew 2.48×10−5 per year', ['count 0.0000248']],
  ['12,34,567.89 rupees', ['money 1234567.89 INR']],
  ['40 000 tonnes and 1 011 646 lines', ['measure 40000 t', 'count 1011646']],
  ['Minus five degrees', ['measure -5 °']],
  ['Under articles 3, paragraph 2, and 5 (a), 12 persons were charged.', ['count 12']],
];

const englishNegatives = [
  'Article 367 ter and articles 3, 4 and 5 of Law 21,067 apply.',
  'See paragraphs 12–15, page 7, Table 3, Figure 2.1 and footnote 12.',
  'A/HRC/WG.6/32/CHL/3, CRC/C/CHL/CO/4-5 and resolution 70/185',
  'Decree No. 2,465 and Exceptional Decree N° 2821',
  'hotels must comply with norm Nch2912 and ISO 9001',
  'Call +56 2 2345 6789 or 222-2222.',
  'Helplines are run by SENAME (800 730 800) and the Carabineros (147).',
  'In May 2017, on 30 June 2018, 1st September 2015 and in the 1990s',
  'the National Action Plan 2015-2018 and the 2030 Agenda',
  'COVID-19, the G20, OP3 and version 2.0.1',
  'one of the reasons; on the one hand; no one; this one; one another; One also addressed trafficking.',
  'its first campaign, the third plan, the 30th session, the 21st century',
  'It started at 10:30 and ended at 2 pm, 24/7.',
  '1) ensure participation; 2) train staff; 3) report.',
  'as shown before [12] and [3, 5-7]',
  'see www.example.org/2018/05/12 or https://example.org/?id=143',
  'CO 2 and PM 2.5 are measured.',
  'hundreds of children and thousands of others',
];

const spanish: Cases = [
  ['La población alcanzó los 17.574.003 habitantes.', ['count 17574003']],
  ['El 11,7 % de la población y el 30 por ciento de los niños', ['percentage 11.7 %', 'percentage 30 %']],
  ['Dos mil seiscientos ocho casos y treinta y cinco niñas', ['count 2608', 'count 35']],
  ['uno de cada cuatro niños; 3 de cada 10 mujeres', ['ratio 1/4', 'ratio 3/10']],
  [
    'tres cuartas partes de los hogares, dos tercios de ellos, la mitad de las niñas',
    ['ratio 3/4', 'ratio 2/3', 'ratio 1/2'],
  ],
  ['12 mil millones de pesos y US$ 5,3 millones', ['money 12000000000 peso', 'money 5300000 USD']],
  ['penas de tres años y un día a cinco años', ['duration 3..5 year']],
  ['niños de 5 a 17 años y menores de 14 años', ['age 5..17 year', 'under age 14 year']],
  ['más de 3.700 niños y al menos 183 personas', ['over count 3700', 'at least count 183']],
  ['una tasa de 8,5 por 100.000 nacidos vivos', ['rate 8.5/100000']],
  ['aumentó de 10% a 15%', ['percentage 10 %', 'percentage 15 %']],
  ['dos millones y medio de personas', ['count 2500000']],
  ['dos o más personas y personas de 65 o más', ['at least count 2', 'at least age 65 year']],
  ['por los artículos 433, números 1 y 2, y 440 fueron detenidas 12 personas', ['count 12']],
];

const spanishNegatives = [
  'El artículo 367 ter del Código Penal y la Ley N° 21.067',
  'El 30 de mayo de 2018, en 2017 y entre 2011 y 2016 se reunieron.',
  'El párrafo 12, la página 7 y el cuadro 3',
  'un niño y una niña en la primera campaña',
  'al menos un caso',
  'cuando se cometan con fines de lucro, y 433, número 1, en relación con el robo',
  'según los artículos 141, inciso final; 142; 150 A; 365 bis; 366, incisos primero y segundo, y 372',
];

const french: Cases = [
  ['La population a atteint 17 574 003 habitants.', ['count 17574003']],
  [
    'près de 11,7 % de la population et 12 pour cent des filles',
    ['nearly percentage 11.7 %', 'percentage 12 %'],
  ],
  ['quatre-vingt-dix-sept écoles et soixante et onze élèves', ['count 97', 'count 71']],
  ['deux mille six cent huit cas', ['count 2608']],
  ['une femme sur trois; 16 sur les 214 victimes', ['ratio 1/3', 'ratio 16/214']],
  [
    'les enfants âgés de 5 à 17 ans et ceux de moins de 18 ans ont 12 ans',
    ['age 5..17 year', 'under age 18 year', 'age 12 year'],
  ],
  ['2,5 milliards d’euros', ['money 2500000000 EUR']],
  ['deux tiers des ménages et la moitié des filles', ['ratio 2/3', 'ratio 1/2']],
  ['au moins 93 personnes', ['at least count 93']],
];

const frenchNegatives = [
  "L'article 227-3 du Code pénal et la loi n° 2016-274",
  'Le 1er septembre 2015, en 2017',
  'un enfant et une école',
];

const portuguese: Cases = [
  ['Havia 208,5 milhões de habitantes no país.', ['count 208500000']],
  ['cento e vinte e três mil pessoas vivem na cidade', ['count 123000']],
  ['uma em cada três mulheres', ['ratio 1/3']],
  ['dois terços das crianças de 5 a 17 anos', ['ratio 2/3', 'age 5..17 year']],
  ['R$ 3,5 bilhões foram gastos', ['money 3500000000 BRL']],
  ['12,5 por cento das meninas', ['percentage 12.5 %']],
];

describe.each([
  ['English', 'en', english],
  ['Spanish', 'es', spanish],
  ['French', 'fr', french],
  ['Portuguese', 'pt', portuguese],
])('quantities in %s', (_name, language, cases) => {
  test.each(cases)('%s', (text, expected) => expect(linesIn(text, language)).toEqual(expected));
});

describe.each([
  ['English', 'en', englishNegatives],
  ['Spanish', 'es', spanishNegatives.slice(0, 4)],
  ['French', 'fr', frenchNegatives],
])('what is no statistic in %s', (_name, language, texts) => {
  test.each(texts)('%s', (text) => expect(linesIn(text, language)).toEqual([]));
});

describe('the document decides what a comma and a dot mean', () => {
  test('persons are not counted in thousandths', () => {
    const [workshops, persons] = findQuantities(
      documentOf('2,986 workshops were held, reaching 95.147 persons.'),
    );
    expect(workshops).toMatchObject({ value: '2986', decimals: 0 });
    expect(persons).toMatchObject({ value: '95147', text: '95.147', otherReadings: ['95.147'] });
  });
  test('an average may have thousandths', () =>
    expect(
      findQuantities(documentOf('an average of 2.345 children per woman, 11.7% of them'))[0]?.value,
    ).toBe('2.345'));
  test('Spanish with a decimal dot keeps its own habit', () => {
    const text = 'El 11.7% de la población, 25.5% de los niños y 2,986 talleres.';
    expect(linesIn(text, 'es')).toEqual(['percentage 11.7 %', 'percentage 25.5 %', 'count 2986']);
  });
  test('English with a decimal comma keeps its own habit', () => {
    const text = 'In total 11,7% of pupils, 25,5% of girls and 2.986 workshops.';
    expect(linesIn(text, 'en')).toEqual(['percentage 11.7 %', 'percentage 25.5 %', 'count 2986']);
  });
});

describe('what a quantity belongs to', () => {
  function details(text: string): string[] {
    return findQuantities(documentOf(text, { language: 'en' })).map(
      (q) => `${q.value ?? `${q.low}..${q.high}`} ${q.of ?? '-'} ${q.period ?? '-'}`,
    );
  }
  test('each member of a list has its year and the shared noun', () =>
    expect(details('The number of investigations rose: 277 in 2012, 323 in 2013 and 512 in 2016.')).toEqual([
      '277 investigations 2012',
      '323 investigations 2013',
      '512 investigations 2016',
    ]));
  test('brackets share the period of what they explain', () =>
    expect(
      details(
        '716 children (615 girls and 101 boys) aged 16 to 18 married in 2011, 627 (532 girls and 95 boys) in 2012.',
      ),
    ).toEqual([
      '716 children 2011',
      '615 girls 2011',
      '101 boys 2011',
      '16..18 - 2011',
      '627 children 2012',
      '532 girls 2012',
      '95 boys 2012',
    ]));
  test('a sentence that refers back keeps the period', () =>
    expect(
      details('An assessment was made in 2004. It concluded that 3,719 children were affected.'),
    ).toEqual(['3719 children 2004']));
  test('a date that only compares is not the period', () =>
    expect(details('6,449 tourists came in 2017, a 14.3% increase in comparison to 2016.')).toEqual([
      '6449 tourists 2017',
      '14.3 increase 2017',
    ]));
  test('the date of a figure that another is compared with is its alone', () => {
    expect(
      details(
        'In 2021, 450 cases were opened, against 430 in 2020, a rise of 4.7%. Of these, 85% were closed.',
      ),
    ).toEqual(['450 cases 2021', '430 cases 2020', '4.7 - 2021', '85 - 2021']);
    expect(
      details(
        'On average 430 children were held in 2022, compared with just over 2,900 in 2008: a fall of 85%.',
      ),
    ).toEqual(['430 children 2022', '2900 children 2008', '85 - 2022']);
  });
  test('a figure in brackets behind the year it is compared with is of that year', () =>
    expect(details('In 2023, 412 persons came, 27% more than in 2022 (324).')).toEqual([
      '412 persons 2023',
      '27 - 2023',
      '324 persons 2022',
    ]));
  test('a date before a colon heads what follows it', () =>
    expect(details('11,500 applications (2015: 9,200; 2014: 8,100)')).toEqual([
      '11500 applications -',
      '9200 applications 2015',
      '8100 applications 2014',
    ]));
  test('a date does not reach back over a semicolon', () =>
    expect(details('Cases: 2016 – 45; 2017 – 56.')).toEqual(['45 - 2016', '56 - 2017']));
  test('a range of years is a period', () =>
    expect(details('From 2011 to 2017, 33 investigations were opened.')).toEqual([
      '33 investigations 2011-2017',
    ]));
  test('months make an interval', () =>
    expect(details('2,608 cases were reported between 2005 and May 2017.')).toEqual([
      '2608 cases 2005/2017-05',
    ]));
  test('half years are kept', () =>
    expect(details('166 children married during the first semester of 2013.')).toEqual([
      '166 children 2013-H1',
    ]));
  test('what is said of the number names it', () =>
    expect(details('Of these cases, 2,090 of them were girls and 518 were boys.')).toEqual([
      '2090 girls -',
      '518 boys -',
    ]));
});

describe('fields', () => {
  test('precision as written is kept', () =>
    expect(findQuantities(documentOf('It was 5.0% in all.', { language: 'en' }))[0]).toMatchObject({
      value: '5.0',
      decimals: 1,
      significant: 2,
      writtenAs: 'digits',
    }));
  test('a magnitude makes a number mixed', () =>
    expect(findQuantities(documentOf('17.574 million people'))[0]).toMatchObject({
      writtenAs: 'mixed',
      significant: 5,
    }));
  test('a penalty keeps all its parts', () =>
    expect(findQuantities(documentOf('from three years and one day to five years'))[0]?.exactDuration).toBe(
      'P3Y1D/P5Y',
    ));
  test('ids count in reading order over paragraphs', () =>
    expect(findQuantities(documentOf(['5 schools', '6 schools'])).map((q) => [q.id, q.paragraphId])).toEqual([
      ['s1', 'p1'],
      ['s2', 'p2'],
    ]));
});

describe('tables', () => {
  test('years in headings are periods and the row names what is counted', () => {
    const found = findQuantities(tableDocument(['Offence', '2015', '2016'], [['Trafficking', '424', '512']]));
    expect(found.map((q) => [q.text, q.of, q.period])).toEqual([
      ['424', 'Trafficking', '2015'],
      ['512', 'Trafficking', '2016'],
    ]);
  });
  test('a heading with a per cent sign makes percentages', () => {
    const [found] = findQuantities(tableDocument(['Region', 'Share (%)'], [['Maule', '14.3']]));
    expect(found).toMatchObject({ kind: 'percentage', unit: '%', value: '14.3' });
  });
  test('offsets count in the row', () => {
    const document = tableDocument(['Region', 'Cases'], [['Maule', '1,341']]);
    const [found] = findQuantities(document);
    expect(document.paragraphs[0]?.text.slice(found?.start, found?.end)).toBe('1,341');
  });
});
