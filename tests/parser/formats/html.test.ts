import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/parser/formats/html.ts';
import { documentOf, notesOf, outlines } from '../support.ts';

const read = async (body: string): Promise<string[]> => outlines(await documentOf(readHtml, `<body>${body}`));

describe('blocks of HTML', () => {
  test('headings, paragraphs and marks', async () => {
    expect(
      await read('<h2>Title</h2><p>under 18<sup>5</sup> <b>x</b></p>plain <i>text</i><div>block</div>'),
    ).toEqual(['h2 Title', 'p under 18{5} x', 'p plain text', 'p block']);
  });

  test('numbers of lists are computed', async () => {
    expect(
      await read(
        '<ol start=7><li>a<li value=10>b<ol type=a><li>c</ol></ol><ol reversed><li>x<li>y</ol><ol type=I><li>z</ol><ul><li>u<ul><li>v</ul></ul>',
      ),
    ).toEqual(['p 7. a', 'p 10. b', 'li1 a. c', 'p 2. x', 'p 1. y', 'p I. z', 'li0 • u', 'li1 • v']);
  });

  test('further paragraphs of an item belong to it without a number', async () => {
    expect(await read('<ol><li><p>a</p><p>b</p></li></ol>')).toEqual(['p 1. a', 'p b']);
  });

  test('tables with spans, headers and a caption', async () => {
    expect(
      await read(
        '<table><caption>Table 2. Cases</caption><thead><tr><td rowspan=2>Region<td colspan=2>Year</tr></thead><tr><th>N<td>1<td>2</tr></table>',
      ),
    ).toEqual(['table (Table 2. Cases) #Region<r2> | #Year<c2> // #N | 1 | 2']);
  });

  test('a table that only places text is no table', async () => {
    expect(
      await read('<table><tr><td><h1>Site</h1><p>Text</p></td><td><p>More</p></td></tr></table>'),
    ).toEqual(['h1 Site', 'p Text', 'p More']);
  });

  test('old pages part paragraphs by two line breaks', async () => {
    expect(await read('one<br>two<br><br>three<br> <br>four')).toEqual(['p one / two', 'p three', 'p four']);
  });

  test('navigation, scripts and what is hidden are left out', async () => {
    expect(
      await read(
        '<header>Site</header><nav>Menu</nav><div class="cookie-banner">Accept</div><main><h1>T</h1><p>Text of the page.</p><script>x</script><style>y</style><p hidden>h</p><p style="display: none">n</p><div aria-hidden="true">a</div><noscript>ns</noscript></main><footer>©</footer>',
      ),
    ).toEqual(['h1 T', 'p Text of the page.']);
  });

  test('a paragraph list of Word keeps its number', async () => {
    expect(
      await read(
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>12.<span>&nbsp;&nbsp;</span></span><![endif]>Twelfth</p>",
      ),
    ).toEqual(['p 12. Twelfth']);
  });
});

describe('notes of HTML', () => {
  test('as pandoc writes them', async () => {
    const document = await documentOf(
      readHtml,
      '<p>Text<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p><section id="footnotes" class="footnotes"><hr><ol><li id="fn1"><p>See <em>A</em>. <a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>',
    );
    expect(outlines(document)).toEqual(['p Text[^1].']);
    expect(notesOf(document)).toEqual(['footnote 1: See A.']);
  });

  test('as Wikipedia writes them, with one note cited twice', async () => {
    const ref = (id: string): string =>
      `<sup id="${id}" class="reference"><a href="#cite_note-x-1">[1]</a></sup>`;
    const document = await documentOf(
      readHtml,
      `<p>A${ref('cite_ref-x_1-0')} b${ref('cite_ref-x_1-1')}</p><h2>References</h2><ol class="references"><li id="cite_note-x-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-x_1-0"><sup>a</sup></a> <a href="#cite_ref-x_1-1"><sup>b</sup></a></span> <span class="reference-text">Book, p. 12.</span></li></ol>`,
    );
    expect(outlines(document)).toEqual(['p A[^1] b[^1]', 'h2 References']);
    expect(notesOf(document)).toEqual(['footnote 1: Book, p. 12.']);
  });

  test('as Word writes them', async () => {
    const document = await documentOf(
      readHtml,
      `<p>Text<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Law 19.968.</p><p>Second line.</p></div></div>`,
    );
    expect(outlines(document)).toEqual(['p Text[^1]']);
    expect(notesOf(document)).toEqual(['footnote 1: Law 19.968. / Second line.']);
  });

  test('a link to a section is no note, and a raised number without link stays raised', async () => {
    expect(await read('<p>See <a href="#s2">2</a> and 10<sup>3</sup></p><h2 id="s2">Two</h2>')).toEqual([
      'p See 2 and 10{3}',
      'h2 Two',
    ]);
  });
});

test('metadata of a page', async () => {
  const { metadata } = await documentOf(
    readHtml,
    '<html lang="es-CL"><head><title>Informe - Sitio</title><meta name="citation_title" content="Informe anual"><meta name="citation_author" content="Pérez, A."><meta name="citation_author" content="Soto, B."><meta property="article:published_time" content="2018/6/3"><meta property="og:site_name" content="INE"><link rel="canonical" href="https://example.org/informe"></head><body>x',
  );
  expect(metadata).toEqual({
    title: 'Informe anual',
    authors: ['Pérez, A.', 'Soto, B.'],
    date: '2018-06-03',
    language: 'es-CL',
    publisher: 'INE',
    url: 'https://example.org/informe',
  });
});

test('declared character sets are followed', async () => {
  const bytes = Uint8Array.from('<meta charset="iso-8859-1"><p>año \x93x\x94</p>', (letter) =>
    letter.charCodeAt(0),
  );
  const document = await documentOf(readHtml, bytes);
  expect(outlines(document)).toEqual(['p año “x”']);
  expect(document.warnings).toEqual([]);
});

test('elements nested without end are read', async () => {
  const document = await documentOf(readHtml, `${'<div>'.repeat(5000)}deep`);
  expect(outlines(document)).toEqual(['p deep']);
});
