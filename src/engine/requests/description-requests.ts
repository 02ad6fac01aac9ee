import type { Bibliography, BibliographyGuess } from '../../core/citations/bibliography.ts';
import { failed, success } from '../../core/result.ts';
import type { DocumentCard, DocumentSummary, Input } from '../../shared/contract.ts';
import { assignDefined } from '../assign-defined.ts';
import { reconsiderReport } from '../evidence/reconsider-report.ts';
import type { Change, DocumentDescription } from '../history/change.ts';
import { perform } from '../history/journal.ts';
import { readResting } from '../library/library-list.ts';
import type { CaseSession } from '../session.ts';
import type { CaseDatabase } from '../store/database.ts';
import {
  descriptionOf,
  findDocument,
  findReport,
  readGuesses,
  summariseDocument,
  type StoredDocument,
} from '../store/documents.ts';
import { transaction } from '../store/sql.ts';
import { carryReport } from '../versions/carry-report.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export const noDocument = failed({ kind: 'not-found', what: 'document' } as const);

type Described = 'document.describe' | 'document.describeMany' | 'document.card';

/** What a person says of documents, of one or of many at once. */
export function descriptionRequests(context: EngineContext): Pick<AreaHandlers<'document'>, Described> {
  return {
    'document.describe': writing(
      context,
      (session, { documentId, itemType, symbol, container, language, ...wanted }) => {
        const { database } = session;
        const document = findDocument(database, documentId);
        if (document === undefined) return noDocument;
        // A document without a title could not be told from others: an empty one changes nothing.
        const title = wanted.title?.trim() === '' ? undefined : wanted.title?.trim();
        const bibliography = assignDefined<Bibliography>(document.bibliography, {
          itemType,
          symbol,
          container,
          language,
        });
        const described = assignDefined(descriptionOf(document), { ...wanted, title });
        describe(
          session,
          document,
          { ...described, bibliography: withoutEmpty(bibliography) },
          context.options.newId,
        );
        context.changed('documents', 'report', 'findings', 'evidence', 'history', 'case');
        session.proposals.refresh();
        const after = findDocument(database, documentId);
        return after === undefined ? noDocument : success(summary(database, after));
      },
    ),
    'document.describeMany': writing(context, (session, { documentIds, ...wanted }) => {
      const { database } = session;
      const changes = documentIds.flatMap((documentId): Change[] => {
        const document = findDocument(database, documentId);
        if (document === undefined) return [];
        const before = descriptionOf(document);
        const after = describedAlike(document, before, wanted);
        return JSON.stringify(before) === JSON.stringify(after)
          ? []
          : [{ slot: 'document-description', documentId, before, after }];
      });
      if (changes.length > 0) {
        const subject = String(changes.length);
        perform(database, { action: 'document.describeMany', subject, changes }, session.author());
        context.changed('documents', 'report', 'evidence', 'history', 'case');
        session.proposals.refresh();
      }
      return success({ changed: changes.length });
    }),
    'document.card': reading(context, ({ database }, { documentId }) => {
      const document = findDocument(database, documentId);
      if (document === undefined) return noDocument;
      return success({
        ...summary(database, document),
        guesses: shownGuesses(readGuesses(database, documentId)),
      });
    }),
  };
}

/** A report stays what it is: it is exchanged for another one by itself. */
function describedAlike(
  document: StoredDocument,
  before: DocumentDescription,
  { role, itemType, addTags = [], removeTags = [] }: Omit<Input<'document.describeMany'>, 'documentIds'>,
): DocumentDescription {
  const gone = new Set(removeTags);
  return {
    ...before,
    role: role === undefined || document.role === 'report' ? before.role : role,
    tags: [...new Set([...document.tags.filter((tag) => !gone.has(tag)), ...addTags])],
    bibliography: itemType === undefined ? document.bibliography : { ...document.bibliography, itemType },
  };
}

/** With every value as one text, as forms show it. */
function shownGuesses({ authors, ...others }: Partial<BibliographyGuess>): DocumentCard['guesses'] {
  return {
    ...others,
    ...(authors === undefined ? {} : { authors: { ...authors, value: authors.value.join('; ') } }),
  };
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

export function summary(database: CaseDatabase, document: StoredDocument): DocumentSummary {
  return summariseDocument(document, readResting(database).get(document.number));
}

/** What was emptied is not there any more. */
function withoutEmpty(bibliography: Bibliography): Bibliography {
  return Object.fromEntries(
    Object.entries(bibliography).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}
