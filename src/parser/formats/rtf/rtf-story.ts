import type { Inline, ParsedBlock } from '../../../core/document/parsed.ts';
import { InlineBuilder, plainText, type TextMarks } from '../inline-builder.ts';
import { headingLevel, isCaption, isContentsLine, isTitle, type RtfStyle } from './rtf-styles.ts';
import { tableBlock, type CellDefinition, type RtfRow } from './rtf-tables.ts';
import { takeTableCaption } from '../table-caption.ts';

/** What holds for a paragraph until \pard. */
export interface ParagraphState {
  style: number;
  outline: number | undefined;
  inTable: boolean;
  /** Level of its list; 0 is the outermost. */
  listLevel: number;
}

export function newParagraphState(): ParagraphState {
  return { style: 0, outline: undefined, inTable: false, listLevel: 0 };
}

/** One run of text of its own: the body, a note, a text box. Gathers blocks out of paragraphs, cells and rows. */
export class Story {
  readonly blocks: ParsedBlock[] = [];
  readonly #styles: ReadonlyMap<number, RtfStyle>;
  readonly #boxes: ParsedBlock[] = [];
  #inlines = new InlineBuilder();
  #label = '';
  #cell: InlineBuilder | undefined;
  #cells: Inline[][] = [];
  #rows: RtfRow[] = [];
  #captionAt: number | undefined;
  title: string | undefined;

  constructor(styles: ReadonlyMap<number, RtfStyle>) {
    this.#styles = styles;
  }

  text(text: string, marks: TextMarks): void {
    this.#inlines.text(text, marks);
  }

  lineBreak(): void {
    this.#inlines.lineBreak();
  }

  noteReference(id: string, label: string): void {
    this.#inlines.noteReference(id, label);
  }

  /** The number or bullet that a program wrote before a paragraph of a list. */
  label(text: string): void {
    this.#label += text;
  }

  /** Takes a raised sign off the end: the mark of a note that its author chose. */
  takeRaisedMark(): string | undefined {
    const inlines = this.#inlines.buildUntrimmed();
    const last = inlines.at(-1);
    if (last?.kind !== 'text' || last.superscript !== true || last.text.trim().length > 4) return undefined;
    this.#inlines = new InlineBuilder();
    this.#inlines.append(inlines.slice(0, -1));
    return last.text.trim();
  }

  /** Text boxes stand behind the paragraph that they are anchored in. */
  box(blocks: readonly ParsedBlock[]): void {
    this.#boxes.push(...blocks);
  }

  endParagraph(state: ParagraphState): void {
    if (state.inTable || this.#cell !== undefined) {
      this.#intoCell();
      return;
    }
    this.#endTable();
    const inlines = this.#inlines.build();
    this.#inlines = new InlineBuilder();
    const label = this.#takeLabel();
    const style = this.#styles.get(state.style);
    if (inlines.length > 0 && !isContentsLine(style)) {
      if (isTitle(style)) this.title ??= plainText(inlines).replace(/\s+/g, ' ').trim();
      this.#captionAt = isCaption(style) ? this.blocks.length : undefined;
      this.blocks.push(blockOf(inlines, label, headingLevel(style, state.outline), state.listLevel));
    }
    this.blocks.push(...this.#boxes.splice(0));
  }

  endCell(): void {
    this.#intoCell();
    this.#cells.push(this.#cell?.build() ?? []);
    this.#cell = undefined;
  }

  /** Cells of a table inside a cell are told apart in its text. */
  endNestedCell(): void {
    this.#inlines.text(' | ');
  }

  endRow(definitions: readonly CellDefinition[], header: boolean): void {
    if (this.#cells.length > 0)
      this.#rows.push({ header, definitions: [...definitions], cells: this.#cells });
    this.#cells = [];
  }

  pageBreak(): void {
    if (this.blocks.length > 0 && this.blocks.at(-1)?.kind !== 'page-break' && this.#rows.length === 0)
      this.blocks.push({ kind: 'page-break' });
  }

  /** Ends whatever is still open. */
  finish(state: ParagraphState): readonly ParsedBlock[] {
    if (this.#cells.length > 0 || this.#cell !== undefined) {
      this.endCell();
      this.endRow([], false);
    }
    this.endParagraph({ ...state, inTable: false });
    this.#endTable();
    return this.blocks;
  }

  #intoCell(): void {
    this.#cell ??= new InlineBuilder();
    if (this.#inlines.isEmpty) return;
    if (!this.#cell.isEmpty) this.#cell.lineBreak();
    const label = this.#takeLabel();
    if (label !== '') this.#cell.text(`${label} `);
    this.#cell.append(this.#inlines.build());
    this.#inlines = new InlineBuilder();
  }

  #takeLabel(): string {
    const label = this.#label.replace(/\s+/g, ' ').trim();
    this.#label = '';
    return label;
  }

  #endTable(): void {
    if (this.#rows.length === 0) return;
    const rows = this.#rows;
    this.#rows = [];
    const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
    if (only !== undefined) {
      // A frame around text, not a table.
      if (only.length > 0) this.blocks.push({ kind: 'paragraph', inlines: only });
      return;
    }
    const table = tableBlock(rows);
    if (table === undefined) return;
    const caption = this.#takeCaption();
    this.blocks.push(caption === undefined ? table : { ...table, caption });
  }

  #takeCaption(): string | undefined {
    const at = this.#captionAt;
    this.#captionAt = undefined;
    return takeTableCaption(this.blocks, at);
  }
}

function blockOf(
  inlines: readonly Inline[],
  label: string,
  level: number | undefined,
  listLevel: number,
): ParsedBlock {
  const shown = label === '' ? {} : { label };
  if (level !== undefined) return { kind: 'heading', level, ...shown, inlines };
  const isBullet = label !== '' && !/[\p{L}\p{N}]/u.test(label);
  if (label !== '' && (isBullet || listLevel > 0 || label === 'o'))
    return { kind: 'list-item', depth: listLevel, label: label === 'o' ? '◦' : label, inlines };
  return { kind: 'paragraph', ...shown, inlines };
}
