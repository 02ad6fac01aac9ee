import { labelPatternsFor } from './label-patterns.ts';
import type { LabelStyle } from './label-patterns.ts';

export type { LabelStyle } from './label-patterns.ts';

/** A label at the beginning of a line. */
export interface ReadLabel {
  readonly style: LabelStyle;
  /** As printed, without the closing dot or bracket: "7", "12 bis", "a", "1.2". An opening bracket stays: "(a)". */
  readonly printed: string;
  /** Position in its series; for `decimal` the last part. */
  readonly value: number;
  /** Put in behind the number of this value: "12 bis", "2A". */
  readonly inserted?: true;
  /** For `worded`: the word, which series of its own it belongs to. */
  readonly word?: string;
  /** All parts of a decimal label. */
  readonly parts?: readonly number[];
  /** How many units of the line the label takes, the space behind it included. */
  readonly length: number;
}

/** Reads the label a line begins with; absent when it begins with none. A label alone on its line counts. */
export function readLabel(text: string): ReadLabel | undefined {
  return readLabels(text)[0];
}

/** All ways to read the label a line begins with: "(i)" is a letter and a number, "1.2" a section and a decimal. */
export function readLabels(text: string): readonly ReadLabel[] {
  const patterns = labelPatternsFor(text);
  if (patterns.length === 0) return [];
  const head = text.slice(0, 36);
  const found: ReadLabel[] = [];
  for (const { style, pattern } of patterns) {
    const match = pattern.exec(head);
    const printed = match?.[1];
    if (match === null || printed === undefined || found.some((label) => label.style === style)) continue;
    const label = toLabel(style, printed, match[0].length);
    if (label !== undefined) found.push(label);
  }
  return found;
}

/** Reads a label that stands apart from its text, as a format computes it ("12.", "(a)", "II."). */
export function readSeparateLabel(label: string): ReadLabel | undefined {
  const trimmed = label.trim();
  const read =
    readLabels(`${trimmed} x`)[0] ?? (/^\d{1,4}$/.test(trimmed) ? readLabels(`${trimmed}. x`)[0] : undefined);
  return read === undefined ? undefined : { ...read, length: 0 };
}

/** A label without the dot or bracket that closes it: "12." → "12", "a)" → "a", "(a)" stays. */
export function withoutCloser(label: string): string {
  const trimmed = label.trim();
  if (/^\(.*\)$/.test(trimmed)) return /^\(\d+\)$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
  return trimmed.replace(/(?:[.)\]:]|[.°º]+-?|\s*[-–—])+$/, '') || trimmed;
}

function toLabel(style: LabelStyle, printed: string, length: number): ReadLabel | undefined {
  const bare = withoutCloser(printed);
  const inner = bare.replace(/[()]/g, '');
  switch (style) {
    case 'decimal': {
      const lettered = /^([A-Z])\.?(\d+)$/.exec(inner);
      const parts =
        lettered === null
          ? inner.split('.').map((part, depth) => partValue(part, depth))
          : [letterValue(lettered[1] ?? ''), Number(lettered[2])];
      return { style, printed: bare, value: parts.at(-1) ?? 0, parts, length };
    }
    case 'roman':
    case 'lower-roman':
      return { style, printed: bare, value: romanValue(inner), length };
    case 'upper-letter':
    case 'lower-letter':
      return { style, printed: bare, value: letterValue(inner), length };
    case 'ordinal-word':
      return { style, printed: bare, value: ordinalValue(inner), length };
    default: {
      const digits = /\d+/.exec(inner)?.[0];
      if (digits === undefined) return undefined;
      const word = style === 'worded' ? { word: plainWord(/^[^\s\d]+/.exec(inner)?.[0] ?? '') } : {};
      const inserted = /\d\s?[A-Za-z]/.test(inner) ? { inserted: true as const } : {};
      return { style, printed: bare, value: Number(digits), length, ...word, ...inserted };
    }
  }
}

/** "I.A.1" → 1, 1, 1. */
function partValue(part: string, depth: number): number {
  if (/^\d+$/.test(part)) return Number(part);
  return depth === 0 ? romanValue(part) : letterValue(part);
}

