import type { Token } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import type { NumberHabits } from './number-habits.ts';

/** What every reader of a stretch of text needs. `tokens` are those of `text`. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly habits: NumberHabits;
}

/** The folded form of token `at`, empty where there is none. */
export function foldedAt(reading: Reading, at: number): string {
  return reading.tokens[at]?.folded ?? '';
}

/** True where token `at` is a hyphen or dash. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'symbol' && dashes.has(token.text);
}

/** True where token `at` directly touches the one before it. */
export function isGlued(token: Token | undefined): boolean {
  return token?.glued === true;
}

const dashes = new Set(['-', '–', '—', '‑', '‒', '−', '~']);

/** Whether the sentence ends before token `at`: a full stop followed by a capital, or the like. */
export function startsSentence(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  const token = reading.tokens[at];
  if (before === undefined || token === undefined) return true;
  if (before.kind !== 'symbol') return false;
  if (before.text === '!' || before.text === '?' || before.text === '…') return !token.glued;
  if (before.text !== '.' || token.glued) return false;
  const abbreviated = reading.tokens[at - 2];
  if (abbreviated?.kind === 'word' && abbreviated.text.length === 1) return false;
  return token.kind !== 'word' || token.text !== token.text.toLowerCase();
}

/** The token after a hyphen that joins token `at` to a word ("25-member"), else `at` itself. */
export function afterHyphen({ tokens }: Reading, at: number): number {
  return isDash(tokens[at]) && isGlued(tokens[at]) && isGlued(tokens[at + 1]) ? at + 1 : at;
}
