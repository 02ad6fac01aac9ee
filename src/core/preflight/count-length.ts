import { withoutAnnexes } from './annexes.ts';
import type { PreflightDocument } from './preflight-input.ts';
import type { LengthRequirement } from './profile.ts';

/**
 * The length of a document as a requirement counts it. Words are what stands between spaces, as word processors count
 * them; the printed numbers of paragraphs and the markers of notes do not count, for word processors set them themselves.
 * Characters count with their spaces. Pages are those of the file, whatever the requirement leaves out; `undefined` where
 * the file has none.
 */
export function countLength(
  document: PreflightDocument,
  { unit, parts }: Pick<LengthRequirement, 'unit' | 'parts'>,
): number | undefined {
  if (unit === 'pages') return document.pageCount;
  const texts = countedTexts(document, new Set(parts));
  return texts.reduce((sum, text) => sum + (unit === 'words' ? countWords(text) : [...text].length), 0);
}

/** "12 %" are two words and "twenty-one" is one. */
function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function countedTexts(document: PreflightDocument, parts: ReadonlySet<string>): string[] {
  const { headings, paragraphs } = parts.has('annexes') ? document : withoutAnnexes(document);
  const footnotes = document.footnotes.flatMap(({ text, start, end }) =>
    text === undefined ? [] : [{ text, start: start ?? -1, end: end ?? -1 }],
  );
  // A note may be kept as a paragraph as well.
  const isFootnote = ({ start, end }: { start: number; end: number }): boolean =>
    footnotes.some((note) => start >= note.start && end <= note.end);
  return [
    ...(parts.has('headings') ? headings.map(({ text }) => text) : []),
    ...paragraphs
      .filter(({ kind }) => kind !== 'note' && (kind !== 'table-row' || parts.has('tables')))
      .map(({ kind, text }) => (kind === 'table-row' ? text.replaceAll(' | ', ' ') : text)),
    ...(parts.has('notes')
      ? [
          ...footnotes.map(({ text }) => text),
          ...paragraphs.filter((each) => each.kind === 'note' && !isFootnote(each)).map(({ text }) => text),
        ]
      : []),
  ];
}
