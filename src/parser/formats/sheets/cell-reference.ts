/** Rows and columns that any spreadsheet program has. */
export const lastRow = 1_048_576;
export const lastColumn = 16_383;

/** "B12" → row 12, column 1; undefined for anything else. */
export function readReference(
  reference: string | undefined,
): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference ?? '');
  if (match === null) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row < 1 || row > lastRow || column - 1 > lastColumn ? undefined : { row, column: column - 1 };
}
