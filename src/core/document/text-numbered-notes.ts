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
/** "¹ Survey of 2019." under a title. */
const raisedNote = /^([⁰¹²³⁴-⁹]{1,3})\s*(?=\S)/u;
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
 * Takes the bodies of numbered notes out of plain text: lists under titles such as "Notes", at the end of the document or
 * of each chapter, or the lines at the foot of each page, which open with a number without a dot. With `titledOnly`
 * (blocks have no page feet) only lists under titles are taken.
 */
export function takeNumberedNotes(
  source: SourceText,
  options: { readonly titledOnly: boolean } = { titledOnly: false },
): SourceText {
  const { lines } = source;
  // Only where the text has markers of that kind is "(1) Annual report" a note and no list.
  const inBrackets = hasMarkersInBrackets(lines);
  const taken = new Set<number>();
  const notes: SourceNote[] = [];
  const take = ({ start, stop }: FootnoteLines): void => {
    notes.push(toNote(lines, start, stop));
    for (let index = start.index; index < stop; index++) taken.add(index);
  };
  const titles = titlesOf(lines);
  titles.forEach((title, position) => {
    const list = listUnder(lines, title, titles[position + 1], inBrackets, options.titledOnly);
    if (list.length === 1 && titles.length === 1) return;
    for (let index = title; index < (list[0]?.start.index ?? title); index++) taken.add(index);
    for (const note of list) take(note);
  });
  if (notes.length === 0 && !options.titledOnly) {
    for (const note of findFootnotes(lines, titles.at(-1) ?? lines.length, inBrackets)) take(note);
  }
  if (notes.length === 0) return source;
  return { lines: withoutTaken(lines, taken), notes: [...source.notes, ...notes] };
}

/** Lines that only announce notes, and titles of literature that is referred to by number. */
function titlesOf(lines: readonly SourceLine[]): number[] {
  return lines.flatMap(({ content }, index) => {
    const isTitle =
      isNotesTitle(content.text) ||
      (isReferencesTitle(content.text) && /^\[1\]\s/.test(lines[index + 1]?.content.text ?? ''));
    return isTitle ? [index] : [];
  });
}

/** What may follow the notes of a document and is none. */
const BEHIND_NOTES =
  /^(?:annex|anex[oe]|appendi|ap[ée]ndice|appendice|bibliogra|acknowledg|agradec|remerci)/i;

/** The notes under a title: up to the next title or heading, and where text follows only as long as they follow each other. */
function listUnder(
  lines: readonly SourceLine[],
  title: number,
  nextTitle: number | undefined,
  inBrackets: boolean,
  inBlocks: boolean,
): FootnoteLines[] {
  const end = nextTitle ?? lines.length;
  let limit = title + 1;
  const ends = ({ role, opening, content }: SourceLine): boolean =>
    role.kind === 'heading' ||
    (opening !== 'flow' && content.text.length < 70 && BEHIND_NOTES.test(content.text));
  for (let line = lines[limit]; limit < end && line !== undefined && !ends(line); line = lines[limit])
    limit++;
  const bracketed = inBrackets || /^\(1\)\s*\S/.test(lines[title + 1]?.content.text ?? '');
  const starts = seriesAfter(lines, title + 1, limit, true, bracketed);
  if (starts.length === 0 || (starts[0]?.index ?? 0) - title > 3) return [];
  if (limit === lines.length) {
    return starts.map((start, position) => ({ start, stop: starts[position + 1]?.index ?? limit }));
  }
  if (starts[0]?.label !== 1 || (inBlocks && !isReferredTo(lines, title))) return [];
  const list: FootnoteLines[] = [];
  for (const start of starts) {
    const before = list.at(-1);
    if (before !== undefined && before.stop !== start.index) break;
    list.push({ start, stop: Math.min(limit, endOfFootnote(lines, start.index, bracketed)) });
  }
  return list;
}

/** Whether the text before a title, up to the one before it, refers to a first note. */
function isReferredTo(lines: readonly SourceLine[], title: number): boolean {
  for (let index = title - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || isNotesTitle(line.content.text)) return false;
    if (line.content.raised.some(({ label }) => /^[[(]?1[\])]?$/.test(label))) return true;
    if (/\S\s?(?:\[1\]|\(1\)|¹)/.test(line.content.text)) return true;
  }
  return false;
}

