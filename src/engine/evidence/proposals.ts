import type { Quantity } from '../../core/statistics/quantity.ts';
import type { Candidate, EvidenceStatus, MatchType } from '../../core/verification/candidate.ts';
import { evidenceStatus } from '../../core/verification/evidence-status.ts';
import { proposeEvidence } from '../../core/verification/propose-evidence.ts';
import { derivationOf } from '../../core/verification/verdict-basis.ts';
import { glossaryMark } from '../personal/own-terms.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findReport, type StoredDocument } from '../store/documents.ts';
import { readQuantities, readQuantity } from '../store/quantities.ts';
import { row, rows, run, transaction } from '../store/sql.ts';
import { gatherEvidence, readReportContext, type ReportContext } from './gather-evidence.ts';
import { sourcePassages, type SourcePassages } from './source-passages.ts';
import type { DerivationsOf } from './standings.ts';

/** What the engine proposes for the statistics of the report, kept until documents change. */
export interface Proposals {
  /** Computes in the background what is out of date, a little at a time between requests. */
  refresh(): void;
  /** Of one statistic, best first; computed now if it is not known. */
  candidatesOf(statistic: Quantity, report: StoredDocument): Candidate[];
  /** The formulas by which a statistic is derived; `undefined` where that has not been computed anew yet. */
  derivationsOf(report: StoredDocument): DerivationsOf;
  /** What is known, by statistic. */
  known(report: StoredDocument): ReadonlyMap<string, ProposalSummary>;
  /** Resolves when nothing is out of date any more. */
  settled(): Promise<void>;
  stop(): void;
}

export interface ProposalSummary {
  readonly status: EvidenceStatus;
  readonly bestMatch: MatchType | undefined;
}

