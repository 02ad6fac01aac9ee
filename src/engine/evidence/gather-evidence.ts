import { tieNotes } from '../../core/document/tie-notes.ts';
import type { FootnoteMarker } from '../../core/document/document.ts';
import type { LegalReference } from '../../core/law/legal-reference.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import { toNumber } from '../../core/text/decimal.ts';
import type {
  ContextTerm,
  EvidenceInput,
  LegalTarget,
  SourcePassage,
  ValueWindow,
} from '../../core/verification/evidence-input.ts';
import { contextTerms } from '../../core/verification/context-terms.ts';
import { valueWindows } from '../../core/verification/value-windows.ts';
import { reportAliases } from '../law/report-aliases.ts';
import { resolveReference } from '../law/resolve-reference.ts';
import { contextColumn, toMatchExpression, type TextNode } from '../search/match-expression.ts';
import { wordsOf } from '../search/words.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { numberToken } from '../store/number-token.ts';
import { readQuantitiesOfPassage } from '../store/quantities.ts';
import { readFootnotes, readLegalReferences, readMarkers, readPassage } from '../store/read-document.ts';
import { row, rows } from '../store/sql.ts';
import { evidenceOf } from './linked-evidence.ts';
import type { SourcePassages } from './source-passages.ts';

/**
 * How many passages are looked at for one statistic. A rare number has few and all are taken; of a number that stands
 * everywhere ("2", "50 %") those whose words fit best.
 */
const passagesPerWindow = 120;
const passagesByWords = 60;
/** Rows of tables that have the words of a frequent number only in what is said over them. */
const rowsPerWindow = 30;
/** Rows under titles with the statistic's words, whatever their numbers; the other rows of their tables come along. */
const rowsByTitle = 12;
/** Of the words that stand in some passage; those beyond these only cost time, as they say less. */
const wordsAsked = 24;
/**
 * Ranking costs about two microseconds for each passage that has one of the words. Words that stand in very many
 * passages tell little and are asked for only as long as this many passages are not exceeded.
 */
const passagesRanked = 8000;

/** What is known of the report as long as one round of proposals lasts. */
export interface ReportContext {
  readonly document: StoredDocument;
  /** With the texts of the notes that they refer to. */
  readonly markers: readonly (FootnoteMarker & { readonly text?: string })[];
  /** References to articles that the case holds, with the article's passage. */
  readonly references: readonly (LegalReference & { readonly passage: number })[];
  readonly wordCounts: WordCounts;
}

export function readReportContext(database: CaseDatabase, document: StoredDocument): ReportContext {
  const aliases = reportAliases(database, document.number);
  const footnoteMarkers = readMarkers(database, document.number);
  const ties = tieNotes({ footnoteMarkers, footnotes: readFootnotes(database, document.number) });
  return {
    document,
    markers: footnoteMarkers.map((marker, position) => ({ ...marker, text: ties[position]?.text })),
    references: readLegalReferences(database, document.number).flatMap((reference) => {
      const passage = resolveReference(database, reference, aliases)?.passage;
      return passage === undefined ? [] : [{ ...reference, passage: passage.id }];
    }),
    wordCounts: new Map(),
  };
}

/** Collects from the number index and the full-text index what may carry a statistic. */
export function gatherEvidence(
  database: CaseDatabase,
  report: ReportContext,
  sources: SourcePassages,
  statistic: Quantity,
): EvidenceInput {
  const document = report.document.number;
  const paragraph = readPassage(database, document, statistic.paragraphId);
  if (paragraph === undefined) throw new Error(`Statistic ${statistic.id} stands in no paragraph`);
  const textOf = (element: string | null): string | undefined =>
    element === null ? undefined : readPassage(database, document, element)?.text;
  const input: EvidenceInput = {
    statistic,
    paragraph: {
      id: paragraph.element,
      text: paragraph.text,
      label: paragraph.label ?? undefined,
    },
    paragraphQuantities: readQuantitiesOfPassage(database, paragraph.id),
    report: {
      language: report.document.language,
      heading: textOf(paragraph.heading),
      parentText: textOf(paragraph.parent),
    },
    footnotes: report.markers
      .filter((marker) => marker.paragraphId === paragraph.element)
      .map(({ label, offset, text }) => ({ label, offset, text })),
    legalTargets: legalTargets(report, sources, paragraph.element),
    documents: sources.documents,
    passages: [],
  };
  return {
    ...input,
    passages: findPassages(
      database,
      sources,
      report.wordCounts,
      valueWindows(statistic),
      contextTerms(input, sources.languages),
      statistic.period?.match(/\b\d{4}\b/g) ?? [],
    ).filter(isOfNewestOrLinked(database, report, sources, statistic)),
  };
}

/** Of two editions of a source the newest speaks; an older one only where a person has linked it to the statistic. */
function isOfNewestOrLinked(
  database: CaseDatabase,
  report: ReportContext,
  sources: SourcePassages,
  statistic: Quantity,
): (passage: SourcePassage) => boolean {
  const linked = new Set(
    evidenceOf(database, report.document.number, statistic.id).map(({ documentId }) => documentId),
  );
  return ({ documentId }) =>
    linked.has(documentId) || sources.documents.get(documentId)?.newestEdition === undefined;
}

function legalTargets(report: ReportContext, sources: SourcePassages, paragraph: string): LegalTarget[] {
  return report.references
    .filter((reference) => reference.paragraphId === paragraph)
    .flatMap(({ start, end, passage: id }) => {
      const passage = sources.passage(id);
      return passage === undefined ? [] : [{ start, end, passage }];
    });
}

