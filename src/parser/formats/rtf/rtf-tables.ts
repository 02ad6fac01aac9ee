import type { Inline, ParsedBlock, ParsedTableCell } from '../../../core/document/parsed.ts';
import { isBoldOrEmpty } from '../docx/table-rows.ts';

/** A cell as its row defines it. */
export interface CellDefinition {
  /** Right edge in twips from the left margin. */
  readonly edge: number;
  readonly opensDown: boolean;
  readonly continuesDown: boolean;
  readonly continuesAcross: boolean;
}

export interface RtfRow {
  readonly header: boolean;
  readonly definitions: readonly CellDefinition[];
  readonly cells: readonly (readonly Inline[])[];
}

/** Edges that are nearer are the same line: programs round. A third of a millimetre. */
const sameEdge = 20;

interface PlacedCell {
  readonly inlines: readonly Inline[];
  readonly from: number;
  readonly columnSpan: number;
  readonly definition: CellDefinition | undefined;
}

/** The block of a table. Its columns are what the edges of all its rows divide it into. */
export function tableBlock(rows: readonly RtfRow[]): Extract<ParsedBlock, { kind: 'table' }> | undefined {
  const edges = columnEdges(rows);
  const placed = rows.map((row) => placeCells(row, edges));
  const marked = rows.some(({ header }) => header);
  const blocks = placed.map((cells, index): { readonly cells: ParsedTableCell[] } => {
    const header =
      rows[index]?.header === true ||
      (!marked && index === 0 && rows.length > 1 && cells.every(isBoldOrEmpty));
    return {
      cells: cells
        .filter(({ definition }) => definition?.continuesDown !== true)
        .map(({ inlines, from, columnSpan, definition }) => ({
          inlines,
          header,
          columnSpan,
          rowSpan: definition?.opensDown === true ? rowsDown(placed, index, from) : 1,
        })),
    };
  });
  const hasText = blocks.some(({ cells }) => cells.some(({ inlines }) => inlines.length > 0));
  return hasText ? { kind: 'table', rows: blocks } : undefined;
}

function columnEdges(rows: readonly RtfRow[]): number[] {
  const all = rows.flatMap(({ definitions }) => definitions.map(({ edge }) => edge)).sort((a, b) => a - b);
  const edges: number[] = [];
  for (const edge of all) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > sameEdge) edges.push(edge);
  }
  return edges.slice(0, 500);
}

function placeCells({ definitions, cells }: RtfRow, edges: readonly number[]): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let column = 0;
  cells.forEach((inlines, index) => {
    const definition = definitions[index];
    const at =
      definition === undefined ? -1 : edges.findIndex((edge) => Math.abs(edge - definition.edge) <= sameEdge);
    const columnSpan = Math.max(1, at - column + 1);
    const before = placed.at(-1);
    if (definition?.continuesAcross === true && before !== undefined) {
      placed[placed.length - 1] = { ...before, columnSpan: before.columnSpan + columnSpan };
    } else {
      placed.push({ inlines, from: column, columnSpan, definition });
    }
    column += columnSpan;
  });
  return placed;
}

function rowsDown(rows: readonly (readonly PlacedCell[])[], index: number, from: number): number {
  let span = 1;
  while (
    rows[index + span]?.some((cell) => cell.from === from && cell.definition?.continuesDown === true) === true
  )
    span += 1;
  return span;
}
