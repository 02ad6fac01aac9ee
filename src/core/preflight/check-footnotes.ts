import type { PreflightDocument } from './preflight-input.ts';
import type { Obstacle } from './preflight-result.ts';
import { unresolvedShortNotes } from './short-notes.ts';

/** Footnotes that lead nowhere: markers without a text, texts without a marker, and notes that point to none. */
export function unresolvedFootnotes(document: PreflightDocument): Obstacle[] {
  const bodies = new Set(
    document.footnotes.flatMap(({ label, text }) =>
      text === undefined || text.trim() === '' ? [] : [label],
    ),
  );
  const paragraphIds = new Set(document.paragraphs.map(({ id }) => id));
  const seen = new Set<string>();
  const markers = document.footnoteMarkers.flatMap(({ label, paragraphId }): Obstacle[] => {
    if (bodies.has(label) || seen.has(`${label} ${paragraphId}`)) return [];
    seen.add(`${label} ${paragraphId}`);
    return [
      {
        key: 'footnotes.noText',
        params: { label },
        // A marker in a heading has no paragraph to open.
        ...(paragraphIds.has(paragraphId) ? { place: { kind: 'paragraph' as const, id: paragraphId } } : {}),
      },
    ];
  });
  const marked = new Set(document.footnoteMarkers.map(({ label }) => label));
  const unmarked = document.footnotes
    .filter(({ label, text }) => text !== undefined && !marked.has(label))
    .map(({ label }): Obstacle => ({ key: 'footnotes.noMarker', params: { label } }));
  const placeOf = new Map(document.footnoteMarkers.map((marker) => [marker.label, marker.paragraphId]));
  const short = [...unresolvedShortNotes(document.footnotes)].map(([index, wording]): Obstacle => {
    const paragraphId = placeOf.get(document.footnotes[index]?.label ?? '');
    return {
      ...wording,
      ...(paragraphId === undefined || !paragraphIds.has(paragraphId)
        ? {}
        : { place: { kind: 'paragraph' as const, id: paragraphId } }),
    };
  });
  return [...markers, ...unmarked, ...short];
}
