import { foldKeepingOffsets } from './legal-durations.ts';
import type {
  NamedPenalty,
  PenaltyDegree,
  PenaltyRange,
  PenaltyScale,
} from './penalty-scales/penalty-scale.ts';
import { penaltyScales } from './penalty-scales/penalty-scales.ts';

/** A penalty named in a law with the duration that its scale gives it. Offsets count in the text that was read. */
export interface ReadPenalty extends PenaltyRange {
  readonly start: number;
  readonly end: number;
  readonly scale: PenaltyScale;
}

/**
 * Penalties that a law's text names by scale: "presidio menor en su grado máximo", "presidio mayor en sus grados medio
 * a máximo", "reclusión mayor en cualquiera de sus grados", and ranges over two of them ("presidio menor en su grado
 * máximo a presidio mayor en su grado mínimo").
 */
export function namedPenalties(text: string): ReadPenalty[] {
  const folded = foldKeepingOffsets(text);
  return penaltyScales.flatMap((scale) => joinRanges(folded, readNames(folded, scale)));
}

function readNames(folded: string, scale: PenaltyScale): ReadPenalty[] {
  return scale.penalties
    .flatMap((penalty) => readPenalty(folded, penalty, scale))
    .sort((left, right) => left.start - right.start);
}

function readPenalty(folded: string, penalty: NamedPenalty, scale: PenaltyScale): ReadPenalty[] {
  const nouns = `(?:${penalty.nouns.join('|')})`;
  const name =
    penalty.qualifier === undefined ? nouns : `${nouns}(?:\\s+o\\s+${nouns})?\\s+${penalty.qualifier}(?:es)?`;
  const degree = `(?:${penalty.degrees.map(({ name }) => name).join('|')})`;
  const grade = `\\s*,?\\s+en\\s+(?:(cualquiera\\s+de\\s+sus\\s+grados|toda\\s+su\\s+extension|todos\\s+sus\\s+grados)|sus?\\s+grados?\\s+(${degree})(?:\\s+(?:a|al|y|o|hasta)\\s+(?:su\\s+grado\\s+)?(${degree}))?)`;
  // "prisión" alone is an everyday word, so it needs its degree; "presidio mayor" alone means all its degrees.
  const pattern = new RegExp(`\\b${name}\\b(?:${grade})${penalty.qualifier === undefined ? '' : '?'}`, 'g');
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const first = match[2] === undefined ? penalty.degrees[0] : degreeNamed(penalty, match[2]);
    const last = match[2] === undefined ? penalty.degrees.at(-1) : degreeNamed(penalty, match[3] ?? match[2]);
    if (first === undefined || last === undefined) return [];
    return [{ from: first.from, to: last.to, start: match.index, end: match.index + match[0].length, scale }];
  });
}

/** "X a Y" is one range from the shortest of X to the longest of Y. */
function joinRanges(folded: string, penalties: readonly ReadPenalty[]): ReadPenalty[] {
  const joined: ReadPenalty[] = [];
  for (const penalty of penalties) {
    const before = joined.at(-1);
    if (before !== undefined && /^\s*,?\s+a\s+$/.test(folded.slice(before.end, penalty.start))) {
      joined[joined.length - 1] = { ...before, to: penalty.to, end: penalty.end };
    } else joined.push(penalty);
  }
  return joined;
}

function degreeNamed(penalty: NamedPenalty, name: string): PenaltyDegree | undefined {
  return penalty.degrees.find((degree) => degree.name === name);
}
