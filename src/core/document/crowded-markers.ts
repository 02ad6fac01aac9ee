import { BEHIND_YEAR_COST } from './judge-marker.ts';

/** A number right behind another, which may be the marker of a note. Only the note's body can tell. */
export interface CrowdedMarker {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What speaks against it, as in `MarkerCandidate`. */
  readonly cost: number;
}

/** "2,9863", "1.284.3025": more digits than the last group of thousands has. With a dot it may be a decimal number. */
const BEHIND_GROUPS =
  /(?<![\d.,])[1-9]\d{0,2}(?:(?:,\d{3})+(?<sure>[1-9]\d?)|(?:\.\d{3})+(?<doubtful>[1-9]\d?))(?![\d%‰]|[.,]\d)/gu;

/** "under 185", "menores de 182": nobody is so old. */
const BEHIND_AGE =
  /(?<=\b(?:under|over|aged|below|menores de|mayores de|moins de|plus de|maiores de) )(?:1\d|2[0-5]|[56]\d)(?<digits>[1-9]\d?)(?=$|[\s,;.)])/gu;

/** "under 18 2 and": two numbers side by side, the second too short for a group of thousands. */
const BEHIND_SPACE = /(?<=(?<![\d.,])\d{1,3}(?:[.,]\d{3})* )(?<digits>[1-9]\d?)(?=$|\s\p{Ll}|[,;.](?!\d))/gu;

/** "resolvió 1.702.1 El plazo": dots between the groups, and one more in front of the marker. */
const BEHIND_DOTTED_GROUPS =
  /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+\.(?<digits>[1-9]\d?)(?=$|\s["“‘«¿¡(]?\p{Lu}|["”’»)\]])/gu;

/** Digits as they stand in all of these: texts without them, which most are, are not looked through for each. */
const CROWDED = /[.,]\d{4}| \d{3}|\d [1-9]|\.\d{3}\.[1-9]/;

/** Collects the numbers that stand right behind others. */
export function crowdedMarkers(text: string): CrowdedMarker[] {
  if (!CROWDED.test(text)) return [];
  const found: CrowdedMarker[] = [];
  for (const [pattern, cost] of [
    [BEHIND_GROUPS, BEHIND_YEAR_COST],
    [BEHIND_DOTTED_GROUPS, 1.6],
    [BEHIND_AGE, 3],
    [BEHIND_SPACE, BEHIND_YEAR_COST],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const { sure, doubtful, digits } = match.groups ?? {};
      const end = match.index + match[0].length;
      const label = sure ?? doubtful ?? digits ?? '';
      found.push({ start: end - label.length, end, digits: label, cost: sure === undefined ? cost : 1.6 });
    }
  }
  return found;
}
