import { endsSentence, beginsStatement } from '../text/sentence-end.ts';
import { isNotesTitle } from './notes-title.ts';
import { readLabels } from './numbering.ts';
import type { RawLine } from './from-lines.ts';

/**
 * Finds the lines of plain text that belong to the page and not to the text: page numbers and running heads. Returns
 * their indices.
 *
 * A line with nothing but a number is a page number when it breaks a sentence in two, stands next to a form feed, or is
 * part of a series of such lines that counts up by one. A running head is a line that stands, apart from its digits, in
 * the same words directly beside page breaks at least three times.
 */
export function findPageFurniture(raw: readonly RawLine[]): ReadonlySet<number> {
  const furniture = new Set<number>();
  for (const index of findRunningHeads(raw)) furniture.add(index);
  for (const index of findPageNumbers(raw, furniture)) furniture.add(index);
  raw.forEach((line, index) => {
    // Job numbers of UN documents, at the foot of the first page.
    if (/^(?:\d{1,3}\s|\*?\s?)(?:GE\.\s?\d\d-\d+.{0,20}|\*\d{5,9}\*)$/.test(line.text)) furniture.add(index);
  });
  for (const index of findSymbolHeads(raw)) furniture.add(index);
  return furniture;
}

/** The document's own symbol, alone on a line more than once: the head of each page. */
function findSymbolHeads(raw: readonly RawLine[]): number[] {
  const places = new Map<string, number[]>();
  raw.forEach(({ text }, index) => {
    if (!/^[A-Z]{1,6}(?:\/[\w.]+){2,}$/.test(text)) return;
    places.set(text, [...(places.get(text) ?? []), index]);
  });
  return [...places.values()].filter((list) => list.length >= 2).flat();
}

const PAGE_NUMBER =
  /^(?:[-–—|\s]*)(?:(?:page|p\.|pág(?:ina)?\.?|página|seite)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?(?:[-–—|\s]*)$/i;

function findPageNumbers(raw: readonly RawLine[], heads: ReadonlySet<number>): number[] {
  const candidates: { index: number; value: number; wordy: boolean }[] = [];
  // Behind the notes' title a lone number is the label of a note.
  const notesAt = raw.findLastIndex((line) => isNotesTitle(line.text));
  // Where page breaks are marked, the number of a page stands at one.
  const knowsPages = raw.some(({ pageBefore }) => pageBefore);
  raw.forEach((line, index) => {
    if (line.text.length > 24) return;
    const match = PAGE_NUMBER.exec(line.text);
    const digits = match?.[1];
    if (digits === undefined) return;
    const value = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
    candidates.push({ index, value, wordy: /[\p{L}/]/u.test(line.text.replace(digits, '')) });
  });
  return candidates
    .filter((candidate, position) => {
      const { index, value, wordy } = candidate;
      const before = neighbour(raw, index, -1, heads);
      const after = neighbour(raw, index, 1, heads);
      const atPageEdge =
        raw[index]?.pageBefore === true || raw[index + 1]?.pageBefore === true || index + 1 === raw.length;
      const breaksSentence =
        before !== undefined && after !== undefined && !endsSentence(before) && !beginsStatement(after);
      const inSeries = isPageAway(candidates, position, -1) || isPageAway(candidates, position, 1);
      const setApart = (raw[index]?.blankBefore ?? 0) > 0 || (raw[index + 1]?.blankBefore ?? 0) > 0;
      // A note's label stands right above its text.
      const labelsNote = (raw[index + 1]?.blankBefore ?? 0) === 0 && beginsStatement(after ?? '');
      const besideHead = heads.has(index - 1) || heads.has(index + 1);
      const beforeLabel = after !== undefined && readLabels(after).length > 0;
      if (wordy || besideHead) return true;
      if (notesAt >= 0 && index > notesAt) return atPageEdge;
      if (beforeLabel && atPageEdge) return true;
      // A bare number is no label of what has a label of its own.
      if (beforeLabel && !Number.isNaN(value) && isPlausiblePage(candidates, position)) return true;
      if (Number.isNaN(value))
        return atPageEdge && (before === undefined || endsSentence(before) || breaksSentence);
      return atPageEdge || breaksSentence || (inSeries && setApart && !knowsPages && !labelsNote);
    })
    .map((candidate) => candidate.index);
}

/** Other lone numbers around count the pages as well: one less at most so many places before, one more behind. */
function isPlausiblePage(candidates: readonly { readonly value: number }[], position: number): boolean {
  const own = candidates[position]?.value ?? Number.NaN;
  return candidates
    .slice(Math.max(0, position - 4), position + 5)
    .some((each) => Math.abs(each.value - own) === 1 || Math.abs(each.value - own) === 2);
}

/** Page numbers that follow each other stand a page apart; the labels of notes do not. */
const SHORTEST_PAGE = 14;

function isPageAway(
  candidates: readonly { readonly index: number; readonly value: number }[],
  position: number,
  step: 1 | -1,
): boolean {
  const own = candidates[position];
  const other = candidates[position + step];
  if (own === undefined || other === undefined || other.value !== own.value + step) return false;
  return Math.abs(other.index - own.index) >= SHORTEST_PAGE;
}

function neighbour(
  raw: readonly RawLine[],
  index: number,
  step: 1 | -1,
  heads: ReadonlySet<number>,
): string | undefined {
  let at = index + step;
  while (heads.has(at)) at += step;
  return raw[at]?.text;
}

function findRunningHeads(raw: readonly RawLine[]): number[] {
  const places = new Map<string, number[]>();
  raw.forEach((line, index) => {
    const besideBreak =
      line.pageBefore ||
      index < 2 ||
      raw[index + 1]?.pageBefore === true ||
      raw[index - 1]?.pageBefore === true ||
      raw[index + 2]?.pageBefore === true;
    if (!besideBreak || line.text.length > 120) return;
    const key = line.text.replace(/\d+/g, '#').toLowerCase();
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  });
  // Both of two pages, or three of many, say the same by no chance.
  const pages = raw.filter(({ pageBefore }) => pageBefore).length + 1;
  const least = pages === 2 ? 2 : 3;
  return [...places.entries()]
    .filter(([key, list]) => list.length >= least && key.length > 3)
    .flatMap(([, list]) => list);
}
