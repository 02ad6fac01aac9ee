import type { Token } from '../text/tokens.ts';
import { classOfName, type InstrumentRead } from './instrument.ts';
import { headNouns, romanceHeadNouns } from './legal-terms.ts';
import { skipNumberSigns } from './read-law-number.ts';

/** Longer names than this are sentences. */
const longestName = 14;

/** "Sexual Offences Act", "Law on Civil Union", "Ley de Menores", "Optional Protocol to the Convention …" */
export function readCapitalised(
  text: string,
  tokens: readonly Token[],
  at: number,
): InstrumentRead | undefined {
  const token = tokens[at];
  if (token === undefined || !isCapitalised(token)) return undefined;
  if (isCapitalised(tokens[at - 1]) && tokens[at - 1]?.end !== token.start && !startsRun(tokens, at))
    return undefined;
  const head = findHead(tokens, at);
  if (head === undefined || (head > at && isNumbered(tokens, head))) return undefined;
  const after = tokens[head + 1]?.folded ?? '';
  if (noLaw.has(tokens[head + 2]?.folded ?? '')) return undefined;
  const continues =
    afterHead.has(after) || isQualified(tokens, head)
      ? skipCapitalised(tokens, skipLinks(tokens, head + 1))
      : head + 1;
  const next = continues > skipLinks(tokens, head + 1) ? continues : head + 1;
  if (next === at + 1) return undefined;
  let start = at;
  while (start < head && openers.has(tokens[start]?.folded ?? '')) start += 1;
  if (next === start + 1) return undefined;
  const name = text.slice(tokens[start]?.start ?? 0, tokens[next - 1]?.end).replace(/\s+/g, ' ');
  const year = tokens[next];
  if (year?.kind === 'digits' && /^(?:1[89]|20)\d{2}$/.test(year.text) && isCapitalised(tokens[next - 1])) {
    return { start, next: next + 1, instrument: `${name} ${year.text}`, class: classOfName(name) };
  }
  return { start, next, instrument: name, class: classOfName(name) };
}

/** "Amend Law 4,417": the number is the law's name, and the word before it a verb. "Schools Act 2005" has a year. */
function isNumbered(tokens: readonly Token[], head: number): boolean {
  const number = tokens[skipNumberSigns(tokens, head + 1)];
  if (number?.kind !== 'digits' || !['law', 'decree', 'act'].includes(tokens[head]?.folded ?? ''))
    return false;
  const separator = tokens[head + 2];
  const isYear = /^(?:1[89]|20)\d\d$/.test(number.text) && number === tokens[head + 1];
  return (
    !isYear ||
    (separator?.glued === true &&
      ',./'.includes(separator.text) &&
      tokens[head + 3]?.kind === 'digits' &&
      tokens[head + 3]?.glued === true)
  );
}

const openers = new Set([
  'the',
  'this',
  'that',
  'a',
  'an',
  'its',
  'la',
  'el',
  'le',
  'under',
  'in',
  'both',
  'new',
  'all',
  'however',
  'when',
  'while',
  'although',
]);

const afterHead = new Set([
  'on',
  'of',
  'for',
  'against',
  'to',
  'concerning',
  'relating',
  'de',
  'del',
  'sobre',
  'sur',
  'contra',
  'contre',
  'relative',
  'para',
  'da',
  'do',
]);

const nameLinks = new Set([
  'of',
  'the',
  'on',
  'and',
  'for',
  'against',
  'to',
  'in',
  'with',
  'from',
  'concerning',
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'y',
  'sobre',
  'contra',
  'sur',
  'des',
  'du',
  'et',
  'les',
  'da',
  'do',
  'dos',
  'das',
  'e',
  'a',
  'l',
  'd',
  'relative',
  'aux',
  'para',
]);

/** "Code of Conduct" binds nobody and is no law. */
const noLaw = new Set(['conduct', 'ethics', 'conducta', 'etica', 'conduite', 'conduta', 'practice']);

function startsRun(tokens: readonly Token[], at: number): boolean {
  return openers.has(tokens[at - 1]?.folded ?? '');
}

/** The head noun of a capitalised name that begins at `at`, if it comes before the name ends. */
function findHead(tokens: readonly Token[], at: number): number | undefined {
  const first = tokens[at];
  if (
    first !== undefined &&
    Object.hasOwn(romanceHeadNouns, first.folded) &&
    (afterHead.has(tokens[at + 1]?.folded ?? '') || isQualified(tokens, at))
  )
    return at;
  for (let index = at; index < at + 7; index += 1) {
    const token = tokens[index];
    if (token !== undefined && index > at && actLinks.has(token.folded) && leadsToAct(tokens, index + 1))
      continue;
    if (token === undefined || !isCapitalised(token)) return undefined;
    if (headNouns.has(token.folded))
      return index > at || afterHead.has(tokens[index + 1]?.folded ?? '') ? index : undefined;
  }
  return undefined;
}

/** "Código Orgánico de la Niñez", "Ley Orgánica …": what kind of law it is stands behind the word. */
function isQualified(tokens: readonly Token[], head: number): boolean {
  const word = tokens[head]?.folded ?? '';
  return qualifiedHeads.has(word) && isCapitalised(tokens[head + 1]) && tokens[head + 1]?.glued === false;
}

/** Words of Spanish and Portuguese: an English "Code" with a capital behind it is half a name. */
const qualifiedHeads = new Set(['codigo', 'ley', 'lei', 'convencion', 'convencao', 'protocolo', 'pacto']);

/** Inside "Protection against Discrimination Act". */
const actLinks = new Set(['against', 'of', 'and', 'on', 'for', 'from']);

function leadsToAct(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 4 && isCapitalised(tokens[index]); index += 1) {
    if (tokens[index]?.folded === 'act') return index > at;
  }
  return false;
}

/** In "the Law on Foreigners and the Asylum Law" a second name begins. */
function joinsAnother(tokens: readonly Token[], at: number): boolean {
  return conjunctions.has(tokens[at]?.folded ?? '') && articles.has(tokens[at + 1]?.folded ?? '');
}

const conjunctions = new Set(['and', 'y', 'et', 'e']);
const articles = new Set(['the', 'la', 'el', 'las', 'los', 'le', 'les', 'l', 'o', 'a', 'os', 'as']);

function skipLinks(tokens: readonly Token[], at: number, allowed = nameLinks): number {
  let next = at;
  while (
    next < at + 3 &&
    !joinsAnother(tokens, next) &&
    allowed.has(tokens[next]?.folded ?? '') &&
    !isCapitalised(tokens[next])
  )
    next += 1;
  return next;
}

/** Over a name in capitals, with the small words inside it. */
export function skipCapitalised(tokens: readonly Token[], at: number, allowed = nameLinks): number {
  let next = at;
  let words = 0;
  while (words < longestName) {
    const links = skipLinks(tokens, next, allowed);
    const token = tokens[links];
    if (!isCapitalised(token) || (token?.glued === true && links > at)) return next;
    next = links + 1;
    words += 1;
  }
  return next;
}

/** Whether a token is a word that begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  const code = token.text.charCodeAt(0);
  // Most words begin with a small letter of the alphabet.
  if (code >= 97 && code <= 122) return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}
