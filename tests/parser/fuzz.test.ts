import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/parser/formats/docx.ts';
import { readHtml } from '../../src/parser/formats/html.ts';
import { readLawXml } from '../../src/parser/formats/law-xml.ts';
import { readMarkdown } from '../../src/parser/formats/markdown.ts';
import { sniffFormat } from '../../src/parser/formats/sniff.ts';
import { readTxt } from '../../src/parser/formats/txt.ts';
import type { FormatReader } from '../../src/parser/formats/format-reader.ts';
import { docx, numbered, p, r, readWith } from './support.ts';

const sample = docx(
  p('Title', '<w:pStyle w:val="Title"/>') +
    p('Numbered', numbered(1, 0)) +
    `<w:p>${r('A')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
  {
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="title"/></w:style>',
    footnotes: `<w:footnote w:id="1">${p('Note.')}</w:footnote>`,
  },
);

async function neverThrows(reader: FormatReader, source: string | Uint8Array): Promise<void> {
  const result = await readWith(reader, source, 'fuzz', { unzippedBytes: 5_000_000 });
  expect(result.ok || result.failure.kind !== 'internal').toBe(true);
}

describe('a damaged DOCX is read or refused', () => {
  test('with bytes changed anywhere', async () => {
    const changes = fc.array(fc.tuple(fc.nat(sample.byteLength - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (edits) => {
        const bytes = sample.slice();
        for (const [position, value] of edits) bytes[position] = value;
        await neverThrows(readDocx, bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sample.byteLength), (length) => neverThrows(readDocx, sample.slice(0, length))),
      { numRuns: 80 },
    );
  });

  test('with elements moved about in its text', async () => {
    const parts = unzipSync(sample);
    const tokens = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).split(/(?=<)/);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(tokens.length - 1), { maxLength: 60 }), async (order) => {
        const body = order.map((index) => tokens[index] ?? '').join('');
        const xml = strToU8(`${tokens[0] ?? ''}<w:body>${body}</w:body></w:document>`);
        await neverThrows(readDocx, zipSync({ ...parts, 'word/document.xml': xml }));
      }),
      { numRuns: 150 },
    );
  });
});

/** Text made of the signs that a format gives meaning to. */
const made = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 120 })
    .map((each) => each.join(''));

describe('made-up text is read', () => {
  test.each([
    [
      'Markdown',
      readMarkdown,
      [
        '# ',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '    ',
        '[^1]',
        '[^1]: ',
        '^[',
        ']',
        '|',
        '---\n',
        '```',
        '<sup>',
        '</sup>',
        '> ',
        '**',
        '\\',
        '![',
        '](',
      ],
    ],
    [
      'HTML',
      readHtml,
      [
        '<p>',
        '</p>',
        '<table>',
        '<tr>',
        '<td colspan=9>',
        '</table>',
        '<ol type=i>',
        '<li>',
        '<a href="#a">1</a>',
        '<li id=a>',
        '<sup>',
        '<main>',
        '<b>',
        '<br>',
        '<!--',
        '-->',
        '<svg>',
        '<math>',
        '&amp;',
        '<template>',
        '<select>',
      ],
    ],
    [
      'law XML',
      readLawXml,
      [
        '<ley>',
        '</ley>',
        '<contenido>',
        '</contenido>',
        '<articulo numero="1">',
        '</articulo>',
        '<texto>',
        '</texto>',
        '<titulo>',
        '<titulo_seccion>',
        '&amp;',
        '&x;',
        '<![CDATA[',
        ']]>',
        '<!DOCTYPE x [',
        '<?xml version="1.0"?>',
      ],
    ],
    ['text', readTxt, ['\f', '\r', '\n', '\ufeff', '\u0000', 'é', '12. ']],
  ] as const)('%s', async (_, reader, pieces) => {
    await fc.assert(
      fc.asyncProperty(made(pieces), (text) => neverThrows(reader, text)),
      { numRuns: 200 },
    );
  });
});

test('any bytes under any name have a format or a reason', () => {
  const names = fc.constantFrom(
    'a.txt',
    'a.pdf',
    'a.docx',
    'a.html',
    'a.xml',
    'a',
    'a.md',
    'a.zip',
    'a.xlsx',
    'a.xls',
    'a.ods',
    'a.csv',
    'a.pptx',
    'a.odt',
    'a.rtf',
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), names, (bytes, name) => {
      const result = sniffFormat(bytes, name);
      expect(result.ok || result.failure.kind.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('hostile text ends', () => {
  test.each([
    ['brackets in Markdown', readMarkdown, '['.repeat(20_000)],
    ['emphasis in Markdown', readMarkdown, '*a _b '.repeat(10_000)],
    ['notes in Markdown', readMarkdown, '[^1]: x\n'.repeat(20_000)],
    ['quotes in Markdown', readMarkdown, '> '.repeat(2000)],
    [
      'lists in Markdown',
      readMarkdown,
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    ],
    ['bold in HTML', readHtml, '<b>'.repeat(3000)],
    ['tables in HTML', readHtml, '<table><tr><td>'.repeat(1500)],
    [
      'spans in HTML',
      readHtml,
      `<table>${'<tr><td colspan=1000000 rowspan=1000000>x</td></tr>'.repeat(200)}</table>`,
    ],
    [
      'note links in HTML',
      readHtml,
      `${'<a href="#n"><sup>1</sup></a>'.repeat(3000)}<p id=n><a href="#x">^</a>`,
    ],
    ['one long line', readTxt, 'x'.repeat(5_000_000)],
  ] as const)('%s', async (_, reader, text) => {
    await expect(neverThrows(reader, text)).resolves.toBeUndefined();
  });
});
