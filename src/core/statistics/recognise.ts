import {
  isEnumerator,
  skipAcronym,
  skipCitation,
  skipDegreesOfFreedom,
  skipName,
  skipNumberAndYear,
} from './exclusions.ts';
import { isTelephone, skipAddress, skipDigitGroups, skipIdentifier } from './skip-contact.ts';
import type { Token } from '../text/tokens.ts';
import { readMeasured } from './read-measured.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { readOrdinal } from './ordinals.ts';
import { finishRange, readRangeEnd } from './read-range.ts';
import { readMultipleWord } from './read-multiple.ts';
import { readRankedAmong } from './read-rank.ts';
import { readRatio } from './read-ratio.ts';
import { skipCode } from './skip-codes.ts';
import { skipLabelled } from './skip-labelled.ts';
import { skipNotation } from './skip-notation.ts';
import type { Amount } from './amount.ts';
import { readAmount } from './read-amount.ts';
import { readDate } from './read-date.ts';
import { isGlued, type Reading } from './reading.ts';
import { pushInContext } from './join-values.ts';
import type { Recognised, RecognisedDate, Recognition } from './recognised.ts';
import { finishSingle } from './finish-single.ts';

/** Finds every quantity and date, in one pass from left to right. */
export function recognise(reading: Reading): Recognition {
  const { tokens } = reading;
  const quantities: Recognised[] = [];
  const dates: RecognisedDate[] = [];
  let depth = 0;
  let enumerated = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'symbol') {
      if (token.text === '(') depth += 1;
      else if (token.text === ')') depth = Math.max(0, depth - 1);
    }
    if (!canBegin(reading, token, at)) {
      at += 1;
      continue;
    }
    const passed =
      skipLabelled(reading, at) ?? (token.kind === 'word' ? undefined : skipInDigits(reading, at));
    if (passed !== undefined) {
      at = passed;
      continue;
    }
    const date = readDate(reading, at);
    if (date !== undefined) {
      if (date.period !== undefined) dates.push({ start: at, next: date.next, period: date.period });
      at = date.next;
      continue;
    }
    const ordinal = readOrdinal(reading, at);
    if (ordinal !== undefined && readFractionInstead(reading, at) === undefined) {
      const outOf = readRankedAmong(reading, ordinal.afterNoun);
      if (ordinal.ranks || outOf !== undefined) {
        quantities.push({
          start: at,
          next: outOf?.next ?? ordinal.next,
          kind: 'rank',
          value: ordinal.value,
          outOf: outOf?.value,
          decimals: 0,
          significant: ordinal.value.length,
          writtenAs: ordinal.writtenAs,
          noun: readNounPhrase(reading, outOf?.next ?? ordinal.next),
        });
      }
      at = outOf?.next ?? ordinal.next;
      continue;
    }
    const bracketNumber = enumeratorInBrackets(reading, at, enumerated);
    if (bracketNumber !== undefined) {
      enumerated = bracketNumber;
      at += 1;
      continue;
    }
    const found = readQuantity(reading, at, depth);
    if (found === undefined) {
      at += 1;
      continue;
    }
    for (const quantity of found.quantities) pushInContext(reading, quantities, quantity);
    for (let inside = at; inside < found.next; inside += 1) {
      if (tokens[inside]?.text === '(') depth += 1;
      else if (tokens[inside]?.text === ')') depth = Math.max(0, depth - 1);
    }
    at = Math.max(found.next, at + 1);
  }
  return { quantities, dates };
}

/** Whether anything can begin here; most words and signs are passed over at once. */
function canBegin({ tokens, lexicon }: Reading, token: Token, at: number): boolean {
  if (token.kind === 'digits') return true;
  if ((token.signs & lexicon.starter) === 0) return false;
  const after = tokens[at + 1];
  if (token.text === '(' || token.text === '[') return after?.kind === 'digits';
  return token.text !== '.' || (after?.kind === 'digits' && after.glued);
}

/** Over digits that name something. */
function skipInDigits(reading: Reading, at: number): number | undefined {
  return (
    skipName(reading, at) ??
    skipIdentifier(reading, at) ??
    skipCitation(reading, at) ??
    skipAddress(reading, at) ??
    skipAcronym(reading, at) ??
    skipNumberAndYear(reading, at) ??
    skipDegreesOfFreedom(reading, at) ??
    skipCode(reading, at) ??
    skipNotation(reading, at) ??
    skipRound(reading, at)
  );
}

/** Fixed expressions that look like numbers: "24/7", "9/11", "50/50". */
function skipRound({ tokens }: Reading, at: number): number | undefined {
  if (tokens[at + 1]?.text !== '/' || tokens[at + 2]?.kind !== 'digits') return undefined;
  const pair = `${tokens[at]?.text}/${tokens[at + 2]?.text}`;
  return pair === '24/7' || pair === '9/11' ? at + 3 : undefined;
}

/** "one third" begins like an ordinal's neighbour but is a fraction; "twenty-first" is not. */
function readFractionInstead(reading: Reading, at: number): Amount | undefined {
  const amount = reading.tokens[at]?.kind === 'word' ? readAmount(reading, at) : undefined;
  return amount?.outOf !== undefined ? amount : undefined;
}

/** "(1) …, (2) …": numbers in brackets that count on from one. */
function enumeratorInBrackets({ tokens }: Reading, at: number, last: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined;
  if (tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')' || !isGlued(tokens[at])) return undefined;
  const value = Number(token.text);
  if (value !== last + 1) return undefined;
  if (value > 1) return value;
  const limit = Math.min(tokens.length, at + 400);
  for (let ahead = at + 2; ahead < limit; ahead += 1) {
    if (tokens[ahead]?.text === '2' && tokens[ahead - 1]?.text === '(' && tokens[ahead + 1]?.text === ')')
      return value;
  }
  return undefined;
}

function readQuantity(
  reading: Reading,
  at: number,
  depth: number,
): { readonly quantities: readonly Recognised[]; readonly next: number } | undefined {
  const multiple = readMultipleWord(reading, at);
  if (multiple !== undefined) return { quantities: [multiple], next: multiple.next };

  const first = readMeasured(reading, at);
  if (first === undefined) return undefined;
  const bare = first.unit === undefined && (!first.amount.marked || at === 0);
  if (bare && isEnumerator(reading, first.start, first.next, depth))
    return { quantities: [], next: first.next };
  if (first.unit === undefined && isTelephone(reading, first.start, first.next))
    return { quantities: [], next: skipDigitGroups(reading, first.next) };

  const ratio = readRatio(reading, first);
  if (ratio !== undefined) return { quantities: [ratio], next: ratio.next };

  const second = readRangeEnd(reading, first);
  if (second !== undefined) return finishRange(reading, first, second);
  const single = finishSingle(reading, first);
  return { quantities: single === undefined ? [] : [single], next: single?.next ?? first.next };
}
