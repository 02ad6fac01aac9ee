import type { Footnote, FootnoteMarker } from './document.ts';

/**
 * The note of each marker, in the order of the markers. Where notes are counted anew (by page or chapter) several have one
 * label: then the markers of the second count belong to the second count of notes. Undefined for a marker without a note.
 */
export function tieNotes<Note extends Pick<Footnote, 'label'>>(document: {
  readonly footnoteMarkers: readonly Pick<FootnoteMarker, 'label'>[];
  readonly footnotes: readonly Note[];
}): (Note | undefined)[] {
  const { footnoteMarkers, footnotes } = document;
  const first = new Map<string, Note>();
  for (const note of footnotes) if (!first.has(note.label)) first.set(note.label, note);
  if (first.size === footnotes.length) return footnoteMarkers.map(({ label }) => first.get(label));
  const counts = countsOf(footnotes.map(({ label }) => label));
  const notes = new Map<string, Note>();
  footnotes.forEach((note, index) => notes.set(`${counts[index] ?? 0} ${note.label}`, note));
  const sizes = new Map<number, number>();
  counts.forEach((count) => sizes.set(count, (sizes.get(count) ?? 0) + 1));
  const ofMarkers = countsOf(
    footnoteMarkers.map(({ label }) => label),
    // A count of one note is over with it: the next "1" begins the next.
    (count) => sizes.get(count) === 1,
  );
  return footnoteMarkers.map(
    ({ label }, index) => notes.get(`${ofMarkers[index] ?? 0} ${label}`) ?? first.get(label),
  );
}

/**
 * For each label the number of the count it belongs to. A number begins a new count where it is lower than the one before
 * it and begins one (1), or where it has come already and `isOver` says that its count has no more. Signs begin one of
 * their own each time.
 */
function countsOf(labels: readonly string[], isOver: (count: number) => boolean = () => true): number[] {
  const signs = new Map<string, number>();
  let count = 0;
  let last: number | undefined;
  return labels.map((label) => {
    if (!/^\d+$/.test(label)) {
      const place = signs.get(label) ?? 0;
      signs.set(label, place + 1);
      return place;
    }
    const value = Number(label);
    if (value === 1 && last !== undefined && (last > 1 || isOver(count))) count++;
    last = value;
    return count;
  });
}
