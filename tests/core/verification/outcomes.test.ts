import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../src/shared/sentences.ts';
import { findingsOf, tableOf } from './document-builder.ts';

/** One finding of a rule about a text. */
function finding(rule: string, text: string, language = 'en') {
  return findingsOf([text], { language }).find(
    (each) => each.rule === rule && !/direction/.test(each.wording?.key ?? ''),
  );
}

/**
 * What each rule says of a figure that is exact, of one that is right by rounding, and of one that is wrong: by how much,
 * in points or in units.
 */
describe.each([
  [
    'sum',
    [
      ['It had 716 members (615 women and 101 men).', 'exactly: 615 + 101 = 716'],
      [
        'It cost 2.4 million dollars (1.2 million dollars for women and 1.3 million dollars for men).',
        'as far as their rounding goes: 1,200,000 + 1,300,000 = 2,500,000, given as 2,400,000',
      ],
      [
        'It had 716 members (615 women and 111 men).',
        '615 + 111 = 726, but the total given is 716; the difference is 10',
      ],
    ],
  ],
  [
    'remainder',
    [
      [
        'There were 500 pupils. 24% of them left. Of the 380 pupils still enrolled, some stayed.',
        '24 % of 500 leaves exactly 380',
      ],
      [
        'There were 499 pupils. 24.2% of them left. Of the 378 pupils still enrolled, some stayed.',
        '24.2 % of 499 leaves 378.24, which is 378 as far as the rounding goes',
      ],
      [
        'There were 499 pupils. 24.2% of them left. Of the 363 pupils still enrolled, some stayed.',
        'would leave about 378 (75.8 %), but the text has 363; the difference is 15',
      ],
    ],
  ],
  [
    'percentage',
    [
      ['Of the 500 complaints, 250 (50%) came by post.', '250 of 500 is exactly 50 %'],
      ['Of the 499 complaints, 251 (50.3%) came by post.', '251 of 499 is 50.301 %, which rounds to 50.3 %'],
      [
        'Of the 4.6 million dollars, 1.4 million dollars (30.9%) came by post.',
        'holds as far as its figures are rounded: 1,400,000 of 4,600,000 is 30.435 %, and 30.9 % is given',
      ],
      [
        'Of the 499 complaints, 251 (51.3%) came by post.',
        '251 of 499 is 50.3 %, not 51.3 %; the difference is 1 percentage point',
      ],
    ],
  ],
  [
    'share',
    [
      ['Some 62% agree, 23% do not and the remaining 15% do not know.', 'make exactly 100 %: 62 + 23 + 15'],
      [
        'In all 33.3% agree, 33.3% do not and the remaining 33.3% do not know.',
        'make 99.9 % (33.3 + 33.3 + 33.3), which is 100 % as far as their rounding goes',
      ],
      [
        'In all 62% agree, 27% do not and the remaining 15% do not know.',
        'make 104 %, not 100 %: 62 + 27 + 15; the difference is 4 percentage points',
      ],
    ],
  ],
  [
    'difference',
    [
      [
        'The rate rose from 12.4% to 27.9%, an increase of 15.5 percentage points.',
        'a difference of exactly 15.5 percentage points',
      ],
      [
        'The rate rose from 12.4% to 27.9%, an increase of 16 percentage points.',
        'a difference of 15.5 percentage points; 16 percentage points is right as far as the rounding goes',
      ],
      [
        'The rate rose from 12.4% to 27.9%, an increase of 14.5 percentage points.',
        'a difference of 15.5 percentage points, not 14.5 percentage points; it is off by 1 percentage point',
      ],
      [
        'The network grew from 612 km to 700 km, an increase of 98 km.',
        'a difference of 88 km, not 98 km; it is off by 10 km',
      ],
    ],
  ],
  [
    'growth',
    [
      ['It sold 600 tickets, up 20% on the previous year (500).', 'a change of exactly 20 %'],
      [
        'It sold 640 tickets, up 28.3% on the previous year (499).',
        'a change of 28.257 %, which rounds to the 28.3 %',
      ],
      [
        'It sold 1.5 million tickets, up 23% on the previous year (1.2 million).',
        'a change of 25.00 %; 23 % is right as far as the two figures are rounded',
      ],
      [
        'It sold 640 tickets, up 25.3% on the previous year (499).',
        'a change of 28.3 %, not 25.3 %; the difference is 3 percentage points',
      ],
    ],
  ],
  [
    'ratio',
    [
      ['One in four pupils (25%) walks.', '“One in four” in paragraph 1 is exactly 25 %'],
      ['One in four pupils (26.2%) walks.', 'is 25 %, which fits 26.2 % as a round figure'],
      [
        'One in four pupils (14.8%) walks.',
        'is 25 %, but 14.8 % stands beside it; the difference is 10.2 percentage points',
      ],
      ['Half of them (14 of 28) walk.', 'is exactly 14 of 28, which is 50 %'],
      ['Half of them (15 of 28) walk.', 'fits 15 of 28, which is 53.6 %, as a round figure'],
      [
        'Half of them (19 of 28) walk.',
        'is 50 %, but 19 of 28 is 67.9 %; the difference is 17.9 percentage points',
      ],
    ],
  ],
] as readonly (readonly [rule: string, cases: readonly (readonly [text: string, said: string])[]])[])(
  '%s',
  (rule, cases) => {
    test.each(cases.map(([text, said]) => ({ text, said })))('$text', ({ text, said }) => {
      expect(finding(rule, text)?.message).toContain(said);
    });
  },
);

