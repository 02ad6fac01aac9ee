import type { Block } from './block.ts';
import { lastToken } from './judge-marker.ts';
import type { KnownNotes } from './known-notes.ts';
import type { Removal } from './marked-text.ts';
import { findMarkerCandidates } from './marker-candidates.ts';
import { findMarkerSeries } from './marker-series.ts';

/** For each block, by its index, what is to be taken out of its text, in order. */
export type MarkerRemovals = ReadonlyMap<number, readonly Removal[]>;

/**
 * Finds the footnote markers of all blocks: references that the format states, superscripts, numbers that belong to the
 * document's one count of notes, and symbols. With `raisedOnly` numbers in the line are left alone; fewer than
 * `leastWithoutNotes` of them are numbers where no note is found.
 */
export function findMarkers(
  blocks: readonly Block[],
  notes: KnownNotes,
  options: { readonly raisedOnly: boolean; readonly leastWithoutNotes?: number },
): MarkerRemovals {
  const bodies = notes.labels;
  const removals = new Map<number, Removal[]>();
  const add = (block: number, removal: Removal): void => {
    const list = removals.get(block);
    if (list === undefined) removals.set(block, [removal]);
    else list.push(removal);
  };
  let stated = 0;
  let raisedNumbers = 0;
  blocks.forEach((block, index) => {
    for (const span of block.content.raised) {
      if (span.certain) {
        add(index, { start: span.start, end: span.end, labels: [span.label] });
        stated++;
      } else if (/^\[?[1-9]\d{0,2}\]?$/.test(span.label)) raisedNumbers++;
    }
  });
  // Where the format states its notes or sets markers high, numbers in the line are numbers.
  const raisedOnly = options.raisedOnly || stated > 0 || raisedNumbers >= 3;
  const candidates = blocks
    .flatMap((block, index) => findMarkerCandidates(block, index, raisedOnly))
    .filter((each) => each.needsBody !== true || each.labels.every((label) => bodies.has(label)));
  const counted =
    stated > 0
      ? candidates.filter((candidate) => candidate.labels.every((label) => bodies.has(label)))
      : candidates;
  // A superscript whose note is there needs no count: cells of tables are read in another order than they are numbered.
  // Nor does "[7]" before "[6]": the order is for a check to judge.
  const certain = counted.filter(
    (each) =>
      (each.raised || each.squareBracketed === true) &&
      each.cost <= 3 &&
      each.labels.every((label) => notes.answers(label, each.page)),
  );
  // Who writes "[7]" writes no bare 7.
  const inBrackets = certain.some(({ squareBracketed }) => squareBracketed === true);
  const ofOneDress = inBrackets
    ? counted.filter((each) => each.raised || each.squareBracketed === true)
    : counted;
  for (const marker of [...certain, ...findMarkerSeries(ofOneDress, notes, options.leastWithoutNotes ?? 2)]) {
    add(marker.block, { start: marker.start, end: marker.end, labels: marker.labels });
  }
  blocks.forEach((block, index) => {
    for (const removal of findOtherMarkers(block, bodies)) add(index, removal);
  });
  return new Map([...removals].map(([index, list]) => [index, inOrder(list)]));
}

/** Symbols, and superscript letters whose note is known. */
function findOtherMarkers(block: Block, bodies: ReadonlySet<string>): Removal[] {
  const found: Removal[] = [];
  for (const span of block.content.raised) {
    if (span.certain) continue;
    const label = span.label.replace(/[()[\]]/g, '').trim();
    if (/^[*†‡§¶]{1,4}$/.test(label) || (/^[a-z]{1,4}$/.test(label) && bodies.has(label))) {
      found.push({ start: span.start, end: span.end, labels: [label] });
    }
  }
  const { text } = block.content;
  if (!text.includes('*') && !text.includes('†') && !text.includes('‡')) return found;
  for (const match of text.matchAll(
    /(?<=[\p{L}\p{N})\]”’"».,;:!?])(\*{1,4}|†{1,2}|‡{1,2})(?=$|[\s.,;:)\]”’"»–—])/gu,
  )) {
    const label = match[1] ?? '';
    const afterDigit = /\p{N}/u.test(text[match.index - 1] ?? '');
    // "apt-*", "*.conf": a pattern and no mark.
    const token = lastToken(text.slice(Math.max(0, match.index - 40), match.index));
    if (!bodies.has(label) && !/^[“"«‘'(]*[\p{L}\p{M}’'-]+[.,;:!?”’"»)\]…]*$/u.test(token)) continue;
    // "0.45**" marks significance in a table unless a note says otherwise.
    if ((afterDigit || block.kind === 'table-row') && !bodies.has(label)) continue;
    // "**bold**" in text that was Markdown once.
    if (label.startsWith('*') && !bodies.has(label) && text.indexOf(label) !== match.index) continue;
    found.push({ start: match.index, end: match.index + label.length, labels: [label] });
  }
  return found;
}

function inOrder(list: readonly Removal[]): Removal[] {
  const sorted = list.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const result: Removal[] = [];
  for (const removal of sorted) {
    const before = result.at(-1);
    if (before !== undefined && removal.start < before.end) continue;
    result.push(removal);
  }
  return result;
}
