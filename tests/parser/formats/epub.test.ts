import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import { readEpub } from '../../../src/parser/formats/epub.ts';
import { sniffFormat } from '../../../src/parser/formats/sniff.ts';
import { documentOf, notesOf, outlines, readWith } from '../support.ts';

const container =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const opf = (manifest: string, spine: string): string =>
  `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Informe sobre pozos</dc:title><dc:creator>Ana Díaz</dc:creator><dc:language>es-CL</dc:language><dc:date>2018-06-30T00:00:00Z</dc:date><dc:publisher>Editorial</dc:publisher></metadata><manifest>${manifest}</manifest>${spine}</package>`;

const xhtml = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="x.js"/></head><body>${body}</body></html>`;

function book(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [name, content] of Object.entries({ 'META-INF/container.xml': container, ...parts }))
    files[name] = strToU8(content);
  return zipSync(files);
}

const manifest =
  '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="c1" href="text/c1.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="text/c%202.xhtml" media-type="application/xhtml+xml"/><item id="n" href="text/notes.xhtml" media-type="application/xhtml+xml"/>';
const spine =
  '<spine><itemref idref="nav"/><itemref idref="c2"/><itemref idref="c1"/><itemref idref="n" linear="no"/></spine>';

const parts = {
  'OEBPS/book.opf': opf(manifest, spine),
  'OEBPS/nav.xhtml': xhtml(
    '<nav epub:type="toc"><ol><li><a href="text/c%202.xhtml">Primera parte</a><ol><li><a href="text/c%202.xhtml#s1">Pozos hondos</a></li></ol></li><li><a href="text/c1.xhtml">Segunda parte</a></li></ol></nav>',
  ),
  'OEBPS/text/c 2.xhtml': xhtml(
    '<p>Hay 2.608 pozos.<a epub:type="noteref" href="notes.xhtml#n1">1</a></p><a id="empty"/><p id="s1">Los hondos.</p>',
  ),
  'OEBPS/text/c1.xhtml': xhtml(
    '<h1>Segunda parte</h1><p>Texto.<sup><a epub:type="noteref" href="#n1">*</a></sup></p><aside epub:type="footnote" id="n1"><p>Nota propia.</p></aside>',
  ),
  'OEBPS/text/notes.xhtml': xhtml('<aside epub:type="footnote" id="n1"><p>Censo 2017.</p></aside>'),
};

test('chapters in the order of the spine, headings from the table of contents, notes across files', async () => {
  const document = await documentOf(readEpub, book(parts));
  expect(outlines(document)).toEqual([
    'h1 Primera parte',
    'p Hay 2.608 pozos.[^1]',
    'h2 Pozos hondos',
    'p Los hondos.',
    'h1 Segunda parte',
    'p Texto.[^*]',
  ]);
  expect(notesOf(document)).toEqual(['footnote 1: Censo 2017.', 'footnote *: Nota propia.']);
  expect(document.metadata).toEqual({
    title: 'Informe sobre pozos',
    authors: ['Ana Díaz'],
    language: 'es-CL',
    date: '2018-06-30',
    publisher: 'Editorial',
  });
  expect(document.warnings).toEqual([]);
});

test('the older table of contents', async () => {
  const document = await documentOf(
    readEpub,
    book({
      'OEBPS/book.opf': opf(
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>',
        '<spine toc="ncx"><itemref idref="c"/></spine>',
      ),
      'OEBPS/toc.ncx':
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Capítulo 1</text></navLabel><content src="c.xhtml"/></navPoint></navMap></ncx>',
      'OEBPS/c.xhtml': xhtml('<p>Texto.</p>'),
    }),
  );
  expect(outlines(document)).toEqual(['h1 Capítulo 1', 'p Texto.']);
});

test('it is told from its bytes', () => {
  expect(sniffFormat(book(parts), 'book.epub')).toEqual({ ok: true, value: 'epub' });
  expect(sniffFormat(book(parts), 'noextension')).toEqual({ ok: true, value: 'epub' });
  expect(sniffFormat(book(parts), 'book.docx')).toMatchObject({ failure: { kind: 'format-mismatch' } });
});

test('a missing chapter is told, the others are read', async () => {
  const { 'OEBPS/text/c1.xhtml': _, ...rest } = parts;
  const document = await documentOf(readEpub, book(rest));
  expect(document.warnings).toEqual([{ kind: 'damaged-parts', detail: 'OEBPS/text/c1.xhtml' }]);
});

test.each([
  [
    'locked by its publisher',
    {
      ...parts,
      'META-INF/encryption.xml':
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
    },
    'encrypted',
  ],
  ['entities', { ...parts, 'OEBPS/book.opf': `<!DOCTYPE p [<!ENTITY a "b">]>${opf('', '')}` }, 'damaged'],
  ['no chapters', { ...parts, 'OEBPS/book.opf': opf('', '<spine/>') }, 'damaged'],
  [
    'a way out of the package',
    {
      'OEBPS/book.opf': opf(
        '<item id="c" href="../../../../etc/passwd" media-type="application/xhtml+xml"/>',
        '<spine><itemref idref="c"/></spine>',
      ),
    },
    'damaged',
  ],
])('%s is refused', async (_, files, kind) => {
  expect(await readWith(readEpub, book(files))).toMatchObject({ ok: false, failure: { kind } });
});

test('a bomb is refused', async () => {
  const bomb = book({ ...parts, 'OEBPS/text/c1.xhtml': 'a'.repeat(3_000_000) });
  expect(await readWith(readEpub, bomb, 'b.epub', { unzippedBytes: 1_000_000 })).toMatchObject({
    failure: { kind: 'expands-too-much' },
  });
  expect(await readWith(readEpub, bomb.slice(0, bomb.length - 400))).toMatchObject({
    failure: { kind: 'damaged' },
  });
});
