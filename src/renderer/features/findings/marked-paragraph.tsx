import type { ReactNode } from 'react';
import type { Statistic } from '../../../shared/contract.ts';
import { stateUnderline } from '../../ui/state-glyph.tsx';

/** A paragraph with what a finding is about marked in it. */
export function MarkedParagraph({
  text,
  statistics,
  start,
  words,
  stretch,
}: {
  readonly text: string;
  readonly statistics: readonly Statistic[];
  readonly start: number;
  /** What the finding is about where that is no statistic: an acronym, the name of a law. */
  readonly words: string | undefined;
  /** A quotation, offsets in `text`. */
  readonly stretch: { readonly start: number; readonly end: number } | undefined;
}): ReactNode {
  if (stretch !== undefined) {
    return (
      <>
        {text.slice(0, stretch.start)}
        <mark>{text.slice(stretch.start, stretch.end)}</mark>
        {text.slice(stretch.end)}
      </>
    );
  }
  const parts: ReactNode[] = [];
  let at = 0;
  for (const from of words === undefined ? [] : placesOf(text, words)) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, from + (words ?? '').length)}</mark>);
    at = from + (words ?? '').length;
  }
  for (const statistic of statistics.toSorted((left, right) => left.start - right.start)) {
    const from = offsetInText(text, statistic, start);
    if (from === undefined || from < at) continue;
    const to = from + statistic.text.length;
    parts.push(text.slice(at, from));
    parts.push(
      <mark key={statistic.id} className={stateUnderline(statistic.state)}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Where `words` stand in `text` as words of their own. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  // A lone digit or sign, such as a note's, could be any.
  if (!/\p{L}{2}/u.test(words)) return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const around = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!around.some((neighbour) => letterOrDigit.test(neighbour))) places.push(at);
  }
  return places;
}

/** Offsets of a statistic count in its paragraph; a document offset is understood too. */
function offsetInText(text: string, statistic: Statistic, start: number): number | undefined {
  return [statistic.start, statistic.start - start].find(
    (offset) => offset >= 0 && text.startsWith(statistic.text, offset),
  );
}
