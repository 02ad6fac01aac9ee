import type { Output } from '../../../shared/contract.ts';
import type { Stretch } from '../reading/pieces.ts';

/** A line of the document's text on a page: PDF points, origin at the page's top left. */
export type LineSegment = Output<'document.layout'>['segments'][number];

/** A run of glyphs as the page draws it, in the same coordinates. */
export interface GlyphRun {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly fontSize: number;
  /** CSS family to measure with: the page's own face once it has been loaded, else a generic one such as "serif". */
  readonly family: string;
  /** The family is the very face that the page is printed in. */
  readonly isOwnFace?: boolean;
}

/** A stretch of the document's text laid over the page where its glyphs are. */
export interface PlacedText extends Stretch {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly family: string;
  /** Size of the type where its face is the page's own: its letters are then as wide as printed. */
  readonly ownSize?: number;
}

export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of a text in hundredths of the size of its type. */
export type Measure = (text: string, family: string) => number;

const fallbackFamily = 'sans-serif';
// Below this share of letters found in the page's own glyph runs, their places are not trusted and the line is used whole.
const trustedShare = 0.9;
// Markers are printed smaller than this share of the line's largest type and are not part of the document's text.
const markerSize = 0.8;

/**
 * Lays the lines of a page over its glyphs. A line alone says where it begins and ends; the glyph runs say where each
 * part of it stands, which matters in table rows and justified lines, where the gaps are anything but even.
 */
export function placeText(segments: readonly LineSegment[], runs: readonly GlyphRun[]): PlacedText[] {
  const byBaseline = [...runs].sort((a, b) => a.baseline - b.baseline);
  return segments.flatMap((segment) => placeSegment(segment, runsInside(segment, byBaseline)));
}

function runsInside(segment: LineSegment, byBaseline: readonly GlyphRun[]): GlyphRun[] {
  const inside: GlyphRun[] = [];
  for (const run of byBaseline) {
    if (run.baseline > segment.y + segment.height * 1.25) break;
    const middle = run.baseline - run.fontSize * 0.3;
    if (middle < segment.y || middle > segment.y + segment.height) continue;
    if (run.x + run.width < segment.x - 1 || run.x > segment.x + segment.width + 1) continue;
    if (run.text.trim() !== '') inside.push(run);
  }
  return inside.sort((a, b) => a.x - b.x);
}

function placeSegment(segment: LineSegment, runs: readonly GlyphRun[]): PlacedText[] {
  const largest = Math.max(0, ...runs.map((run) => run.fontSize));
  const whole: PlacedText = {
    start: segment.start,
    end: segment.end,
    text: segment.text,
    x: segment.x,
    y: segment.y,
    width: segment.width,
    height: segment.height,
    family: runs[0]?.family ?? fallbackFamily,
  };
  const matches = matchRuns(segment.text, runs, largest);
  const matched = matches.reduce(
    (sum, match) => sum + lettersIn(segment.text.slice(match.from, match.to)),
    0,
  );
  if (matches.length === 0 || matched < lettersIn(segment.text) * trustedShare) return [whole];

  // What stands between two runs (spaces, the bars between cells) fills the gap, so that nothing is lost to selection.
  return matches.flatMap((match, index) => {
    const next = matches[index + 1];
    const from = index === 0 ? 0 : match.from;
    const to = next === undefined ? segment.text.length : match.to;
    const placed = partOf(whole, from, to, match.run.x, match.run.width, match.run);
    if (next === undefined || next.from === match.to) return [placed];
    const right = match.run.x + match.run.width;
    return [placed, partOf(whole, match.to, next.from, right, Math.max(next.run.x - right, 0), match.run)];
  });
}

