import { isPluralNounAt } from './noun-phrase.ts';
import { foldedAt, type Reading } from './reading.ts';

/** What articles of laws are divided into, in English, Spanish, French and Portuguese; folded. */
const subdivisions = new Set(
  `paragraph paragraphs subparagraph subparagraphs subsection subsections clause clauses inciso
   incisos letra letras literal literales numeral numerales apartado apartados parrafo parrafos
   numero numeros nos alinea alineas paragraphe paragraphes lettre lettres chiffre chiffres
   paragrafo paragrafos`.split(/\s+/),
);

/** How one of several subdivisions is named; folded. */
const subdivisionNames = new Set(
  `first second third fourth fifth last final primero primer segundo tercero tercer cuarto quinto
   sexto septimo octavo noveno decimo ultimo penultimo unico premier premiere deuxieme troisieme
   quatrieme cinquieme dernier derniere primeiro terceiro quarto nono`.split(/\s+/),
);

const marks = new Set(['°', 'º', 'ª', '"', '“', '”', '«', '»', '(', ')', '.']);

/**
 * "…366 incisos primero y segundo", "141, inciso final", "433, Nº 1": from behind an article's number over what it is
 * divided into. Gives the index of the token behind it, or `at` where nothing of the kind stands there.
 */
export function skipSubdivision(reading: Reading, at: number): number {
  const { tokens } = reading;
  const from = tokens[at]?.text === ',' ? at + 1 : at;
  if (!subdivisions.has(foldedAt(reading, from))) return at;
  let end = from + 1;
  for (let next = end; next < from + 40; next += 1) {
    const token = tokens[next];
    if (token === undefined) break;
    if (isSubdivisionName(reading, next)) end = next + 1;
    else if (!isJoiner(reading, next) && !(token.glued && marks.has(token.text)) && token.text !== '(') break;
  }
  return end;
}

function isSubdivisionName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined) return false;
  // "…paragraph 2, and 12 persons"
  if (token.kind === 'digits') return token.text.length <= 2 && !isPluralNounAt(reading, at + 1);
  return (
    token.kind === 'word' &&
    (subdivisionNames.has(token.folded) || /^(?:[a-z]|[IVX]{1,5})$/.test(token.text)) &&
    !reading.lexicon.conjunctions.has(token.folded)
  );
}

function isJoiner(reading: Reading, at: number): boolean {
  return reading.tokens[at]?.text === ',' || reading.lexicon.conjunctions.has(foldedAt(reading, at));
}
