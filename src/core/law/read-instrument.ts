import { phraseSet, phraseTable } from '../text/phrase-table.ts';
import type { Token } from '../text/tokens.ts';
import {
  draftPhrases,
  headNouns,
  namedInstruments,
  numberedInstruments,
  romanceHeadNouns,
} from './legal-terms.ts';

/** A law, treaty or document named in a text. Token indexes, `next` exclusive. */
export interface InstrumentRead {
  readonly start: number;
  readonly next: number;
  /** Normal form: "Penal Code", "Law 21067". */
  readonly instrument: string;
  /** What can point back to it: "the Code", "this law". */
  readonly class: InstrumentClass;
  /** An acronym: "CRC" names the treaty after a provision, but by itself often its committee. */
  readonly abbreviated?: boolean;
  /** The numbers of a list: "Laws 21,067 and 21,090" gives two instruments with places of their own. */
  readonly numberStart?: number;
}

export type InstrumentClass =
  'law' | 'code' | 'treaty' | 'protocol' | 'decree' | 'constitution' | 'draft' | 'document' | 'other';

const numbered = phraseTable(numberedInstruments);
const named = phraseTable(namedInstruments);
const drafts = phraseSet(draftPhrases);
const numberSigns = new Set([
  'no',
  'nos',
  'n',
  'nº',
  '№',
  'num',
  'nums',
  'nro',
  'nr',
  'numero',
  'number',
  'ns',
]);

/** Longer names than this are sentences. */
const longestName = 14;

/** Whether an instrument can begin at a token; most words are passed over by this alone. */
export function canStartInstrument(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return (
    isCapitalised(token) ||
    numbered.canStartWith(token.folded) ||
    named.canStartWith(token.folded) ||
    drafts.canStartWith(token.folded)
  );
}

/** Reads the instruments that are named from token `at`; a list of numbers gives more than one. */
export function readInstruments(
  text: string,
  tokens: readonly Token[],
  at: number,
): readonly InstrumentRead[] {
  const token = tokens[at];
  if (token === undefined || token.kind === 'digits') return [];
  const document = readDocumentSymbol(text, tokens, at);
  if (document !== undefined) return [document];
  if (token.kind !== 'word') return [];
  const byNumber = readNumbered(tokens, at);
  if (byNumber.length > 0) return byNumber;
  const one = readNamed(tokens, at) ?? readDraft(text, tokens, at) ?? readCapitalised(text, tokens, at);
  return one === undefined ? [] : [one];
}

/** "Law 21,067", "Ley N° 21.067", "Laws 21,067 and 21,090", "Loi n° 2016-274" */
function readNumbered(tokens: readonly Token[], at: number): InstrumentRead[] {
  const found = numbered.startingAt(tokens, at);
  if (found === undefined) return [];
  const first = readLawNumber(tokens, skipNumberSigns(tokens, found.next));
  if (first === undefined) return [];
  const instruments: InstrumentRead[] = [
    {
      start: at,
      next: first.next,
      instrument: `${found.value} ${first.number}`,
      class: classOf(found.value),
    },
  ];
  if (tokens[found.next - 1]?.folded.endsWith('s') !== true) return instruments;
  let next = first.next;
  for (;;) {
    let position = next;
    if (tokens[position]?.text === ',' || tokens[position]?.text === ';') position += 1;
    if (listJoiners.has(tokens[position]?.folded ?? '')) position += 1;
    if (position === next) return instruments;
    const numberStart = skipNumberSigns(tokens, position);
    const more = readLawNumber(tokens, numberStart);
    if (more === undefined) return instruments;
    instruments.push({
      start: numberStart,
      next: more.next,
      instrument: `${found.value} ${more.number}`,
      class: classOf(found.value),
      numberStart,
    });
    next = more.next;
  }
}

const listJoiners = new Set(['and', 'y', 'e', 'et', '&', 'or', 'o', 'ou']);

function classOf(name: string): InstrumentClass {
  if (/decree/i.test(name)) return 'decree';
  if (/^(?:Law|Act|Organic|Constitutional|Complementary)/.test(name)) return 'law';
  if (/convention/i.test(name)) return 'treaty';
  return 'other';
}

