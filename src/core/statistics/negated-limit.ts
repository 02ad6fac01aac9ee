import { foldedAt, startsSentence, type Reading } from './reading.ts';

/** "may not", "ne peuvent", "no podrá", "não pode": a verb of permission and its denial, in their order. */
const modals = new Set(
  'can may must shall should could might peut peuvent pourra pourront doit doivent saurait sauraient pouvait pouvaient puede pueden podra podran debe deben debera deberan podia podian pode podem podera poderao deve devem devera deverao'.split(
    ' ',
  ),
);
const denials = new Set(['not', 'ne', 'no', 'nao']);

/**
 * Whether what "more than" bounds is forbidden: "may not be held for more than 48 hours" and "ne peuvent être retenus
 * plus de douze heures" say 48 and 12 hours at most. `start` is the first word of "more than".
 */
export function isForbidden(reading: Reading, start: number): boolean {
  for (let at = start - 1; at >= start - 9; at -= 1) {
    const token = reading.tokens[at];
    if (token === undefined || (token.kind === 'symbol' && !/^[’'-]$/.test(token.text))) return false;
    const [own, next] = [foldedAt(reading, at), foldedAt(reading, at + 1)];
    if (own === 'cannot') return true;
    if ((modals.has(own) && denials.has(next)) || (denials.has(own) && modals.has(next))) return true;
    if (startsSentence(reading, at)) return false;
  }
  return false;
}
