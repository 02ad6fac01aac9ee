import { greatest, least } from '../extremes.ts';
import { normaliseWithin } from '../../text/normalise-text.ts';
import type { ParsedPage } from '../parsed.ts';
import type { Frame } from './page-frame.ts';

/** A run of glyphs in the upright frame of its page, its text normalised. */
export interface PlacedRun {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** White space stands in front of it, as a run of its own. */
  readonly spaced: boolean;
}

/** Runs that stand on one baseline, raised and lowered ones included, from left to right. */
export interface Row {
  readonly runs: readonly PlacedRun[];
  readonly page: number;
  readonly frame: Frame;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  /** Font size of most of its characters. */
  readonly fontSize: number;
}

/** Places the runs of a page in its upright frame, white space turned into a sign on the run behind it. */
export function placeRuns(page: ParsedPage, frame: Frame): PlacedRun[] {
  const placed: PlacedRun[] = [];
  let spaced = false;
  for (const run of page.runs) {
    if ((run.rotation ?? 0) !== frame.rotation) continue;
    const text = normaliseWithin(run.text);
    // Bar codes come as strings of private-use glyphs.
    const barCode = /^[\uE000-\uF8FF\s]{3,}$/.test(text);
    const usable = Number.isFinite(run.x) && Number.isFinite(run.baseline) && Number.isFinite(run.fontSize);
    if (text.trim() === '' || barCode || !usable) {
      spaced ||= /\s/.test(run.text) && run.width > 0;
      continue;
    }
    const { x, y } = frame.toUpright(run.x, run.baseline);
    const width = Number.isFinite(run.width) && run.width > 0 ? run.width : run.fontSize * 0.5 * text.length;
    const leading = text.length - text.trimStart().length;
    const trailing = text.length - text.trimEnd().length;
    const perUnit = width / text.length;
    placed.push({
      text: text.trim(),
      x: x + leading * perUnit,
      right: x + width - trailing * perUnit,
      baseline: y,
      fontSize: run.fontSize,
      bold: /bold|black|heavy|demi/i.test(run.fontName),
      italic: /italic|oblique/i.test(run.fontName),
      spaced: spaced || leading > 0,
    });
    spaced = trailing > 0;
  }
  return placed;
}

/** Gathers runs into rows, top to bottom. Small raised or lowered runs join the row of the run they stand beside. */
export function gatherRows(runs: readonly PlacedRun[], page: number, frame: Frame): Row[] {
  const sorted = runs.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x);
  const groups: PlacedRun[][] = [];
  let group: PlacedRun[] = [];
  let reference: PlacedRun | undefined;
  for (const run of sorted) {
    // A quarter of the size: runs of one line whose baselines differ by rounding or by a change of font.
    if (
      reference === undefined ||
      run.baseline - reference.baseline > Math.min(run.fontSize, reference.fontSize) * 0.25
    ) {
      group = [];
      groups.push(group);
      reference = run;
    }
    group.push(run);
  }
  return joinRaised(groups).map((each) => makeRow(each, page, frame));
}

/** Makes a row of runs. */
export function makeRow(runs: readonly PlacedRun[], page: number, frame: Frame): Row {
  const fontSize = prevailingSize(runs);
  const main = runs.filter((run) => Math.abs(run.fontSize - fontSize) < 0.01 * fontSize + 0.01);
  const baseline = main.length === 0 ? (runs[0]?.baseline ?? 0) : greatest(main.map((run) => run.baseline));
  const ordered = runs.toSorted((a, b) => a.x - b.x);
  return {
    runs: isRightToLeft(runs) ? ordered.toReversed() : ordered,
    page,
    frame,
    baseline,
    left: least(runs.map((run) => run.x)),
    right: greatest(runs.map((run) => run.right)),
    fontSize,
  };
}

/** Moves superscripts that make up or stand in a group of their own to the group of the text they stand beside. */
function joinRaised(groups: readonly PlacedRun[][]): PlacedRun[][] {
  const result = groups.map((group) => [...group]);
  const edge = least(groups.flatMap((group) => group.map((run) => run.x)));
  for (let index = 0; index < result.length; index++) {
    const group = result[index];
    if (group === undefined) continue;
    const staying: PlacedRun[] = [];
    for (const run of group) {
      const home = homeOf(run, index, result, edge);
      if (home === undefined) staying.push(run);
      else home.push(run);
    }
    result[index] = staying;
  }
  return result.filter((group) => group.length > 0);
}

function homeOf(
  run: PlacedRun,
  index: number,
  groups: readonly PlacedRun[][],
  edge: number,
): PlacedRun[] | undefined {
  let best: { group: PlacedRun[]; distance: number } | undefined;
  for (const other of [index + 1, index + 2, index - 1]) {
    const group = groups[other];
    if (group === undefined) continue;
    for (const neighbour of group) {
      if (run.fontSize > neighbour.fontSize * 0.82) continue;
      const rise = neighbour.baseline - run.baseline;
      if (rise > neighbour.fontSize * 0.75 || rise < -neighbour.fontSize * 0.35) continue;
      const distance = Math.max(0, run.x - neighbour.right, neighbour.x - run.right);
      // A note's label at the left edge may stand well in front of its text, where that is indented or spread out.
      const reach = run.right <= neighbour.x && run.x - edge < run.fontSize ? 3 : 1.2;
      if (distance > neighbour.fontSize * reach) continue;
      // Above its text a small number is a superscript; the row below would make it a subscript of the line above.
      const cost = distance + (rise < 0 ? neighbour.fontSize * 0.5 : 0);
      if (best === undefined || cost < best.distance) best = { group, distance: cost };
    }
  }
  return best?.group;
}

function prevailingSize(runs: readonly PlacedRun[]): number {
  if (runs.length === 1) return runs[0]?.fontSize ?? 0;
  const weights = new Map<number, number>();
  for (const run of runs) weights.set(run.fontSize, (weights.get(run.fontSize) ?? 0) + run.text.length);
  let best = runs[0]?.fontSize ?? 0;
  let weight = 0;
  for (const [size, count] of weights) {
    if (count > weight || (count === weight && size > best)) {
      best = size;
      weight = count;
    }
  }
  // "1" or "78" and one short word: the word is the line, whatever has more characters.
  const largest = greatest(runs.map((run) => run.fontSize));
  return weight <= 4 ? largest : best;
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Whether most letters of some runs are Hebrew or Arabic. */
export function isRightToLeft(runs: readonly PlacedRun[]): boolean {
  if (!runs.some((run) => RIGHT_TO_LEFT.test(run.text))) return false;
  let rightToLeft = 0;
  let letters = 0;
  for (const run of runs) {
    rightToLeft += run.text.match(/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g)?.length ?? 0;
    letters += run.text.match(/\p{L}/gu)?.length ?? 0;
  }
  return rightToLeft > letters / 2;
}
