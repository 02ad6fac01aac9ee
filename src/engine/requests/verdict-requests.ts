import { failed, success, type Result } from '../../core/result.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import { evidenceStatus } from '../../core/verification/evidence-status.ts';
import type { Standing } from '../../core/verification/readings.ts';
import { reasonNeeded } from '../../core/verification/reason-needed.ts';
import { consensusOf, isInForce } from '../../core/verification/readings.ts';
import type { Input } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { evidenceOf } from '../evidence/linked-evidence.ts';
import { hiddenFrom } from '../evidence/hidden-from.ts';
import { readReadingMode } from '../evidence/reading-mode.ts';
import { findRepeats } from '../evidence/repeats.ts';
import { judgedStandings, readStanding, toVerdictRecord } from '../evidence/standings.ts';
import { readFindings } from '../evidence/findings.ts';
import { verdictBasis } from '../evidence/verdict-basis.ts';
import type { Change, EvidenceRecord, VerdictRecord } from '../history/change.ts';
import { perform } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import { findDocument, findOpenable, type StoredDocument } from '../store/documents.ts';
import { evidenceRecord } from './evidence-record.ts';
import { writing, type AreaHandlers, type EngineContext, type Reply } from './handlers.ts';
import { describeStatistic, findStatistic } from './name-statistic.ts';

type VerdictChange = Extract<Change, { readonly slot: 'verdict' }>;

/** What a person decides about statistics, alone, beside another reader, or between two. */
export function verdictRequests(context: EngineContext): AreaHandlers<'verdict'> {
  function set(session: CaseSession, input: Input<'verdict.set'>): Reply<'verdict.set'> {
    const { database } = session;
    const found = findStatistic(database, input.statisticId);
    if (!found.ok) return found;
    const { statistic, report } = found.value;
    const also = repeatsAmong(session, report, statistic, input);
    if (!also.ok) return also;
    const note = input.note?.trim() ?? '';
    const changes: Change[] = [];
    for (const each of [statistic, ...also.value]) {
      const link = linkFor(session, report, each, input.link);
      if (!link.ok) return link;
      const isHidden = hiddenFrom(database, report.number, session.reviewer)(each.id);
      const seen = evidenceOf(database, report.number, each.id).filter(
        ({ by, documentId }) =>
          (!isHidden || by === session.reviewer) && findOpenable(database, documentId) !== undefined,
      );
      const evidence = [...seen, ...link.value];
      const slot = slotFor(session, report, each.id);
      if (note === '' && needsReason(session, report, each, input.verdict, evidence, slot.overrules)) {
        return failed({ kind: 'reason-required' });
      }
      const suggestion = input.verdict === 'discrepancy' ? (input.suggestion?.trim() ?? '') : '';
      changes.push(
        ...link.value.map((record): Change => ({
          slot: 'evidence',
          evidenceId: record.id,
          before: null,
          after: record,
        })),
        {
          ...slot.change,
          after: {
            verdict: input.verdict,
            note: note === '' ? null : note,
            ...session.author(),
            ...(suggestion === '' ? {} : { suggestion }),
            basis: verdictBasis(database, report.number, each, evidence),
          },
        },
      );
    }
    const isBulk = also.value.length > 0;
    perform(
      database,
      {
        action: isBulk ? 'verdict.setAll' : 'verdict.set',
        subject: describeStatistic(database, report, statistic),
        changes,
      },
      session.author(),
    );
    tell(changes);
    return success({});
  }

  function linkFor(
    session: CaseSession,
    report: StoredDocument,
    statistic: Quantity,
    link: Input<'verdict.set'>['link'],
  ): Result<readonly EvidenceRecord[], Failure> {
    if (link === undefined) return success([]);
    const { database } = session;
    const document = findDocument(database, link.documentId);
    if (document === undefined) return failed({ kind: 'not-found', what: 'document' });
    const already = evidenceOf(database, report.number, statistic.id).some(
      ({ documentId, anchor }) =>
        documentId === link.documentId &&
        anchor.position.start === link.start &&
        anchor.position.end === link.end,
    );
    if (already) return success([]);
    const record = evidenceRecord(
      database,
      context.options.newId(),
      report.id,
      { kind: 'statistic', id: statistic.id },
      document,
      link,
      session.author(),
    );
    return record === undefined
      ? failed({ kind: 'invalid-request', method: 'verdict.set', detail: 'nothing is selected' })
      : success([record]);
  }

  function tell(changes: readonly Change[]): void {
    const isLinked = changes.some(({ slot }) => slot === 'evidence');
    context.changed('report', 'evidence', 'history', 'case', ...(isLinked ? (['documents'] as const) : []));
  }

  return {
    'verdict.set': writing(context, set),
    'verdict.withdraw': writing(context, (session, { statisticId, adjudication }) => {
      const { database } = session;
      const found = findStatistic(database, statisticId);
      if (!found.ok) return found;
      const { statistic, report } = found.value;
      const change =
        adjudication === true
          ? adjudicationChange(report, statisticId, readStanding(database, report.number, statisticId))
          : slotFor(session, report, statisticId).change;
      if (change.before === null) return success({});
      perform(
        database,
        {
          action: 'verdict.withdraw',
          subject: describeStatistic(database, report, statistic),
          changes: [change],
        },
        session.author(),
      );
      tell([]);
      return success({});
    }),
    'verdict.adjudicate': writing(context, (session, { statisticId, verdict, note, suggestion }) => {
      const { database } = session;
      const found = findStatistic(database, statisticId);
      if (!found.ok) return found;
      const { statistic, report } = found.value;
      const standing = judgedStandings(database, report.number).get(statisticId);
      const consensus = consensusOf(standing, readReadingMode(database).readers);
      if (consensus.kind !== 'differ' && consensus.kind !== 'adjudicated') {
        return failed({ kind: 'nothing-to-adjudicate' });
      }
      const reason = note.trim();
      if (reason === '') return failed({ kind: 'reason-required' });
      const wanted = verdict === 'discrepancy' ? (suggestion?.trim() ?? '') : '';
      const after: VerdictRecord = {
        verdict,
        note: reason,
        ...session.author(),
        ...(wanted === '' ? {} : { suggestion: wanted }),
        basis: verdictBasis(
          database,
          report.number,
          statistic,
          evidenceOf(database, report.number, statisticId).filter(
            ({ documentId }) => findOpenable(database, documentId) !== undefined,
          ),
        ),
      };
      perform(
        database,
        {
          action: 'verdict.adjudicate',
          subject: describeStatistic(database, report, statistic),
          changes: [{ ...adjudicationChange(report, statisticId, standing), after }],
        },
        session.author(),
      );
      tell([]);
      return success({});
    }),
  };
}

