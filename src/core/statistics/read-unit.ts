import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';
import {
  ambiguousSymbols,
  currencyPrefixes,
  currencySuffixes,
  measureSymbols,
  timeSymbols,
} from './unit-symbols.ts';
import { phraseTable } from '../text/phrase-table.ts';

/** A unit after (or, for money, before) an amount. */
export interface Unit {
  readonly next: number;
  /** Normalised: "%", "USD", "year", "km/h". */
  readonly unit: string;
  readonly kind: 'percentage' | 'permille' | 'money' | 'duration' | 'measure';
  /** Joined to the number by a hyphen: "five-year". */
  readonly hyphenated: boolean;
}

const prefixes = phraseTable(Object.entries(currencyPrefixes));
const suffixes = phraseTable(Object.entries(currencySuffixes));
/** Currency codes that are no words of any of the languages, so that lower case is accepted. */
const codesInAnyCase = new Set([
  'gs',
  'fcfa',
  'birr',
  'bds',
  'tsh',
  'ush',
  'ksh',
  'kshs',
  'usd',
  'eur',
  'gbp',
  'rmb',
  'chf',
  'us',
  'bs',
]);

/** A currency sign or code at token `at`, standing before an amount. */
export function readCurrencyPrefix(reading: Reading, at: number): Unit | undefined {
  const found = prefixes.startingAt(reading.tokens, at);
  if (found === undefined || !isCurrencyWriting(reading, at, found.next)) return undefined;
  return { next: found.next, unit: found.value, kind: 'money', hyphenated: false };
}

function isQuarter(tokens: Reading['tokens'], at: number): boolean {
  const [digit, after] = [tokens[at], tokens[at + 1]];
  if (digit?.kind !== 'digits') return true;
  const goesOn = isGlued(after) && /^[.,]$/.test(after?.text ?? '') && tokens[at + 2]?.kind === 'digits';
  return digit.text.length === 1 && !goesOn;
}

/** "cop" and "pen" are currencies only in capitals; "C$" only where nothing is glued before it, "a $ 980" never. */
function isCurrencyWriting({ tokens }: Reading, at: number, next: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return true;
  // "Q3 2020" is a quarter of a year.
  if (token.folded === 'q' && isQuarter(tokens, at + 1)) return false;
  // "100元"; but Latin letters right behind digits name something.
  if (isGlued(token) && tokens[at - 1]?.kind !== 'symbol') return !/[a-z]/.test(token.folded);
  const sign = tokens[next - 1];
  if (sign?.kind === 'symbol' && sign.text !== '.' && sign.text !== '/') {
    return isGlued(sign) || (token.text.length > 1 && token.text === token.text.toUpperCase());
  }
  return codesInAnyCase.has(token.folded) || token.text === token.text.toUpperCase() || token.folded === 'rs';
}

/** The unit that stands at token `at`, right after an amount. */
export function readUnit(reading: Reading, at: number): Unit | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;

  const points = lexicon.percentagePoints.startingAt(tokens, at);
  if (points !== undefined) return { next: points.next, unit: 'pp', kind: 'percentage', hyphenated: false };
  const percent = lexicon.percent.startingAt(tokens, at);
  if (percent !== undefined) return { next: percent.next, unit: '%', kind: 'percentage', hyphenated: false };
  if (token.text === '‰') return { next: at + 1, unit: '‰', kind: 'permille', hyphenated: false };

  if (isDash(token) && token.glued && isGlued(tokens[at + 1])) {
    const hyphenated = readPercentAfterHyphen(reading, at + 1) ?? readNamedUnit(reading, at + 1);
    return hyphenated === undefined ? undefined : { ...hyphenated, hyphenated: true };
  }
  const money = suffixes.startingAt(tokens, at);
  if (money !== undefined && isCurrencyWriting(reading, at, money.next)) {
    if (startsNextAmount(reading, at, money.next)) return undefined;
    return withPer(reading, { next: money.next, unit: money.value, kind: 'money', hyphenated: false });
  }
  return readNamedUnit(reading, at) ?? readBracketedUnit(reading, at);
}

const closingBrackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** "20 (kg)": a symbol alone in brackets. */
function readBracketedUnit(reading: Reading, at: number): Unit | undefined {
  const opening = reading.tokens[at];
  if (opening?.kind !== 'symbol' || !Object.hasOwn(closingBrackets, opening.text)) return undefined;
  const unit = readSymbolUnit(reading, at + 1);
  return unit !== undefined && reading.tokens[unit.next]?.text === closingBrackets[opening.text]
    ? { ...unit, next: unit.next + 1 }
    : undefined;
}

