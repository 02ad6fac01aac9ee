import { expect, test } from 'vitest';
import type { FindingEntry } from '../../src/shared/contract.ts';
import {
  countFindings,
  findingKind,
  groupFindings,
} from '../../src/renderer/features/findings/finding-groups.ts';

const finding = (id: string, rule: string, change: Partial<FindingEntry> = {}): FindingEntry => ({
  id,
  rule,
  severity: 'warning',
  paragraphIds: [],
  statisticIds: [],
  message: id,
  ...change,
});

const findings = [
  finding('holds', 'sum', { holds: true, severity: 'info' }),
  finding('wrong', 'sum', { holds: false, severity: 'error' }),
  finding('note', 'acronyms', { severity: 'info' }),
  finding('aside', 'footnotes', { dismissed: { reason: 'known', by: 'A. R.', at: '2026-11-01' } }),
  finding('format', 'number-format'),
];

test('counts what is left to look at apart from what holds and what was dismissed', () => {
  expect(countFindings(findings)).toEqual({ open: 3, holding: 1, dismissed: 1, all: 5 });
});

test('a dismissed finding stays dismissed whether it holds or not', () => {
  expect(
    findingKind(finding('x', 'sum', { holds: true, dismissed: { reason: 'r', by: 'b', at: 'a' } })),
  ).toBe('dismissed');
});

test('puts the rule with the gravest finding first, and the gravest first in it', () => {
  const keys = groupFindings(findings, 'all').map((row) => (row.kind === 'rule' ? row.rule : row.finding.id));
  expect(keys).toEqual([
    'sum',
    'wrong',
    'holds',
    'number-format',
    'format',
    'acronyms',
    'note',
    'footnotes',
    'aside',
  ]);
});

test('heads no group without findings', () => {
  expect(groupFindings(findings, 'holding').map((row) => row.key)).toEqual(['rule sum', 'finding holds']);
});
