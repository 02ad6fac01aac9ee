import type { DocumentContent } from '../../../shared/contract.ts';
import { lastStartingBy } from '../reading/blocks.ts';
import type { Stretch } from '../reading/pieces.ts';
import type { PlacedText } from './text-layer.ts';

/** What one press of the button takes: letters, words (double click), paragraphs (triple click). */
export type Grain = 'letter' | 'word' | 'paragraph';

type Passages = Pick<DocumentContent, 'headings' | 'paragraphs' | 'footnotes'>;

/** Whether an offset stands in a footnote: what is selected in the text does not run through the notes below it. */
export function isInNote(content: Pick<DocumentContent, 'footnotes'>, offset: number): boolean {
  return content.footnotes.some(
    (note) => note.start !== undefined && note.end !== undefined && offset >= note.start && offset < note.end,
  );
}

/** The stretch of letters, word or paragraph in which an offset stands. */
export function grainAt(
  grain: Grain,
  offset: number,
  placed: readonly PlacedText[],
  content: Passages,
): Stretch {
  const nothing = { start: offset, end: offset };
  switch (grain) {
    case 'letter':
      return nothing;
    case 'word':
      return wordAt(placed, offset) ?? nothing;
    case 'paragraph':
      return passageAt(content, offset) ?? nothing;
  }
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The word around an offset; one that is broken at the end of a line is one word. */
function wordAt(placed: readonly PlacedText[], offset: number): Stretch | undefined {
  const joined = joinedAround(placed, offset);
  if (joined === undefined) return undefined;
  const at = Math.min(offset - joined.start, joined.text.length - 1);
  const found = words.segment(joined.text).containing(at);
  if (found === undefined) return undefined;
  const start = joined.start + found.index;
  return { start, end: start + found.segment.length };
}

/** The text of all parts that follow each other without a gap around an offset. */
function joinedAround(
  placed: readonly PlacedText[],
  offset: number,
): { readonly start: number; readonly text: string } | undefined {
  let joined: { start: number; text: string } | undefined;
  for (const part of placed) {
    const end = joined === undefined ? -1 : joined.start + joined.text.length;
    if (joined !== undefined && part.start === end) joined.text += part.text;
    else if (joined !== undefined && offset >= joined.start && offset < end) return joined;
    else joined = { start: part.start, text: part.text };
  }
  if (joined === undefined || joined.text === '') return undefined;
  return offset >= joined.start && offset <= joined.start + joined.text.length ? joined : undefined;
}

function passageAt(content: Passages, offset: number): Stretch | undefined {
  const candidates = [
    lastStartingBy(content.paragraphs, offset),
    lastStartingBy(content.headings, offset),
    content.footnotes.find((note) => (note.start ?? Infinity) <= offset && (note.end ?? 0) >= offset),
  ];
  for (const passage of candidates) {
    if (passage?.start === undefined || passage.end === undefined) continue;
    if (offset >= passage.start && offset <= passage.end) return { start: passage.start, end: passage.end };
  }
  return undefined;
}

/** The document's own words in a stretch, passages on lines of their own. */
export function wordsOf(content: Passages, stretch: Stretch): string {
  const passages: readonly { readonly start?: number; readonly end?: number; readonly text?: string }[] = [
    ...content.headings,
    ...content.paragraphs,
    ...content.footnotes,
  ];
  return passages
    .flatMap(({ start, end, text }) =>
      start === undefined ||
      end === undefined ||
      text === undefined ||
      end <= stretch.start ||
      start >= stretch.end
        ? []
        : [
            {
              start,
              text: text.slice(Math.max(stretch.start - start, 0), Math.max(stretch.end - start, 0)),
            },
          ],
    )
    .sort((a, b) => a.start - b.start)
    .map((one) => one.text)
    .join('\n');
}
