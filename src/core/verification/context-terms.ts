import { formsOf, glossaryLanguage } from './context/glossary.ts';
import { glossaryLanguages } from './context/glossary-entry.ts';
import type { ContextTerm, EvidenceInput } from './evidence-input.ts';
import { statisticContext } from './statistic-context.ts';

/** Strongest words of the report that are looked for. */
const mostTerms = 8;

/**
 * Words to search the sources for when the number alone finds nothing: the strongest around the statistic, and for
 * words that the glossary knows their forms in the sources' languages. Strongest first.
 * @param languages Languages of the case's sources (BCP 47); all that the glossary knows where one is not known.
 */
export function contextTerms(
  input: Pick<EvidenceInput, 'statistic' | 'paragraph' | 'paragraphQuantities' | 'report'>,
  languages: readonly (string | undefined)[],
): ContextTerm[] {
  const wanted = new Set(
    languages.flatMap((tag) => {
      const language = glossaryLanguage(tag);
      return language === undefined ? glossaryLanguages : [language];
    }),
  );
  const context = statisticContext(input);
  const found = new Map<string, ContextTerm>();
  const put = (term: ContextTerm): void => {
    const known = found.get(term.text);
    if (term.text.length >= 3 && (known === undefined || known.weight < term.weight))
      found.set(term.text, term);
  };
  for (const term of context.terms.slice(0, mostTerms)) {
    const weight = Math.min(1, Math.round((term.weight / 1.3) * 100) / 100);
    if (!term.key.startsWith('#')) {
      put({
        text: term.name ? term.folded : term.key,
        prefix: !term.name,
        weight,
        language: context.language,
      });
      continue;
    }
    // In one order, whatever order the sources came in: what is found must not depend on it.
    for (const language of glossaryLanguages.filter((each) => wanted.has(each))) {
      for (const form of formsOf(term.key, language)) put({ text: form, prefix: false, weight, language });
    }
  }
  return [...found.values()].sort((left, right) => right.weight - left.weight);
}
