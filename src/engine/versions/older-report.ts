import type { Quantity } from '../../core/statistics/quantity.ts';
import type { DocumentAlignment } from '../../core/versions/document-alignment.ts';
import type { Author } from '../history/journal.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';

/** What everything that carries things over works with. */
export interface CarryAround {
  readonly database: CaseDatabase;
  readonly newId: () => string;
  readonly author: Author;
}

/** An older version with what has been found of it in the newer one. */
export interface OlderReport {
  readonly document: StoredDocument;
  readonly alignment: DocumentAlignment;
  readonly quantities: readonly Quantity[];
  /** Paragraph labels, by id. */
  readonly labels: ReadonlyMap<string, string | undefined>;
  /** Only these are to be carried, by what they are `of`; undefined: all. They were lost on the way to a version between. */
  readonly only: ReadonlySet<string> | undefined;
}

/** Whether a thing of an older version is to be carried. */
export function isWanted({ only }: OlderReport, of: string): boolean {
  return only === undefined || only.has(of);
}