describe('the way of a change', () => {
  test.each([
    ['Cases rose from 120 to 150.', 'is an increase of 30, as the text says'],
    ['Cases rose from 150 to 120.', 'an increase is said, but from 150 to 120 it is a decrease of 30'],
    [
      'The rate fell from 64% to 71%.',
      'a decrease is said, but from 64% to 71% it is an increase of 7 percentage points',
    ],
    [
      'Cases rose steadily: 277 in 2012, 323 in 2013 and 319 in 2014.',
      'said to rise steadily, but 319 (2014) comes after 323 (2013) and is 4 less',
    ],
  ])('%s', (text, said) => {
    expect(findingsOf([text])[0]?.message).toContain(said);
  });
});

describe('doubles, halves and thirds', () => {
  test.each([
    ['en', 'Cases doubled from 120 to 240.', true, 'exactly 2 times as much'],
    ['en', 'Cases doubled from 120 to 251.', true, 'fits as a round figure'],
    ['en', 'Cases tripled from 140 to 310.', false, 'that would be 420; the difference is 110'],
    ['en', 'Cases more than halved between 2012 and 2018, from 210 to 95.', true, '0.45 times'],
    ['en', 'Cases more than halved between 2012 and 2018, from 210 to 125.', false, 'that would be 105'],
    ['en', 'Deaths were cut in half between 2010 and 2015, from 1,204 to 890.', false, 'that would be 602'],
    ['en', 'It created 31,200 jobs, three times as many as in 2018 (10,350).', true, '3.01 times'],
    ['en', 'Cases rose by a third, from 1,200 to 1,600.', true, 'a change of 33.3 %'],
    ['es', 'Las denuncias se duplicaron entre 2015 y 2019, de 71 a 143.', true, '2,01'],
    ['es', 'Las denuncias cayeron a la mitad, de 1.860 en 2022 a 1.410 en 2023.', false, '0,76'],
    ['es', 'El precio se triplicó: pasó de 12 a 24 pesos.', false, '2 times'],
    ['fr', 'Les droits ont diminué de moitié, de 980 000 € en 2022 à 610 000 € en 2023.', false, '12,2'],
    ['fr', 'La facture a doublé, passant de 412 000 € à 835 000 €.', true, '2,03'],
    ['fr', 'Les dépenses ont plus que doublé, de 431 à 455 millions.', false, '1,06'],
    [
      'pt',
      'As matrículas caíram pela metade durante a pandemia, de 30.480 em 2019 para 21.950 em 2021.',
      false,
      '0,72',
    ],
    ['pt', 'O preço duplicou, de 12 para 25 euros.', true, '2,08'],
  ])('%s: %s', (language, text, holds, said) => {
    const found = findingsOf([text], { language }).filter(({ wording }) =>
      /multiple|spoken/.test(wording?.key ?? ''),
    );
    expect(found.map((each) => [each.holds, each.message.includes(said)])).toEqual([[holds, true]]);
  });

  test('a word that fits loosely is worth knowing, and no alarm', () => {
    const found = findingsOf(['Cases doubled from 120 to 195.']).filter(({ wording }) =>
      /multiple/.test(wording?.key ?? ''),
    );
    expect(found).toMatchObject([{ severity: 'info' }]);
    expect(found[0]?.holds).toBeUndefined();
  });
});

describe('ratios of every hundred', () => {
  test.each([
    ['en', '64 of every 100 officers were women (512 of 1,048).', false],
    ['en', 'Out of every 100 officers, 49 were women (512 of 1,048).', true],
    ['es', 'De cada 100 presidentes de mesa, 64 eran mujeres (512 de las 1.048 mesas visitadas).', false],
    ['es', 'De cada 10 denunciantes, 4 retiraron la denuncia (3.851 de 9.874).', true],
    ['fr', 'Sur 100 jeunes, 23 n’ont aucun diplôme (46 sur 200).', true],
    ['fr', 'Sur 100 jeunes, 32 n’ont aucun diplôme (46 sur 200).', false],
    ['pt', 'De cada 100 professores, 36 têm contrato temporário (4.939 dos 13.720).', true],
    ['pt', 'De cada 100 professores, 63 têm contrato temporário (4.939 dos 13.720).', false],
  ])('%s: %s', (language, text, holds) => {
    expect(finding('ratio', text, language)?.holds).toBe(holds);
  });
});