function skipNumberSigns(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let steps = 0; steps < 5; steps += 1) {
    const token = tokens[next];
    if (token === undefined) break;
    const sign = (token.kind === 'word' && numberSigns.has(token.folded)) || '.°º№#-'.includes(token.text);
    if (!sign) break;
    next += 1;
  }
  return next;
}

/** "21,067", "21.067", "21 067", "5/2014", "2016-274", "1325 (2000)": grouping dropped, year kept. */
function readLawNumber(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly number: string } | undefined {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'digits' || first.text.length > 8) return undefined;
  let number = first.text;
  let next = at + 1;
  while (next < at + 6) {
    const separator = tokens[next];
    const group = tokens[next + 1];
    if (separator === undefined || group?.kind !== 'digits') break;
    const tight = separator.glued && group.glued;
    const groups =
      (separator.text === ',' || separator.text === '.') && group.text.length === 3 && number.length <= 6;
    if (tight && groups) number += group.text;
    else if (
      tight &&
      (separator.text === '/' || separator.text === '-' || separator.text === '–') &&
      group.text.length <= 4
    ) {
      number += `${separator.text === '/' ? '/' : '-'}${group.text}`;
      return { next: next + 2, number };
    } else break;
    next += 2;
  }
  const spaced = tokens[next];
  const spacedGroup =
    next === at + 1 &&
    first.text.length <= 2 &&
    spaced?.kind === 'digits' &&
    spaced.text.length === 3 &&
    !spaced.glued;
  if (spacedGroup) return { next: next + 1, number: number + spaced.text };
  // "Act No. 5 of 2010": short numbers begin anew each year, so that the year belongs to the name.
  const year = tokens[next + 1];
  const dated =
    yearLinks.has(tokens[next]?.folded ?? '') &&
    year?.kind === 'digits' &&
    /^(?:1[89]|20)\d{2}$/.test(year.text);
  if (dated && number.length <= 4) return { next: next + 2, number: `${number}/${year.text}` };
  return { next, number };
}

const yearLinks = new Set(['of', 'de']);

/** An instrument of the table, written with at least one capital ("the Penal Code"; "penal code" also, "constitution" not). */
function readNamed(tokens: readonly Token[], at: number): InstrumentRead | undefined {
  const token = tokens[at];
  if (token === undefined || !named.canStartWith(token.folded)) return undefined;
  const found = named.startingAt(withoutCommas(tokens, at), 0);
  if (found === undefined) return undefined;
  const capital = token.text !== token.text.toLowerCase();
  if (!capital && found.next === 1) return undefined;
  if (found.next === 1 && token.text.length <= 6 && token.text !== token.text.toUpperCase()) return undefined;
  const next = at + countWithCommas(tokens, at, found.next);
  const abbreviated = found.next === 1 && token.text.length <= 6 && token.text === token.text.toUpperCase();
  return { start: at, next, instrument: found.value, class: classOfName(found.value), abbreviated };
}

/** The tokens of the longest known name from `at`, without commas, apostrophes and quotation marks. */
function withoutCommas(tokens: readonly Token[], at: number): readonly Token[] {
  const kept: Token[] = [];
  for (
    let index = at;
    index < tokens.length && kept.length < longestKnownName && index < at + longestKnownName * 2;
    index += 1
  ) {
    const token = tokens[index];
    if (token === undefined) break;
    if (isSilent(token)) continue;
    if (token.text === '.' || token.text === ';' || token.text === '(') break;
    kept.push(token);
  }
  return kept;
}

function countWithCommas(tokens: readonly Token[], at: number, words: number): number {
  let seen = 0;
  let index = at;
  while (seen < words) {
    const token = tokens[index];
    if (token === undefined) break;
    if (!isSilent(token)) seen += 1;
    index += 1;
  }
  return index - at;
}

function isSilent(token: Token): boolean {
  return token.text === ',' || token.text === "'" || token.text === '’';
}

const longestKnownName = 24;

function classOfName(name: string): InstrumentClass {
  if (/\bCode\b/.test(name)) return 'code';
  if (/\bProtocol\b/.test(name)) return 'protocol';
  if (/\b(?:Convention|Covenant|Treaty|Charter|Statute)\b/.test(name)) return 'treaty';
  if (/^Constitution$/.test(name)) return 'constitution';
  return /\b(?:Law|Act)\b/.test(name) ? 'law' : 'other';
}

