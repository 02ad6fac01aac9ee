import type { ParsedSheet } from '../../core/document/parsed.ts';
import { success } from '../../core/result.ts';
import { orRefusal, Refusal } from '../refusal.ts';
import { refusingDamage } from '../sound-xml.ts';
import { ZipPackage } from '../zip-package.ts';
import type { FormatReader } from './format-reader.ts';
import { readCoreProperties, relatedParts, relationshipsOf } from './office-package.ts';
import { CellBudget, SheetBuilder, sheetDocument } from './sheets/sheet-builder.ts';
import { readXlsxSheet } from './sheets/xlsx-sheet.ts';
import { readCellStyles, readSharedStrings, readWorkbook } from './sheets/xlsx-parts.ts';

/**
 * Reads an XLSX: every cell as its sheet shows it, with the number behind it where that says more. Formulas count with
 * the results that the file holds; nothing is calculated here. Hidden sheets, rows and columns are read and said to be
 * hidden.
 */
export const readXlsx: FormatReader = (bytes, fileName, limits, onProgress) =>
  orRefusal(async () => {
    const zip = await ZipPackage.open(bytes, fileName, limits);
    const main = (await relatedParts(zip, '')).get('officeDocument') ?? 'xl/workbook.xml';
    const read = async <Value>(name: string, reader: (part: Uint8Array) => Value): Promise<Value> => {
      const part = await zip.read(name);
      if (part === undefined) throw new Refusal({ kind: 'damaged', fileName, detail: `${name} is missing` });
      return refusingDamage(() => reader(part), fileName, name);
    };
    const optional = async <Value>(name: string | undefined, reader: (part: Uint8Array) => Value[]) =>
      name === undefined || !zip.has(name) ? [] : read(name, reader);

    const workbook = await read(main, readWorkbook);
    const related = await relationshipsOf(zip, main);
    const partOf = (kind: string): string | undefined =>
      related.find((relationship) => relationship.kind === kind)?.target;
    const strings = await optional(partOf('sharedStrings'), readSharedStrings);
    const styles = await optional(partOf('styles'), readCellStyles);
    const around = { strings, styles, date1904: workbook.date1904 };

    const sheets: ParsedSheet[] = [];
    const budget = new CellBudget(fileName);
    let withoutValues = 0;
    for (const [index, listed] of workbook.sheets.entries()) {
      onProgress(index, workbook.sheets.length);
      const part = related.find(({ id }) => id === listed.relationship);
      // Sheets that are one diagram hold no cells.
      if (part === undefined ? related.length > 0 : part.kind !== 'worksheet') continue;
      const name = part?.target ?? `xl/worksheets/sheet${String(index + 1)}.xml`;
      const builder = new SheetBuilder(budget);
      withoutValues += await read(name, (sheet) => readXlsxSheet(sheet, builder, around));
      sheets.push(builder.build(listed.name, listed.hidden));
    }
    return success(sheetDocument('xlsx', await readCoreProperties(zip), sheets, withoutValues));
  });