function readPercentAfterHyphen(reading: Reading, at: number): Unit | undefined {
  const percent = reading.lexicon.percent.startingAt(reading.tokens, at);
  return percent === undefined
    ? undefined
    : { next: percent.next, unit: '%', kind: 'percentage', hyphenated: true };
}

/** In "5 $10 bills" the sign belongs to the number after it. */
function startsNextAmount({ tokens }: Reading, at: number, next: number): boolean {
  const sign = tokens[at];
  const following = tokens[next];
  return sign?.glued === false && following?.kind === 'digits' && following.glued;
}

function readNamedUnit(reading: Reading, at: number): Unit | undefined {
  const { tokens, lexicon } = reading;
  const square = lexicon.squareWords.get(foldedAt(reading, at));
  if (square !== undefined) {
    const dotted = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    const length = readWordUnit(reading, dotted) ?? readSymbolUnit(reading, dotted);
    if (length !== undefined && length.kind === 'measure') {
      return withPer(reading, { ...length, unit: `${length.unit}${square === 2 ? '²' : '³'}` });
    }
  }
  const symbol = readSymbolUnit(reading, at);
  const word = readWordUnit(reading, at);
  const unit = symbol !== undefined && (word === undefined || symbol.next > word.next) ? symbol : word;
  if (unit === undefined) return undefined;
  if (unit.kind === 'measure') {
    const power = lexicon.squareWords.get(foldedAt(reading, unit.next));
    if (power !== undefined) {
      return withPer(reading, {
        ...unit,
        next: unit.next + 1,
        unit: `${unit.unit}${power === 2 ? '²' : '³'}`,
      });
    }
  }
  return withPer(reading, unit);
}

function readWordUnit(reading: Reading, at: number): Unit | undefined {
  const found = reading.lexicon.units.startingAt(reading.tokens, at);
  if (found === undefined) return undefined;
  const token = reading.tokens[at];
  // A word in capitals is an acronym ("SEC victims") unless it is a currency code; "5 Mark" is no money.
  if (token !== undefined && found.next === at + 1 && token.text.length > 1 && found.value.kind !== 'money') {
    if (
      token.text === token.text.toUpperCase() &&
      token.kind === 'word' &&
      token.text !== token.text.toLowerCase()
    )
      return undefined;
  }
  return { next: found.next, unit: found.value.unit, kind: found.value.kind, hyphenated: false };
}

/** "km/h", "kg/mm^2", "m.s^-1", "mg kg−1", "°C", "km²" */
function readSymbolUnit(reading: Reading, at: number): Unit | undefined {
  const first = readSymbol(reading, at, true);
  if (first === undefined) return undefined;
  let { next, unit } = first;
  let kind: 'measure' | 'duration' = first.time ? 'duration' : 'measure';
  for (let parts = 0; parts < 4; parts += 1) {
    const joiner = reading.tokens[next];
    if (joiner === undefined) break;
    const divides = joiner.text === '/';
    const multiplies = joiner.text === '.' || joiner.text === '·' || joiner.text === '⋅';
    if ((divides || multiplies) && isGlued(joiner) && isGlued(reading.tokens[next + 1])) {
      const part = readSymbol(reading, next + 1, false) ?? readDividedWord(reading, next + 1, divides);
      if (part === undefined || (multiplies && !part.power && !part.time && part.unit.length < 2)) break;
      unit = `${unit}${divides ? '/' : '·'}${part.unit}`;
      next = part.next;
      kind = 'measure';
      continue;
    }
    const part = joiner.kind === 'word' && !joiner.glued ? readSymbol(reading, next, false) : undefined;
    if (part === undefined || !part.power) break;
    unit = `${unit}·${part.unit}`;
    next = part.next;
    kind = 'measure';
  }
  return { next, unit, kind, hyphenated: false };
}

interface SymbolRead {
  readonly next: number;
  readonly unit: string;
  readonly time: boolean;
  readonly power: boolean;
}

