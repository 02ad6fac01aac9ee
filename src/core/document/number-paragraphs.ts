import type { LineSigns } from './line-signs.ts';
import type { LabelStyle, ReadLabel } from './numbering.ts';
import { findSeries } from './numbering.ts';
import { readsAsHeading } from './reads-as-heading.ts';

/** Where numbered paragraphs, numbered headings and labelled list items begin: line index → the label read there. */
export interface Numbering {
  readonly paragraphs: ReadonlyMap<number, ReadLabel>;
  readonly headings: ReadonlyMap<number, ReadLabel>;
  readonly items: ReadonlyMap<number, ReadLabel>;
}

/** Styles that number the paragraphs of a document, the likeliest first. */
const PARAGRAPH_STYLES: readonly LabelStyle[] = [
  'arabic-dot',
  'section-sign',
  'arabic-bracket',
  'arabic-parenthesised',
  'number-sign',
  'arabic-square',
  'ordinal-word',
];
const ITEM_STYLES: readonly LabelStyle[] = [
  'arabic-bracket',
  'arabic-parenthesised',
  'lower-letter',
  'lower-roman',
  'upper-letter',
];

/**
 * Decides which of the labels that lines begin with number something. "16 out of the 214 victims" or "2016. It" at the
 * beginning of a line looks like a label, so that only the series of all labels tells: numbers that count up are taken,
 * and the rest is text.
 */
export function numberParagraphs(signs: readonly LineSigns[]): Numbering {
  const paragraphs = new Map<number, ReadLabel>();
  const headings = new Map<number, ReadLabel>();
  const items = new Map<number, ReadLabel>();
  const labelled = labelledLines(signs);

  const take = (taken: readonly LabelledLine[]): void => {
    if (!isConvincing(taken, signs)) return;
    const series = new Map(taken);
    const headingCount = taken.filter(([index, label]) => headsText(signs, index, label, series)).length;
    const ofHeadings = headingCount > taken.length * 0.6;
    if ((paragraphs.size > 0 && !ofHeadings) || isShortList(taken, signs)) {
      // Another series beside the one that numbers the paragraphs: lists inside them.
      for (const [index, label] of taken) if (!paragraphs.has(index)) items.set(index, label);
      return;
    }
    for (const [index, label] of taken) {
      if (ofHeadings && headsText(signs, index, label, series)) headings.set(index, label);
      else paragraphs.set(index, label);
    }
  };
  for (const style of PARAGRAPH_STYLES) take(seriesOf(signs, labelled.get(style) ?? []));
  // Articles and recommendations count apart.
  const worded = Map.groupBy(labelled.get('worded') ?? [], ([, { word }]) => word);
  for (const places of worded.values()) take(seriesOf(signs, places));
  for (const [index, label] of decimalSeries(signs, labelled.get('decimal') ?? [])) {
    if (paragraphs.has(index) || headings.has(index)) continue;
    if (headsText(signs, index, label, new Map())) headings.set(index, label);
    else paragraphs.set(index, label);
  }
  if (paragraphs.size === 0) {
    for (const style of SELDOM_STYLES)
      for (const [index, label] of proseSeries(signs, labelled.get(style) ?? []))
        paragraphs.set(index, label);
  }
  const lastItems = new Map<LabelStyle, { readonly value: number; readonly index: number }>();
  signs.forEach((sign, index) => {
    if (paragraphs.has(index) || headings.has(index) || items.has(index)) return;
    const item = sign.labels.find(
      (label) =>
        ITEM_STYLES.includes(label.style) && opensItem(signs, index, label, lastItems.get(label.style)),
    );
    if (item === undefined) return;
    items.set(index, item);
    lastItems.set(item.style, { value: item.value, index });
  });
  return { paragraphs, headings, items };
}

/**
 * Whether a series is only a numbered list of the format and not the numbering of the document: few items, and most of
 * the text outside of it.
 */
function isShortList(taken: readonly LabelledLine[], signs: readonly LineSigns[]): boolean {
  const listItems = taken.filter(([index]) => signs[index]?.line.role.kind === 'list-item').length;
  if (listItems < taken.length * 0.6 || taken.length >= 8) return false;
  const bodies = signs.filter(
    (sign) => sign.line.role.kind === 'text' || sign.line.role.kind === 'list-item',
  ).length;
  return taken.length < bodies * 0.4;
}

/** A line by its index, and the label of one style that it begins with. */
type LabelledLine = readonly [index: number, label: ReadLabel];

