import { tokenise } from '../text/tokens.ts';
import { foldWord } from '../text/word-store.ts';
import type { LegalReference } from './legal-reference.ts';
import { sameLaw } from './legal-terms.ts';
import { readInstruments } from './read-instrument.ts';

/** A law of the case that references can be matched to. */
export interface KnownLaw {
  readonly documentId: string;
  readonly title: string;
  /** As the file names itself: "Código Penal", "Ley 21057". */
  readonly instrument?: string;
  /** Numbers of its articles in normal form: "367 ter". */
  readonly articles: readonly string[];
}

/** Where a reference leads. */
export interface ResolvedReference {
  readonly documentId: string;
  /** The article as the law writes it; absent when a whole law is meant or the law has no such article. */
  readonly article?: string;
}

/**
 * The one name that all writings of an instrument share: "CÓDIGO PENAL" and "Penal Code" are "Penal Code", "LEY-21057",
 * "Ley N° 21.057" and "Law 21,057" are "Law 21057". Names that are not known come back with single spaces.
 */
export function normaliseInstrument(name: string): string {
  const spaced = name.replace(/(?<=\p{L})[-_](?=\p{L})/gu, ' ');
  return instrumentsIn(name)[0] ?? instrumentsIn(spaced)[0] ?? name.trim().replace(/\s+/g, ' ');
}

/**
 * The law and article that a reference means, or `undefined` when the case has no such law or two that fit equally.
 * A law is known by its instrument and by every instrument that its title names.
 */
export function resolveReference(
  reference: Pick<LegalReference, 'instrument' | 'provision'>,
  laws: readonly KnownLaw[],
): ResolvedReference | undefined {
  if (reference.instrument === undefined) return undefined;
  const wanted = reference.instrument;
  const exact = laws.filter((law) => namesOf(law).has(comparable(wanted)));
  const alike = exact.length > 0 ? exact : laws.filter((law) => mayBe(wanted, law));
  const { provision } = reference;
  if (provision === undefined) {
    const only = alike.length === 1 ? alike[0] : undefined;
    return only === undefined ? undefined : { documentId: only.documentId };
  }
  const withArticle = alike.flatMap((law) => {
    const article = findArticle(law, provision);
    return article === undefined ? [] : [{ documentId: law.documentId, article }];
  });
  if (withArticle.length === 1) return withArticle[0];
  const only = alike.length === 1 ? alike[0] : undefined;
  return only === undefined ? undefined : { documentId: only.documentId };
}

/** "12(2)(a)" is found in article 12, "361-363" begins at article 361. */
function findArticle(law: KnownLaw, provision: string): string | undefined {
  const base = provision.replace(/\(.*$/, '').trim();
  const first = base.replace(/-\d.*$/, '').trim();
  return (
    law.articles.find((article) => comparable(article) === comparable(base)) ??
    law.articles.find((article) => comparable(article) === comparable(first))
  );
}

function namesOf(law: KnownLaw): ReadonlySet<string> {
  const written = law.instrument === undefined ? [law.title] : [law.instrument, law.title];
  return new Set(written.flatMap((name) => [name, ...instrumentsIn(name)]).map(comparable));
}

function mayBe(instrument: string, law: KnownLaw): boolean {
  const names = namesOf(law);
  const family = sameLaw.find((each) => each.includes(instrument)) ?? [];
  return family.some((name) => names.has(comparable(name)));
}

/** Every instrument that a title or note names, in reading order and normal form. Capitals are read as if they were not. */
export function instrumentsIn(name: string): string[] {
  const text = name === name.toUpperCase() ? capitalised(name) : name;
  const tokens = tokenise(text);
  const found: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const instruments = readInstruments(text, tokens, at);
    for (const instrument of instruments) if (instrument.class !== 'draft') found.push(instrument.instrument);
    at = Math.max(at + 1, instruments.at(-1)?.next ?? 0);
  }
  return found;
}

function capitalised(name: string): string {
  return name
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => (word.length > 3 ? word.charAt(0).toUpperCase() + word.slice(1) : word));
}

function comparable(name: string): string {
  return foldWord(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
