import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { compare, decimalPlaces, sum } from '../../text/decimal.ts';
import { fold } from '../context/fold.ts';
import { writtenPlace } from '../magnitude.ts';
import type { CheckContext } from './check-context.ts';

/** The one figure of a table's cell. */
export type Cell = Quantity & { readonly value: string };

/** One row of a table with the figure of each of its columns, where it has exactly one. */
export interface Row {
  readonly paragraph: Paragraph;
  readonly heading: string;
  readonly kind: 'total' | 'subtotal' | 'average' | 'plain';
  readonly cells: ReadonlyMap<number, Cell>;
  /** What is written in the cells that have no figure. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Whether parts make a total: exact, or off by no more than the rounding of figures with decimals or a magnitude word. */
export function fits(total: Cell, parts: readonly Cell[]): boolean {
  const added = sum(parts.map(({ value }) => value));
  if (compare(added, total.value) === 0) return true;
  const places = [total, ...parts].map(({ value }) => decimalPlaces(value));
  const magnitude = [total, ...parts].map(writtenPlace);
  if (Math.max(...places) === 0 && Math.max(...magnitude) <= 0) return false;
  const allowed = magnitude
    .slice(1)
    .reduce((all, place) => all + 0.5 * 10 ** place, 0.5 * 10 ** (magnitude[0] ?? 0));
  // Ten figures with one decimal may miss their total by half a point, but hardly do: half of it is allowed for.
  const likely = parts.length > 3 ? allowed * 0.6 : allowed;
  return Math.abs(Number(added) - Number(total.value)) <= likely + 1e-9;
}

/** A table's row with its figures, those of whole cells only. */
export function readRow(context: CheckContext, paragraph: Paragraph): Row {
  const [first] = paragraph.cells ?? [];
  const heading = first === undefined ? '' : paragraph.text.slice(first.start, first.end);
  const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
  const cells = new Map<number, Cell>();
  const texts = new Map<number, string>();
  for (const cell of paragraph.cells ?? []) {
    const [only, another] = quantities.filter(({ start, end }) => start >= cell.start && end <= cell.end);
    if (only === undefined) texts.set(cell.column, paragraph.text.slice(cell.start, cell.end));
    if (only?.value === undefined || another !== undefined || only.outOf !== undefined) continue;
    const isPlain = only.kind === 'count' || only.kind === 'percentage' || only.kind === 'money';
    if (!isPlain || only.qualifier !== undefined) continue;
    cells.set(cell.column, { ...only, value: only.value });
  }
  return { paragraph, heading, kind: kindOf(fold(heading)), cells, texts };
}

function kindOf(heading: string): Row['kind'] {
  if (/^sub-?\s?total/.test(heading)) return 'subtotal';
  if (/^(?:average|mean|median|media|promedio|mediana|moyenne|médiane|mediane|média)(?!\p{L})/u.test(heading))
    return 'average';
  return /^(?:grand |overall )?total(?:es|is|e|s)?(?:$|\b)|^(?:ensemble|conjunto)$/.test(heading)
    ? 'total'
    : 'plain';
}

/**
 * "Ensemble des bassins", "All health care posts", "Tous statuts réunis": a last row that may well sum up those above it.
 * Its figures tell whether it does.
 */
export function soundsLikeTotal(heading: string): boolean {
  return /^(?:all|every|overall|ensemble|conjunto|tou(?:s|tes)|todo[as]?s?|toda[s]?|country|pais|pays|nacional|national|republi\p{L}+|france entiere)(?!\p{L})|(?<!\p{L})(?:total|in all|en total|au total|no total|combined|reunis|reunidos|juntos)$/u.test(
    fold(heading),
  );
}

/** A dash in a cell: there is nothing to count. "n. d." and dots leave open how much it is. */
export function isNothing(text: string): boolean {
  return /^\s*(?:[-–—−]|nil|none)\s*$/iu.test(text);
}

/** True for a row of column headings. */
export function isHeaderRow(row: Paragraph): boolean {
  return row.cells !== undefined && row.cells.length > 0 && row.cells.every(({ header }) => header);
}
