import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { ParsedMetadata, ParsedSheet } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import { errorDetail, orRefusal } from '../refusal.ts';
import type { FormatReader } from './format-reader.ts';
import { heldValue, isDateFormat } from './sheets/number-text.ts';
import { CellBudget, SheetBuilder, sheetDocument } from './sheets/sheet-builder.ts';

/** Reads the binary workbooks of Excel 97–2003, which always hold the results of their formulas. */
export const readXls: FormatReader = (bytes, fileName) =>
  orRefusal(() => {
    let workbook: WorkBook;
    try {
      workbook = read(bytes, {
        type: 'buffer',
        dense: true,
        cellNF: true,
        cellStyles: true,
        cellHTML: false,
        cellFormula: false,
        dateNF: 'yyyy-mm-dd',
      });
    } catch (error) {
      const detail = errorDetail(error);
      // The library's word for a workbook that needs a password.
      if (/password|encrypt/i.test(detail))
        return Promise.resolve(failed({ kind: 'encrypted', fileName } as const));
      return Promise.resolve(failed({ kind: 'damaged', fileName, detail } as const));
    }
    const budget = new CellBudget(fileName);
    const sheets = workbook.SheetNames.flatMap((name, index): ParsedSheet[] => {
      const sheet = workbook.Sheets[name];
      const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      return sheet === undefined ? [] : [readSheet(sheet, new SheetBuilder(budget), name, hidden)];
    });
    return Promise.resolve(success(sheetDocument('xls', metadataOf(workbook), sheets, 0)));
  });

function readSheet(sheet: WorkSheet, builder: SheetBuilder, name: string, hidden: boolean): ParsedSheet {
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const text = cell === undefined ? '' : (cell.w ?? utils.format_cell(cell)).replace(/\s+/g, ' ').trim();
      if (cell === undefined || text === '') return;
      const isNumber = cell.t === 'n' && typeof cell.v === 'number' && !isDateFormat(cell.z ?? 0);
      const value = isNumber ? heldValue(Number(cell.v), text) : undefined;
      builder.cell(row + 1, { column, text, ...(value === undefined ? {} : { value }) });
    });
  });
  sheet['!rows']?.forEach((row, index) => {
    if (row.hidden === true) builder.hideRow(index + 1);
  });
  sheet['!cols']?.forEach((column, index) => {
    if (column.hidden === true) builder.hideColumns(index, index);
  });
  for (const { s, e } of sheet['!merges'] ?? []) builder.merge(s.r + 1, s.c, e.r - s.r + 1, e.c - s.c + 1);
  return builder.build(name, hidden);
}

function metadataOf({ Props: properties }: WorkBook): ParsedMetadata {
  const title = properties?.Title?.trim() ?? '';
  const author = properties?.Author?.trim() ?? '';
  const date = properties?.ModifiedDate ?? properties?.CreatedDate;
  return {
    ...(title === '' ? {} : { title }),
    ...(author === '' ? {} : { authors: [author] }),
    ...(date instanceof Date && !Number.isNaN(date.getTime())
      ? { date: date.toISOString().slice(0, 10) }
      : {}),
  };
}
