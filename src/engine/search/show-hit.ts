import type { SearchHit } from '../../shared/contract.ts';
import { canonicalValue, toNumber } from '../../core/text/decimal.ts';
import type { CaseDatabase } from '../store/database.ts';
import { valuesOf } from '../store/number-token.ts';
import { readStatedNumbers, type StatedNumber } from '../store/quantities.ts';
import { cellsOf, type PassageRow } from '../store/read-document.ts';
import { cellLabel } from '../store/sheet-place.ts';
import { row, rows } from '../store/sql.ts';
import { stemOf, type StemmedLanguage } from '../store/stem-tokens.ts';
import type { Match } from './find-passages.ts';
import { positiveTerms } from './match-expression.ts';
import type { QueryNode, RangeTerm } from './query-node.ts';
import { findWords, makeSnippet, withoutOverlaps, type Stretch, type WordPattern } from './snippet.ts';

/** What is to be marked in hits. */
export interface Terms {
  readonly patterns: readonly WordPattern[];
  /** Numbers as they are written in digits; absent: none is looked for. */
  readonly digits: RegExp | undefined;
  readonly numbers: ReadonlySet<string>;
  readonly numberTerms: number;
  readonly ranges: readonly RangeTerm[];
}

export function termsOf(node: QueryNode, languages: readonly StemmedLanguage[]): Terms {
  const patterns: WordPattern[] = [];
  const digits: (readonly string[])[] = [];
  const numbers = new Set<string>();
  let numberTerms = 0;
  const ranges: RangeTerm[] = [];
  for (const term of positiveTerms(node)) {
    switch (term.kind) {
      case 'words':
        patterns.push(wordPattern(term.tokens, term.prefix, term.anyForm ? languages : []));
        break;
      case 'near':
        for (const part of term.parts) patterns.push(wordPattern(part.tokens, part.prefix, []));
        break;
      case 'number':
        numberTerms += 1;
        for (const writing of term.writings) {
          if (writing.every((token) => /^\d+$/.test(token))) digits.push(writing);
          else patterns.push(wordPattern(writing, false, []));
        }
        for (const value of term.values) numbers.add(canonicalValue(value));
        break;
      case 'range':
        ranges.push(term);
        break;
      case 'document':
      case 'page':
        break;
    }
  }
  return {
    patterns,
    digits: digits.length === 0 ? undefined : inDigits(digits),
    numbers,
    numberTerms,
    ranges,
  };
}

/** What belongs to a word, as the full-text index parts them. */
const wordCharacters = '\\p{L}\\p{N}\\p{M}\\p{Co}';

/** Finds numbers by their digits alone: far quicker than parting a text into all its words. */
function inDigits(writings: readonly (readonly string[])[]): RegExp {
  const gap = `[^${wordCharacters}]+`;
  const any = writings.map((tokens) => tokens.join(gap)).join('|');
  return new RegExp(`(?<![${wordCharacters}])(?:${any})(?![${wordCharacters}])`, 'gu');
}

/** What hits are shown from, read at once: one by one takes several times as long as finding them. */
export interface HitMatter {
  readonly passages: ReadonlyMap<number, PassageRow>;
  /** Absent where no numbers are to be marked. */
  readonly numbers: ReadonlyMap<number, readonly StatedNumber[]> | undefined;
}

