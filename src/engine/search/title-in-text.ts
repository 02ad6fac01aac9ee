import { foldText } from './fold-text.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { rows } from '../store/sql.ts';

/** Among how many of a document's first passages its title is looked for: covers have little before it. */
const passagesOfCover = 12;

/**
 * A document's title is a passage of its own, so that it is found also where it comes from the file's properties or its
 * name. Mostly it stands in the text as well: this is the passage where it does.
 */
export function titleInText(database: CaseDatabase, document: StoredDocument): number | undefined {
  const wanted = folded(document.title);
  return rows<{ id: number; text: string }>(
    database,
    'SELECT id, text FROM passage WHERE id BETWEEN :first AND :last ORDER BY id',
    {
      first: document.firstPassage + 1,
      last: Math.min(document.firstPassage + passagesOfCover, document.lastPassage),
    },
  ).find((passage) => folded(passage.text) === wanted)?.id;
}

function folded(text: string): string {
  return foldText(text).replaceAll(/\s+/gu, ' ').trim();
}
