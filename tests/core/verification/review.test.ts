import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../src/core/statistics/quantity.ts';
import { reasonNeeded, type VerdictSituation } from '../../../src/core/verification/reason-needed.ts';
import { isRepeat, placeKey } from '../../../src/core/verification/repeats.ts';
import {
  continueQueue,
  needsReview,
  nextToDo,
  reviewQueue,
  type QueueItem,
} from '../../../src/core/verification/review-queue.ts';
import type { Verdict } from '../../../src/core/verification/verdict.ts';

describe('a reason is asked for', () => {
  const plain: VerdictSituation = {
    evidence: 'missing',
    linked: { supports: 0, contradicts: 0 },
    failsCheck: false,
  };
  test.each<[Verdict, Partial<VerdictSituation>, string | undefined]>([
    ['discrepancy', {}, 'discrepancy'],
    ['verified', {}, undefined],
    ['verified', { evidence: 'supported' }, undefined],
    ['verified', { evidence: 'conflicting' }, 'overrules-sources'],
    ['rounded', { evidence: 'conflicting' }, 'overrules-sources'],
    ['verified', { evidence: 'conflicting', linked: { supports: 1, contradicts: 0 } }, undefined],
    ['verified', { linked: { supports: 0, contradicts: 1 } }, 'overrules-sources'],
    ['verified', { failsCheck: true }, 'overrules-check'],
    ['verified', { failsCheck: true, linked: { supports: 1, contradicts: 0 } }, undefined],
    ['cannot-verify', {}, undefined],
    ['cannot-verify', { evidence: 'supported' }, 'overrules-sources'],
    ['not-a-statistic', { evidence: 'supported', failsCheck: true }, undefined],
    ['verified', { other: 'rounded' }, 'overrules-reader'],
    ['verified', { other: 'verified' }, undefined],
  ])('%s with %o: %s', (verdict, situation, expected) => {
    expect(reasonNeeded(verdict, { ...plain, ...situation })).toBe(expected);
  });
});

describe('a repeat', () => {
  const one: Quantity = {
    id: 's1',
    paragraphId: 'p1',
    start: 0,
    end: 5,
    text: '2,608',
    kind: 'count',
    value: '2608',
    of: 'convictions',
    period: '2018',
    writtenAs: 'digits',
  };
  const place = placeKey('d1', 10, 40);
  const other = (changed: Partial<Quantity>, places: readonly string[] = [place]) => ({
    quantity: { ...one, id: 's2', ...changed },
    places: new Set(places),
  });
  test.each<[string, ReturnType<typeof other>, boolean]>([
    ['says the same', other({}), true],
    ['in another writing', other({ text: '2.608' }), true],
    ['in the singular, with an accent', other({ of: 'Conviction' }), true],
    ['without saying when', other({ period: undefined }), true],
    ['of another thing', other({ of: 'sentences' }), false],
    ['of another year', other({ period: '2019' }), false],
    ['with a qualifier', other({ qualifier: 'over' }), false],
    ['with another number', other({ value: '2609' }), false],
    ['of another unit', other({ unit: '%' }), false],
    ['from another passage', other({}, [placeKey('d1', 50, 60)]), false],
    ['without any passage', other({}, []), false],
  ])('that %s', (_, repeat, expected) => {
    expect(isRepeat(one, repeat, place)).toBe(expected);
  });

  test('of a number that no source has must say what it counts', () => {
    expect(isRepeat(one, other({}, []), undefined)).toBe(true);
    expect(isRepeat(one, other({}), undefined)).toBe(false);
    expect(isRepeat({ ...one, of: undefined }, other({ of: undefined }, []), undefined)).toBe(false);
  });

  test('is never the statistic itself', () => {
    expect(isRepeat(one, { quantity: one, places: new Set([place]) }, place)).toBe(false);
  });
});

describe('the queue', () => {
  const item = (id: string, changed: Partial<QueueItem> = {}): QueueItem => ({
    id,
    state: 'open',
    kind: 'count',
    ...changed,
  });
  const items: readonly QueueItem[] = [
    item('open'),
    item('sure', { state: 'candidate', bestMatch: 'exact' }),
    item('done', { state: 'verified', consensus: 'single', own: 'verified', readBy: ['Ana'] }),
    item('doubt', { state: 'doubt', kind: 'percentage', sectionId: 'h2' }),
    item('likely', { state: 'candidate', bestMatch: 'rounded' }),
    item('differ', { state: 'doubt', consensus: 'differ', own: 'verified', readBy: ['Ana', 'Ben'] }),
    item('half', { consensus: 'awaiting', readBy: ['Ben'] }),
    item('waits', { consensus: 'awaiting', own: 'verified', readBy: ['Ana'] }),
    item('again', { state: 'doubt', reopened: {} }),
  ];

  test.each([
    ['document', ['again', 'open', 'sure', 'doubt', 'likely', 'differ', 'half']],
    ['doubts', ['again', 'differ', 'doubt', 'open', 'half', 'sure', 'likely']],
    ['sure', ['again', 'differ', 'sure', 'likely', 'doubt', 'open', 'half']],
  ] as const)('in the order "%s" has what is to be done, what was reopened first', (order, expected) => {
    expect(reviewQueue(items, { show: 'to-do' }, order)).toEqual(expected);
  });

  test.each([
    [{ sectionId: 'h2' }, ['doubt']],
    [{ state: 'candidate' }, ['sure', 'likely']],
    [{ kind: 'percentage' }, ['doubt']],
    [{ reviewer: 'Ana' }, ['done', 'differ', 'waits']],
  ] as const)('narrowed to %o', (filter, expected) => {
    expect(reviewQueue(items, { show: 'all', ...filter }, 'document')).toEqual(expected);
  });

  test('keeps what was decided in its place, takes in what is new, what was reopened next', () => {
    const known = new Map([
      ['a', {}], ['b', {}], ['c', {}], ['late', {}], ['again', { reopened: {} }],
    ]); // prettier-ignore
    expect(continueQueue(['a', 'gone', 'b', 'c'], ['b', 'c', 'late', 'again'], known, 'a')).toEqual([
      'a', 'again', 'b', 'c', 'late',
    ]); // prettier-ignore
  });

  test('goes on to the next that needs something, and from its end to its beginning', () => {
    const queue = ['a', 'b', 'c', 'd'];
    const needs = (id: string) => id === 'a' || id === 'd';
    expect(nextToDo(queue, 'b', needs)).toBe('d');
    expect(nextToDo(queue, 'd', needs)).toBe('a');
    expect(nextToDo(queue, undefined, needs)).toBe('a');
    expect(nextToDo(['a'], 'a', needs)).toBeUndefined();
  });

  test('a reader who has given theirs has nothing to do until another has', () => {
    expect(needsReview(item('x', { consensus: 'awaiting', own: 'verified' }))).toBe(false);
    expect(needsReview(item('x', { consensus: 'awaiting' }))).toBe(true);
  });
});
