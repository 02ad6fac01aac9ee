import type { DocumentContent, EvidenceEntry, Output, Statistic } from '../../../shared/contract.ts';
import type { FootnoteMarker } from '../reading/blocks.ts';

export type LegalReference = Output<'report.legalReferences'>[number];

/** What stands in or belongs to one paragraph of the report. */
export interface ParagraphMatter {
  readonly statistics: readonly Statistic[];
  readonly references: readonly LegalReference[];
  readonly markers: readonly FootnoteMarker[];
  /** How many passages are linked to the paragraph itself. */
  readonly evidenceCount: number;
}

export const noMatter: ParagraphMatter = { statistics: [], references: [], markers: [], evidenceCount: 0 };

/** Sorts everything that was found in the report by paragraph. */
export function reportMatter(
  content: Pick<DocumentContent, 'footnoteMarkers'>,
  statistics: readonly Statistic[],
  references: readonly LegalReference[],
  evidence: readonly EvidenceEntry[],
): ReadonlyMap<string, ParagraphMatter> {
  const statisticsOf = Map.groupBy(statistics, (statistic) => statistic.paragraphId);
  const referencesOf = Map.groupBy(references, (reference) => reference.paragraphId);
  const markersOf = Map.groupBy(content.footnoteMarkers, (marker) => marker.paragraphId);
  const linkedTo = new Map<string, number>();
  for (const { target } of evidence) {
    if (target.kind === 'paragraph') linkedTo.set(target.id, (linkedTo.get(target.id) ?? 0) + 1);
  }
  const ids = new Set([
    ...statisticsOf.keys(),
    ...referencesOf.keys(),
    ...markersOf.keys(),
    ...linkedTo.keys(),
  ]);
  return new Map(
    [...ids].map((id): [string, ParagraphMatter] => [
      id,
      {
        statistics: statisticsOf.get(id) ?? noMatter.statistics,
        references: referencesOf.get(id) ?? noMatter.references,
        markers: markersOf.get(id) ?? noMatter.markers,
        evidenceCount: linkedTo.get(id) ?? 0,
      },
    ]),
  );
}

/** Whether a paragraph would look the same: answers that have not changed keep their identity. */
export function sameMatter(a: ParagraphMatter, b: ParagraphMatter): boolean {
  return (
    a === b ||
    (a.evidenceCount === b.evidenceCount &&
      sameItems(a.statistics, b.statistics) &&
      sameItems(a.references, b.references) &&
      sameItems(a.markers, b.markers))
  );
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
