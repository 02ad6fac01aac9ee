import { createAnchor } from '../../core/anchors/create-anchor.ts';
import type { DocumentRole, Paragraph, SheetPlace } from '../../core/document/document.ts';
import type { Anchor } from '../../core/anchors/selector.ts';
import { failed, success } from '../../core/result.ts';
import type { DocumentContent, DocumentSummary } from '../../shared/contract.ts';
import { assignDefined } from '../assign-defined.ts';
import { reconsiderReport } from '../evidence/reconsider-report.ts';
import { countRestingOn } from '../evidence/resting-on.ts';
import type { Change, DocumentDescription } from '../history/change.ts';
import { perform } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import type { CaseDatabase } from '../store/database.ts';
import {
  descriptionOf,
  evidenceCounts,
  findDocument,
  findOpenable,
  findReport,
  listDocuments,
  summariseDocument,
  type StoredDocument,
} from '../store/documents.ts';
import { readLayout, readLayoutOfStretch, readStructure, readText } from '../store/read-document.ts';
import { passageAt, sheetRowOf } from '../store/sheet-place.ts';
import { transaction } from '../store/sql.ts';
import { carryReport } from '../versions/carry-report.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

const noDocument = failed({ kind: 'not-found', what: 'document' } as const);

export function documentRequests(context: EngineContext): AreaHandlers<'document'> {
  return {
    'document.list': reading(context, ({ database }) => {
      const counts = evidenceCountsOfReport(database);
      return success(
        listDocuments(database).map((document) =>
          summariseDocument(document, counts.get(document.number) ?? 0),
        ),
      );
    }),
    'document.read': reading(context, ({ database }, { documentId }) => {
      const document = findOpenable(database, documentId);
      if (document === undefined) return noDocument;
      const { pages, ...structure } = readStructure(database, document);
      return success({
        summary: summary(database, document),
        headings: structure.headings,
        paragraphs: structure.paragraphs.map(({ cells, ...paragraph }) => ({
          ...paragraph,
          path: paragraph.path === undefined ? undefined : [...paragraph.path],
          ...cellsFor(cells, paragraph.row, document.role),
        })),
        tables: structure.tables.map((table) => ({
          ...table,
          columnHeaders: [...table.columnHeaders],
          sheet: table.sheet === undefined ? undefined : writableSheet(table.sheet),
        })),
        footnoteMarkers: structure.footnoteMarkers,
        footnotes: structure.footnotes,
        pageSizes: pages,
      });
    }),
    'document.layout': reading(context, ({ database }, { documentId, fromPage, toPage }) => {
      const document = findOpenable(database, documentId);
      if (document === undefined) return noDocument;
      const text = readText(database, document.number);
      return success({
        segments: readLayout(database, document.number, fromPage, toPage).map((segment) => ({
          ...segment,
          text: text.slice(segment.start, segment.end),
        })),
      });
    }),
    'document.anchor': reading(context, ({ database }, { documentId, start, end }) => {
      const document = findDocument(database, documentId);
      if (document === undefined) return noDocument;
      const anchor = anchorIn(database, document, start, end);
      return success({ ...anchor, rectangles: [...anchor.rectangles] });
    }),
    'document.describe': writing(context, (session, { documentId, ...wanted }) => {
      const { database } = session;
      const document = findDocument(database, documentId);
      if (document === undefined) return noDocument;
      // A document without a title could not be told from others: an empty one changes nothing.
      const title = wanted.title?.trim() === '' ? undefined : wanted.title?.trim();
      describe(
        session,
        document,
        assignDefined(descriptionOf(document), { ...wanted, title }),
        context.options.newId,
      );
      context.changed('documents', 'report', 'findings', 'evidence', 'history', 'case');
      session.proposals.refresh();
      const described = findDocument(database, documentId);
      return described === undefined ? noDocument : success(summary(database, described));
    }),
    'document.restingOn': reading(context, ({ database }, { documentId }) => {
      const document = findDocument(database, documentId);
      const report = findReport(database);
      if (document === undefined) return noDocument;
      if (report === undefined) return success({ statistics: 0, verdicts: 0, paragraphs: 0 });
      return success(countRestingOn(database, report, document));
    }),
    'document.remove': writing(context, (session, { documentId }) => {
      const document = findDocument(session.database, documentId);
      if (document === undefined) return noDocument;
      perform(
        session.database,
        {
          action: 'document.remove',
          subject: document.fileName,
          changes: [{ slot: 'document-presence', documentId, before: true, after: false }],
        },
        session.author(),
      );
      context.changed('documents', 'report', 'findings', 'evidence', 'history', 'case');
      session.proposals.refresh();
      return success({});
    }),
  };
}