function findPassages(
  database: CaseDatabase,
  sources: SourcePassages,
  counts: WordCounts,
  windows: readonly ValueWindow[],
  terms: readonly ContextTerm[],
  years: readonly string[],
): SourcePassage[] {
  const words: Words = {
    own: wordsNode(database, counts, terms),
    overRows: wordsNode(database, counts, terms, contextColumn),
    years,
  };
  const ids = new Set<number>();
  for (const window of windows) {
    for (const id of passagesInWindow(database, window, words)) ids.add(id);
  }
  if (words.own !== undefined) {
    for (const id of passagesByText(database, toMatchExpression(words.own), passagesByWords)) ids.add(id);
  }
  // Figures that a statistic is worked out from stand in tables whose title alone has its words.
  if (words.overRows !== undefined) {
    const expression = toMatchExpression(words.overRows, { columns: contextColumn });
    for (const id of passagesByText(database, expression, rowsByTitle)) ids.add(id);
  }
  const passages = new Map<string, SourcePassage>();
  const add = (passage: SourcePassage | undefined): void => {
    if (passage !== undefined) passages.set(`${passage.documentId}/${passage.id}`, passage);
  };
  sources.readAhead([...ids]);
  for (const id of ids) {
    const passage = sources.passage(id);
    add(passage);
    if (passage?.kind === 'table-row') sources.rowsBeside(id).forEach(add);
  }
  return [...passages.values()];
}

/** Words to look for in passages themselves, and in what is said over the rows of tables. */
interface Words {
  readonly own: TextNode | undefined;
  readonly overRows: TextNode | undefined;
  /** Of the statistic's period: the row of a series has one of them, or what is said over it. */
  readonly years: readonly string[];
}

function passagesInWindow(database: CaseDatabase, window: ValueWindow, words: Words): number[] {
  const { own, overRows } = words;
  // A hair wider on both sides: the index holds the nearest binary number of a decimal.
  const [low, high] = [toNumber(window.low), toNumber(window.high)];
  const hair = Math.max(Math.abs(low), Math.abs(high)) * 1e-12;
  const found = rows<{ passage: number }>(
    database,
    'SELECT passage FROM number_entry WHERE value BETWEEN :low AND :high LIMIT :limit',
    { low: low - hair, high: high + hair, limit: passagesPerWindow + 1 },
  ).map((entry) => entry.passage);
  if (found.length <= passagesPerWindow || window.low !== window.high) return found;
  if (own === undefined && overRows === undefined) return found;
  const number = `numbers : "${numberToken(window.low)}"`;
  return [
    ...(own === undefined
      ? []
      : passagesByText(database, `${number} AND ${toMatchExpression(own)}`, passagesPerWindow)),
    ...(overRows === undefined ? [] : rowsWithNumber(database, number, overRows, words.years)),
  ];
}

/** Rows of tables with a number, those of the right years before others. */
function rowsWithNumber(
  database: CaseDatabase,
  number: string,
  overRows: TextNode,
  years: readonly string[],
): number[] {
  const expression = `${number} AND ${toMatchExpression(overRows, { columns: contextColumn })}`;
  const ofYears = years.map((year) => `"${year}"`).join(' OR ');
  const found =
    ofYears === '' ? [] : passagesByText(database, `${expression} AND (${ofYears})`, rowsPerWindow);
  return found.length > 0 ? found : passagesByText(database, expression, rowsPerWindow);
}

function passagesByText(database: CaseDatabase, expression: string, limit: number): number[] {
  return rows<{ rowid: number }>(
    database,
    'SELECT rowid FROM passage_fts WHERE passage_fts MATCH :expression ORDER BY rank LIMIT :limit',
    { expression, limit },
  ).map((entry) => entry.rowid);
}

/** How many passages have a word, asked once in a round of proposals. */
export type WordCounts = Map<string, number>;

/**
 * Any of the words that say most: rare ones before common ones of the same weight.
 * @param columns Where they are looked for.
 */
function wordsNode(
  database: CaseDatabase,
  counts: WordCounts,
  terms: readonly ContextTerm[],
  columns?: string,
): TextNode | undefined {
  const words = [...terms]
    .flatMap(({ text, prefix, weight }) => {
      const node: TextNode = { kind: 'words', tokens: wordsOf(text), prefix, anyForm: false };
      const count =
        node.tokens.length === 0 ? 0 : countPassages(database, counts, toMatchExpression(node, { columns }));
      return count === 0 ? [] : [{ node, count, weight, worth: weight / Math.log2(count + 2) }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, wordsAsked)
    .sort((a, b) => b.worth - a.worth);
  const parts: TextNode[] = [];
  let ranked = 0;
  for (const { node, count } of words) {
    if (ranked + count > passagesRanked) continue;
    ranked += count;
    parts.push(node);
  }
  if (parts.length > 0) return { kind: 'any', parts };
  // Nothing but common words: two of them together are less common.
  const [first, second] = words;
  if (first === undefined) return undefined;
  return second === undefined ? first.node : { kind: 'all', parts: [first.node, second.node], without: [] };
}

function countPassages(database: CaseDatabase, counts: WordCounts, expression: string): number {
  let count = counts.get(expression);
  if (count === undefined) {
    count =
      row<{ count: number }>(
        database,
        'SELECT count(*) AS count FROM passage_fts WHERE passage_fts MATCH :expression',
        { expression },
      )?.count ?? 0;
    counts.set(expression, count);
  }
  return count;
}
