import type { Span } from '../context/sentences.ts';
import { isStopWord } from '../context/stop-words.ts';
import type { AlignedPlace, Alignment } from './align-quotation.ts';
import { alignQuotation } from './align-quotation.ts';
import { joinDividedWords } from './join-divided-words.ts';
import type { QuotedPiece, TextWord } from './quoted-words.ts';
import { quotedPieces, textWords } from './quoted-words.ts';
import type { SignChange } from './compare-signs.ts';
import { compareSigns } from './compare-signs.ts';
import type { ComparedPiece } from './compared-pieces.ts';
import { comparedPieces } from './compared-pieces.ts';

/** How a quotation stands to the place of a source that is nearest to it. */
export interface QuotationMatch {
  /**
   * "verbatim": word for word and sign for sign; "adapted": apart from changes that quoting allows; "signs": the words
   * are the same, but not all their capitals, accents or punctuation; "words": other words.
   */
  readonly outcome: 'verbatim' | 'adapted' | 'signs' | 'words';
  /** For "adapted". */
  readonly changes: readonly SignChange[];
  /** For "signs" and "words": at how many places the two differ. */
  readonly differences: number;
  /** Of the quotation's words, the share that the source has in their order. */
  readonly likeness: number;
  /** In the source's text. */
  readonly place: Span;
  /** The quotation and the source, one laid over the other. */
  readonly pieces: readonly ComparedPiece[];
}

/** Words of a quotation beyond these are not laid beside the source. */
const mostWords = 600;
/** A stretch with more words is narrowed to where most words of the quotation stand. */
const mostSourceWords = 5000;

/**
 * Looks for a quotation in a stretch of a source's text. Undefined where nothing there is like it: fewer than half of its
 * words in their order, or none but words that all texts have.
 */
export function compareQuotation(
  quotation: string,
  source: string,
  stretch: Span,
): QuotationMatch | undefined {
  const pieces = quotedPieces(quotation).slice(0, mostWords);
  const words = pieces.filter(({ kind }) => kind === 'word' || kind === 'altered');
  const around = narrowed(
    pieces,
    joinLineEnds(source, textWords(source, stretch.start, stretch.end), pieces),
  );
  if (words.length === 0 || around.length === 0) return undefined;
  const alignment = joinDividedWords(alignQuotation(pieces, around));
  const likeness = alignment.same / words.length;
  const place = placeOf(alignment.places);
  if (likeness < 0.5 || place === undefined || !saysSomething(alignment)) return undefined;
  const isSame = alignment.differences === 0;
  const signs = isSame ? compareSigns(quotation, source, alignment.places) : undefined;
  const changes = signs?.changes ?? [];
  return {
    outcome: !isSame
      ? 'words'
      : signs !== undefined && signs.differences > 0
        ? 'signs'
        : changes.length > 0
          ? 'adapted'
          : 'verbatim',
    changes,
    differences: isSame ? (signs?.differences ?? 0) : placesApart(alignment.places),
    likeness,
    place,
    pieces: comparedPieces(quotation, source, alignment.places),
  };
}

/** "compul- sory" is one word where the quotation has it as one. */
function joinLineEnds(
  text: string,
  words: readonly TextWord[],
  pieces: readonly QuotedPiece[],
): readonly TextWord[] {
  if (!words.some((word, index) => isDivided(text, words[index - 1], word))) return words;
  const wanted = new Set(pieces.flatMap((piece) => ('key' in piece ? [piece.key] : [])));
  const joined: TextWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && isDivided(text, before, word) && wanted.has(before.key + word.key)) {
      joined[joined.length - 1] = {
        start: before.start,
        end: word.end,
        written: before.written + word.written,
        key: before.key + word.key,
      };
    } else joined.push(word);
  }
  return joined;
}

function isDivided(text: string, before: TextWord | undefined, word: TextWord): boolean {
  return before !== undefined && /^[-\u00ad]\s*$/.test(text.slice(before.end, word.start));
}

/** The part of the source with most words of the quotation: somewhat longer than the quotation itself. */
function narrowed(pieces: readonly QuotedPiece[], source: readonly TextWord[]): readonly TextWord[] {
  const leavesOut = pieces.some(({ kind }) => kind === 'omission');
  const width = leavesOut
    ? Math.max(mostSourceWords, pieces.length * 2)
    : Math.ceil(pieces.length * 1.4) + 24;
  if (source.length <= width) return source;
  const frequency = new Map<string, number>();
  for (const { key } of source) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const wanted = new Set(pieces.flatMap((piece) => ('key' in piece ? [piece.key] : [])));
  const worth = source.map(({ key }) => (wanted.has(key) ? 1 / (frequency.get(key) ?? 1) : 0));
  let sum = 0;
  let best = -1;
  let bestStart = 0;
  for (let at = 0; at < source.length; at += 1) {
    sum += worth[at] ?? 0;
    if (at >= width) sum -= worth[at - width] ?? 0;
    if (sum > best + 1e-9) {
      best = sum;
      bestStart = Math.max(0, at - width + 1);
    }
  }
  // The window ends where the last of the words came in: a margin behind it for what the quotation has otherwise.
  return source.slice(bestStart, bestStart + width + 12);
}

function placeOf(places: readonly AlignedPlace[]): Span | undefined {
  const inSource = places.flatMap((place) => (place.kind === 'same' ? [place.source] : []));
  const [first] = inSource;
  const last = inSource.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

function saysSomething({ places }: Alignment): boolean {
  return places.some((place) => place.kind === 'same' && !isStopWord(place.source.key, undefined));
}

/** Neighbouring words that differ are one place. */
function placesApart(places: readonly AlignedPlace[]): number {
  let count = 0;
  let wasApart = false;
  for (const { kind } of places) {
    const isApart = kind === 'other' || kind === 'quote-only' || kind === 'source-only';
    if (isApart && !wasApart) count += 1;
    wasApart = isApart;
  }
  return count;
}
