import { failed, success } from '../../core/result.ts';
import { collectionChanges } from '../library/collection-changes.ts';
import { countRoles, libraryList } from '../library/library-list.ts';
import { perform } from '../history/journal.ts';
import { foldText } from '../search/fold-text.ts';
import type { CaseSession } from '../session.ts';
import { collectionName, listCollections, type StoredCollection } from '../store/collections.ts';
import { documentIndex } from '../store/document-index.ts';
import { summariseDocument } from '../store/documents.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

/** The documents of a case by parts of a list: the window is never sent all of a large library. */
export function libraryRequests(context: EngineContext): AreaHandlers<'library'> {
  return {
    'library.list': reading(context, ({ database }, { offset, limit, ...question }) => {
      const { documents, resting } = libraryList(database, question);
      return success({
        total: documents.length,
        counts: countRoles(database),
        offset,
        rows: documents
          .slice(offset, offset + limit)
          .map((document) => summariseDocument(document, resting.get(document.number))),
      });
    }),
    'library.ids': reading(context, ({ database }, { offset, limit, ...question }) => {
      const { documents } = libraryList(database, question);
      return success({
        ids: documents.slice(offset, offset + limit).map(({ id }) => id),
        total: documents.length,
      });
    }),
    'library.place': reading(context, ({ database }, { documentId, ...question }) => {
      const index = libraryList(database, question).documents.findIndex(({ id }) => id === documentId);
      return success(index < 0 ? {} : { index });
    }),
    'library.tags': reading(context, ({ database }) => {
      const counts = new Map<string, number>();
      for (const { tags } of documentIndex(database).documents) {
        for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
      return success(
        [...counts]
          .map(([tag, documents]) => ({ tag, documents }))
          .sort((a, b) => a.tag.localeCompare(b.tag)),
      );
    }),
  };
}

const noCollection = failed({ kind: 'not-found', what: 'collection' } as const);

/** Collections are made, named and filled; each act is one step of the history. */
export function collectionRequests(context: EngineContext): AreaHandlers<'collection'> {
  function takenBy({ database }: CaseSession, name: string): StoredCollection | undefined {
    return listCollections(database).find((other) => foldText(other.name) === foldText(name));
  }
  function change(
    session: CaseSession,
    action: string,
    subject: string,
    changes: ReturnType<typeof collectionChanges.create>,
  ): void {
    perform(session.database, { action, subject, changes }, session.author());
    context.changed('documents', 'history', 'case');
  }

  return {
    'collection.list': reading(context, ({ database }) => success(listCollections(database))),
    'collection.create': writing(context, (session, { name, documentIds = [] }) => {
      if (takenBy(session, name) !== undefined) return failed({ kind: 'collection-exists', name });
      const id = context.options.newId();
      change(
        session,
        'collection.create',
        name,
        collectionChanges.create(session.database, id, name, documentIds),
      );
      return success(
        listCollections(session.database).find((made) => made.id === id) ?? { id, name, documents: 0 },
      );
    }),
    'collection.rename': writing(context, (session, { collectionId, name }) => {
      const before = collectionName(session.database, collectionId);
      if (before === undefined) return noCollection;
      if (before === name) return success({});
      const other = takenBy(session, name);
      if (other !== undefined && other.id !== collectionId)
        return failed({ kind: 'collection-exists', name });
      change(session, 'collection.rename', name, [{ slot: 'collection', collectionId, before, after: name }]);
      return success({});
    }),
    'collection.remove': writing(context, (session, { collectionId }) => {
      const name = collectionName(session.database, collectionId);
      if (name === undefined) return noCollection;
      change(
        session,
        'collection.remove',
        name,
        collectionChanges.remove(session.database, collectionId, name),
      );
      return success({});
    }),
    'collection.put': writing(context, (session, { collectionId, documentIds, isMember }) => {
      const name = collectionName(session.database, collectionId);
      if (name === undefined) return noCollection;
      const changes = collectionChanges.put(session.database, collectionId, documentIds, isMember);
      const changed = changes.reduce((sum, { documentIds: ids }) => sum + ids.length, 0);
      if (changed > 0) change(session, isMember ? 'collection.add' : 'collection.takeOut', name, changes);
      return success({ changed });
    }),
  };
}
