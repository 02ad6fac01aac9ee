import type { Quantity } from '../../core/statistics/quantity.ts';
import {
  consensusOf,
  isInForce,
  standings,
  type Decision,
  type DecisionPart,
  type JudgedDecision,
  type JudgedStanding,
  type Standing,
} from '../../core/verification/readings.ts';
import { reopening, type StatisticNow, type VerdictBasis } from '../../core/verification/verdict-basis.ts';
import type { EvidenceRecord, VerdictRecord } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import { readQuantities } from '../store/quantities.ts';
import { rows } from '../store/sql.ts';
import { readReadingMode } from './reading-mode.ts';

interface VerdictRow {
  readonly statistic: string;
  readonly part: DecisionPart;
  readonly reader: string | null;
  readonly verdict: VerdictRecord['verdict'] | null;
  readonly note: string | null;
  readonly suggestion: string | null;
  readonly basis: string | null;
  readonly person: string;
  readonly at: string;
  readonly refers_to: number | null;
}

const selectVerdicts = `SELECT statistic, part, reader, verdict, note, suggestion, basis, verdict.person, verdict.at, refers_to
  FROM verdict JOIN history ON history.id = verdict.history`;

/** What stands for each statistic of a report, whether or not it still holds. */
export function readStandings(database: CaseDatabase, report: number): Map<string, Standing> {
  return standings(
    rows<VerdictRow>(database, `${selectVerdicts} WHERE document = :report ORDER BY verdict.id`, {
      report,
    }).map(toRecord),
  );
}

/** What stands for one statistic. */
export function readStanding(
  database: CaseDatabase,
  report: number,
  statistic: string,
): Standing | undefined {
  return standings(
    rows<VerdictRow>(
      database,
      `${selectVerdicts} WHERE document = :report AND statistic = :statistic ORDER BY verdict.id`,
      { report, statistic },
    ).map(toRecord),
  ).get(statistic);
}

function toRecord(found: VerdictRow): Parameters<typeof standings>[0][number] {
  return {
    statisticId: found.statistic,
    part: found.part,
    ...(found.reader === null ? {} : { reader: found.reader }),
    ...(found.verdict === null ? {} : { decision: toDecision(found, found.verdict) }),
    restores: found.refers_to !== null,
  };
}

function toDecision(found: VerdictRow, verdict: VerdictRecord['verdict']): Decision {
  return {
    verdict,
    ...(found.note === null ? {} : { note: found.note }),
    ...(found.suggestion === null ? {} : { suggestion: found.suggestion }),
    ...(found.basis === null ? {} : { basis: JSON.parse(found.basis) as VerdictBasis }),
    by: found.person,
    at: found.at,
  };
}

/** As the history keeps it. */
export function toVerdictRecord(decision: Decision): VerdictRecord {
  const { verdict, note, suggestion, basis, by, at } = decision;
  return {
    verdict,
    note: note ?? null,
    by,
    at,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(basis === undefined ? {} : { basis }),
  };
}

/** A standing judged by what its decisions rest on, with the statistic that it is about. */
export interface StandingOf extends JudgedStanding, Pick<Standing, 'first'> {
  readonly quantity: Quantity;
}

/** The derivations that are proposed for a statistic now; `undefined` while that is not known. */
export type DerivationsOf = (statisticId: string) => readonly string[] | undefined;

/** What stands for each statistic, with why it does not hold any more where it does not. */
export function judgedStandings(
  database: CaseDatabase,
  report: number,
  derivationsOf: DerivationsOf = () => undefined,
): ReadonlyMap<string, StandingOf> {
  const standing = readStandings(database, report);
  const judged = new Map<string, StandingOf>();
  if (standing.size === 0) return judged;
  const againstCounts = readReadingMode(database).readers === 1;
  const paragraphs = paragraphTexts(database, report);
  const evidence = restedEvidence(database, report);
  for (const quantity of readQuantities(database, report)) {
    const of = standing.get(quantity.id);
    if (of === undefined) continue;
    const now: StatisticNow = {
      quantity,
      paragraphText: paragraphs.get(quantity.paragraphId) ?? '',
      evidence: evidence.get(quantity.id) ?? [],
      derivations: restsOnDerivation(of) ? derivationsOf(quantity.id) : undefined,
    };
    const judge = (decision: Decision): JudgedDecision => {
      const { basis, verdict } = decision;
      const reopened = basis === undefined ? undefined : reopening(verdict, basis, now, againstCounts);
      return reopened === undefined ? decision : { ...decision, reopened };
    };
    judged.set(quantity.id, {
      quantity,
      readers: of.readers.map(judge),
      ...(of.adjudication === undefined ? {} : { adjudication: judge(of.adjudication) }),
      first: of.first,
    });
  }
  return judged;
}

function restsOnDerivation({ readers, adjudication }: Standing): boolean {
  return [...readers, adjudication].some((decision) => (decision?.basis?.derivations.length ?? 0) > 0);
}

/** The verdict in force of each statistic that has one: as the readers of the case settle it, and as long as it holds. */
export function currentVerdicts(
  database: CaseDatabase,
  report: number,
  derivationsOf?: DerivationsOf,
): ReadonlyMap<string, VerdictRecord> {
  const needed = readReadingMode(database).readers;
  const verdicts = new Map<string, VerdictRecord>();
  for (const [id, standing] of judgedStandings(database, report, derivationsOf)) {
    const consensus = consensusOf(standing, needed);
    if (isInForce(consensus)) verdicts.set(id, toVerdictRecord(consensus.decision));
  }
  return verdicts;
}

function paragraphTexts(database: CaseDatabase, report: number): ReadonlyMap<string, string> {
  return new Map(
    rows<{ element: string; text: string }>(
      database,
      'SELECT element, text FROM passage WHERE document = :report',
      { report },
    ).map(({ element, text }) => [element, text]),
  );
}

type RestedEvidence = StatisticNow['evidence'][number];

/** What is linked to statistics, also in sources that were removed. */
function restedEvidence(database: CaseDatabase, report: number): ReadonlyMap<string, RestedEvidence[]> {
  const byStatistic = new Map<string, RestedEvidence[]>();
  for (const { target, record, sha256, present } of rows<{
    target: string;
    record: string;
    sha256: string;
    present: number;
  }>(
    database,
    `SELECT evidence.target, evidence.record, document.sha256, max(document.present, document.superseded) AS present
     FROM evidence JOIN document ON document.number = evidence.document
     WHERE evidence.report = :report AND evidence.target_kind = 'statistic'`,
    { report },
  )) {
    const { id, anchor, stance, newerEdition } = JSON.parse(record) as EvidenceRecord;
    const rested = {
      id,
      source: newerEdition ?? sha256,
      quote: anchor.quote.exact,
      stance,
      present: present === 1,
    };
    byStatistic.set(target, [...(byStatistic.get(target) ?? []), rested]);
  }
  return byStatistic;
}
