import { isDash, isGlued, type Reading } from './reading.ts';

/** "[15]", "[2, 3, 5-7]": references to a list of literature. */
export function skipCitation({ tokens, lexicon }: Reading, at: number): number | undefined {
  if (tokens[at]?.text !== '[') return undefined;
  let next = at + 1;
  while (next < at + 60) {
    const number = tokens[next];
    const joiner = tokens[next + 1];
    if (number?.kind !== 'digits' || number.text.length > 3 || joiner === undefined) return undefined;
    // "[3,7; 4,1]" is an interval where the comma is the decimal sign.
    const isDecimal = lexicon.language.comma === 'decimal' && joiner.text === ',' && isGlued(joiner);
    if (isDecimal && isGlued(tokens[next + 2])) return undefined;
    if (joiner.text === ']') return next + 2;
    if (joiner.text !== ',' && joiner.text !== ';' && !isDash(joiner)) return undefined;
    next += 2;
  }
  return undefined;
}

/** "t(213) = 2.4", "χ²(1) = 0.41", "F(2, 211) < 3": degrees of freedom, which count nothing. */
export function skipDegreesOfFreedom({ tokens }: Reading, at: number): number | undefined {
  if (tokens[at - 1]?.text !== '(' || !isGlued(tokens[at - 1])) return undefined;
  for (let next = at; next < at + 8; next += 1) {
    const token = tokens[next];
    if (token?.text === ')') return /^[=<>]$/.test(tokens[next + 1]?.text ?? '') ? next : undefined;
    if (token === undefined || (token.kind !== 'digits' && token.text !== ',' && token.text !== '.'))
      return undefined;
  }
  return undefined;
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
  if (isDash(before) && numberPrefixes.has(linked.folded) && !linked.glued) return undefined;
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

/** "Decreto Supremo 118/2021", "Resolución Exenta 4455/2023": behind a word, a number and a year name a document. */
export function skipNumberAndYear({ tokens, lexicon }: Reading, at: number): number | undefined {
  const [number, slash, year] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const before = tokens[at - 1];
  if (number?.kind !== 'digits' || number.glued || number.text.length > 5) return undefined;
  if (slash?.text !== '/' || !slash.glued || !isGlued(year)) return undefined;
  const after = tokens[at + 3];
  if (!/^(?:19|20)\d\d$/.test(year?.text ?? '') || (isGlued(after) && after?.text === '/')) return undefined;
  // "in 3/2019" is a month, "2018/2019" a season.
  if (before?.kind !== 'word' || lexicon.functionWords.has(before.folded)) return undefined;
  return /^(?:19|20)\d\d$/.test(number.text) ? undefined : at + 3;
}

/** "ADPF 347", "ODS 5": an acronym and a number that counts nothing name a case, a goal or a form. */
export function skipAcronym(reading: Reading, at: number): number | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  const acronym = tokens[at - 1];
  if (token?.kind !== 'digits' || token.glued || token.text.length > 4 || acronym?.kind !== 'word')
    return undefined;
  const after = tokens[at + 1];
  const ends = after === undefined || (after.kind === 'symbol' && ',;.)'.includes(after.text));
  // "IDH 0,755" goes on in digits.
  if (!ends || (isGlued(after) && isGlued(tokens[at + 2]) && tokens[at + 2]?.kind === 'digits'))
    return undefined;
  if (acronym.text.length > 6 || acronym.text === acronym.folded || !/^[A-Z]{2,6}$/.test(acronym.text))
    return undefined;
  if (lexicon.indexWords.endingAt(tokens, at - 1) !== undefined) return undefined;
  return at + 1;
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
