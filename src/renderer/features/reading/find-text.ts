import type { Stretch } from './pieces.ts';

/** A piece of a document that can be searched: a heading, a paragraph, a footnote's body. */
export interface Passage {
  readonly start: number;
  readonly text: string;
}

// A find that marks every "e" of a code helps nobody and costs a second; the count says "more than".
export const mostHits = 2_000;

/**
 * Text as it is compared: lower case, without accents, every kind of space, dash and quotation mark made one. Each code
 * unit of the input becomes exactly one code unit, so that offsets stay true.
 */
export function foldForFind(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    folded += unit < '\u0080' ? unit.toLowerCase() : foldBeyondAscii(unit);
  }
  return folded;
}

const foldedUnits = new Map<string, string>();

function foldBeyondAscii(unit: string): string {
  const known = foldedUnits.get(unit);
  if (known !== undefined) return known;
  const folded = foldUnit(unit);
  foldedUnits.set(unit, folded);
  return folded;
}

function foldUnit(unit: string): string {
  if (/\s/u.test(unit)) return ' ';
  if (/\p{Dash_Punctuation}|\u2212/u.test(unit)) return '-';
  if (/[‘’‚‛′]/u.test(unit)) return "'";
  if (/[“”„‟″«»]/u.test(unit)) return '"';
  const bare = unit
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  // Letters that fold to more than one unit (ß, ŉ) or to none (a lone accent) stay as they are: offsets first.
  return bare.length === 1 ? bare : unit;
}

/** Where the words of `query` stand, one after the other, in the passages; document offsets in reading order. */
export function findInPassages(passages: readonly Passage[], query: string): Stretch[] {
  const needle = foldForFind(query).trim().replace(/ +/gu, ' ');
  if (needle === '') return [];
  const hits: Stretch[] = [];
  for (const passage of passages) {
    const haystack = foldedText(passage);
    for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + needle.length)) {
      hits.push({ start: passage.start + at, end: passage.start + at + needle.length });
      if (hits.length >= mostHits) return hits;
    }
  }
  return hits;
}

// Folding the whole of a long law takes longer than searching it, so it is done once per passage.
const foldedPassages = new WeakMap<Passage, string>();

function foldedText(passage: Passage): string {
  const known = foldedPassages.get(passage);
  if (known !== undefined) return known;
  const folded = foldForFind(passage.text);
  foldedPassages.set(passage, folded);
  return folded;
}

/** The index of the first hit at or after an offset; the first hit of all when there is none. */
export function firstHitFrom(hits: readonly Stretch[], offset: number): number {
  const index = hits.findIndex((hit) => hit.start >= offset);
  return index === -1 ? 0 : index;
}
