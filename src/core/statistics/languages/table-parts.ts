import type { UnitWord } from './language.ts';

/** Each unit with its spellings, as entries of a language's table. */
export function units(
  kind: UnitWord['kind'],
  spellings: Readonly<Record<string, string>>,
): Record<string, UnitWord> {
  const entries: Record<string, UnitWord> = {};
  for (const [unit, words] of Object.entries(spellings)) {
    for (const word of words.split(' ')) if (word !== '') entries[word] = { unit, kind };
  }
  return entries;
}

const prefixes: Readonly<Record<string, string>> = {
  pico: 'p',
  nano: 'n',
  micro: 'µ',
  milli: 'm',
  centi: 'c',
  deci: 'd',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  peta: 'P',
  exa: 'E',
};

/** Units of measurement with every decimal prefix: `prefixed({ m: 'metre metres' })` has "kilometres", "nanometre", … */
export function prefixed(spellings: Readonly<Record<string, string>>): Record<string, UnitWord> {
  const entries: Record<string, UnitWord> = {};
  for (const [symbol, words] of Object.entries(spellings)) {
    for (const word of words.split(' ')) {
      for (const [prefix, sign] of Object.entries(prefixes))
        entries[prefix + word] = { unit: sign + symbol, kind: 'measure' };
    }
  }
  return entries;
}

/** The same for spellings of several words. */
export function unitPhrases(
  kind: UnitWord['kind'],
  spellings: Readonly<Record<string, readonly string[]>>,
): Record<string, UnitWord> {
  const entries: Record<string, UnitWord> = {};
  for (const [unit, phrases] of Object.entries(spellings))
    for (const phrase of phrases) entries[phrase] = { unit, kind };
  return entries;
}

/** Words that count on: "one two three" from 1 in steps of 1. */
export function numbered(words: string, from: number, step: number): [string, number][] {
  return words.split(' ').map((word, index) => [word, from + index * step]);
}

/** All words with one value: `all('under below', 'under')`. */
export function all<Value>(words: string, value: Value): Record<string, Value> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}

/** All phrases with one value. */
export function allPhrases<Value>(phrases: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(phrases.map((phrase) => [phrase, value]));
}

/** Words in a line, as a list. */
export function list(words: string): string[] {
  return words.split(' ').filter((word) => word !== '');
}
