import { createAnchor } from '../../core/anchors/create-anchor.ts';
import type { DocumentRole, Paragraph, SheetPlace } from '../../core/document/document.ts';
import type { Anchor } from '../../core/anchors/selector.ts';
import { success } from '../../core/result.ts';
import type { DocumentContent } from '../../shared/contract.ts';
import { readResting } from '../library/library-list.ts';
import { countRestingOn } from '../evidence/resting-on.ts';
import { perform } from '../history/journal.ts';
import type { CaseDatabase } from '../store/database.ts';
import {
  findDocument,
  findOpenable,
  findReport,
  listDocuments,
  summariseDocument,
  type StoredDocument,
} from '../store/documents.ts';
import { readLayout, readLayoutOfStretch, readStructure, readText } from '../store/read-document.ts';
import { passageAt, sheetRowOf } from '../store/sheet-place.ts';
import { descriptionRequests, noDocument, summary } from './description-requests.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function documentRequests(context: EngineContext): AreaHandlers<'document'> {
  return {
    'document.list': reading(context, ({ database }) => {
      const resting = readResting(database);
      return success(
        listDocuments(database).map((document) => summariseDocument(document, resting.get(document.number))),
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
    ...descriptionRequests(context),
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
