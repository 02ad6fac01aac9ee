import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/parser/formats/docx.ts';
import { docx, documentOf, notesOf, outlines, p, r, readWith, wordNamespaces } from '../support.ts';

const read = async (body: string, parts: Readonly<Record<string, string>> = {}): Promise<string[]> =>
  outlines(await documentOf(readDocx, docx(body, parts)));

const note = (id: number, content: string): string =>
  `<w:footnote w:id="${String(id)}">${content}</w:footnote>`;
const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

describe('text of a DOCX', () => {
  test('headings by style name and outline level', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Ttulo2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="X"><w:name w:val="x"/><w:basedOn w:val="Ttulo2"/></w:style>';
    const body =
      p('One', '<w:pStyle w:val="Ttulo2"/>') +
      p('Two', '<w:pStyle w:val="X"/>') +
      p('Three', '<w:outlineLvl w:val="0"/>') +
      p('Four', '<w:pStyle w:val="X"/><w:outlineLvl w:val="9"/>');
    expect(await read(body, { styles })).toEqual(['h2 One', 'h2 Two', 'h1 Three', 'p Four']);
  });

  test('tracked changes show their final view and are counted', async () => {
    const body =
      `<w:p>${r('Kept ')}<w:ins w:id="1">${r('new ')}</w:ins><w:del w:id="2"><w:r><w:delText>old </w:delText></w:r></w:del><w:moveFrom w:id="3">${r('away ')}</w:moveFrom><w:moveTo w:id="4">${r('here')}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr>${r('First half ')}</w:p>${p('second half')}`;
    const document = await documentOf(readDocx, docx(body));
    expect(outlines(document)).toEqual(['p Kept new here', 'p First half second half']);
    expect(document.warnings).toEqual([{ kind: 'tracked-changes', count: 5 }]);
  });

  test('fields show their result and not their instruction', async () => {
    const body =
      `<w:p>${r('See ')}${field('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>${r('NO')}${field('separate')}${r('page ')}${field('begin')}${r('NO')}${field('separate')}${r('12')}${field('end')}${field('end')}${r('.')}</w:p>` +
      `<w:p><w:fldSimple w:instr="DATE">${r('1 May')}</w:fldSimple></w:p>`;
    expect(await read(body)).toEqual(['p See page 12.', 'p 1 May']);
  });

  test('hyphens, tabs, breaks and symbols', async () => {
    const body = `<w:p><w:r><w:t>re</w:t><w:softHyphen/><w:t>port</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/><w:t>15</w:t><w:br/><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r></w:p>`;
    expect(await read(body)).toEqual(['p report\t12-15 / ≥5']);
  });

  test('superscript, also by a character style, and hidden text', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Sup"><w:name w:val="s"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
    const body = `<w:p>${r('under 18')}${r('5', '<w:rStyle w:val="Sup"/>')}${r('x', '<w:vanish/>')}${r('.')}</w:p>`;
    expect(await read(body, { styles })).toEqual(['p under 18{5}.']);
  });

  test('links, content controls and smart tags are transparent; prompts and contents are left out', async () => {
    const body =
      `<w:p><w:hyperlink>${r('link ')}</w:hyperlink><w:sdt><w:sdtContent>${r('control ')}</w:sdtContent></w:sdt><w:smartTag>${r('tag')}</w:smartTag><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt></w:p>` +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Chapter 1 ... 3')}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtContent>${p('block')}</w:sdtContent></w:sdt>`;
    expect(await read(body)).toEqual(['p link control tag', 'p block']);
  });

  test('a text box is read once although the file holds it twice', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${r('Anchor')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Boxed')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Boxed')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await read(body)).toEqual(['p Anchor', 'p Boxed']);
  });

  test('page breaks between paragraphs', async () => {
    const body =
      p('a') + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + p('b') + p('c', '<w:pageBreakBefore/>');
    expect(await read(body)).toEqual(['p a', '---', 'p b', '---', 'p c']);
  });

  test('equations in one line', async () => {
    const body =
      '<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>n+1</m:t></m:r></m:den></m:f></m:oMath></w:p>';
    expect(await read(body)).toEqual(['p 1/(n+1)']);
  });

  test('the strict variant of the format', async () => {
    const strict = (text: string): string =>
      text.replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      );
    const bytes = zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="x"><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<Relationships xmlns="x"><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/main.xml"/></Relationships>',
      ),
      'word/main.xml': strToU8(
        strict(`<w:document ${wordNamespaces}><w:body>${p('Strict')}</w:body></w:document>`),
      ),
    });
    expect(outlines(await documentOf(readDocx, bytes))).toEqual(['p Strict']);
  });
});

describe('notes of a DOCX', () => {
  const footnotes = [1, 2, 3]
    .map((id) => note(id, `<w:p><w:r><w:footnoteRef/></w:r>${r(` Note ${String(id)}.`)}</w:p>`))
    .join('');

  test('are numbered in the order of their references and hold their text', async () => {
    const document = await documentOf(
      readDocx,
      docx(`<w:p>${r('A')}${reference(2)}${r(' b')}${reference(1)}</w:p>`, { footnotes }),
    );
    expect(outlines(document)).toEqual(['p A[^1] b[^2]']);
    expect(notesOf(document)).toEqual(['footnote 1: Note 2.', 'footnote 2: Note 1.']);
  });

  test('a mark of its own takes no number', async () => {
    const custom = `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>`;
    const parts = { footnotes: note(1, p('* By the author.')) + note(2, p('Other.')) };
    const document = await documentOf(
      readDocx,
      docx(`<w:p>${r('A')}${custom}${r(' b')}${reference(2)}</w:p>`, parts),
    );
    expect(outlines(document)).toEqual(['p A[^*] b[^1]']);
    expect(notesOf(document)).toEqual(['footnote *: By the author.', 'footnote 1: Other.']);
  });

  test('restart in every section where it says so, in its format', async () => {
    const settings =
      '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr>';
    const body = `<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr>${r('A')}${reference(1)}${reference(2)}</w:p><w:p>${r('B')}${reference(3)}</w:p><w:sectPr/>`;
    expect(await read(body, { footnotes, settings })).toEqual(['p A[^a][^b]', 'p B[^a]']);
  });

  test('endnotes count in roman numbers', async () => {
    const endnotes = `<w:endnote w:id="1">${p('End.')}</w:endnote>`;
    const document = await documentOf(
      readDocx,
      docx(`<w:p>${r('A')}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`, { endnotes }),
    );
    expect(outlines(document)).toEqual(['p A[^i]']);
    expect(notesOf(document)).toEqual(['endnote i: End.']);
  });
});

