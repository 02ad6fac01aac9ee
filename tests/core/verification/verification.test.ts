import { describe, expect, test } from 'vitest';
import { durationRanges, durationPhrase } from '../../../src/core/verification/legal-durations.ts';
import type { LegalDuration } from '../../../src/core/verification/penalty-scales/penalty-scale.ts';
import type { Phrase } from '../../../src/core/wording/phrases.ts';
import { sentencesIn } from '../../../src/shared/sentences.ts';
import { namedPenalties } from '../../../src/core/verification/named-penalties.ts';
import { statisticState } from '../../../src/core/verification/statistic-state.ts';
import { valueWindows } from '../../../src/core/verification/value-windows.ts';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import { clauseAround, sentences } from '../../../src/core/verification/context/sentences.ts';
import { documentOf } from './document-builder.ts';

/** As in the sentence of reasons. */
const written = (from: LegalDuration, to: LegalDuration): string => {
  const range: Phrase = {
    key: 'duration.range',
    params: { from: durationPhrase(from), to: durationPhrase(to) },
  };
  const sentence = sentencesIn('en').reasons([{ key: 'law.sameDuration', params: { range } }]);
  return sentence.replace('The provision has the same duration, ', '').replace(/\.$/, '');
};

const quantity = (text: string, language = 'en') => {
  const [first] = findQuantities(documentOf([text], { language }));
  if (first === undefined) throw new Error(`No quantity in ${text}`);
  return first;
};

describe('the state of a statistic', () => {
  const nothing = { evidence: 'missing', doubts: 0 } as const;

  test.each([
    [{ ...nothing }, 'open'],
    [{ ...nothing, evidence: 'candidate' }, 'candidate'],
    [{ ...nothing, evidence: 'supported' }, 'candidate'],
    [{ ...nothing, evidence: 'conflicting' }, 'doubt'],
    [{ ...nothing, evidence: 'supported', doubts: 1 }, 'doubt'],
    [{ ...nothing, linked: { supports: 1, contradicts: 0 } }, 'candidate'],
    [{ ...nothing, linked: { supports: 3, contradicts: 1 } }, 'doubt'],
    [{ ...nothing, verdict: 'verified', doubts: 2 }, 'verified'],
    [{ ...nothing, verdict: 'rounded' }, 'verified'],
    [{ ...nothing, verdict: 'discrepancy', evidence: 'supported' }, 'doubt'],
    [{ ...nothing, verdict: 'cannot-verify' }, 'doubt'],
    [{ ...nothing, verdict: 'not-a-statistic' }, 'dismissed'],
  ] as const)('%j is %s', (standing, state) => {
    expect(statisticState(standing)).toBe(state);
  });
});

describe('the values to look for', () => {
  const has = (text: string, value: string, match: string): boolean =>
    valueWindows(quantity(text)).some(
      (window) =>
        window.match === match && Number(window.low) <= Number(value) && Number(value) <= Number(window.high),
    );

  test.each([
    ['There were 6,449,883 tourists.', '6449883', 'exact'],
    ['It has 17.574 million inhabitants.', '17574003', 'rounded'],
    ['A survey of over 3,700 children.', '3712', 'rounded'],
    ['It was 50.3% of them.', '0.503', 'converted'],
    ['It ran for two years.', '24', 'converted'],
    ['It ran for 24 months.', '2', 'converted'],
    ['It spent 48,612,000 crowns.', '48612', 'converted'],
  ])('%s → %s, %s', (text, value, match) => {
    expect(has(text, value, match)).toBe(true);
  });

  test('begin with the exact value and have no range twice', () => {
    const windows = valueWindows(quantity('There were 2,608 cases.'));
    expect(windows[0]).toEqual({ low: '2608', high: '2608', match: 'exact' });
    expect(new Set(windows.map(({ low, high }) => `${low}-${high}`)).size).toBe(windows.length);
  });

  test('of a pure range are its ends', () => {
    expect(valueWindows(quantity('Children aged 5 to 17 were asked.'))).toEqual([
      { low: '5', high: '5', match: 'exact' },
      { low: '17', high: '17', match: 'exact' },
    ]);
  });
});

describe('penalties named by a scale', () => {
  test.each([
    ['presidio menor en su grado\nmáximo', '3 years and 1 day to 5 years'],
    ['presidio mayor en sus grados medio a máximo', '10 years and 1 day to 20 years'],
    ['reclusión mayor en cualquiera de sus grados', '5 years and 1 day to 20 years'],
    [
      'presidio menor en su grado máximo a presidio mayor en su grado mínimo',
      '3 years and 1 day to 10 years',
    ],
    ['prisión en su grado máximo', '41 days to 60 days'],
  ])('%s', (text, range) => {
    expect(namedPenalties(text).map(({ from, to }) => written(from, to))).toEqual([range]);
  });

  test('leave everyday words alone', () => {
    expect(namedPenalties('La prisión tiene 400 celdas y un presidio antiguo.')).toEqual([]);
  });
});

test.each([
  ['from three years and one day to five years', '3 years and 1 day to 5 years'],
  ['from 61 days to three years and one day', '61 days to 3 years and 1 day'],
  ['de sesenta y un días a tres años', '61 days to 3 years'],
])('reads the duration “%s”', (text, range) => {
  expect(durationRanges(text).map(({ from, to }) => written(from, to))).toEqual([range]);
});

describe('sentences', () => {
  test.each([
    ['Según el Art. 3 de la ley. En 2017 hubo 3.5 casos.', 2],
    ['It fell. “Foo bar.” And U.S. policy changed.', 3],
    ['29 out of 33 were closed. 20 were convicted.', 2],
    ['', 0],
  ])('%s', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  test('have clauses that end at commas but not inside numbers', () => {
    const text = 'In 2016, 1,011,646 children were counted, and 12 adults.';
    const at = text.indexOf('1,011,646');
    const clause = clauseAround(text, { start: at, end: at + 9 }, { start: 0, end: text.length });
    expect(text.slice(clause.start, clause.end).trim()).toBe('1,011,646 children were counted');
  });
});
