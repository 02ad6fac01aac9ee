import { strToU8, zipSync } from 'fflate';
import type { Inline, ParsedBlock, ParsedDocument } from '../../src/core/document/parsed.ts';
import type { Result } from '../../src/core/result.ts';
import type { Failure } from '../../src/shared/failure.ts';
import type { FormatReader } from '../../src/parser/formats/format-reader.ts';
import type { ParseLimits } from '../../src/shared/parser-protocol.ts';

export const limits: ParseLimits = {
  fileBytes: 50_000_000,
  unzippedBytes: 50_000_000,
  pages: 1000,
  timeoutMs: 20_000,
  memoryBytes: 800_000_000,
};

/** Reads text or bytes with one format's reader. */
export function readWith(
  reader: FormatReader,
  source: string | Uint8Array,
  fileName = 'file',
  ownLimits: Partial<ParseLimits> = {},
): Promise<Result<ParsedDocument, Failure>> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return reader(bytes, fileName, { ...limits, ...ownLimits }, () => undefined);
}

export async function documentOf(reader: FormatReader, source: string | Uint8Array): Promise<ParsedDocument> {
  const result = await readWith(reader, source);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Inlines in one line: superscripts in braces, note references in brackets, line breaks as "/". */
export function shown(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.superscript === true ? `{${inline.text}}` : inline.text;
        case 'line-break':
          return ' / ';
        case 'note-reference':
          return `[^${inline.label}]`;
      }
    })
    .join('');
}

/** A block in one line: "h2 A. Title", "p 12. Text", "li1 (a) Text", "table a | b // c | d". */
export function outline(block: ParsedBlock): string {
  switch (block.kind) {
    case 'heading':
      return [`h${String(block.level)}`, block.label, shown(block.inlines)].filter(Boolean).join(' ');
    case 'paragraph':
      return ['p', block.label, shown(block.inlines)].filter(Boolean).join(' ');
    case 'list-item':
      return [`li${String(block.depth)}`, block.label, shown(block.inlines)].filter(Boolean).join(' ');
    case 'article':
      return `art ${block.number} ${shown(block.inlines)}`;
    case 'table': {
      const rows = block.rows.map((row) =>
        row.cells
          .map((cell) => {
            const columns = cell.columnSpan > 1 ? `<c${String(cell.columnSpan)}>` : '';
            const rowsDown = cell.rowSpan > 1 ? `<r${String(cell.rowSpan)}>` : '';
            return `${cell.header ? '#' : ''}${shown(cell.inlines)}${columns}${rowsDown}`;
          })
          .join(' | '),
      );
      return `table ${block.caption === undefined ? '' : `(${block.caption}) `}${rows.join(' // ')}`;
    }
    case 'page-break':
      return '---';
  }
}

export function outlines(document: ParsedDocument): string[] {
  return document.content.layout === 'blocks' ? document.content.blocks.map(outline) : [];
}

export function notesOf(document: ParsedDocument): string[] {
  if (document.content.layout !== 'blocks') return [];
  return document.content.notes.map((note) => `${note.kind} ${note.label}: ${shown(note.inlines)}`);
}

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const packageRelationships =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** Builds a DOCX from the content of its body and of other parts ("styles", "numbering", …; without root element). */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(packageRelationships),
    'word/document.xml': strToU8(`<w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, content] of Object.entries(parts)) {
    files[`word/${name}.xml`] = strToU8(`<w:${name} ${wordNamespaces}>${content}</w:${name}>`);
  }
  return zipSync(files);
}

/** A paragraph of a DOCX. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : r(text)}</w:p>`;
}

/** A run of a DOCX. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function numbered(numId: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`;
}
