import { failed, success } from '../../core/result.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import {
  compareStatistics,
  compareVersions,
  type ComparedPassage,
} from '../../core/versions/compare-versions.ts';
import { alignDocuments } from '../../core/versions/document-alignment.ts';
import type { VersionRecord } from '../../core/versions/version-record.ts';
import type { Comparison, VersionEntry } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findAnyDocument, findOpenable, type StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { readStructure } from '../store/read-document.ts';
import type { CaseSession } from '../session.ts';
import { rows, run } from '../store/sql.ts';
import { findVersion, listVersions } from '../store/versions.ts';
import { editionChoices, editionOffers } from '../versions/edition-offers.ts';
import { declareEdition, settleLink } from '../versions/editions.ts';
import type { CarryAround } from '../versions/older-report.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

/** Documents read again, further drafts of the report, newer editions of sources. */
export function versionRequests(context: EngineContext): AreaHandlers<'version'> {
  function carrying(session: CaseSession): CarryAround {
    return { database: session.database, newId: context.options.newId, author: session.author() };
  }

  function tellEditions(session: CaseSession): void {
    context.changed('documents', 'report', 'evidence', 'history', 'case', 'versions', 'protection');
    session.proposals.refresh();
  }

  return {
    'version.reread': writing(context, async (session, { documentId }) => {
      const read = await session.rereadings.start(documentId);
      if (!read.ok) return read;
      const { record } = read.value;
      if (record === undefined) return success({ documentId: read.value.documentId });
      context.changed(
        'documents',
        'report',
        'findings',
        'evidence',
        'history',
        'case',
        'versions',
        'protection',
      );
      session.proposals.refresh();
      return success({
        documentId: read.value.documentId,
        version: versionEntry(session.database, read.value.documentId, record),
      });
    }),
    'version.rereading': reading(context, ({ rereadings }) => success(rereadings.underWay())),
    'version.cancelReread': writing(context, ({ rereadings }, { documentId }) => {
      rereadings.cancel(documentId);
      return success({});
    }),
    'version.outdated': reading(context, ({ database }) =>
      success(
        rows<{ id: string }>(
          database,
          'SELECT id FROM document WHERE present = 1 AND reader IS NOT :reader ORDER BY number',
          { reader: context.options.generator },
        ).map(({ id }) => id),
      ),
    ),
    'version.list': reading(context, ({ database }) =>
      success(listVersions(database).map(({ newerId, record }) => versionEntry(database, newerId, record))),
    ),
    'version.offers': reading(context, ({ database }) =>
      success(
        editionOffers(database).map(({ newer, older }) => ({
          documentId: newer.id,
          title: newer.title,
          fileName: newer.fileName,
          olderId: older.id,
          olderTitle: older.title,
          olderFileName: older.fileName,
        })),
      ),
    ),
    'version.choices': reading(context, ({ database }, { documentId, words, limit }) =>
      success(
        editionChoices(database, documentId, words)
          .slice(0, limit)
          .map(({ id, title, fileName, date }) => ({ id, title, fileName, date })),
      ),
    ),
    'version.declareEdition': writing(context, (session, { documentId, olderId }) => {
      const declared = declareEdition(carrying(session), documentId, olderId);
      if (!declared.ok) return declared;
      tellEditions(session);
      return success(versionEntry(session.database, documentId, declared.value));
    }),
    'version.declineEdition': writing(context, ({ database }, { documentId, olderId }) => {
      run(
        database,
        `INSERT OR IGNORE INTO declined_edition (newer, older)
         SELECT newer.number, older.number FROM document AS newer, document AS older
         WHERE newer.id = :documentId AND older.id = :olderId`,
        { documentId, olderId },
      );
      context.changed('versions');
      return success({});
    }),
    'version.settle': writing(context, (session, { documentId, itemId, how }) => {
      const settled = settleLink(carrying(session), documentId, itemId, how);
      if (!settled.ok) return settled;
      tellEditions(session);
      return success({});
    }),
    'version.compare': reading(context, ({ database }, { documentId }) => {
      const newer = findOpenable(database, documentId);
      const record = findVersion(database, documentId);
      const older = record === undefined ? undefined : findAnyDocument(database, record.olderId);
      if (newer === undefined || older === undefined) return failed({ kind: 'not-found', what: 'document' });
      return success(compare(database, older, newer));
    }),
  };
}

function compare(database: CaseDatabase, older: StoredDocument, newer: StoredDocument): Comparison {
  const alignment = alignDocuments(readStructure(database, older), readStructure(database, newer));
  const labels = (passages: typeof alignment.new): ReadonlyMap<string, string | undefined> =>
    new Map(passages.map(({ id, label }) => [id, label]));
  const oldLabels = labels(alignment.old);
  const newLabels = labels(alignment.new);
  const shown = ({ id, paragraphId, text, of }: Quantity, its: typeof oldLabels): ComparedNumber => ({
    id,
    passageId: paragraphId,
    label: its.get(paragraphId),
    text,
    of,
  });
  // Of a long source nobody looks for a passage among those that are the same.
  const shownOf = (passages: readonly ComparedPassage[]): ComparedPassage[] =>
    newer.role === 'report' || passages.length < 3
      ? [...passages]
      : [...passages.slice(0, 1), ...passages.slice(-1)];
  const statistics =
    newer.role === 'report'
      ? compareStatistics(
          alignment,
          readQuantities(database, older.number),
          readQuantities(database, newer.number),
        )
      : { changed: [], same: 0 };
  return {
    rows: compareVersions(alignment).map((row) =>
      row.kind === 'unchanged'
        ? { kind: row.kind, passages: shownOf(row.passages), count: row.passages.length }
        : { ...row, old: [...row.old], new: [...row.new], words: [...row.words] },
    ),
    statistics: statistics.changed.map(({ kind, old, new: fresh }) => ({
      kind,
      old: old === undefined ? undefined : shown(old, oldLabels),
      new: fresh === undefined ? undefined : shown(fresh, newLabels),
    })),
    same: statistics.same,
  };
}

type ComparedNumber = NonNullable<Comparison['statistics'][number]['new']>;

function versionEntry(database: CaseDatabase, documentId: string, record: VersionRecord): VersionEntry {
  return {
    documentId,
    fileName: findAnyDocument(database, documentId)?.fileName ?? '',
    kind: record.kind,
    olderId: record.olderId,
    olderFileName: findAnyDocument(database, record.olderId)?.fileName ?? '',
    by: record.by,
    at: record.at,
    items: record.items.map((item) => ({ ...item, older: { ...item.older } })),
  };
}
