import type { LegalReference } from '../../core/law/legal-reference.ts';
import { resolveReference as findLaw, type KnownLaw } from '../../core/law/normalise-instrument.ts';
import type { CaseDatabase } from '../store/database.ts';
import { documentIndex, type DocumentIndex } from '../store/document-index.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { PassageRow } from '../store/read-document.ts';
import { row, rows } from '../store/sql.ts';

/** Where the case holds what a report refers to. */
export interface ReferenceTarget {
  readonly law: StoredDocument;
  /** The article; absent where a whole law is meant or the law has no such article. */
  readonly passage?: PassageRow;
}

const keptByIndex = new WeakMap<DocumentIndex, readonly KnownLaw[]>();

/** The law, and the article of it, that a reference means; nothing when the case does not hold that law. */
export function resolveReference(
  database: CaseDatabase,
  reference: Pick<LegalReference, 'instrument' | 'provision'>,
): ReferenceTarget | undefined {
  const index = documentIndex(database);
  const found = findLaw(reference, knownLaws(database, index));
  const law = index.documents.find((document) => document.id === found?.documentId);
  if (found === undefined || law === undefined) return undefined;
  if (found.article === undefined) return { law };
  const passage = row<PassageRow>(
    database,
    'SELECT * FROM passage WHERE provision = :provision AND document = :document ORDER BY id LIMIT 1',
    { provision: found.article, document: law.number },
  );
  return { law, passage };
}

function knownLaws(database: CaseDatabase, index: DocumentIndex): readonly KnownLaw[] {
  const kept = keptByIndex.get(index);
  if (kept !== undefined) return kept;
  const laws = index.documents
    .filter((document) => document.role === 'law')
    .map((law): KnownLaw => ({
      documentId: law.id,
      title: law.title,
      instrument: law.instrument,
      articles: rows<{ provision: string }>(
        database,
        'SELECT provision FROM passage WHERE id BETWEEN :first AND :last AND provision IS NOT NULL ORDER BY id',
        { first: law.firstPassage, last: law.lastPassage },
      ).map((passage) => passage.provision),
    }));
  keptByIndex.set(index, laws);
  return laws;
}
