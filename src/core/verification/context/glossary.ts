import { domainGlossary } from './domain-glossary.ts';
import { fold } from './fold.ts';
import { glossaryLanguages, type GlossaryEntry, type GlossaryLanguage } from './glossary-entry.ts';
import { stem } from './stem.ts';

type ByLanguage<Value> = Readonly<Record<GlossaryLanguage, Value>>;

interface Index {
  /** Folded word or "~" and its stem → concept, "#child". */
  readonly conceptOf: ByLanguage<Map<string, string>>;
  /** Concept → its folded forms in each language. */
  readonly formsOf: Map<string, ByLanguage<readonly string[]>>;
  /** Words that a person added: also acronyms are looked up among these. */
  readonly ownWords: ByLanguage<Map<string, string>>;
}

let index = buildIndex([]);
let revision = 0;

/**
 * Adds a person's own entries to the glossary that comes with the program, in place of those added before. They are a
 * setting of the whole process, as a locale is: words mean the same in every case that one person works on. Whoever keeps
 * what was found with other entries must find it anew.
 */
export function extendGlossary(entries: readonly GlossaryEntry[]): void {
  index = buildIndex(entries);
  revision += 1;
}

/** Grows whenever the entries change, for whoever remembers what words mean. */
export function glossaryRevision(): number {
  return revision;
}

/** The glossary language of a BCP 47 tag; undefined for languages that the glossary does not know. */
export function glossaryLanguage(tag: string | undefined): GlossaryLanguage | undefined {
  const primary = tag?.slice(0, 2).toLowerCase();
  return glossaryLanguages.find((language) => language === primary);
}

/** The concept ("#child") that a folded word belongs to, or undefined. */
export function conceptOf(folded: string, language: GlossaryLanguage | undefined): string | undefined {
  for (const candidate of language === undefined ? glossaryLanguages : [language]) {
    const concepts = index.conceptOf[candidate];
    const concept = concepts.get(folded) ?? concepts.get(`~${stem(folded, candidate)}`);
    if (concept !== undefined) return concept;
  }
  return undefined;
}

/** The concept to which a person put an acronym, folded; the glossary that comes with the program has none. */
export function conceptOfAcronym(folded: string, language: GlossaryLanguage | undefined): string | undefined {
  for (const candidate of language === undefined ? glossaryLanguages : [language]) {
    const concept = index.ownWords[candidate].get(folded);
    if (concept !== undefined) return concept;
  }
  return undefined;
}

/** All folded forms of a concept in one language; none for what is not a concept. */
export function formsOf(concept: string, language: GlossaryLanguage): readonly string[] {
  return index.formsOf.get(concept)?.[language] ?? [];
}

/** Full forms are looked up first, so that a stem shared by two concepts goes to the first that lists it. */
function buildIndex(own: readonly GlossaryEntry[]): Index {
  const built: Index = {
    conceptOf: { en: new Map(), es: new Map(), fr: new Map(), pt: new Map() },
    formsOf: new Map(),
    ownWords: { en: new Map(), es: new Map(), fr: new Map(), pt: new Map() },
  };
  for (const entry of domainGlossary) {
    add(built, `#${fold(entry[0].split(' ', 1)[0] ?? '')}`, wordsOf(entry));
  }
  for (const entry of own) {
    const words = wordsOf(entry);
    const concept = add(built, knownConcept(built, words) ?? `#own ${firstOf(words)}`, words);
    for (const language of glossaryLanguages) {
      for (const word of words[language]) setOnce(built.ownWords[language], word, concept);
    }
  }
  return built;
}

function add(built: Index, concept: string, words: ByLanguage<readonly string[]>): string {
  const forms: Record<GlossaryLanguage, readonly string[]> = { en: [], es: [], fr: [], pt: [] };
  for (const language of glossaryLanguages) {
    forms[language] = [...(built.formsOf.get(concept)?.[language] ?? []), ...words[language]];
    for (const word of words[language]) {
      setOnce(built.conceptOf[language], word, concept);
      setOnce(built.conceptOf[language], `~${stem(word, language)}`, concept);
    }
  }
  built.formsOf.set(concept, forms);
  return concept;
}

function wordsOf(entry: GlossaryEntry): ByLanguage<readonly string[]> {
  const words: Record<GlossaryLanguage, readonly string[]> = { en: [], es: [], fr: [], pt: [] };
  glossaryLanguages.forEach((language, column) => {
    words[language] = (entry[column] ?? '')
      .split(/[\s,;]+/)
      .filter((word) => word !== '')
      .map(fold);
  });
  return words;
}

/** An entry with a word that is known already adds its other words to what that one means. */
function knownConcept(built: Index, words: ByLanguage<readonly string[]>): string | undefined {
  for (const language of glossaryLanguages) {
    for (const word of words[language]) {
      const concept = built.conceptOf[language].get(word);
      if (concept !== undefined) return concept;
    }
  }
  return undefined;
}

function firstOf(words: ByLanguage<readonly string[]>): string {
  return glossaryLanguages.flatMap((language) => words[language])[0] ?? '';
}

function setOnce(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}
