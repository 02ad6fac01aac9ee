import { expect, test } from 'vitest';
import { paragraphState } from '../../src/renderer/features/report/paragraph-state.ts';
import { stepFrom } from '../../src/renderer/features/report/stepping.ts';
import type { Statistic } from '../../src/shared/contract.ts';

const statistic = (id: string, verdict?: Statistic['verdict']): Statistic => ({
  id,
  paragraphId: 'p1',
  start: 0,
  end: 1,
  text: '1',
  kind: 'count',
  writtenAs: 'digits',
  state: verdict === undefined ? 'open' : 'verified',
  verdict,
  evidenceCount: 0,
  doubts: 0,
});
const list = [statistic('s1'), statistic('s2', 'verified'), statistic('s3'), statistic('s4', 'rounded')];

test.each([
  [undefined, undefined, 'next', 's1'],
  [undefined, 's3', 'next', 's3'],
  ['s1', undefined, 'next', 's2'],
  ['s4', undefined, 'next', undefined],
  ['s1', undefined, 'previous', undefined],
  ['s3', undefined, 'previous', 's2'],
  ['s1', undefined, 'next-open', 's3'],
  ['s3', undefined, 'next-open', 's1'],
  ['s3', undefined, 'previous-open', 's1'],
  ['s1', undefined, 'previous-open', 's3'],
] as const)('from %s (in view %s) %s is %s', (selected, inView, step, expected) => {
  expect(stepFrom(list, selected, inView, step)?.id).toBe(expected);
});

test('with everything decided there is no next open one', () => {
  const done = list.map((one) => ({ ...one, verdict: 'verified' as const }));
  expect(stepFrom(done, 's1', undefined, 'next-open')).toBeUndefined();
});

test.each([
  [[], 'empty'],
  [['verified', 'verified'], 'verified'],
  [['verified', 'candidate'], 'candidate'],
  [['candidate', 'open'], 'open'],
  [['open', 'doubt', 'verified'], 'doubt'],
  [['dismissed'], 'dismissed'],
] as const)('a paragraph with %o shows %s', (states, expected) => {
  expect(paragraphState(states.map((state) => ({ state })))).toBe(expected);
});
