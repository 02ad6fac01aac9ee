import type { EvidenceEntry } from '../../../shared/contract.ts';
import type { PageToDraw } from '../../../shared/parser-protocol.ts';
import type { StoredDocument } from '../../store/documents.ts';

/** What of a source the evidence rests on: pages to be drawn, or stretches of text where it has no pages. */
export interface CitedPlaces {
  readonly pages: readonly PageToDraw[];
  /** By page: the evidence on it. */
  readonly evidenceOfPage: ReadonlyMap<number, readonly string[]>;
  readonly extracts: readonly EvidenceEntry[];
}

/** The cited places of one source, in the order of its pages and of its text. */
export function citedPlaces(document: StoredDocument, evidence: readonly EvidenceEntry[]): CitedPlaces {
  const ofDocument = evidence.filter(({ documentId }) => documentId === document.id);
  const marks = new Map<number, PageToDraw['marks'][number][]>();
  const evidenceOfPage = new Map<number, string[]>();
  const extracts: EvidenceEntry[] = [];
  for (const entry of ofDocument) {
    const pages = document.format === 'pdf' ? pagesOf(entry) : [];
    if (pages.length === 0) extracts.push(entry);
    for (const page of pages) {
      evidenceOfPage.set(page, [...(evidenceOfPage.get(page) ?? []), entry.id]);
      const rectangles = entry.anchor.rectangles
        .filter((rectangle) => rectangle.page === page)
        .map(({ x, y, width, height }) => ({ x, y, width, height }));
      const known = marks.get(page) ?? [];
      // A place that two pieces of evidence share is marked once.
      const fresh = rectangles.filter((mark) => !known.some((other) => isSame(mark, other)));
      marks.set(page, [...known, ...fresh]);
    }
  }
  return {
    pages: [...marks]
      .sort(([left], [right]) => left - right)
      .map(([page, onPage]) => ({ page, marks: onPage })),
    evidenceOfPage,
    extracts: extracts.sort((left, right) => left.anchor.position.start - right.anchor.position.start),
  };
}

function pagesOf({ anchor }: EvidenceEntry): number[] {
  const pages = anchor.rectangles.map(({ page }) => page);
  if (anchor.page !== undefined) pages.push(anchor.page);
  return [...new Set(pages)];
}

function isSame(left: PageToDraw['marks'][number], right: PageToDraw['marks'][number]): boolean {
  return (
    left.x === right.x && left.y === right.y && left.width === right.width && left.height === right.height
  );
}
