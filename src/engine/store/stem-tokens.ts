import * as snowball from 'snowball-stemmers';
import { wordsOf } from '../search/words.ts';

/** Languages in which words are brought to their stem, as in a document's `language`. */
export const stemmedLanguages = ['en', 'es', 'fr', 'pt'] as const;

export type StemmedLanguage = (typeof stemmedLanguages)[number];

const algorithms = { en: 'english', es: 'spanish', fr: 'french', pt: 'portuguese' } as const;

/** "es" of "es" and "es-CL"; `undefined` where no stems are known. */
export function stemmedLanguage(language: string | undefined): StemmedLanguage | undefined {
  const main = language?.slice(0, 2).toLowerCase();
  return stemmedLanguages.find((known) => known === main);
}

/** Shorter words are left alone: their "stems" bring together what does not belong together. */
const shortestStemmed = 4;

/**
 * Endings that the stemmers know only with their diacritics. Words reach the stemmer without any, so that a text and a
 * query with and without diacritics get the same stem; these are put back first.
 */
const endings: Readonly<Record<StemmedLanguage, readonly (readonly [RegExp, string])[]>> = {
  en: [],
  es: [
    [/ion$/, 'ión'],
    [/logia(s?)$/, 'logía$1'],
    [/ia(s?)$/, 'ía$1'],
  ],
  fr: [
    [/ite(s?)$/, 'ité$1'],
    [/logie(s?)$/, 'logie$1'],
  ],
  pt: [
    [/cao$/, 'ção'],
    [/coes$/, 'ções'],
    [/encia(s?)$/, 'ência$1'],
    [/logia(s?)$/, 'logia$1'],
  ],
};

const stemmers = new Map<StemmedLanguage, snowball.Stemmer>();
const known = new Map<StemmedLanguage, Map<string, string | undefined>>();
/** Enough for the words of any one language's texts, few enough to be nothing in memory. */
const mostKnown = 200_000;

/**
 * The token that stands for a word's stem in the index, with its language in front: "detained" in English is
 * "endetain". `undefined`: the word is its own stem, or too short, or no word.
 * @param word Folded: lower case, without diacritics.
 */
export function stemToken(word: string, language: StemmedLanguage): string | undefined {
  let ofLanguage = known.get(language);
  if (ofLanguage === undefined || ofLanguage.size > mostKnown) {
    ofLanguage = new Map();
    known.set(language, ofLanguage);
  }
  if (ofLanguage.has(word)) return ofLanguage.get(word);
  const stem = stemOf(word, language);
  const token = stem === word ? undefined : `${language}${stem}`;
  ofLanguage.set(word, token);
  return token;
}

/** The stem of a folded word, folded; the word itself where it has no other. */
export function stemOf(word: string, language: StemmedLanguage): string {
  if (word.length < shortestStemmed || !/^\p{L}+$/u.test(word)) return word;
  let stemmer = stemmers.get(language);
  if (stemmer === undefined) {
    stemmer = snowball.newStemmer(algorithms[language]);
    stemmers.set(language, stemmer);
  }
  const restored = endings[language].find(([ending]) => ending.test(word));
  const stem = stemmer.stem(restored === undefined ? word : word.replace(restored[0], restored[1]));
  return wordsOf(stem)[0] ?? word;
}

/** All stems of a passage that differ from its words, for the index's column of stems. */
export function stemTokensOf(texts: readonly (string | undefined)[], language: string | undefined): string {
  const stemmed = stemmedLanguage(language);
  if (stemmed === undefined) return '';
  const tokens: string[] = [];
  for (const text of texts) {
    if (text === undefined) continue;
    for (const word of wordsOf(text)) {
      const token = stemToken(word, stemmed);
      if (token !== undefined) tokens.push(token);
    }
  }
  return tokens.join(' ');
}
