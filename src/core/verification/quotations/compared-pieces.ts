import type { AlignedPlace } from './align-quotation.ts';

/** A run of words of a quotation laid over its source. */
export interface ComparedPiece {
  /** "quoted": only the quotation has it; "source": only the source has it. */
  readonly kind: 'same' | 'quoted' | 'source';
  readonly text: string;
}

/** The quotation as it stands, with the source's other words put in where they differ. */
export function comparedPieces(
  quotation: string,
  source: string,
  places: readonly AlignedPlace[],
): ComparedPiece[] {
  const pieces: ComparedPiece[] = [];
  let shown = 0;
  const quotedUpTo = (end: number, kind: 'same' | 'quoted'): void => {
    if (end > shown) pieces.push({ kind, text: quotation.slice(shown, end) });
    shown = Math.max(shown, end);
  };
  for (let at = 0; at < places.length;) {
    const place = places[at];
    if (place === undefined) break;
    if (place.kind === 'same' || place.kind === 'marked') {
      if (place.kind === 'same') quotedUpTo(place.quoted.end, 'same');
      at += 1;
      continue;
    }
    let end = at;
    while (isApart(places[end])) end += 1;
    const run = places.slice(at, end);
    const quoted = run.flatMap((each) => ('quoted' in each ? [each.quoted] : []));
    const own = run.flatMap((each) => ('source' in each && each.source !== undefined ? [each.source] : []));
    const [firstQuoted, lastQuoted, firstOwn, lastOwn] = [quoted[0], quoted.at(-1), own[0], own.at(-1)];
    if (firstQuoted !== undefined && lastQuoted !== undefined) {
      quotedUpTo(firstQuoted.start, 'same');
      quotedUpTo(lastQuoted.end, 'quoted');
    }
    if (firstOwn !== undefined && lastOwn !== undefined) {
      pieces.push({ kind: 'source', text: source.slice(firstOwn.start, lastOwn.end) });
    }
    at = end;
  }
  quotedUpTo(quotation.length, 'same');
  return pieces.reduce<ComparedPiece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
    return joined;
  }, []);
}

function isApart(place: AlignedPlace | undefined): boolean {
  return place?.kind === 'other' || place?.kind === 'quote-only' || place?.kind === 'source-only';
}