/** "licence(1)" once, or "118,5 % (1)." and "(2)" behind text: more than one subdivision of a law. */
function hasMarkersInBrackets(lines: readonly SourceLine[]): boolean {
  if (lines.some(({ content: { text } }) => text.includes('(1)') && /\p{Ll}[.,;»”"]?\(1\)/u.test(text)))
    return true;
  return [1, 2].every((label) => {
    const marker = new RegExp(`[\\p{Ll}\\d%€)»”]\\s\\(${label}\\)(?=[.,;:]|$)`, 'u');
    return lines.some(({ content: { text } }) => text.includes(`(${label})`) && marker.test(text));
  });
}

function readNoteLine(
  line: SourceLine,
  index: number,
  inBrackets: boolean,
  titled: boolean,
): NoteLine | undefined {
  // Under their title, formats with lists may number the notes themselves.
  const mayBeListed = line.role.kind === 'list-item' || (titled && line.role.kind === 'text');
  const listed = mayBeListed ? /^\(?(\d{1,3})[.)]?$/.exec(line.label ?? '') : null;
  if (listed !== null) return { index, label: Number(listed[1]), length: 0, dotted: true };
  if (line.role.kind !== 'text' || line.label !== undefined) return undefined;
  const raised = titled ? raisedNote.exec(line.content.text) : null;
  if (raised !== null)
    return { index, label: Number(raised[1]?.normalize('NFKC')), length: raised[0].length, dotted: false };
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
    const start = line === undefined ? undefined : readNoteLine(line, index, inBrackets, titled);
    if (start !== undefined && (titled || (!start.dotted && !isSectionTitle(lines, start))))
      candidates.push(start);
  }
  if (titled && areListed(lines, candidates)) return candidates;
  const taken = findSeries(
    candidates.map(({ index, label }, position) => {
      const line = lines[index];
      const before = lines[index - 1];
      const opens =
        before === undefined ||
        index === from ||
        endsStatement(before.content.text) ||
        line?.opening !== 'flow';
      const text = line?.content.text ?? '';
      // Notes begin with a name, a title or a symbol; "12 regions" and "5 to 17" are lines of text.
      const worded = /^(?:\S+\s+|\d{1,3})(?:["“‘«(]?\p{Lu}|https?:|www\.|[a-z]+\.|[“"])/u.test(text);
      if (titled) return { value: label, takeCost: opens ? 0 : 1.5, skipCost: 1, restartCost: 4 };
      // Many documents count the notes of each page anew.
      const last = candidates[position - 1]?.index ?? 0;
      const newPage = lines.slice(last + 1, index + 1).some(({ opening }) => opening === 'page');
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

/**
 * Whether the format itself says that each is an item of a list, and their numbers rise: such a list may leave a number
 * out, and that the number is missing is for the reader to be told.
 */
function areListed(lines: readonly SourceLine[], starts: readonly NoteLine[]): boolean {
  return starts.every(
    ({ index, label, length }, position) =>
      length === 0 && lines[index]?.label !== undefined && label > (starts[position - 1]?.label ?? 0),
  );
}

/** "2 Methods", alone between gaps or above a full line, and without an end: the title of a section and no note. */
function isSectionTitle(lines: readonly SourceLine[], { index, length }: NoteLine): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined) return false;
  const alone = line.opening !== 'flow' && next.opening !== 'flow';
  const headsProse = line.short && !next.short && /^["“«¿¡]?\p{Lu}/u.test(next.content.text);
  if (!alone && !headsProse) return false;
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
  return setApart >= found.length * 0.8 && areReferredTo(lines, found) ? found : [];
}

/** "[12] The applicant …" numbers the paragraphs of a judgment, unless the text refers to "[12]" somewhere. */
function areReferredTo(lines: readonly SourceLine[], found: readonly FootnoteLines[]): boolean {
  const squared = found.filter(({ start }) => lines[start.index]?.content.text.startsWith('[') === true);
  if (squared.length < found.length * 0.5) return true;
  const markers = new Set(
    lines.flatMap(({ content }) =>
      [...content.text.matchAll(/\S\s?\[(\d{1,3})\]/g)].map(([, label]) => label),
    ),
  );
  return squared.filter(({ start }) => markers.has(String(start.label))).length >= squared.length * 0.5;
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
    if (readNoteLine(line, index, inBrackets, false) !== undefined && ended) break;
    if (ended && before.short && continuesSentence(line.content.text)) break;
    index++;
  }
  return index;
}

function toNote(lines: readonly SourceLine[], start: NoteLine, end: number): SourceNote {
  const own = lines.slice(start.index, end).map((line, position) => {
    // Its own label may stand high, like the marker.
    const content = position === 0 ? sliceText(line.content, start.length) : line.content;
    return { ...line, content: { ...content, raised: [] } };
  });
  return { label: String(start.label), lines: own };
}
