import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FormatReader } from '../../../src/parser/formats/format-reader.ts';
import { readOds } from '../../../src/parser/formats/ods.ts';
import { readXls } from '../../../src/parser/formats/xls.ts';
import { readXlsx } from '../../../src/parser/formats/xlsx.ts';
import { mostCells } from '../../../src/parser/formats/sheets/sheet-builder.ts';
import { brokenPromises } from '../../core/document/read.ts';
import { documentOf, readWith } from '../support.ts';
import { data, quantitiesOf, rowsOf, structured, xlsx } from './sheet-support.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/sheets/${name}`, import.meta.url));

describe.each([
  ['harbour.xlsx', readXlsx],
  ['harbour.ods', readOds],
  ['harbour.xls', readXls],
] as [string, FormatReader][])('%s, as a spreadsheet program wrote it', (name, reader) => {
  test('every cell has its row, what heads it and what the file holds', async () => {
    const document = structured(await documentOf(reader, fixture(name)));
    expect(rowsOf(document)).toEqual([
      '1 | Table 1. Population by region and sex',
      '2 | Persons, as of 30 June',
      '4 | #Region | #District | #2016 | #2017 | #Check',
      '5 | #Women | #Men | #Share of women',
      '6 | #North | Old Port | 480,609 {480609} | 471,203 {471203} | 50.5% {0.50494} | 951,812 {951812}',
      '7 | #^North | Saltmarsh | 12,045 {12045} | 11,986 {11986} | 50.1% {0.50123}',
      '8 | #South | Quarry | 3,310 {3310} | 3,402 {3402} | 49.3% {0.49315}',
      '9 | Source: Harbour Statistics Office, revised on 12 March 2018.',
      '12 | Table 2. Ferries',
      '13 | #Line | #First run | #Passengers',
      '14 | #Blue line | 1998-05-04 | 1,204,334 {1204334}',
      '15 | #Red line | 2004-11-20 | 88,120 {88120}',
      '1 | #Indicator | #Value',
      '2 | #Average household size | 3.14159 {3.14159}',
    ]);
    expect(brokenPromises(document)).toEqual([]);
  });

  test('tables of one sheet are told apart, headings in several rows are joined', async () => {
    const document = structured(await documentOf(reader, fixture(name)));
    expect(document.title).toBe('Harbour households 2015 to 2017');
    expect(document.headings.map(({ text }) => text)).toEqual(['Poblacion', 'Total país']);
    expect(document.tables.map(({ label, columnHeaders }) => [label, columnHeaders])).toEqual([
      ['Table 1', ['Region', 'District', '2016 Women', '2016 Men', '2017 Share of women', 'Check']],
      ['Table 2', ['Line', 'First run', 'Passengers']],
      [undefined, ['Indicator', 'Value']],
    ]);
  });

  test('numbers have addresses, periods from their headings, and both values where the sheet rounds', async () => {
    const found = quantitiesOf(structured(await documentOf(reader, fixture(name))));
    expect(found).toContain('Poblacion!C6 = 480609 (2016)');
    expect(found).toContain('Poblacion!E6 = 50.5% or 50.494 (2017)');
    expect(found).toContain("'Total país'!B2 = 3.14159");
    expect(found).toContain('Poblacion!C14 = 1204334');
  });

  test('what is hidden is read and said to be hidden', async () => {
    const parsed = await documentOf(reader, fixture(name));
    expect(parsed.warnings).toEqual([{ kind: 'hidden-cells', sheets: ['Total país'], rows: 1, columns: 1 }]);
    const { tables } = structured(parsed);
    expect(tables[0]?.sheet).toMatchObject({ hiddenRows: [[8, 8]], hiddenColumns: [5] });
    expect(tables[2]?.sheet).toMatchObject({ name: 'Total país', hidden: true });
  });

  test('cut off or with bytes changed it is read or refused', { timeout: 60_000 }, async () => {
    const whole = fixture(name);
    for (let step = 1; step < 40; step += 1) {
      const cut = await readWith(reader, whole.slice(0, Math.floor((whole.length * step) / 40)), name);
      expect(cut.ok || cut.failure.kind !== 'internal').toBe(true);
      const flipped = Uint8Array.from(whole);
      for (let at = step * 7; at < flipped.length; at += 977) flipped[at] = (flipped[at] ?? 0) ^ (step * 37);
      const read = await readWith(reader, flipped, name);
      expect(read.ok || read.failure.kind !== 'internal').toBe(true);
    }
  });
});