function partOf(
  line: PlacedText,
  from: number,
  to: number,
  x: number,
  width: number,
  run: GlyphRun,
): PlacedText {
  const text = line.text.slice(from, to);
  const ownSize = run.isOwnFace === true ? run.fontSize : undefined;
  return {
    ...line,
    start: line.start + from,
    end: line.start + to,
    text,
    x,
    width,
    family: run.family,
    ownSize,
  };
}

interface RunMatch {
  readonly from: number;
  readonly to: number;
  readonly run: GlyphRun;
}

function matchRuns(text: string, runs: readonly GlyphRun[], largest: number): RunMatch[] {
  const matches: RunMatch[] = [];
  let at = 0;
  for (const run of runs) {
    const printed = run.text.trim();
    if (run.fontSize < largest * markerSize && /^[\d*†‡]{1,3}$/u.test(printed)) continue;
    const from = nextLetter(text, at);
    const found = [printed, printed.replace(/[-\u00AD]$/u, '')].find(
      (form) => form !== '' && text.startsWith(form, from),
    );
    if (found === undefined) continue;
    matches.push({ from, to: from + found.length, run });
    at = from + found.length;
  }
  return matches;
}

function nextLetter(text: string, at: number): number {
  let next = at;
  while (next < text.length && /[\s|]/u.test(text.charAt(next))) next += 1;
  return next;
}

function lettersIn(text: string): number {
  return text.replace(/[\s|]/gu, '').length;
}

/** A run from its first to its last letter: a space before or after them counts in the width that the page gives. */
export function withoutOuterSpaces(run: GlyphRun, measure: Measure): GlyphRun {
  const before = run.text.length - run.text.trimStart().length;
  const after = run.text.length - run.text.trimEnd().length;
  if (before + after === 0) return run;
  const letters = (measure(withoutSpaces(run.text), run.family) * run.fontSize) / 100;
  const shared = (run.width - letters) / Math.max(spacesIn(run.text), 1);
  const natural = (measure(' ', run.family) * run.fontSize) / 100;
  const isSpace = shared >= run.fontSize * narrowestSpace && shared <= run.fontSize * widestSpace;
  const space = run.isOwnFace === true && isSpace ? shared : natural;
  const width = Math.max(run.width - (before + after) * space, 0);
  return { ...run, text: run.text.trim(), x: run.x + before * space, width };
}

/** How the letters of a part are set: in hundredths of its type's size for a letter, in PDF points for a space. */
interface Setting {
  /** PDF points for a unit of measure. */
  readonly letters: number;
  /** Width of a space, where it is known apart from the letters. */
  readonly space: number | undefined;
}

// A space of justified text is at least and at most so wide, in sizes of its type; anything else was set in another way.
const narrowestSpace = 0.08;
const widestSpace = 1.6;

/**
 * Letters in the page's own face are as wide as the face says, and the spaces of a justified line share what is left;
 * anything else is spread evenly.
 */
function settingOf(part: PlacedText, measure: Measure): Setting {
  const printed = part.text.trimEnd();
  const spaces = spacesIn(printed);
  if (part.ownSize !== undefined && spaces > 0) {
    const letters = part.ownSize / 100;
    const space = (part.width - measure(withoutSpaces(printed), part.family) * letters) / spaces;
    if (space >= part.ownSize * narrowestSpace && space <= part.ownSize * widestSpace) {
      return { letters, space };
    }
  }
  const whole = measure(printed, part.family);
  return { letters: whole <= 0 ? 0 : part.width / whole, space: undefined };
}

/** PDF points from the beginning of a part to the letter at `index`. */
function advanceTo(part: PlacedText, index: number, setting: Setting, measure: Measure): number {
  const before = part.text.slice(0, index);
  if (setting.space === undefined) return measure(before, part.family) * setting.letters;
  const letters = measure(withoutSpaces(before), part.family) * setting.letters;
  return letters + spacesIn(before) * setting.space;
}

function spacesIn(text: string): number {
  return text.split(' ').length - 1;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}

