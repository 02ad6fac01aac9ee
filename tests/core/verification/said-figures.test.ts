import { describe, expect, test } from 'vitest';
import { findingsOf, outcomes } from './document-builder.ts';

describe('changes said in other ways than from … to', () => {
  test.each([
    [
      'the earlier figure in brackets',
      'In 2023, 412,318 persons came, 27% more than in 2022 (324,660).',
      ['growth holds'],
    ],
    ['and not fitting', 'In 2023, 412,318 persons came, 37% more than in 2022 (324,660).', ['growth fails']],
    [
      'on the year before',
      'Homes took in 83,840 children, up 2% on the previous year (82,080).',
      ['growth holds'],
    ],
    [
      'a colon announces it',
      'In 2022 there were 430 children, compared with just over 2,900 in 2008: a fall of 85%.',
      ['growth holds', 'growth holds'],
    ],
    [
      'two years',
      'The stay was 14 days in 2021 and 21 days in 2022, i.e. 50 per cent longer.',
      ['growth holds'],
    ],
    ['a fraction', 'Cases fell by a third, from 1,800 to 1,200.', ['growth holds', 'growth holds']],
    [
      'a fraction that does not fit',
      'Cases rose by a third, from 1,200 to 1,800.',
      ['growth holds', 'growth fails'],
    ],
  ])('%s', (_name, text, expected) => expect(outcomes(findingsOf([text]))).toEqual(expected));

  test('says what the change is and which words do not fit', () => {
    const found = findingsOf(['Cases rose by a third, from 1,200 to 1,800.']).at(-1);
    expect(found).toMatchObject({
      expected: '50',
      message:
        'From 1,200 to 1,800 in paragraph 1 is a change of 50 %, which “a third” does not fit; the difference is 16.7 percentage points.',
    });
  });

  test.each([
    ['the bracket holds another thing', 'In 2023, 412 persons came, 27% of them by sea (21 ships).'],
    [
      'two years of two things',
      'It had 14 wards in 2021 and 21 doctors in 2022, 50 per cent more than planned.',
    ],
  ])('keeps silent where %s', (_name, text) => expect(findingsOf([text])).toEqual([]));
});

describe('wholes said elsewhere', () => {
  test('behind their parts', () => {
    expect(
      outcomes(findingsOf(['It received 1,840 women and 2,310 children, 4,150 persons in all.'])),
    ).toEqual(['sum holds']);
    expect(
      outcomes(
        findingsOf([
          'It inspected twelve homes in the north, nine in the south and seven in the west; these 27 inspections led to closures.',
        ]),
      ),
    ).toEqual(['sum fails']);
  });
  test('behind parts with an age', () =>
    expect(
      outcomes(
        findingsOf(['In 2021, 2,316 girls and 148 boys under 18 were married, i.e. a total of 2,474.']),
      ),
    ).toEqual(['sum fails']));
  test('and their share before the count in brackets', () =>
    expect(
      outcomes(findingsOf(['It hosted 48,200 refugees, 54 per cent of them children (26,028).'])),
    ).toEqual(['percentage holds']));
  test('in the sentence or paragraph before', () => {
    const above = 'In 2023, 83,840 children were looked after.';
    const below = 'Of these, 57,020 (68%) were in families, 13,910 (17%) in homes and 12,910 elsewhere.';
    const holding = ['sum holds', 'percentage holds', 'percentage holds'];
    expect(outcomes(findingsOf([above, below])).toSorted()).toEqual(holding.toSorted());
    expect(outcomes(findingsOf([`${above} ${below}`])).toSorted()).toEqual(holding.toSorted());
  });
  test('of money, with its rounding', () => {
    const text =
      'The budget was US$ 4.6 million, of which US$ 2.3 million (50%) was spent on pay, US$ 1.38 million on rent and US$ 0.9 million on food.';
    expect(outcomes(findingsOf([text])).toSorted()).toEqual(['percentage holds', 'sum holds']);
    expect(
      outcomes(findingsOf(['Of the US$ 4.6 million, US$ 1.4 million (30%) was spent on rent.'])),
    ).toEqual(['percentage holds']);
  });
});

describe('ratios in words beside their counts', () => {
  test.each([
    ['One in five shelters (14 of 68) has no heating.', 'ratio holds'],
    ['One in three shelters (14 of 68) has no heating.', 'ratio fails'],
  ])('%s', (text, outcome) => expect(outcomes(findingsOf([text]))).toEqual([outcome]));
});

describe('how full something is', () => {
  test.each([
    ['The occupancy rate was 118 per cent: 590 persons for 500 places.', ['percentage holds']],
    [
      'In a prison with a capacity for 120 persons 310 were held, an occupancy of 285%.',
      ['percentage fails'],
    ],
    ['The occupancy of homes was 80 per cent. They employ 59 carers and 12 cooks.', []],
  ])('%s', (text, expected) => expect(outcomes(findingsOf([text]))).toEqual(expected));
});

describe('announced lists', () => {
  test.each([
    ['Three ministries are responsible: Justice, Health, Education and Labour.', ['list-count fails']],
    ['Three ministries are responsible: Justice, Health and Labour.', ['list-count holds']],
    ['Three starters were selected: Jones of Leeds, Smith and Brown of York, and Green.', []],
  ])('%s', (text, expected) => expect(outcomes(findingsOf([text]))).toEqual(expected));
});