describe('what a cell shows', () => {
  const shown = async (value: number, format: number | string, date1904 = false): Promise<unknown> => {
    const file = xlsx({
      sheets: {
        A: data(
          [
            ['Name', 'Value'],
            ['x', value],
          ],
          { B2: 1 },
        ),
      },
      formats: [format],
      date1904,
    });
    const cells = structured(await documentOf(readXlsx, file)).paragraphs[1];
    const cell = cells?.cells?.[1];
    return [cells?.text.slice(cell?.start, cell?.end), cell?.value];
  };

  test.each([
    [2608, 0, ['2608', undefined]],
    [2608, 3, ['2,608', '2608']],
    [0.1234, 9, ['12%', '0.1234']],
    [0.1 + 0.2, 0, ['0.3', '0.3']],
    [-1204.5, '#,##0.0;(#,##0.0)', ['(1,204.5)', '-1204.5']],
    [1_234_567, '#,##0,', ['1,235', '1234567']],
    [43_008, 14, ['2017-09-30', undefined]],
    [43_008, 'dd/mm/yyyy', ['30/09/2017', undefined]],
    [41_546, 14, ['2017-09-30', undefined], true],
    [5, ';;;', ['5', undefined]],
    [5, '[$€-x', ['5', undefined]],
  ] as [number, number | string, unknown, boolean?][])(
    '%f in the format %s',
    async (value, format, expected, epoch) => {
      expect(await shown(value, format, epoch)).toEqual(expected);
    },
  );

  test('a number is what the file holds, whichever way its separators could be read', async () => {
    const file = xlsx({
      sheets: {
        Población: data(
          [
            ['Comuna', 'Población', 'Tasa', 'Miles'],
            ['Chillán es una comuna de la región de Ñuble', 480_609, 0.0125, 1_234_567],
            ['San Carlos', 53.024, -3, 1000],
          ],
          { B2: 1, C2: 2, B3: 3, D2: 4, D3: 4 },
        ),
      },
      formats: [3, 10, '0.000', '#,##0,'],
    });
    expect(quantitiesOf(structured(await documentOf(readXlsx, file)))).toEqual([
      'Población!B2 = 480609',
      'Población!C2 = 1.25%',
      'Población!D2 = 1235 or 1234.567',
      'Población!B3 = 53.024',
      'Población!C3 = -3',
      'Población!D3 = 1',
    ]);
  });

  test('a formula counts with the result that the file holds; without one its cell is empty and said to be', async () => {
    const cells =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Total</t></is></c><c r="B1"><f>SUM(C1:D1)</f><v>12</v></c><c r="C1"><f>1+4</f></c><c r="D1" t="str"><f>A1</f><v>Total</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>';
    const parsed = await documentOf(readXlsx, xlsx({ sheets: { A: cells } }));
    expect(rowsOf(structured(parsed))).toEqual(['1 | #Total | 12 | Total | #DIV/0!']);
    expect(parsed.warnings).toEqual([{ kind: 'formulas-without-values', count: 1 }]);
  });

  test('shared strings, empty sheets, cells and rows without addresses', async () => {
    const file = xlsx({
      sheets: {
        A: '<sheetData><row><c t="s"><v>1</v></c><c><v>7</v></c></row></sheetData>',
        B: '<sheetData/>',
      },
      strings: ['zero', 'one &amp; two'],
    });
    const document = structured(await documentOf(readXlsx, file));
    expect(rowsOf(document)).toEqual(['1 | #one & two | 7']);
    expect(document.headings.map(({ text }) => text)).toEqual(['A']);
  });
});

describe('a workbook that cannot be trusted', () => {
  test('entities are not expanded', async () => {
    const parts = unzipSync(xlsx({ sheets: { A: data([['x', 1]]) } }));
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
    );
    expect(await readWith(readXlsx, zipSync(parts), 'laughs.xlsx')).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', fileName: 'laughs.xlsx' },
    });
  });

  test('a digit that was changed on the way is noticed', async () => {
    const whole = zipSync(unzipSync(xlsx({ sheets: { A: data([['x', 480_609]]) } })), { level: 0 });
    const at = Buffer.from(whole).indexOf('480609');
    whole[at] = 0x39;
    expect(await readWith(readXlsx, whole, 'changed.xlsx')).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', fileName: 'changed.xlsx' },
    });
  });

  test('a sheet that unpacks too far is refused', async () => {
    const file = xlsx({ sheets: { A: `<sheetData>${' '.repeat(3_000_000)}</sheetData>` } });
    expect(await readWith(readXlsx, file, 'bomb.xlsx', { unzippedBytes: 1_000_000 })).toEqual({
      ok: false,
      failure: { kind: 'expands-too-much', fileName: 'bomb.xlsx', limitBytes: 1_000_000 },
    });
  });

  test('more cells than one file may have are refused, however they are written', async () => {
    const row =
      '<table:table-cell table:number-columns-repeated="16384"><text:p>1</text:p></table:table-cell>';
    const ods = zipSync({
      'content.xml': strToU8(
        `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">${row}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    });
    expect(await readWith(readOds, ods, 'wide.ods')).toEqual({
      ok: false,
      failure: { kind: 'too-many-cells', fileName: 'wide.ods', limit: mostCells },
    });
  });

  test('absurd merges and addresses do no harm', async () => {
    const cells = `${data([
      ['a', 'b'],
      ['x', 1],
    ])}<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B9"/><mergeCell ref="ZZZZ1:A0"/></mergeCells><cols><col min="1" max="99999999" hidden="1"/></cols>`;
    const document = structured(await documentOf(readXlsx, xlsx({ sheets: { A: cells } })));
    expect(brokenPromises(document)).toEqual([]);
    expect(document.tables[0]?.columnHeaders.length).toBeLessThanOrEqual(16_385);
  });

  test('an encrypted ODS says so', async () => {
    const file = zipSync({
      'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
      'content.xml': strToU8('xxxx'),
    });
    expect(await readWith(readOds, file, 'secret.ods')).toEqual({
      ok: false,
      failure: { kind: 'encrypted', fileName: 'secret.ods' },
    });
  });
});