/** How a part of the invisible text is set so that its letters stand where the page has them, in sizes of CSS at scale 1. */
export function typeOf(
  part: PlacedText,
  measure: Measure,
): { readonly fontSize: number; readonly wordSpacing: number; readonly stretch: number } {
  const setting = settingOf(part, measure);
  if (setting.space !== undefined && part.ownSize !== undefined) {
    const natural = (measure(' ', part.family) * part.ownSize) / 100;
    return { fontSize: part.ownSize, wordSpacing: setting.space - natural, stretch: 1 };
  }
  const fontSize = part.height * 0.8;
  const natural = (measure(part.text, part.family) * fontSize) / 100;
  return { fontSize, wordSpacing: 0, stretch: natural > 0 ? part.width / natural : 1 };
}

/** Where a stretch of the document stands on the page, one box per line, neighbours on a line joined. */
export function boxesOf(placed: readonly PlacedText[], stretch: Stretch, measure: Measure): PageBox[] {
  const boxes: PageBox[] = [];
  for (const part of placed) {
    const start = Math.max(stretch.start, part.start);
    const end = Math.min(stretch.end, part.end);
    if (start >= end) continue;
    const setting = settingOf(part, measure);
    if (setting.letters <= 0) continue;
    const left = advanceTo(part, start - part.start, setting, measure);
    // A space at the end of a line is not marked.
    const printed = part.text.slice(0, end - part.start).trimEnd().length;
    const right = Math.min(advanceTo(part, printed, setting, measure), part.width);
    const box = { x: part.x + left, y: part.y, width: Math.max(right - left, 0), height: part.height };
    const last = boxes.at(-1);
    const gap = last === undefined ? 0 : box.x - (last.x + last.width);
    if (last !== undefined && last.y === box.y && gap >= -1 && gap < part.height) {
      boxes[boxes.length - 1] = { ...last, width: box.x + box.width - last.x };
    } else if (box.width > 0) boxes.push(box);
  }
  return boxes;
}

/**
 * The letter nearest to a point on the page, in PDF points: on the line that is nearest, the document offset between the
 * letters that are nearest. Makes dragging through margins and gaps between lines select what the eye expects.
 */
export function offsetAtPoint(
  placed: readonly PlacedText[],
  x: number,
  y: number,
  measure: Measure,
): { readonly offset: number; readonly part: PlacedText } | undefined {
  let best: PlacedText | undefined;
  let bestDistance = Infinity;
  for (const part of placed) {
    if (part.width <= 0) continue;
    const beside = Math.max(part.x - x, x - (part.x + part.width), 0);
    const above = Math.max(part.y - y, y - (part.y + part.height), 0);
    // Being on the wrong line is worse than being beside the right one.
    const distance = beside + above * 4;
    if (distance < bestDistance) {
      best = part;
      bestDistance = distance;
    }
  }
  if (best === undefined) return undefined;
  const setting = settingOf(best, measure);
  let low = 0;
  let high = best.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const left = advanceTo(best, middle, setting, measure);
    const right = advanceTo(best, middle + 1, setting, measure);
    if (best.x + (left + right) / 2 <= x) low = middle + 1;
    else high = middle;
  }
  return { offset: best.start + low, part: best };
}

/**
 * The left and right edge of the text on pages, in PDF points, without the few lines that stick out (a page number in the
 * margin, a rotated stamp). Undefined where there is no text.
 */
export function textExtent(
  segments: readonly Pick<LineSegment, 'x' | 'width'>[],
): { left: number; right: number } | undefined {
  if (segments.length === 0) return undefined;
  const lefts = segments.map((segment) => segment.x).sort((a, b) => a - b);
  const rights = segments.map((segment) => segment.x + segment.width).sort((a, b) => a - b);
  const few = Math.floor(segments.length * 0.02);
  const left = lefts[few] ?? 0;
  const right = rights[rights.length - 1 - few] ?? left;
  return right - left < 72 ? undefined : { left, right };
}
