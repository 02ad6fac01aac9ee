import { continuesSentence, endsStatement } from '../text/sentence-end.ts';
import { sliceText } from './marked-text.ts';
import { isNotesTitle, isReferencesTitle } from './notes-title.ts';
import { findSeries } from './numbering.ts';
import { readsAsHeading } from './reads-as-heading.ts';
import type { SourceLine, SourceNote, SourceText } from './source-line.ts';
import { withoutTaken } from './text-notes.ts';

// The label may touch its text: "1The list", "7A/HRC/44/47".
const plainNote =
  /^(?:\[(\d{1,3})\]|(\d{1,3})([.)]|(?=\s|\p{Lu}(?:\p{Ll}{2}|[\p{Lu}/])|https?:|www\.)))\s*(?=\S)/u;
const bracketedNote = /^\((\d{1,3})\)\s*(?=\S)/;

/** A line that may open a note's body. */
interface NoteLine {
  readonly index: number;
  readonly label: number;
  /** Units that the label takes. */
  readonly length: number;
  /** A dot or bracket stands behind the number, as paragraphs have it; notes have none or stand in square brackets. */
  readonly dotted: boolean;
}

/**
 * Takes the bodies of numbered notes out of plain text: a list under a title such as "Notes" at the end of the document,
 * or the lines at the foot of each page, which open with a number without a dot. With `titledOnly` (blocks have no page
 * feet) only the list under a title is taken.
 */
export function takeNumberedNotes(
  source: SourceText,
  options: { readonly titledOnly: boolean } = { titledOnly: false },
): SourceText {
  const { lines } = source;
  // Only where the text has markers of that kind is "(1) Annual report" a note and no list.
  const inBrackets = hasMarkersInBrackets(lines);
  const titleAt = lines.findLastIndex(
    (line, index) =>
      isNotesTitle(line.content.text) ||
      (isReferencesTitle(line.content.text) && /^\[1\]\s/.test(lines[index + 1]?.content.text ?? '')),
  );
  // A note in the middle of a document is no list of them: what follows a later heading would be lost.
  if (options.titledOnly && lines.slice(titleAt + 1).some(({ role }) => role.kind === 'heading')) {
    return source;
  }
  const listInBrackets =
    inBrackets || /^\(1\)\s*\S/.test(titleAt < 0 ? '' : (lines[titleAt + 1]?.content.text ?? ''));
  const taken = new Set<number>();
  const notes: SourceNote[] = [];
  let end = lines.length;
  if (titleAt >= 0) {
    const starts = seriesAfter(lines, titleAt + 1, lines.length, true, listInBrackets);
    if (starts.length >= 2 && (starts[0]?.index ?? 0) - titleAt <= 3) {
      starts.forEach((start, position) => {
        const next = starts[position + 1]?.index ?? lines.length;
        notes.push(toNote(lines, start, next));
      });
      for (let index = titleAt; index < lines.length; index++) taken.add(index);
      end = titleAt;
    }
  }
  if (notes.length === 0 && !options.titledOnly) {
    for (const { start, stop } of findFootnotes(lines, end, inBrackets)) {
      notes.push(toNote(lines, start, stop));
      for (let index = start.index; index < stop; index++) taken.add(index);
    }
  }
  if (notes.length === 0) return source;
  return { lines: withoutTaken(lines, taken), notes: [...source.notes, ...notes] };
}

