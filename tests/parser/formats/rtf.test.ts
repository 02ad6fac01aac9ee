import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRtf } from '../../../src/parser/formats/rtf.ts';
import { documentOf, notesOf, outlines, readWith } from '../support.ts';

const read = async (body: string, head = '\\ansi\\ansicpg1252'): Promise<string[]> =>
  outlines(await documentOf(readRtf, Buffer.from(`{\\rtf1${head} ${body}}`, 'latin1')));

describe('characters', () => {
  test.each([
    ['code page of the file', "Poblaci\\'f3n", '\\ansi\\ansicpg1252', 'p Población'],
    ['raw bytes', 'Poblaci\xf3n', '\\ansi\\ansicpg1252', 'p Población'],
    ['Cyrillic', "\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2", '\\ansi\\ansicpg1251', 'p Привет'],
    ['DOS', "Poblaci\\'a2n \\'a4", '\\pca', 'p Población ñ'],
    ['Macintosh', "Poblaci\\'97n", '\\mac', 'p Población'],
    ['two bytes in one character', "\\'93\\'fa\\'96\\'7b", '\\ansi\\ansicpg932', 'p 日本'],
    [
      'a font with a code page of its own',
      "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f1\\'cf\\f0\\'f3",
      '\\ansi',
      'p Пó',
    ],
    ['Unicode with what older programs show', '\\u8364?5 \\uc2\\u8211--x', '\\ansi', 'p €5 –x'],
    ['Unicode above 32767 and in pairs', '\\u-3913?\\u-10179?\\u-8704?', '\\ansi', 'p \uf0b7😀'],
    ['signs', 'a\\~b\\_c\\-d\\emdash\\lquote x\\rquote\\{\\}\\\\', '\\ansi', 'p a\u00a0b-cd—‘x’{}\\'],
  ])('%s', async (_, body, head, expected) => {
    expect(await read(body, head)).toEqual([expected]);
  });

  test('hidden text, pictures, codes of fields and unknown groups are no text', async () => {
    expect(
      await read(
        'a{\\v hidden}{\\pict 89504e47}{\\*\\unknown b}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\header h}c\\bin4 }{{{',
      ),
    ).toEqual(['p a7c']);
  });
});

describe('paragraphs', () => {
  test('headings by style and by outline level, titles, contents left out', async () => {
    expect(
      await read(
        '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\s3 toc 1;}{\\s4 Title;}{\\*\\cs1 Emphasis;}}' +
          '\\pard\\s4 The title\\par\\pard\\s3 One 3\\par\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\outlinelevel2 Three\\par\\pard plain\\par',
      ),
    ).toEqual(['h1 The title', 'h1 One', 'h2 Two', 'h3 Three', 'p plain']);
  });

  test('numbers and bullets as they were written before the text', async () => {
    expect(
      await read(
        "{\\fonttbl{\\f3\\fcharset2 Symbol;}}{\\listtext\\pard 12.\\tab}\\ilvl0 Numbered\\par\\pard{\\listtext (a)\\tab}\\ilvl1 Letter\\par\\pard{\\listtext\\f3\\'b7\\tab}Dot\\par",
      ),
    ).toEqual(['p 12. Numbered', 'li1 (a) Letter', 'li0 • Dot']);
  });

  test('what was deleted with changes tracked is left out', async () => {
    const parsed = await documentOf(
      readRtf,
      '{\\rtf1 a{\\deleted b}{\\revised c}{\\*\\annotation note}\\par}',
    );
    expect(outlines(parsed)).toEqual(['p ac']);
    expect(parsed.warnings).toEqual([
      { kind: 'tracked-changes', count: 2 },
      { kind: 'comments', count: 1 },
    ]);
  });

  test('text boxes stand behind their paragraph', async () => {
    expect(
      await read('a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt box\\par}}}b\\par c\\par'),
    ).toEqual(['p ab', 'p box', 'p c']);
  });
});

test('footnotes count by themselves, endnotes too, marks of their own stay', async () => {
  const parsed = await documentOf(
    readRtf,
    '{\\rtf1\\aftnnrlc a{\\super\\chftn{\\footnote\\pard{\\super\\chftn} First.\\par second line}}b{\\super *{\\footnote {\\super *} Own.}}c{\\super\\chftn{\\footnote\\ftnalt End.}}d{\\super\\chftn{\\footnote Second.}}\\par}',
  );
  expect(outlines(parsed)).toEqual(['p a[^1]b[^*]c[^i]d[^2]']);
  expect(notesOf(parsed)).toEqual([
    'footnote 1: First. / second line',
    'footnote *: {*} Own.',
    'endnote i: End.',
    'footnote 2: Second.',
  ]);
});

describe('tables', () => {
  const row = (definition: string, ...cells: string[]): string =>
    `\\trowd${definition}${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;

  test('cells merged across and down, headings', async () => {
    expect(
      await read(
        `${row('\\trhdr\\cellx1000\\cellx3000', 'Region', 'People')}${row('\\clvmgf\\cellx1000\\cellx2000\\cellx3000', 'North', '1', '2')}${row('\\clvmrg\\cellx1000\\cellx2010\\cellx3000', '', '3', '4')}\\pard after\\par`,
      ),
    ).toEqual(['table #Region | #People<c2> // North<r2> | 1 | 2 // 3 | 4', 'p after']);
  });

  test('one cell is a frame; tables inside cells become text', async () => {
    expect(
      await read(
        `${row('\\cellx1000', 'framed')}\\pard between\\par${row('\\cellx1000\\cellx2000', 'a', '\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}')}\\pard z\\par`,
      ),
    ).toEqual(['p framed', 'p between', 'table a | x | y |', 'p z']);
  });
});

describe('RTF that cannot be trusted', () => {
  test('a file that was cut off is read, with a warning', async () => {
    const parsed = await documentOf(readRtf, '{\\rtf1 a\\par {\\b half of');
    expect(outlines(parsed)).toEqual(['p a', 'p half of']);
    expect(parsed.warnings).toMatchObject([{ kind: 'damaged-parts' }]);
  });

  test('groups without end are refused', async () => {
    expect(await readWith(readRtf, `{\\rtf1${'{'.repeat(100_000)}`, 'deep.rtf')).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', fileName: 'deep.rtf' },
    });
  });

  test('any order of its words is read or refused', async () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '\\par ',
      '\\cell ',
      '\\row ',
      '\\trowd ',
      '\\cellx900 ',
      '\\intbl ',
      '\\footnote ',
      '\\chftn ',
      '\\*',
      '\\stylesheet ',
      '\\s1 ',
      '\\fonttbl ',
      '\\f1 ',
      "\\'e9",
      '\\u233?',
      '\\uc3 ',
      '\\bin9 ',
      '\\listtext ',
      '\\shptxt ',
      '\\upr ',
      '\\ud ',
      '\\info ',
      '\\title ',
      '\\page ',
      '\\plain ',
      '\\deleted ',
      'text; ',
      '\\nestcell ',
      '\\super ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 80 }), async (parts) => {
        const result = await readWith(readRtf, `{\\rtf1 ${parts.join('')}`, 'fuzz.rtf');
        expect(result.ok || result.failure.kind === 'damaged').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
