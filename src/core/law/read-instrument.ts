import { phraseSet, phraseTable } from '../text/phrase-table.ts';
import type { Token } from '../text/tokens.ts';
import { classOfName, type InstrumentClass, type InstrumentRead } from './instrument.ts';
import {
  draftPhrases,
  namedInstruments,
  needSign,
  numberedInstruments,
  runningNumbers,
} from './legal-terms.ts';
import { isCapitalised } from './capitalised.ts';
import { readCapitalised, skipCapitalised } from './read-capitalised-name.ts';
import { readCodeOfGrammar } from './read-lower-case-code.ts';
import { readDocumentSymbol } from './read-document-symbol.ts';
import { readLawDate } from './read-law-date.ts';
import { readLawNumber, skipNumberSigns } from './read-law-number.ts';
import { readOptionalProtocol } from './read-optional-protocol.ts';

const numbered = phraseTable(numberedInstruments);

const named = phraseTable(namedInstruments);

const drafts = phraseSet(draftPhrases);

/** The first words of all known names of instruments, folded; others begin with a capital letter. */
export const instrumentStarts: readonly string[] = [
  'optional',
  'protocolo',
  'protocole',
  ...numbered.firstWords,
  ...named.firstWords,
  ...drafts.firstWords,
];

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
  const one =
    readNamed(tokens, at) ??
    readDraft(text, tokens, at) ??
    readCapitalised(text, tokens, at) ??
    (token.text === 'Code' ? readCodeOfGrammar(text, tokens, at, false) : undefined);
  return one === undefined ? [] : [one];
}

/** "Law 21,067", "Ley N° 21.067", "Laws 21,067 and 21,090", "Loi n° 2016-274" */
function readNumbered(tokens: readonly Token[], at: number): InstrumentRead[] {
  const found = numbered.startingAt(tokens, at) ?? readDotted(tokens, at);
  if (found === undefined || isHalfWord(tokens, at)) return [];
  const organised = skipUnionBracket(tokens, skipIssuer(tokens, found.next));
  const read = readLawNumber(tokens, skipNumberSigns(tokens, organised));
  if (read === undefined && found.next === organised) return readDated(tokens, at, found);
  if (
    read === undefined ||
    (shortKinds.test(tokens[at]?.text ?? '') && tokens[at]?.text === tokens[at]?.folded)
  )
    return [];
  const labour = found.value === 'Convention' ? afterLabourOrganization(tokens, read.next) : undefined;
  if (needSign.has(found.value) && labour === undefined && !hasSign(tokens, organised)) return [];
  // "regulation 8" is part of something.
  const isPart = found.value === 'Regulation' && !/[/-]/.test(read.number);
  if (isPart && organised === found.next && !hasSign(tokens, organised)) return [];
  const first = { ...read, next: labour ?? afterUnionSuffix(tokens, read.next) };
  const kind = labour === undefined ? found.value : 'ILO Convention';
  const instruments: InstrumentRead[] = [
    {
      start: at,
      next: first.next,
      instrument: numberedName(kind, first.number),
      class: classOf(kind),
      day: readLawDate(tokens, first.next)?.day,
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
      instrument: numberedName(kind, more.number),
      class: classOf(kind),
      numberStart,
    });
    next = more.next;
  }
}

/** "By-law 5", "in order no. 3" */
function isHalfWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === 'order') return true;
  return token?.glued === true && tokens[at - 1]?.text === '-';
}

/** "La loi du 29 juillet 1881": France names its laws by their days as well as by number. */
function readDated(
  tokens: readonly Token[],
  at: number,
  found: { readonly next: number; readonly value: string },
): InstrumentRead[] {
  const date = tokens[found.next]?.folded === 'du' ? readLawDate(tokens, found.next) : undefined;
  if (date === undefined || date.day.startsWith('-')) return [];
  const name = tokens
    .slice(at, date.next)
    .map((token, index) => (index === 0 || token.glued ? token.text : ` ${token.text}`))
    .join('');
  return [
    {
      start: at,
      next: date.next,
      instrument: name.charAt(0).toUpperCase() + name.slice(1),
      class: classOf(found.value),
      day: date.day,
    },
  ];
}

/** "Law 8069" for "8.069/1990"; "Law 5/2008" keeps its year. */
function numberedName(kind: string, number: string): string {
  const running = runningNumbers.has(kind)
    ? /^(?!(?:1[89]|20)\d\d\/)(\d{4,})\/(?:\d{2}|(?:1[89]|20)\d{2})$/.exec(number)
    : null;
  return `${kind} ${running?.[1] ?? number}`;
}

