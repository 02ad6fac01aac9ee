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

/**
 * With less than this in common it is not the quotation any more. 0.4: of 44 edited quotations of a penal code 41 are placed and
 * none wrongly, none of 18 deleted ones is (fixtures/anchoring, 2026-11).
 */
const enoughKept = 0.4;

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
  if (best !== undefined && best.kept === 1 && isElsewhere(place, best, newText)) {
    return findExact(place, newText) ?? { status: 'refused', reason: 'ambiguous', score: 1 };
  }
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

/**
 * A line that stands in several places was paired by its order alone: where the words around it are other ones, and those
 * around another occurrence are like those that stood around it, or none are, its place is not known by that.
 */
function isElsewhere(place: QuotedPlace, { start }: MappedStretch, newText: string): boolean {
  const occurrences = rated(place, newText);
  if (occurrences.length < 2) return false;
  const here = occurrences.find((occurrence) => occurrence.start === start)?.context ?? 0;
  const most = Math.max(...occurrences.filter((each) => each.start !== start).map(({ context }) => context));
  return here < fewLike && most >= here;
}

/** Less than this of like surroundings, in code units, is chance: a line break, a full stop, "ART. 3". */
const fewLike = 12;

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

function findExact(place: QuotedPlace, newText: string): QuotePlacing | undefined {
  const { exact, prefix, suffix } = place;
  if (exact.trim() === '') return undefined;
  const [first, next] = rated(place, newText);
  if (first === undefined) return undefined;
  const placed: QuotePlacing = {
    status: 'placed',
    start: first.start,
    end: first.start + exact.length,
    score: 1,
  };
  if (next === undefined && exact.length >= speaksForItself) return placed;
  if (first.context < (prefix.length + suffix.length) / 2) {
    return next !== undefined && exact.length >= speaksForItself
      ? { status: 'refused', reason: 'ambiguous', score: 1 }
      : undefined;
  }
  return next?.context === first.context ? { status: 'refused', reason: 'ambiguous', score: 1 } : placed;
}

interface Occurrence {
  readonly start: number;
  /** How many code units of what stands around it are those that stood around the quotation. */
  readonly context: number;
}

/** More occurrences than this are not told apart. */
const occurrencesRated = 200;

/** Where the very words stand in a text, those with the most like surroundings first. */
function rated({ exact, prefix, suffix }: QuotedPlace, text: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (
    let at = text.indexOf(exact);
    at >= 0 && found.length < occurrencesRated;
    at = text.indexOf(exact, at + 1)
  ) {
    const end = at + exact.length;
    found.push({
      start: at,
      context:
        commonEnd(prefix, text.slice(Math.max(0, at - prefix.length), at)) +
        commonStart(suffix, text.slice(end, end + suffix.length)),
    });
  }
  return found.sort((a, b) => b.context - a.context);
}

/**
 * The quotation where it really stands in its own text: offsets may be those of another reading of it. `undefined`: it is
 * not there.
 */
export function findQuote(place: QuotedPlace, oldText: string): QuotedPlace | undefined {
  const { exact, start, end } = place;
  if (oldText.slice(start, end) === exact && exact !== '') return place;
  if (exact.trim() === '') return undefined;
  const occurrences = rated(place, oldText);
  const best = occurrences
    .filter(({ context }) => context === occurrences[0]?.context)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
  return best === undefined ? undefined : { ...place, start: best.start, end: best.start + exact.length };
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