describe('tables', () => {
  const said = (rows: readonly (readonly string[])[]) =>
    findingsOf(tableOf(rows).drafts, { tables: tableOf(rows).tables }).map(({ rule, holds, message }) => [
      rule,
      holds,
      message,
    ]);

  test('a line that sums others up without being called a total', () => {
    expect(
      said([
        ['', '2014', '2017', '2020'],
        ['Girls', '1,902', '1,811', '1,744'],
        ['Boys', '1,988', '1,869', '1,790'],
        ['Children', '3,890', '3,680', '3,543'],
      ]),
    ).toEqual([
      ['sum', true, 'In Table 1, “Children” is the sum of “Girls + Boys” in 2 places.'],
      [
        'sum',
        false,
        'In Table 1, “Girls + Boys” make 3,534 at “2020”, but “Children” is given as 3,543; the difference is 9.',
      ],
    ]);
  });

  test('parts below their whole are no parts of the table’s total as well', () => {
    expect(
      said([
        ['Level', '2015', '2018', '2021'],
        ['Primary', '41,208', '36,950', '33,417'],
        ['– girls', '22,017', '19,404', '17,262'],
        ['– boys', '19,191', '17,546', '16,155'],
        ['Secondary', '8,330', '5,012', '2,640'],
        ['Total', '49,538', '41,962', '36,057'],
      ]).map(([rule, holds]) => [rule, holds]),
    ).toEqual([
      ['sum', true],
      ['sum', true],
      ['sum', true],
      ['sum', true],
    ]);
  });

  test('a column of changes, with the row that is off', () => {
    expect(
      said([
        ['Region', '2022', '2023', 'Change (%)'],
        ['Coast', '15,210', '27,936', '83.7'],
        ['Hills', '1,130', '1,845', '63.3'],
        ['Forest', '11,300', '18,536', '64.0'],
        ['Islands', '4,210', '5,120', '26.1'],
      ]),
    ).toEqual([
      [
        'growth',
        true,
        'In Table 1, “Change (%)” is the change from “2022” to “2023”, right by rounding, in 3 rows.',
      ],
      [
        'growth',
        false,
        'In Table 1, “Change (%)” of “Islands” is given as 26.1, but the change from “2022” to “2023” is 21.6; the difference is 4.5 percentage points.',
      ],
    ]);
  });

  test('a column of shares of the whole', () => {
    expect(
      said([
        ['Party', 'Votes', '%'],
        ['A', '912,353', '42.4'],
        ['B', '768,184', '37.5'],
        ['C', '284,034', '13.2'],
        ['D', '187,205', '8.7'],
        ['Total', '2,151,776', '100.0'],
      ]).filter(([rule]) => rule === 'percentage'),
    ).toMatchObject([
      ['percentage', true, expect.stringContaining('“Votes” as a share of its total, right by rounding')],
      ['percentage', false, expect.stringContaining('“%” of “B” is given as 37.5')],
    ]);
  });

  test.each([
    [
      'of averages and indices',
      [
        ['Group', '2019', '2020', '2021'],
        ['Food', '101.2', '104.6', '117.3'],
        ['Rent', '100.4', '102.9', '109.8'],
        ['All', '100.8', '103.7', '113.5'],
      ],
    ],
    [
      'of rates that follow from figures not shown',
      [
        ['Level', 'Pass 2019 (%)', 'Pass 2021 (%)', 'Leave 2021 (%)'],
        ['First', '94.2', '96.8', '1.4'],
        ['Second', '88.7', '93.5', '3.3'],
        ['Third', '84.1', '88.9', '7.6'],
      ],
    ],
  ])('keep silent about lines %s', (_, rows) => {
    expect(said(rows)).toEqual([]);
  });
});

test('every outcome is said in Spanish and French as well', () => {
  const [found] = findingsOf(['Of the 499 complaints, 251 (51.3%) came by post.']);
  if (found === undefined) throw new Error('nothing found');
  expect(sentencesIn('es').finding(found)).toContain(
    '251 de 499 es el 50.3 %, no el 51.3 %; la diferencia es de 1 punto porcentual',
  );
  expect(sentencesIn('fr').finding(found)).toContain(
    '251 sur 499 font 50.3 %, et non 51.3 % ; l’écart est de 1 point de pourcentage',
  );
});
