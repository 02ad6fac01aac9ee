import { documentIndex } from '../store/document-index.ts';
import { nearNames } from '../../core/versions/near-names.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { column, rows } from '../store/sql.ts';

/** Two documents of the case of which one may be a newer edition of the other. */
export interface EditionOffer {
  readonly newer: StoredDocument;
  readonly older: StoredDocument;
}

/** So many passages of either are looked at, and so much of them must be the same for it to be offered. */
const passagesCompared = 400;
const enoughShared = 0.25;

/** More are offered once these are answered. */
const mostOffers = 20;

/** Sources that are called nearly the same and say nearly the same, unless it has been answered already. */
export function editionOffers(database: CaseDatabase): EditionOffer[] {
  const documents = documentIndex(database).documents.filter(({ role }) => role !== 'report');
  const known = new Set(
    rows<{ newer: number; older: number }>(
      database,
      'SELECT newer, older FROM version UNION SELECT newer, older FROM declined_edition',
    ).flatMap(({ newer, older }) => [
      `${String(newer)} ${String(older)}`,
      `${String(older)} ${String(newer)}`,
    ]),
  );
  const hasOlder = new Set(column<number>(database, "SELECT newer FROM version WHERE kind = 'edition'"));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const offers: EditionOffer[] = [];
  for (const [first, second] of nearNames(documents)) {
    if (offers.length === mostOffers) break;
    const [one, other] = [byId.get(first), byId.get(second)];
    if (one === undefined || other === undefined || one.sha256 === other.sha256) continue;
    if (known.has(`${String(one.number)} ${String(other.number)}`)) continue;
    const [older, newer] = isNewer(one, other) ? [other, one] : [one, other];
    if (!hasOlder.has(newer.number) && sharesText(database, older, newer)) offers.push({ newer, older });
  }
  return offers;
}

/** Documents are never rewritten, so that two need be compared only once while a case is open. */
const comparedBefore = new WeakMap<CaseDatabase, Map<string, boolean>>();

function sharesText(database: CaseDatabase, older: StoredDocument, newer: StoredDocument): boolean {
  const compared = comparedBefore.get(database) ?? new Map<string, boolean>();
  comparedBefore.set(database, compared);
  const key = `${String(older.number)} ${String(newer.number)}`;
  const answer = compared.get(key) ?? sharedText(database, older, newer) >= enoughShared;
  compared.set(key, answer);
  return answer;
}

/** By their dates where both have one; else what came later is newer. */
function isNewer(one: StoredDocument, other: StoredDocument): boolean {
  if (one.date !== undefined && other.date !== undefined && one.date !== other.date)
    return one.date > other.date;
  return one.number > other.number;
}

function sharedText(database: CaseDatabase, older: StoredDocument, newer: StoredDocument): number {
  const texts = ({ firstPassage, lastPassage }: StoredDocument): Set<string> =>
    new Set(
      column<string>(
        database,
        `SELECT text FROM passage WHERE id BETWEEN :first AND :last AND length(text) > 25 ORDER BY id LIMIT :limit`,
        { first: firstPassage + 1, last: lastPassage, limit: passagesCompared },
      ),
    );
  const old = texts(older);
  const fresh = texts(newer);
  const shared = [...fresh].filter((text) => old.has(text)).length;
  return shared / Math.max(1, Math.min(old.size, fresh.size));
}

/** Of what a source could be a newer edition: what is called nearly the same first, then what came last. */
export function editionChoices(database: CaseDatabase, documentId: string, words: string): StoredDocument[] {
  const wanted = words.trim().toLowerCase();
  const documents = documentIndex(database).documents.filter(({ role }) => role !== 'report');
  const near = new Set(
    nearNames(documents).flatMap(([one, other]) =>
      one === documentId ? [other] : other === documentId ? [one] : [],
    ),
  );
  return documents
    .filter(({ id }) => id !== documentId)
    .filter(({ title, fileName }) => `${title} ${fileName}`.toLowerCase().includes(wanted))
    .sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || b.number - a.number);
}
