import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { placeInSheet } from '../../../src/core/document/sheets/cell-place.ts';
import type { StructuredDocument } from '../../../src/core/document/document.ts';
import type { ParsedDocument } from '../../../src/core/document/parsed.ts';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export interface SheetParts {
  /** Content of `sheetData` and what follows it. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  /** Number formats of the cell styles 1, 2, …: an id or a code. */
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
}

/** Builds an XLSX by hand. */
export function xlsx({
  sheets,
  states = {},
  strings = [],
  formats = [],
  date1904 = false,
}: SheetParts): Uint8Array {
  const names = Object.keys(sheets);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': strToU8(
      `<workbook ${main} ${relations}><workbookPr date1904="${date1904 ? '1' : '0'}"/><sheets>${names
        .map(
          (name, index) =>
            `<sheet name="${name}" sheetId="${String(index + 1)}" state="${states[name] ?? 'visible'}" r:id="rId${String(index + 1)}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index): [string, string, string] => [
        `rId${String(index + 1)}`,
        'worksheet',
        `worksheets/sheet${String(index + 1)}.xml`,
      ]),
      ['rId90', 'sharedStrings', 'sharedStrings.xml'],
      ['rId91', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': strToU8(
      `<sst ${main}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${main}><numFmts>${formats
        .map((format, index) =>
          typeof format === 'string'
            ? `<numFmt numFmtId="${String(200 + index)}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
            : '',
        )
        .join('')}</numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="0" fontId="0"/>${formats
        .map(
          (format, index) =>
            `<xf numFmtId="${String(typeof format === 'string' ? 200 + index : format)}" fontId="0"/>`,
        )
        .join('')}</cellXfs></styleSheet>`,
    ),
  };
  names.forEach((name, index) => {
    files[`xl/worksheets/sheet${String(index + 1)}.xml`] = strToU8(
      `<worksheet ${main}>${sheets[name] ?? ''}</worksheet>`,
    );
  });
  return zipSync(files);
}

function relationships(entries: readonly (readonly [string, string, string])[]): Uint8Array {
  const list = entries.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
  );
}

/** Rows of cells by address: text as inline strings, numbers as numbers, "=…" as formulas with or without a value. */
export function data(
  rows: readonly (readonly (string | number | undefined)[])[],
  styles: Readonly<Record<string, number>> = {},
): string {
  const xml = rows.map((cells, down) => {
    const written = cells.map((cell, along) => {
      if (cell === undefined || cell === '') return '';
      const address = `${String.fromCharCode(65 + along)}${String(down + 1)}`;
      const style = styles[address] === undefined ? '' : ` s="${String(styles[address])}"`;
      return typeof cell === 'number'
        ? `<c r="${address}"${style}><v>${String(cell)}</v></c>`
        : `<c r="${address}"${style} t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${String(down + 1)}">${written.join('')}</row>`;
  });
  return `<sheetData>${xml.join('')}</sheetData>`;
}

export function structured(parsed: ParsedDocument): StructuredDocument {
  return readDocument(parsed, { role: 'source', fileName: 'file.xlsx' });
}

/** Rows as "6 | #^North | 480,609 {480609}": "#" heads, "^" is said again, braces hold what the file holds. */
export function rowsOf(document: StructuredDocument): string[] {
  return document.paragraphs.map(({ row, cells = [], text }) =>
    [
      String(row),
      ...cells.map(
        (cell) =>
          `${cell.header ? '#' : ''}${cell.repeated === true ? '^' : ''}${text.slice(cell.start, cell.end)}${cell.value === undefined ? '' : ` {${cell.value}}`}`,
      ),
    ].join(' | '),
  );
}

/** Quantities as "Poblacion!C6 = 480609 (2016)". */
export function quantitiesOf(document: StructuredDocument): string[] {
  const paragraphs = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const tables = new Map(document.tables.map((table) => [table.id, table]));
  return findQuantities(document).map((quantity) => {
    const paragraph = paragraphs.get(quantity.paragraphId);
    const sheet = tables.get(paragraph?.tableId ?? '')?.sheet;
    const place =
      paragraph === undefined ? undefined : placeInSheet(paragraph, sheet, quantity.start, quantity.end);
    const others = quantity.otherReadings === undefined ? '' : ` or ${quantity.otherReadings.join(', ')}`;
    return `${String(place)} = ${String(quantity.value)}${quantity.unit ?? ''}${others}${quantity.period === undefined ? '' : ` (${quantity.period})`}`;
  });
}
