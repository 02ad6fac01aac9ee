import type { Token } from '../text/tokens.ts';
import { provisionSuffixes, provisionWords } from './legal-terms.ts';
import { ordinalWord, readSubdivisions, subdivisionBefore, type Subdivision } from './read-subdivisions.ts';

/** One provision of a list. Token indexes, `next` exclusive; the first one begins at the word for it. */
export interface ProvisionRead {
  readonly start: number;
  readonly next: number;
  /** "367 ter", "12(2)(a)", "361-363", "Title VII". */
  readonly provision: string;
}

const prefixes: ReadonlyMap<string, string> = new Map(Object.entries(provisionWords));
const joiners = new Set([',', ';', 'and', '&', 'y', 'e', 'et', 'or', 'o', 'ou', 'u']);
const rangeWords = new Set(['to', 'a', 'al', 'à', '-', '–', '—', 'through']);

/** The word for a provision at token `at`, in normal form: "" for an article, "Title" for a title. */
export function provisionPrefix(token: Token | undefined): string | undefined {
  return token === undefined ? undefined : prefixes.get(token.folded);
}

/** Reads "article 367 ter", "arts. 411 bis and quáter", "Articles 361 to 363", "Title VII", "§ V" from token `at`. */
export function readProvisions(tokens: readonly Token[], at: number): readonly ProvisionRead[] {
  const word = provisionPrefix(tokens[at]);
  if (word === undefined) return [];
  const kind = word === additional ? additionalKind(tokens, at + 1) : undefined;
  if (word === additional && kind === undefined) return [];
  const prefix = kind === undefined ? word : kind.prefix;
  let position = kind === undefined ? at + 1 : kind.next;
  if (tokens[position]?.text === '.' && tokens[position]?.glued === true) position += 1;
  if (tokens[position]?.text === '§') position += 1;
  position = skipSigns(tokens, position);
  const first = readNumber(tokens, position, prefix);
  if (first === undefined) return [];

  const outer = prefix === '' || prefix === 'section' ? subdivisionBefore(tokens, at) : undefined;
  const provisions: ProvisionRead[] = [];
  const add = (number: NumberRead, start: number) => {
    for (const [index, part] of number.parts.entries())
      provisions.push({ start: index === 0 ? start : part.start, next: part.next, provision: part.text });
  };
  add(first, outer?.start ?? at);
  const [own] = provisions;
  if (outer !== undefined && own !== undefined)
    provisions.splice(0, 1, ...outer.texts.map((text) => ({ ...own, provision: `${own.provision}${text}` })));
  let base = first.base;
  let next = first.next;
  while (provisions.length < 60) {
    const range = readRange(tokens, next, prefix);
    const last = provisions.at(-1);
    if (range !== undefined && last !== undefined) {
      provisions[provisions.length - 1] = {
        ...last,
        next: range.next,
        provision: `${last.provision}${rangeSign(tokens, next, last.provision)}${range.bare}`,
      };
      next = range.next;
      continue;
    }
    const joined = skipListJoiner(tokens, next);
    if (joined === undefined) return provisions;
    // "§ V and § VI", "article 3 and article 5"
    const listed = provisionPrefix(tokens[joined]) === prefix ? joined + 1 : joined;
    const suffixed = readSuffixOnly(tokens, listed, base);
    const more = suffixed ?? readNumber(tokens, listed, prefix);
    if (more === undefined) return provisions;
    const counted = suffixed === undefined && listed === joined;
    if (counted && !staysInList(tokens, joined, more.next, at)) return provisions;
    add(more, joined);
    base = more.base;
    next = more.next;
  }
  return provisions;
}

/** What laws name behind their articles; the kind of provision and its ordinal follow the word. */
const additional = 'disposición';

const additionalKinds = new Set(
  'adicional transitoria derogatoria final complementaria modificatoria reformatoria revogatoria'.split(' '),
);

/** "Adicional" in "disposición adicional segunda". */
function additionalKind(
  tokens: readonly Token[],
  at: number,
): { readonly prefix: string; readonly next: number } | undefined {
  const kind = tokens[at];
  if (kind === undefined || !additionalKinds.has(kind.folded)) return undefined;
  const noun = tokens[at - 1]?.folded === 'disposicao' ? 'disposição' : 'disposición';
  return { prefix: `${noun} ${kind.text.toLowerCase()}`, next: at + 1 };
}

