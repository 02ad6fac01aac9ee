import { failed, success } from '../../core/result.ts';
import type { DocumentFormat } from '../../core/document/parsed.ts';
import { orRefusal } from '../refusal.ts';
import type { FormatReader } from './format-reader.ts';
import { findDelimiter, readRecords } from './sheets/delimited-text.ts';
import { decimalText } from './sheets/number-text.ts';
import { CellBudget, SheetBuilder, sheetDocument } from './sheets/sheet-builder.ts';
import { decodeText } from './text-encoding.ts';

/** "1.28572E-06", as programs write very small and very large numbers. */
const powerOfTen = /^[-+]?\d+(?:\.\d+)?[eE][-+]?\d{1,2}$/;

/** Reads values separated by commas, semicolons, tabs or bars, in any encoding, as one sheet. */
export const readCsv: FormatReader = (bytes, fileName) => readDelimited('csv', bytes, fileName);

/** Reads values separated by tabs; a file that has none is separated otherwise, whatever it is called. */
export const readTsv: FormatReader = (bytes, fileName) => readDelimited('tsv', bytes, fileName);

function readDelimited(
  format: DocumentFormat,
  bytes: Uint8Array,
  fileName: string,
): ReturnType<FormatReader> {
  return orRefusal(() => {
    const decoded = decodeText(bytes);
    if (decoded === undefined) return Promise.resolve(failed({ kind: 'format-unknown', fileName } as const));
    // A line "sep=;" tells Excel the delimiter; it is no row, but counts as one.
    const text = decoded.text.replace(/^\ufeff/, '');
    const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
    const delimiter = stated ?? findDelimiter(text, format === 'tsv' ? '\t' : undefined);
    const builder = new SheetBuilder(new CellBudget(fileName));
    readRecords(text, delimiter, (fields, row) => {
      if (row === 1 && stated !== undefined) return;
      fields.forEach((field, column) => {
        const value = powerOfTen.test(field) ? decimalText(Number(field)) : undefined;
        builder.cell(row, { column, text: field, ...(value === undefined ? {} : { value }) });
      });
    });
    const guessed =
      decoded.guessed === undefined ? [] : [{ kind: 'encoding-guessed' as const, encoding: decoded.guessed }];
    return Promise.resolve(success(sheetDocument(format, {}, [builder.build(undefined, false)], 0, guessed)));
  });
}
