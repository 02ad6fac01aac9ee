import { eachWord } from '../../text/words.ts';
import type { GlossaryLanguage } from './glossary-entry.ts';
import { fold } from './fold.ts';
import { conceptOf, conceptOfAcronym, glossaryRevision } from './glossary.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A word that carries meaning, where it stands, and what it is matched by. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** A concept of the glossary ("#child") or a folded stem ("sernatur"). */
  readonly key: string;
  readonly folded: string;
  /** Written with a capital inside a sentence, or in capitals: a name or an acronym. */
  readonly name: boolean;
}

/** What a written word is wherever it stands. */
interface KnownWord {
  readonly folded: string;
  readonly key: string;
  readonly acronym: boolean;
  readonly capital: boolean;
  readonly concept: boolean;
}

/** Words met before, by language; texts use few words over and over. `undefined`: a word that says nothing. */
const knownWords = new Map<GlossaryLanguage | undefined, Map<string, KnownWord | undefined>>();
/** The glossary that they were looked up in. */
let knownRevision = 0;
/** So that endless texts do not fill the memory. */
const mostKnownWords = 50_000;

/** Beginnings that turn the word behind their hyphen into another one. */
const prefixes: ReadonlySet<string> = new Set(['pre', 'pré', 'non', 'não', 'post', 'pós']);

/** The words of a text that say what it is about, in order. */
export function terms(text: string, language: GlossaryLanguage | undefined): Term[] {
  const found: Term[] = [];
  const known = wordsKnownIn(language);
  let prefix = '';
  eachWord(text, 0, text.length, (ownWritten, ownStart) => {
    if (text[ownStart + ownWritten.length] === '-' && prefixes.has(ownWritten.toLowerCase())) {
      prefix = ownWritten;
      return;
    }
    // "pre-primary" is one word, and not another kind of primary.
    const isPrefixed = prefix !== '' && text[ownStart - 1] === '-';
    const written = isPrefixed ? prefix + ownWritten : ownWritten;
    const start = isPrefixed ? ownStart - prefix.length - 1 : ownStart;
    const end = ownStart + ownWritten.length;
    prefix = '';
    if (written.length < 2) return;
    let word = known.get(written);
    if (word === undefined && !known.has(written)) {
      word = readWord(written, language);
      known.set(written, word);
    }
    if (word === undefined) return;
    const { folded, key, acronym, capital, concept } = word;
    found.push({
      start,
      end,
      key,
      folded,
      name: acronym || (capital && !concept && !startsSentence(text, start)),
    });
  });
  return found;
}

function wordsKnownIn(language: GlossaryLanguage | undefined): Map<string, KnownWord | undefined> {
  if (knownRevision !== glossaryRevision()) {
    knownWords.clear();
    knownRevision = glossaryRevision();
  }
  let known = knownWords.get(language);
  if (known === undefined || known.size > mostKnownWords) {
    known = new Map();
    knownWords.set(language, known);
  }
  return known;
}

function readWord(written: string, language: GlossaryLanguage | undefined): KnownWord | undefined {
  const folded = fold(written);
  if (isStopWord(folded, language)) return undefined;
  const acronym = written.length <= 10 && written === written.toUpperCase();
  if (written.length < 3 && !acronym) return undefined;
  const concept = acronym ? conceptOfAcronym(folded, language) : conceptOf(folded, language);
  return {
    folded,
    key: concept ?? (acronym ? folded : stem(folded, language ?? 'en')),
    acronym,
    capital: /^\p{Lu}/u.test(written),
    concept: concept !== undefined,
  };
}

function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[\s"“«(¿¡•|-]/.test(text[before] ?? '')) before -= 1;
  return before < 0 || /[.!?:;]/.test(text[before] ?? '');
}

/**
 * Whether two words that no glossary joins are the same word in two languages: "formalisation" and "formalización".
 * At least five letters at the start must agree, and two thirds of the shorter word.
 */
export function areCognates(left: string, right: string): boolean {
  const [one, other] = [spelling(left), spelling(right)];
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5) return one === other;
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  return common >= 5 && common >= (shorter * 2) / 3;
}

const spellings = new Map<string, string>();

/** Greek and Latin words as all four languages would write them: "psychiatric" and "psiquiátrica", "pharmacy". */
function spelling(folded: string): string {
  const known = spellings.get(folded);
  if (known !== undefined) return known;
  const plain = folded
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/rh/g, 'r')
    .replace(/qu|ch|k/g, 'c')
    .replace(/y/g, 'i')
    .replace(/([a-z])\1/g, '$1');
  if (spellings.size > 20_000) spellings.clear();
  spellings.set(folded, plain);
  return plain;
}