function skipSigns(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && ['n', 'no', 'nº', '°', 'º', 'num', '№'].includes(tokens[next]?.folded ?? ''))
    next += 1;
  if (next > at && tokens[next]?.text === '.') next += 1;
  return next;
}

function skipListJoiner(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  while (next < at + 2 && joiners.has(tokens[next]?.folded ?? '')) next += 1;
  return next === at ? undefined : next;
}

/** A singular word takes no list beyond "and": "article 5, 12 persons", "(art. 17, 2007)". */
function staysInList(tokens: readonly Token[], joined: number, next: number, word: number): boolean {
  const label = tokens[word]?.folded ?? '';
  if (label.endsWith('s') || label.endsWith('§')) return true;
  const joiner = tokens[joined - 1];
  const after = tokens[next];
  return (
    joiner?.kind === 'word' && (after === undefined || after.kind !== 'word' || linkWords.has(after.folded))
  );
}

const linkWords = new Set(['of', 'del', 'de', 'du', 'des', 'da', 'do']);

/** "225-5 to 225-12", but "388-1-1", which is one article, and "361-363". */
function rangeSign(tokens: readonly Token[], at: number, before: string): string {
  if (!before.includes('-')) return '-';
  const isTight = tokens[at]?.text === '-' && tokens[at].glued && tokens[at + 1]?.glued === true;
  return isTight ? '-' : ' to ';
}

function readRange(
  tokens: readonly Token[],
  at: number,
  prefix: string,
): { readonly next: number; readonly bare: string } | undefined {
  if (!rangeWords.has(tokens[at]?.folded ?? '')) return undefined;
  const number = readNumber(tokens, at + 1, prefix);
  if (number === undefined) return undefined;
  // "225-5 à 225-12": both ends have a hyphen of their own.
  const [dash, rest] = [tokens[number.next], tokens[number.next + 1]];
  const isSpoken = tokens[at]?.kind === 'word';
  if (isSpoken && dash?.text === '-' && dash.glued && rest?.kind === 'digits' && rest.glued)
    return { next: number.next + 2, bare: `${number.bare}-${rest.text}` };
  return { next: number.next, bare: number.bare };
}

interface NumberRead {
  readonly next: number;
  /** The number with its parts; several where the parts are a list. */
  readonly parts: readonly Subdivision[];
  /** The number with its first part, without the word for the provision. */
  readonly bare: string;
  /** The number without "bis". */
  readonly base: string;
}

function readNumber(tokens: readonly Token[], at: number, prefix: string): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  let base: string;
  let next = at + 1;
  const coded = readCodedNumber(tokens, at);
  if (coded !== undefined) return finish(tokens, coded.next, prefix, coded.base);
  if (token.kind === 'digits' && token.text.length <= 5) {
    base = token.text;
    const separator = tokens[next];
    const group = tokens[next + 1];
    // Codes with more than a thousand articles: "1.546", "2,314".
    if (
      separator?.glued === true &&
      '.,'.includes(separator.text) &&
      group?.kind === 'digits' &&
      group.glued
    ) {
      if (group.text.length === 3 && base.length === 1) base += group.text;
      else if (separator.text === '.') base += `.${group.text}`;
      else return finish(tokens, next, prefix, base);
      next += 2;
    }
  } else if (
    token.kind === 'word' &&
    /^(?:[IVX][IVXLC]{0,6}|[LC][IVXLC]{1,6})$/.test(token.text) &&
    prefix !== 'section'
  ) {
    base = token.text;
  } else {
    // "Article premier", "artículo único"
    const isCounted = prefix === '' || prefix.startsWith('dispos');
    const ordinal = isCounted ? (ordinalWord(token.folded) ?? onlyArticle(token.folded)) : undefined;
    if (ordinal === undefined) return undefined;
    base = ordinal;
  }
  return finish(tokens, next, prefix, base);
}

