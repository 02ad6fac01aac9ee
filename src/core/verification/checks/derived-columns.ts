import type { Table } from '../../document/document.ts';
import type { Decimal } from '../../text/decimal.ts';
import { absolute, compare, decimalPlaces, shift, subtract } from '../../text/decimal.ts';
import type { Phrase } from '../../wording/phrases.ts';
import { tellingDigits } from '../magnitude.ts';
import type { Bounds, Fraction, Outcome } from './rounding.ts';
import { outcomeOf, slackOf, written } from './rounding.ts';
import type { Cell, Row } from './table-lines.ts';

/** A figure that follows from others of its row. */
export interface DerivedCell {
  readonly row: Row;
  readonly cell: Cell;
  readonly from: readonly Cell[];
  readonly outcome: Outcome;
  readonly expected: Decimal;
}

/** A column that follows from others in nearly all rows: a change, a share, a difference. */
export interface DerivedColumn {
  readonly kind: 'share' | 'change' | 'difference';
  readonly column: number;
  /** "the change from “2019” to “2021”" */
  readonly relation: Phrase;
  readonly cells: readonly DerivedCell[];
}

/** How the figures of a column may follow from those of a row. */
interface Formula {
  readonly kind: DerivedColumn['kind'];
  readonly relation: Phrase;
  /** Undefined for a row that lacks a figure. */
  readonly of: (row: Row) => Worked | undefined;
}

interface Worked {
  readonly from: readonly Cell[];
  readonly fraction: Fraction;
  readonly bounds: Bounds;
}

const mostColumns = 12;
const mostRows = 300;
/** Rows that must agree before a column is said to follow from others. */
const fewestAgreeing = 3;

/** A heading of figures that are worked out from others. */
const derivedHeading =
  /%|±|Δ|(?<!\p{L})(?:change|variation|variación|variação|évolution|evolución|evolução|growth|increase|crecimiento|croissance|share|part|parte|proportion|proporción|proporção|difference|diferencia|diferença|différence|écart|rate|tasa|taux|taxa|occupancy|per cent|percent|porcentaje|percentagem|porcentagem|pourcentage|pp|points?|puntos|pontos)(?!\p{L})/iu;

/**
 * Columns of changes, shares and differences. Which figures they follow from is what the table itself shows: a way of
 * working them out that fits three rows at least, and all but one or all but a fifth of them, is no chance.
 */
export function derivedColumns(table: Table, rows: readonly Row[]): DerivedColumn[] {
  const { columnHeaders } = table;
  if (columnHeaders.length > mostColumns || columnHeaders.length < 3 || rows.length > mostRows) return [];
  return columnHeaders.flatMap((heading, column): DerivedColumn[] => {
    if (column === 0 || !isDerived(heading, column, rows)) return [];
    const [best] = formulas(columnHeaders, column, rows)
      .flatMap((formula) => {
        const found = cellsBy(formula, column, rows);
        return found === undefined ? [] : [found];
      })
      .sort((left, right) => agreeing(right) - agreeing(left));
    return best === undefined ? [] : [best];
  });
}

function isDerived(heading: string, column: number, rows: readonly Row[]): boolean {
  if (derivedHeading.test(heading)) return true;
  const cells = rows.flatMap((row) => row.cells.get(column) ?? []);
  return cells.length >= fewestAgreeing && cells.every(({ kind }) => kind === 'percentage');
}

function agreeing({ cells }: DerivedColumn): number {
  return cells.filter(({ outcome }) => outcome !== 'wrong').length;
}

