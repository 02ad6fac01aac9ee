import type {
  Inline,
  ParsedBlock,
  ParsedNote,
  ParsedTableCell,
  ParseWarning,
} from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, type XmlElement } from '../../xml.ts';
import { transparentBlocks } from './block-elements.ts';
import { isBoldOrEmpty, rowSpan, tableRows } from './table-rows.ts';
import { InlineBuilder, plainText, trimmedInlines } from '../inline-builder.ts';
import { NoteLabels, sectionsOf } from './note-labels.ts';
import { integer, isOn, valueOf, type Numbering, type NumberLabel } from './numbering.ts';
import { ParagraphReader, type NoteReference, type Story } from './paragraphs.ts';
import { isQuotation } from './quotations.ts';
import type { Styles } from './styles.ts';
import { takeTableCaption } from '../table-caption.ts';

/** The parts of a DOCX that its text is made from. */
export interface DocxParts {
  readonly body: XmlElement;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly settings: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
}

export interface DocxText {
  readonly blocks: readonly ParsedBlock[];
  readonly notes: readonly ParsedNote[];
  readonly title: string | undefined;
  readonly warnings: readonly ParseWarning[];
}

/** Reads the body of a DOCX and its notes in their final view: insertions in, deletions out. */
export function readDocxText(parts: DocxParts, onProgress: (done: number, total: number) => void): DocxText {
  return new BodyReader(parts, onProgress).read();
}

class BodyReader {
  readonly #parts: DocxParts;
  readonly #onProgress: (done: number, total: number) => void;
  readonly #noteLabels: NoteLabels;
  readonly #references: NoteReference[] = [];
  readonly #footnotes: ReadonlyMap<string, XmlElement>;
  readonly #endnotes: ReadonlyMap<string, XmlElement>;
  #blocks: ParsedBlock[] = [];
  /** Text of paragraphs whose mark was deleted: it runs into the next paragraph. */
  #carried: readonly Inline[] = [];
  /** The block just read is a paragraph in a caption style. */
  #captionAt: number | undefined;
  #title: string | undefined;
  #embeddedFiles = 0;

  constructor(parts: DocxParts, onProgress: (done: number, total: number) => void) {
    this.#parts = parts;
    this.#onProgress = onProgress;
    this.#noteLabels = new NoteLabels(parts.settings, sectionsOf(parts.body));
    this.#footnotes = notesById(parts.footnotes);
    this.#endnotes = notesById(parts.endnotes);
  }

