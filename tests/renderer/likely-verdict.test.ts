import { expect, test } from 'vitest';
import { likelyVerdict } from '../../src/renderer/features/evidence/likely-verdict.ts';
import type { CandidateEntry } from '../../src/shared/contract.ts';

const candidate = (match: CandidateEntry['match']): CandidateEntry => ({
  documentId: 'd1',
  documentTitle: 'Yearbook',
  passageId: 'p1',
  quote: '',
  start: 0,
  end: 0,
  numberStart: 0,
  numberEnd: 0,
  match,
  score: 1,
  reasons: [],
});
const broken = { holds: false, severity: 'error', expected: '95147' } as const;

test.each([
  ['the same number', [candidate('exact')], [], [], 'verified'],
  ['a converted number', [candidate('converted')], [], [], 'verified'],
  ['a rounded number', [candidate('rounded')], [], [], 'rounded'],
  ['a conflicting number', [candidate('conflicting')], [], [], 'discrepancy'],
  ['no number in any source', [], [], [], 'cannot-verify'],
  ['candidates still being looked for', undefined, [], [], undefined],
  ['the same number, but a sum that fails', [candidate('exact')], [], [broken], 'discrepancy'],
  [
    'evidence that contradicts, over an exact candidate',
    [candidate('exact')],
    [{ stance: 'contradicts' }],
    [],
    'discrepancy',
  ],
  [
    'evidence that supports, over a conflicting candidate',
    [candidate('conflicting')],
    [{ stance: 'supports' }],
    [],
    'verified',
  ],
  ['evidence that is rounded', [], [{ stance: 'supports', match: 'rounded' }], [], 'rounded'],
  ['context alone', [], [{ stance: 'context' }], [], 'cannot-verify'],
] as const)('%s points to a verdict', (_, candidates, evidence, findings, expected) => {
  expect(likelyVerdict({}, candidates, evidence, findings)?.verdict).toBe(expected);
});

test('a failed check says what to print instead', () => {
  expect(likelyVerdict({}, [], [], [broken])?.suggestion).toBe('95147');
});

test('a finding that was dismissed no longer counts', () => {
  const dismissed = { ...broken, dismissed: { reason: 'x', by: 'A', at: '' } };
  expect(likelyVerdict({}, [candidate('exact')], [], [dismissed])?.verdict).toBe('verified');
});

test('with a verdict given, nothing is suggested', () => {
  expect(likelyVerdict({ verdict: 'rounded' }, [candidate('exact')], [], [])).toBeUndefined();
});
