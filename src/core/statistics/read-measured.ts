import { add, type Decimal, divide, shift } from '../text/decimal.ts';
import { asDecimal, type Amount, plainWhereWhole, trimmed } from './amount.ts';
import { readAmount } from './read-amount.ts';
import { readAndFraction } from './read-fraction.ts';
import { readCurrencyPrefix, readUnit, type Unit } from './read-unit.ts';
import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';
import { readScaledCurrency, type ScaledCurrency } from './scaled-currency.ts';

/** An amount with its unit. */
export interface Measured {
  readonly start: number;
  readonly next: number;
  readonly amount: Amount;
  readonly unit?: Unit;
  /** It stands for a range of small numbers in digits: "15–24". */
  readonly band?: boolean;
  /** ISO 8601 designators for durations of one or more parts: "P3Y1D". */
  readonly duration?: string;
}

/** An amount with a currency before it or a unit after it; durations may have a second, smaller part. */
export function readMeasured(reading: Reading, at: number): Measured | undefined {
  const { tokens } = reading;
  const scaled = readScaledCurrencyBefore(reading, at);
  if (scaled !== undefined) return scaled;
  const prefix = readCurrencyPrefix(reading, at);
  const minus =
    prefix === undefined && isMinusBeforeCurrency(reading, at)
      ? readCurrencyPrefix(reading, at + 1)
      : undefined;
  const currency = prefix ?? minus;
  const amount = readAmount(reading, currency?.next ?? at, currency !== undefined);
  if (amount === undefined) return undefined;
  const signed = minus === undefined ? amount : { ...amount, value: `-${amount.value}`, marked: true };
  const scale =
    currency === undefined && !amount.magnitude ? readScaledCurrency(reading, amount.next) : undefined;
  if (scale !== undefined)
    return { start: at, next: scale.next, amount: scaledBy(signed, scale), unit: moneyIn(scale) };
  const suffix =
    readUnit(reading, amount.next) ?? readUnitAfterOf(reading, amount) ?? readUnitAfterMore(reading, amount);
  if (currency !== undefined) {
    const repeated =
      suffix?.kind === 'money' && tokens[amount.next]?.kind === 'word' && !opensNextAmount(reading, suffix)
        ? suffix
        : undefined;
    const unit =
      repeated === undefined ? currency : { ...repeated, unit: preferred(currency.unit, repeated.unit) };
    return { start: at, next: repeated?.next ?? amount.next, amount: asDecimal(signed), unit };
  }
  if (suffix === undefined || isOrdinalSecond(reading, amount, suffix))
    return { start: at, next: amount.next, amount };
  const measured = withLateMagnitude(reading, {
    start: at,
    next: suffix.next,
    amount: asDecimal(amount),
    unit: suffix,
  });
  return suffix.kind === 'duration'
    ? withSmallerParts(reading, measured)
    : withSmallerUnit(reading, asMoney(measured));
}

/** "MM$ 12.350", "MAUD 60" */
function readScaledCurrencyBefore(reading: Reading, at: number): Measured | undefined {
  const scale = readScaledCurrency(reading, at);
  if (scale === undefined) return undefined;
  if (isGlued(reading.tokens[at]) && reading.tokens[at - 1]?.kind !== 'symbol') return undefined;
  const amount = readAmount(reading, scale.next);
  if (amount === undefined || amount.writtenAs !== 'digits') return undefined;
  return { start: at, next: amount.next, amount: scaledBy(amount, scale), unit: moneyIn(scale) };
}

function scaledBy(amount: Amount, { power }: ScaledCurrency): Amount {
  const value = plainWhereWhole(shift(asDecimal(amount).value, power));
  return { ...asDecimal(amount), value, otherReading: undefined, marked: true, magnitude: true };
}

function moneyIn({ next, unit }: ScaledCurrency): Unit {
  return { next, unit, kind: 'money', hyphenated: false };
}

/** In "rmb 10, usd 20" and "$10 USD 20" the code belongs to the number after it. */
function opensNextAmount({ tokens }: Reading, suffix: Unit): boolean {
  return tokens[suffix.next]?.kind === 'digits' && /^[A-Z]{3}$/i.test(tokens[suffix.next - 1]?.text ?? '');
}

