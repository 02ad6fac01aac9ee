import { failed, success, type Result } from '../../core/result.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import type { EvidenceTarget } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { findEvidence, toEntry } from '../evidence/linked-evidence.ts';
import { currentVerdict } from '../evidence/statistics.ts';
import { givenVerdicts } from '../evidence/given-verdicts.ts';
import type { EvidenceRecord, VerdictRecord } from '../history/change.ts';
import { perform } from '../history/journal.ts';
import { sentencesIn } from '../../shared/sentences.ts';
import type { CaseSession } from '../session.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findDocument, findReport, listDocuments, type StoredDocument } from '../store/documents.ts';
import { readQuantity } from '../store/quantities.ts';
import { readPassage } from '../store/read-document.ts';
import { cellLabel, passageAt } from '../store/sheet-place.ts';
import { row } from '../store/sql.ts';
import { anchorIn } from './document-requests.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function statisticRequests(context: EngineContext): AreaHandlers<'statistic'> {
  return {
    'statistic.candidates': reading(context, ({ database, proposals }, { statisticId }) => {
      const found = findStatistic(database, statisticId);
      if (!found.ok) return found;
      const { statistic, report } = found.value;
      const documents = new Map(listDocuments(database).map((document) => [document.id, document]));
      return success(
        proposals.candidatesOf(statistic, report).flatMap((candidate) => {
          const document = documents.get(candidate.documentId);
          return document === undefined ? [] : [{ ...candidate, documentTitle: document.title }];
        }),
      );
    }),
    'statistic.verdicts': reading(context, ({ database }, { statisticId }) => {
      const found = findStatistic(database, statisticId);
      return found.ok ? success(givenVerdicts(database, found.value.report.number, statisticId)) : found;
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
      const anchor = anchorIn(database, document, input.start, input.end);
      if (anchor.quote.exact.trim() === '') {
        return failed({ kind: 'invalid-request', method: 'evidence.link', detail: 'nothing is selected' });
      }
      const record: EvidenceRecord = {
        id: context.options.newId(),
        reportId: report.id,
        target: input.target,
        documentId: document.id,
        label: labelAt(database, document, anchor.position.start, anchor.position.end) ?? null,
        anchor,
        stance: input.stance,
        match: input.match ?? null,
        why: input.reasons === undefined ? null : sentencesIn('en').reasons(input.reasons),
        ...(input.reasons === undefined ? {} : { reasons: input.reasons }),
        ...author,
      };
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
      return success({});
    }),
  };
}

export function verdictRequests(context: EngineContext): AreaHandlers<'verdict'> {
  function decide(
    session: CaseSession,
    statisticId: string,
    decision: Pick<VerdictRecord, 'verdict' | 'note'> | undefined,
  ): Result<Record<string, never>, Failure> {
    const { database } = session;
    const found = findStatistic(database, statisticId);
    if (!found.ok) return found;
    const { statistic, report } = found.value;
    const before = currentVerdict(database, report.number, statisticId) ?? null;
    if (before === null && decision === undefined) return success({});
    const author = session.author();
    perform(
      database,
      {
        action: decision === undefined ? 'verdict.withdraw' : 'verdict.set',
        subject: describeStatistic(database, report, statistic),
        changes: [
          {
            slot: 'verdict',
            reportId: report.id,
            statisticId,
            before,
            after: decision === undefined ? null : { ...decision, ...author },
          },
        ],
      },
      author,
    );
    context.changed('report', 'evidence', 'history', 'case');
    return success({});
  }

  return {
    'verdict.set': writing(context, (session, { statisticId, verdict, note }) => {
      const written = note?.trim() ?? '';
      if (verdict === 'discrepancy' && written === '') return failed({ kind: 'reason-required' });
      return decide(session, statisticId, { verdict, note: written === '' ? null : written });
    }),
    'verdict.withdraw': writing(context, (session, { statisticId }) =>
      decide(session, statisticId, undefined),
    ),
  };
}

function findStatistic(
  database: CaseDatabase,
  id: string,
): Result<{ readonly statistic: Quantity; readonly report: StoredDocument }, Failure> {
  const report = findReport(database);
  if (report === undefined) return failed({ kind: 'no-report' });
  const statistic = readQuantity(database, report.number, id);
  if (statistic === undefined) return failed({ kind: 'not-found', what: 'statistic' });
  return success({ statistic, report });
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

/** "§ 12 · 2,608" */
function describeStatistic(database: CaseDatabase, report: StoredDocument, statistic: Quantity): string {
  const name = paragraphName(database, report, statistic.paragraphId);
  return name === undefined ? statistic.text : `${name} · ${statistic.text}`;
}

/** "§ 12"; of a list item or a row without a number of its own, the paragraph's that it belongs to. */
function paragraphName(database: CaseDatabase, report: StoredDocument, element: string): string | undefined {
  const passage = readPassage(database, report.number, element);
  if (passage === undefined) return undefined;
  const label = passage.label?.replace(/[.)]$/u, '');
  if (label !== undefined && /\d/u.test(label)) return /^\d+$/u.test(label) ? `§ ${label}` : label;
  return passage.parent === null ? undefined : paragraphName(database, report, passage.parent);
}

/** What the passage at a place is called: "Art. 367 ter", "12", the label of the table that a row belongs to, a cell. */
function labelAt(
  database: CaseDatabase,
  document: StoredDocument,
  start: number,
  end: number,
): string | undefined {
  const passage = passageAt(database, document, start);
  if (passage === undefined) return undefined;
  const cell = cellLabel(database, passage, start - passage.start_offset, end - passage.start_offset);
  if (cell !== undefined) return cell;
  if (passage.label !== null || passage.table_element === null) return passage.label ?? undefined;
  return (
    row<{ label: string | null }>(
      database,
      'SELECT label FROM document_table WHERE document = :document AND element = :element',
      { document: document.number, element: passage.table_element },
    )?.label ?? undefined
  );
}
