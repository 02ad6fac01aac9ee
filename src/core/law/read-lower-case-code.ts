import type { Token } from '../text/tokens.ts';
import type { InstrumentRead } from './instrument.ts';

const heads = new Set(['code', 'codigo']);

/** Adjectives by which codes are called, by their endings in French, Spanish and Portuguese. */
const adjective =
  /(?:al|ale|aire|ier|iere|if|ive|ique|iste|ien|ienne|el|elle|il|ile|ite|ain|aine|ario|aria|ivo|iva|ico|ica|ano|ana|oral|eiro|eira|eral|ense|oles?|ola|ada|ado)$/;

/** Words with such an ending that say nothing about what code it is. */
const noName = new Set(
  'actual actuel actuelle citado citada mencionado mencionada referido final tal tel quel lequel laquelle il elle est '
    .trim()
    .split(' '),
);

/** Codes that have no articles. */
const noLaw = new Set(
  'barras barre couleur postal source secreto secret acceso acces vestimenta vestimentaire honneur honor honra'.split(
    ' ',
  ),
);

const noBinding = new Set('conduite conducta conduta etica ethique deontologie deontologia'.split(' '));

const links = new Set(['de', 'du', 'des', 'd', 'del', 'da', 'do', 'das', 'dos']);
const articles = new Set(['la', 'le', 'les', 'l', 'los', 'las', 'el', "'", '’']);
const conjunctions = new Set(['et', 'y', 'e']);
const longestName = 14;

/**
 * A code in the small letters of running text behind a provision ("article 12 du code pastoral", "el artículo 3 del código
 * orgánico de la niñez"), where only its grammar says how far its name goes: adjectives, then what it is a code of.
 * Token `at` is the word for "code"; without a provision before it, codes of conduct are no law.
 */
export function readCodeOfGrammar(
  text: string,
  tokens: readonly Token[],
  at: number,
  isBehindProvision: boolean,
): InstrumentRead | undefined {
  if (!heads.has(tokens[at]?.folded ?? '')) return undefined;
  let next = skipAdjectives(tokens, at + 1);
  for (let nouns = 0; nouns < 4; nouns += 1) {
    const joined = nouns > 0 && conjunctions.has(tokens[next]?.folded ?? '') ? next + 1 : next;
    const noun = skipLinks(tokens, joined);
    const word = tokens[noun];
    if (noun === joined || word?.kind !== 'word' || noLaw.has(word.folded) || noun > at + longestName) break;
    if (!isBehindProvision && noBinding.has(word.folded)) return undefined;
    // "bien-être"
    const whole = tokens[noun + 1]?.text === '-' && tokens[noun + 2]?.kind === 'word' ? noun + 3 : noun + 1;
    next = skipAdjectives(tokens, whole);
  }
  const first = tokens[at + 1];
  if (next === at + 1 || noLaw.has(first?.folded ?? '')) return undefined;
  const name = text.slice(tokens[at]?.start, tokens[next - 1]?.end).replace(/\s+/g, ' ');
  return {
    start: at,
    next,
    instrument: name.charAt(0).toUpperCase() + name.slice(1),
    class: 'code',
  };
}

function skipAdjectives(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3) {
    const word = tokens[next];
    const isOne =
      word?.kind === 'word' &&
      adjective.test(word.folded) &&
      !noName.has(word.folded) &&
      word.text === word.text.toLowerCase();
    if (!isOne) return next;
    next += 1;
  }
  return next;
}

/** Over "de la", "du", "de l'"; `at` itself where none of them stands there. */
function skipLinks(tokens: readonly Token[], at: number): number {
  if (!links.has(tokens[at]?.folded ?? '')) return at;
  let next = at + 1;
  while (next < at + 4 && articles.has(tokens[next]?.folded ?? '')) next += 1;
  return next;
}
