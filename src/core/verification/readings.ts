import type { ReopenReason, VerdictBasis } from './verdict-basis.ts';
import type { Verdict } from './verdict.ts';

/** What one person decided about a statistic. */
export interface Decision {
  readonly verdict: Verdict;
  readonly note?: string;
  /** What the report should say instead. */
  readonly suggestion?: string;
  readonly by: string;
  /** ISO 8601 with time. */
  readonly at: string;
  /** Absent in what was decided before the program kept it. */
  readonly basis?: VerdictBasis;
}

/** Which part a record has: see `standings`. */
export type DecisionPart = 'case' | 'reader' | 'adjudication';

/** One row of the record of verdicts, in the order in which they were written. */
export interface DecisionRecord {
  readonly statisticId: string;
  readonly part: DecisionPart;
  /** Whose, for the part "reader". */
  readonly reader?: string;
  /** Absent: what stood in this part was withdrawn. */
  readonly decision?: Decision;
  /** Brought about by undo or redo. */
  readonly restores: boolean;
}

/** What stands for one statistic: a decision of each reader, and the one between them. */
export interface Standing {
  readonly readers: readonly Decision[];
  readonly adjudication?: Decision;
  /** What each reader said when they first stood beside another: what agreement is measured on. */
  readonly first: readonly Pick<Decision, 'by' | 'verdict'>[];
}

/**
 * What stands after all records. The last record of a part counts; "case", where one person reads, takes the place of
 * everything before it. Statistics about which nothing stands are left out.
 */
export function standings(records: readonly DecisionRecord[]): Map<string, Standing> {
  const all = new Map<string, StandingInMaking>();
  for (const record of records) {
    let standing = all.get(record.statisticId);
    if (standing === undefined) {
      standing = { readers: new Map(), adjudication: undefined, first: new Map() };
      all.set(record.statisticId, standing);
    }
    follow(standing, record);
  }
  const standing = new Map<string, Standing>();
  for (const [id, { readers, adjudication, first }] of all) {
    if (readers.size === 0 && adjudication === undefined) continue;
    standing.set(id, {
      readers: [...readers.values()],
      ...(adjudication === undefined ? {} : { adjudication }),
      first: [...first].map(([by, verdict]) => ({ by, verdict })),
    });
  }
  return standing;
}

interface StandingInMaking {
  readonly readers: Map<string, Decision>;
  adjudication: Decision | undefined;
  readonly first: Map<string, Verdict>;
}

function follow(standing: StandingInMaking, record: DecisionRecord): void {
  const { decision } = record;
  switch (record.part) {
    case 'case':
      standing.readers.clear();
      standing.first.clear();
      standing.adjudication = undefined;
      if (decision !== undefined) standing.readers.set(decision.by, decision);
      return;
    case 'adjudication':
      standing.adjudication = decision;
      return;
    case 'reader': {
      const reader = record.reader ?? decision?.by ?? '';
      if (decision === undefined) {
        standing.readers.delete(reader);
        standing.first.delete(reader);
        return;
      }
      standing.readers.set(reader, decision);
      // What an undo puts back was not decided in sight of the other's verdict.
      if (record.restores) standing.first.delete(reader);
      if (standing.readers.size < 2) return;
      for (const [name, { verdict }] of standing.readers) {
        if (!standing.first.has(name)) standing.first.set(name, verdict);
      }
      return;
    }
  }
}

/** A decision with why it does not stand any more, where it does not. */
export interface JudgedDecision extends Decision {
  readonly reopened?: ReopenReason;
}

/** A standing of which it is known which decisions still hold. */
export interface JudgedStanding {
  readonly readers: readonly JudgedDecision[];
  readonly adjudication?: JudgedDecision;
}

/** What the decisions of all readers amount to. */
export type Consensus =
  | { readonly kind: 'none' }
  /** Fewer have read it than must; those who have agree. */
  | { readonly kind: 'awaiting' }
  | { readonly kind: 'differ' }
  | { readonly kind: 'single' | 'agreed' | 'adjudicated'; readonly decision: JudgedDecision };

/**
 * A third decision counts before all else, then what enough readers agree on. "Verified" and "rounded" are different
 * verdicts: which of them it is is what the readers are asked. Reopened decisions do not count.
 * @param needed How many readers must agree for a verdict to be in force.
 */
export function consensusOf(standing: JudgedStanding | undefined, needed: 1 | 2): Consensus {
  if (standing === undefined) return { kind: 'none' };
  const { adjudication } = standing;
  if (adjudication !== undefined && adjudication.reopened === undefined) {
    return { kind: 'adjudicated', decision: adjudication };
  }
  const live = standing.readers.filter(({ reopened }) => reopened === undefined);
  const latest = latestOf(live);
  if (latest === undefined) return { kind: 'none' };
  if (live.some(({ verdict }) => verdict !== latest.verdict)) return { kind: 'differ' };
  if (live.length < needed) return { kind: 'awaiting' };
  return { kind: live.length === 1 ? 'single' : 'agreed', decision: latest };
}

/** The latest decision that was reopened, where nothing is in force in its place. */
export function reopenedDecision(
  standing: JudgedStanding | undefined,
  consensus: Consensus,
): JudgedDecision | undefined {
  if (standing === undefined || isInForce(consensus)) return undefined;
  const { adjudication, readers } = standing;
  return latestOf(
    [...readers, ...(adjudication === undefined ? [] : [adjudication])].filter(
      ({ reopened }) => reopened !== undefined,
    ),
  );
}

/** Whether a verdict is in force. */
export function isInForce(
  consensus: Consensus,
): consensus is Extract<Consensus, { readonly decision: JudgedDecision }> {
  return 'decision' in consensus;
}

function latestOf<Each extends Decision>(decisions: readonly Each[]): Each | undefined {
  return decisions.reduce<Each | undefined>(
    (latest, each) => (latest === undefined || each.at >= latest.at ? each : latest),
    undefined,
  );
}
