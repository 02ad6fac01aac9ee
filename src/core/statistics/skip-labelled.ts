import { isPluralNounAt } from './noun-phrase.ts';
import { numberSigns } from './number-signs.ts';
import { readMeasured } from './read-measured.ts';
import { readUnit } from './read-unit.ts';
import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';
import { skipDigitGroups } from './skip-contact.ts';
import { skipSubdivision } from './skip-subdivision.ts';

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
  'wing',
  'week',
  'weeks',
  'day',
  'arm',
  'cohort',
  'visit',
  'ward',
  'room',
  'floor',
  'piso',
  'planta',
  'sala',
  'caso',
  'parte',
  'nivel',
  'cas',
  'partie',
  'niveau',
  'meta',
]);

/** Abbreviations that are everyday words without their full stop: "par. 12", but "par 12 voix". */
const dottedLabels = new Set(['par']);

const provisionEndings = /^(?:bis|ter|qua?ter|quinquies|sexies|septies|octies|[a-z])$/;

/** "articles 3, 4 and 5", "Law N° 21,067", "paras. 12–15 (a)": from the label over its numbers. */
export function skipLabelled(reading: Reading, at: number): number | undefined {
  const { tokens, lexicon } = reading;
  const label = tokens[at];
  if (label === undefined) return undefined;
  if (label.kind === 'digits') return skipDividedProvision(reading, at);
  const isSign = numberSigns.has(label.folded) && (label.kind === 'symbol' || isNumberSign(reading, at));
  if (!isSign && !lexicon.labels.has(label.folded) && !gluedLabel.test(label.text)) return undefined;
  if (dottedLabels.has(label.folded) && tokens[at + 1]?.text !== '.') return undefined;

  let next = at + 1;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[next];
    if (token === undefined) return undefined;
    if (token.text === '.' && isGlued(token)) next += 1;
    // "article L. 121-3", "art. R. 12": the part of the code.
    else if (
      /^[A-Z]$/.test(token.text) &&
      tokens[next + 1]?.text === '.' &&
      tokens[next + 2]?.kind === 'digits'
    )
      next += 2;
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
  if (lexicon.phoneWords.has(label.folded)) return skipDigitGroups(reading, first);
  if (bracketed) return tokens[first]?.text === ')' ? first + 1 : undefined;
  if (everydayLabels.has(label.folded) && isMeasured(reading, next, first)) return undefined;
  if (everydayLabels.has(label.folded) && isPluralNounAt(reading, first)) return undefined;
  const takesList = isSign || lexicon.pluralLabels.has(label.folded);
  return skipYearOf(reading, skipLabelList(reading, first, takesList));
}

/** "inTable 3", "seeFigure 9": the space was lost before the label. */
const gluedLabel = /^\p{Ll}{2,}(?:Table|Tabla|Tableau|Tabela|Figure|Figura|Section|Appendix)$/u;

/** "of order 0.5 K": the letter is a unit, not a part of the label. */
function isMeasured(reading: Reading, at: number, next: number): boolean {
  return readUnit(reading, next) !== undefined || readMeasured(reading, at)?.unit !== undefined;
}

/** "Law No. 1257 of 2008": the year belongs to the name. */
function skipYearOf(reading: Reading, at: number): number {
  const isOf = reading.lexicon.of.has(foldedAt(reading, at));
  return isOf && isYearToken(reading.tokens[at + 1]?.text) ? at + 2 : at;
}

function isYearToken(text: string | undefined): boolean {
  return /^(?:1[89]|20)\d{2}$/.test(text ?? '');
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
  let next = skipSubdivision(reading, at);
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
    if (
      !isRange &&
      !isSlash &&
      skipSubdivision(reading, number) === number &&
      isPluralNounAt(reading, number) &&
      !isGlued(tokens[number])
    )
      return next;
    next = skipSubdivision(reading, number);
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
      (after.folded.length > 1 || isProvisionLetter(reading, next))
    )
      next += 1;
    else break;
  }
  return next;
}

/** "150 A" among provisions: a capital that nothing but the list goes on after. */
function isProvisionLetter({ tokens, lexicon }: Reading, at: number): boolean {
  const after = tokens[at + 1];
  if (!/^[A-Z]$/.test(tokens[at]?.text ?? '')) return false;
  return after === undefined || ',;.)'.includes(after.text) || lexicon.conjunctions.has(after.folded);
}

/** "…, y 433, número 1, en relación con": only provisions are divided; their label may stand far in front. */
function skipDividedProvision(reading: Reading, at: number): number | undefined {
  const next = readLabelNumber(reading, at);
  if (next === undefined || reading.tokens[next]?.text !== ',') return undefined;
  const end = skipSubdivision(reading, next);
  // "of the 12, paragraphs were lost" names none.
  return end > next + 2 ? skipLabelList(reading, next, true) : undefined;
}
