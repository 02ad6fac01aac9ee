import type { LegalReference } from '../../core/law/legal-reference.ts';
import {
  normaliseInstrument,
  resolveReference as findLaw,
  type KnownLaw,
} from '../../core/law/normalise-instrument.ts';
import type { CaseDatabase } from '../store/database.ts';
import { documentIndex, type DocumentIndex } from '../store/document-index.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { PassageRow } from '../store/read-document.ts';
import { row, rows } from '../store/sql.ts';
import { newestEditions } from '../store/versions.ts';
import type { InstrumentAliases } from './report-aliases.ts';

/** Where the case holds what a report refers to. */
export interface ReferenceTarget {
  readonly law: StoredDocument;
  /** The article; absent where a whole law is meant or the law has no such article. */
  readonly passage?: PassageRow;
}

const keptByIndex = new WeakMap<DocumentIndex, readonly KnownLaw[]>();

/**
 * The law, and the article of it, that a reference means; nothing when the case does not hold that law. A name that no law
 * of the case goes by is looked for by the number that the report says it stands for.
 */
export function resolveReference(
  database: CaseDatabase,
  reference: Pick<LegalReference, 'instrument' | 'provision'>,
  aliases: InstrumentAliases,
): ReferenceTarget | undefined {
  const index = documentIndex(database);
  // Of two editions of a law the one that came last is meant.
  const replaced = newestEditions(database);
  const laws = knownLaws(database, index).filter(({ documentId }) => !replaced.has(documentId));
  const instrument = aliases.get(reference.instrument ?? '');
  const found =
    findLaw(reference, laws) ??
    (instrument === undefined ? undefined : findLaw({ ...reference, instrument }, laws));
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
      instrument: law.instrument ?? ownName(database, law),
      articles: rows<{ provision: string }>(
        database,
        'SELECT provision FROM passage WHERE id BETWEEN :first AND :last AND provision IS NOT NULL ORDER BY id',
        { first: law.firstPassage, last: law.lastPassage },
      ).map((passage) => passage.provision),
    }));
  keptByIndex.set(index, laws);
  return laws;
}

// A law says its number before its first article; further down, numbers are those of other laws.
const firstLines = 6;
const longestName = 80;

/** The number by which a law calls itself in its first lines: "Ley 4417". */
function ownName(database: CaseDatabase, law: StoredDocument): string | undefined {
  return rows<{ text: string }>(
    database,
    `SELECT text FROM passage WHERE id BETWEEN :first AND :last AND provision IS NULL AND length(text) <= :longest
     ORDER BY id LIMIT :lines`,
    { first: law.firstPassage, last: law.lastPassage, longest: longestName, lines: firstLines },
  )
    .map(({ text }) => normaliseInstrument(text))
    .find((name) => /^\p{L}+(?: \p{L}+)* \d+$/u.test(name));
}
