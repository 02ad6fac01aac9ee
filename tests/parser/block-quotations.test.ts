import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/core/document/read-document.ts';
import type { FormatReader } from '../../src/parser/formats/format-reader.ts';
import { readDocx } from '../../src/parser/formats/docx.ts';
import { readHtml } from '../../src/parser/formats/html.ts';
import { readMarkdown } from '../../src/parser/formats/markdown.ts';
import { documentOf, docx, p } from './support.ts';

const around =
  'The notice period was kept in 7 of the 93 cases that were examined, all of them in the capital.';
const quoted = 'No person shall be evicted before 30 days have passed since the notice.';

const wordDocument = (quotedProperties: string): Uint8Array =>
  docx(
    p(`1. ${around}`) + p('2. The law says in article 9:') + p(quoted, quotedProperties) + p(`3. ${around}`),
  );

const sources: [string, FormatReader, string | Uint8Array][] = [
  [
    'a block quotation of HTML',
    readHtml,
    `<p>1. ${around}</p><p>2. The law says in article 9:</p><blockquote><p>${quoted}</p></blockquote><p>3. ${around}</p>`,
  ],
  [
    'a block quotation of Markdown',
    readMarkdown,
    `1. ${around}\n2. The law says in article 9:\n\n   > ${quoted}\n\n3. ${around}\n`,
  ],
  [
    'a block quotation of Markdown outside of its list',
    readMarkdown,
    `1. ${around}\n2. The law says in article 9:\n\n> ${quoted}\n\n3. ${around}\n`,
  ],
  [
    'a paragraph of HTML drawn in on both sides',
    readHtml,
    `<div title="header"><p>Draft</p></div><p>1. ${around}</p><p>2. The law says in article 9:</p><p style="margin-left: 1.25cm; margin-right: 1cm; margin-bottom: 0in">${quoted}</p><p style="margin-left: 1.25cm">3. ${around}</p>`,
  ],
  ['a style for quotations in Word', readDocx, wordDocument('<w:pStyle w:val="Quote"/>')],
  [
    'a paragraph drawn in on both sides in Word',
    readDocx,
    wordDocument('<w:ind w:left="567" w:right="567"/>'),
  ],
];

describe('text quoted as a block', () => {
  test.each(sources)('says so and belongs to the paragraph above it: %s', async (_, reader, source) => {
    const document = readDocument(await documentOf(reader, source), { role: 'report' });
    expect(document.paragraphs.map(({ label, kind, quotation }) => ({ label, kind, quotation }))).toEqual([
      { label: '1', kind: 'numbered', quotation: undefined },
      { label: '2', kind: 'numbered', quotation: undefined },
      { label: undefined, kind: 'plain', quotation: true },
      { label: '3', kind: 'numbered', quotation: undefined },
    ]);
    expect(document.paragraphs[2]).toMatchObject({ text: quoted, parentId: document.paragraphs[1]?.id });
  });

  test('counts nothing of the document by numbers of its own', async () => {
    const source = `<p>7. ${around}</p><blockquote><p>1. ${quoted}</p><p>2. ${quoted}</p></blockquote><p>8. ${around}</p><p>9. ${around}</p>`;
    const document = readDocument(await documentOf(readHtml, source), { role: 'report' });
    expect(document.paragraphs.map(({ label }) => label)).toEqual(['7', undefined, undefined, '8', '9']);
    expect(document.paragraphs[1]?.text).toBe(`1. ${quoted}`);
  });

  test('is a mere indent where most of a page stands in it', async () => {
    const source = `<blockquote><p>1. ${around}</p><p>2. ${around}</p><p>3. ${around}</p></blockquote><p>Signed in the capital.</p>`;
    const document = readDocument(await documentOf(readHtml, source), { role: 'report' });
    expect(document.paragraphs.map(({ quotation }) => quotation)).toEqual(
      document.paragraphs.map(() => undefined),
    );
    expect(document.paragraphs.map(({ label }) => label)).toEqual(['1', '2', '3', undefined]);
  });
});
