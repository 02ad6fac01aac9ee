import type { SheetPlace } from '../../core/document/document.ts';
import { placeInSheet, type SheetRow } from '../../core/document/sheets/cell-place.ts';
import type { CaseDatabase } from './database.ts';
import type { StoredDocument } from './documents.ts';
import { cellsOf, type PassageRow } from './read-document.ts';
import { orUndefined, row } from './sql.ts';

/** A row of a sheet with its sheet and its place in the document's text. */
export interface StoredSheetRow extends SheetRow {
  readonly sheet: SheetPlace;
  readonly start: number;
}

/** The row of a sheet that a passage is; undefined for all other passages. */
export function sheetRowOf(database: CaseDatabase, passage: PassageRow): StoredSheetRow | undefined {
  if (passage.sheet_row === null || passage.table_element === null) return undefined;
  const table = row<{ sheet: string | null }>(
    database,
    'SELECT sheet FROM document_table WHERE document = :document AND element = :element',
    { document: passage.document, element: passage.table_element },
  );
  if (table === undefined || table.sheet === null) return undefined;
  return {
    row: orUndefined(passage.sheet_row),
    cells: cellsOf(passage),
    sheet: JSON.parse(table.sheet) as SheetPlace,
    start: passage.start_offset,
  };
}

/** "Poblacion!B12" for a stretch of a passage, offsets in its text; undefined where the passage is no row of a sheet. */
export function cellLabel(
  database: CaseDatabase,
  passage: PassageRow,
  start: number,
  end: number,
): string | undefined {
  const found = sheetRowOf(database, passage);
  return found === undefined ? undefined : placeInSheet(found, found.sheet, start, end);
}

/** The passage at a place of a document's text. */
export function passageAt(
  database: CaseDatabase,
  document: StoredDocument,
  offset: number,
): PassageRow | undefined {
  return row<PassageRow>(
    database,
    `SELECT * FROM passage
     WHERE id BETWEEN :first AND :last AND start_offset <= :offset AND end_offset > :offset AND kind <> 'title'
     ORDER BY id DESC LIMIT 1`,
    { first: document.firstPassage, last: document.lastPassage, offset },
  );
}
