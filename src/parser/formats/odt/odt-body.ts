import type { Inline, ParsedBlock, ParsedNote, ParsedTableCell } from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, textOf, type XmlElement } from '../../xml.ts';
import { isBoldOrEmpty } from '../docx/table-rows.ts';
import { InlineBuilder, plainText } from '../inline-builder.ts';
import { Counters } from './odt-counters.ts';
import { readOdtParagraph, type OdtNote } from './odt-inlines.ts';
import type { OdtStyles } from './odt-styles.ts';
import { takeTableCaption } from '../table-caption.ts';

export interface OdtText {
  readonly blocks: readonly ParsedBlock[];
  readonly notes: readonly ParsedNote[];
  readonly title: string | undefined;
}

/** The list item that a paragraph opens. */
interface ItemPlace {
  readonly style: string | undefined;
  readonly level: number;
  readonly counters: Counters;
  /** The value that the item itself states. */
  readonly restart: number | undefined;
  /** Taken by the first paragraph; the others of the item have no number. */
  numbered: boolean;
}

/** Indexes repeat headings with page numbers; a bibliography is text of its own. */
const indexes =
  /^text:(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index)$/;
const mostRepeated = 1000;

/** Reads the body of an ODT in its final view. */
export function readOdtText(body: XmlElement, styles: OdtStyles): OdtText {
  return new OdtReader(styles).read(body);
}