/** The lines that begin with a label of each style, gathered in one pass. */
function labelledLines(signs: readonly LineSigns[]): ReadonlyMap<LabelStyle, readonly LabelledLine[]> {
  const places = new Map<LabelStyle, LabelledLine[]>();
  signs.forEach((sign, index) => {
    for (const label of sign.labels) {
      const list = places.get(label.style);
      if (list === undefined) places.set(label.style, [[index, label]]);
      else if (list.at(-1)?.[0] !== index) list.push([index, label]);
    }
  });
  return places;
}

/** Of the lines that begin with labels of one style, those whose labels count on from each other. */
function seriesOf(signs: readonly LineSigns[], labelled: readonly LabelledLine[]): LabelledLine[] {
  const inserted = labelled.filter(([, label]) => label.inserted === true);
  const places = inserted.length === 0 ? labelled : labelled.filter(([, label]) => label.inserted !== true);
  const taken = findSeries(
    places.map(([index, label], position) => {
      const sign = signs[index];
      const rest = (sign?.text ?? '').slice(label.length);
      const computed = label.length === 0;
      const heads = headsText(signs, index, label, new Map(places.slice(position + 1, position + 2)));
      const doubtful = (sign?.mayOpen === true ? 0 : 1.2) + (/^\p{Ll}/u.test(rest) ? 1.5 : 0);
      return {
        value: label.value,
        takeCost: computed ? 0 : doubtful + (heads ? 0.8 : 0),
        skipCost: computed ? 2 : doubtful > 0 ? 0.6 : heads ? 0.3 : 1,
        restartCost: afterHeading(signs, index) ? 1.5 : 2.5,
      };
    }),
  );
  return withInserted(
    taken.flatMap((position) => {
      const place = places[position];
      return place === undefined ? [] : [place];
    }),
    inserted.filter(([index]) => signs[index]?.mayOpen === true),
  );
}

/** "2A" and "2 bis" belong to a series where they stand between 2 and 3. */
function withInserted(series: readonly LabelledLine[], inserted: readonly LabelledLine[]): LabelledLine[] {
  if (inserted.length === 0) return [...series];
  const merged = [...series, ...inserted].toSorted(([a], [b]) => a - b);
  let last: number | undefined;
  return merged.filter(([, label]) => {
    if (label.inserted === true) return label.value === last;
    last = label.value;
    return true;
  });
}

/** Capital letters and Roman numerals number headings, unless prose stands behind them throughout. */
const SELDOM_STYLES: readonly LabelStyle[] = ['roman', 'upper-letter'];
const LEAST_PROSE = 80;

/** A series of letters or Roman numerals in front of paragraphs: "I. Le 3 mai, la Cour a …". */
function proseSeries(signs: readonly LineSigns[], labelled: readonly LabelledLine[]): LabelledLine[] {
  const taken = seriesOf(signs, labelled);
  const isProse = ([index, label]: LabelledLine): boolean => {
    const sign = signs[index];
    const next = signs[index + 1];
    if (sign === undefined || !/^[A-Z]{1,5}[.–-]/.test(sign.text)) return false;
    if (headsText(signs, index, label, new Map())) return false;
    return sign.text.length >= LEAST_PROSE || (!sign.line.short && next?.line.opening === 'flow');
  };
  const prose = taken.filter(isProse);
  return taken.length >= 3 && prose.length === taken.length ? prose : [];
}

/** One number proves nothing, unless the format itself computed it. */
function isConvincing(taken: readonly LabelledLine[], signs: readonly LineSigns[]): boolean {
  if (taken.length >= 2) return true;
  const [only] = taken;
  return only !== undefined && signs[only[0]]?.line.label !== undefined;
}

/**
 * Whether a labelled line reads as the heading of what follows: short, without a full stop, set apart if lines have
 * looks, and not followed at once by the next number of its own series.
 */
export function headsText(
  signs: readonly LineSigns[],
  index: number,
  label: ReadLabel,
  nextOfSeries: ReadonlyMap<number, ReadLabel>,
): boolean {
  const sign = signs[index];
  if (sign === undefined) return false;
  if (sign.line.role.kind === 'heading') return true;
  if (sign.line.role.kind === 'list-item' && standsInList(signs, index, label)) return false;
  const rest = sign.text.slice(label.length);
  if (!readsAsHeading(rest)) return false;
  const look = sign.line.prominence;
  if (look !== undefined) return look.bold || look.scale >= 1.12;
  const next = signs[index + 1];
  if (next === undefined || nextOfSeries.get(index + 1)?.value === label.value + 1) return false;
  if (sign.line.opening === 'block' && next.line.opening === 'block') return rest.length <= 100;
  return sign.line.short && (next.line.opening !== 'flow' || next.beginsStatement || next.labels.length > 0);
}

