import type { Quantity } from '../statistics/quantity.ts';
import type { AgeFit } from './age-band.ts';
import type { ContextFit } from './context-fit.ts';
import { numberRarity } from './number-rarity.ts';

/**
 * How sure it is, from 0 to 1, that a number which agrees with a statistic is the same statement. A rare number needs
 * little context, a small or round one much; a contrast (girls beside boys) or another period speaks against it.
 */
export function supportScore(
  statistic: Quantity,
  source: Quantity,
  fit: ContextFit,
  strength: number,
  footnoteBonus: number,
  age: AgeFit = 'unknown',
): number {
  // "16 out of the 214" against a bare 16: only the part agrees.
  const rarity = quantityRarity(source.outOf === undefined ? { ...statistic, outOf: undefined } : statistic);
  const needed = 0.6 - 0.42 * rarity;
  let score = 0.58 + (fit.words - needed) * 0.75 + footnoteBonus;
  switch (fit.period) {
    case 'same':
      score += 0.12;
      break;
    case 'overlapping':
      score += 0.02;
      break;
    case 'different':
      score -= 0.28 - 0.08 * rarity;
      break;
    case 'unknown':
      // A figure of one year is not carried by a number without any.
      score += fit.outerPeriod ? 0.05 : statistic.period === undefined ? 0 : -0.04;
  }
  if (fit.countedThing === true) score += 0.06;
  if (fit.countedThing === false) score -= 0.1 * (1.2 - rarity);
  // The same number of the same kind of persons or things is met in many contexts.
  if (fit.onlyThing && fit.period !== 'same' && age !== 'same') score -= 0.1 * (1.3 - rarity);
  // A series has a small number in some year or other.
  if (fit.oneOfSeries) score -= 0.1 * (1 - rarity);
  if (age !== 'unknown') score += age === 'same' ? 0.12 : -0.12;
  score -= 0.22 * fit.clashes.length;
  score += 0.04 * Math.min(1, fit.agreements.length);
  return clamp(score * (0.7 + 0.3 * strength));
}

/** How another number stands to a statistic. */
interface OtherNumber {
  /** `relativeDistance`. */
  readonly distance: number;
  /** It has the same digits in another order. */
  readonly slip: boolean;
  readonly age: AgeFit;
}

/**
 * How sure it is that another number is said about the same thing. Everything must fit, and nothing may be different;
 * undefined where that is not so. Numbers that are close to each other are more likely two versions of one.
 */
export function conflictScore(
  statistic: Quantity,
  fit: ContextFit,
  { distance, slip, age }: OtherNumber,
  footnoteBonus: number,
): number | undefined {
  if (age === 'different') return undefined;
  if (fit.clashes.length > 0 || fit.countedThing === false) return undefined;
  if (fit.period === 'different' || fit.period === 'overlapping') return undefined;
  const isSlip = slip && fit.period === 'same';
  if (fit.nearWords < (isSlip ? 0.35 : 0.5)) return undefined;
  let score = 0.2 + fit.nearWords * 0.6 + footnoteBonus + (isSlip ? 0.2 : 0);
  score += fit.period === 'same' ? 0.1 : fit.outerPeriod ? 0.04 : 0;
  if (fit.countedThing === true) score += 0.05;
  if (age === 'same') score += 0.04;
  if (distance > 0.6) score -= 0.25;
  else if (distance > 0.3) score -= 0.1;
  else if (distance < 0.1) score += 0.05;
  // A statement of "four" or "20" things is rarely about exactly the same four or 20.
  score -= 0.12 * (1 - quantityRarity(statistic));
  return clamp(score);
}

/** The rarity of all numbers that must agree: of "132 of the 211" both. */
export function quantityRarity(quantity: Quantity): number {
  const parts = [quantity.value, quantity.low, quantity.high, quantity.outOf].filter(
    (part) => part !== undefined,
  );
  return 1 - parts.reduce((chance, part) => chance * (1 - numberRarity(part)), 1);
}

/** Above 0.8 scores come closer and closer to 1 without reaching it, so that the best stay apart. */
function clamp(value: number): number {
  const pressed = value <= 0.8 ? Math.max(0, value) : 0.8 + 0.19 * (1 - Math.exp((0.8 - value) / 0.3));
  return Math.round(pressed * 100) / 100;
}
