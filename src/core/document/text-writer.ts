import type { LayoutSegment } from './document.ts';
import type { Piece } from './marked-text.ts';

/** Collects the document's text and where it stands on the pages. */
export class TextWriter {
  readonly layout: LayoutSegment[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private inLine = false;

  /** Writes a label in front of the next text, on its line. */
  label(label: string): void {
    this.breakLine();
    this.push(`${label} `);
    this.inLine = true;
  }

  write(text: string, pieces: readonly Piece[], piecesFrom = 0): { start: number; end: number } {
    if (!this.inLine) this.breakLine();
    this.inLine = false;
    const start = this.length;
    this.push(text);
    for (const piece of pieces) {
      this.layout.push({
        ...piece,
        start: piece.start + start + piecesFrom,
        end: piece.end + start + piecesFrom,
      });
    }
    return { start, end: this.length };
  }

  text(): string {
    return this.parts.join('');
  }

  private breakLine(): void {
    if (this.length > 0) this.push('\n');
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