  read(): DocxText {
    const story = this.#mainStory();
    const elements = elementsOf(this.#parts.body);
    elements.forEach((element, index) => {
      this.#readBlock(element, story);
      if (index % 500 === 0) this.#onProgress(index, elements.length);
    });
    this.#flushCarried();
    const notes = this.#references.flatMap((reference) => this.#readNote(reference));
    const warnings: ParseWarning[] =
      this.#embeddedFiles === 0
        ? []
        : [{ kind: 'damaged-parts', detail: `embedded documents not read: ${String(this.#embeddedFiles)}` }];
    return { blocks: this.#blocks, notes, title: this.#title, warnings };
  }

  #mainStory(): Story {
    return { fields: [], noteLabels: this.#noteLabels, references: this.#references };
  }

  #readBlock(element: XmlElement, story: Story): void {
    switch (element.name) {
      case 'w:p':
        this.#readParagraph(element, story);
        return;
      case 'w:tbl':
        this.#readTable(element, story);
        return;
      case 'w:sdt':
        if (isContents(element) || isOn(firstElement(firstElement(element, 'w:sdtPr'), 'w:showingPlcHdr')))
          return;
        for (const child of elementsOf(element, 'w:sdtContent')) this.#readBlock(child, story);
        return;
      case 'w:altChunk':
      case 'w:subDoc':
        this.#embeddedFiles += 1;
        return;
      case 'mc:AlternateContent': {
        const choice = firstElement(element, 'mc:Choice') ?? firstElement(element, 'mc:Fallback');
        for (const child of choice === undefined ? [] : elementsOf(choice)) this.#readBlock(child, story);
        return;
      }
      case 'm:oMathPara':
      case 'm:oMath':
        this.#readParagraph({ name: 'w:p', attributes: {}, children: [element] }, story);
        return;
      default:
        if (!transparentBlocks.has(element.name)) return;
        for (const child of elementsOf(element)) this.#readBlock(child, story);
    }
  }

  #readParagraph(paragraph: XmlElement, story: Story): void {
    const { styles } = this.#parts;
    const properties = firstElement(paragraph, 'w:pPr');
    const style = styles.paragraphStyle(valueOf(firstElement(properties, 'w:pStyle')));
    const content = new ParagraphReader(styles, story, style, this.#carried).read(paragraph);
    this.#carried = [];
    const mark = firstElement(properties, 'w:rPr');
    if (firstElement(mark, 'w:del') !== undefined || firstElement(mark, 'w:moveFrom') !== undefined) {
      this.#carried = content.untrimmed;
      for (const box of content.textBoxes) this.#readTextBox(box);
      return;
    }
    const ownBreak = firstElement(properties, 'w:pageBreakBefore');
    const breakBefore = ownBreak === undefined ? styles.pageBreakBefore(style) : isOn(ownBreak);
    if (content.breakBefore || breakBefore) this.#pageBreak();
    const number = this.#numberOf(properties, style);
    const isContentsLine = styles.hasName(style, /^toc \d$|^table of figures$/);
    if (content.inlines.length > 0 && !isContentsLine) {
      this.#captionAt = styles.hasName(style, /^caption$/) ? this.#blocks.length : undefined;
      this.#blocks.push(this.#block(content.inlines, properties, style, number));
    }
    for (const box of content.textBoxes) this.#readTextBox(box);
    if (content.breakAfter) this.#pageBreak();
    const section = firstElement(properties, 'w:sectPr');
    if (section !== undefined) {
      this.#noteLabels.endSection();
      if (valueOf(firstElement(section, 'w:type')) !== 'continuous') this.#pageBreak();
    }
  }

  #block(
    inlines: readonly Inline[],
    properties: XmlElement | undefined,
    style: string | undefined,
    number: NumberLabel | undefined,
  ): ParsedBlock {
    const { styles } = this.#parts;
    const label = number === undefined || number.text === '' ? undefined : number.text;
    const ownOutline = integer(valueOf(firstElement(properties, 'w:outlineLvl')));
    const isTitle = styles.hasName(style, /^title$/);
    if (isTitle && this.#title === undefined) this.#title = plainText(inlines).replace(/\s+/g, ' ').trim();
    const styleLevel = isTitle ? 1 : styles.headingLevel(style);
    const level = ownOutline === undefined ? styleLevel : ownOutline < 9 ? ownOutline + 1 : undefined;
    if (level !== undefined)
      return { kind: 'heading', level, ...(label === undefined ? {} : { label }), inlines };
    if (number !== undefined && label !== undefined && (number.bullet || number.level > 0)) {
      return { kind: 'list-item', depth: number.level, label, inlines };
    }
    const quotation = label === undefined && isQuotation(properties, style, styles);
    return {
      kind: 'paragraph',
      ...(label === undefined ? {} : { label }),
      ...(quotation ? { quotation: true as const } : {}),
      inlines,
    };
  }

  /** Word counts empty paragraphs too. */
  #numberOf(properties: XmlElement | undefined, style: string | undefined): NumberLabel | undefined {
    const { styles, numbering } = this.#parts;
    const direct = firstElement(properties, 'w:numPr');
    const ofStyle = styles.numbering(style);
    const numId = valueOf(firstElement(direct, 'w:numId')) ?? ofStyle?.numId;
    // List 0 takes the numbering of the style away (17.9.18).
    if (numId === undefined || numId === '0') return undefined;
    const level =
      integer(valueOf(firstElement(direct, 'w:ilvl'))) ??
      (style === undefined ? undefined : numbering.levelOfStyle(numId, style)) ??
      (ofStyle === undefined
        ? undefined
        : (numbering.levelOfStyle(numId, ofStyle.styleId) ?? ofStyle.level)) ??
      0;
    return numbering.next(numId, level);
  }