export function readHitMatter(database: CaseDatabase, matches: readonly Match[], terms: Terms): HitMatter {
  const ids = matches.map(({ passage }) => passage);
  const read = rows<PassageRow>(
    database,
    // Not what is there for the index alone: it is as long as the text again.
    `SELECT id, document, element, kind, label, text, start_offset, end_offset, page, level, heading, parent, provision, path,
       table_element, cells, sheet_row, quotation
     FROM passage WHERE id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  );
  const passages = new Map(read.map((passage) => [passage.id, passage]));
  if (terms.numbers.size === 0 && terms.ranges.length === 0) return { passages, numbers: undefined };
  return { passages, numbers: readStatedNumbers(database, withNumbersToFind(read, terms)) };
}

/** Where the one number asked for stands in digits, it is marked by them: what the passage states is looked up for all others. */
function withNumbersToFind(read: readonly PassageRow[], { digits, ranges, numberTerms }: Terms): number[] {
  const byDigits = ranges.length === 0 && numberTerms === 1 ? digits : undefined;
  return read
    .filter(({ text }) => byDigits === undefined || text.search(byDigits) === -1)
    .map(({ id }) => id);
}

function wordPattern(
  tokens: readonly string[],
  prefix: boolean,
  languages: readonly StemmedLanguage[],
): WordPattern {
  const [word = ''] = tokens;
  return { tokens, prefix, stems: new Map(languages.map((language) => [language, stemOf(word, language)])) };
}

/** A hit as the list of results shows it. */
export function showHit(
  database: CaseDatabase,
  match: Match,
  terms: Terms,
  { passages, numbers }: HitMatter,
): SearchHit {
  const passage = passages.get(match.passage);
  if (passage === undefined) throw new Error(`No passage ${match.passage}`);
  const { language } = match.document;
  const stretches =
    match.stretch === undefined
      ? stretchesOf(
          database,
          passage,
          terms,
          language,
          numbers === undefined ? undefined : (numbers.get(passage.id) ?? []),
        )
      : [match.stretch];
  const snippet = makeSnippet(passage.text, stretches);
  const shown = passage.kind === 'title' ? titlePlace(database, match, terms) : { passage, stretches };
  return {
    documentId: match.document.id,
    passageId: shown.passage.element,
    label: passage.label ?? cellOfHit(database, passage, terms, stretches),
    page: shown.passage.page ?? undefined,
    snippet: snippet.text,
    marks: snippet.marks,
    start: shown.passage.start_offset,
    end: shown.passage.end_offset,
    hits: shown.stretches.map(({ start, end }) => ({
      start: shown.passage.start_offset + start,
      end: shown.passage.start_offset + end,
    })),
    score: match.score,
  };
}

/** For a row of a sheet the cell with the number looked for, else the first cell with any of the words. */
function cellOfHit(
  database: CaseDatabase,
  passage: PassageRow,
  terms: Terms,
  stretches: readonly Stretch[],
): string | undefined {
  if (passage.sheet_row === null) return undefined;
  const own = (cellsOf(passage) ?? []).filter((cell) => cell.repeated !== true);
  const inOwn = stretches.find(({ start, end }) => own.some((cell) => start < cell.end && end > cell.start));
  const hit = findNumbers(database, passage.id, terms)[0] ?? inOwn;
  return cellLabel(database, passage, hit?.start ?? 0, hit?.end ?? passage.text.length);
}

function stretchesOf(
  database: CaseDatabase,
  passage: PassageRow,
  terms: Terms,
  language: string | undefined,
  numbers?: readonly StatedNumber[],
): Stretch[] {
  return withoutOverlaps([
    ...findWords(passage.text, terms.patterns, language),
    ...findDigits(passage.text, terms.digits),
    ...findNumbers(database, passage.id, terms, numbers),
  ]);
}

function findDigits(text: string, digits: RegExp | undefined): Stretch[] {
  if (digits === undefined) return [];
  return [...text.matchAll(digits)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How much of a text's beginning is marked for a title of which no word stands there. */
const markedBeginning = 80;

/** A title that does not stand in the text is shown where the text begins. */
function titlePlace(
  database: CaseDatabase,
  { document }: Match,
  terms: Terms,
): { passage: PassageRow; stretches: readonly Stretch[] } {
  const passage = row<PassageRow>(database, 'SELECT * FROM passage WHERE id = :id', {
    id: Math.min(document.firstPassage + 1, document.lastPassage),
  });
  if (passage === undefined) throw new Error(`No passage after the title of ${document.id}`);
  if (passage.kind === 'title') return { passage, stretches: [] }; // A document without text.
  const stretches = stretchesOf(database, passage, terms, document.language);
  const beginning = passage.text.slice(0, markedBeginning);
  const end =
    beginning.length < passage.text.length ? Math.max(beginning.lastIndexOf(' '), 1) : beginning.length;
  return { passage, stretches: stretches.length > 0 ? stretches : [{ start: 0, end }] };
}

/** Quantities of the passage that have one of the values looked for, however they are written there. */
function findNumbers(
  database: CaseDatabase,
  passage: number,
  { numbers, ranges }: Terms,
  read?: readonly StatedNumber[],
): Stretch[] {
  if (numbers.size === 0 && ranges.length === 0) return [];
  return (read ?? readStatedNumbers(database, [passage]).get(passage) ?? [])
    .filter(
      (stated) =>
        valuesOf(stated).some(({ value }) => numbers.has(canonicalValue(value))) ||
        ranges.some((range) => isWithin(stated, range)),
    )
    .map(({ start, end }) => ({ start, end }));
}

function isWithin(stated: StatedNumber, { low, high, unit }: RangeTerm): boolean {
  if (unit !== undefined && stated.unit !== unit) return false;
  return valuesOf(stated).some(({ value }) => {
    const number = toNumber(value);
    return number >= low && number <= high;
  });
}
