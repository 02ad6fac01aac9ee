import type { Quantity } from '../statistics/quantity.ts';
import { fold } from './context/fold.ts';
import { stem } from './context/stem.ts';
import { numberOf } from './verdict-basis.ts';

/** A statistic with the passages that speak for it, as comparable keys: linked ones and well supported proposals. */
export interface Evidenced {
  readonly quantity: Quantity;
  readonly places: ReadonlySet<string>;
}

/**
 * Whether two statistics say the same with the same evidence, so that one verdict holds for both: the same number, said
 * with the same qualifier, of the same thing and period (or where one of them does not say of what and when), and the
 * passage that the verdict rests on speaks for the other as well. Where nothing speaks for either, both must say what
 * they count: that a bare "12" is found nowhere tells nothing about another "12".
 * @param place The passage that the verdict on `one` rests on; `undefined` where there is none.
 */
export function isRepeat(one: Quantity, other: Evidenced, place: string | undefined): boolean {
  const { quantity } = other;
  if (quantity.id === one.id || numberOf(quantity) !== numberOf(one)) return false;
  if (quantity.qualifier !== one.qualifier || !isSameOrUnsaid(quantity.period, one.period)) return false;
  if (place === undefined) {
    return (
      other.places.size === 0 && one.of !== undefined && quantity.of !== undefined && sameThing(one, quantity)
    );
  }
  return other.places.has(place) && sameThing(one, quantity);
}

function sameThing(one: Quantity, other: Quantity): boolean {
  return isSameOrUnsaid(thingOf(one), thingOf(other));
}

function isSameOrUnsaid(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** What is counted, without case, accents and plural. */
function thingOf({ of }: Quantity): string | undefined {
  if (of === undefined) return undefined;
  const words = fold(of).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => stem(word, 'en')).join(' ');
}

/** A passage as a comparable key. */
export function placeKey(documentId: string, start: number, end: number): string {
  return `${documentId} ${String(start)}-${String(end)}`;
}
