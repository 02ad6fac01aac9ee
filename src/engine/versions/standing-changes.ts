import type { Decision, Standing } from '../../core/verification/readings.ts';
import { toVerdictRecord } from '../evidence/standings.ts';
import type { Change, VerdictRecord } from '../history/change.ts';

type VerdictChange = Extract<Change, { readonly slot: 'verdict' }>;

/** A decision and where it is to stand. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly part: Pick<VerdictChange, 'part' | 'reader'>;
}

/** The decisions of a standing in the order in which they make it: each reader's, then the one between them. */
export function decisionsOf({ readers, adjudication }: Standing): PlacedDecision[] {
  const isAlone = readers.length === 1 && adjudication === undefined;
  return [
    ...readers.map((decision): PlacedDecision => ({
      decision,
      part: isAlone ? {} : { part: 'reader', reader: decision.by },
    })),
    ...(adjudication === undefined
      ? []
      : [{ decision: adjudication, part: { part: 'adjudication' } as const }]),
  ];
}

/** Puts a standing on a statistic of another version. What readers said first, before they saw each other's, comes first. */
export function standOn(
  reportId: string,
  statisticId: string,
  standing: Standing,
  carried: (decision: Decision) => VerdictRecord,
): VerdictChange[] {
  const start = { slot: 'verdict', reportId, statisticId } as const;
  const first = new Map(standing.first.map(({ by, verdict }) => [by, verdict]));
  const changed = standing.readers.filter(({ by, verdict }) => (first.get(by) ?? verdict) !== verdict);
  const before = new Map<string, VerdictRecord>();
  const opening =
    changed.length === 0
      ? []
      : standing.readers.map((decision): VerdictChange => {
          const said = { ...carried(decision), verdict: first.get(decision.by) ?? decision.verdict };
          before.set(decision.by, said);
          return { ...start, part: 'reader', reader: decision.by, before: null, after: said };
        });
  return [
    ...opening,
    ...decisionsOf(standing).map(({ decision, part }): VerdictChange => ({
      ...start,
      ...part,
      before: (part.part === 'reader' ? before.get(decision.by) : undefined) ?? null,
      after: carried(decision),
    })),
  ];
}

/** Puts what decisions rest on in another way, where it is another; what they decide stays. */
export function restAnew(
  reportId: string,
  statisticId: string,
  standing: Standing,
  rest: (decision: Decision) => Decision,
): VerdictChange[] {
  return decisionsOf(standing).flatMap(({ decision, part }): VerdictChange[] => {
    const after = rest(decision);
    return after === decision
      ? []
      : [
          {
            slot: 'verdict',
            reportId,
            statisticId,
            ...part,
            before: toVerdictRecord(decision),
            after: toVerdictRecord(after),
          },
        ];
  });
}
