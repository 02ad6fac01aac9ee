import { isFigure, unitsOf, type Unit } from './units.ts';
import { longestRising } from './longest-rising.ts';

/**
 * A stretch that two versions of a text have in common, or that one of them has alone. Offsets are UTF-16 code units,
 * end-exclusive; what was inserted stands at an empty stretch of the old text, what was deleted at one of the new.
 */
export interface DiffPiece {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** So many comparisons are made at once; longer stretches are first divided at words that stand once in both. */
const cellsAtOnce = 400_000;

/** A word that stands more often than this says little of where. */
const fewTimes = 64;

/**
 * What was inserted and deleted between two versions of a text, word by word, in the order of the new text with what was
 * deleted before what was inserted in its place. The pieces together are both texts whole; white space belongs to the
 * piece of the word behind it. Time grows with the texts' length where they have words in common, and never with its square.
 */
export function diffWords(oldText: string, newText: string): DiffPiece[] {
  const oldUnits = unitsOf(oldText);
  const newUnits = unitsOf(newText);
  const partner = new Int32Array(oldUnits.length).fill(-1);
  pairUnits(oldUnits, newUnits, partner);
  dropConfetti(oldUnits, newUnits, partner);
  return piecesOf(oldText, newText, oldUnits, newUnits, partner);
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

function pairUnits(oldUnits: readonly Unit[], newUnits: readonly Unit[], partner: Int32Array): void {
  const waiting: Range[] = [{ from: 0, to: oldUnits.length, newFrom: 0, newTo: newUnits.length }];
  for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
    let { from, to, newFrom, newTo } = range;
    while (from < to && newFrom < newTo && oldUnits[from]?.text === newUnits[newFrom]?.text) {
      partner[from] = newFrom;
      from += 1;
      newFrom += 1;
    }
    while (from < to && newFrom < newTo && oldUnits[to - 1]?.text === newUnits[newTo - 1]?.text) {
      to -= 1;
      newTo -= 1;
      partner[to] = newTo;
    }
    if (from === to || newFrom === newTo) continue;
    const inner = { from, to, newFrom, newTo };
    if ((to - from) * (newTo - newFrom) <= cellsAtOnce) pairByTable(oldUnits, newUnits, partner, inner);
    else waiting.push(...divide(oldUnits, newUnits, inner));
  }
}

/** The longest common subsequence, by the usual table. */
function pairByTable(
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
  partner: Int32Array,
  { from, to, newFrom, newTo }: Range,
): void {
  const height = to - from;
  const width = newTo - newFrom;
  const lengths = new Uint16Array((height + 1) * (width + 1));
  const at = (row: number, column: number): number => lengths[row * (width + 1) + column] ?? 0;
  for (let row = height - 1; row >= 0; row -= 1) {
    const text = oldUnits[from + row]?.text;
    for (let column = width - 1; column >= 0; column -= 1) {
      lengths[row * (width + 1) + column] =
        text === newUnits[newFrom + column]?.text
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < height && column < width;) {
    if (oldUnits[from + row]?.text === newUnits[newFrom + column]?.text) {
      partner[from + row] = newFrom + column;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
}

/**
 * Parts a range at units that stand once in either text, in the order they have in both; where there are none, at units that
 * stand equally often in both. Without any of these, nothing is common.
 */
function divide(oldUnits: readonly Unit[], newUnits: readonly Unit[], range: Range): Range[] {
  const places = placesOf(oldUnits, range.from, range.to);
  const newPlaces = placesOf(newUnits, range.newFrom, range.newTo);
  const common = (most: number): { readonly old: number; readonly new: number }[] =>
    [...places]
      .flatMap(([text, old]) => {
        const fresh = newPlaces.get(text) ?? [];
        if (old.length > most || old.length !== fresh.length) return [];
        return old.map((at, turn) => ({ old: at, new: fresh[turn] ?? 0 }));
      })
      .sort((a, b) => a.old - b.old);
  const once = common(1);
  const shared = once.length > 0 ? once : common(fewTimes);
  const anchors = longestRising(shared.map((place) => place.new)).flatMap((index) => shared[index] ?? []);
  const parts: Range[] = [];
  let { from, newFrom } = range;
  for (const anchor of anchors) {
    // The anchor begins its part, where it is found again as the common beginning.
    parts.push({ from, to: anchor.old, newFrom, newTo: anchor.new });
    from = anchor.old;
    newFrom = anchor.new;
  }
  if (anchors.length > 0) parts.push({ from, to: range.to, newFrom, newTo: range.newTo });
  return parts.filter(
    (part) =>
      part.to - part.from < range.to - range.from || part.newTo - part.newFrom < range.newTo - range.newFrom,
  );
}

function placesOf(units: readonly Unit[], from: number, to: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let index = from; index < to; index += 1) {
    const text = units[index]?.text ?? '';
    const known = places.get(text);
    if (known === undefined) places.set(text, [index]);
    else known.push(index);
  }
  return places;
}

/** A common word between longer stretches that differ ("of", a comma) says nothing: text that was rewritten is shown as one. */
function dropConfetti(oldUnits: readonly Unit[], newUnits: readonly Unit[], partner: Int32Array): void {
  let index = 0;
  let changedBefore = 0;
  let lastNew = -1;
  while (index < partner.length) {
    if ((partner[index] ?? -1) < 0) {
      changedBefore += 1;
      index += 1;
      continue;
    }
    const start = index;
    const firstNew = partner[index] ?? 0;
    while (index + 1 < partner.length && partner[index + 1] === (partner[index] ?? 0) + 1) index += 1;
    const end = index + 1;
    const endNew = (partner[index] ?? 0) + 1;
    const length = end - start;
    const before = Math.max(changedBefore, firstNew - lastNew - 1);
    let next = end;
    while (next < partner.length && (partner[next] ?? -1) < 0) next += 1;
    const nextNew = next < partner.length ? (partner[next] ?? 0) : newUnits.length;
    const after = Math.max(next - end, nextNew - endNew);
    const isWeak =
      length <= 2 &&
      before > length &&
      after > length &&
      oldUnits.slice(start, end).every((unit) => unit.text.length <= 3 && !isFigure(unit.text));
    if (isWeak) {
      partner.fill(-1, start, end);
      changedBefore += length;
    } else {
      changedBefore = 0;
      lastNew = endNew - 1;
    }
    index = end;
  }
}

function piecesOf(
  oldText: string,
  newText: string,
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
  partner: Int32Array,
): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let oldAt = 0;
  let newAt = 0;
  const add = (kind: DiffPiece['kind'], oldEnd: number, newEnd: number): void => {
    if (oldEnd === oldAt && newEnd === newAt) return;
    const last = pieces.at(-1);
    // Where the white space differs, offsets of words behind it do: such a stretch is a piece of its own.
    const joins = last?.kind === kind && (kind !== 'same' || last.oldEnd - last.newEnd === oldEnd - newEnd);
    if (last !== undefined && joins) pieces[pieces.length - 1] = { ...last, oldEnd, newEnd };
    else pieces.push({ kind, oldStart: oldAt, oldEnd, newStart: newAt, newEnd });
    oldAt = oldEnd;
    newAt = newEnd;
  };
  let index = 0;
  let newIndex = 0;
  while (index < oldUnits.length || newIndex < newUnits.length) {
    let next = index;
    while (next < oldUnits.length && (partner[next] ?? -1) < 0) next += 1;
    const nextNew = next < oldUnits.length ? (partner[next] ?? 0) : newUnits.length;
    for (const part of partsAtFigures(oldUnits.slice(index, next), newUnits.slice(newIndex, nextNew))) {
      if (part.oldEnd !== undefined) add('deleted', part.oldEnd, newAt);
      if (part.newEnd !== undefined) add('inserted', oldAt, part.newEnd);
    }
    index = next;
    newIndex = nextNew;
    while (index < oldUnits.length && partner[index] === newIndex) {
      add('same', oldUnits[index]?.end ?? oldAt, newUnits[newIndex]?.end ?? newAt);
      index += 1;
      newIndex += 1;
    }
  }
  // Spaces at the very ends.
  if (oldAt < oldText.length || newAt < newText.length)
    add(pieces.at(-1)?.kind ?? 'same', oldText.length, newText.length);
  return pieces;
}

interface ReplacedPart {
  /** Where what was deleted ends, and what was inserted in its place; absent: nothing. */
  readonly oldEnd: number | undefined;
  readonly newEnd: number | undefined;
}

/** Where words with as many figures as before were put for others, each figure takes the place of a figure. */
function partsAtFigures(old: readonly Unit[], fresh: readonly Unit[]): ReplacedPart[] {
  const figures = (units: readonly Unit[]): number[] =>
    units.flatMap(({ text }, index) => (isFigure(text) ? [index] : []));
  const oldFigures = figures(old);
  const newFigures = figures(fresh);
  if (oldFigures.length !== newFigures.length) {
    return [{ oldEnd: old.at(-1)?.end, newEnd: fresh.at(-1)?.end }];
  }
  const parts: ReplacedPart[] = [];
  let from = 0;
  let newFrom = 0;
  const add = (to: number, newTo: number): void => {
    parts.push({ oldEnd: old.slice(from, to).at(-1)?.end, newEnd: fresh.slice(newFrom, newTo).at(-1)?.end });
    from = to;
    newFrom = newTo;
  };
  oldFigures.forEach((figure, turn) => {
    const newFigure = newFigures[turn] ?? 0;
    add(figure, newFigure);
    add(figure + 1, newFigure + 1);
  });
  add(old.length, fresh.length);
  return parts;
}
