import type { Paragraph } from '../../../document/document.ts';
import type { Quantity } from '../../../statistics/quantity.ts';
import { absolute, decimalPlaces, multiply, subtract } from '../../../text/decimal.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext } from '../check-context.ts';
import { paragraphName } from '../check-context.ts';
import type { Count } from '../parts.ts';
import type { Outcome } from '../rounding.ts';
import { outcomeOf, slackOf, written } from '../rounding.ts';

/** So much for each: a ratio and the two figures that it is worked out from. */
export interface PerUnit {
  /** The figure of the ratio. */
  readonly quantity: Quantity;
  readonly value: string;
  /** "1" for "per family", "100000" for a rate. */
  readonly base: string;
  /** Where the words of the ratio begin. */
  readonly start: number;
  readonly total: Count;
  readonly units: Count;
}

/** How a ratio stands to its figures, which may be rounded themselves. */
export function perUnitOutcome({ value, base, total, units }: PerUnit): Outcome {
  const fraction = { numerator: multiply(total.value, base), denominator: units.value };
  const [most, least] = [1, -1].map(
    (sign) =>
      ((Number(total.value) + sign * slackOf(total)) * Number(base)) /
      Math.max(Number(units.value) - sign * slackOf(units), 1e-9),
  );
  return outcomeOf(value, fraction, [least ?? 0, most ?? 0]);
}

/** What a check says of such a ratio: exact, right by rounding, or wrong and by how much. */
export function perUnitFinding(context: CheckContext, { id }: Paragraph, claim: PerUnit): Finding {
  const { quantity, value, base, total, units } = claim;
  const outcome = perUnitOutcome(claim);
  const places = decimalPlaces(value);
  const fraction = { numerator: multiply(total.value, base), denominator: units.value };
  const computed = written(fraction, places);
  const params = {
    place: paragraphName(context, id),
    total: total.text,
    units: units.text,
    base: base === '1' ? 'one' : context.figure(base),
    said: context.figure(value),
  };
  const exact = context.figure(written(fraction, places + 2));
  return {
    rule: 'ratio',
    severity: outcome === 'wrong' ? 'error' : 'info',
    paragraphIds: [id],
    statisticIds: [total.id, units.id, quantity.id],
    holds: outcome !== 'wrong',
    expected: computed,
    found: value,
    wording:
      outcome === 'exact'
        ? { key: 'perUnit.holdsExactly', params }
        : outcome === 'wrong'
          ? {
              key: 'perUnit.fails',
              params: {
                ...params,
                computed: context.figure(computed),
                difference: context.figure(absolute(subtract(computed, value))),
              },
            }
          : { key: 'perUnit.holdsRounded', params: { ...params, exact } },
  };
}