/** Over whoever issued it, in "Resolução da Assembleia da República n.º 54/2020"; only with a sign before the number. */
function skipIssuer(tokens: readonly Token[], at: number): number {
  // "Resolução Conanda nº 113/2006"
  if (!issuerLinks.has(tokens[at]?.folded ?? '') && !isCapitalised(tokens[at])) return at;
  let next = at;
  while (next < at + 9) {
    const token = tokens[next];
    if (token === undefined) return at;
    if (skipNumberSigns(tokens, next) > next && token.kind === 'word') return next;
    if (!issuerLinks.has(token.folded) && !isCapitalised(token) && token.text !== '/') return at;
    next += 1;
  }
  return at;
}

const issuerLinks = new Set(['da', 'do', 'de', 'del', 'de', 'la', 'du', 'des', 'dos', 'das', 'l', "'", '’']);

/** Abbreviations that are written in capitals; "ds" and "dl" are no words. */
const shortKinds = /^(?:dl|ds|d|lo|lc|rd|rdl)$/i;

/** "D.L.", "D.F.L.", "D.S." */
function readDotted(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly value: string } | undefined {
  const letters: Token[] = [];
  let next = at;
  while (letters.length < 3) {
    const letter = tokens[next];
    if (letter === undefined || tokens[next + 1]?.text !== '.' || !/^[DFLS]$/.test(letter.text)) break;
    letters.push(letter);
    next += 2;
  }
  const found = letters.length < 2 ? undefined : numbered.startingAt(letters, 0);
  return found === undefined || found.next !== letters.length ? undefined : { next, value: found.value };
}

/** "Regulation (EU) 2016/679" */
function skipUnionBracket(tokens: readonly Token[], at: number): number {
  const isUnion =
    tokens[at]?.text === '(' && unions.has(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ')';
  return isUnion ? at + 3 : at;
}

/** "Directive 2011/93/EU" */
function afterUnionSuffix(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === '/' && unions.has(tokens[at + 1]?.text ?? '')) return at + 2;
  // "N° 001-2018-MIMP", "N° 007-2017/MINSA": who issued it.
  let next = at;
  while (/^[/-]$/.test(tokens[next]?.text ?? '') && tokens[next]?.glued === true) {
    const body = tokens[next + 1];
    if (body?.glued !== true || !/^\p{Lu}{2,8}$/u.test(body.text)) break;
    next += 2;
  }
  return next;
}

const unions = new Set(['EU', 'UE', 'EC', 'CE', 'EEC', 'CEE', 'JHA', 'JAI', 'Euratom']);

/** "of the ILO", "de la OIT", "de l'OIT" */
function afterLabourOrganization(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  while (next < at + 4 && labourLinks.has(tokens[next]?.folded ?? '')) next += 1;
  return next > at && ['ilo', 'oit'].includes(tokens[next]?.folded ?? '') ? next + 1 : undefined;
}

const labourLinks = new Set(['of', 'the', 'de', 'la', 'da', 'l', "'", '’']);

function hasSign(tokens: readonly Token[], at: number): boolean {
  return skipNumberSigns(tokens, at) > at;
}

const listJoiners = new Set(['and', 'y', 'e', 'et', '&', 'or', 'o', 'ou']);

function classOf(name: string): InstrumentClass {
  if (/decree/i.test(name)) return 'decree';
  if (name === 'Ordinance') return 'ordinance';
  if (name === 'Regulation') return 'regulation';
  if (name === 'Protocol') return 'protocol';
  if (name === 'Directive') return 'directive';
  if (/^(?:Law|Act|Organic|Public|Basic|Constitutional|Complementary)/.test(name)) return 'law';
  if (/convention/i.test(name)) return 'convention';
  if (/^(?:General|Resolution|Exempt)/.test(name)) return 'document';
  return 'other';
}

/** An instrument of the table, written with at least one capital ("the Penal Code"; "penal code" also, "constitution" not). */
function readNamed(tokens: readonly Token[], at: number): InstrumentRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const protocol = protocolStarts.has(token.folded)
    ? readOptionalProtocol(withoutCommas(tokens, at))
    : undefined;
  if (protocol !== undefined) {
    const end = at + countWithCommas(tokens, at, protocol.next);
    return { start: at, next: end, instrument: protocol.instrument, class: 'protocol' };
  }
  if (!named.canStartWith(token.folded)) return undefined;
  const found = named.startingAt(withoutCommas(tokens, at), 0);
  if (found === undefined) return undefined;
  const capital = token.text !== token.text.toLowerCase();
  if (!capital && found.next === 1) return undefined;
  if (found.next === 1 && token.text.length <= 6 && token.text !== token.text.toUpperCase()) return undefined;
  const next = at + countWithCommas(tokens, at, found.next);
  const abbreviated = found.next === 1 && token.text.length <= 6 && token.text === token.text.toUpperCase();
  return { start: at, next, instrument: found.value, class: classOfName(found.value), abbreviated };
}

const protocolStarts = new Set([
  'optional',
  'protocolo',
  'protocole',
  'second',
  'segundo',
  'deuxieme',
  'first',
  'primer',
  'premier',
]);

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
  return token.text === ',' || token.text === "'" || token.text === '’' || token.text === '-';
}

const longestKnownName = 36;

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
