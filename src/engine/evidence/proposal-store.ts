import type { Candidate, EvidenceStatus, MatchType } from '../../core/verification/candidate.ts';
import { evidenceStatus } from '../../core/verification/evidence-status.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { row, rows, run, transaction } from '../store/sql.ts';

export interface NewProposal {
  readonly statisticId: string;
  readonly candidates: readonly Candidate[];
}

export interface KeptProposal {
  readonly status: EvidenceStatus;
  readonly bestMatch: MatchType | undefined;
  /** Found in the sources as they are now; else in those of an earlier day. */
  readonly isCurrent: boolean;
}

export interface BestCandidate {
  readonly best: Candidate;
  /** How many there are, the best among them. */
  readonly candidates: number;
}

/** What was found for each statistic, with the generation of documents that it was found in. */
export interface ProposalStore {
  keep(computed: readonly NewProposal[], report: StoredDocument, generation: string): void;
  candidatesOf(
    statisticId: string,
    report: StoredDocument,
    generation: string,
  ): readonly Candidate[] | undefined;
  /** Of all statistics, also what is out of date. */
  known(report: StoredDocument, generation: string): ReadonlyMap<string, KeptProposal>;
  /** The best of each statistic that has any, also of what is out of date. */
  best(report: StoredDocument, generation: string): ReadonlyMap<string, BestCandidate>;
  /** Ids of the statistics that nothing of this generation is kept for, in reading order. */
  outOfDate(report: StoredDocument, generation: string): string[];
  count(report: StoredDocument, generation: string): { readonly statistics: number; readonly sought: number };
}

/** In the case; or in memory, where the case may only be read. */
export function createProposalStore(database: CaseDatabase, canWrite: boolean): ProposalStore {
  const inMemory = new Map<string, NewProposal>();
  let generationInMemory: string | undefined;

  function ofGeneration(report: StoredDocument, generation: string): Map<string, NewProposal> {
    const wanted = `${report.id} ${generation}`;
    if (generationInMemory !== wanted) inMemory.clear();
    generationInMemory = wanted;
    return inMemory;
  }

  return {
    keep(computed, report, generation) {
      if (!canWrite) {
        const kept = ofGeneration(report, generation);
        for (const each of computed) kept.set(each.statisticId, each);
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
              report: report.number,
              statistic: statisticId,
              generation,
              status: evidenceStatus(candidates),
              best_match: candidates[0]?.match ?? null,
              candidates: JSON.stringify(candidates),
            },
          );
        }
      });
    },
    candidatesOf(statisticId, report, generation) {
      const inMemory = canWrite ? undefined : ofGeneration(report, generation).get(statisticId);
      if (inMemory !== undefined) return inMemory.candidates;
      const found = row<{ candidates: string }>(
        database,
        `SELECT candidates FROM proposal
         WHERE report = :report AND statistic = :statistic AND generation = :generation`,
        { report: report.number, statistic: statisticId, generation },
      );
      return found === undefined ? undefined : (JSON.parse(found.candidates) as Candidate[]);
    },
    known(report, generation) {
      const summaries = new Map<string, KeptProposal>();
      for (const found of rows<{
        statistic: string;
        generation: string;
        status: EvidenceStatus;
        best_match: MatchType | null;
      }>(database, 'SELECT statistic, generation, status, best_match FROM proposal WHERE report = :report', {
        report: report.number,
      })) {
        summaries.set(found.statistic, {
          status: found.status,
          bestMatch: found.best_match ?? undefined,
          isCurrent: found.generation === generation,
        });
      }
      if (canWrite) return summaries;
      for (const { statisticId, candidates } of ofGeneration(report, generation).values()) {
        const status = evidenceStatus(candidates);
        summaries.set(statisticId, { status, bestMatch: candidates[0]?.match, isCurrent: true });
      }
      return summaries;
    },
    best(report, generation) {
      const found = new Map<string, BestCandidate>();
      for (const { statistic, best, candidates } of rows<{
        statistic: string;
        best: string;
        candidates: number;
      }>(
        database,
        `SELECT statistic, candidates -> 0 AS best, json_array_length(candidates) AS candidates
         FROM proposal WHERE report = :report AND best_match IS NOT NULL`,
        { report: report.number },
      )) {
        found.set(statistic, { best: JSON.parse(best) as Candidate, candidates });
      }
      if (canWrite) return found;
      for (const { statisticId, candidates } of ofGeneration(report, generation).values()) {
        const [best] = candidates;
        if (best !== undefined) found.set(statisticId, { best, candidates: candidates.length });
        else found.delete(statisticId);
      }
      return found;
    },
    outOfDate(report, generation) {
      const found = rows<{ element: string }>(
        database,
        `SELECT element FROM quantity WHERE document = :report AND NOT EXISTS (
           SELECT 1 FROM proposal
           WHERE proposal.report = :report AND statistic = quantity.element AND generation = :generation)
         ORDER BY id`,
        { report: report.number, generation },
      ).map((statistic) => statistic.element);
      if (canWrite) return found;
      const kept = ofGeneration(report, generation);
      return found.filter((id) => !kept.has(id));
    },
    count(report, generation) {
      const counted = row<{ count: number }>(
        database,
        'SELECT count(*) AS count FROM quantity WHERE document = :report',
        { report: report.number },
      );
      const statistics = counted?.count ?? 0;
      return { statistics, sought: statistics - this.outOfDate(report, generation).length };
    },
  };
}
