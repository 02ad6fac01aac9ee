import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Heading, Paragraph, StructuredDocument } from '../../src/core/document/document.ts';
import { readDocument } from '../../src/core/document/read-document.ts';
import { readPdf } from '../../src/parser/formats/pdf.ts';
import { readTxt } from '../../src/parser/formats/txt.ts';
import { limits } from './support.ts';

/**
 * Texts of ours, typeset by a word processor or a browser in the layouts in which reports come, with what was typed as the
 * key: "# heading", "P paragraph" with ⟨⟩ where a note refers, "Q block of quoted text", "N note". `NAME.TEXT.pdf` is laid out from `TEXT.key`;
 * `NAME.TEXT.txt` is what a converter made of such pages.
 */
const folder = join(import.meta.dirname, '../fixtures/layouts');

function linesOf(key: string, kind: string): string[] {
  return readFileSync(join(folder, `${key}.key`), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${kind} `))
    .map((line) => plain(line.slice(2)));
}

/** Spaces before signs of French and Spanish typography, and numbers that the layout gave its paragraphs, tell nothing. */
function plain(text: string): string {
  return text
    .replace(/\u00A0/g, ' ')
    .replace(/ (?=[%»])/g, '')
    .trim();
}

function marked(document: StructuredDocument, part: Heading | Paragraph): string {
  const offsets = document.footnoteMarkers.filter(({ paragraphId }) => paragraphId === part.id);
  const text = offsets.reduceRight(
    (so, { offset }) => `${so.slice(0, offset)}⟨⟩${so.slice(offset)}`,
    part.text,
  );
  return plain(text);
}

describe.each(readdirSync(folder).filter((name) => /\.(?:pdf|txt)$/.test(name)))('%s', (name) => {
  test('has every heading, paragraph, marker and note as typed', async () => {
    const read = await (name.endsWith('.txt') ? readTxt : readPdf)(
      new Uint8Array(readFileSync(join(folder, name))),
      name,
      limits,
      () => undefined,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const document = readDocument(read.value, { role: 'report', fileName: name });
    const key = name.split('.')[1] ?? '';
    expect(document.headings.map((each) => marked(document, each))).toEqual(linesOf(key, '#'));
    const paragraphs = document.paragraphs.map((each) => marked(document, each));
    for (const paragraph of linesOf(key, 'P')) expect(paragraphs).toContain(paragraph);
    const quoted = document.paragraphs.filter(({ quotation }) => quotation === true);
    expect(quoted.map((each) => marked(document, each))).toEqual(linesOf(key, 'Q'));
    expect(document.footnotes.map(({ text = '' }) => plain(text))).toEqual(linesOf(key, 'N'));
  });
});