function cellsBy(formula: Formula, column: number, rows: readonly Row[]): DerivedColumn | undefined {
  const cells: DerivedCell[] = [];
  let wrong = 0;
  for (const row of rows) {
    const cell = row.cells.get(column);
    const worked = cell === undefined ? undefined : formula.of(row);
    if (cell === undefined || worked === undefined) continue;
    const said = absolute(cell.value);
    const outcome = outcomeOf(said, worked.fraction, worked.bounds);
    if (outcome === 'wrong') wrong += 1;
    if (wrong > 1 && wrong * 5 > rows.length) return undefined;
    const expected = written(worked.fraction, decimalPlaces(said));
    cells.push({ row, cell, from: worked.from, outcome, expected });
  }
  // Zeros, hundreds and single digits fit by chance.
  const right = cells.filter(
    ({ outcome, cell }) => outcome !== 'wrong' && tellingDigits(cell.value) >= 2,
  ).length;
  if (right < fewestAgreeing || right <= 2 * wrong) return undefined;
  return { kind: formula.kind, column, relation: formula.relation, cells };
}

function formulas(headers: readonly string[], column: number, rows: readonly Row[]): Formula[] {
  const others = headers.flatMap((_, at) => (at === 0 || at === column ? [] : [at]));
  const name = (at: number): string => headers[at] ?? '';
  const total = rows.findLast(({ kind }) => kind === 'total');
  return others.flatMap((first): Formula[] => {
    const ofTotal: Formula = {
      kind: 'share',
      relation: { key: 'relation.shareOfTotal', params: { part: name(first) } },
      of: (row) => share(row.cells.get(first), total?.cells.get(first)),
    };
    const pairs = others.flatMap((second): Formula[] => {
      if (second === first) return [];
      const ends = { from: name(first), to: name(second) };
      const ofOther: Formula = {
        kind: 'share',
        relation: { key: 'relation.share', params: { part: name(first), whole: name(second) } },
        of: (row) => share(row.cells.get(first), row.cells.get(second)),
      };
      if (second < first) return [ofOther];
      return [
        ofOther,
        {
          kind: 'change',
          relation: { key: 'relation.change', params: ends },
          of: (row) => change(row.cells.get(first), row.cells.get(second)),
        },
        {
          kind: 'difference',
          relation: { key: 'relation.difference', params: ends },
          of: (row) => difference(row.cells.get(first), row.cells.get(second)),
        },
      ];
    });
    return total === undefined ? pairs : [ofTotal, ...pairs];
  });
}

function share(part: Cell | undefined, whole: Cell | undefined): Worked | undefined {
  if (
    part === undefined ||
    whole === undefined ||
    part.kind === 'percentage' ||
    compare(whole.value, '0') <= 0
  )
    return undefined;
  const [value, all] = [Number(part.value), Number(whole.value)];
  const [own, ofWhole] = [slackOf(part), slackOf(whole)];
  return {
    from: [part, whole],
    fraction: { numerator: shift(part.value, 2), denominator: whole.value },
    bounds: [(100 * (value - own)) / (all + ofWhole), (100 * (value + own)) / Math.max(all - ofWhole, 1e-9)],
  };
}

function change(from: Cell | undefined, to: Cell | undefined): Worked | undefined {
  if (from === undefined || to === undefined || from.kind !== to.kind || compare(from.value, '0') <= 0)
    return undefined;
  const least = (Number(to.value) - slackOf(to)) / (Number(from.value) + slackOf(from)) - 1;
  const most = (Number(to.value) + slackOf(to)) / Math.max(Number(from.value) - slackOf(from), 1e-9) - 1;
  return {
    from: [from, to],
    fraction: { numerator: shift(absolute(subtract(to.value, from.value)), 2), denominator: from.value },
    bounds: sizes(100 * least, 100 * most),
  };
}

function difference(from: Cell | undefined, to: Cell | undefined): Worked | undefined {
  if (from === undefined || to === undefined || from.kind !== to.kind) return undefined;
  const value = Number(to.value) - Number(from.value);
  const slack = slackOf(from) + slackOf(to);
  return {
    from: [from, to],
    fraction: { numerator: absolute(subtract(to.value, from.value)), denominator: '1' },
    bounds: sizes(value - slack, value + slack),
  };
}

/** Without their signs, which tables leave to arrows and brackets. */
function sizes(least: number, most: number): Bounds {
  if (least <= 0 && most >= 0) return [0, Math.max(-least, most)];
  return [Math.min(Math.abs(least), Math.abs(most)), Math.max(Math.abs(least), Math.abs(most))];
}
