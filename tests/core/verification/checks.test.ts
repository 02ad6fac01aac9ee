import { describe, expect, test } from 'vitest';
import { findingsOf, outcomes } from './document-builder.ts';

describe('sums', () => {
  test.each([
    ['parts in brackets', 'In 2011, 716 children (615 girls and 101 boys) married.', 'sum holds'],
    [
      'parts in brackets that are off',
      'In 2011, 716 children (615 girls and 111 boys) married.',
      'sum fails',
    ],
    [
      'parts behind a colon',
      'From 2014 to 2018, 47 accidents were recorded, as follows: 12 in 2014, 9 in 2015, 11 in 2016, 7 in 2017 and 8 in 2018.',
      'sum holds',
    ],
    [
      'a whole and its two halves',
      'Out of the 2,608 victims, 2,090 of them were girls and 518 were boys.',
      'sum holds',
    ],
    [
      'a slip in a sentence that divides a whole',
      'The agency carried out 1,905 inspections, 846 of them at night and 1,049 by day.',
      'sum fails',
    ],
    [
      'parts the last of which is told more of',
      'In all, 2,316 persons left under control: 1,042 freely and 1,274 under escort, of whom 163 by special flight.',
      'sum holds',
    ],
  ])('%s', (_name, text, outcome) => {
    expect(outcomes(findingsOf([text]))).toEqual([outcome]);
  });

  test('says what the sum should be and how far off it is', () => {
    const [finding] = findingsOf(['In all, 716 children (615 girls and 111 boys) married.']);
    expect(finding).toMatchObject({
      severity: 'error',
      expected: '726',
      found: '716',
      message:
        'The parts in paragraph 1 do not add up: 615 + 111 = 726, but the total given is 716; the difference is 10.',
    });
  });

  test.each([
    [
      'parts that are not all of the whole',
      'Of the 23 persons injured, 16 were children; four persons died.',
    ],
    ['examples', 'The fund supported 120 projects (30 in schools and 20 in clinics).'],
    [
      'figures of which some are told again',
      'In all, 2,316 persons left: 1,042 freely and 1,474 under escort, of whom 163 by special flight.',
    ],
    ['figures of other years', 'There were 499 complaints in 2018, 434 in 2017 and 65 in 2016.'],
    ['percentages in the brackets', 'It reached 400 pupils (60% girls and 20% boys).'],
    [
      'a part without a number',
      'The colony had 402 people (39 privates, 5 soldiers, a child and 307 convicts).',
    ],
    ['at least so many', 'Over 500 pupils (300 girls and 100 boys) took part.'],
  ])('keeps silent about %s', (_name, text) => {
    expect(findingsOf([text])).toEqual([]);
  });
});

describe('shares of a count', () => {
  test.each([
    [
      'of another clause',
      'Of the 47 accidents, 29 happened at night, although night crossings make up only 18% of all crossings.',
    ],
    [
      'of all of something else',
      'Of the 47 accidents, 29 happened at night, which makes up 18% of all crossings of that time.',
    ],
  ])('keeps silent about a share %s', (_name, text) => {
    expect(outcomes(findingsOf([text]))).not.toContain('percentage fails');
  });

  test('holds by rounding when the whole stands in the same sentence', () => {
    const [finding] = findingsOf(['Of the 499 complaints, 251 of them (50.3%) concerned night crossings.']);
    expect(finding).toMatchObject({
      rule: 'percentage',
      holds: true,
      message: 'The share in paragraph 1 holds: 251 of 499 is 50.301 %, which rounds to 50.3 %.',
    });
  });

  test('takes the whole of a list item from the paragraph above the list', () => {
    const findings = findingsOf([
      'Information was gathered on 499 victims.',
      { text: '251 of them (50.3%) used drugs.', kind: 'list-item', label: '•', parentId: 'p1' },
    ]);
    expect(outcomes(findings)).toEqual(['percentage holds']);
  });

  test('is an error when the text itself names the whole', () => {
    const [finding] = findingsOf(['Of the 499 complaints, 251 (51.3%) concerned night crossings.']);
    expect(finding).toMatchObject({ rule: 'percentage', holds: false, expected: '50.3', severity: 'error' });
  });

  test('is not guessed at when the whole is not named', () => {
    expect(findingsOf(['The district has 499 schools. In all, 251 teachers (12.4%) left.'])).toEqual([]);
  });
});

