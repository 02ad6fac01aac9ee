import type { Phrase } from '../wording/phrases.ts';
import { fold } from './context/fold.ts';
import type { LegalDuration, PenaltyRange } from './penalty-scales/penalty-scale.ts';

/** A range of durations written in a text, with its place. */
export interface WrittenRange extends PenaltyRange {
  readonly start: number;
  readonly end: number;
}

const numberWords: ReadonlyMap<string, number> = new Map(
  [
    ['a', 'one', 'un', 'uno', 'una', 'um', 'uma', 'une'],
    ['two', 'dos', 'deux', 'dois', 'duas'],
    ['three', 'tres', 'trois'],
    ['four', 'cuatro', 'quatre', 'quatro'],
    ['five', 'cinco', 'cinq'],
    ['six', 'seis'],
    ['seven', 'siete', 'sept', 'sete'],
    ['eight', 'ocho', 'huit', 'oito'],
    ['nine', 'nueve', 'neuf', 'nove'],
    ['ten', 'diez', 'dix', 'dez'],
    ['eleven', 'once', 'onze'],
    ['twelve', 'doce', 'douze', 'doze'],
    ['thirteen', 'trece', 'treize', 'treze'],
    ['fourteen', 'catorce', 'quatorze'],
    ['fifteen', 'quince', 'quinze'],
    ['sixteen', 'dieciseis', 'seize', 'dezesseis'],
    ['seventeen', 'diecisiete', 'dezessete'],
    ['eighteen', 'dieciocho', 'dezoito'],
    ['nineteen', 'diecinueve', 'dezenove'],
    ['twenty', 'veinte', 'vingt', 'vinte'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/** Tens, which may be followed by ones: "sesenta y un días", "sixty one". */
const tenWords: ReadonlyMap<string, number> = new Map(
  [
    ['thirty', 'treinta', 'trente', 'trinta'],
    ['forty', 'cuarenta', 'quarante', 'quarenta'],
    ['fifty', 'cincuenta', 'cinquante', 'cinquenta'],
    ['sixty', 'sesenta', 'soixante', 'sessenta'],
    ['seventy', 'setenta'],
    ['eighty', 'ochenta', 'oitenta'],
    ['ninety', 'noventa'],
  ].flatMap((words, index) => words.map((word) => [word, index * 10 + 30] as const)),
);

const ones = [...numberWords.keys()].join('|');
const tens = [...tenWords.keys()].join('|');
const number = `(?:\\d{1,4}|(?:${tens})(?:(?:-|\\s+)(?:y\\s+|et\\s+|e\\s+)?(?:${ones}))?|${ones})`;
const unit = '(?:years?|anos?|ans?|annees?|months?|mes(?:es)?|mois|days?|dias?|jours?)';
const duration = `(?:${number}\\s+${unit}(?:,?\\s+(?:(?:and|y|et|e)\\s+)?${number}\\s+${unit})*)`;
const range = `(?:(?:from|between|de|desde|entre)\\s+)?(${duration}|${number})\\s+(?:to|and|a|y|hasta|et|e|ate)\\s+(${duration})`;

/**
 * Ranges of durations as penalties are written, in the four languages: "from three years and one day to five years",
 * "61 días a cinco años". Offsets count in `text`.
 */
export function durationRanges(text: string): WrittenRange[] {
  const folded = foldKeepingOffsets(text);
  const found: WrittenRange[] = [];
  for (const match of folded.matchAll(new RegExp(`\\b${range}\\b`, 'g'))) {
    const written = match[1] ?? '';
    const to = readDuration(match[2] ?? '');
    // "Two to four years": the unit is written once, behind both.
    const isBare = new RegExp(`^${number}$`).test(written);
    const ownUnit = new RegExp(`^${number}\\s+(${unit})$`).exec(match[2] ?? '')?.[1];
    if (isBare && ownUnit === undefined) continue;
    const from = readDuration(isBare ? `${written} ${ownUnit ?? ''}` : written);
    if (totalDays(from) >= totalDays(to)) continue;
    found.push({ from, to, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** For comparing: a year counts 365 days and a month 30, which keeps all durations that laws use apart. */
export function totalDays(length: LegalDuration): number {
  return length.years * 365 + length.months * 30 + length.days;
}

/** "3 years and 1 day", "541 days", "20 years". */
export function durationPhrase({ years, months, days }: LegalDuration): Phrase {
  const parts: Phrase[] = [
    ...(years === 0 ? [] : [{ key: 'duration.years', params: { count: years } } as const]),
    ...(months === 0 ? [] : [{ key: 'duration.months', params: { count: months } } as const]),
    ...(days === 0 ? [] : [{ key: 'duration.days', params: { count: days } } as const]),
  ];
  const [first, ...others] = parts;
  if (first === undefined) return { key: 'duration.days', params: { count: 0 } };
  return others.reduce<Phrase>(
    (longer, shorter) => ({ key: 'duration.both', params: { longer, shorter } }),
    first,
  );
}

function readDuration(folded: string): LegalDuration {
  const length = { years: 0, months: 0, days: 0 };
  for (const match of folded.matchAll(new RegExp(`(${number})\\s+(${unit})`, 'g'))) {
    const written = match[1] ?? '';
    const count = readNumber(written);
    const name = match[2] ?? '';
    if (/^(?:y|an)/.test(name)) length.years += count;
    else if (name.startsWith('m')) length.months += count;
    else length.days += count;
  }
  return length;
}

function readNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return written
    .split(/[\s-]+/)
    .reduce((sum, word) => sum + (tenWords.get(word) ?? numberWords.get(word) ?? 0), 0);
}

/** Folded text with the same offsets: letters whose folding changes their length stay as they are. */
export function foldKeepingOffsets(text: string): string {
  return text.replace(/\P{ASCII}|[A-Z]/gu, (letter) => {
    const folded = fold(letter);
    return folded.length === letter.length ? folded : letter;
  });
}
