import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';

/** An ordinal number: "42nd", "second". */
interface OrdinalRead {
  readonly next: number;
  readonly value: string;
  readonly writtenAs: 'digits' | 'words';
  /** It says a place in an order ("42nd largest"), not which one of several ("its first campaign"). */
  readonly ranks: boolean;
  /** The token after a noun that belongs to the rank: "164e rang". */
  readonly afterNoun: number;
}

/** Reads the ordinal at token `at`. */
export function readOrdinal(reading: Reading, at: number): OrdinalRead | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'digits') {
    const ending = readEnding(reading, at + 1);
    if (ending === undefined || token.text.length > 4) return undefined;
    return finish(reading, at, ending, token.text, 'digits');
  }
  const alone = lexicon.ordinals.get(token.folded);
  if (alone !== undefined) return finish(reading, at, at + 1, String(alone), 'words');
  const tens = lexicon.numberWords.get(token.folded);
  if (tens === undefined || !('adds' in tens) || tens.adds < 20 || tens.adds >= 100) return undefined;
  const second = isDash(tokens[at + 1]) ? at + 2 : at + 1;
  const ones = lexicon.ordinals.get(foldedAt(reading, second));
  if (ones === undefined || ones >= 10 || foldedAt(reading, second).endsWith('s')) return undefined;
  return finish(reading, at, second + 1, String(tens.adds + ones), 'words');
}

function finish(
  reading: Reading,
  at: number,
  next: number,
  value: string,
  writtenAs: 'digits' | 'words',
): OrdinalRead {
  const named = reading.lexicon.rankNouns.has(foldedAt(reading, next));
  return { next, value, writtenAs, ranks: isRank(reading, at, next), afterNoun: named ? next + 1 : next };
}

function readEnding({ tokens, lexicon }: Reading, at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || !token.glued) return undefined;
  // "42.º"
  if (
    token.text === '.' &&
    isGlued(tokens[at + 1]) &&
    lexicon.ordinalEndings.has(tokens[at + 1]?.folded ?? '')
  )
    return at + 2;
  if (!lexicon.ordinalEndings.has(token.folded)) return undefined;
  return at + 1;
}

const places = new Set(
  'region mundo world monde continente continent europa europe america africa asia'.split(' '),
);
const beforePlaces = new Set([
  'in',
  'of',
  'de',
  'del',
  'do',
  'da',
  'du',
  'en',
  'no',
  'na',
  'au',
  'la',
  'the',
  'le',
]);

/** "la 5ª de la región", "the 3rd in the world" */
function isAmongPlaces(reading: Reading, at: number): boolean {
  let position = at;
  while (position < at + 3 && beforePlaces.has(foldedAt(reading, position))) position += 1;
  return position > at && places.has(foldedAt(reading, position));
}

function isRank(reading: Reading, at: number, next: number): boolean {
  const { lexicon, tokens } = reading;
  const first = isDash(tokens[next]) ? next + 1 : next;
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const word = foldedAt(reading, first + ahead);
    if (ahead === 0 && lexicon.rankNouns.has(word)) return true;
    if (lexicon.superlatives.has(word)) return ahead === 0 || !lexicon.language.adjectivesFirst;
    if (tokens[first + ahead]?.kind !== 'word') break;
  }
  if (isAmongPlaces(reading, first)) return true;
  for (let back = 1; back <= 3; back += 1) {
    const word = foldedAt(reading, at - back);
    if (lexicon.rankWords.has(word)) return true;
    if (tokens[at - back]?.kind !== 'word') break;
  }
  return false;
}
