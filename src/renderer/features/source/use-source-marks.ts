import { useMemo } from 'react';
import { useCandidates, useReportEvidence } from '../../queries.ts';
import type { Place, SourcePlace } from '../../workbench/navigation.tsx';
import { useKeptSelection } from '../reading/kept-selection.ts';
import type { MarkName, Marks } from '../reading/marks.ts';
import type { MarkSpan } from '../reading/pieces.ts';

/** Everything that is brought out in an open source: linked evidence, the passage it was opened at, what was selected, hits. */
export function useSourceMarks(source: SourcePlace, report: Place['report'], found: Marks): Marks {
  const evidence = useReportEvidence().data;
  const candidates = useCandidates(report.statisticId).data;
  const kept = useKeptSelection();
  return useMemo(() => {
    const marks: MarkSpan<MarkName>[] = [];
    for (const entry of evidence ?? []) {
      if (entry.documentId !== source.documentId) continue;
      const { start, end } = entry.anchor.position;
      marks.push({ start, end, mark: entry.stance });
    }
    if (kept?.documentId === source.documentId)
      marks.push({ start: kept.start, end: kept.end, mark: 'kept' });
    if (source.start !== undefined && source.end !== undefined) {
      marks.push({ start: source.start, end: source.end, mark: 'target' });
    }
    for (const mark of source.marks ?? []) marks.push({ ...mark, mark: 'number' });
    // Opened from a list that does not know where the number stands (a linked passage): the candidate knows.
    if (source.marks === undefined) {
      const same = candidates?.find(
        (candidate) =>
          candidate.documentId === source.documentId &&
          candidate.start === source.start &&
          candidate.end === source.end,
      );
      if (same !== undefined) marks.push({ start: same.numberStart, end: same.numberEnd, mark: 'number' });
    }
    return [...marks, ...found];
  }, [evidence, candidates, kept, source, found]);
}