class OdtReader {
  readonly #styles: OdtStyles;
  readonly #outline = new Counters();
  readonly #listsById = new Map<string, Counters>();
  readonly #listsByStyle = new Map<string, Counters>();
  readonly #noteNumbers = { footnotes: 0, endnotes: 0 };
  readonly #notes: OdtNote[] = [];
  #blocks: ParsedBlock[] = [];
  #captionAt: number | undefined;
  #title: string | undefined;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  read(body: XmlElement): OdtText {
    this.#readBlocks(body, undefined);
    const notes: ParsedNote[] = [];
    // Notes inside notes come behind those that refer to them.
    for (let index = 0; index < this.#notes.length; index += 1) {
      const note = this.#notes[index];
      if (note === undefined) break;
      const { id, label, kind, body: noteBody } = note;
      notes.push({ id, label, kind, inlines: noteBody === undefined ? [] : this.#inOnePiece(noteBody) });
    }
    return { blocks: this.#blocks, notes, title: this.#title };
  }

  #readBlocks(parent: XmlElement, item: ItemPlace | undefined): void {
    for (const element of elementsOf(parent)) this.#readBlock(element, item);
  }

  #readBlock(element: XmlElement, item: ItemPlace | undefined): void {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.#readParagraph(element, item);
        return;
      case 'text:list':
        this.#readList(element, item);
        return;
      case 'table:table':
        this.#readTable(element);
        return;
      case 'text:section':
        if (element.attributes['text:display'] !== 'none') this.#readBlocks(element, item);
        return;
      case 'text:index-body':
      case 'text:bibliography':
      case 'text:numbered-paragraph':
      case 'draw:text-box':
      case 'text:index-title':
        this.#readBlocks(element, item);
        return;
      default:
        if (indexes.test(element.name)) return;
        if (element.name.startsWith('draw:'))
          this.#readParagraph({ name: 'text:p', attributes: {}, children: [element] }, item);
    }
  }

  #readParagraph(element: XmlElement, item: ItemPlace | undefined): void {
    const styles = this.#styles;
    const style = element.attributes['text:style-name'];
    const format = styles.format('paragraph', style);
    const paragraph = readOdtParagraph(element, styles, format, this.#noteNumbers);
    this.#notes.push(...paragraph.notes);
    const { inlines } = paragraph;
    const isTitle = styles.hasName(style, /^title$/i);
    const stated =
      element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined;
    const level = isTitle ? 1 : (stated ?? styles.outlineLevel(style));
    // An empty heading is not shown with its number; an empty item of a list is.
    if (inlines.length > 0 || item !== undefined) {
      const label = paragraph.number ?? this.#label(element, item, isTitle ? undefined : level);
      if (inlines.length > 0) {
        if (isTitle) this.#title ??= plainText(inlines).replace(/\s+/g, ' ').trim();
        this.#captionAt = styles.hasName(style, /^(?:caption|table|tabla|cuadro)$/i)
          ? this.#blocks.length
          : undefined;
        const isQuoted = styles.hasName(style, /^(?:quotations?|intense quote|block text)$/i);
        const block = this.#block(inlines, label, level, item);
        this.#blocks.push(isQuoted && block.kind === 'paragraph' ? { ...block, quotation: true } : block);
      }
    }
    for (const box of paragraph.textBoxes) this.#readBlocks(box, undefined);
  }

  #block(
    inlines: readonly Inline[],
    label: string | undefined,
    level: number | undefined,
    item: ItemPlace | undefined,
  ): ParsedBlock {
    const shown = label === undefined || label === '' ? {} : { label };
    if (level !== undefined && Number.isInteger(level) && level >= 1)
      return { kind: 'heading', level: Math.min(level, 9), ...shown, inlines };
    if (item !== undefined && label !== undefined) {
      const isBullet = this.#styles.listLevel(item.style, item.level)?.format === undefined;
      if (isBullet || item.level > 1) return { kind: 'list-item', depth: item.level - 1, ...shown, inlines };
    }
    return { kind: 'paragraph', ...shown, inlines };
  }

  #label(element: XmlElement, item: ItemPlace | undefined, outline: number | undefined): string | undefined {
    const styles = this.#styles;
    if (item !== undefined) {
      if (item.numbered) return undefined;
      item.numbered = true;
      const style = item.style ?? styles.listOf(element.attributes['text:style-name']);
      const level = styles.listLevel(style, item.level);
      item.counters.next(item.level, level?.start ?? 1, item.restart);
      if (level === undefined) return undefined;
      if (level.format === undefined) return level.bullet;
      return item.counters.label(item.level, (each) => styles.listLevel(style, each));
    }
    if (element.name !== 'text:h' || outline === undefined) return undefined;
    if (element.attributes['text:is-list-header'] === 'true') return undefined;
    const restart =
      element.attributes['text:restart-numbering'] === 'true'
        ? Number(element.attributes['text:start-value'] ?? 1)
        : undefined;
    this.#outline.next(outline, styles.outlineNumbering(outline)?.start ?? 1, restart);
    return this.#outline.label(outline, (each) => styles.outlineNumbering(each));
  }

  #readList(list: XmlElement, outer: ItemPlace | undefined): void {
    const { attributes } = list;
    const style = attributes['text:style-name'] ?? outer?.style;
    const counters = outer?.counters ?? this.#countersOf(attributes, style);
    const level = (outer?.level ?? 0) + 1;
    const id = attributes['xml:id'];
    if (id !== undefined) this.#listsById.set(id, counters);
    for (const element of elementsOf(list)) {
      if (element.name !== 'text:list-item' && element.name !== 'text:list-header') continue;
      const restart = Number(element.attributes['text:start-value']);
      const item: ItemPlace = {
        style,
        level,
        counters,
        restart: Number.isInteger(restart) ? restart : undefined,
        numbered: element.name === 'text:list-header',
      };
      this.#readBlocks(element, item);
    }
  }

  /** A list goes on with the numbers of another where it says so, and begins anew otherwise. */
  #countersOf(attributes: Readonly<Record<string, string>>, style: string | undefined): Counters {
    const continued = attributes['text:continue-list'];
    const found =
      continued === undefined
        ? attributes['text:continue-numbering'] === 'true'
          ? this.#listsByStyle.get(style ?? '')
          : undefined
        : this.#listsById.get(continued);
    const counters = found ?? new Counters();
    this.#listsByStyle.set(style ?? '', counters);
    return counters;
  }

  #readTable(table: XmlElement): void {
    const caption = this.#takeCaption();
    const rows = [...tableRows(table, false)];
    const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
    if (only !== undefined) {
      // A frame around text, not a table.
      this.#readBlocks(only, undefined);
      return;
    }
    const marked = rows.some((row) => row.header);
    const nested: ParsedBlock[] = [];
    const read = rows.map((row, index) => {
      const cells = row.cells.map((cell) => ({ cell, inlines: this.#inOnePiece(cell, nested) }));
      const header = row.header || (!marked && index === 0 && rows.length > 1 && cells.every(isBoldOrEmpty));
      return {
        cells: cells.map(({ cell, inlines }): ParsedTableCell => ({
          inlines,
          header,
          columnSpan: span(cell.attributes['table:number-columns-spanned']),
          rowSpan: span(cell.attributes['table:number-rows-spanned']),
        })),
      };
    });
    if (read.some(({ cells }) => cells.some(({ inlines }) => inlines.length > 0)))
      this.#blocks.push({ kind: 'table', ...(caption === undefined ? {} : { caption }), rows: read });
    this.#blocks.push(...nested);
  }

  #takeCaption(): string | undefined {
    const at = this.#captionAt;
    this.#captionAt = undefined;
    return takeTableCaption(this.#blocks, at);
  }

  /** The blocks inside a cell or a note as one text, line by line; tables in cells go to `nested`. */
  #inOnePiece(parent: XmlElement, nested?: ParsedBlock[]): Inline[] {
    const outer = this.#blocks;
    this.#blocks = [];
    this.#readBlocks(parent, undefined);
    const blocks = this.#blocks;
    this.#blocks = outer;
    const inlines = new InlineBuilder();
    for (const block of blocks) {
      if (block.kind === 'table') {
        if (nested !== undefined) nested.push(block);
        else for (const row of block.rows) appendRow(inlines, row.cells);
        continue;
      }
      if (block.kind === 'page-break') continue;
      if (!inlines.isEmpty) inlines.lineBreak();
      if (block.kind !== 'article' && block.label !== undefined) inlines.text(`${block.label} `);
      inlines.append(block.inlines);
    }
    return inlines.build();
  }
}

