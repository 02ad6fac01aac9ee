import { failed, success, type Result } from '../../core/result.ts';
import type { EvidenceTarget } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { findEvidence, toEntry } from '../evidence/linked-evidence.ts';
import { givenVerdicts } from '../evidence/given-verdicts.ts';
import { hiddenFrom } from '../evidence/hidden-from.ts';
import { perform } from '../history/journal.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findDocument, findReport, type StoredDocument } from '../store/documents.ts';
import { readQuantity } from '../store/quantities.ts';
import { readPassage } from '../store/read-document.ts';
import { evidenceRecord } from './evidence-record.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';
import { describeStatistic, findStatistic, paragraphName } from './name-statistic.ts';

export function statisticRequests(context: EngineContext): AreaHandlers<'statistic'> {
  return {
    'statistic.candidates': reading(context, ({ database, proposals }, { statisticId }) => {
      const found = findStatistic(database, statisticId);
      if (!found.ok) return found;
      const { statistic, report } = found.value;
      return success(
        proposals.candidatesOf(statistic, report).flatMap((candidate) => {
          const document = findDocument(database, candidate.documentId);
          return document === undefined ? [] : [{ ...candidate, documentTitle: document.title }];
        }),
      );
    }),
    'statistic.verdicts': reading(context, ({ database, reviewer }, { statisticId }) => {
      const found = findStatistic(database, statisticId);
      if (!found.ok) return found;
      const { number } = found.value.report;
      const given = givenVerdicts(database, number, statisticId);
      const isHidden = hiddenFrom(database, number, reviewer)(statisticId);
      return success(isHidden ? given.filter(({ by }) => by === reviewer) : given);
    }),
  };
}

export function evidenceRequests(context: EngineContext): AreaHandlers<'evidence'> {
  return {
    'evidence.link': writing(context, (session, input) => {
      const { database } = session;
      const report = findReport(database);
      if (report === undefined) return failed({ kind: 'no-report' });
      const target = describeTarget(database, report, input.target);
      if (!target.ok) return target;
      const document = findDocument(database, input.documentId);
      if (document === undefined) return failed({ kind: 'not-found', what: 'document' });
      const author = session.author();
      const record = evidenceRecord(
        database,
        context.options.newId(),
        report.id,
        input.target,
        document,
        input,
        author,
      );
      if (record === undefined) {
        return failed({ kind: 'invalid-request', method: 'evidence.link', detail: 'nothing is selected' });
      }
      perform(
        database,
        {
          action: 'evidence.link',
          subject: target.value,
          changes: [{ slot: 'evidence', evidenceId: record.id, before: null, after: record }],
        },
        author,
      );
      context.changed('evidence', 'report', 'documents', 'history', 'case');
      session.proposals.refresh();
      return success(toEntry(record, document.title));
    }),
    'evidence.unlink': writing(context, (session, { evidenceId }) => {
      const { database } = session;
      const record = findEvidence(database, evidenceId);
      const report = findReport(database);
      if (record === undefined || report === undefined)
        return failed({ kind: 'not-found', what: 'evidence' });
      const target = describeTarget(database, report, record.target);
      perform(
        database,
        {
          action: 'evidence.unlink',
          subject: target.ok ? target.value : record.target.id,
          changes: [{ slot: 'evidence', evidenceId, before: record, after: null }],
        },
        session.author(),
      );
      context.changed('evidence', 'report', 'documents', 'history', 'case');
      session.proposals.refresh();
      return success({});
    }),
  };
}

/** How the history calls what evidence is linked to: the paragraph's label and the number as written. */
function describeTarget(
  database: CaseDatabase,
  report: StoredDocument,
  target: EvidenceTarget,
): Result<string, Failure> {
  if (target.kind === 'statistic') {
    const statistic = readQuantity(database, report.number, target.id);
    return statistic === undefined
      ? failed({ kind: 'not-found', what: 'statistic' })
      : success(describeStatistic(database, report, statistic));
  }
  const paragraph = readPassage(database, report.number, target.id);
  if (paragraph === undefined) return failed({ kind: 'not-found', what: 'paragraph' });
  return success(paragraphName(database, report, target.id) ?? paragraph.text.slice(0, 40));
}
