import { stemmedLanguage, stemToken, type StemmedLanguage } from '../store/stem-tokens.ts';
import { foldText } from './fold-text.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A run of words, or the beginning of one, to be found in a passage. */
export interface WordPattern {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
  /** The stem of a single word in the languages in which its other forms are looked for. */
  readonly stems?: ReadonlyMap<StemmedLanguage, string>;
}

const token = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/**
 * Where the words of a query stand in a passage, found as the full-text index finds them. In order, without overlaps.
 * @param language Of the passage: other forms of a word are known in it.
 */
export function findWords(text: string, patterns: readonly WordPattern[], language?: string): Stretch[] {
  if (patterns.length === 0) return [];
  const stemmed = stemmedLanguage(language);
  const found: { folded: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(token)) {
    const folded = foldText(match[0]);
    if (folded !== '') found.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  const stretches: Stretch[] = [];
  for (const { tokens, prefix, stems } of patterns) {
    if (tokens.length === 0) continue;
    const stem = stemmed === undefined ? undefined : stems?.get(stemmed);
    for (let at = 0; at + tokens.length <= found.length; at += 1) {
      const fits = tokens.every((wanted, index) => {
        const folded = found[at + index]?.folded ?? '';
        if (prefix && index === tokens.length - 1) return folded.startsWith(wanted);
        if (folded === wanted) return true;
        return stemmed !== undefined && stem !== undefined && stemKnown(folded, stemmed) === stem;
      });
      const first = found[at];
      const last = found[at + tokens.length - 1];
      if (fits && first !== undefined && last !== undefined)
        stretches.push({ start: first.start, end: last.end });
    }
  }
  return withoutOverlaps(stretches);
}

/** As `stemOf`, each word once: a question of ten words compares every word of ten passages ten times. */
function stemKnown(word: string, language: StemmedLanguage): string {
  return stemToken(word, language)?.slice(language.length) ?? word;
}

/** In order; what overlaps or touches becomes one. */
export function withoutOverlaps(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = result.at(-1);
    if (previous !== undefined && stretch.start <= previous.end) {
      result[result.length - 1] = { start: previous.start, end: Math.max(previous.end, stretch.end) };
    } else {
      result.push(stretch);
    }
  }
  return result;
}

export interface Snippet {
  readonly text: string;
  /** The hits in it; offsets in `text`. */
  readonly marks: Stretch[];
}

/** About three lines in the list of results. */
const snippetLength = 240;

/** The part of a passage with the most hits in it, cut at spaces, with an ellipsis where something was left out. */
export function makeSnippet(text: string, hits: readonly Stretch[]): Snippet {
  if (text.length <= snippetLength) return { text, marks: [...hits] };
  const start = startOfDensest(hits, text.length);
  const from = start === 0 ? 0 : afterNextSpace(text, start);
  const to =
    from + snippetLength >= text.length ? text.length : beforePreviousSpace(text, from + snippetLength, from);
  const before = from > 0 ? '… ' : '';
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to) + (to < text.length ? ' …' : ''),
    marks: hits
      .filter((hit) => hit.start >= from && hit.end <= to)
      .map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}

/** Where a window should begin so that it holds the most hits, with some words before the first. */
function startOfDensest(hits: readonly Stretch[], length: number): number {
  const lead = 60;
  let best = 0;
  let bestCount = 0;
  hits.forEach((hit, index) => {
    let count = 0;
    while ((hits[index + count]?.end ?? Infinity) <= hit.start - lead + snippetLength) count += 1;
    if (count > bestCount) {
      bestCount = count;
      best = hit.start;
    }
  });
  return Math.max(0, Math.min(best - lead, length - snippetLength));
}

function afterNextSpace(text: string, offset: number): number {
  const space = text.indexOf(' ', offset);
  return space === -1 || space > offset + 40 ? offset : space + 1;
}

function beforePreviousSpace(text: string, offset: number, floor: number): number {
  const space = text.lastIndexOf(' ', offset);
  return space <= floor || space < offset - 40 ? offset : space;
}
