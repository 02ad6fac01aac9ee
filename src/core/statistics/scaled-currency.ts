import { isGlued, type Reading } from './reading.ts';
import { currencyPrefixes, currencyScales } from './unit-symbols.ts';

/** A currency written together with its magnitude: "M€", "MUSD", "MM$". */
export interface ScaledCurrency {
  readonly next: number;
  /** Normalised: "EUR". */
  readonly unit: string;
  /** The power of ten. */
  readonly power: number;
}

/** Three-letter codes with a scale in front, in their own capitals: "MUSD", "kEUR". */
const scaledCodes: ReadonlyMap<string, { readonly unit: string; readonly power: number }> = new Map(
  Object.entries(currencyPrefixes)
    .filter(([code]) => /^[a-z]{3}$/.test(code))
    .flatMap(([code, unit]) =>
      [...currencyScales]
        .filter(([scale]) => scale !== 'm')
        .map(([scale, power]) => [scale + code.toUpperCase(), { unit, power }] as const),
    ),
);

/** The scaled currency at token `at`, before or after an amount: "12 M€", "MAUD 60". */
export function readScaledCurrency({ tokens }: Reading, at: number): ScaledCurrency | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text.length > 6) return undefined;
  const code = scaledCodes.get(token.text);
  if (code !== undefined) return { next: at + 1, ...code };
  const power = currencyScales.get(token.text);
  const sign = tokens[at + 1];
  if (power === undefined || sign?.kind !== 'symbol' || !isGlued(sign)) return undefined;
  const unit = Object.hasOwn(currencyPrefixes, sign.text) ? currencyPrefixes[sign.text] : undefined;
  return unit === undefined ? undefined : { next: at + 2, unit, power };
}

/** Everything at which a scaled currency before its amount can begin, folded. */
export const scaledCurrencyStarts: readonly string[] = [...scaledCodes.keys(), ...currencyScales.keys()].map(
  (word) => word.toLowerCase(),
);
