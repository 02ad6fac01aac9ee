import { zipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { sniffFormat } from '../../../src/parser/formats/sniff.ts';
import { docx, p } from '../support.ts';
import { xlsx } from './sheet-support.ts';

const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Buffer.from(stream, 'utf16le'),
  ]);
const packageOf = (name: string, content: string): Uint8Array =>
  zipSync({ [name]: [strToU8(content), { level: 0 }] });
const pdf = strToU8('%PDF-1.7\n%âãÏÓ\n');
const binary = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256);

test.each([
  ['a.txt', strToU8('Plain text.'), 'txt'],
  ['a.md', strToU8('# Title'), 'markdown'],
  ['a.html', strToU8('<p>fragment'), 'html'],
  ['a.xml', strToU8('<?xml version="1.0"?><!-- x --><ley xmlns="y"></ley>'), 'law-xml'],
  ['a.xml', strToU8('<?xml version="1.0"?><!DOCTYPE html><html></html>'), 'html'],
  ['a.pdf', pdf, 'pdf'],
  ['a.PDF', new Uint8Array([...strToU8('\n\n garbage '), ...pdf]), 'pdf'],
  ['a.docx', docx(p('x')), 'docx'],
  ['a.xlsx', xlsx({ sheets: { A: '' } }), 'xlsx'],
  ['a.xlsm', xlsx({ sheets: { A: '' } }), 'xlsx'],
  ['noextension', xlsx({ sheets: { A: '' } }), 'xlsx'],
  ['a.xls', ole('Workbook'), 'xls'],
  ['a.ods', packageOf('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), 'ods'],
  ['a.odt', packageOf('mimetype', 'application/vnd.oasis.opendocument.text'), 'odt'],
  ['a.pptx', packageOf('ppt/presentation.xml', 'x'), 'pptx'],
  ['a.csv', strToU8('a;b\n1;2'), 'csv'],
  ['a.tsv', strToU8('a\tb'), 'tsv'],
  ['a.rtf', strToU8('{\\rtf1 x}'), 'rtf'],
  ['noextension', strToU8('{\\rtf1 x}'), 'rtf'],
  // Damaged: their own readers say how.
  ['a.xlsx', docx(p('x')).slice(0, 60), 'xlsx'],
  ['noextension', pdf, 'pdf'],
  ['report.v2', strToU8('Text'), 'txt'],
  ['noextension', strToU8('# One\n\ntext\n\n## Two'), 'markdown'],
  ['noextension', strToU8('<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>'), 'html'],
])('%s is read as what it is (%#)', (fileName, bytes, format) => {
  expect(sniffFormat(bytes, fileName)).toEqual({ ok: true, value: format });
});

test.each([
  ['a.txt', pdf, 'format-mismatch'],
  ['a.docx', pdf, 'format-mismatch'],
  ['a.pdf', docx(p('x')), 'format-mismatch'],
  ['a.pdf', strToU8('<!doctype html><title>Not found</title>'), 'format-mismatch'],
  ['a.txt', strToU8('<html><body>x'), 'format-mismatch'],
  [
    'a.pdf',
    strToU8('This is only a long text that somebody called a PDF file by mistake, again and again.'),
    'format-mismatch',
  ],
  ['a.docx', ole('WordDocument'), 'format-mismatch'],
  ['a.docx', ole('EncryptedPackage'), 'encrypted'],
  ['a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'format-mismatch'],
  ['a.doc.txt', strToU8('{\\rtf1 x}'), 'format-mismatch'],
  ['a.csv', xlsx({ sheets: { A: '' } }), 'format-mismatch'],
  ['a.xlsx', docx(p('x')), 'format-mismatch'],
  ['a.docx', xlsx({ sheets: { A: '' } }), 'format-mismatch'],
  ['a.xls', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'format-mismatch'],
  [
    'a.xls',
    strToU8('A table of text that a program gave the name of a workbook, as some registers do with theirs.'),
    'format-mismatch',
  ],
  ['a.csv', strToU8('<html><table></table></html>'), 'format-mismatch'],
  ['a.xlsx', ole('EncryptedPackage'), 'encrypted'],
  ['a.pptx', ole('EncryptedPackage'), 'encrypted'],
  ['a.ods', packageOf('mimetype', 'application/vnd.oasis.opendocument.presentation'), 'format-mismatch'],
  ['a.xlsx', packageOf('xl/workbook.bin', 'x'), 'format-mismatch'],
  ['a.xlsx', binary, 'damaged'],
  ['a.rtf', binary, 'damaged'],
  ['a.csv', binary, 'format-unknown'],
  ['a.pdf', binary, 'damaged'],
  ['a.docx', binary, 'damaged'],
  ['a.txt', binary, 'format-unknown'],
  ['a.xml', strToU8('<?xml version="1.0"?><feed/>'), 'format-unknown'],
])('%s with other content is refused (%#)', (fileName, bytes, kind) => {
  expect(sniffFormat(bytes, fileName)).toMatchObject({ ok: false, failure: { kind, fileName } });
});

test('a ZIP file of any name goes to the reader that tells packages apart', () => {
  expect(sniffFormat(zipSync({ 'a.txt': strToU8('x') }), 'a.zip')).toEqual({ ok: true, value: 'docx' });
});
