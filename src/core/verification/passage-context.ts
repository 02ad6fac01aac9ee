import type { Quantity } from '../statistics/quantity.ts';
import type { Attributes } from './context/contrasts.ts';
import { attributesNear } from './context/contrasts.ts';
import type { GlossaryLanguage } from './context/glossary-entry.ts';
import { glossaryLanguage } from './context/glossary.ts';
import type { YearMention } from './context/periods.ts';
import { periodYears, yearsIn } from './context/periods.ts';
import type { Span } from './context/sentences.ts';
import { clauseAround, sentenceAt, sentences } from './context/sentences.ts';
import type { Term } from './context/terms.ts';
import { terms } from './context/terms.ts';
import type { SourceDocument, SourcePassage } from './evidence-input.ts';
import { isWordy } from './number-setting.ts';

/** A word near a number in a source. */
export interface NearTerm {
  readonly key: string;
  readonly folded: string;
  /** How surely the word belongs to this number: 1 in its clause or its row's or column's heading. */
  readonly strength: number;
}

/** What a source says around one of its numbers. */
export interface NumberContext {
  readonly language?: GlossaryLanguage;
  /** By key, the strongest of each. */
  readonly terms: ReadonlyMap<string, NearTerm>;
  /** Years that the number itself is tied to. */
  readonly years?: readonly [number, number];
  /** All years in the number's clause. */
  readonly clauseYears: readonly number[];
  /** Years of the heading, the table or the document, which speak for many numbers at once. */
  readonly outerYears: readonly number[];
  readonly attributes: Attributes;
  readonly inTable: boolean;
  /** The sentence or row, in the passage's text. */
  readonly span: Span;
}

/** The parts of a passage's context that all its numbers share. */
interface ReadPassage {
  readonly sentences: readonly Span[];
  readonly terms: readonly Term[];
  readonly outer: readonly NearTerm[];
  readonly outerYears: readonly number[];
  /** All years of the text. */
  readonly years: readonly YearMention[];
}

/** The same passages and numbers are looked at for every statistic of the report. */
const readPassages = new WeakMap<SourcePassage, ReadPassage>();
const numberContexts = new WeakMap<object, NumberContext>();

/** The context of a number in a passage; `at` is the number's place in the passage's text. */
export function numberContext(
  passage: SourcePassage,
  document: SourceDocument | undefined,
  at: Span & Pick<Quantity, 'period'>,
): NumberContext {
  const known = numberContexts.get(at);
  if (known !== undefined) return known;
  const language = glossaryLanguage(document?.language);
  const read = readOnce(passage, document, language);
  const context =
    passage.kind === 'table-row' && passage.cells !== undefined && passage.cells.length > 1
      ? cellContext(passage, read, language, at)
      : proseContext(passage, read, language, at);
  numberContexts.set(at, context);
  return context;
}

function proseContext(
  passage: SourcePassage,
  read: ReadPassage,
  language: GlossaryLanguage | undefined,
  at: Span & Pick<Quantity, 'period'>,
): NumberContext {
  const text = passage.text;
  const sentence = sentenceAt(text, at.start, read.sentences);
  const clause = clauseAround(text, at, sentence);
  const index = read.sentences.findIndex((span) => span.start === sentence.start);
  const neighbours = [read.sentences[index - 1], read.sentences[index + 1]];
  // "By day it was 14 minutes.": a sentence without a subject of its own takes it from the one before.
  const beforeStrength = hasFewTerms(read.terms, sentence, at) ? 0.85 : 0.5;
  const found = new Map<string, NearTerm>();
  for (let index = firstFrom(read.terms, at.start - heardOf); index < read.terms.length; index += 1) {
    const term = read.terms[index];
    if (term === undefined || term.start > at.end + heardOf) break;
    if (inside(term, at)) continue;
    const strength = inside(term, clause)
      ? 1
      : inside(term, sentence)
        ? 0.85
        : neighbours.some((span) => span !== undefined && inside(term, span))
          ? term.start < sentence.start
            ? beforeStrength
            : 0.5
          : Math.abs(term.start - at.start) < 600
            ? 0.3
            : 0;
    if (strength > 0) keepStrongest(found, { key: term.key, folded: term.folded, strength });
  }
  for (const term of read.outer) keepStrongest(found, term);
  return {
    language,
    terms: found,
    years: periodYears(at.period) ?? nearestYear(read.years, clause, sentence, at),
    clauseYears: read.years.filter((mention) => inside(mention, clause)).map(({ year }) => year),
    // The year of a paragraph often stands in its first sentence only.
    outerYears: [
      ...read.outerYears,
      ...read.years.filter(({ end }) => end <= sentence.start).map(({ year }) => year),
    ],
    attributes: attributesNear(text, clause, at),
    inTable: false,
    span: sentence,
  };
}

