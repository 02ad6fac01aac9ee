import type { ParsedBlock, ParsedNote } from '../../../core/document/parsed.ts';
import { formatNumber } from '../docx/number-formats.ts';
import { InlineBuilder } from '../inline-builder.ts';
import { noteFormats } from './rtf-words.ts';

/** The notes of a file in the order in which they end, and their numbers. */
export class RtfNotes {
  readonly notes: ParsedNote[] = [];
  readonly #counts = { footnote: 0, endnote: 0 };
  readonly #formats = { footnote: 'decimal', endnote: 'decimal' };
  #opened = 0;

  nextId(): string {
    this.#opened += 1;
    return `note-${String(this.#opened)}`;
  }

  /** "ftnnalc", "aftnnrlc": how notes are numbered. */
  takeFormat(word: string): void {
    const numbering = /^(a?)ftn(n\w+)$/.exec(word);
    const format = numbering === null ? undefined : noteFormats[numbering[2] ?? ''];
    if (format !== undefined) this.#formats[numbering?.[1] === 'a' ? 'endnote' : 'footnote'] = format;
  }

  /** Keeps a note and returns its label: the mark that its author chose, or the next number. */
  add(
    note: { readonly id: string; readonly label: string; readonly kind: ParsedNote['kind'] },
    blocks: readonly ParsedBlock[],
  ): string {
    const { id, kind } = note;
    if (note.label === '') this.#counts[kind] += 1;
    const label = note.label === '' ? formatNumber(this.#counts[kind], this.#formats[kind]) : note.label;
    this.notes.push({ id, label, kind, inlines: inlinesOf(blocks) });
    return label;
  }
}

function inlinesOf(blocks: readonly ParsedBlock[]): ParsedNote['inlines'] {
  const inlines = new InlineBuilder();
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'page-break') continue;
    if (!inlines.isEmpty) inlines.lineBreak();
    if (block.kind !== 'article' && block.label !== undefined) inlines.text(`${block.label} `);
    inlines.append(block.inlines);
  }
  return inlines.build();
}
