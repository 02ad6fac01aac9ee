import type { PreflightDocument } from './preflight-input.ts';
import type { Obstacle } from './preflight-result.ts';

/** Footnotes that lead nowhere: markers without a text, texts without a marker. */
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
  return [...markers, ...unmarked];
}
