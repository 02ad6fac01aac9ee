import type { Inline, ParsedBlock, ParsedNote, ParsedTableCell } from '../../../core/document/parsed.ts';
import { formatNumber } from '../docx/number-formats.ts';
import { InlineBuilder, plainText, trimmedInlines, type TextMarks } from '../inline-builder.ts';
import { isFurniture } from './furniture.ts';
import { listFormat } from './lists.ts';
import { isInHead, isLayoutTable, span, tableRows } from './tables.ts';
import { findNotes, type HtmlNotes } from './notes.ts';
import {
  attribute,
  descendants,
  integer,
  isBlock,
  isElement,
  isText,
  maximumDepth,
  textContent,
  type Element,
  type Node,
  type ParentNode,
} from './tree.ts';

/** Where in the document the reader stands. */
interface Context {
  readonly marks: TextMarks;
  readonly preformatted: boolean;
  /** Number of lists around. */
  readonly listDepth: number;
  /** Inside a block of quoted text. */
  readonly quoted: boolean;
  readonly depth: number;
}

const outside: Context = { marks: {}, preformatted: false, listDepth: 0, quoted: false, depth: 0 };

/** Reads the text below a node into blocks, and its notes. */
export function readHtmlBlocks(
  root: ParentNode,
  document: ParentNode,
): { blocks: ParsedBlock[]; notes: ParsedNote[] } {
  const notes = findNotes(document);
  const reader = new BlockReader(notes);
  const blocks = reader.read(root);
  return { blocks, notes: reader.notes() };
}

class BlockReader {
  readonly #notes: HtmlNotes;
  /** Notes in order of their first reference in the text. */
  readonly #referenced = new Set<string>();
  #blocks: ParsedBlock[] = [];
  #inlines = new InlineBuilder();
  /** Label of the list item that the next block opens. */
  #label: string | undefined;
  #ordered = false;
  #breaks = 0;
  /** Of the heading read last. */
  #level = 1;

  constructor(notes: HtmlNotes) {
    this.#notes = notes;
  }

  read(root: ParentNode): ParsedBlock[] {
    this.#readChildren(root, outside);
    this.#flush(outside);
    return this.#blocks;
  }

  notes(): ParsedNote[] {
    const all = new Map([...this.#notes.containers.values()].map((note) => [note.id, note]));
    const read = new Map<string, ParsedNote>();
    for (const id of this.#referenced) {
      const note = all.get(id);
      if (note === undefined) continue;
      const inlines = withoutLabel(this.#inlinesOf(note.container), note.label);
      read.set(id, { id, label: note.label, kind: note.kind, inlines });
    }
    return [...read.values()];
  }

  /** All of an element's text as inlines, its blocks by line. Used for notes and cells. */
  #inlinesOf(element: Element, nested?: ParsedBlock[]): Inline[] {
    const saved = { blocks: this.#blocks, inlines: this.#inlines, label: this.#label };
    this.#blocks = [];
    this.#inlines = new InlineBuilder();
    this.#label = undefined;
    this.#readChildren(element, outside);
    this.#flush(outside);
    const blocks = this.#blocks;
    this.#blocks = saved.blocks;
    this.#inlines = saved.inlines;
    this.#label = saved.label;
    const inlines = new InlineBuilder();
    for (const block of blocks) {
      if (block.kind === 'table') nested?.push(block);
      if (block.kind === 'table' || block.kind === 'page-break' || block.kind === 'article') continue;
      if (!inlines.isEmpty) inlines.lineBreak();
      if (block.label !== undefined) inlines.text(`${block.label} `);
      inlines.append(block.inlines);
    }
    return inlines.build();
  }

  #readChildren(parent: ParentNode, context: Context): void {
    for (const child of parent.childNodes) this.#readNode(child, context);
  }

  #readNode(node: Node, context: Context): void {
    if (isText(node)) {
      this.#readText(node.value, context);
      return;
    }
    if (!isElement(node)) return;
    if (isFurniture(node) || this.#notes.containers.has(node) || this.#notes.backLinks.has(node)) return;
    if (context.depth > maximumDepth) {
      this.#readText(textContent(node), context);
      return;
    }
    const inside = { ...context, depth: context.depth + 1 };
    const note = this.#notes.references.get(node);
    if (note !== undefined) {
      this.#referenced.add(note.id);
      this.#inlines.noteReference(note.id, note.label);
      this.#breaks = 0;
      return;
    }
    if (isBlock(node)) this.#readBlock(node, inside);
    else this.#readInline(node, inside);
  }

  #readText(value: string, context: Context): void {
    if (context.preformatted) {
      value.split('\n').forEach((line, index) => {
        if (index > 0) this.#inlines.lineBreak();
        this.#inlines.text(line, context.marks);
      });
      return;
    }
    const text = value.replace(/[ \t\n\r\f]+/g, ' ');
    if (text === ' ' && this.#breaks > 0) return;
    if (text.trim() !== '') this.#breaks = 0;
    this.#inlines.text(text, context.marks);
  }

  #readInline(element: Element, context: Context): void {
    const style = attribute(element, 'style') ?? '';
    switch (element.tagName) {
      case 'br':
        this.#breaks += 1;
        // Old pages part their paragraphs by empty lines.
        if (this.#breaks >= 2) this.#flush(context);
        else this.#inlines.lineBreak();
        return;
      case 'wbr':
        return;
      case 'rt':
      case 'rp':
      case 'annotation':
      case 'annotation-xml':
        return;
      case 'sup':
        this.#readChildren(element, marked(context, { superscript: true }));
        return;
      case 'b':
      case 'strong':
        this.#readChildren(element, marked(context, { bold: true }));
        return;
      case 'i':
      case 'em':
      case 'cite':
        this.#readChildren(element, marked(context, { italic: true }));
        return;
      default:
        // Word writes the number of a list paragraph as text that its lists ignore.
        if (/mso-list\s*:\s*ignore/i.test(style)) {
          this.#label = textContent(element);
          this.#ordered = /\d|[a-z]/i.test(this.#label);
          return;
        }
        this.#readChildren(
          element,
          marked(context, {
            ...(/vertical-align\s*:\s*super/i.test(style) ? { superscript: true } : {}),
            ...(/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) ? { bold: true } : {}),
            ...(/font-style\s*:\s*italic/i.test(style) ? { italic: true } : {}),
          }),
        );
    }
  }

