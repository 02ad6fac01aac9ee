import { isPluralNounAt } from './noun-phrase.ts';
import { foldedAt, isGlued, type Reading, startsSentence } from './reading.ts';

/** Telephones, postal addresses and registered identities: runs of digits that reach somebody and count nothing. */

/** "+56 2 2345 6789", "222-2222", "978-3-16-148410-0": groups of digits that belong to one identifier. */
export function skipIdentifier(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.text === '+' && !token.glued && tokens[at + 1]?.kind === 'digits' && isGlued(tokens[at + 1])) {
    let next = at + 2;
    let digits = tokens[at + 1]?.text.length ?? 0;
    for (;;) {
      const following = tokens[next];
      const after = tokens[next + 1];
      if (following?.kind === 'digits') {
        digits += following.text.length;
        next += 1;
      } else if (following !== undefined && '-()/.'.includes(following.text) && after?.kind === 'digits')
        next += 1;
      else break;
    }
    return digits >= 7 ? next : undefined;
  }
  const bracketed = skipAreaCode(reading, at);
  if (bracketed !== undefined) return bracketed;
  if (token.kind !== 'digits') return undefined;
  let next = at + 1;
  let groups = 1;
  while (
    tokens[next]?.text === '-' &&
    isGlued(tokens[next]) &&
    tokens[next + 1]?.kind === 'digits' &&
    isGlued(tokens[next + 1])
  ) {
    groups += 1;
    next += 2;
  }
  const isLocalPhone = groups === 2 && token.text.length === 3 && tokens[at + 2]?.text.length === 4;
  // "4x4"
  if (
    tokens[at + 1]?.folded === 'x' &&
    isGlued(tokens[at + 1]) &&
    tokens[at + 2]?.kind === 'digits' &&
    isGlued(tokens[at + 2])
  )
    return at + 3;
  return groups > 2 || isLocalPhone ? next : undefined;
}

/** "(61) 3315-2425", "(56 2) 2345 6789": an area code in brackets before the groups of a telephone number. */
function skipAreaCode({ tokens }: Reading, at: number): number | undefined {
  if (tokens[at]?.text !== '(' || tokens[at + 1]?.kind !== 'digits') return undefined;
  let next = at + 2;
  if (tokens[next]?.kind === 'digits') next += 1;
  if (tokens[next]?.text !== ')' || (tokens[at + 1]?.text.length ?? 9) > 4) return undefined;
  const first = tokens[next + 1];
  const joined = tokens[next + 2]?.text === '-' && isGlued(tokens[next + 2]) ? next + 3 : next + 2;
  const second = tokens[joined];
  const areGroups =
    first?.kind === 'digits' &&
    second?.kind === 'digits' &&
    (first.text.length === 3 || first.text.length === 4 || first.text.length === 5) &&
    second.text.length === 4;
  return areGroups ? joined + 1 : undefined;
}

/** A number alone in brackets or after a colon, near a word for the telephone: "SENAME (800 730 800)". */
export function isTelephone(reading: Reading, start: number, next: number): boolean {
  const { tokens, lexicon } = reading;
  const before = tokens[start - 1]?.text;
  const bracketed = before === '(' && tokens[next]?.text === ')';
  if (isServiceNumber(reading, start, next)) return true;
  const reach = bracketed ? 30 : 3;
  for (let back = start - 1; back >= 0 && back >= start - reach; back -= 1) {
    if (lexicon.phoneWords.has(foldedAt(reading, back))) return bracketed || !isCounted(reading, start, next);
    // "Helpline 100 received 76,216 calls": the first number is the line's.
    if (!bracketed && tokens[back]?.kind === 'digits' && !foldedAt(reading, back).startsWith('0'))
      return false;
    if (startsSentence(reading, back)) return false;
  }
  return false;
}

/** "le numéro vert 116 a reçu": the short number of a line. */
function isServiceNumber(reading: Reading, start: number, next: number): boolean {
  const { tokens } = reading;
  if (next !== start + 1 || (tokens[start]?.text.length ?? 9) > 4) return false;
  const [noun, adjective] = [foldedAt(reading, start - 2), foldedAt(reading, start - 1)];
  return freeOfCharge.has(adjective) && /^(?:numero|number|linea|linha|ligne|line)$/.test(noun);
}

const freeOfCharge = new Set(['vert', 'gratuit', 'gratuito', 'gratuita', 'gratuite', 'free', 'unico']);

/**
 * "The helpline rose from 12,400 to 15,210", "the helpline received 12,400 calls": thousands that are grouped, or a noun
 * behind, say that the figure counts. Numbers of telephones stand right behind their word.
 */
function isCounted(reading: Reading, start: number, next: number): boolean {
  const { tokens, lexicon } = reading;
  if (lexicon.phoneWords.has(foldedAt(reading, start - 1)) || tokens[start - 1]?.kind === 'symbol')
    return false;
  if (isPluralNounAt(reading, next)) return true;
  const separator = tokens[start + 1]?.text;
  const isGrouped = next > start + 1 && (separator === ',' || separator === '.');
  return (
    isGrouped ||
    lexicon.from.has(foldedAt(reading, start - 1)) ||
    lexicon.rangeTo.has(foldedAt(reading, start - 1))
  );
}

/** "12, rue de la Paix, 75002 Paris": the number of a house and the code of a post office. */
export function skipAddress({ tokens }: Reading, at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 5 || token.glued) return undefined;
  const after = tokens[at + 1]?.text === ',' ? tokens[at + 2] : tokens[at + 1];
  if (after?.kind === 'word' && streets.has(after.folded) && token.text.length < 5) return at + 1;
  if (isNamedStreet(tokens, at + 1)) return at + 1;
  if (token.text.length !== 5 || !/^\p{Lu}/u.test(after?.text ?? '')) return undefined;
  for (let back = at - 1; back >= at - 12 && back >= 0; back -= 1) {
    if (streets.has(tokens[back]?.folded ?? '')) return at + 1;
  }
  return undefined;
}

/** "14 Harbour Street" */
function isNamedStreet(tokens: Reading['tokens'], at: number): boolean {
  for (let next = at; next < at + 4; next += 1) {
    const text = tokens[next]?.text ?? '';
    if (!/^\p{Lu}\p{Ll}/u.test(text)) return false;
    if (next > at && streets.has(tokens[next]?.folded ?? '')) return true;
  }
  return false;
}

const streets = new Set(
  'rue avenue boulevard chemin quai street road calle avenida rua travessa praca alameda'.split(' '),
);

/** The groups of a telephone number that go on at token `at`: "600 360 7777". */
export function skipDigitGroups({ tokens }: Reading, at: number): number {
  let next = at;
  for (let groups = 0; groups < 8; groups += 1) {
    if (tokens[next]?.kind === 'digits') next += 1;
    else if ('-/().'.includes(tokens[next]?.text ?? ' ') && tokens[next + 1]?.kind === 'digits') next += 2;
    else break;
  }
  return next;
}