/** "12 mil millones de pesos", "2,5 milliards d'euros" */
function readUnitAfterOf(reading: Reading, amount: Amount): Unit | undefined {
  if (!amount.magnitude || !reading.lexicon.of.has(foldedAt(reading, amount.next))) return undefined;
  const apostrophe = reading.tokens[amount.next + 1]?.text;
  const at = apostrophe === "'" || apostrophe === '’' ? amount.next + 2 : amount.next + 1;
  return readUnit(reading, at);
}

/** "3.2 more days", "two additional years" */
function readUnitAfterMore(reading: Reading, amount: Amount): Unit | undefined {
  if (!reading.lexicon.language.adjectivesFirst || amount.outOf !== undefined) return undefined;
  if (!furtherWords.has(foldedAt(reading, amount.next))) return undefined;
  const unit = readUnit(reading, amount.next + 1);
  return unit?.kind === 'duration' && !unit.hyphenated ? unit : undefined;
}

const furtherWords = new Set([
  'working',
  'business',
  'calendar',
  'school',
  'more',
  'additional',
  'extra',
  'further',
  'fewer',
  'full',
  'consecutive',
]);

/** "75 USD million" */
function withLateMagnitude<Some extends { next: number; amount: Amount; unit: Unit }>(
  reading: Reading,
  measured: Some,
): Some {
  const word = reading.lexicon.numberWords.get(foldedAt(reading, measured.next));
  if (measured.unit.kind !== 'money' || measured.amount.magnitude || word === undefined || !('power' in word))
    return measured;
  const value = shift(measured.amount.value, word.power);
  return {
    ...measured,
    next: measured.next + 1,
    amount: { ...measured.amount, value, magnitude: true, marked: true },
  };
}

/** "361 million pounds" are money, "25 pounds" a weight. */
function asMoney(measured: Measured): Measured {
  if (measured.unit?.unit !== 'lb' || !measured.amount.magnitude) return measured;
  return { ...measured, unit: { ...measured.unit, unit: 'pound', kind: 'money' } };
}

/** How many of the smaller unit make one: "3 dollars 50 cents", "5 feet 2 inches". */
const smallerUnits: Readonly<Record<string, readonly [string, number]>> = {
  $: ['cent', 100],
  USD: ['cent', 100],
  EUR: ['cent', 100],
  peso: ['cent', 100],
  GBP: ['pence', 100],
  ft: ['inch', 12],
  foot: ['inch', 12],
};

function withSmallerUnit(reading: Reading, measured: Measured): Measured {
  const smaller = smallerUnits[measured.unit?.unit ?? ''];
  if (smaller === undefined || measured.amount.decimals > 0 || measured.amount.magnitude) return measured;
  const { lexicon } = reading;
  const at = lexicon.conjunctions.has(foldedAt(reading, measured.next)) ? measured.next + 1 : measured.next;
  const rest = readAmount(reading, at);
  if (rest === undefined || rest.outOf !== undefined || rest.marked || Number(rest.value) >= smaller[1])
    return measured;
  const unit = readUnit(reading, rest.next);
  const named =
    unit?.unit === smaller[0] ||
    (unit === undefined && foldedAt(reading, rest.next) === 'in' && smaller[1] === 12);
  // "15 dollars and 50." leaves the cents unsaid.
  const unsaid = unit === undefined && measured.unit?.kind === 'money' && closesClause(reading, rest.next);
  if (!named && !unsaid) return measured;
  const part = divide(rest.value, String(smaller[1]), smaller[1] === 100 ? 2 : 12) ?? '0';
  const sum = add(measured.amount.value, part);
  const value = smaller[1] === 100 ? sum : trimmed(sum);
  const amount = { ...measured.amount, value, decimals: 2 };
  return { ...measured, next: named ? (unit?.next ?? rest.next + 1) : rest.next, amount };
}

/** True where the text or the clause ends at token `at`. */
export function closesClause({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return token === undefined || (token.kind === 'symbol' && '.,;!?)'.includes(token.text));
}

function isMinusBeforeCurrency({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.text === '-' || token.text === '−') &&
    !token.glued &&
    isGlued(tokens[at + 1])
  );
}

/** "$5 dollars" is "$"; "$5 USD" is USD. */
function preferred(before: string, after: string): string {
  return after === '$' || after === 'peso' ? before : after;
}

/** In "two second-hand cars" no seconds are counted. */
function isOrdinalSecond(reading: Reading, amount: Amount, unit: Unit): boolean {
  if (reading.tokens[unit.next - 1]?.folded !== 'second' || unit.hyphenated) return false;
  return amount.value !== '1' || isDash(reading.tokens[unit.next]);
}

