import type { Token } from '../text/tokens.ts';
import { readLawNumber, skipNumberSigns } from './read-law-number.ts';

/** "Bail Act, No. 17 of 2012", "Prisons Act, Cap. 168", "Criminal Procedure Law, Chapter 155": what the statute book calls it. */
export function skipOwnNumber(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.text === ',' ? at + 1 : at;
  const chapter = ['cap', 'chapter', 'ch'].includes(tokens[from]?.folded ?? '');
  const dotted = chapter && tokens[from + 1]?.text === '.' ? from + 2 : from + 1;
  if (chapter && tokens[dotted]?.kind === 'digits') return dotted + 1;
  const number = skipNumberSigns(tokens, from);
  const read = number > from ? readLawNumber(tokens, number) : undefined;
  return read?.next ?? ofYear(tokens, at) ?? at;
}

/** "Amend Law 4,417": the number is the law's name, and the word before it a verb. "Schools Act 2005" has a year. */
export function isNumbered(tokens: readonly Token[], head: number): boolean {
  const union = tokens[head + 1]?.text === '(' && tokens[head + 3]?.text === ')' ? head + 4 : head + 1;
  const number = tokens[skipNumberSigns(tokens, union)];
  if (number?.kind !== 'digits' || !numberedHeads.has(tokens[head]?.folded ?? '')) return false;
  // "Children's Act 38 of 2005" has both.
  const isAct = tokens[head]?.folded === 'act' && !verbs.has(tokens[head - 1]?.folded ?? '');
  if (isAct && ofYear(tokens, skipNumberSigns(tokens, head + 1)) !== undefined) return false;
  const separator = tokens[head + 2];
  const isYear = /^(?:1[89]|20)\d\d$/.test(number.text) && number === tokens[head + 1];
  return (
    !isYear ||
    (separator?.glued === true &&
      ',./'.includes(separator.text) &&
      tokens[head + 3]?.kind === 'digits' &&
      tokens[head + 3]?.glued === true)
  );
}

/** Before "Act No. 3 of 2006" these are no names. */
const verbs = new Set(
  'amend repeal adopt enact implement review revise pass under see by with and of the both'.split(' '),
);

const numberedHeads = new Set(['law', 'decree', 'act', 'regulation', 'ordinance']);

/** "38 of 2005" */
function ofYear(tokens: readonly Token[], at: number): number | undefined {
  const [number, link, year] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isOne =
    number?.kind === 'digits' && link?.text === 'of' && /^(?:1[89]|20)\d\d$/.test(year?.text ?? '');
  return isOne ? at + 3 : undefined;
}