/** An item of the format's own list with nothing below it: the next item or a heading follows at once. */
function standsInList(signs: readonly LineSigns[], index: number, label: ReadLabel): boolean {
  const [before, next] = [signs[index - 1], signs[index + 1]];
  const isNeighbour = (sign: LineSigns | undefined, step: number): boolean =>
    sign?.line.role.kind === 'list-item' &&
    sign.labels.some(
      ({ style, value, parts }) =>
        style === label.style && value === label.value + step && parts?.length === label.parts?.length,
    );
  // "1 Notes" above the heading "1.1 Walks" is a heading itself.
  const own = label.parts ?? [label.value];
  const isBelow = next?.labels.some(
    ({ parts }) =>
      parts !== undefined && parts.length > own.length && own.every((part, at) => parts[at] === part),
  );
  if (isBelow === true) return false;
  return (
    next === undefined || next.line.role.kind === 'heading' || isNeighbour(next, 1) || isNeighbour(before, -1)
  );
}

function afterHeading(signs: readonly LineSigns[], index: number): boolean {
  const before = signs[index - 1];
  if (before === undefined) return true;
  return before.line.role.kind === 'heading' || (before.line.short && readsAsHeading(before.text));
}

/** "1.1", "1.2", "2", "2.1": each must follow from the one before at some level. */
function decimalSeries(signs: readonly LineSigns[], labelled: readonly LabelledLine[]): LabelledLine[] {
  const taken: LabelledLine[] = [];
  let last: readonly number[] | undefined;
  for (const [index, label] of labelled) {
    const sign = signs[index];
    if (label.parts === undefined || sign === undefined) continue;
    if (!sign.mayOpen && sign.line.opening === 'flow') continue;
    if (!followsDecimal(last, label.parts)) continue;
    last = label.parts;
    taken.push([index, label]);
  }
  return taken.length >= 2 ? taken : [];
}

function followsDecimal(last: readonly number[] | undefined, next: readonly number[]): boolean {
  if (last === undefined) return next.slice(1).every((part) => part <= 1) && (next[0] ?? 0) <= 3;
  let shared = 0;
  while (shared < last.length && shared < next.length && last[shared] === next[shared]) shared++;
  const step = next[shared];
  if (step === undefined) return false;
  // A new level begins at 1 (or 0 in some manuals); a number may be lost, so that a step of two is let through.
  const before = last[shared] ?? 0;
  if (step <= before || step > before + 2) return false;
  return next.slice(shared + 1).every((part) => part <= 1);
}

/** The longest usual list item has fewer lines. */
const LONGEST_ITEM = 60;

/**
 * Whether a letter, Roman numeral or bracketed number opens a list item: the first of its series, with the second on a
 * line of its own further down, or the one after the last item. Enumerations inside running text stay in the text, even
 * if one of their letters comes to stand at the beginning of a line.
 */
function opensItem(
  signs: readonly LineSigns[],
  index: number,
  label: ReadLabel,
  last: { readonly value: number; readonly index: number } | undefined,
): boolean {
  const sign = signs[index];
  if (sign === undefined) return false;
  if (label.length === 0) return true;
  if (!(sign.mayOpen || sign.line.opening === 'gap' || sign.line.opening === 'block')) return false;
  // "A. Scope" is a heading and "A los efectos" is a sentence; both are dealt with elsewhere.
  if (label.style === 'upper-letter' && !/^\(?[A-Z]\)/.test(sign.text)) return false;
  if (sign.text.length - label.length < 2) return false;
  if (last !== undefined && label.value === last.value + 1 && index - last.index <= LONGEST_ITEM * 3)
    return true;
  return label.value === 1 ? hasSecond(signs, index, label) || sign.line.opening === 'block' : false;
}

function hasSecond(signs: readonly LineSigns[], index: number, first: ReadLabel): boolean {
  for (let distance = 1; distance <= LONGEST_ITEM; distance++) {
    const after = signs[index + distance];
    if (
      after?.labels.some((each) => each.style === first.style && each.value === first.value + 1) &&
      after.mayOpen
    )
      return true;
  }
  return false;
}
