import type { DiffPiece } from './word-diff.ts';

/** Where a stretch of the old text stands in the new one. */
export interface MappedStretch {
  readonly start: number;
  readonly end: number;
  /** 1: word for word; else how much the two have in common; 0: something else stands in its place. */
  readonly kept: number;
}

/** The whole text where both versions are the same. */
export function samePieces(length: number): DiffPiece[] {
  return [{ kind: 'same', oldStart: 0, oldEnd: length, newStart: 0, newEnd: length }];
}

/**
 * Follows a stretch of the old text through its changes. `undefined`: it was deleted, and nothing put in its place.
 * Words that were inserted inside the stretch are part of it; words inserted at its ends are only where they take the
 * place of words of it.
 */
export function mapStretch(
  pieces: readonly DiffPiece[],
  start: number,
  end: number,
): MappedStretch | undefined {
  let newStart: number | undefined;
  let newEnd = 0;
  let kept = 0;
  let isBroken = false;
  let inserted: DiffPiece | undefined;
  const take = (from: number, to: number): void => {
    if (newStart !== undefined && inserted !== undefined) isBroken = true;
    newStart ??= from;
    newEnd = Math.max(newEnd, to);
    inserted = undefined;
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'inserted') {
      if (piece.oldStart < start || piece.oldStart > end) continue;
      const before = pieces[index - 1];
      const replaces = before?.kind === 'deleted' && before.oldEnd > start && before.oldStart < end;
      if (replaces) {
        // A deletion that reaches beyond the stretch at either end was of more than the stretch.
        take(piece.newStart, piece.newEnd);
        isBroken = true;
      } else if (piece.oldStart > start && piece.oldStart < end) {
        inserted = piece;
      }
      continue;
    }
    const from = Math.max(start, piece.oldStart);
    const to = Math.min(end, piece.oldEnd);
    if (from >= to) continue;
    if (piece.kind === 'deleted') {
      isBroken = true;
      continue;
    }
    // Same words may have other white space between them: offsets count from the nearer end.
    const shift = piece.newStart - piece.oldStart;
    const shiftAtEnd = piece.newEnd - piece.oldEnd;
    take(from + (from === piece.oldStart || shift === shiftAtEnd ? shift : shiftAtEnd), to + shiftAtEnd);
    kept += to - from;
  }
  if (newStart === undefined || newEnd <= newStart) return undefined;
  // Much that was put in between makes it another stretch as much as what was taken out.
  const share = end > start ? kept / Math.max(end - start, isBroken ? newEnd - newStart : 0) : 0;
  return { start: newStart, end: newEnd, kept: isBroken ? Math.min(share, 0.999) : share };
}
