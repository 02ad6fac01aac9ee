import type { Inline } from '../../core/document/parsed.ts';

export interface TextMarks {
  readonly superscript?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Collects the inlines of one block; neighbours with the same marks become one. */
export class InlineBuilder {
  readonly #inlines: Inline[] = [];

  get isEmpty(): boolean {
    return this.#inlines.every((inline) => inline.kind === 'text' && inline.text.trim() === '');
  }

  text(text: string, marks: TextMarks = {}): void {
    if (text === '') return;
    const last = this.#inlines.at(-1);
    const superscript = marks.superscript === true;
    const bold = marks.bold === true;
    const italic = marks.italic === true;
    if (
      last?.kind === 'text' &&
      (last.superscript === true) === superscript &&
      (last.bold === true) === bold &&
      (last.italic === true) === italic
    ) {
      this.#inlines[this.#inlines.length - 1] = { ...last, text: last.text + text };
      return;
    }
    this.#inlines.push({
      kind: 'text',
      text,
      ...(superscript ? { superscript } : {}),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
    });
  }

  lineBreak(): void {
    this.#inlines.push({ kind: 'line-break' });
  }

  noteReference(noteId: string, label: string): void {
    this.#inlines.push({ kind: 'note-reference', noteId, label });
  }

  append(inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      if (inline.kind === 'text') this.text(inline.text, inline);
      else this.#inlines.push(inline);
    }
  }

  /** What was collected, with white space at both ends: for what goes on elsewhere. */
  buildUntrimmed(): Inline[] {
    return [...this.#inlines];
  }

  /** What was collected, without white space and line breaks at both ends. */
  build(): Inline[] {
    return trimmedInlines(this.#inlines);
  }
}

/** Takes white space and line breaks off both ends. */
export function trimmedInlines(inlines: readonly Inline[]): Inline[] {
  const kept = [...inlines];
  for (;;) {
    const first = kept[0];
    if (first === undefined || first.kind === 'note-reference') break;
    const text = first.kind === 'text' ? first.text.trimStart() : '';
    if (first.kind === 'text' && text !== '') {
      kept[0] = { ...first, text };
      break;
    }
    kept.shift();
  }
  for (;;) {
    const last = kept.at(-1);
    if (last === undefined || last.kind === 'note-reference') break;
    const text = last.kind === 'text' ? last.text.trimEnd() : '';
    if (last.kind === 'text' && text !== '') {
      kept[kept.length - 1] = { ...last, text };
      break;
    }
    kept.pop();
  }
  return kept;
}

export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'line-break' ? '\n' : ''))
    .join('');
}
