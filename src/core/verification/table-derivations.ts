import type { Quantity } from '../statistics/quantity.ts';
import { compare, subtract, sum } from '../text/decimal.ts';
import { fold } from './context/fold.ts';
import type { Derivation } from './derived-evidence.ts';
import type { EvidenceInput, SourcePassage } from './evidence-input.ts';

type Figure = Quantity & { readonly value: string };

/** A larger table is a data set, in which some sum or difference gives almost any number. */
const mostRows = 60;

/**
 * The sum of a whole column of a table that prints no such total, and the difference between two rows of one column
 * that the statistic's sentence names both ("910 more beds in X than in Y").
 */
export function tableDerivations(
  input: Pick<EvidenceInput, 'statistic' | 'passages'>,
  sentence: string,
  isTotal: (row: SourcePassage) => boolean,
): Derivation[] {
  const { statistic, passages } = input;
  const { value } = statistic;
  if (value === undefined || compare(value, '20') < 0) return [];
  const tables = Map.groupBy(
    passages.filter(({ kind, table }) => kind === 'table-row' && table !== undefined),
    ({ documentId, table }) => `${documentId} ${table?.id}`,
  );
  const isCompared = comparison.test(fold(sentence));
  const words = ` ${fold(sentence).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found: Derivation[] = [];
  for (const rows of tables.values()) {
    if (rows.length > mostRows) continue;
    const parts = rows.filter((row) => !isTotal(row));
    for (const [, column] of columnsOf(parts)) {
      found.push(...columnSum(statistic, value, column));
      if (isCompared) found.push(...difference(statistic, value, column, words));
    }
  }
  return found;
}

interface Entry {
  readonly row: SourcePassage;
  readonly figure: Figure;
}

function columnsOf(rows: readonly SourcePassage[]): Map<number, Entry[]> {
  const columns = new Map<number, Entry[]>();
  for (const row of rows) {
    for (const quantity of row.quantities) {
      if (quantity.value === undefined || (quantity.kind !== 'count' && quantity.kind !== 'money')) continue;
      const column = row.cells?.find((cell) => quantity.start >= cell.start && quantity.end <= cell.end);
      if (column === undefined) continue;
      const entries = columns.get(column.column) ?? [];
      columns.set(column.column, entries);
      entries.push({ row, figure: { ...quantity, value: quantity.value } });
    }
  }
  return columns;
}

function columnSum(statistic: Quantity, value: string, column: readonly Entry[]): Derivation[] {
  const [first] = column;
  if (first === undefined || column.length < 3) return [];
  if (compare(sum(column.map(({ figure }) => figure.value)), value) !== 0) return [];
  const parts = column.map(({ figure }) => figure.text);
  return [derived(first, { parts: parts.join(' + '), sum: statistic.text }, 0.9)];
}

function difference(
  statistic: Quantity,
  value: string,
  column: readonly Entry[],
  words: string,
): Derivation[] {
  const named = column.filter(({ row }) => {
    const name = rowName(row);
    return name !== '' && words.includes(` ${name} `);
  });
  for (const larger of named) {
    for (const smaller of named) {
      if (larger.row === smaller.row) continue;
      if (compare(subtract(larger.figure.value, smaller.figure.value), value) !== 0) continue;
      const parts = `${larger.figure.text} − ${smaller.figure.text}`;
      return [derived(larger, { parts, sum: statistic.text }, 0.9)];
    }
  }
  return [];
}

function derived(
  { row, figure }: Entry,
  params: { readonly parts: string; readonly sum: string },
  strength: number,
): Derivation {
  // The quantity itself, so that what is known of its place is found again.
  const subject = row.quantities.find(({ id }) => id === figure.id) ?? figure;
  return { passage: row, subject, reason: { key: 'derived.sum', params }, strength };
}

/** The heading of a row as a sentence would have it. */
function rowName(row: SourcePassage): string {
  const first = row.cells?.[0];
  if (first === undefined) return '';
  return fold(row.text.slice(first.start, first.end))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words of the four languages by which two amounts are set against each other. */
const comparison =
  /\b(?:more|fewer|less|difference|gap|increase|increased|decrease|decreased|rose|fell|drop|grew|up|down|mas|menos|diferencia|brecha|aumento|disminuyo|plus|moins|difference|ecart|hausse|baisse|mais|diferenca|crescimento|queda)\b/;
