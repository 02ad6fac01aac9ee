import type { MarkSpan } from './pieces.ts';

/** The ways a stretch of a document can be brought out. `data-marks` on a run lists them; marks.module.css draws them. */
export type MarkName =
  /** What was opened: a candidate's passage, a search hit. */
  | 'target'
  /** The number itself inside what was opened. */
  | 'number'
  | 'hit'
  | 'current-hit'
  | 'supports'
  | 'contradicts'
  | 'context'
  /** Selected and kept, waiting to be linked. */
  | 'kept';

export type Marks = readonly MarkSpan<MarkName>[];

export const noMarks: Marks = [];

/** Whether two lists hold the same marks, so that a paragraph need not be drawn again. */
export function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((span, index) => {
        const other = b[index];
        return span.start === other?.start && span.end === other.end && span.mark === other.mark;
      }))
  );
}
