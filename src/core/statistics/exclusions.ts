import { numberSigns } from './number-signs.ts';
import { isPluralNounAt } from './noun-phrase.ts';
import { readUnit } from './read-unit.ts';
import { foldedAt, isDash, isGlued, startsSentence, type Reading } from './reading.ts';

/**
 * Numbers that are never statistics. Each function tells where the stretch ends that has to be passed over, as the
 * index of the next token, or `undefined` where there is none.
 */

/** Labels that are also everyday nouns: before a counted noun they are no label ("in this case 12 persons"). */
const everydayLabels = new Set([
  'case',
  'level',
  'part',
  'form',
  'order',
  'group',
  'line',
  'target',
  'standard',
  'caso',
  'parte',
  'nivel',
  'cas',
  'partie',
  'niveau',
  'meta',
]);
const provisionEndings = /^(?:bis|ter|qua?ter|quinquies|sexies|septies|octies|[a-z])$/;

/** "articles 3, 4 and 5", "Law N° 21,067", "paras. 12–15 (a)": from the label over its numbers. */
export function skipLabelled(reading: Reading, at: number): number | undefined {
  const { tokens, lexicon } = reading;
  const label = tokens[at];
  if (label === undefined) return undefined;
  const isSign = numberSigns.has(label.folded) && (label.kind === 'symbol' || isNumberSign(reading, at));
  if (!isSign && !lexicon.labels.has(label.folded)) return undefined;

  let next = at + 1;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[next];
    if (token === undefined) return undefined;
    if (token.text === '.' && isGlued(token)) next += 1;
    else if (numberSigns.has(token.folded) && token.kind === 'word' && tokens[next + 1] !== undefined)
      next += 1;
    else if (token.text === '°' || token.text === 'º' || token.text === '№' || token.text === '#') next += 1;
    else break;
  }
  const bracketed =
    tokens[next]?.text === '(' && tokens[next + 1]?.kind === 'digits' && !isYearToken(tokens[next + 1]?.text);
  if (bracketed) next += 1;
  const first = readLabelNumber(reading, next);
  if (first === undefined) return undefined;
  if (bracketed) return tokens[first]?.text === ')' ? first + 1 : undefined;
  if (everydayLabels.has(label.folded) && readUnit(reading, first) !== undefined) return undefined;
  if (everydayLabels.has(label.folded) && isPluralNounAt(reading, first)) return undefined;
  const takesList = isSign || lexicon.pluralLabels.has(label.folded);
  return skipYearOf(reading, skipLabelList(reading, first, takesList));
}

/** "Law No. 1257 of 2008": the year belongs to the name. */
function skipYearOf(reading: Reading, at: number): number {
  const isOf = reading.lexicon.of.has(foldedAt(reading, at));
  return isOf && isYearToken(reading.tokens[at + 1]?.text) ? at + 2 : at;
}

function isYearToken(text: string | undefined): boolean {
  return /^(?:1[89]|20)\d{2}$/.test(text ?? '');
}

/** "[15]", "[2, 3, 5-7]": references to a list of literature. */
export function skipCitation({ tokens }: Reading, at: number): number | undefined {
  if (tokens[at]?.text !== '[') return undefined;
  let next = at + 1;
  while (next < at + 60) {
    const number = tokens[next];
    const joiner = tokens[next + 1];
    if (number?.kind !== 'digits' || number.text.length > 3 || joiner === undefined) return undefined;
    if (joiner.text === ']') return next + 2;
    if (joiner.text !== ',' && joiner.text !== ';' && !isDash(joiner)) return undefined;
    next += 2;
  }
  return undefined;
}

/** "No." and "n°" are signs; "no 5" and a single "n" in running text are not. */
function isNumberSign(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const after = reading.tokens[at + 1];
  if (token === undefined || after === undefined) return false;
  if (after.glued && (after.text === '.' || after.text === '°' || after.text === 'º')) return true;
  return token.text.length > 1 && token.folded !== 'no' && token.folded !== 'nos' && token.folded !== 'ns';
}

function skipLabelList(reading: Reading, at: number, takesList: boolean): number {
  const { tokens, lexicon } = reading;
  let next = at;
  for (;;) {
    const joiner = tokens[next];
    if (joiner === undefined) return next;
    const isRange = isDash(joiner) || (lexicon.rangeTo.has(joiner.folded) && takesList);
    const isList =
      takesList &&
      (joiner.text === ',' ||
        joiner.text === '/' ||
        joiner.text === ';' ||
        lexicon.conjunctions.has(joiner.folded));
    const isSlash = joiner.text === '/' && isGlued(joiner);
    if (!isRange && !isList && !isSlash) return next;
    let following = next + 1;
    if (joiner.text === ',' && lexicon.conjunctions.has(foldedAt(reading, following))) following += 1;
    const number = tokens[following]?.kind === 'digits' ? readLabelNumber(reading, following) : undefined;
    if (number === undefined) return next;
    // "Laws 21,067 and 12 decrees"
    if (!isRange && !isSlash && isPluralNounAt(reading, number) && !isGlued(tokens[number])) return next;
    next = number;
  }
}