/** One symbol with its power: "mm^2", "s-1", "km2", "°C". */
function readSymbol(reading: Reading, at: number, leading: boolean): SymbolRead | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;
  let unit = token.text;
  let next = at + 1;
  let time = false;
  if (token.text === '°' || token.text === 'º' || token.text === '˚') {
    const scale = tokens[next];
    unit = '°';
    // "100° Celsius"
    const named = reading.lexicon.units.startingAt(tokens, next);
    if (named !== undefined && named.value.unit.startsWith('°') && named.value.unit.length > 1)
      return { next: named.next, unit: named.value.unit, time, power: false };
    if (scale?.kind === 'word' && (scale.text === 'C' || scale.text === 'F' || scale.text === 'K')) {
      unit = `°${scale.text}`;
      next += 1;
    }
    return { next, unit, time, power: false };
  }
  if (token.kind !== 'word') return undefined;
  const timeUnit = Object.hasOwn(timeSymbols, unit) ? timeSymbols[unit] : undefined;
  if (timeUnit !== undefined) {
    time = true;
    unit = timeUnit;
  } else if (!measureSymbols.has(unit)) {
    return undefined;
  }
  const power = readPower(tokens, next);
  if (power !== undefined)
    return { next: power.next, unit: `${token.text}${power.text}`, time: false, power: true };
  // "(0.039 in)"
  const isInch = token.text === 'in' && tokens[next]?.text === ')';
  if (leading && ambiguousSymbols.has(token.text) && !token.glued && !isInch) return undefined;
  // "06F6": letters between digits name something.
  if (tokens[next]?.kind === 'digits' && tokens[next]?.glued === true) return undefined;
  // "5 m" is a length, "5 m-high" and "5 l'" are not; "L-202" names something.
  const after = tokens[next];
  if (
    leading &&
    token.text.length === 1 &&
    isDash(after) &&
    isGlued(after) &&
    /^\d/.test(tokens[next + 1]?.text ?? '')
  )
    return undefined;
  if (
    leading &&
    token.text.length === 1 &&
    after?.glued === true &&
    (after.text === "'" || after.text === '’')
  )
    return undefined;
  return { next, unit, time, power: false };
}

function readPower(
  tokens: Reading['tokens'],
  at: number,
): { readonly next: number; readonly text: string } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (!token.glued) {
    // "m −2": the superscript stands apart when the page's layout is lost.
    const digits = tokens[at + 1];
    if (token.text !== '−' || digits?.glued !== true || !/^[1-4]$/.test(digits.text)) return undefined;
    return { next: at + 2, text: `^-${digits.text}` };
  }
  if (token.text === '²' || token.text === '³') return { next: at + 1, text: token.text };
  if (token.kind === 'digits' && /^[23]$/.test(token.text))
    return { next: at + 1, text: token.text === '2' ? '²' : '³' };
  if (token.text === '⁻' && tokens[at + 1]?.glued === true) return { next: at + 2, text: '⁻¹' };
  let position = token.text === '^' ? at + 1 : at;
  const signed =
    tokens[position]?.text === '-' || tokens[position]?.text === '−' || tokens[position]?.text === '–';
  if (!signed && position === at) return undefined;
  if (signed) position += 1;
  const digits = tokens[position];
  if (digits?.kind !== 'digits' || !digits.glued || digits.text.length !== 1) return undefined;
  return { next: position + 1, text: `^${signed ? '-' : ''}${digits.text}` };
}

function readDividedWord(reading: Reading, at: number, divides: boolean): SymbolRead | undefined {
  const found = divides ? reading.lexicon.units.startingAt(reading.tokens, at) : undefined;
  return found === undefined
    ? undefined
    : { next: found.next, unit: found.value.unit, time: false, power: false };
}

/** "kilometres per hour", "$15/hour", "euros per kg" */
function withPer(reading: Reading, unit: Unit): Unit {
  const slash = reading.tokens[unit.next];
  if (slash?.text === '/' && slash.glued && isGlued(reading.tokens[unit.next + 1])) {
    const found =
      reading.lexicon.units.startingAt(reading.tokens, unit.next + 1) ?? symbolAt(reading, unit.next + 1);
    return found === undefined
      ? unit
      : { ...unit, next: found.next, unit: `${unit.unit}/${found.value.unit}` };
  }
  if (unit.kind === 'duration') return unit;
  const per = reading.lexicon.per.startingAt(reading.tokens, unit.next);
  if (per === undefined) return unit;
  const found = reading.lexicon.units.startingAt(reading.tokens, per.next) ?? symbolAt(reading, per.next);
  return found === undefined ? unit : { ...unit, next: found.next, unit: `${unit.unit}/${found.value.unit}` };
}

function symbolAt(reading: Reading, at: number): { next: number; value: { unit: string } } | undefined {
  const symbol = readSymbol(reading, at, false);
  return symbol === undefined ? undefined : { next: symbol.next, value: { unit: symbol.unit } };
}
