import { longestRising } from './longest-rising.ts';
import { isFigure, unitsOf } from './units.ts';

/** A paragraph, or a line, of one of two versions. */
export interface Alignable {
  readonly text: string;
  /** "7", "Art. 12": speaks for a pair where the words leave it open. */
  readonly label?: string;
}

/** Two passages that are one and the same passage in two versions, by their indices. */
export interface PassagePair {
  readonly old: number;
  readonly new: number;
  /** 1: the same words; else how much of their words the two share. */
  readonly similarity: number;
  /** It has changed its place among those that stayed. */
  readonly moved: boolean;
}

/** A passage that is only part of the other: one was split, or several were joined. */
export interface PassagePart {
  readonly old: number;
  readonly new: number;
  readonly whole: 'old' | 'new';
}

export interface PassageAlignment {
  /** In the order of the old version. Each passage is in one pair at most. */
  readonly pairs: readonly PassagePair[];
  readonly parts: readonly PassagePart[];
}

/** Enough shared words for two passages between the same neighbours, and for two that stand elsewhere. */
const enoughNearby = 0.45;
const enoughElsewhere = 0.6;
/** Of a passage's words, so many must stand in the other for it to be a part of that. */
const enoughContained = 0.75;
/** Words found in more passages than this lead to none of them. */
const commonFrom = 40;

/**
 * Finds the passages of an old version in a new one: the same words first (those that stand once anchor those that stand
 * several times), then the same words but for some, wherever they went, then passages that were split or joined.
 * Near-linear: words that many passages share are not followed.
 */
export function alignPassages(old: readonly Alignable[], fresh: readonly Alignable[]): PassageAlignment {
  const partner = new Int32Array(old.length).fill(-1);
  const taken = new Int32Array(fresh.length).fill(-1);
  const similarity = new Map<number, number>();
  const pair = (from: number, to: number, alike: number): void => {
    partner[from] = to;
    taken[to] = from;
    similarity.set(from, alike);
  };
  pairSameWords(old, fresh, partner, taken, pair);
  const gaps = gapsBetween(partner, fresh.length);
  const left = (pairs: Int32Array): number[] => [...pairs.keys()].filter((index) => pairs[index] === -1);
  pairReworded(old, fresh, left(partner), left(taken), gaps, pair);
  const parts = findParts(old, fresh, partner, taken, similarity);
  const paired = [...partner.keys()].filter((index) => (partner[index] ?? -1) >= 0);
  const stayed = new Set(longestRising(paired.map((index) => partner[index] ?? 0)).map((at) => paired[at]));
  return {
    pairs: paired.map((index) => ({
      old: index,
      new: partner[index] ?? 0,
      similarity: similarity.get(index) ?? 1,
      moved: !stayed.has(index),
    })),
    parts,
  };
}

type Pair = (from: number, to: number, alike: number) => void;

function keyOf({ text }: Alignable): string {
  return text.replace(/\s+/g, ' ').trim();
}

function pairSameWords(
  old: readonly Alignable[],
  fresh: readonly Alignable[],
  partner: Int32Array,
  taken: Int32Array,
  pair: Pair,
): void {
  const oldKeys = old.map(keyOf);
  const newKeys = fresh.map(keyOf);
  const groups = new Map<string, { readonly old: number[]; readonly new: number[] }>();
  oldKeys.forEach((key, index) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { old: [index], new: [] });
    else group.old.push(index);
  });
  newKeys.forEach((key, index) => groups.get(key)?.new.push(index));
  groups.delete('');
  for (const group of groups.values()) {
    if (group.old.length === 1 && group.new.length === 1) pair(group.old[0] ?? 0, group.new[0] ?? 0, 1);
  }
  // What stands several times belongs to what stands beside it.
  const extend = (index: number, step: 1 | -1): void => {
    const beside = partner[index - step] ?? -1;
    const to = beside + step;
    if (partner[index] !== -1 || beside < 0 || to < 0 || to >= fresh.length || taken[to] !== -1) return;
    if (oldKeys[index] !== '' && oldKeys[index] === newKeys[to]) pair(index, to, 1);
  };
  for (let index = 1; index < old.length; index += 1) extend(index, 1);
  for (let index = old.length - 2; index >= 0; index -= 1) extend(index, -1);
  // The rest in order: first those between the same neighbours, then any.
  const gaps = gapsBetween(partner, fresh.length);
  for (const group of groups.values()) {
    const free = group.new.filter((to) => taken[to] === -1);
    const byGap = Map.groupBy(free, (to) => gaps.ofNew[to] ?? 0);
    const open = group.old.filter((index) => partner[index] === -1);
    for (const index of open) {
      const to = byGap.get(gaps.ofOld[index] ?? 0)?.shift();
      if (to !== undefined) pair(index, to, 1);
    }
    const stillFree = free.filter((to) => taken[to] === -1);
    for (const index of open.filter((each) => partner[each] === -1)) {
      const to = stillFree.shift();
      if (to !== undefined) pair(index, to, 1);
    }
  }
}

interface Gaps {
  /** How many passages that stayed in order stand before each. */
  readonly ofOld: Int32Array;
  readonly ofNew: Int32Array;
}

function gapsBetween(partner: Int32Array, freshCount: number): Gaps {
  const paired = [...partner.keys()].filter((index) => (partner[index] ?? -1) >= 0);
  const stayed = longestRising(paired.map((index) => partner[index] ?? 0)).map((at) => paired[at] ?? 0);
  const count = (length: number, places: readonly number[]): Int32Array => {
    const gaps = new Int32Array(length);
    let gap = 0;
    for (let index = 0; index < length; index += 1) {
      if (places[gap] === index) gap += 1;
      gaps[index] = gap;
    }
    return gaps;
  };
  return {
    ofOld: count(partner.length, stayed),
    ofNew: count(
      freshCount,
      stayed.map((index) => partner[index] ?? 0),
    ),
  };
}

