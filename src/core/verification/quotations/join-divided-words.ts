import type { AlignedPlace, Alignment } from './align-quotation.ts';
import type { TextWord } from './quoted-words.ts';

/**
 * Takes "infor- mation" and "information" for the same: where the letters of both sides agree over a few places that
 * differ, only their hyphen or white space does.
 */
export function joinDividedWords(alignment: Alignment): Alignment {
  const places: AlignedPlace[] = [];
  let joined = 0;
  for (let at = 0; at < alignment.places.length;) {
    const place = alignment.places[at];
    if (place === undefined) break;
    let end = at;
    while (end < alignment.places.length && isApart(alignment.places[end])) end += 1;
    if (end === at) {
      places.push(place);
      at += 1;
      continue;
    }
    const run = alignment.places.slice(at, end);
    const quoted = run.flatMap((each) => ('quoted' in each ? [each.quoted] : []));
    const source = run.flatMap((each) =>
      'source' in each && each.source !== undefined ? [each.source] : [],
    );
    const [one, other] = [merged(quoted), merged(source)];
    if (one !== undefined && other !== undefined && one.key === other.key) {
      places.push({ kind: 'same', quoted: one, source: other });
      joined += quoted.length;
    } else places.push(...run);
    at = end;
  }
  if (joined === 0) return alignment;
  return {
    places,
    same: alignment.same + joined,
    differences: places.filter(isApart).length,
  };
}

function isApart(place: AlignedPlace | undefined): boolean {
  return place?.kind === 'other' || place?.kind === 'quote-only' || place?.kind === 'source-only';
}

function merged(words: readonly TextWord[]): TextWord | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    start: first.start,
    end: last.end,
    written: words.map(({ written }) => written).join(''),
    key: words.map(({ key }) => key).join(''),
  };
}