/** "draft law on a System of Guarantees for the Rights of Childhood" */
function readDraft(text: string, tokens: readonly Token[], at: number): InstrumentRead | undefined {
  const found = drafts.startingAt(tokens, at);
  if (found === undefined) return undefined;
  let position = found.next;
  if (
    tokens[position]?.folded === 'a' ||
    tokens[position]?.folded === 'the' ||
    tokens[position]?.folded === 'el'
  )
    position += 1;
  const next = skipCapitalised(tokens, position, draftLinks);
  if (next === position) return undefined;
  const start = tokens[at]?.start ?? 0;
  const name = text.slice(start, tokens[next - 1]?.end);
  return { start: at, next, instrument: name.charAt(0).toUpperCase() + name.slice(1), class: 'draft' };
}

/** "Sexual Offences Act", "Law on Civil Union", "Ley de Menores", "Optional Protocol to the Convention …" */
function readCapitalised(text: string, tokens: readonly Token[], at: number): InstrumentRead | undefined {
  const token = tokens[at];
  if (token === undefined || !isCapitalised(token)) return undefined;
  if (isCapitalised(tokens[at - 1]) && tokens[at - 1]?.end !== token.start && !startsRun(tokens, at))
    return undefined;
  const head = findHead(tokens, at);
  if (head === undefined) return undefined;
  const after = tokens[head + 1]?.folded ?? '';
  if (noLaw.has(tokens[head + 2]?.folded ?? '')) return undefined;
  const continues = afterHead.has(after) ? skipCapitalised(tokens, skipLinks(tokens, head + 1)) : head + 1;
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

/** A draft's name ends where it is said to whom it was sent: "… to the Chamber of Deputies". */
const draftLinks = new Set([
  'of',
  'the',
  'on',
  'and',
  'for',
  'against',
  'de',
  'del',
  'la',
  'las',
  'los',
  'y',
  'des',
  'du',
  'et',
  'da',
  'do',
  'dos',
  'das',
  'e',
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
    afterHead.has(tokens[at + 1]?.folded ?? '')
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

/** Inside "Protection against Discrimination Act". */
const actLinks = new Set(['against', 'of', 'and', 'on', 'for', 'from']);

function leadsToAct(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 4 && isCapitalised(tokens[index]); index += 1) {
    if (tokens[index]?.folded === 'act') return index > at;
  }
  return false;
}

function skipLinks(tokens: readonly Token[], at: number, allowed = nameLinks): number {
  let next = at;
  while (next < at + 3 && allowed.has(tokens[next]?.folded ?? '') && !isCapitalised(tokens[next])) next += 1;
  return next;
}

/** Over a name in capitals, with the small words inside it. */
function skipCapitalised(tokens: readonly Token[], at: number, allowed = nameLinks): number {
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

function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}

const symbolBodies =
  /^(?:A|E|S|ST|T|HRI|CRC|CCPR|CEDAW|CAT|CERD|CMW|CRPD|CED|UNEP|DP|FCCC|ISBA|CCW|CD|NPT|OPCAT|INT)$/;

/** "A/HRC/WG.6/32/CHL/3" */
function readDocumentSymbol(text: string, tokens: readonly Token[], at: number): InstrumentRead | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || !symbolBodies.test(token.text) || tokens[at + 1]?.text !== '/')
    return undefined;
  if (token.glued && tokens[at - 1]?.text === '/') return undefined;
  let next = at + 1;
  let slashes = 0;
  let digits = false;
  while (next < at + 40) {
    const part = tokens[next];
    if (part === undefined || !part.glued) break;
    if (part.kind === 'symbol') {
      const follows = tokens[next + 1];
      if (!'/.-'.includes(part.text) || follows === undefined || !follows.glued || follows.kind === 'symbol')
        break;
      if (part.text === '/') slashes += 1;
    } else if (part.kind === 'digits') digits = true;
    else if (part.text !== part.text.toUpperCase() && !/^(?:Add|Rev|Corr|L|WP|Annex)$/i.test(part.text))
      break;
    next += 1;
  }
  if (slashes < 2 || !digits) return undefined;
  return { start: at, next, instrument: text.slice(token.start, tokens[next - 1]?.end), class: 'document' };
}
