import type { Decimal } from '../text/decimal.ts';
import type { Token } from '../text/tokens.ts';
import type { NumberHabits } from './number-habits.ts';

/** A number written in digits. */
interface DigitsRead {
  /** Index of the token after it. */
  readonly next: number;
  readonly value: Decimal;
  /** Another value that the same characters have under the other habit. */
  readonly otherReading?: Decimal;
  /** The digits were grouped by any separator, so that it cannot be a year. */
  readonly grouped: boolean;
  readonly decimals: number;
  readonly significant: number;
}

/** Longer runs of digits are identifiers, not quantities. */
const longestNumber = 30;
/** More groups than any number has; keeps endless chains from being read over and over. */
const longestChain = 12;

const spaces = /^[ \u00a0\u2007\u2008\u2009\u202f]$/;

/**
 * Reads the number whose first digits are token `at`. `undefined` when the run of digits and separators is no number:
 * "192.168.1.2", "30.06.2018". A comma list "22,24,26" gives its first member.
 */
export function readDigits(
  text: string,
  tokens: readonly Token[],
  at: number,
  habits: NumberHabits,
): DigitsRead | undefined {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'digits' || first.text.length > longestNumber) return undefined;

  const groups: string[] = [first.text];
  const separators: string[] = [];
  let next = at + 1;
  for (;;) {
    const separator = tokens[next];
    const digits = tokens[next + 1];
    const joined =
      separator?.glued === true &&
      (separator.text === ',' ||
        separator.text === '.' ||
        separator.text === "'" ||
        separator.text === '’') &&
      digits?.kind === 'digits' &&
      digits.glued;
    if (!joined) break;
    if (groups.length > longestChain) return undefined;
    groups.push(digits.text);
    separators.push(separator.text === '’' ? "'" : separator.text);
    next += 2;
  }
  if (separators.length === 0) {
    const spaced = readSpaceGroups(text, tokens, at, habits);
    if (spaced !== undefined) return spaced;
    // "0800", "007": no quantity is written with zeros in front, but "05 casos" is.
    if (first.text.length > 2 && first.text.startsWith('0')) return undefined;
    return plain(first.text, next);
  }
  return interpret(groups, separators, at, next, habits);
}

function interpret(
  groups: readonly string[],
  separators: readonly string[],
  at: number,
  next: number,
  habits: NumberHabits,
): DigitsRead | undefined {
  const separator = separators[0] ?? '';
  const last = separators.at(-1) ?? '';
  const head = groups[0] ?? '';
  const tail = groups.at(-1) ?? '';

  if (separators.length === 1) {
    const groupable = tail.length === 3 && head.length <= 3 && !head.startsWith('0');
    if (separator === "'") return groupable ? grouping(groups, next) : plain(head, at + 1);
    if (!groupable) return decimal([head], tail, next);
    const asGroups = grouping(groups, next);
    const asDecimal = decimal([head], tail, next);
    const groups_ = (separator === ',' ? habits.comma : habits.dot) === 'grouping';
    return groups_
      ? { ...asGroups, otherReading: asDecimal.value }
      : { ...asDecimal, otherReading: asGroups.value };
  }

  const same = separators.every((each) => each === separator);
  if (same && isGrouped(groups)) return grouping(groups, next);
  if (!same && last !== separator && separators.slice(0, -1).every((each) => each === separator)) {
    const integers = groups.slice(0, -1);
    if (isGrouped(integers)) return decimal(integers, tail, next);
  }
  // "22,24,26,31" is a list; anything with dots is a version, an address or a date.
  return same && separator === ',' ? plain(head, at + 1) : undefined;
}

/** "1 011 646": groups of three after a first one of one to three, one kind of space throughout. */
function readSpaceGroups(
  text: string,
  tokens: readonly Token[],
  at: number,
  habits: NumberHabits,
): DigitsRead | undefined {
  const head = tokens[at];
  if (head === undefined || head.text.length > 3 || head.text.startsWith('0')) return undefined;
  const groups = [head.text];
  let next = at + 1;
  let end = head.end;
  let kind: string | undefined;
  while (groups.length < 10) {
    const group = tokens[next];
    if (group?.kind !== 'digits' || group.text.length !== 3 || group.start !== end + 1) break;
    const between = text.slice(end, group.start);
    if (!spaces.test(between) || (kind !== undefined && between !== kind)) break;
    kind = between;
    groups.push(group.text);
    end = group.end;
    next += 1;
  }
  if (groups.length === 1) return undefined;
  const following = tokens[next];
  // "800 7305": four digits after the groups mean that these were no groups.
  if (
    following?.kind === 'digits' &&
    following.start === end + 1 &&
    spaces.test(text.slice(end, following.start))
  ) {
    return undefined;
  }
  const fraction = tokens[next + 1];
  const decimalSign = habits.comma === 'decimal' ? ',' : '.';
  if (
    following?.glued === true &&
    (following.text === decimalSign || following.text === '.' || following.text === ',') &&
    fraction?.kind === 'digits' &&
    fraction.glued
  ) {
    return decimal(groups, fraction.text, next + 2);
  }
  return grouping(groups, next);
}

/** Three digits in every group but the first, or the Indian 12,34,567. */
function isGrouped(groups: readonly string[]): boolean {
  const head = groups[0] ?? '';
  if (head.length > 3 || head.startsWith('0')) return false;
  const rest = groups.slice(1);
  if (rest.at(-1)?.length !== 3) return rest.length === 0;
  const inner = rest.slice(0, -1);
  return (
    inner.every((group) => group.length === 3) ||
    (head.length <= 2 && inner.every((group) => group.length === 2))
  );
}

function plain(digits: string, next: number): DigitsRead {
  return {
    next,
    value: withoutLeadingZeros(digits),
    grouped: false,
    decimals: 0,
    significant: significantDigits(digits),
  };
}

function grouping(groups: readonly string[], next: number): DigitsRead {
  const digits = groups.join('');
  return {
    next,
    value: withoutLeadingZeros(digits),
    grouped: true,
    decimals: 0,
    significant: significantDigits(digits),
  };
}

function decimal(integers: readonly string[], fraction: string, next: number): DigitsRead {
  const digits = integers.join('');
  return {
    next,
    value: `${withoutLeadingZeros(digits)}.${fraction}`,
    grouped: true,
    decimals: fraction.length,
    significant: significantDigits(digits + fraction),
  };
}

function withoutLeadingZeros(digits: string): string {
  let at = 0;
  while (at < digits.length - 1 && digits[at] === '0') at += 1;
  return digits.slice(at);
}

/** Digits as written without leading zeros: 3,700 has four, 0.050 has two. */
export function significantDigits(digits: string): number {
  let at = 0;
  while (at < digits.length - 1 && digits[at] === '0') at += 1;
  return digits.length - at;
}