function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** "a" is 1, "z" 26, "aa" 27. */
export function letterValue(letters: string): number {
  const lower = letters.toLowerCase();
  const code = lower.charCodeAt(0) - 96;
  return lower.length === 2 && lower[0] === lower[1] ? code + 26 : code;
}

/** Beginnings of the ordinals in Spanish and Portuguese, first to tenth, without accents. */
const ORDINALS =
  /^(?:(prim)|(segun)|(terc)|(cuart|quart)|(quint)|(sext)|(sept|seti)|(octa|oita|cta)|(noven|non)|(decim))/;

/** "Tercero" is 3, "Décimo tercero" and "Decimotercero" 13, "Undécimo" 11, "Vigésima primera" 21. */
function ordinalValue(words: string): number {
  const plain = plainWord(words).replace(/\s/g, '');
  if (plain.startsWith('undecim')) return 11;
  if (plain.startsWith('duodecim')) return 12;
  const tens = /^vigesim[oa]/.exec(plain) ?? /^decimo?a?(?=\p{L}{3})/u.exec(plain);
  const base = tens === null ? 0 : plain.startsWith('v') ? 20 : 10;
  const rest = tens === null ? plain : plain.slice(tens[0].length);
  const found = ORDINALS.exec(rest)
    ?.slice(1)
    .findIndex((part) => part !== undefined);
  return base + (found === undefined ? 0 : found + 1);
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Roman numeral; 0 for letters that are none. */
export function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** A place where a series of numbers may go on. */
export interface SeriesCandidate {
  readonly value: number;
  /** Extra cost of taking it as part of the series; 0 where nothing speaks against it. */
  readonly takeCost: number;
  /** Cost of leaving it out of the series. */
  readonly skipCost: number;
  /** Cost of the series beginning again here, if this is a 1. */
  readonly restartCost: number;
}

interface Path {
  readonly index: number;
  readonly before: Path | undefined;
}

/** Cost of a number that does not follow: a lost number or two; any other jump. */
const SHORT_GAP_COST = 3;
const JUMP_COST = 6;

/**
 * Finds among candidates, in document order, those that make up one counting series, at the least total cost. A series
 * counts up by one; it may start again at 1 and may, dearly, jump. Returns the indices taken. Linear in the number of
 * candidates: of all series that have reached the same number only the cheapest can be part of the best.
 */
export function findSeries(candidates: readonly SeriesCandidate[]): number[] {
  // Costs are kept relative to having skipped every candidate so far: skipping then costs nothing, and taking costs
  // less by what skipping would have cost.
  const reached = new Map<number, { cost: number; path: Path | undefined }>();
  const start: { cost: number; path: Path | undefined } = { cost: 0, path: undefined };
  let cheapest = start;
  candidates.forEach((candidate, index) => {
    const { value } = candidate;
    const follower = reached.get(value - 1);
    let best = follower === undefined ? undefined : { cost: follower.cost, from: follower };
    const consider = (cost: number, from: { cost: number; path: Path | undefined }): void => {
      if (best === undefined || cost < best.cost) best = { cost, from };
    };
    if (value === 1) {
      consider(start.cost, start);
      consider(cheapest.cost + candidate.restartCost, cheapest);
    } else {
      consider(start.cost + 2 + (value > 3 ? 1 : 0), start);
      for (const back of [2, 3]) {
        const earlier = reached.get(value - back);
        if (earlier !== undefined) consider(earlier.cost + SHORT_GAP_COST, earlier);
      }
      consider(cheapest.cost + JUMP_COST, cheapest);
    }
    if (best === undefined) return;
    const cost = best.cost + candidate.takeCost - candidate.skipCost;
    const staying = reached.get(value);
    if (staying === undefined || cost <= staying.cost) {
      const entry = { cost, path: { index, before: best.from.path } };
      reached.set(value, entry);
      if (cost <= cheapest.cost) cheapest = entry;
    }
  });
  const taken: number[] = [];
  for (let path = cheapest.path; path !== undefined; path = path.before) taken.push(path.index);
  return taken.reverse();
}
