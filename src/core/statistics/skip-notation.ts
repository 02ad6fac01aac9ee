import { isPluralNounAt } from './noun-phrase.ts';
import { readUnit } from './read-unit.ts';
import { isGlued, type Reading } from './reading.ts';
import { measureSymbols, timeSymbols } from './unit-symbols.ts';

/** Numbers inside the notation of the sciences, as PDFs leave it: indices, exponents, protons, names of substances. */
export function skipNotation(reading: Reading, at: number): number | undefined {
  return (
    skipIndex(reading, at) ??
    skipExponent(reading, at) ??
    skipProtons(reading, at) ??
    skipHyphenatedName(reading, at) ??
    skipCatalogueNumber(reading, at)
  );
}

/** "eccentricity e 0", "− G 2": a single letter and what tells it from others of its name. */
function skipIndex(reading: Reading, at: number): number | undefined {
  const { tokens, lexicon } = reading;
  const number = tokens[at];
  if (number?.kind !== 'digits' || number.text.length > 2) return undefined;
  const [letter, before] = [tokens[at - 1], tokens[at - 2]];
  if (number.glued || letter?.kind !== 'word' || letter.text.length !== 1 || letter.glued) return undefined;
  if (lexicon.functionWords.has(letter.folded) || lexicon.conjunctions.has(letter.folded)) return undefined;
  if (lexicon.or.has(letter.folded) || lexicon.articles.has(letter.folded)) return undefined;
  if (readUnit(reading, at + 1) !== undefined || isPluralNounAt(reading, at + 1)) return undefined;
  const after = tokens[at + 1];
  if (isGlued(after) && tokens[at + 2]?.kind === 'digits') return undefined;
  if (!/^\p{Lu}$/u.test(letter.text)) return at + 1;
  // "A 5, B 6" may be a list of groups.
  const isFormula =
    before?.kind === 'word'
      ? lexicon.functionWords.has(before.folded)
      : '−+=·/('.includes(before?.text ?? ' ');
  return (isFormula || after?.text === '=') && number.text.length === 1 ? at + 1 : undefined;
}

/** "ml · kg −1 · min −1": the power of a unit that lost its place above the line. */
function skipExponent({ tokens }: Reading, at: number): number | undefined {
  const [sign, digit, unit] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  // "0.1 g/cm 3"
  const isRaised =
    sign?.kind === 'digits' && /^[23]$/.test(sign.text) && !sign.glued && tokens[at - 2]?.text === '/';
  if (isRaised && unit?.glued === true && measureSymbols.has(unit.text)) return at + 1;
  if (sign?.text !== '−' || digit?.kind !== 'digits' || !/^[1-4]$/.test(digit.text) || !isGlued(digit))
    return undefined;
  if (unit?.kind !== 'word' || tokens[at + 2]?.glued === true) return undefined;
  const known = measureSymbols.has(unit.text) || Object.hasOwn(timeSymbols, unit.text);
  return known || /^(?:day|year|week|kcal|BW)$/.test(unit.text) ? at + 2 : undefined;
}

/** "8.80(1H, d, J=2.1Hz)": so many protons in the spectrum of a substance. */
function skipProtons({ tokens }: Reading, at: number): number | undefined {
  const [letter, after] = [tokens[at + 1], tokens[at + 2]];
  if (tokens[at]?.kind !== 'digits' || tokens[at - 1]?.text !== '(' || letter?.text !== 'H') return undefined;
  return isGlued(letter) && after?.text === ',' ? at + 2 : undefined;
}

/** "5-FU", "3-NN", "4-H": a number tied to capitals names something. */
function skipHyphenatedName(reading: Reading, at: number): number | undefined {
  const hyphen = reading.tokens[at + 1];
  if (hyphen === undefined || !hyphen.glued || !'-−‑'.includes(hyphen.text)) return undefined;
  const [number, name] = [reading.tokens[at], reading.tokens[at + 2]];
  if (number?.kind !== 'digits' || number.text.length > 2 || !isGlued(name)) return undefined;
  if (!/^\p{Lu}{1,5}$/u.test(name?.text ?? '')) return undefined;
  return readUnit(reading, at + 1) === undefined ? at + 3 : undefined;
}

/** "HD 188753 B": behind capitals, five digits or more without a break are a number in a register. */
function skipCatalogueNumber(reading: Reading, at: number): number | undefined {
  const { tokens, lexicon } = reading;
  const [name, number, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (number?.kind !== 'digits' || number.glued || number.text.length < 5 || name?.kind !== 'word')
    return undefined;
  if (!/^\p{Lu}{2,5}$/u.test(name.text) || lexicon.indexWords.endingAt(tokens, at - 1) !== undefined)
    return undefined;
  if (isGlued(after) && tokens[at + 2]?.kind === 'digits' && isGlued(tokens[at + 2])) return undefined;
  return readUnit(reading, at + 1) === undefined && !isPluralNounAt(reading, at + 1) ? at + 1 : undefined;
}