  #readBlock(element: Element, context: Context): void {
    this.#flush(context);
    const heading = headingLevel(element) ?? this.#levelOfSummary(element);
    if (heading !== undefined) {
      if (element.tagName !== 'summary') this.#level = heading;
      const label = this.#label;
      this.#label = undefined;
      this.#readChildren(element, context);
      const inlines = this.#inlines.build();
      this.#inlines = new InlineBuilder();
      if (inlines.length > 0) {
        this.#blocks.push({
          kind: 'heading',
          level: heading,
          ...(label === undefined ? {} : { label }),
          inlines,
        });
      }
      return;
    }
    switch (element.tagName) {
      case 'ol':
      case 'ul':
        this.#readList(element, context);
        return;
      case 'table':
        this.#readTable(element, context);
        return;
      case 'pre':
        this.#readChildren(element, { ...context, preformatted: true });
        break;
      case 'blockquote':
        this.#readChildren(element, { ...context, quoted: true });
        this.#flush({ ...context, quoted: true });
        return;
      case 'p':
        this.#readChildren(element, isDrawnIn(element) ? { ...context, quoted: true } : context);
        this.#flush(isDrawnIn(element) ? { ...context, quoted: true } : context);
        return;
      case 'dt':
        this.#readChildren(element, marked(context, { bold: true }));
        break;
      case 'hr':
        break;
      default:
        this.#readChildren(element, context);
    }
    this.#flush(context);
  }

  /** What a part that unfolds is called heads it, one level below the heading above. */
  #levelOfSummary(element: Element): number | undefined {
    if (element.tagName !== 'summary') return undefined;
    const text = textContent(element);
    for (const inner of descendants(element)) if (headingLevel(inner) !== undefined) return undefined;
    return text.length <= 120 && !/[.;:,]$/.test(text) ? Math.min(6, this.#level + 1) : undefined;
  }

  #readList(list: Element, context: Context): void {
    const inside = { ...context, listDepth: context.listDepth + 1 };
    const items = list.childNodes.filter(
      (child): child is Element => isElement(child) && child.tagName === 'li',
    );
    const ordered = list.tagName === 'ol';
    const reversed = ordered && attribute(list, 'reversed') !== undefined;
    const start = integer(attribute(list, 'start')) ?? (reversed ? items.length : 1);
    const format = listFormat(list);
    let number = start;
    for (const child of list.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.#readNode(child, inside);
        continue;
      }
      if (isFurniture(child) || this.#notes.containers.has(child)) continue;
      this.#flush(inside);
      number = integer(attribute(child, 'value')) ?? number;
      this.#label = ordered ? (format === 'none' ? undefined : `${formatNumber(number, format)}.`) : '•';
      this.#ordered = ordered;
      number += reversed ? -1 : 1;
      this.#readChildren(child, inside);
      this.#flush(inside);
      this.#label = undefined;
    }
  }

  #readTable(table: Element, context: Context): void {
    const rows = tableRows(table);
    if (isLayoutTable(table, rows)) {
      for (const row of rows) {
        for (const cell of row) {
          this.#readChildren(cell, context);
          this.#flush(context);
        }
      }
      return;
    }
    const captionElement = table.childNodes.find(
      (child): child is Element => isElement(child) && child.tagName === 'caption',
    );
    const caption =
      captionElement === undefined
        ? ''
        : plainText(this.#inlinesOf(captionElement)).replace(/\s+/g, ' ').trim();
    const nested: ParsedBlock[] = [];
    const parsedRows = rows.map((row) => ({
      cells: row.map((cell): ParsedTableCell => ({
        inlines: this.#inlinesOf(cell, nested),
        header: cell.tagName === 'th' || isInHead(cell),
        columnSpan: span(attribute(cell, 'colspan')),
        rowSpan: span(attribute(cell, 'rowspan')),
      })),
    }));
    if (parsedRows.some((row) => row.cells.some((cell) => cell.inlines.length > 0))) {
      this.#blocks.push({ kind: 'table', ...(caption === '' ? {} : { caption }), rows: parsedRows });
    }
    this.#blocks.push(...nested);
  }

  #flush(context: Context): void {
    const inlines = this.#inlines.build();
    this.#inlines = new InlineBuilder();
    this.#breaks = 0;
    if (inlines.length === 0) return;
    const label = this.#label;
    this.#label = undefined;
    const { listDepth } = context;
    const quotation = context.quoted ? { quotation: true as const } : {};
    // The outermost numbers are those of numbered paragraphs; bullets and what lies deeper are items.
    if (label !== undefined && (!this.#ordered || listDepth > 1)) {
      this.#blocks.push({
        kind: 'list-item',
        depth: Math.max(0, listDepth - 1),
        label,
        ...quotation,
        inlines,
      });
    } else {
      this.#blocks.push({
        kind: 'paragraph',
        ...(label === undefined ? {} : { label }),
        ...quotation,
        inlines,
      });
    }
  }
}

