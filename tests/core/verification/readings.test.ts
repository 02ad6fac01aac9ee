import { describe, expect, test } from 'vitest';
import {
  consensusOf,
  reopenedDecision,
  standings,
  type Decision,
  type DecisionRecord,
  type JudgedDecision,
} from '../../../src/core/verification/readings.ts';
import type { Verdict } from '../../../src/core/verification/verdict.ts';

let second = 0;
function said(by: string, verdict: Verdict): Decision {
  second += 1;
  return { by, verdict, at: `2026-11-24T00:00:${String(second).padStart(2, '0')}Z` };
}
const alone = (by: string, verdict: Verdict): DecisionRecord => ({
  statisticId: 's1',
  part: 'case',
  decision: said(by, verdict),
  restores: false,
});
const beside = (by: string, verdict: Verdict | undefined, restores = false): DecisionRecord => ({
  statisticId: 's1',
  part: 'reader',
  reader: by,
  ...(verdict === undefined ? {} : { decision: said(by, verdict) }),
  restores,
});
const between = (by: string, verdict: Verdict): DecisionRecord => ({
  statisticId: 's1',
  part: 'adjudication',
  decision: said(by, verdict),
  restores: false,
});
const withdrawn: DecisionRecord = { statisticId: 's1', part: 'case', restores: false };

describe('what stands', () => {
  test.each<[string, readonly DecisionRecord[], readonly string[]]>([
    ['nothing', [], []],
    ['the last of one who reads alone', [alone('Ana', 'rounded'), alone('Ana', 'verified')], ['Ana verified']],
    ['of another who took their place', [alone('Ana', 'verified'), alone('Ben', 'rounded')], ['Ben rounded']],
    ['nothing once withdrawn', [alone('Ana', 'verified'), withdrawn], []],
    ['each beside the other', [beside('Ana', 'verified'), beside('Ben', 'rounded')], ['Ana verified', 'Ben rounded']],
    ['the first who read alone beside the second', [alone('Ana', 'verified'), beside('Ben', 'rounded')], ['Ana verified', 'Ben rounded']],
    ['one where the other withdrew', [beside('Ana', 'verified'), beside('Ben', 'rounded'), beside('Ana', undefined)], ['Ben rounded']],
  ])('%s', (_, records, expected) => {
    const standing = standings(records).get('s1');
    expect((standing?.readers ?? []).map(({ by, verdict }) => `${by} ${verdict}`)).toEqual(expected);
  }); // prettier-ignore

  test('agreement is measured on what each said first, not on what they changed in sight of the other', () => {
    const standing = standings([
      beside('Ana', 'verified'),
      beside('Ben', 'discrepancy'),
      beside('Ben', 'verified'),
    ]).get('s1');
    expect(standing?.first).toEqual([
      { by: 'Ana', verdict: 'verified' },
      { by: 'Ben', verdict: 'discrepancy' },
    ]);
  });

  test('a slip that was taken back is not what was said first', () => {
    const standing = standings([
      beside('Ana', 'verified'),
      beside('Ben', 'not-a-statistic'),
      beside('Ben', undefined, true),
      beside('Ben', 'rounded'),
    ]).get('s1');
    expect(standing?.first).toEqual([
      { by: 'Ana', verdict: 'verified' },
      { by: 'Ben', verdict: 'rounded' },
    ]);
  });
});

describe('what the readers amount to', () => {
  const judged = (by: string, verdict: Verdict, reopened?: 'number'): JudgedDecision => ({
    ...said(by, verdict),
    ...(reopened === undefined ? {} : { reopened }),
  });

  test.each<[string, readonly JudgedDecision[], 1 | 2, string]>([
    ['nobody', [], 1, 'none'],
    ['one of one', [judged('Ana', 'verified')], 1, 'single'],
    ['one of two', [judged('Ana', 'verified')], 2, 'awaiting'],
    ['two that agree', [judged('Ana', 'verified'), judged('Ben', 'verified')], 2, 'agreed'],
    ['two that differ', [judged('Ana', 'verified'), judged('Ben', 'rounded')], 2, 'differ'],
    ['two that differ where one would do', [judged('Ana', 'verified'), judged('Ben', 'rounded')], 1, 'differ'],
    ['two of three that agree', [judged('Ana', 'verified'), judged('Ben', 'verified'), judged('Cai', 'rounded')], 2, 'differ'],
    ['one whose verdict was reopened', [judged('Ana', 'verified', 'number')], 1, 'none'],
    ['one of two whose verdict was reopened', [judged('Ana', 'verified', 'number'), judged('Ben', 'verified')], 2, 'awaiting'],
  ])('%s', (_, readers, needed, expected) => {
    expect(consensusOf({ readers }, needed).kind).toBe(expected);
  }); // prettier-ignore

  test('a third decision settles it, and is gone once it does not hold', () => {
    const standing = standings([
      beside('Ana', 'verified'),
      beside('Ben', 'discrepancy'),
      between('Cai', 'rounded'),
    ]).get('s1');
    expect(consensusOf(standing, 2)).toMatchObject({ kind: 'adjudicated', decision: { by: 'Cai' } });
    const reopened = {
      readers: standing?.readers ?? [],
      adjudication: judged('Cai', 'rounded', 'number'),
    };
    expect(consensusOf(reopened, 2).kind).toBe('differ');
  });

  test('what was reopened is told until something else is in force', () => {
    const standing = { readers: [judged('Ana', 'verified', 'number')] };
    expect(reopenedDecision(standing, consensusOf(standing, 1))).toMatchObject({
      by: 'Ana',
      reopened: 'number',
    });
    const settled = { readers: [...standing.readers, judged('Ben', 'rounded')] };
    expect(reopenedDecision(settled, consensusOf(settled, 1))).toBeUndefined();
  });
});
