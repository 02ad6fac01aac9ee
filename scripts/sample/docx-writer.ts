import { strToU8, zipSync } from 'fflate';

/** Text of a paragraph: plain, a footnote, or a superscript that is typed by hand. */
export type DocxInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'footnote'; readonly text: string }
  | { readonly kind: 'superscript'; readonly text: string };

export type DocxBlock =
  | {
      readonly kind: 'title' | 'subtitle' | 'heading' | 'plain' | 'numbered' | 'bullet';
      readonly inlines: readonly DocxInline[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface DocxDocument {
  readonly title: string;
  readonly author: string;
  /** "2019-06-14". */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly DocxBlock[];
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Writes a DOCX as a word processor would: paragraph numbers in `numbering.xml`, notes in `footnotes.xml`, headings by
 * style. The same input gives the same bytes.
 */
export function writeDocx(document: DocxDocument): Uint8Array {
  const notes: string[] = [];
  const body = document.blocks.map((block) => blockXml(block, notes)).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationshipList([
      ['rId1', `${relationships}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packageTypes}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(document),
    'word/_rels/document.xml.rels': relationshipList([
      ['rId1', `${relationships}/styles`, 'styles.xml'],
      ['rId2', `${relationships}/numbering`, 'numbering.xml'],
      ['rId3', `${relationships}/footnotes`, 'footnotes.xml'],
    ]),
    'word/document.xml': wordPart(
      'document',
      `<w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body>`,
    ),
    'word/footnotes.xml': wordPart('footnotes', footnoteSeparators + notes.map(footnoteXml).join('')),
    'word/numbering.xml': wordPart('numbering', numberingXml),
    'word/styles.xml': wordPart('styles', stylesXml(document.language)),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 9,
    mtime: new Date(1980, 0, 1),
  });
}

function blockXml(block: DocxBlock, notes: string[]): string {
  if (block.kind === 'table') return tableXml(block.rows);
  const runs = block.inlines.map((inline) => inlineXml(inline, notes)).join('');
  return `<w:p><w:pPr>${properties[block.kind]}</w:pPr>${runs}</w:p>`;
}

const properties: Readonly<Record<Exclude<DocxBlock['kind'], 'table'>, string>> = {
  title: '<w:pStyle w:val="Title"/>',
  subtitle: '<w:pStyle w:val="Subtitle"/>',
  heading: '<w:pStyle w:val="Heading1"/>',
  plain: '',
  numbered: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  bullet: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
};

function inlineXml(inline: DocxInline, notes: string[]): string {
  switch (inline.kind) {
    case 'text':
      return run(inline.text);
    case 'superscript':
      return run(inline.text, '<w:vertAlign w:val="superscript"/>');
    case 'footnote': {
      const id = notes.push(inline.text);
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
    }
  }
}

function run(text: string, format = ''): string {
  const style = format === '' ? '' : `<w:rPr>${format}</w:rPr>`;
  return `<w:r>${style}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.length ?? 1;
  const grid = Array.from({ length: columns }, () => `<w:gridCol w:w="${Math.floor(9000 / columns)}"/>`).join(
    '',
  );
  const cells = (row: readonly string[]): string =>
    row
      .map((cell) => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>${run(cell)}</w:p></w:tc>`)
      .join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows
    .map((row, index) => `<w:tr>${index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells(row)}</w:tr>`)
    .join('')}</w:tbl><w:p/>`;
}

function footnoteXml(text: string, index: number): string {
  return `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`;
}

const footnoteSeparators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

const numberingXml =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="851" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';

function stylesXml(language: string): string {
  const style = (id: string, name: string, type: string, extra: string): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${extra}</w:style>`;
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/><w:lang w:val="${escapeXml(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    style(
      'Title',
      'Title',
      'paragraph',
      '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>',
    ) +
    style(
      'Subtitle',
      'Subtitle',
      'paragraph',
      '<w:basedOn w:val="Normal"/><w:rPr><w:i/><w:sz w:val="26"/></w:rPr>',
    ) +
    style(
      'Heading1',
      'heading 1',
      'paragraph',
      '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>',
    ) +
    style(
      'FootnoteText',
      'footnote text',
      'paragraph',
      '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr>',
    ) +
    style(
      'FootnoteReference',
      'footnote reference',
      'character',
      '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
    ) +
    style(
      'TableGrid',
      'Table Grid',
      'table',
      '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>',
    )
  );
}

function coreProperties(document: DocxDocument): string {
  const day = `${document.date}T09:00:00Z`;
  return `${xmlHeader}<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(document.title)}</dc:title><dc:creator>${escapeXml(document.author)}</dc:creator><dc:language>${escapeXml(document.language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

function contentTypes(): string {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  return `${xmlHeader}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/word/document.xml', `${main}.document.main+xml`)}${override('/word/styles.xml', `${main}.styles+xml`)}${override('/word/numbering.xml', `${main}.numbering+xml`)}${override('/word/footnotes.xml', `${main}.footnotes+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}

function relationshipList(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `${xmlHeader}<Relationships xmlns="${packageTypes}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

function wordPart(root: string, content: string): string {
  return `${xmlHeader}<w:${root} xmlns:w="${wordNamespace}" xmlns:r="${relationships}">${content}</w:${root}>`;
}

const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
