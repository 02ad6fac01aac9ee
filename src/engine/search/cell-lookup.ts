import type { SheetPlace } from '../../core/document/document.ts';
import { readCellReference } from '../../core/document/sheets/cell-place.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { cellsOf, type PassageRow } from '../store/read-document.ts';
import { rows } from '../store/sql.ts';
import { documentOfPassage } from './passage-document.ts';
import type { Stretch } from './snippet.ts';

/** A cell that a query asks for by its address. */
export interface FoundCell {
  readonly passage: number;
  /** Where the cell stands in its row's text. */
  readonly stretch: Stretch;
}

/** More files than this with a sheet of the same name are not all listed. */
const mostCells = 50;

/**
 * The cells that a query names as spreadsheets do: "Poblacion!B12", "'Total país'!$B$12"; "B12" alone means files that are
 * one sheet without a name. None for a query that says anything else.
 */
export function lookUpCells(
  database: CaseDatabase,
  query: string,
  documents: readonly StoredDocument[],
): FoundCell[] {
  const reference = readCellReference(query);
  if (reference === undefined) return [];
  const name = reference.sheet?.toLowerCase();
  const found: FoundCell[] = [];
  for (const passage of rows<PassageRow & { sheet: string }>(
    database,
    `SELECT passage.*, document_table.sheet AS sheet FROM passage
     JOIN document_table
       ON document_table.document = passage.document AND document_table.element = passage.table_element
     WHERE passage.sheet_row = :row AND document_table.sheet IS NOT NULL ORDER BY passage.id`,
    { row: reference.row },
  )) {
    const sheet = JSON.parse(passage.sheet) as SheetPlace;
    if (sheet.name?.toLowerCase() !== name || documentOfPassage(documents, passage.id) === undefined)
      continue;
    const cell = cellsOf(passage)?.find((one) => sheet.firstColumn + one.column === reference.column);
    if (cell !== undefined)
      found.push({ passage: passage.id, stretch: { start: cell.start, end: cell.end } });
    if (found.length === mostCells) break;
  }
  return found;
}
