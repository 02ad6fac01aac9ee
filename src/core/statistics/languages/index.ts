import { compileLexicon, type Lexicon } from '../lexicon.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

const lexicons: readonly Lexicon[] = [english, spanish, french, portuguese].map(compileLexicon);

/** Every language that the recogniser knows, English first. */
export function allLexicons(): readonly Lexicon[] {
  return lexicons;
}

/** What the document is said to be in is worth three of its words, so that a short text is not judged by one. */
const statedWeight = 3;

/** More text than this does not make the judgement better. */
const judgedCharacters = 20_000;

/**
 * The language to read a text in: the one with most of its own frequent words and number words. The language that the
 * document is said to be in breaks ties; where nothing speaks, English.
 */
export function chooseLexicon(text: string, stated: string | undefined): Lexicon {
  const fallback = lexicons.find((lexicon) => lexicon.language.code === stated) ?? lexicons[0];
  const words =
    text
      .slice(0, judgedCharacters)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best = fallback;
  let bestScore = 0;
  for (const lexicon of lexicons) {
    let score = lexicon.language.code === stated ? statedWeight : 0;
    for (const word of words) if (lexicon.signature.has(word)) score += 1;
    if (score > bestScore) {
      best = lexicon;
      bestScore = score;
    }
  }
  if (best === undefined) throw new Error('No language is known');
  return best;
}
