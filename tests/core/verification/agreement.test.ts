import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../src/core/verification/agreement.ts';
import type { Verdict } from '../../../src/core/verification/verdict.ts';

function pairs(counts: readonly (readonly [Verdict, Verdict, number])[]): [Verdict, Verdict][] {
  return counts.flatMap(([one, other, count]) =>
    Array.from({ length: count }, (): [Verdict, Verdict] => [one, other]),
  );
}

describe('agreement of two readers', () => {
  test('the textbook table of 50 with 35 agreed has a kappa of 0.4', () => {
    // po = 35/50 = 0.7; pe = (25·30 + 25·20)/2500 = 0.5; kappa = 0.2/0.5.
    const agreement = agreementOf(
      pairs([
        ['verified', 'verified', 20],
        ['verified', 'discrepancy', 5],
        ['discrepancy', 'verified', 10],
        ['discrepancy', 'discrepancy', 15],
      ]),
    );
    expect(agreement).toMatchObject({ shared: 50, agreed: 35, share: 0.7, expected: 0.5 });
    expect(agreement.kappa).toBeCloseTo(0.4, 12);
  });

  test('full agreement on several verdicts is 1', () => {
    const agreement = agreementOf(pairs([['verified', 'verified', 3], ['rounded', 'rounded', 1]])); // prettier-ignore
    expect(agreement).toMatchObject({ share: 1, kappa: 1 });
  });

  test('agreement as by chance is 0, less is negative', () => {
    const chance = agreementOf(
      pairs([
        ['verified', 'verified', 1],
        ['verified', 'rounded', 1],
        ['rounded', 'verified', 1],
        ['rounded', 'rounded', 1],
      ]),
    );
    expect(chance.kappa).toBe(0);
    const opposed = agreementOf(pairs([['verified', 'rounded', 2], ['rounded', 'verified', 2]])); // prettier-ignore
    expect(opposed).toMatchObject({ share: 0, kappa: -1 });
  });

  test('kappa is not defined where both gave one and the same verdict throughout', () => {
    const agreement = agreementOf(pairs([['verified', 'verified', 7]]));
    expect(agreement).toEqual({ shared: 7, agreed: 7, share: 1, expected: 1, kappa: undefined });
  });

  test('kappa is 0 where one reader always says the same and the other does not', () => {
    const agreement = agreementOf(pairs([['verified', 'verified', 3], ['verified', 'rounded', 1]])); // prettier-ignore
    expect(agreement).toMatchObject({ share: 0.75, expected: 0.75, kappa: 0 });
  });

  test('nothing shared is nothing measured', () => {
    expect(agreementOf([])).toEqual({
      shared: 0,
      agreed: 0,
      share: undefined,
      expected: undefined,
      kappa: undefined,
    });
  });
});