/** Half a million cells as objects take the way to the window many times as long as one text for each row. */
function cellsFor(
  cells: Paragraph['cells'],
  row: number | undefined,
  role: DocumentRole,
): Pick<DocumentContent['paragraphs'][number], 'cells' | 'packedCells'> {
  if (cells === undefined) return {};
  return row === undefined || role === 'report'
    ? { cells: [...cells] }
    : { packedCells: JSON.stringify(cells) };
}

function writableSheet({
  hiddenRows,
  hiddenColumns,
  ...sheet
}: SheetPlace): NonNullable<DocumentContent['tables'][number]['sheet']> {
  return {
    ...sheet,
    ...(hiddenRows === undefined ? {} : { hiddenRows: hiddenRows.map(([from, to]) => [from, to]) }),
    ...(hiddenColumns === undefined ? {} : { hiddenColumns: [...hiddenColumns] }),
  };
}

/** The anchor of a stretch of a document. */
export function anchorIn(
  database: CaseDatabase,
  document: StoredDocument,
  start: number,
  end: number,
): Anchor {
  const from = Math.min(start, end);
  const to = Math.max(start, end);
  const passage = passageAt(database, document, from);
  return createAnchor(
    {
      text: readText(database, document.number),
      layout: readLayoutOfStretch(database, document.number, from, to),
      sheetRow: passage === undefined ? undefined : sheetRowOf(database, passage),
    },
    from,
    to,
  );
}

/**
 * A case has one report: a document that becomes it takes the place of the one before, as a further draft of it where it is
 * one; else that one becomes a source.
 */
function describe(
  session: CaseSession,
  document: StoredDocument,
  after: DocumentDescription,
  newId: () => string,
): void {
  const { database } = session;
  const author = session.author();
  const before = descriptionOf(document);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  transaction(database, () => {
    const changes: Change[] = [{ slot: 'document-description', documentId: document.id, before, after }];
    if (after.role === 'report' && before.role !== 'report') {
      const previous = findReport(database);
      const carried =
        previous === undefined
          ? undefined
          : carryReport({ database, newId, author }, previous, document, 'draft');
      // Checks are run on reports only; as a source it had none.
      if (carried === undefined) reconsiderReport(database, document);
      if (previous !== undefined) changes.unshift(makesRoom(previous, carried !== undefined));
      if (carried !== undefined) {
        changes.push(
          { slot: 'version', documentId: document.id, before: null, after: carried.record },
          ...carried.changes.filter(({ slot }) => slot !== 'document-description'),
        );
      }
    }
    perform(database, { action: 'document.describe', subject: document.fileName, changes }, author);
  });
}

/** As a source, an older draft would confirm its own numbers. */
function makesRoom(previous: StoredDocument, isDraft: boolean): Change {
  if (isDraft) return { slot: 'document-presence', documentId: previous.id, before: true, after: false };
  const before = descriptionOf(previous);
  return {
    slot: 'document-description',
    documentId: previous.id,
    before,
    after: { ...before, role: 'source' },
  };
}

function summary(database: CaseDatabase, document: StoredDocument): DocumentSummary {
  return summariseDocument(document, evidenceCountsOfReport(database).get(document.number) ?? 0);
}

function evidenceCountsOfReport(database: CaseDatabase): ReadonlyMap<number, number> {
  const report = findReport(database);
  return report === undefined ? new Map() : evidenceCounts(database, report);
}