/** "licence(1)" once, or "118,5 % (1)." and "(2)" behind text: more than one subdivision of a law. */
function hasMarkersInBrackets(lines: readonly SourceLine[]): boolean {
  if (lines.some(({ content }) => /\p{Ll}[.,;»”"]?\(1\)/u.test(content.text))) return true;
  return [1, 2].every((label) => {
    const marker = new RegExp(`[\\p{Ll}\\d%€)»”]\\s\\(${label}\\)(?=[.,;:]|$)`, 'u');
    return lines.some(({ content }) => marker.test(content.text));
  });
}

function readNoteLine(line: SourceLine, index: number, inBrackets = false): NoteLine | undefined {
  // Under their title, formats with lists may number the notes themselves.
  const listed = line.role.kind === 'list-item' ? /^\(?(\d{1,3})[.)]?$/.exec(line.label ?? '') : null;
  if (listed !== null) return { index, label: Number(listed[1]), length: 0, dotted: true };
  if (line.role.kind !== 'text' || line.label !== undefined) return undefined;
  const pattern = inBrackets ? bracketedNote : plainNote;
  const match = pattern.exec(line.content.text.slice(0, 12));
  if (match === null) return undefined;
  const label = Number(match[1] ?? match[2]);
  return { index, label, length: match[0].length, dotted: match[3] !== undefined && match[3] !== '' };
}

function seriesAfter(
  lines: readonly SourceLine[],
  from: number,
  to: number,
  titled: boolean,
  inBrackets: boolean,
): NoteLine[] {
  const candidates: NoteLine[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index];
    const start = line === undefined ? undefined : readNoteLine(line, index, inBrackets);
    if (start !== undefined && (titled || (!start.dotted && !isSectionTitle(lines, start))))
      candidates.push(start);
  }
  const taken = findSeries(
    candidates.map(({ index, label }, position) => {
      const line = lines[index];
      const before = lines[index - 1];
      const opens = before === undefined || endsStatement(before.content.text) || line?.opening !== 'flow';
      const text = line?.content.text ?? '';
      // Notes begin with a name, a title or a symbol; "12 regions" and "5 to 17" are lines of text.
      const worded = /^(?:\S+\s+|\d{1,3})(?:["“‘«(]?\p{Lu}|https?:|www\.|[a-z]+\.|[“"])/u.test(text);
      if (titled) return { value: label, takeCost: opens ? 0 : 1.5, skipCost: 1, restartCost: 4 };
      // Many documents count the notes of each page anew.
      const from = candidates[position - 1]?.index ?? 0;
      const newPage = lines.slice(from + 1, index + 1).some(({ opening }) => opening === 'page');
      return {
        value: label,
        takeCost: (opens ? 0 : 1) + (worded ? 0 : 2),
        skipCost: worded ? 1 : 0.2,
        restartCost: newPage ? 1.2 : 4,
      };
    }),
  );
  const series = taken.flatMap((position) => candidates[position] ?? []);
  if (titled) return series;
  // Notes on pages count up from 1 without holes; anything else is text that begins with numbers.
  const unbroken = series.every(
    (start, position) =>
      position === 0 || start.label === (series[position - 1]?.label ?? 0) + 1 || start.label === 1,
  );
  return series.length >= (inBrackets ? 2 : 3) && unbroken && series[0]?.label === 1 ? series : [];
}

/** "2 Methods", alone between gaps and without an end: the title of a numbered section and no note. */
function isSectionTitle(lines: readonly SourceLine[], { index, length }: NoteLine): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || line.opening === 'flow' || next.opening === 'flow') {
    return false;
  }
  const text = line.content.text.slice(length);
  return !/\d|https?:|,/.test(text) && text.split(' ').length <= 8 && readsAsHeading(text);
}

interface FootnoteLines {
  readonly start: NoteLine;
  readonly stop: number;
}

/**
 * The notes at the foot of pages. A group of them is set apart from the text above it or ends where the page ends; lines
 * of text that begin with a marker stand in the middle of it and are none.
 */
function findFootnotes(lines: readonly SourceLine[], end: number, inBrackets: boolean): FootnoteLines[] {
  const found = seriesAfter(lines, 0, end, false, inBrackets).map((start) => ({
    start,
    stop: endOfFootnote(lines, start.index, inBrackets),
  }));
  let setApart = 0;
  let below = false;
  found.toReversed().forEach(({ start, stop }, position) => {
    const next = found[found.length - position];
    const closes = stop >= lines.length || lines[stop]?.opening !== 'flow';
    below = lines[start.index]?.opening !== 'flow' || closes || (next?.start.index === stop && below);
    if (below) setApart++;
  });
  return setApart >= found.length * 0.8 ? found : [];
}

/** A footnote ends where the page or a gap ends it, or where the text takes up a sentence again. */
function endOfFootnote(lines: readonly SourceLine[], start: number, inBrackets: boolean): number {
  let index = start + 1;
  while (index < lines.length && index - start < 20) {
    const line = lines[index];
    const before = lines[index - 1];
    if (line === undefined || before === undefined) break;
    if (line.opening === 'page' || line.opening === 'block') break;
    const ended = endsStatement(before.content.text);
    if (line.opening === 'gap' && ended) break;
    if (readNoteLine(line, index, inBrackets) !== undefined && ended) break;
    if (ended && before.short && continuesSentence(line.content.text)) break;
    index++;
  }
  return index;
}

function toNote(lines: readonly SourceLine[], start: NoteLine, end: number): SourceNote {
  const own = lines
    .slice(start.index, end)
    .map((line, position) =>
      position === 0 ? { ...line, content: sliceText(line.content, start.length) } : line,
    );
  return { label: String(start.label), lines: own };
}