function appendRow(inlines: InlineBuilder, cells: readonly ParsedTableCell[]): void {
  if (!inlines.isEmpty) inlines.lineBreak();
  inlines.text(cells.map((cell) => plainText(cell.inlines)).join(' | '));
}

/** Rows with the cells that are their own; cells covered by merged ones are left out. */
function* tableRows(
  parent: XmlElement,
  header: boolean,
): Generator<{ readonly header: boolean; readonly cells: readonly XmlElement[] }> {
  for (const element of elementsOf(parent)) {
    if (element.name === 'table:table-header-rows') yield* tableRows(element, true);
    else if (element.name === 'table:table-rows' || element.name === 'table:table-row-group')
      yield* tableRows(element, header);
    else if (element.name === 'table:table-row') {
      const cells = elementsOf(element, 'table:table-cell').flatMap((cell) =>
        Array.from({ length: span(cell.attributes['table:number-columns-repeated']) }, () => cell),
      );
      const isEmpty = cells.every((cell) => textOf(cell).trim() === '');
      const times = isEmpty ? 1 : span(element.attributes['table:number-rows-repeated']);
      for (let time = 0; time < times; time += 1) yield { header, cells };
    }
  }
}

function span(attribute: string | undefined): number {
  const value = Number(attribute ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, mostRepeated) : 1;
}

/** Comments and tracked changes of a body, which are no part of its text. */
export function countOdtAsides(body: XmlElement): { readonly comments: number; readonly changes: number } {
  const changes = elementsOf(
    firstElement(body, 'text:tracked-changes') ?? body,
    'text:changed-region',
  ).length;
  return { comments: countNamed(body, 'office:annotation'), changes };
}

function countNamed(element: XmlElement, name: string): number {
  let count = element.name === name ? 1 : 0;
  for (const child of element.children) if (typeof child !== 'string') count += countNamed(child, name);
  return count;
}
