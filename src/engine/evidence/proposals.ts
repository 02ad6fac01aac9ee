import type { Quantity } from '../../core/statistics/quantity.ts';
import type { Candidate } from '../../core/verification/candidate.ts';
import { proposeEvidence } from '../../core/verification/propose-evidence.ts';
import { derivationOf } from '../../core/verification/verdict-basis.ts';
import { glossaryMark } from '../personal/own-terms.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findReport, type StoredDocument } from '../store/documents.ts';
import { readQuantity } from '../store/quantities.ts';
import { row } from '../store/sql.ts';
import { gatherEvidence, readReportContext, type ReportContext } from './gather-evidence.ts';
import {
  createProposalStore,
  type BestCandidate,
  type KeptProposal,
  type NewProposal,
} from './proposal-store.ts';
import { sourcePassages, type SourcePassages } from './source-passages.ts';
import type { DerivationsOf } from './standings.ts';

/** What the engine proposes for the statistics of the report, kept until documents change. */
export interface Proposals {
  /** Seeks in the background whatever is out of date, a little at a time between requests. */
  refresh(): void;
  /** Of one statistic, best first; computed now if it is not known. */
  candidatesOf(statistic: Quantity, report: StoredDocument): Candidate[];
  /** The formulas by which a statistic is derived; `undefined` where that has not been computed anew yet. */
  derivationsOf(report: StoredDocument): DerivationsOf;
  /** What is known, by statistic. */
  known(report: StoredDocument): ReadonlyMap<string, KeptProposal>;
  /** The best candidate of each statistic that has any. */
  best(report: StoredDocument): ReadonlyMap<string, BestCandidate>;
  /** How far the seeking is. */
  progress(): Seeking;
  /** Leaves the rest unsought until `resume`, or until documents change. */
  cancel(): void;
  resume(): void;
  /** Resolves when nothing is out of date any more, or when it was cancelled. */
  settled(): Promise<void>;
  stop(): void;
}

/** All statistics of the report against all sources as they are now. */
export interface Seeking {
  readonly state: 'running' | 'stopped' | 'done';
  readonly statistics: number;
  /** Of them, those whose candidates are those of the sources as they are now. */
  readonly sought: number;
}

export interface ProposalSurroundings {
  readonly database: CaseDatabase;
  /** A reader keeps what it computes in memory. */
  readonly canWrite: boolean;
  /** Proposals of another version are out of date. */
  readonly generator: string;
  /** Called when some have been found; often. */
  readonly onChanged: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Raised when what is kept of a candidate changes, so that those from before are found anew. */
const candidateShape = 'reasons';

/** How long requests may have to wait behind proposals: one statistic may take as long again. */
const sliceMs = 25;

interface Round {
  readonly generation: string;
  readonly report: ReportContext;
  readonly sources: SourcePassages;
}

export function createProposals(around: ProposalSurroundings): Proposals {
  const { database } = around;
  const store = createProposalStore(database, around.canWrite);
  let round: Round | undefined;
  /** Which statistics are out of date is found out before the first of them: that may take a while in a large library. */
  let mustLook = false;
  let waiting: string[] = [];
  let cancelled: string | undefined;
  let scheduled: NodeJS.Immediate | undefined;
  let stopped = false;
  let waiters: (() => void)[] = [];

  function currentGeneration(): string {
    const found = row<{ value: string }>(database, "SELECT value FROM setting WHERE key = 'generation'");
    return `${found?.value ?? '0'} ${around.generator} ${candidateShape}${glossaryMark()}`;
  }

  /** The report and the sources as they are now; read anew when documents have changed. */
  function currentRound(report: StoredDocument): Round {
    const generation = currentGeneration();
    if (round?.generation !== generation || round.report.document.id !== report.id) {
      round = {
        generation,
        report: readReportContext(database, report),
        sources: sourcePassages(database),
      };
    }
    return round;
  }

  function compute(statistic: Quantity, at: Round): NewProposal {
    // Before there is a source nothing can be found, however many numbers the report has.
    if (at.sources.isEmpty) return { statisticId: statistic.id, candidates: [] };
    const candidates = proposeEvidence(gatherEvidence(database, at.report, at.sources, statistic));
    return { statisticId: statistic.id, candidates };
  }

  function refresh(): void {
    if (stopped) return;
    mustLook = true;
    schedule();
  }

  function schedule(): void {
    if (scheduled !== undefined || stopped) return;
    scheduled = setImmediate(() => {
      scheduled = undefined;
      try {
        if (mustLook) look();
        else computeSlice();
      } catch (error) {
        waiting = [];
        around.onBug(error);
      }
      if (mustLook || waiting.length > 0) schedule();
      else settle();
    });
  }

  function look(): void {
    mustLook = false;
    const report = findReport(database);
    const generation = currentGeneration();
    if (cancelled !== generation) cancelled = undefined;
    const isWanted = report !== undefined && cancelled === undefined;
    waiting = isWanted ? store.outOfDate(report, generation) : [];
    // The window learns that something is being sought before the first has been found.
    if (waiting.length > 0) around.onChanged();
  }

  function computeSlice(): void {
    const report = findReport(database);
    if (report === undefined) waiting = [];
    else {
      const at = currentRound(report);
      const computed: NewProposal[] = [];
      const until = performance.now() + sliceMs;
      while (waiting.length > 0 && performance.now() < until) {
        const statistic = readQuantity(database, report.number, waiting.shift() ?? '');
        if (statistic === undefined) continue;
        try {
          computed.push(compute(statistic, at));
        } catch (error) {
          // One statistic that the core stumbles over must not keep the others from their proposals.
          around.onBug(error);
        }
      }
      store.keep(computed, report, at.generation);
      around.onChanged();
    }
  }

  function settle(): void {
    const settled = waiters;
    waiters = [];
    for (const resolve of settled) resolve();
  }

  return {
    refresh,
    candidatesOf(statistic, report) {
      const generation = currentGeneration();
      const already = store.candidatesOf(statistic.id, report, generation);
      if (already !== undefined) return [...already];
      const computed = compute(statistic, currentRound(report));
      store.keep([computed], report, generation);
      waiting = waiting.filter((id) => id !== statistic.id);
      return [...computed.candidates];
    },
    derivationsOf: (report) => {
      const generation = currentGeneration();
      return (statisticId) =>
        store
          .candidatesOf(statisticId, report, generation)
          ?.flatMap(({ match, reasons }) => derivationOf(match, reasons) ?? []);
    },
    known: (report) => store.known(report, currentGeneration()),
    best: (report) => store.best(report, currentGeneration()),
    progress() {
      const report = findReport(database);
      if (report === undefined) return { state: 'done', statistics: 0, sought: 0 };
      const generation = currentGeneration();
      const counts = store.count(report, generation);
      const isLeft = counts.sought < counts.statistics;
      const isRunning = !stopped && isLeft && (mustLook || waiting.length > 0);
      return {
        ...counts,
        state: isRunning ? 'running' : isLeft && cancelled === generation ? 'stopped' : 'done',
      };
    },
    cancel() {
      if (!mustLook && waiting.length === 0) return;
      cancelled = currentGeneration();
      mustLook = false;
      waiting = [];
      settle();
      around.onChanged();
    },
    resume() {
      cancelled = undefined;
      refresh();
    },
    settled() {
      if ((!mustLook && waiting.length === 0) || stopped) return Promise.resolve();
      return new Promise((resolve) => waiters.push(resolve));
    },
    stop() {
      stopped = true;
      mustLook = false;
      waiting = [];
      if (scheduled !== undefined) clearImmediate(scheduled);
      settle();
    },
  };
}