describe('tables of a DOCX', () => {
  const cell = (content: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const row = (cells: string, properties = ''): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

  test('spans, header rows and a caption above', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>';
    const body =
      p('Table 1. Cases', '<w:pStyle w:val="C"/>') +
      `<w:tbl>${row(cell(p('Region')) + cell(p('Cases'), '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>')}${row(cell(p('North'), '<w:vMerge w:val="restart"/>') + cell(p('1')) + cell(p('2')))}${row(cell(p(''), '<w:vMerge/>') + cell(p('3')) + cell(p('4')))}</w:tbl>`;
    expect(await read(body, { styles })).toEqual([
      'table (Table 1. Cases) #Region | #Cases<c2> // North<r2> | 1 | 2 // 3 | 4',
    ]);
  });

  test('a table inside a cell is a table of its own', async () => {
    const inner = `<w:tbl>${row(cell(p('x')) + cell(p('y')))}</w:tbl>`;
    expect(await read(`<w:tbl>${row(cell(p('a') + inner + p('')) + cell(p('b') + p('c')))}</w:tbl>`)).toEqual(
      ['table a | b / c', 'table x | y'],
    );
  });

  test('a frame of one cell is no table, and deleted rows are gone', async () => {
    expect(await read(`<w:tbl>${row(cell(p('framed')))}</w:tbl>`)).toEqual(['p framed']);
    expect(
      await read(
        `<w:tbl>${row(cell(p('a')) + cell(p('b')))}${row(cell(p('c')) + cell(p('d')), '<w:del w:id="1"/>')}</w:tbl>`,
      ),
    ).toEqual(['table a | b']);
  });
});

describe('a DOCX that cannot be trusted', () => {
  const withDocument = (xml: string): Uint8Array =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });

  test('entities are refused, not expanded', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY b${String(index)} "&a;&a;">`).join('')}]>`;
    const bytes = withDocument(
      `<?xml version="1.0"?>${laughs}<w:document ${wordNamespaces}><w:body><w:p><w:r><w:t>&b19;</w:t></w:r></w:p></w:body></w:document>`,
    );
    expect(await readWith(readDocx, bytes, 'laughs.docx')).toMatchObject({
      ok: false,
      failure: { kind: 'damaged' },
    });
  });

  test('a zip bomb is refused by what it unpacks to', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(30_000_000),
    });
    expect(bytes.byteLength).toBeLessThan(100_000);
    expect(await readWith(readDocx, bytes, 'bomb.docx', { unzippedBytes: 1_000_000 })).toEqual({
      ok: false,
      failure: { kind: 'expands-too-much', fileName: 'bomb.docx', limitBytes: 1_000_000 },
    });
  });

  test('a declared size that lies is found out', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(5_000_000),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let offset = 0; offset < bytes.byteLength - 4; offset += 1) {
      if (view.getUint32(offset, true) === 5_000_000) view.setUint32(offset, 50, true);
    }
    const result = await readWith(readDocx, bytes, 'liar.docx', { unzippedBytes: 1_000_000 });
    expect(result).toMatchObject({ ok: false });
  });

  test('nesting without end is refused', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5000);
    const bytes = withDocument(`<w:document ${wordNamespaces}><w:body>${deep}`);
    expect(await readWith(readDocx, bytes, 'deep.docx')).toMatchObject({
      ok: false,
      failure: { kind: 'damaged' },
    });
  });

  test('styles based on each other do not run in circles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>';
    expect(await read(p('x', '<w:pStyle w:val="A"/>'), { styles })).toEqual(['p x']);
  });

  test('names that lead out of the package are never followed', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>',
      ),
      '../../evil.xml': strToU8('<x/>'),
    });
    const result = await readWith(readDocx, bytes, 'path.docx');
    expect(result.ok).toBe(false);
  });

  test('other packages are told by name', async () => {
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8('<x/>'),
    });
    expect(await readWith(readDocx, odt, 'a.docx')).toMatchObject({
      failure: { kind: 'format-mismatch', found: 'ODT' },
    });
    const xlsx = zipSync({
      '[Content_Types].xml': strToU8(
        '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
      'xl/workbook.xml': strToU8('<x/>'),
    });
    expect(await readWith(readDocx, xlsx, 'a.docx')).toMatchObject({
      failure: { kind: 'format-mismatch', found: 'XLSX' },
    });
  });

  test('damaged notes leave the text readable with a warning', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        `<w:document ${wordNamespaces}><w:body>${p('Text')}</w:body></w:document>`,
      ),
      'word/footnotes.xml': strToU8('<w:footnotes'),
    });
    const document = await documentOf(readDocx, bytes);
    expect(outlines(document)).toEqual(['p Text']);
    expect(document.warnings).toMatchObject([{ kind: 'damaged-parts' }]);
  });
});