/** The repeats that a verdict is also given for; refused where one of them is none (any more). */
function repeatsAmong(
  session: CaseSession,
  report: StoredDocument,
  statistic: Quantity,
  { also, link }: Input<'verdict.set'>,
): Result<readonly Quantity[], Failure> {
  if (also === undefined || also.length === 0) return success([]);
  const repeats = findRepeats(session, report, statistic, link);
  const chosen = also.flatMap((id) => repeats.find((repeat) => repeat.id === id) ?? []);
  return chosen.length === new Set(also).size
    ? success(chosen)
    : failed({ kind: 'not-found', what: 'statistic' });
}

interface Slot {
  /** With nothing after: what withdraws it. */
  readonly change: VerdictChange;
  /** The verdict of another reader that goes when something is put here. */
  readonly overrules: VerdictRecord['verdict'] | undefined;
}

/**
 * Where the verdict of the person at work belongs: with one reader it takes the place of the one before; with two it
 * stands beside the other's. Where several readers are on record and one now reads alone, it decides between them.
 */
function slotFor(session: CaseSession, report: StoredDocument, statisticId: string): Slot {
  const { database, reviewer } = session;
  const standing = readStanding(database, report.number, statisticId);
  const start = { slot: 'verdict', reportId: report.id, statisticId, after: null } as const;
  if (readReadingMode(database).readers === 2) {
    const own = standing?.readers.find(({ by }) => by === reviewer);
    const before = own === undefined ? null : toVerdictRecord(own);
    return { change: { ...start, part: 'reader', reader: reviewer, before }, overrules: undefined };
  }
  const judged = judgedStandings(database, report.number).get(statisticId);
  const consensus = consensusOf(judged, 1);
  const inForce = isInForce(consensus) ? consensus.decision : undefined;
  const overrules = inForce === undefined || inForce.by === reviewer ? undefined : inForce.verdict;
  if (standing?.adjudication !== undefined || (standing?.readers.length ?? 0) > 1) {
    return { change: adjudicationChange(report, statisticId, standing), overrules };
  }
  const [only] = standing?.readers ?? [];
  return { change: { ...start, before: only === undefined ? null : toVerdictRecord(only) }, overrules };
}

function adjudicationChange(
  report: StoredDocument,
  statisticId: string,
  standing: Pick<Standing, 'adjudication'> | undefined,
): VerdictChange {
  const { adjudication } = standing ?? {};
  const before = adjudication === undefined ? null : toVerdictRecord(adjudication);
  return { slot: 'verdict', reportId: report.id, statisticId, part: 'adjudication', before, after: null };
}

function needsReason(
  { database, proposals }: CaseSession,
  report: StoredDocument,
  statistic: Quantity,
  verdict: VerdictRecord['verdict'],
  evidence: readonly EvidenceRecord[],
  other: VerdictRecord['verdict'] | undefined,
): boolean {
  const count = (stance: EvidenceRecord['stance']): number =>
    evidence.filter((record) => record.stance === stance).length;
  const failsCheck = readFindings(database, report.number).some(
    ({ statisticIds, holds, severity, dismissed }) =>
      holds === false &&
      severity === 'error' &&
      dismissed === undefined &&
      statisticIds.includes(statistic.id),
  );
  return (
    reasonNeeded(verdict, {
      evidence: evidenceStatus(proposals.candidatesOf(statistic, report)),
      linked: { supports: count('supports'), contradicts: count('contradicts') },
      failsCheck,
      ...(other === undefined ? {} : { other }),
    }) !== undefined
  );
}