  #pageBreak(): void {
    const last = this.#blocks.at(-1);
    if (last !== undefined && last.kind !== 'page-break') this.#blocks.push({ kind: 'page-break' });
  }

  #flushCarried(): void {
    const inlines = trimmedInlines(this.#carried);
    if (inlines.length > 0) this.#blocks.push({ kind: 'paragraph', inlines });
    this.#carried = [];
  }

  #readTextBox(content: XmlElement): void {
    const carried = this.#carried;
    this.#carried = [];
    const story: Story = { fields: [], noteLabels: this.#noteLabels, references: this.#references };
    for (const element of elementsOf(content)) this.#readBlock(element, story);
    this.#flushCarried();
    this.#carried = carried;
  }

  #readTable(table: XmlElement, story: Story): void {
    const rows = tableRows(table);
    const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
    if (only !== undefined) {
      // A frame around text, not a table.
      for (const element of elementsOf(only.element)) this.#readBlock(element, story);
      return;
    }
    const caption = this.#takeCaption();
    const nested: ParsedBlock[] = [];
    const read = rows.map((row) => ({
      header: row.header,
      cells: row.cells.map((cell) => ({ ...cell, inlines: this.#readCell(cell.element, story, nested) })),
    }));
    const marked = read.some((row) => row.header);
    const blocks: ParsedTableCell[][] = read.map((row, index) => {
      const header =
        row.header || (!marked && index === 0 && read.length > 1 && row.cells.every(isBoldOrEmpty));
      const cells: ParsedTableCell[] = row.cells
        .filter((cell) => !cell.continued)
        .map((cell) => ({
          inlines: cell.inlines,
          header,
          columnSpan: cell.columnSpan,
          rowSpan: rowSpan(read, index, cell.column, cell.opensMerge),
        }));
      // A row that starts late leaves the columns before it empty.
      const before = row.cells[0]?.column ?? 0;
      return before === 0
        ? cells
        : [{ inlines: [], header: false, columnSpan: before, rowSpan: 1 }, ...cells];
    });
    const hasText = blocks.some((cells) => cells.some((cell) => cell.inlines.length > 0));
    if (hasText) {
      this.#blocks.push({
        kind: 'table',
        ...(caption === undefined ? {} : { caption }),
        rows: blocks.map((cells) => ({ cells })),
      });
    }
    this.#blocks.push(...nested);
  }

  #takeCaption(): string | undefined {
    const at = this.#captionAt;
    this.#captionAt = undefined;
    return takeTableCaption(this.#blocks, at);
  }

  /** A cell's text in one piece, its paragraphs by line; tables inside go to `nested`. */
  #readCell(cell: XmlElement, story: Story, nested: ParsedBlock[]): Inline[] {
    const outer = this.#blocks;
    this.#blocks = [];
    for (const element of elementsOf(cell)) this.#readBlock(element, story);
    this.#flushCarried();
    const blocks = this.#blocks;
    this.#blocks = outer;
    const inlines = new InlineBuilder();
    for (const block of blocks) {
      if (block.kind === 'table') nested.push(block);
      if (block.kind === 'table' || block.kind === 'page-break' || block.kind === 'article') continue;
      if (!inlines.isEmpty) inlines.lineBreak();
      if (block.label !== undefined) inlines.text(`${block.label} `);
      inlines.append(block.inlines);
    }
    return inlines.build();
  }

  #readNote(reference: NoteReference): ParsedNote[] {
    const bodies = reference.kind === 'footnote' ? this.#footnotes : this.#endnotes;
    const element = bodies.get(reference.partId);
    if (element === undefined) return [];
    const outer = this.#blocks;
    this.#blocks = [];
    const story: Story = { fields: [], noteLabels: undefined, references: [] };
    for (const child of elementsOf(element)) this.#readBlock(child, story);
    this.#flushCarried();
    const blocks = this.#blocks;
    this.#blocks = outer;
    const inlines = new InlineBuilder();
    for (const block of blocks) {
      if (block.kind === 'page-break' || block.kind === 'article') continue;
      if (!inlines.isEmpty) inlines.lineBreak();
      if (block.kind === 'table') {
        for (const row of block.rows) {
          inlines.text(row.cells.map((cell) => plainText(cell.inlines)).join(' | '));
          inlines.lineBreak();
        }
        continue;
      }
      if (block.label !== undefined) inlines.text(`${block.label} `);
      inlines.append(block.inlines);
    }
    const { noteId: id, label, kind } = reference;
    return [{ id, label, kind, inlines: withoutMark(inlines.build(), label) }];
  }
}

function notesById(part: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(
    (part === undefined ? [] : elementsOf(part)).map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}

/** A note with a mark of its own repeats it as text at its start. */
function withoutMark(inlines: readonly Inline[], label: string): Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== 'text' || !first.text.startsWith(label) || /^\d/.test(label)) return [...inlines];
  return trimmedInlines([{ ...first, text: first.text.slice(label.length) }, ...rest]);
}

/** A table of contents repeats headings with page numbers; it is no text of its own. */
function isContents(control: XmlElement): boolean {
  const part = firstElement(firstElement(control, 'w:sdtPr'), 'w:docPartObj');
  return /table of contents/i.test(valueOf(firstElement(part, 'w:docPartGallery')) ?? '');
}
