import type { Paragraph, StructuredDocument, Table } from '../document/document.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import { chooseLexicon } from './languages/index.ts';
import type { Lexicon } from './lexicon.ts';
import { assignPeriods } from './assign-periods.ts';
import { settleByValue } from './cell-value.ts';
import { inheritNouns } from './inherit-nouns.ts';
import { judgeNumberHabits, type NumberHabits } from './number-habits.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import { recognise } from './recognise.ts';
import { shareMeasure } from './share-measure.ts';
import type { Recognised } from './recognised.ts';

/**
 * Every quantity of every paragraph, in reading order. Numbers that name something (articles, laws, pages, documents,
 * telephones, dates) are left out; years become the `period` of the quantities they belong to. Runs in linear time and
 * never throws, whatever the text.
 */
export function findQuantities(document: StructuredDocument): Quantity[] {
  const lexicon = chooseLexicon(document.text, document.language);
  const habits = judgeNumberHabits(document.text, lexicon.language.comma);
  const tables = new Map(document.tables.map((table) => [table.id, table]));
  const quantities: Quantity[] = [];
  for (const paragraph of document.paragraphs) {
    const found =
      paragraph.kind === 'table-row' && paragraph.cells !== undefined
        ? readTableRow(paragraph, tables.get(paragraph.tableId ?? ''), lexicon, habits)
        : readParagraph(paragraph, lexicon, habits);
    for (const quantity of found) quantities.push({ id: `s${quantities.length + 1}`, ...quantity });
  }
  return quantities;
}

type Unnumbered = Omit<Quantity, 'id'>;

function readParagraph(paragraph: Paragraph, lexicon: Lexicon, habits: NumberHabits): Unnumbered[] {
  const tokens = tokenise(paragraph.text);
  return readTokens({ text: paragraph.text, tokens, lexicon, habits }, paragraph.id);
}

function readTokens(reading: Reading, paragraphId: string): Unnumbered[] {
  const { quantities: found, dates } = recognise(reading);
  if (found.length === 0) return [];
  const quantities = shareMeasure(reading, found, dates);
  const periods = assignPeriods(reading, quantities, dates);
  const nouns = inheritNouns(reading, quantities);
  return quantities.map((quantity, index) =>
    toQuantity(reading, paragraphId, quantity, { period: periods[index], of: nouns[index] }),
  );
}

function toQuantity(
  reading: Reading,
  paragraphId: string,
  found: Recognised,
  enriched: { readonly period?: string; readonly of?: string },
): Unnumbered {
  const start = reading.tokens[found.start]?.start ?? 0;
  const end = reading.tokens[found.next - 1]?.end ?? start;
  return {
    paragraphId,
    start,
    end,
    text: reading.text.slice(start, end),
    kind: found.kind,
    value: found.value,
    low: found.low,
    high: found.high,
    outOf: found.outOf,
    unit: found.unit,
    of: enriched.of,
    qualifier: found.qualifier,
    period: enriched.period,
    exactDuration: found.exactDuration,
    decimals: found.decimals,
    significant: found.significant,
    writtenAs: found.writtenAs,
    otherReadings: found.otherReading === undefined ? undefined : [found.otherReading],
  };
}

/**
 * A table's row, cell by cell: what is counted comes from the row's first cell or the column's heading, the period from
 * a year in the heading.
 */
function readTableRow(
  paragraph: Paragraph,
  table: Table | undefined,
  lexicon: Lexicon,
  habits: NumberHabits,
): Unnumbered[] {
  const cells = paragraph.cells ?? [];
  const rowName = nameOfRow(paragraph);
  const found: Unnumbered[] = [];
  for (const cell of cells) {
    const text = paragraph.text.slice(cell.start, cell.end);
    // A merged cell is read where it begins.
    if ((cell.header && isYearLike(text)) || cell.repeated === true) continue;
    const heading = table?.columnHeaders[cell.column] ?? '';
    const tokens: Token[] = tokenise(text);
    const read = readTokens({ text, tokens, lexicon, habits }, paragraph.id);
    const { value } = cell;
    const settled =
      value === undefined || read.length !== 1 ? read : read.map((one) => settleByValue(one, text, value));
    for (const quantity of settled) {
      const bare = quantity.kind === 'count' && quantity.unit === undefined;
      const percent = bare && headsPercentages(heading);
      found.push({
        ...quantity,
        start: quantity.start + cell.start,
        end: quantity.end + cell.start,
        kind: percent ? 'percentage' : quantity.kind,
        unit: percent ? '%' : quantity.unit,
        of: quantity.of ?? rowName ?? (heading === '' ? undefined : heading),
        period: quantity.period ?? yearIn(heading) ?? yearIn(rowName ?? ''),
      });
    }
  }
  return found;
}

function nameOfRow(paragraph: Paragraph): string | undefined {
  const first = paragraph.cells?.[0];
  if (first === undefined) return undefined;
  const text = paragraph.text.slice(first.start, first.end).trim();
  return /\p{L}/u.test(text) ? text : undefined;
}

function headsPercentages(heading: string): boolean {
  return (
    heading.includes('%') ||
    /\b(?:per ?cent|percentage|porcentaje|pourcentage|percentagem|percentual)\b/i.test(heading)
  );
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/.exec(text)?.[0];
}

function isYearLike(text: string): boolean {
  return /^\s*(?:1[89]|20)\d{2}\s*$/.test(text);
}
