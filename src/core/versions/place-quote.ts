import type { Anchor } from '../anchors/selector.ts';
import type { MappedStretch } from './map-stretch.ts';
import type { TextAlignment } from './text-alignment.ts';

/** A quotation with what stood before and behind it and where it stood: the W3C selectors of an anchor. */
export interface QuotedPlace {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In the old text. */
  readonly start: number;
  readonly end: number;
}

export type QuotePlacing =
  /** `score` 1: word for word; below, how much of the quotation is left. */
  | { readonly status: 'placed'; readonly start: number; readonly end: number; readonly score: number }
  /** "gone": nothing of it is left; "changed": too little; "ambiguous": it stands in several places equally well. */
  | { readonly status: 'refused'; readonly reason: 'gone' | 'changed' | 'ambiguous'; readonly score: number };

/** Less than this of a quotation is not the quotation any more. */
export const enoughKept = 0.5;

/** Shorter quotations are not looked for without their surroundings: "12 %" stands anywhere. */
const speaksForItself = 24;

/** The selectors of an anchor. */
export function quotedPlace({ quote, position }: Anchor): QuotedPlace {
  return {
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    start: position.start,
    end: position.end,
  };
}

/**
 * Where a quotation of the old text stands in the new one: where its line went, word for word or with words changed;
 * failing that, where the same words stand once, or with the same surroundings.
 */
export function placeQuote(place: QuotedPlace, newText: string, alignment: TextAlignment): QuotePlacing {
  const followed = [...alignment.follow(place.start, place.end)].sort((a, b) => b.kept - a.kept);
  const [best, second] = followed;
  if (best !== undefined && best.kept >= enoughKept) {
    if (second !== undefined && best.kept < 1 && second.kept > best.kept - 0.1) {
      return { status: 'refused', reason: 'ambiguous', score: best.kept };
    }
    if (best.kept === 1 || best.kept >= 0.8) return placedAt(newText, best);
  }
  const found = findExact(place, newText);
  if (found !== undefined) return found;
  if (best === undefined) return { status: 'refused', reason: 'gone', score: 0 };
  return best.kept >= enoughKept
    ? placedAt(newText, best)
    : { status: 'refused', reason: 'changed', score: best.kept };
}

function placedAt(newText: string, { start, end, kept }: MappedStretch): QuotePlacing {
  // Space before words that were put in belongs to them, unless the quotation is as it was.
  const words = kept === 1 ? '' : newText.slice(start, end);
  return {
    status: 'placed',
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
    score: kept,
  };
}

function findExact({ exact, prefix, suffix }: QuotedPlace, newText: string): QuotePlacing | undefined {
  if (exact.trim() === '') return undefined;
  const places: number[] = [];
  for (let at = newText.indexOf(exact); at >= 0 && places.length < 200; at = newText.indexOf(exact, at + 1)) {
    places.push(at);
  }
  const placed = (start: number): QuotePlacing => ({
    status: 'placed',
    start,
    end: start + exact.length,
    score: 1,
  });
  const [only] = places;
  if (only === undefined) return undefined;
  if (places.length === 1 && exact.length >= speaksForItself) return placed(only);
  const rated = places
    .map((start) => ({
      start,
      context:
        commonEnd(prefix, newText.slice(Math.max(0, start - prefix.length), start)) +
        commonStart(suffix, newText.slice(start + exact.length, start + exact.length + suffix.length)),
    }))
    .sort((a, b) => b.context - a.context);
  const [first, next] = rated;
  if (first === undefined || first.context < (prefix.length + suffix.length) / 2) {
    return places.length > 1 && exact.length >= speaksForItself
      ? { status: 'refused', reason: 'ambiguous', score: 1 }
      : undefined;
  }
  if (next !== undefined && next.context === first.context)
    return { status: 'refused', reason: 'ambiguous', score: 1 };
  return placed(first.start);
}

function commonEnd(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left.at(-1 - length) === right.at(-1 - length))
    length += 1;
  return length;
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  return length;
}
