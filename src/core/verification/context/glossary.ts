import type { GlossaryLanguage } from './domain-glossary.ts';
import { domainGlossary } from './domain-glossary.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';

/** The languages whose words the glossary brings together, as ISO 639-1 codes. */
export const glossaryLanguages: readonly GlossaryLanguage[] = ['en', 'es', 'fr', 'pt'];

interface Index {
  /** Folded word or its stem → concept, "#child". */
  readonly conceptOf: Readonly<Record<GlossaryLanguage, ReadonlyMap<string, string>>>;
  /** Concept → its folded forms in each language. */
  readonly formsOf: ReadonlyMap<string, Readonly<Record<GlossaryLanguage, readonly string[]>>>;
}

const index = buildIndex();

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

/** All folded forms of a concept in one language; none for what is not a concept. */
export function formsOf(concept: string, language: GlossaryLanguage): readonly string[] {
  return index.formsOf.get(concept)?.[language] ?? [];
}

/** Full forms are looked up first, so that a stem shared by two concepts goes to the first that lists it. */
function buildIndex(): Index {
  const maps: Record<GlossaryLanguage, Map<string, string>> = {
    en: new Map(),
    es: new Map(),
    fr: new Map(),
    pt: new Map(),
  };
  const forms = new Map<string, Readonly<Record<GlossaryLanguage, readonly string[]>>>();
  for (const entry of domainGlossary) {
    const concept = `#${fold(entry[0].split(' ', 1)[0] ?? '')}`;
    const words = Object.fromEntries(
      glossaryLanguages.map((language, column) => [language, (entry[column] ?? '').split(' ').map(fold)]),
    ) as Record<GlossaryLanguage, string[]>;
    forms.set(concept, words);
    for (const language of glossaryLanguages) {
      for (const word of words[language]) {
        setOnce(maps[language], word, concept);
        setOnce(maps[language], `~${stem(word, language)}`, concept);
      }
    }
  }
  return { conceptOf: maps, formsOf: forms };
}

function setOnce(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}