/** A paragraph set narrower on both sides is quoted: centimetres, points or pixels of its own margins. */
function isDrawnIn(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  const side = (name: string): number => {
    const [, size, unit = ''] =
      new RegExp(`(?:^|;|\\s)margin-${name}\\s*:\\s*([\\d.]{1,8})(cm|mm|in|pt|px)`, 'i').exec(style) ?? [];
    return Number(size ?? 0) * (pointsPer[unit.toLowerCase()] ?? 0);
  };
  return style.includes('margin') && side('left') >= leastIndent && side('right') >= leastIndent;
}

const pointsPer: Readonly<Record<string, number>> = { cm: 28.35, mm: 2.835, in: 72, pt: 1, px: 0.75 };
/** In points. */
const leastIndent = 18;

function marked(context: Context, marks: TextMarks): Context {
  return { ...context, marks: { ...context.marks, ...marks } };
}

function headingLevel(element: Element): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return Number(level);
  if (attribute(element, 'role') !== 'heading') return undefined;
  return integer(attribute(element, 'aria-level')) ?? 2;
}

/** Takes the note's own number off its wording. */
function withoutLabel(inlines: readonly Inline[], label: string): Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== 'text') return [...inlines];
  const text = first.text.trimStart();
  for (const printed of [`[${label}]`, `(${label})`, `${label}.`, `${label})`, label, '^', '↑']) {
    if (!text.startsWith(printed)) continue;
    const behind = text.slice(printed.length);
    // "12" is not the number of a note that begins "12,000 people …".
    if (/^\d$/.test(printed.slice(-1)) && /^[\d.,%]/.test(behind)) continue;
    return trimmedInlines([{ ...first, text: behind }, ...rest]);
  }
  return [...inlines];
}