/**
 * Words, and words with their neighbours, of a passage. Figures count as one and the same word (a changed figure does not
 * make another passage) and once more as themselves, so that rows of a table that differ only in figures find their own.
 */
function featuresOf(text: string): ReadonlySet<string> {
  const features = new Set<string>();
  let before = '';
  for (const unit of unitsOf(text)) {
    const word = isFigure(unit.text) ? '#' : unit.text.toLowerCase();
    if (word === '#') features.add(`=${unit.text}`);
    features.add(word);
    features.add(`${before} ${word}`);
    before = word;
  }
  return features;
}

/** For some passages, which of them have a feature. */
function indexOf(features: ReadonlyMap<number, ReadonlySet<string>>): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, set] of features) {
    for (const feature of set) {
      const having = index.get(feature);
      if (having === undefined) index.set(feature, [at]);
      else having.push(at);
    }
  }
  return index;
}

/** How many features each of the indexed passages shares, as far as those are not common to many. */
function sharing(features: ReadonlySet<string>, index: ReadonlyMap<string, readonly number[]>): number[] {
  const counts = new Map<number, number>();
  for (const feature of features) {
    const having = index.get(feature) ?? [];
    if (having.length > commonFrom) continue;
    for (const at of having) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 12)
    .map(([at]) => at);
}

function countShared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const feature of small) if (large.has(feature)) shared += 1;
  return shared;
}

function pairReworded(
  old: readonly Alignable[],
  fresh: readonly Alignable[],
  oldLeft: readonly number[],
  newLeft: readonly number[],
  gaps: Gaps,
  pair: Pair,
): void {
  const oldFeatures = new Map(oldLeft.map((at) => [at, featuresOf(old[at]?.text ?? '')]));
  const newFeatures = new Map(newLeft.map((at) => [at, featuresOf(fresh[at]?.text ?? '')]));
  const index = indexOf(newFeatures);
  const newByGap = Map.groupBy(newLeft, (at) => gaps.ofNew[at] ?? 0);
  const found: {
    readonly from: number;
    readonly to: number;
    readonly alike: number;
    readonly rank: number;
  }[] = [];
  for (const [from, features] of oldFeatures) {
    if (features.size === 0) continue;
    const gap = gaps.ofOld[from] ?? 0;
    const inGap = newByGap.get(gap) ?? [];
    const candidates = new Set([...sharing(features, index), ...(inGap.length <= commonFrom ? inGap : [])]);
    for (const to of candidates) {
      const others = newFeatures.get(to);
      if (others === undefined || others.size === 0) continue;
      const alike = (2 * countShared(features, others)) / (features.size + others.size);
      const isNear = (gaps.ofNew[to] ?? 0) === gap;
      const sameLabel = old[from]?.label !== undefined && old[from]?.label === fresh[to]?.label;
      if (alike < (isNear ? (sameLabel ? enoughNearby - 0.15 : enoughNearby) : enoughElsewhere)) continue;
      found.push({ from, to, alike, rank: alike + (isNear ? 0.1 : 0) + (sameLabel ? 0.05 : 0) });
    }
  }
  found.sort(
    (a, b) =>
      b.rank - a.rank || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from || a.to - b.to,
  );
  const usedOld = new Set<number>();
  const usedNew = new Set<number>();
  for (const { from, to, alike } of found) {
    if (usedOld.has(from) || usedNew.has(to)) continue;
    usedOld.add(from);
    usedNew.add(to);
    pair(from, to, Math.min(alike, 0.999));
  }
}

/** Passages that went into another, or came out of one. */
function findParts(
  old: readonly Alignable[],
  fresh: readonly Alignable[],
  partner: Int32Array,
  taken: Int32Array,
  similarity: ReadonlyMap<number, number>,
): PassagePart[] {
  const parts: PassagePart[] = [];
  const isWhole = (from: number): boolean => similarity.get(from) !== 1;
  const wholesOld = [...partner.keys()].filter(isWhole);
  const wholesNew = [...taken.keys()].filter((to) => taken[to] === -1 || isWhole(taken[to] ?? -1));
  const search = (
    pieces: readonly number[],
    piecesOf: readonly Alignable[],
    wholes: readonly number[],
    wholesOf: readonly Alignable[],
    add: (piece: number, whole: number) => void,
  ): void => {
    if (pieces.length === 0 || wholes.length === 0) return;
    const features = new Map(wholes.map((at) => [at, featuresOf(wholesOf[at]?.text ?? '')]));
    const index = indexOf(features);
    for (const piece of pieces) {
      const own = featuresOf(piecesOf[piece]?.text ?? '');
      // Four words have seven features: less than that stands in many places.
      if (own.size < 7) continue;
      let best: { whole: number; share: number } | undefined;
      for (const whole of sharing(own, index)) {
        const others = features.get(whole);
        if (others === undefined || others.size < own.size) continue;
        const share = countShared(own, others) / own.size;
        if (share >= enoughContained && share > (best?.share ?? 0)) best = { whole, share };
      }
      if (best !== undefined) add(piece, best.whole);
    }
  };
  const unpairedNew = [...taken.keys()].filter((to) => taken[to] === -1);
  search(unpairedNew, fresh, wholesOld, old, (to, from) => parts.push({ old: from, new: to, whole: 'old' }));
  const unpairedOld = [...partner.keys()].filter((from) => partner[from] === -1);
  search(unpairedOld, old, wholesNew, fresh, (from, to) => {
    if (!parts.some((part) => part.old === from && part.new === to))
      parts.push({ old: from, new: to, whole: 'new' });
  });
  return parts;
}