/** One number of a label with what is glued to it and its "bis", "(a)". Also "VII" and a small number in words. */
function readLabelNumber(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;
  let next = at + 1;
  if (token.kind === 'word') {
    if (!/^[IVXLC]+$/.test(token.text) || token.text.length > 6) return undefined;
  } else if (token.kind !== 'digits') {
    return undefined;
  }
  for (let steps = 0; steps < 40; steps += 1) {
    const after = tokens[next];
    if (after === undefined) break;
    const following = tokens[next + 1];
    if (
      after.glued &&
      (after.kind === 'word' || after.kind === 'digits' || after.text === 'º' || after.text === '°')
    )
      next += 1;
    else if (
      after.glued &&
      '.,/'.includes(after.text) &&
      following?.glued === true &&
      following.kind !== 'symbol'
    )
      next += 2;
    else if (
      after.text === '(' &&
      tokens[next + 2]?.text === ')' &&
      (following?.text.length ?? 9) <= 4 &&
      !/^\d{4}$/.test(following?.text ?? '')
    )
      next += 3;
    else if (
      !after.glued &&
      after.kind === 'word' &&
      provisionEndings.test(after.folded) &&
      after.folded.length > 1
    )
      next += 1;
    else break;
  }
  return next;
}

const linkers = new Set(['/', '.', '_', '-', '‑', '#', '@', '&', '=', '\\', '+', '%', '?', ':', ',']);
const chemicalSymbols = /^(?:CO|SO|NO|NH|CH|PM|VO|O|H|N)$/;
/** What may be hyphenated before a real number. */
const numberPrefixes = new Set([
  'under',
  'over',
  'sub',
  'non',
  'plus',
  'minus',
  'mid',
  'pre',
  'post',
  'to',
  'and',
  'a',
  'moins',
]);

/**
 * Digits inside a name: "COVID-19", "Nch2912", "A/HRC/WG.6/32/CHL/3", "word.39", "www.un.org/2018". Passes over the rest
 * of the run without spaces.
 */
export function skipName(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'digits' || before === undefined) return undefined;
  if (!token.glued) {
    // "CO 2 emissions", "PM 2.5": an index that lost its place below the line.
    return chemicalSymbols.test(before.text) && token.text.length <= 2 ? restOfRun(reading, at) : undefined;
  }
  if (before.kind === 'word') {
    // "S/2015", "R$5" have signs between; letters right before digits make a name.
    return restOfRun(reading, at);
  }
  // "n=143" is a statistic, "?id=143" is an address.
  if (before.text === '=') return isInAddress(reading, at) ? restOfRun(reading, at) : undefined;
  if (before.text === '#' || before.text === '@' || before.text === '_') return restOfRun(reading, at);
  // The rest of "192.168.1.2", which is no number as a whole.
  if (before.text === '.' && before.glued && tokens[at - 2]?.kind === 'digits') return at + 1;
  if (!before.glued) return undefined;
  const linked = tokens[at - 2];
  const closing =
    before.text === '”' ||
    before.text === '"' ||
    before.text === '’' ||
    before.text === "'" ||
    before.text === ')';
  if (linked === undefined || (!linkers.has(before.text) && !closing)) return undefined;
  if (before.text === ':' || (linked.kind !== 'word' && !closing)) return undefined;
  if (isDash(before) && numberPrefixes.has(linked.folded)) return undefined;
  if ((before.text === "'" || before.text === '’') && linked.kind !== 'word') return undefined;
  return restOfRun(reading, at);
}

function isInAddress({ tokens }: Reading, at: number): boolean {
  for (let back = at - 1; back > at - 30 && tokens[back]?.glued === true; back -= 1) {
    if (tokens[back]?.text === '/' || tokens[back]?.text === '?') return true;
  }
  return false;
}

function restOfRun({ tokens }: Reading, at: number): number {
  let next = at + 1;
  for (;;) {
    const token = tokens[next];
    if (token === undefined || !token.glued) return next;
    if (token.kind === 'symbol' && !(linkers.has(token.text) && isGlued(tokens[next + 1]))) return next;
    next += 1;
  }
}

/** "+56 2 2345 6789", "222-2222", "978-3-16-148410-0": groups of digits that belong to one identifier. */
export function skipIdentifier({ tokens }: Reading, at: number): number | undefined {
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

/** A number alone in brackets or after a colon, near a word for the telephone: "SENAME (800 730 800)". */
export function isTelephone(reading: Reading, start: number, next: number): boolean {
  const { tokens, lexicon } = reading;
  const before = tokens[start - 1]?.text;
  const bracketed = before === '(' && tokens[next]?.text === ')';
  for (let back = start - 1; back >= 0 && back > start - 30; back -= 1) {
    const word = foldedAt(reading, back);
    if (lexicon.phoneWords.has(word)) return bracketed || back >= start - 3;
    if (startsSentence(reading, back)) return false;
  }
  return false;
}

/** "1) …; 2) …", a "1." or "1.1 Background" at the paragraph's start. */
export function isEnumerator(reading: Reading, at: number, next: number, depth: number): boolean {
  const { tokens } = reading;
  const after = tokens[next];
  if (after === undefined) return false;
  if (after.text === ')' && after.glued && depth === 0) return true;
  if (at !== 0) return false;
  const following = after.text === '.' && after.glued ? tokens[next + 1] : after;
  const capital =
    following?.kind === 'word' && !following.glued && following.text !== following.text.toLowerCase();
  if (after.text === '.' && after.glued) return capital;
  return capital && next > at + 1 && tokens[at + 1]?.text === '.';
}
