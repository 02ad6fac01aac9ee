import type { Quantity } from '../../../statistics/quantity.ts';

/** A share of something, in figures or in a word: "34.2 %", "one in nine", "a quarter". */
export interface ShareFigure {
  readonly quantity: Quantity;
  /** In per cent. */
  readonly value: string;
  /** Said as one of so many, and so rounded by whoever says it. */
  readonly isSpoken: boolean;
}

/** Reads a quantity as a share of something; shares with "about" and "more than" claim too little to be judged. */
export function shareFigure(quantity: Quantity): ShareFigure | undefined {
  const { kind, value, outOf, unit, qualifier, writtenAs } = quantity;
  if (value === undefined || qualifier !== undefined) return undefined;
  if (kind === 'percentage') return unit === 'pp' ? undefined : { quantity, value, isSpoken: false };
  if (kind !== 'ratio' || writtenAs !== 'words' || outOf === undefined || Number(outOf) === 0)
    return undefined;
  const share = (100 * Number(value)) / Number(outOf);
  // "Six in five" is none.
  return share > 0 && share < 100 ? { quantity, value: String(share), isSpoken: true } : undefined;
}