describe('what is left of a whole', () => {
  const parent = 'Information was gathered on 499 victims.';
  const item = (left: number) => ({
    text: `24.2% of them were out of school. Furthermore, out of the ${left} children still enrolled, some did not attend.`,
    kind: 'list-item' as const,
    label: '•',
    parentId: 'p1',
  });

  test('is doubted when the share leaves another number', () => {
    const [finding] = findingsOf([parent, item(363)]);
    expect(finding).toMatchObject({ rule: 'remainder', holds: false, expected: '378', found: '363' });
  });

  test('holds within the rounding of the share', () => {
    expect(outcomes(findingsOf([parent, item(378)]))).toEqual(['remainder holds']);
  });
});

describe('growth', () => {
  test.each([
    ['Subscriptions increased from 1,011,646 in 2006 to 2,904,580 in 2016.', ['growth holds']],
    ['Subscriptions increased from 2,904,580 in 2006 to 1,011,646 in 2016.', ['growth fails']],
    ['The number of lines fell from 58 to 51.', ['growth holds']],
    [
      'Enrolment grew by 20% from 500 pupils in 2010 to 600 pupils in 2012.',
      ['growth holds', 'growth holds'],
    ],
    [
      'Enrolment grew by 25% from 500 pupils in 2010 to 600 pupils in 2012.',
      ['growth holds', 'growth fails'],
    ],
    ['Cases gradually increased, as follows: 277 in 2012, 323 in 2013 and 419 in 2014.', ['growth holds']],
    ['Cases gradually increased, as follows: 277 in 2012, 323 in 2013 and 319 in 2014.', ['growth fails']],
    ['The office moved from 12 rooms to 8 rooms.', []],
  ])('%s', (text, expected) => {
    expect(outcomes(findingsOf([text]))).toEqual(expected);
  });
});

describe('ways of writing', () => {
  test('names a number whose thousands are separated in another way than the document does', () => {
    const [finding] = findingsOf([
      'The agency held 2,986 workshops, reaching 95.147 persons.',
      'There were 6,449,883 visitors.',
      'It heard 1,341 victims.',
    ]);
    expect(finding).toMatchObject({
      rule: 'number-format',
      found: '95.147',
      expected: '95,147',
      paragraphIds: ['p1'],
    });
  });

  test('leaves decimals and documents without a habit alone', () => {
    expect(findingsOf(['The index was 0.847. It had 17.574 million inhabitants and 2,986 schools.'])).toEqual(
      [],
    );
  });

  test('names a law that is written in two ways', () => {
    const findings = findingsOf([
      'The adoption of Law 21,067 and Law 21,090 followed.',
      'It enacted Law 21.067 in January.',
    ]);
    expect(findings).toMatchObject([
      { rule: 'legal-format', expected: 'Law 21,067', found: 'Law 21.067', holds: false },
    ]);
  });

  test('does not compare the writings of two languages', () => {
    expect(findingsOf(['Law 4,417 (Ley N° 4.417) regulates ports.'])).toEqual([]);
  });
});

describe('impossible values', () => {
  test.each([
    ['In 2016, 112% of pupils had a phone.', ['impossible-value fails']],
    ['Sales increased by 140% of the plan.', []],
    ['16 out of the 14 victims were heard.', ['impossible-value fails']],
    ['16 out of the 24 victims were heard.', []],
    ['The museum shows a 2,000-year-old bowl.', []],
  ])('%s', (text, expected) => {
    expect(outcomes(findingsOf([text]))).toEqual(expected);
  });
});

