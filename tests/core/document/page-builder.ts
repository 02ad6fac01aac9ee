import type { StructuredDocument } from '../../../src/core/document/document.ts';
import type { ParsedPage, TextRun } from '../../../src/core/document/parsed.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';

export interface LineOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly x?: number;
}

/** Average width of a character in font sizes, close enough to Times. */
const CHARACTER = 0.45;

/** Sets lines on a page as a typesetter would. "word^12^ more" sets 12 as a superscript; "a || b" leaves a wide gap. */
export class PageBuilder {
  readonly runs: TextRun[] = [];
  y: number;
  private readonly left: number;

  constructor(left: number = 70, top: number = 80) {
    this.left = left;
    this.y = top;
  }

  line(text: string, options: LineOptions = {}): this {
    const { size = 10, bold = false } = options;
    let x = options.x ?? this.left;
    for (const [index, part] of text.split('^').entries()) {
      const raised = index % 2 === 1;
      const fontSize = raised ? size * 0.6 : size;
      if (part !== '') {
        this.runs.push({
          text: part,
          x,
          baseline: raised ? this.y - size * 0.35 : this.y,
          width: part.length * fontSize * CHARACTER,
          fontSize,
          fontName: bold ? 'Times-Bold' : 'Times-Roman',
        });
      }
      x += part.length * fontSize * CHARACTER;
    }
    this.y += size * 1.2;
    return this;
  }

  /** Pieces of text at given places on one line. */
  row(cells: readonly (readonly [x: number, text: string])[], options: LineOptions = {}): this {
    const { y } = this;
    for (const [x, text] of cells) {
      this.y = y;
      this.line(text, { ...options, x });
    }
    return this;
  }

  gap(points: number = 8): this {
    this.y += points;
    return this;
  }

  at(y: number): this {
    this.y = y;
    return this;
  }
}

/** Reads pages as a PDF report. */
export function readPages(...builders: readonly PageBuilder[]): StructuredDocument {
  const pages = builders.map((builder, index): ParsedPage => ({
    number: index + 1,
    width: 595,
    height: 842,
    runs: builder.runs,
  }));
  return readDocument(
    { format: 'pdf', metadata: {}, warnings: [], content: { layout: 'pages', pages } },
    { role: 'report' },
  );
}

/** Lines of prose that fill a column, for pages that need a body. */
export function prose(sentences: number, width: number = 80): string[] {
  const words =
    'The survey of the northern districts found that most households draw their water from wells dug by hand and kept by the women of the village'.split(
      ' ',
    );
  const lines: string[] = [];
  let line = '';
  for (let sentence = 0; sentence < sentences; sentence++) {
    words.forEach((word, index) => {
      const next = index === words.length - 1 ? `${word}.` : word;
      if (line.length + next.length + 1 > width) {
        lines.push(line);
        line = next;
      } else line = line === '' ? next : `${line} ${next}`;
    });
  }
  if (line !== '') lines.push(line);
  return lines;
}
