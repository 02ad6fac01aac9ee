import type { Quantity } from '../statistics/quantity.ts';
import { compare, decimalPlaces, divide, shift, subtract, sum } from '../text/decimal.ts';
import type { Reason } from '../wording/reason-messages.ts';
import { attributesNear } from './context/contrasts.ts';
import { periodYears } from './context/periods.ts';
import { fold } from './context/fold.ts';
import type { Derivation } from './derived-evidence.ts';
import type { EvidenceInput, SourcePassage } from './evidence-input.ts';

type Figure = Quantity & { readonly value: string };

/** A larger table is a data set, in which some sum or difference gives almost any number. */
const mostRows = 60;

/**
 * What the rows of one column give together: the sum of a whole column of a table that prints no such total, a row's share
 * of that sum, the difference between two rows that the statistic's sentence names both ("910 more beds in X than in Y"),
 * and the growth from the row of one year to that of another.
 */
export function tableDerivations(
  input: Pick<EvidenceInput, 'statistic' | 'passages'>,
  sentence: string,
  isTotal: (row: SourcePassage) => boolean,
): Derivation[] {
  const { statistic, passages } = input;
  const { value } = statistic;
  const isShare = statistic.kind === 'percentage';
  if (value === undefined || (!isShare && compare(value, '20') < 0)) return [];
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
      if (isShare) {
        if (parts.length === rows.length) found.push(...columnShare(statistic, value, column));
        if (isCompared) found.push(...growth(statistic, value, column, words));
        continue;
      }
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

/** A row's share of all rows together, where the table prints no total. */
function columnShare(statistic: Quantity, value: string, column: readonly Entry[]): Derivation[] {
  // Years are not parts of a whole.
  if (column.length < 3 || column.some(({ row }) => yearOf(row) !== undefined)) return [];
  const whole = sum(column.map(({ figure }) => figure.value));
  if (compare(whole, '20') < 0) return [];
  const places = decimalPlaces(value);
  return column.flatMap(({ row, figure }) => {
    const share = divide(shift(figure.value, 2), whole, places);
    if (share === undefined || compare(share, value) !== 0) return [];
    const parts = column.map((entry) => entry.figure.text).join(' + ');
    const params = { part: figure.text, parts: `(${parts}`, whole: `${whole})`, share: statistic.text };
    return [derivation(row, figure, { key: 'derived.shareOfColumn', params }, places > 0 ? 0.85 : 0.55)];
  });
}

/** From the row of one year to that of a later one: the years that the sentence names, else two that follow each other. */
function growth(statistic: Quantity, value: string, column: readonly Entry[], words: string): Derivation[] {
  const places = decimalPlaces(value);
  const dated = column.flatMap((entry) => {
    const year = yearOf(entry.row);
    return year === undefined ? [] : [{ ...entry, year }];
  });
  const last = periodYears(statistic.period)?.[1];
  const found: Derivation[] = [];
  for (const before of dated) {
    for (const after of dated) {
      if (after.year <= before.year || (last !== undefined && after.year !== last)) continue;
      const areNamed = words.includes(` ${before.year} `) && words.includes(` ${after.year} `);
      if (!areNamed && after.year - before.year !== 1) continue;
      const [from, to] = [before.figure, after.figure];
      const change = divide(shift(subtract(to.value, from.value), 2), from.value, places);
      if (change === undefined || (compare(change, value) !== 0 && compare(change, `-${value}`) !== 0))
        continue;
      const params = { from: from.text, to: to.text, change: statistic.text };
      const strength = places > 0 ? 0.85 : 0.55;
      found.push(derivation(after.row, to, { key: 'derived.change', params }, strength));
    }
  }
  return found;
}

/** The year that a row is headed by. */
function yearOf(row: SourcePassage): number | undefined {
  const name = rowName(row);
  return /^(?:19|20)\d\d$/.test(name) ? Number(name) : undefined;
}

function columnSum(statistic: Quantity, value: string, column: readonly Entry[]): Derivation[] {
  const [first] = column;
  if (first === undefined || (column.length < 3 && !areComplementary(column))) return [];
  if (compare(sum(column.map(({ figure }) => figure.value)), value) !== 0) return [];
  const parts = column.map(({ figure }) => figure.text);
  return [derived(first, { parts: parts.join(' + '), sum: statistic.text }, 0.9)];
}

/** "Women" and "men" are all there are; two rows of anything else need not be. */
function areComplementary(column: readonly Entry[]): boolean {
  const sexes = column.map(({ row }) => {
    const name = rowName(row);
    const all = { start: 0, end: name.length };
    return attributesNear(name, all, { start: name.length, end: name.length }).get('sex');
  });
  return column.length === 2 && sexes.includes('female') && sexes.includes('male');
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
      // Of two years the later one is what the sentence is about.
      const subject = (yearOf(smaller.row) ?? 0) > (yearOf(larger.row) ?? 0) ? smaller : larger;
      return [derived(subject, { parts, sum: statistic.text }, 0.9)];
    }
  }
  return [];
}

function derived(
  { row, figure }: Entry,
  params: { readonly parts: string; readonly sum: string },
  strength: number,
): Derivation {
  return derivation(row, figure, { key: 'derived.sum', params }, strength);
}

function derivation(row: SourcePassage, figure: Figure, reason: Reason, strength: number): Derivation {
  // The quantity itself, so that what is known of its place is found again.
  const subject = row.quantities.find(({ id }) => id === figure.id) ?? figure;
  return { passage: row, subject, reason, strength };
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