function onlyArticle(folded: string): string | undefined {
  return ['unico', 'unique', 'sole'].includes(folded) ? 'único' : undefined;
}

/** "L. 121-1", "R. 645-1" of French codes. */
function readCodedNumber(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly base: string } | undefined {
  const letter = tokens[at];
  const dotted = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const number = tokens[dotted];
  if (letter === undefined || !/^[LRDA]$/.test(letter.text) || number?.kind !== 'digits') return undefined;
  return { next: dotted + 1, base: `${letter.text}. ${number.text}` };
}

function finish(tokens: readonly Token[], at: number, prefix: string, base: string): NumberRead {
  let next = at;
  let bare = base;
  if (
    tokens[next]?.text === '.' &&
    tokens[next]?.glued === true &&
    ['º', 'ª', '°'].includes(tokens[next + 1]?.folded ?? '')
  )
    next += 1;
  const ordinal = tokens[next];
  if (ordinal?.glued === true && ['º', '°', 'o', 'er', 'ª'].includes(ordinal.folded)) {
    next += 1;
    // "artículo 4o., párrafo noveno"
    if (ordinal.folded === 'o' && tokens[next]?.text === '.' && tokens[next + 1]?.text === ',') next += 1;
  }
  const letter = tokens[next];
  if (letter?.glued === true && letter.kind === 'word' && /^(?:\p{L}|\p{Lu}{2,3})$/u.test(letter.text)) {
    bare += letter.text.toUpperCase();
    next += 1;
  } else if (
    letter?.text === '-' &&
    letter.glued &&
    tokens[next + 1]?.glued === true &&
    tokens[next + 1]?.text.length === 1
  ) {
    bare += `-${tokens[next + 1]?.text ?? ''}`;
    next += 2;
  }
  const suffix = readSuffix(tokens, next);
  if (suffix !== undefined) {
    bare += ` ${suffix.suffix}`;
    next = suffix.next;
  }
  const whole = prefix === '' ? bare : `${prefix} ${bare}`;
  const parts = readSubdivisions(tokens, next);
  const end = skipFollowing(tokens, parts.at(-1)?.next ?? next);
  return {
    next: end,
    parts: parts.map((part, index) => ({
      ...part,
      text: whole + part.text,
      next: index === parts.length - 1 ? end : part.next,
    })),
    bare: bare + (parts[0]?.text ?? ''),
    base,
  };
}

/** "et suivants", "y siguientes", "et seq.": and what follows, which leaves the number as it is. */
function skipFollowing(tokens: readonly Token[], at: number): number {
  const joined = ['and', 'et', 'y', 'e'].includes(tokens[at]?.folded ?? '') ? at + 1 : at;
  if (!following.has(tokens[joined]?.folded ?? '')) return at;
  return tokens[joined + 1]?.text === '.' && shortFollowing.has(tokens[joined]?.folded ?? '')
    ? joined + 2
    : joined + 1;
}

const shortFollowing = new Set(['suiv', 'sig', 'sigs', 'ss', 'seq', 'segs', 'seg', 's']);
const following = new Set([
  'suivants',
  'suivantes',
  'siguientes',
  'seguintes',
  'following',
  'ff',
  'suiv',
  'sig',
  'sigs',
  'ss',
  'seq',
  'segs',
]);

/** "bis", "ter" after a number, also as "-bis". */
export function readSuffix(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly suffix: string } | undefined {
  const position = tokens[at]?.text === '-' && tokens[at].glued ? at + 1 : at;
  const word = tokens[position]?.folded ?? '';
  const suffix = Object.hasOwn(provisionSuffixes, word) ? provisionSuffixes[word] : undefined;
  return suffix === undefined ? undefined : { next: position + 1, suffix };
}

/** In "articles 411 bis and quáter" the second is 411 quáter. */
function readSuffixOnly(tokens: readonly Token[], at: number, base: string): NumberRead | undefined {
  const suffix = readSuffix(tokens, at);
  if (suffix === undefined) return undefined;
  const bare = `${base} ${suffix.suffix}`;
  return { next: suffix.next, parts: [{ start: at, next: suffix.next, text: bare }], bare, base };
}