/** A sentence with fewer than three words besides its number has no subject of its own. */
function hasFewTerms(ordered: readonly Term[], sentence: Span, at: Span): boolean {
  let count = 0;
  for (let index = firstFrom(ordered, sentence.start); count < 3; index += 1) {
    const term = ordered[index];
    if (term === undefined || term.start >= sentence.end) return true;
    if (inside(term, sentence) && !inside(term, at)) count += 1;
  }
  return false;
}

/** Words farther away say nothing of a number, however long its sentence is. */
const heardOf = 1500;

/** The first of the terms, which are in order, that begins at an offset or behind it. */
function firstFrom(ordered: readonly Term[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cellContext(
  passage: SourcePassage,
  read: ReadPassage,
  language: GlossaryLanguage | undefined,
  at: Span & Pick<Quantity, 'period'>,
): NumberContext {
  const text = passage.text;
  const cells = passage.cells ?? [];
  const own = cells.find((cell) => at.start >= cell.start && at.end <= cell.end);
  const columnHeader = own === undefined ? '' : (passage.table?.columnHeaders[own.column] ?? '');
  const wordy = cells.filter(
    (cell) => cell !== own && (cell.header || isWordy(text.slice(cell.start, cell.end))),
  );
  // A number at the start of its row, as ranks are, is headed by the first words behind it.
  const before = wordy.filter((cell) => cell.start < at.start);
  const rowHeaders = before.length > 0 ? before : wordy.slice(0, 1);
  const found = new Map<string, NearTerm>();
  for (const term of read.terms) {
    if (inside(term, at)) continue;
    const strength =
      own !== undefined && inside(term, own) ? 1 : rowHeaders.some((cell) => inside(term, cell)) ? 1 : 0.3;
    keepStrongest(found, { key: term.key, folded: term.folded, strength });
  }
  for (const term of terms(columnHeader, language)) {
    keepStrongest(found, { key: term.key, folded: term.folded, strength: 1 });
  }
  for (const term of read.outer) keepStrongest(found, term);
  const headings = `${rowHeaders.map((cell) => text.slice(cell.start, cell.end)).join(' ')} ${columnHeader}`;
  const years = yearsIn(headings).map(({ year }) => year);
  return {
    language,
    clauseYears: years,
    terms: found,
    years:
      periodYears(at.period) ?? (years.length > 0 ? [Math.min(...years), Math.max(...years)] : undefined),
    outerYears: read.outerYears,
    attributes: attributesNear(
      headings,
      { start: 0, end: headings.length },
      { start: headings.length, end: headings.length },
    ),
    inTable: true,
    span: { start: 0, end: text.length },
  };
}

function readOnce(
  passage: SourcePassage,
  document: SourceDocument | undefined,
  language: GlossaryLanguage | undefined,
): ReadPassage {
  const known = readPassages.get(passage);
  if (known !== undefined) return known;
  const outer: NearTerm[] = [];
  const addOuter = (text: string | undefined, strength: number): void => {
    for (const { key, folded } of terms(text ?? '', language)) outer.push({ key, folded, strength });
  };
  addOuter(passage.table?.caption, 0.8);
  addOuter(passage.table?.sheet?.name, 0.8);
  addOuter(passage.table?.columnHeaders[0], 0.8);
  // A table without a caption is about what its heading says, and one without either about its document's title.
  const isUntitled = passage.table !== undefined && passage.table.caption === undefined;
  addOuter(passage.heading, isUntitled ? 0.8 : 0.5);
  addOuter(document?.title, isUntitled && passage.heading === undefined ? 0.8 : 0.4);
  addOuter(document?.publisher, 0.3);
  addOuter(document?.authors?.join(', '), 0.3);
  const outerText = [
    passage.table?.caption,
    passage.table?.sheet?.name,
    passage.heading,
    document?.title,
    document?.date,
  ].join(' ');
  const read: ReadPassage = {
    sentences: sentences(passage.text),
    terms: terms(passage.text, language),
    years: yearsIn(passage.text),
    outer,
    outerYears: yearsIn(outerText.replace(/-/g, ' ')).map(({ year }) => year),
  };
  readPassages.set(passage, read);
  return read;
}

/**
 * The year that a number in prose belongs to: the only one in its clause, else the nearest of the sentence when that
 * has only one.
 */
function nearestYear(
  mentions: readonly YearMention[],
  clause: Span,
  sentence: Span,
  at: Span,
): readonly [number, number] | undefined {
  for (const span of [clause, sentence]) {
    const years = mentions.filter(
      (mention) => inside(mention, span) && (mention.start >= at.end || mention.end <= at.start),
    );
    if (years.length === 1) return [years[0]?.year ?? 0, years[0]?.year ?? 0];
    if (years.length > 1) {
      const values = years.map(({ year }) => year);
      return [Math.min(...values), Math.max(...values)];
    }
  }
  return undefined;
}

function inside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function keepStrongest(found: Map<string, NearTerm>, term: NearTerm): void {
  const known = found.get(term.key);
  if (known === undefined || known.strength < term.strength) found.set(term.key, term);
}
