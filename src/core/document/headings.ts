import { findBareTitles } from './bare-titles.ts';
import type { LineSigns } from './line-signs.ts';
import type { LabelStyle, ReadLabel } from './numbering.ts';
import { readsAsHeading } from './reads-as-heading.ts';

/**
 * Which lines are (part of) headings. `numberedAt` holds the lines where numbered paragraphs begin. In text without
 * looks, a heading is a short line without a full stop, where something may begin, directly in front of something that
 * begins. On pages it must be set apart (bold, larger, centred) or stand alone between gaps.
 */
export function findHeadings(
  signs: readonly LineSigns[],
  numberedAt: ReadonlySet<number>,
): ReadonlySet<number> {
  const headings = new Set<number>(findBareTitles(signs, numberedAt));
  for (let index = 0; index < signs.length; index++) {
    const sign = signs[index];
    if (sign === undefined || numberedAt.has(index) || sign.bullet || headings.has(index)) continue;
    if (sign.line.role.kind === 'heading') headings.add(index);
    if (sign.line.role.kind !== 'text' || sign.line.quotation === true) continue;
    const length =
      sign.line.prominence === undefined
        ? plainHeading(signs, index, numberedAt, headings)
        : prominentHeading(signs, index, numberedAt, headings);
    for (let part = 0; part < length; part++) headings.add(index + part);
    if (length > 1) index += length - 1;
  }
  return headings;
}

/** How many lines the heading that begins here has; 0 when none does. */
function plainHeading(
  signs: readonly LineSigns[],
  index: number,
  numberedAt: ReadonlySet<number>,
  headings: ReadonlySet<number>,
): number {
  const sign = signs[index];
  if (sign === undefined || !sign.beginsStatement) return 0;
  if (!(sign.mayOpen || headings.has(index - 1))) return 0;
  // A paragraph of its own in a format with blocks is a heading only when its label says so.
  const stated = sign.line.opening === 'block' && index > 0;
  for (let length = 1; length <= 3; length++) {
    const last = signs[index + length - 1];
    const next = signs[index + length];
    if (last === undefined || next === undefined || last.line.role.kind !== 'text') return 0;
    if (length > 1 && (last.line.opening !== 'flow' || numberedAt.has(index + length - 1) || last.bullet))
      return 0;
    const text = joined(signs, index, length);
    if (!readsAsHeading(text)) return 0;
    const nextBegins =
      numberedAt.has(index + length) ||
      next.bullet ||
      next.line.opening === 'gap' ||
      next.line.opening === 'block' ||
      (headingLabel(next) !== undefined && last.line.short);
    const labelled = headingLabel(sign) !== undefined;
    if (nextBegins) {
      if (length > 1 && !last.line.short && !numberedAt.has(index + length)) return 0;
      if (numberedAt.has(index + length)) return length;
      if (headingLabel(next) !== undefined && headingLabel(sign) !== undefined) return length;
      if (next.bullet) return isOpeningWord(text) || labelled ? length : 0;
      if (stated || sign.line.opening !== 'flow' || labelled)
        return isolated(signs, index, length) || labelled ? length : 0;
      return 0;
    }
    if (labelled && last.line.short && next.beginsStatement && length === 1) return length;
    if (headsProse(sign, last, next, signs[index - 1]) && text.length <= 100) return length;
    // Above a short sentence of its own, "To the Ministry:", it ends.
    const opensSentence =
      next.line.opening === 'flow' && next.line.short && next.beginsStatement && next.endsStatement;
    if (sign.line.opening === 'gap' && last.line.short && opensSentence) return length;
    // A heading of several short lines stands alone between gaps.
    const isStack = sign.line.opening === 'gap' || (sign.line.opening === 'block' && index === 0);
    const goesOn = next.line.opening === 'flow' && next.line.role.kind === 'text' && next.line.short;
    if (last.line.short && !(isStack && goesOn) && !(labelled && !next.beginsStatement)) return 0;
  }
  return 0;
}

/**
 * A short line behind a gap, or behind the end of a sentence, with a full line of text directly below it
 * that begins anew.
 */
function headsProse(
  first: LineSigns,
  last: LineSigns,
  next: LineSigns,
  before: LineSigns | undefined,
): boolean {
  const apart = first.line.opening === 'gap' || first.line.opening === 'page' || before === undefined;
  const behindEnd = before?.endsSentence === true && first.text.length <= 60;
  if (!apart && !behindEnd) return false;
  if (!last.line.short || next.line.short || next.line.opening !== 'flow' || next.line.role.kind !== 'text')
    return false;
  return next.labels.length === 0 && /^["“«¿¡]?\p{Lu}/u.test(next.text) && /^\p{Lu}/u.test(first.text);
}

/** Alone between gaps, and short beside the body's lines. */
function isolated(signs: readonly LineSigns[], index: number, length: number): boolean {
  const last = signs[index + length - 1];
  const next = signs[index + length];
  if (last === undefined || next === undefined) return false;
  const between = length === 1 && last.line.opening === 'gap' && next.line.opening === 'gap';
  if (!last.line.short && !between) return false;
  return joined(signs, index, length).length <= 100 && next.beginsStatement;
}

function isOpeningWord(text: string): boolean {
  return text.split(' ').length <= 8;
}

function prominentHeading(
  signs: readonly LineSigns[],
  index: number,
  numberedAt: ReadonlySet<number>,
  headings: ReadonlySet<number>,
): number {
  const sign = signs[index];
  const look = sign?.line.prominence;
  if (sign === undefined || look === undefined) return 0;
  const setApart = look.bold || look.scale >= 1.12;
  if (!setApart) {
    // Running text that is not set apart is a heading only by its label and its loneliness.
    const labelled = headingLabel(sign) !== undefined;
    return labelled &&
      sign.mayOpen &&
      sign.line.short &&
      sign.line.opening !== 'flow' &&
      readsAsHeading(sign.text) &&
      signs[index + 1]?.line.opening !== 'flow'
      ? 1
      : 0;
  }
  if (!sign.mayOpen && sign.line.opening === 'flow' && !headings.has(index - 1)) return 0;
  let length = 1;
  while (length < 6) {
    const next = signs[index + length];
    if (next === undefined || next.line.role.kind !== 'text' || next.bullet || numberedAt.has(index + length))
      break;
    const nextLook = next.line.prominence;
    if (nextLook === undefined || nextLook.bold !== look.bold || Math.abs(nextLook.scale - look.scale) > 0.05)
      break;
    if (next.line.opening !== 'flow' || next.labels.length > 0) break;
    length++;
  }
  const text = joined(signs, index, length);
  // Bold sentences are emphasis; a question may be a heading.
  if (text.length > 260 || !/\p{L}/u.test(text) || /[,;]$/.test(text)) return 0;
  if (/[.:]$/.test(text) && look.scale < 1.12) return 0;
  return length;
}

/** The label that makes a line a heading ("II.", "B.", "1.", "2.3"); absent when it has none. */
export function headingLabel(sign: LineSigns): ReadLabel | undefined {
  return sign.labels.find((label) => HEADING_STYLES.has(label.style));
}

const HEADING_STYLES: ReadonlySet<LabelStyle> = new Set([
  'roman',
  'upper-letter',
  'arabic-dot',
  'decimal',
  'section-sign',
]);

function joined(signs: readonly LineSigns[], index: number, length: number): string {
  return signs
    .slice(index, index + length)
    .map((sign) => sign.text)
    .join(' ');
}
