import type { Decimal } from '../text/decimal.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Qualifier, QuantityKind } from './quantity.ts';

/** A quantity as found in a stretch of text, before it is tied to its period and its noun elsewhere. */
export interface Recognised {
  /** Token indexes, `next` exclusive. */
  readonly start: number;
  readonly next: number;
  readonly kind: QuantityKind;
  readonly value?: Decimal;
  readonly low?: Decimal;
  readonly high?: Decimal;
  readonly outOf?: Decimal;
  readonly unit?: string;
  readonly qualifier?: Qualifier;
  readonly exactDuration?: string;
  readonly noun?: NounPhrase;
  readonly decimals: number;
  readonly significant: number;
  readonly writtenAs: 'digits' | 'words' | 'mixed';
  readonly otherReading?: Decimal;
}

/** A date between the quantities. */
export interface RecognisedDate {
  readonly start: number;
  readonly next: number;
  readonly period: string;
}

/** All that is found in a paragraph, in the order of the text. */
export interface Recognition {
  readonly quantities: readonly Recognised[];
  readonly dates: readonly RecognisedDate[];
}
