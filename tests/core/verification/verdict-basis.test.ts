import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../src/core/statistics/quantity.ts';
import {
  derivationOf,
  numberOf,
  reopening,
  type ReopenReason,
  type StatisticNow,
  type VerdictBasis,
} from '../../../src/core/verification/verdict-basis.ts';

const sentence = 'There were 412 lamps.';
const quantity: Quantity = {
  id: 's1',
  paragraphId: 'p1',
  start: 11,
  end: 14,
  text: '412',
  kind: 'count',
  value: '412',
  of: 'lamps',
  writtenAs: 'digits',
};
const passage = { id: 'e1', source: 'a', quote: 'lamps: 412', stance: 'supports' } as const;
const basis: VerdictBasis = {
  number: numberOf(quantity),
  sentence,
  offset: 11,
  evidence: [passage],
  derivations: [],
};
const now: StatisticNow = {
  quantity,
  paragraphText: `${sentence} They shone.`,
  evidence: [{ ...passage, present: true }],
  derivations: [],
};

describe('a verdict', () => {
  test.each<[string, Partial<StatisticNow>]>([
    ['nothing changed', {}],
    ['the sentence moved in its paragraph', { paragraphText: `Once. ${sentence}`, quantity: { ...quantity, start: 17, end: 20 } }],
    ['another sentence of the paragraph changed', { paragraphText: `${sentence} They did not shine.` }],
    ['what is counted was said better', { quantity: { ...quantity, of: 'street lamps' } }],
    ['the passage was carried over under another id', { evidence: [{ ...passage, id: 'e9', present: true }] }],
    ['a further passage was linked', { evidence: [{ ...passage, present: true }, { ...passage, id: 'e2', quote: 'also 412', present: true }] }],
  ])('holds where %s', (_, changed) => {
    expect(reopening('verified', basis, { ...now, ...changed }, true)).toBeUndefined();
  }); // prettier-ignore

  test.each<[string, ReopenReason, Partial<StatisticNow>]>([
    ['the number was corrected', 'number', { quantity: { ...quantity, value: '421' } }],
    ['its sentence changed', 'text', { paragraphText: 'There were 412 lanterns.' }],
    ['a passage was unlinked', 'evidence-removed', { evidence: [] }],
    ['a passage is read otherwise', 'edition', { evidence: [{ ...passage, quote: 'lamps: 41', present: true }] }],
    ['its source was removed', 'source-removed', { evidence: [{ ...passage, present: false }] }],
    ['its source has another edition', 'edition', { evidence: [{ ...passage, source: 'b', present: true }] }],
    ['the new edition says it elsewhere', 'edition', { evidence: [{ ...passage, present: false }, { ...passage, id: 'e2', source: 'b', present: true }] }],
    ['a contradiction was linked', 'evidence-contradicts', { evidence: [{ ...passage, present: true }, { ...passage, id: 'e2', quote: '411', stance: 'contradicts', present: true }] }],
  ])('reopens where %s', (_, reason, changed) => {
    expect(reopening('verified', basis, { ...now, ...changed }, true)).toBe(reason);
  }); // prettier-ignore

  test('stands among several readers though another has linked a contradiction', () => {
    const contradicted = {
      ...passage,
      id: 'e2',
      quote: '411',
      stance: 'contradicts',
      present: true,
    } as const;
    const evidence = [...now.evidence, contradicted];
    expect(reopening('verified', basis, { ...now, evidence }, false)).toBeUndefined();
    expect(reopening('discrepancy', basis, { ...now, evidence }, true)).toBeUndefined();
  });

  test('reopens where its derivation does not follow any more, and not while that is being computed', () => {
    const share = derivationOf('derived', [
      { key: 'derived.sum', params: { parts: ['1', '2'], sum: '3' } },
    ] as never);
    const derived = { ...basis, derivations: [share ?? ''] };
    expect(reopening('verified', derived, { ...now, derivations: [share ?? ''] }, true)).toBeUndefined();
    expect(reopening('verified', derived, { ...now, derivations: undefined }, true)).toBeUndefined();
    expect(reopening('verified', derived, { ...now, derivations: [] }, true)).toBe('derivation');
  });

  test('a derivation is the same in whatever order it was written', () => {
    const one = derivationOf('derived', [{ key: 'derived.sum', params: { parts: 'a', sum: 'b' } }] as never);
    const other = derivationOf('derived', [
      { key: 'derived.sum', params: { sum: 'b', parts: 'a' } },
    ] as never);
    expect(one).toBe(other);
    expect(derivationOf('exact', undefined)).toBeUndefined();
  });
});