describe('footnotes', () => {
  const markers = (...labels: string[]) =>
    labels.map((label, index) => ({ label, paragraphId: 'p1', offset: index }));
  const bodies = (...labels: string[]) =>
    labels.map((label) => ({ label, text: `Note ${label}.`, start: 0, end: 0 }));
  const check = (labels: string[], notes: string[]) =>
    findingsOf(['A text with several notes.'], {
      footnoteMarkers: markers(...labels),
      footnotes: bodies(...notes),
    });

  test('hold when they run in order and all have a text', () => {
    expect(outcomes(check(['1', '2', '3'], ['1', '2', '3']))).toEqual(['footnotes holds']);
  });

  test.each([
    [
      'a missing one',
      ['1', '2', '4'],
      ['1', '2', '4'],
      'Footnote marker 3 is missing before marker 4 in paragraph 1.',
    ],
    [
      'one twice',
      ['1', '2', '2', '3'],
      ['1', '2', '3'],
      'Footnote marker 2 appears a second time in paragraph 1.',
    ],
    [
      'one out of order',
      ['1', '3', '2', '4'],
      ['1', '2', '3', '4'],
      'Footnote marker 3 in paragraph 1 is out of order: it stands between 1 and 2.',
    ],
    ['one without a text', ['1', '2', '3'], ['1', '3'], 'Footnote 2 in paragraph 1 has no text.'],
    [
      'a text without marker',
      ['1', '2'],
      ['1', '2', '3'],
      'The text of footnote 3 has no marker in the document.',
    ],
    [
      'two texts for one marker',
      ['1', '2'],
      ['1', '2', '2'],
      'There are 2 texts for footnote 2, but fewer markers: which text belongs to it cannot be told.',
    ],
  ])('names %s once', (_name, labels, notes, message) => {
    expect(
      check(labels, notes)
        .filter(({ holds }) => holds === false)
        .map((finding) => finding.message),
    ).toEqual([message]);
  });

  test('are one remark, not one for each marker, when the document came without any texts', () => {
    const findings = check(['1', '2', '3'], []).filter(({ holds }) => holds !== true);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('3 numbered footnote markers but no texts');
  });

  test('are counted in the order of the page, headings included', () => {
    const findings = findingsOf(['A text with a note.'], {
      headings: [{ id: 'h1', level: 1, text: 'Scope', start: -10, end: -5 }],
      footnoteMarkers: [
        { label: '2', paragraphId: 'p1', offset: 4 },
        { label: '1', paragraphId: 'h1', offset: 5 },
      ],
      footnotes: bodies('1', '2'),
    });
    expect(outcomes(findings)).toEqual(['footnotes holds']);
  });
});

describe('acronyms', () => {
  const opening =
    'It covers online child sexual exploitation (‘OCSE’) and travel (‘SECTT’). OCSE is growing.';

  test('that are one slip away from a defined one are named', () => {
    const [finding] = findingsOf([opening, 'This raises the risks of OSCE.']);
    expect(finding).toMatchObject({ rule: 'acronym', found: 'OSCE', expected: 'OCSE' });
  });

  test('that are defined themselves are not slips', () => {
    expect(
      findingsOf([
        'Materials of child exploitation (‘CSEM’) or child abuse materials (‘CSAM’). CSEM and CSAM differ.',
      ]),
    ).toEqual([]);
  });

  test('that are used before they are defined are named', () => {
    const findings = findingsOf([
      'The NCSP was adopted.',
      'The Night Crossing Safety Plan (NCSP) has five parts.',
    ]);
    expect(findings).toMatchObject([{ rule: 'acronym', found: 'NCSP', severity: 'warning' }]);
  });
});

describe('quotations', () => {
  test.each([
    ['It called the plan “a turning point for safety.', ['quotation fails']],
    ['It called the plan “a turning point” for safety.', []],
    ['It called the plan a turning point” for safety.', ['quotation fails']],
  ])('%s', (text, expected) => {
    expect(outcomes(findingsOf([text, 'Others call it “good”.']))).toEqual(expected);
  });

  test('may go on in the next paragraph when that begins with a mark', () => {
    expect(findingsOf(['“The first part of the statement.', '“The second part of it.”'])).toEqual([]);
  });
});

describe('announced lists', () => {
  test.each([
    [
      'The plan has five lines of action: lighting, crew training, lifejackets, radio contact and timetables.',
      ['list-count holds'],
    ],
    [
      'The plan has four lines of action: lighting, crew training, lifejackets, radio contact and timetables.',
      ['list-count fails'],
    ],
    [
      'It secured four laws: Law 1 on ports (2014); Law 2 on crews, Law 3 on lights; and Law 4 that raises fines.',
      ['list-count holds'],
    ],
    ['Two of the three starting players were also selected to play: Davis and Kuechly.', []],
    ['The plan has five lines of action to be implemented by several ministries.', []],
  ])('%s', (text, expected) => {
    expect(outcomes(findingsOf([text]))).toEqual(expected);
  });

  test('are counted in the bullets below the colon', () => {
    const bullet = (text: string) => ({ text, kind: 'list-item' as const, label: '•' });
    const findings = findingsOf([
      'It made the following three requests:',
      bullet('More boats.'),
      bullet('More light.'),
    ]);
    expect(findings).toMatchObject([{ rule: 'list-count', holds: false, expected: '2', found: '3' }]);
  });
});
