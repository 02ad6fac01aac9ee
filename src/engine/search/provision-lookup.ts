import { findProvisions, lawsByKey } from '../law/laws-in-case.ts';
import { instrumentKey } from '../law/instrument-key.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';

/** Words that announce an article's number, folded. */
const articleWords: ReadonlySet<string> = new Set(
  'art arts article articles articulo articulos artigo artigos section seccion'.split(' '),
);

const suffix =
  /^(?:bis|ter|quater|quinquies|quinquie|sexies|septies|octies|nonies|novies|decies|undecies|duodecies|[a-z]|transitori[oa])$/;

/**
 * Passages that a query asks for by name: "367 ter penal code", "art. 411 quater", "ley 21.057". `words` are the
 * query's words, folded. Nothing is returned unless all of the words go into the name.
 */
export function lookUpProvisions(
  database: CaseDatabase,
  words: readonly string[],
  documents: readonly StoredDocument[],
): number[] {
  if (words.length === 0 || words.length > 12) return [];
  const laws = lawsByKey(database);
  const whole = laws.get(instrumentKey(words.join(' ')));
  if (whole !== undefined) return isAmong(whole, documents) ? [whole.firstPassage] : [];

  for (const [at, word] of words.entries()) {
    if (!/^\d+$/.test(word)) continue;
    let end = at + 1;
    while (suffix.test(words[end] ?? '')) end += 1;
    // The longest reading first: in "19 a" the letter may be a suffix or a word.
    for (let to = end; to > at; to -= 1) {
      const provision = words.slice(at, to).join(' ');
      const rest = [...words.slice(0, at), ...words.slice(to)];
      const name = rest.filter((other) => !articleWords.has(other));
      const saysArticle = name.length < rest.length || to > at + 1;
      const found = find(database, provision, name, saysArticle, laws);
      const ids = found.filter((passage) =>
        documents.some((document) => document.number === passage.document),
      );
      if (ids.length > 0) return ids.map((passage) => passage.id);
    }
  }
  return [];
}

function find(
  database: CaseDatabase,
  provision: string,
  name: readonly string[],
  saysArticle: boolean,
  laws: ReadonlyMap<string, StoredDocument>,
): ReturnType<typeof findProvisions> {
  const key = instrumentKey(name.join(' '));
  // A number alone is a number; with "art." or "bis" it is an article of any law.
  if (key === '') return saysArticle ? findProvisions(database, provision, undefined) : [];
  const asked = key.split(' ');
  const fitting = [...laws]
    .map(([lawKey, law]) => ({ law, words: lawKey.split(' ') }))
    .filter((candidate) => asked.every((word) => candidate.words.includes(word)))
    .sort((a, b) => a.words.length - b.words.length);
  const shortest = fitting[0]?.words.length;
  return fitting
    .filter((candidate) => candidate.words.length === shortest)
    .flatMap((candidate) => findProvisions(database, provision, candidate.law));
}

function isAmong(document: StoredDocument, documents: readonly StoredDocument[]): boolean {
  return documents.some((other) => other.number === document.number);
}
