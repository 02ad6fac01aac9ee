import type { QuotedPiece, TextWord } from './quoted-words.ts';

/** What happens at one place when a quotation is laid beside its source. */
export type AlignedPlace =
  | { readonly kind: 'same'; readonly quoted: TextWord; readonly source: TextWord }
  /** The quotation has another word than the source. */
  | { readonly kind: 'other'; readonly quoted: TextWord; readonly source: TextWord }
  | { readonly kind: 'quote-only'; readonly quoted: TextWord }
  | { readonly kind: 'source-only'; readonly source: TextWord }
  /** Left out or put in by the quotation's own signs. */
  | { readonly kind: 'marked'; readonly source: TextWord | undefined };

export interface Alignment {
  readonly places: readonly AlignedPlace[];
  /** Words of the quotation that the source has at their place. */
  readonly same: number;
  /** Places where the two differ. */
  readonly differences: number;
}

/** A mark of a note that has stayed in the source, "rights12 of": passed over for next to nothing. */
const noteCost = 0.01;
/** A little less than a word that differs: a word that agrees behind it is worth reaching. */
const skippedCost = 0.95;
/** Words that stand for an insertion cost a little, so that it swallows no more than it must. */
const insertedCost = 0.06;

/**
 * Lays a quotation beside the words of a source so that as few as possible differ; what the source has before and
 * behind costs nothing. Time and space are the product of the two lengths: the caller narrows the source to about the
 * length of the quotation.
 */
export function alignQuotation(pieces: readonly QuotedPiece[], source: readonly TextWord[]): Alignment {
  const width = source.length + 1;
  const cost = new Float32Array((pieces.length + 1) * width);
  const step = new Uint8Array((pieces.length + 1) * width);
  const skipCost = source.map(({ isNote }) => (isNote === true ? noteCost : skippedCost));
  for (let row = 1; row <= pieces.length; row += 1) {
    const piece = pieces[row - 1];
    if (piece === undefined) break;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const above = cost[at - width] ?? 0;
      const isWord = piece.kind === 'word' || piece.kind === 'altered';
      let best = above + (isWord ? 1 : 0);
      let chosen: number = up;
      if (column > 0) {
        const beside = source[column - 1];
        const across = (cost[at - width - 1] ?? 0) + (beside !== undefined && agrees(piece, beside) ? 0 : 1);
        if (isWord && across <= best) {
          best = across;
          chosen = diagonal;
        }
        const skipped =
          (cost[at - 1] ?? 0) + costOfSkip(piece, pieces[row], skipCost[column - 1] ?? skippedCost);
        if (skipped < best) {
          best = skipped;
          chosen = left;
        }
      }
      cost[at] = best;
      step[at] = chosen;
    }
  }
  return walkBack(pieces, source, cost, step);
}

const up = 1;
const diagonal = 2;
const left = 3;

/** What it costs to pass over a word of the source behind a piece; behind the last piece the alignment just ends. */
function costOfSkip(piece: QuotedPiece, next: QuotedPiece | undefined, plain: number): number {
  if (piece.kind === 'omission') return 0;
  if (piece.kind === 'insertion') return insertedCost;
  return next === undefined ? plain + 1 : plain;
}

function walkBack(
  pieces: readonly QuotedPiece[],
  source: readonly TextWord[],
  cost: Float32Array,
  step: Uint8Array,
): Alignment {
  const width = source.length + 1;
  let row = pieces.length;
  let column = 0;
  for (let candidate = 1; candidate < width; candidate += 1) {
    if ((cost[row * width + candidate] ?? 0) < (cost[row * width + column] ?? 0)) column = candidate;
  }
  const places: AlignedPlace[] = [];
  while (row > 0) {
    const piece = pieces[row - 1];
    const beside = source[column - 1];
    if (piece === undefined) break;
    const isWord = piece.kind === 'word' || piece.kind === 'altered';
    switch (step[row * width + column]) {
      case diagonal:
        if (beside !== undefined && isWord) {
          places.push({ kind: agrees(piece, beside) ? 'same' : 'other', quoted: piece, source: beside });
        }
        row -= 1;
        column -= 1;
        break;
      case left:
        if (beside !== undefined) places.push(passedOver(isWord, beside));
        column -= 1;
        break;
      default:
        places.push(isWord ? { kind: 'quote-only', quoted: piece } : { kind: 'marked', source: undefined });
        row -= 1;
    }
  }
  places.reverse();
  return {
    places,
    same: places.filter(({ kind }) => kind === 'same').length,
    differences: places.filter(({ kind }) => kind !== 'same' && kind !== 'marked').length,
  };
}

function passedOver(isWord: boolean, source: TextWord): AlignedPlace {
  return isWord && source.isNote !== true ? { kind: 'source-only', source } : { kind: 'marked', source };
}

function agrees(piece: QuotedPiece, source: TextWord): boolean {
  switch (piece.kind) {
    case 'word':
      // "tourism3": the sign of a note that has stayed in the source.
      return piece.key === source.key || /^(\p{L}+)\d{1,3}$/u.exec(source.key)?.[1] === piece.key;
    case 'altered':
      return (
        piece.key === source.key ||
        (piece.head.length + piece.tail.length >= 2 &&
          source.key.startsWith(piece.head) &&
          source.key.endsWith(piece.tail))
      );
    default:
      return false;
  }
}
