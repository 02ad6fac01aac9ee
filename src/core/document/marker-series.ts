import type { KnownNotes } from './known-notes.ts';
import type { MarkerCandidate } from './marker-candidates.ts';

/** What a marker is worth when nothing speaks against it. */
const WORTH = 4;
/** Superscripts are markers even where the count seems broken. */
const RAISED_WORTH = 7;
/** For each number left out of the count. */
const MISSING_COST = 3;
/** For beginning again at 1; on a new page that is how many documents count. */
const RESTART_COST = 6;
const RESTART_ON_NEW_PAGE_COST = 1;
/** Where several notes have the label 1, because chapters count anew. */
const KNOWN_RESTART_COST = 1.5;
/** Any other break in the count. */
const BREAK_COST = 9;
/** A document without superscripts must earn its markers: two good places or one with a body. */
const LEAST_GAIN = 5;

interface Path {
  readonly index: number;
  readonly before: Path | undefined;
}

interface State {
  readonly gain: number;
  readonly path: Path | undefined;
  readonly page: number | undefined;
}

/**
 * Of all candidates, in reading order, finds those that make up the count of the document's markers: the choice with the
 * greatest worth, where labels go up by one and every oddity costs. That is how "under 18.5" yields marker 5 between 4
 * and 6 while "0.5" elsewhere stays a number. `notes` are those found so far; where none
 * is found, fewer labels than `leastWithoutNotes` are none. Linear in the number of candidates, since of all choices that
 * end on the same label only the best can be part of the whole's best.
 */
export function findMarkerSeries(
  candidates: readonly MarkerCandidate[],
  notes: KnownNotes,
  leastWithoutNotes: number,
): readonly MarkerCandidate[] {
  const bodies = notes.labels;
  const restartCost = notes.restart ? KNOWN_RESTART_COST : RESTART_COST;
  const start: State = { gain: 0, path: undefined, page: undefined };
  const states = new Map<number, State>();
  let best = start;
  candidates.forEach((candidate, index) => {
    const { first, last } = candidate;
    let from: State | undefined;
    let gain = Number.NEGATIVE_INFINITY;
    const consider = (state: State | undefined, cost: number): void => {
      if (state === undefined || state.gain - cost <= gain) return;
      gain = state.gain - cost;
      from = state;
    };
    consider(states.get(first - 1), 0);
    for (let missing = 1; missing <= 4; missing++) {
      consider(first - 1 - missing === 0 ? start : states.get(first - 1 - missing), missing * MISSING_COST);
    }
    if (first === 1) {
      consider(start, 0);
      const newPage = candidate.page !== undefined && candidate.page !== best.page;
      consider(best, newPage && candidate.raised ? RESTART_ON_NEW_PAGE_COST : restartCost);
    } else {
      consider(start, MISSING_COST + Math.min(first - 1, 3) * 1.5);
      consider(best, BREAK_COST);
    }
    const count = candidate.labels.length;
    const known = candidate.labels.every((label) => bodies.has(label)) ? 1.5 : 0;
    gain += (candidate.raised ? RAISED_WORTH : WORTH + known) * count - candidate.cost;
    const staying = states.get(last);
    if (staying !== undefined && staying.gain >= gain) return;
    const state: State = { gain, path: { index, before: from?.path }, page: candidate.page };
    states.set(last, state);
    if (gain > best.gain) best = state;
  });
  const taken: MarkerCandidate[] = [];
  for (let path = best.path; path !== undefined; path = path.before) {
    const candidate = candidates[path.index];
    if (candidate !== undefined) taken.push(candidate);
  }
  taken.reverse();
  return isConvincing(taken, best.gain, bodies, leastWithoutNotes) ? taken : [];
}

function isConvincing(
  taken: readonly MarkerCandidate[],
  gain: number,
  bodies: ReadonlySet<string>,
  leastWithoutNotes: number,
): boolean {
  if (taken.some((candidate) => candidate.raised)) return true;
  if (gain < LEAST_GAIN) return false;
  const [first] = taken;
  if (first === undefined) return false;
  const strong = taken.filter((candidate) => candidate.cost <= 0.8).length;
  const withBody = taken.some((candidate) => candidate.labels.some((label) => bodies.has(label)));
  if (withBody) return strong >= 1 || taken.length >= 3;
  if (new Set(taken.flatMap(({ labels }) => labels)).size < leastWithoutNotes) return false;
  if (strong >= 2 && strong >= taken.length * 0.3) return true;
  // All with a space before them: chance makes no long count without holes at the ends of sentences.
  const last = taken.at(-1)?.last ?? 0;
  const meanCost = taken.reduce((sum, candidate) => sum + candidate.cost, 0) / taken.length;
  return taken.length >= 5 && first.first === 1 && taken.length >= last * 0.9 && meanCost <= 3;
}
