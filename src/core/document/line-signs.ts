import { beginsStatement, endsSentence, endsStatement } from '../text/sentence-end.ts';
import { isBulletLabel } from './bullets.ts';
import { readLabels, readSeparateLabel } from './numbering.ts';
import type { ReadLabel } from './numbering.ts';
import type { SourceLine } from './source-line.ts';

/** A source line with the signs that the structure is read from, each told once. */
export interface LineSigns {
  readonly line: SourceLine;
  readonly text: string;
  /** Every way to read the label the line begins with or the format gives it. */
  readonly labels: readonly ReadLabel[];
  readonly bullet: boolean;
  readonly endsStatement: boolean;
  readonly endsSentence: boolean;
  readonly beginsStatement: boolean;
  /** The line before has come to an end, so that something new may begin here. */
  readonly mayOpen: boolean;
}

/** Tells the signs of every line. */
export function readSigns(lines: readonly SourceLine[]): LineSigns[] {
  const signs: LineSigns[] = [];
  for (const line of lines) {
    const { text } = line.content;
    const before = signs.at(-1);
    const bullet = line.label !== undefined && isBulletLabel(line.label);
    const separate = line.label === undefined || bullet ? undefined : readSeparateLabel(line.label);
    const mayNumber =
      line.label === undefined &&
      line.role.kind !== 'table-row' &&
      line.role.kind !== 'contents' &&
      // "(a)" of a law that is quoted numbers the law.
      line.quotation !== true;
    const inText = mayNumber ? readLabels(text) : [];
    const ending = text.slice(-60);
    const isStatement = endsStatement(ending);
    signs.push({
      line,
      text,
      labels: separate === undefined ? inText : [separate],
      bullet,
      endsStatement: isStatement,
      endsSentence: isStatement && endsSentence(ending),
      beginsStatement: beginsStatement(text.slice(0, 60)),
      mayOpen:
        before === undefined ||
        line.opening === 'block' ||
        before.endsStatement ||
        before.line.role.kind !== 'text' ||
        // Behind a gap a number begins what it numbers, even if the line before had no full stop.
        (line.opening === 'gap' && (separate !== undefined || inText.length > 0)) ||
        // Inside a paragraph lines are full; a heading has no full stop to end with.
        before.line.short,
    });
  }
  return signs;
}
