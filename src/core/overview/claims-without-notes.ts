import type { FootnoteMarker, Paragraph } from '../document/document.ts';
import { beginning, paragraphNames } from './coverage.ts';

export interface ClaimWithoutNote {
  readonly paragraphId: string;
  readonly label: string;
  /** Its first words. */
  readonly begins: string;
  /** How many statistics it states. */
  readonly statistics: number;
}

/** What may have a note: rows of tables have theirs under the table, and notes have none. */
const claiming: ReadonlySet<Paragraph['kind']> = new Set(['numbered', 'plain', 'list-item']);

/**
 * Paragraphs that state statistics without a footnote in them, in reading order. A list has its note on its lead-in or on
 * any of its items: one note speaks for the whole of it.
 */
export function claimsWithoutNotes(
  document: {
    readonly paragraphs: readonly Paragraph[];
    readonly footnoteMarkers: readonly FootnoteMarker[];
  },
  statistics: readonly { readonly paragraphId: string; readonly state: string }[],
): ClaimWithoutNote[] {
  const counts = new Map<string, number>();
  for (const { paragraphId, state } of statistics) {
    if (state !== 'dismissed') counts.set(paragraphId, (counts.get(paragraphId) ?? 0) + 1);
  }
  const marked = new Set(document.footnoteMarkers.map(({ paragraphId }) => paragraphId));
  const families = new Set(
    document.paragraphs.filter(({ id }) => marked.has(id)).map(({ id, parentId }) => parentId ?? id),
  );
  const names = paragraphNames(document.paragraphs);
  return document.paragraphs.flatMap(({ id, parentId, kind, text }) => {
    const stated = counts.get(id);
    if (stated === undefined || !claiming.has(kind) || families.has(parentId ?? id)) return [];
    return [{ paragraphId: id, label: names(id), begins: beginning(text, 90), statistics: stated }];
  });
}
