import type { Token } from '../text/tokens.ts';
import { classOfName, type InstrumentRead } from './instrument.ts';
import { isCapitalised } from './capitalised.ts';
import { isFieldOfLaw } from './law-as-a-field.ts';
import { headNouns, romanceHeadNouns } from './legal-terms.ts';
import { isNumbered, skipOwnNumber } from './own-number.ts';

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
  if (noLaw.has(tokens[head + 2]?.folded ?? '') || isNoInstrument(tokens, at, head)) return undefined;
  if (tokens[head]?.folded === 'law' && isFieldOfLaw(tokens, at, head)) return undefined;
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
  // "Public Audit Act, 2004"
  const comma = tokens[next]?.text === ',' && tokens[head]?.folded === 'act' && next === head + 1 ? 1 : 0;
  const year = tokens[next + comma];
  if (year?.kind === 'digits' && /^(?:1[89]|20)\d{2}$/.test(year.text) && isCapitalised(tokens[next - 1])) {
    const dated = `${name} ${year.text}`;
    return {
      start,
      next: skipOwnNumber(tokens, next + comma + 1),
      instrument: dated,
      class: classOfName(name),
    };
  }
  return { start, next: skipOwnNumber(tokens, next), instrument: name, class: classOfName(name) };
}

/** "Dress Code", "Study Protocol", "National Convention": such nouns also have nothing to do with law. */
function isNoInstrument(tokens: readonly Token[], at: number, head: number): boolean {
  const other = notLegal[tokens[head]?.folded ?? ''];
  return head > at && other !== undefined && other.has(tokens[head - 1]?.folded ?? '');
}

const notLegal: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  code: new Set(
    'dress postal zip area bar qr source morse country colour color genetic access iso discount'.split(' '),
  ),
  protocol: new Set(
    'clinical study treatment research trial interview internet testing sampling care referral service communication interagency'.split(
      ' ',
    ),
  ),
  convention: new Set('national party annual democratic republican naming'.split(' ')),
  charter: new Set('patient patients citizen citizens air'.split(' ')),
  declaration: new Set('customs tax income interest conflict'.split(' ')),
};

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

const placeLinks = new Set(['em', 'en', 'con', 'com']);

const nameLinks = new Set([
  'em',
  'en',
  'con',
  'com',
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
    (first.folded === 'regime'
      ? regimes.has(tokens[at + 1]?.folded ?? '') && isQualified(tokens, at)
      : afterHead.has(tokens[at + 1]?.folded ?? '') || isQualified(tokens, at))
  )
    return at;
  let head: number | undefined;
  for (let index = at; index < at + 8; index += 1) {
    const token = tokens[index];
    if (token !== undefined && index > at && actLinks.has(token.folded) && leadsToAct(tokens, index + 1))
      continue;
    const canGoOn = index > at && token !== undefined && (token.kind === 'symbol' || token.text === 'of');
    const inside = canGoOn ? skipInside(tokens, index) : index;
    if (inside > index) {
      index = inside - 1;
      continue;
    }
    if (token === undefined || !isCapitalised(token)) break;
    // "Criminal Law Amendment Act", "Constitution Act": the last of them is what it is.
    if (headNouns.has(token.folded) && (index > at || afterHead.has(tokens[index + 1]?.folded ?? '')))
      head = index;
    else if (head !== undefined && !leadsToHead(tokens, index)) break;
  }
  return head;
}

/**
 * What stands inside the name of an act: "(Amendment)" in "Sexual Offences (Amendment) Act", "'s" in "Children's Act". The
 * token behind it; `at` itself where there is nothing of the kind.
 */
function skipInside(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  // "Council of Europe Convention on …"
  if (token?.text === 'of' && tokens[at - 1]?.text === 'Council' && tokens[at + 1]?.text === 'Europe')
    return at + 2;
  if (token?.text === '(') {
    for (let index = at + 1; index < at + 7; index += 1) {
      const inner = tokens[index];
      if (inner?.text === ')') return index > at + 1 && isCapitalised(tokens[index + 1]) ? index + 1 : at;
      if (!isCapitalised(inner) && !nameLinks.has(inner?.folded ?? '')) return at;
    }
    return at;
  }
  if ((token?.text !== "'" && token?.text !== '’') || !token.glued) return at;
  const owner = tokens[at - 1]?.folded ?? '';
  const possessive = tokens[at + 1];
  if (possessive?.folded === 's' && possessive.glued) return owners.has(owner) ? at + 2 : at;
  return owner.endsWith('s') && isCapitalised(possessive) && possessive?.glued === false ? at + 1 : at;
}

/** "Kenya's Children Act" is the Children Act; of these the name begins before the sign. */
const owners = new Set(['children', 'women', 'men', 'people', 'child', 'workmen']);

/** "Regime Geral do Processo Tutelar Cível", "Regime Jurídico do …": laws of Portugal. */
const regimes = new Set(['geral', 'juridico']);

/** Whether a capitalised run from `at` still comes to "Act" or "Code". */
function leadsToHead(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 4 && isCapitalised(tokens[index]); index += 1) {
    if (['act', 'code', 'ordinance', 'regulations', 'rules'].includes(tokens[index]?.folded ?? ''))
      return true;
  }
  return false;
}

/** "Código Orgánico de la Niñez", "Ley Orgánica …": what kind of law it is stands behind the word. */
function isQualified(tokens: readonly Token[], head: number): boolean {
  const word = tokens[head]?.folded ?? '';
  return qualifiedHeads.has(word) && isCapitalised(tokens[head + 1]) && tokens[head + 1]?.glued === false;
}

/** Words of Spanish and Portuguese: an English "Code" with a capital behind it is half a name. */
const qualifiedHeads = new Set([
  'regime',
  'codigo',
  'ley',
  'lei',
  'convencion',
  'convencao',
  'protocolo',
  'pacto',
]);

/** Inside "Protection against Discrimination Act". */
const actLinks = new Set(['against', 'of', 'and', 'on', 'for', 'from']);

function leadsToAct(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 9; index += 1) {
    const token = tokens[index];
    if (token?.folded === 'act' && isCapitalised(token)) return index > at;
    // "Protection of Children from Sexual Offences Act"
    if (!isCapitalised(token) && !(index > at && actLinks.has(token?.folded ?? ''))) return false;
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
    // "em Perigo (LPCJP)": what comes behind "in" belongs to the name only where the name ends with it.
    const isPlace =
      placeLinks.has(tokens[next]?.folded ?? '') && !'(,'.includes(tokens[links + 1]?.text ?? ' ');
    if (isPlace && allowed === nameLinks) return next;
    if (!isCapitalised(token) || (token?.glued === true && links > at)) {
      const listed = words > 1 ? skipListed(tokens, next) : next;
      if (listed === next) return next;
      next = listed;
      continue;
    }
    next = links + 1;
    words += 1;
  }
  return next;
}

/** ", Niños y Adolescentes", ", Refugees and Stateless Persons": a list that a conjunction closes. */
function skipListed(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 8 && tokens[next]?.text === ',' && isCapitalised(tokens[next + 1])) next += 2;
  const closes = next > at && ['and', 'y', 'e', 'et'].includes(tokens[next]?.folded ?? '');
  return closes && isCapitalised(tokens[next + 1]) ? next + 2 : at;
}
