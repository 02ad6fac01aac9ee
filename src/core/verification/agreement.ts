import type { Verdict } from './verdict.ts';

/** How far two readers agree. */
export interface Agreement {
  /** Statistics that both have read. */
  readonly shared: number;
  readonly agreed: number;
  /** Observed agreement, 0 to 1; `undefined` where nothing is shared. */
  readonly share: number | undefined;
  /** Agreement that chance would bring about with as many of each verdict, 0 to 1; `undefined` as above. */
  readonly expected: number | undefined;
  /** Cohen's kappa, -1 to 1; `undefined` where it is not defined: see `agreementOf`. */
  readonly kappa: number | undefined;
}

/**
 * Agreement of two readers over the statistics that both have read, as pairs of verdicts.
 *
 * Cohen's kappa is (po − pe) / (1 − pe), where po is the observed agreement and pe the sum over all categories of the
 * product of both readers' shares. It is undefined without pairs, and where both gave one and the same verdict throughout:
 * then pe is 1, and nothing tells agreement from chance.
 *
 * Source: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1),
 * 1960, pp. 37–46, formula (1).
 */
export function agreementOf(pairs: readonly (readonly [Verdict, Verdict])[]): Agreement {
  const shared = pairs.length;
  if (shared === 0) {
    return { shared, agreed: 0, share: undefined, expected: undefined, kappa: undefined };
  }
  const first = new Map<Verdict, number>();
  const second = new Map<Verdict, number>();
  let agreed = 0;
  for (const [one, other] of pairs) {
    first.set(one, (first.get(one) ?? 0) + 1);
    second.set(other, (second.get(other) ?? 0) + 1);
    if (one === other) agreed += 1;
  }
  let chance = 0;
  for (const [verdict, count] of first) chance += count * (second.get(verdict) ?? 0);
  // In whole numbers, so that "all the same" is exactly that.
  const squared = shared * shared;
  return {
    shared,
    agreed,
    share: agreed / shared,
    expected: chance / squared,
    kappa: chance === squared ? undefined : (agreed * shared - chance) / (squared - chance),
  };
}