export interface ProposalSurroundings {
  readonly database: CaseDatabase;
  /** A reader keeps what it computes in memory. */
  readonly canWrite: boolean;
  /** Proposals of another version are out of date. */
  readonly generator: string;
  readonly onChanged: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Raised when what is kept of a candidate changes, so that those from before are found anew. */
const candidateShape = 'reasons';

/** How long requests may have to wait behind proposals. */
const sliceMs = 40;

interface Round {
  readonly generation: string;
  readonly report: ReportContext;
  readonly sources: SourcePassages;
}

interface Computed {
  readonly statisticId: string;
  readonly candidates: readonly Candidate[];
}

export function createProposals(around: ProposalSurroundings): Proposals {
  const { database } = around;
  let round: Round | undefined;
  let waiting: string[] = [];
  let scheduled: NodeJS.Immediate | undefined;
  let stopped = false;
  let waiters: (() => void)[] = [];
  const inMemory = new Map<string, Computed>();

  function currentGeneration(): string {
    const found = row<{ value: string }>(database, "SELECT value FROM setting WHERE key = 'generation'");
    return `${found?.value ?? '0'} ${around.generator} ${candidateShape}${glossaryMark()}`;
  }

  /** The report and the sources as they are now; read anew when documents have changed. */
  function currentRound(report: StoredDocument): Round {
    const generation = currentGeneration();
    if (round?.generation !== generation || round.report.document.id !== report.id) {
      inMemory.clear();
      round = {
        generation,
        report: readReportContext(database, report),
        sources: sourcePassages(database),
      };
    }
    return round;
  }

  function compute(statistic: Quantity, at: Round): Computed {
    // Before there is a source nothing can be found, however many numbers the report has.
    if (at.sources.documents.size === 0) return { statisticId: statistic.id, candidates: [] };
    const candidates = proposeEvidence(gatherEvidence(database, at.report, at.sources, statistic));
    return { statisticId: statistic.id, candidates };
  }

  function keep(computed: readonly Computed[], at: Round): void {
    if (!around.canWrite) {
      for (const each of computed) inMemory.set(each.statisticId, each);
      return;
    }
    transaction(database, () => {
      for (const { statisticId, candidates } of computed) {
        run(
          database,
          `INSERT INTO proposal (report, statistic, generation, status, best_match, candidates)
           VALUES (:report, :statistic, :generation, :status, :best_match, :candidates)
           ON CONFLICT (report, statistic) DO UPDATE SET generation = excluded.generation,
             status = excluded.status, best_match = excluded.best_match, candidates = excluded.candidates`,
          {
            report: at.report.document.number,
            statistic: statisticId,
            generation: at.generation,
            status: evidenceStatus(candidates),
            best_match: candidates[0]?.match ?? null,
            candidates: JSON.stringify(candidates),
          },
        );
      }
    });
  }

  function refresh(): void {
    const report = findReport(database);
    waiting = report === undefined ? [] : outOfDate(report);
    if (waiting.length === 0) settle();
    else schedule();
  }

  function outOfDate(report: StoredDocument): string[] {
    const { generation } = currentRound(report);
    if (!around.canWrite) {
      return readQuantities(database, report.number)
        .map((statistic) => statistic.id)
        .filter((id) => !inMemory.has(id));
    }
    return rows<{ element: string }>(
      database,
      `SELECT element FROM quantity WHERE document = :report AND NOT EXISTS (
         SELECT 1 FROM proposal
         WHERE proposal.report = :report AND statistic = quantity.element AND generation = :generation)
       ORDER BY id`,
      { report: report.number, generation },
    ).map((statistic) => statistic.element);
  }

  function schedule(): void {
    if (scheduled !== undefined || stopped) return;
    scheduled = setImmediate(() => {
      scheduled = undefined;
      try {
        computeSlice();
      } catch (error) {
        waiting = [];
        settle();
        around.onBug(error);
      }
    });
  }

  function computeSlice(): void {
    const report = findReport(database);
    if (report === undefined) waiting = [];
    else {
      const at = currentRound(report);
      const computed: Computed[] = [];
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
      keep(computed, at);
      around.onChanged();
    }
    if (waiting.length > 0) schedule();
    else settle();
  }

  function settle(): void {
    const settled = waiters;
    waiters = [];
    for (const resolve of settled) resolve();
  }

  function kept(statisticId: string, at: Round): readonly Candidate[] | undefined {
    if (!around.canWrite && inMemory.has(statisticId)) return inMemory.get(statisticId)?.candidates;
    const found = row<{ candidates: string }>(
      database,
      `SELECT candidates FROM proposal
       WHERE report = :report AND statistic = :statistic AND generation = :generation`,
      { report: at.report.document.number, statistic: statisticId, generation: at.generation },
    );
    return found === undefined ? undefined : (JSON.parse(found.candidates) as Candidate[]);
  }

  return {
    refresh,
    candidatesOf(statistic, report) {
      const at = currentRound(report);
      const already = kept(statistic.id, at);
      if (already !== undefined) return [...already];
      const computed = compute(statistic, at);
      keep([computed], at);
      waiting = waiting.filter((id) => id !== statistic.id);
      return [...computed.candidates];
    },
    derivationsOf: (report) => (statisticId) =>
      kept(statisticId, currentRound(report))?.flatMap(
        ({ match, reasons }) => derivationOf(match, reasons) ?? [],
      ),
    known(report) {
      const summaries = new Map<string, ProposalSummary>();
      for (const found of rows<{ statistic: string; status: EvidenceStatus; best_match: MatchType | null }>(
        database,
        'SELECT statistic, status, best_match FROM proposal WHERE report = :report',
        { report: report.number },
      )) {
        summaries.set(found.statistic, { status: found.status, bestMatch: found.best_match ?? undefined });
      }
      for (const { statisticId, candidates } of inMemory.values()) {
        summaries.set(statisticId, { status: evidenceStatus(candidates), bestMatch: candidates[0]?.match });
      }
      return summaries;
    },
    settled() {
      if (waiting.length === 0 || stopped) return Promise.resolve();
      return new Promise((resolve) => waiters.push(resolve));
    },
    stop() {
      stopped = true;
      waiting = [];
      if (scheduled !== undefined) clearImmediate(scheduled);
      settle();
    },
  };
}
