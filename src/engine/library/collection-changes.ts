import type { Change } from '../history/change.ts';
import { membersOfCollection } from '../store/collections.ts';
import type { CaseDatabase } from '../store/database.ts';
import { column } from '../store/sql.ts';

type MembersChange = Extract<Change, { readonly slot: 'collection-members' }>;

/** What acts on collections alter: only what is not so already, so that taking an act back alters nothing else. */
export const collectionChanges = {
  create(
    database: CaseDatabase,
    collectionId: string,
    name: string,
    documentIds: readonly string[],
  ): Change[] {
    return [
      { slot: 'collection', collectionId, before: null, after: name },
      ...collectionChanges.put(database, collectionId, documentIds, true),
    ];
  },
  remove(database: CaseDatabase, collectionId: string, name: string): Change[] {
    return [
      ...collectionChanges.put(database, collectionId, membersOfCollection(database, collectionId), false),
      { slot: 'collection', collectionId, before: name, after: null },
    ];
  },
  put(
    database: CaseDatabase,
    collectionId: string,
    documentIds: readonly string[],
    isMember: boolean,
  ): MembersChange[] {
    const members = new Set(membersOfCollection(database, collectionId));
    const known = new Set(
      column<string>(database, 'SELECT id FROM document WHERE id IN (SELECT value FROM json_each(:ids))', {
        ids: JSON.stringify(documentIds),
      }),
    );
    const altered = [...known].filter((id) => members.has(id) !== isMember);
    if (altered.length === 0) return [];
    return [
      { slot: 'collection-members', collectionId, documentIds: altered, before: !isMember, after: isMember },
    ];
  },
};