const designators: Readonly<Record<string, string>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'TH',
  minute: 'TM',
  second: 'TS',
};

/** "three years and one day", "2 años, 3 meses y 1 día" */
function withSmallerParts(reading: Reading, measured: Measured): Measured {
  const { lexicon, tokens } = reading;
  const parts: [Decimal, string][] = [[measured.amount.value, measured.unit?.unit ?? '']];
  let next = measured.next;
  let words = measured.amount.writtenAs;
  while (parts.length < 5) {
    let position = next;
    if (tokens[position]?.text === ',' && tokens[position + 1]?.kind === 'digits') position += 1;
    if (lexicon.conjunctions.has(foldedAt(reading, position))) position += 1;
    if (position === next) break;
    const amount = readAmount(reading, position) ?? readArticleOne(reading, position);
    const unit = amount === undefined ? undefined : readUnit(reading, amount.next);
    if (amount === undefined || unit?.kind !== 'duration' || unit.hyphenated) break;
    if (!isSmaller(unit.unit, parts.at(-1)?.[1] ?? '')) break;
    parts.push([amount.value, unit.unit]);
    if (amount.writtenAs !== words) words = 'mixed';
    next = unit.next;
  }
  if (parts.length === 1) {
    const more = withHalf(reading, measured) ?? withBareMinutes(reading, measured);
    if (more !== undefined) return more;
  }
  if (parts.some(([, unit]) => !Object.hasOwn(designators, unit))) return measured;
  const amount = { ...measured.amount, writtenAs: words };
  return { ...measured, next, amount, duration: writeDuration(parts) };
}

/** "dos años y medio", "deux ans et demi", "two years and a half". */
function withHalf(reading: Reading, measured: Measured): Measured | undefined {
  const part = readAndFraction(reading, measured.next);
  const unit = measured.unit?.unit ?? '';
  if (part === undefined || part.denominator !== '2' || !Object.hasOwn(designators, unit)) return undefined;
  // "tres años y medio millón de personas"
  const after = reading.lexicon.numberWords.get(foldedAt(reading, part.next));
  if (after !== undefined || measured.amount.decimals > 0) return undefined;
  const value = add(measured.amount.value, '0.5');
  const amount = { ...measured.amount, value, decimals: 1, bareOne: false };
  return { ...measured, next: part.next, amount, duration: writeDuration([[value, unit]]) };
}

/** "6 h 30 par jour" */
function withBareMinutes({ tokens }: Reading, measured: Measured): Measured | undefined {
  const [sign, minutes, after] = [
    tokens[measured.next - 1],
    tokens[measured.next],
    tokens[measured.next + 1],
  ];
  if (sign?.text !== 'h' || minutes?.kind !== 'digits' || !/^[0-5]\d$/.test(minutes.text)) return undefined;
  if (measured.amount.decimals > 0 || (after?.glued === true && after.kind !== 'symbol')) return undefined;
  if (after?.text === '%') return undefined;
  const duration = writeDuration([
    [measured.amount.value, 'hour'],
    [minutes.text, 'minute'],
  ]);
  return { ...measured, next: measured.next + 1, duration };
}

/** "un día" where the article counts. */
function readArticleOne(reading: Reading, at: number): Amount | undefined {
  if (!reading.lexicon.articles.has(foldedAt(reading, at))) return undefined;
  return {
    start: at,
    next: at + 1,
    value: '1',
    decimals: 0,
    significant: 1,
    writtenAs: 'words',
    marked: false,
    bareOne: true,
    magnitude: false,
  };
}

const sizes = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

function isSmaller(unit: string, than: string): boolean {
  return sizes.indexOf(unit) > sizes.indexOf(than);
}

/** Parts of a duration, largest first, in ISO 8601: "P1Y6M", "PT30M". */
export function writeDuration(parts: readonly (readonly [Decimal, string])[]): string {
  let date = '';
  let time = '';
  for (const [value, unit] of parts) {
    const designator = designators[unit] ?? '';
    if (designator.startsWith('T')) time += value + designator.slice(1);
    else date += value + designator;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

/** A duration of more than one part. */
export function hasParts(measured: Measured): boolean {
  return /\d\D+\d/.test(measured.duration ?? '');
}
