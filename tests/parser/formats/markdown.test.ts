import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/parser/formats/markdown.ts';
import { documentOf, notesOf, outlines } from '../support.ts';

const read = async (text: string): Promise<string[]> => outlines(await documentOf(readMarkdown, text));

describe('blocks of Markdown', () => {
  test('headings, paragraphs with their lines, emphasis', async () => {
    expect(await read('# One\n\n## Two ##\n\nA *b* **c**\nd<br>e<sup>4</sup>\n')).toEqual([
      'h1 One',
      'h2 Two',
      'p A b c / d / e{4}',
    ]);
  });

  test('numbered paragraphs keep the numbers that were typed', async () => {
    expect(await read('7. Seven\n\n8. Eight\n\n   More.\n\n10. Ten\n\nText\n\n11) Eleven')).toEqual([
      'p 7. Seven',
      'p 8. Eight',
      'p More.',
      'p 10. Ten',
      'p Text',
      'p 11) Eleven',
    ]);
  });

  test('a list that repeats one number counts up', async () => {
    expect(await read('1. a\n1. b\n1. c')).toEqual(['p 1. a', 'p 2. b', 'p 3. c']);
  });

  test('bullets and nested lists', async () => {
    expect(await read('- a\n  - b\n    1. c\n- d')).toEqual(['li0 • a', 'li1 • b', 'li2 1. c', 'li0 • d']);
  });

  test('tables', async () => {
    expect(await read('| Year | Cases |\n|---|---:|\n| 2015 | 2,608 |\n')).toEqual([
      'table #Year | #Cases // 2015 | 2,608',
    ]);
  });

  test('indented text is text, and HTML inside is read', async () => {
    expect(
      await read('    indented\n\n<table><tr><td>a</td><td>b</td></tr></table>\n\n<script>alert(1)</script>'),
    ).toEqual(['p indented', 'table a | b']);
  });
});

describe('notes of Markdown', () => {
  test('references and definitions, in order of reference', async () => {
    const document = await documentOf(
      readMarkdown,
      'One[^2] two[^1] three[^word].\n\n[^1]: First.\n    More of it.\n[^2]: Second *note*.\n\n[^word]: Third.\n\nAfter.',
    );
    expect(outlines(document)).toEqual(['p One[^2] two[^1] three[^3].', 'p After.']);
    expect(notesOf(document)).toEqual([
      'footnote 2: Second note.',
      'footnote 1: First. / More of it.',
      'footnote 3: Third.',
    ]);
  });

  test('a reference without definition is still a reference; inline notes work', async () => {
    const document = await documentOf(readMarkdown, 'One[^9] two^[An aside.]');
    expect(outlines(document)).toEqual(['p One[^9] two[^2]']);
    expect(notesOf(document)).toEqual(['footnote 2: An aside.']);
  });

  test('a second text for a note is kept beside the first', async () => {
    expect(notesOf(await documentOf(readMarkdown, 'A[^1]\n\n[^1]: First.\n[^1]: Second.'))).toEqual([
      'footnote 1: First.',
      'footnote 1: Second.',
    ]);
  });

  test('a note that refers to itself ends', async () => {
    expect(notesOf(await documentOf(readMarkdown, 'A[^1]\n\n[^1]: See[^1].'))).toEqual([
      'footnote 1: See[^1].',
    ]);
  });
});

describe('the header of Markdown', () => {
  test('fields of the usual names', async () => {
    const { metadata } = await documentOf(
      readMarkdown,
      '---\ntitle: "A \\"quoted\\" title"\nauthors:\n  - Ana Pérez\n  - \'O\'\'Neill\'\ndate: 2016-06-30\nlang: es\nurl: https://example.org/a\ntags: [x, y]\n---\nText',
    );
    expect(metadata).toEqual({
      title: 'A "quoted" title',
      authors: ['Ana Pérez', "O'Neill"],
      date: '2016-06-30',
      language: 'es',
      url: 'https://example.org/a',
    });
  });

  test.each([
    ['tipo_nombre: "Ley"\nnumero: "19947"\ntitulo: "ESTABLECE ALGO"', 'Ley 19947'],
    ['titulo_norma: "CÓDIGO PENAL"\ncompuesto: Código-PENAL', 'Código Penal'],
    [
      'titulo_norma: "FIJA TEXTO REFUNDIDO, COORDINADO Y SISTEMATIZADO DEL CODIGO CIVIL; DE LA LEY Nº4.808"\ncompuesto: DFL-1',
      'Código Civil',
    ],
    ['tipo_nombre: Decreto\nnumero: "830"', 'Decreto 830'],
  ])('a law names its instrument: %s', async (header, instrument) => {
    const { metadata } = await documentOf(readMarkdown, `---\n${header}\n---\nText`);
    expect(metadata.instrument).toBe(instrument);
  });
});
