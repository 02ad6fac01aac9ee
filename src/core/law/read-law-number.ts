import type { Token } from '../text/tokens.ts';

const numberSigns = new Set([
  'no',
  'nos',
  'n',
  'nº',
  '№',
  'num',
  'nums',
  'nro',
  'nr',
  'numero',
  'number',
  'ns',
  'os',
]);

/** Index of the first token behind "No.", "N°", "n.os", "número" and the like at `at`; `at` itself where there are none. */
export function skipNumberSigns(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let steps = 0; steps < 5; steps += 1) {
    const token = tokens[next];
    if (token === undefined) break;
    const word = token.kind === 'word' && numberSigns.has(token.folded);
    // "n.os" is one sign; "os" alone is an article.
    if (word && token.folded === 'os' && !(next > at && token.glued)) break;
    if (!word && !'.°º№#-'.includes(token.text)) break;
    next += 1;
  }
  return next;
}

/** The number of a law as read. */
export interface LawNumber {
  readonly next: number;
  /** Grouping dropped: "21067", "5/2014", "2016-274". */
  readonly number: string;
}

/** "21,067", "21.067", "21 067", "5/2014", "2016-274", "5 of 2010", "1325 (2000)". */
export function readLawNumber(tokens: readonly Token[], at: number): LawNumber | undefined {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'digits' || first.text.length > 8) return undefined;
  let number = first.text;
  let next = at + 1;
  while (next < at + 6) {
    const separator = tokens[next];
    const group = tokens[next + 1];
    if (separator === undefined || group?.kind !== 'digits') break;
    const tight = separator.glued && group.glued;
    const groups =
      (separator.text === ',' || separator.text === '.') && group.text.length === 3 && number.length <= 6;
    if (tight && groups) number += group.text;
    else if (
      tight &&
      (separator.text === '/' || separator.text === '-' || separator.text === '–') &&
      group.text.length <= 4
    ) {
      number += `${separator.text === '/' ? '/' : '-'}${group.text}`;
      return { next: next + 2, number };
    } else break;
    next += 2;
  }
  const spaced = tokens[next];
  const spacedGroup =
    next === at + 1 &&
    first.text.length <= 2 &&
    spaced?.kind === 'digits' &&
    spaced.text.length === 3 &&
    !spaced.glued;
  if (spacedGroup) return { next: next + 1, number: number + spaced.text };
  // "Act No. 5 of 2010": short numbers begin anew each year, so that the year belongs to the name.
  const comma = tokens[next]?.text === ',' && tokens[next + 1]?.folded === 'de' ? 1 : 0;
  const year = tokens[next + comma + 1];
  const dated =
    yearLinks.has(tokens[next + comma]?.folded ?? '') &&
    year?.kind === 'digits' &&
    /^(?:1[89]|20)\d{2}$/.test(year.text);
  if (dated && number.length <= 5) return { next: next + comma + 2, number: `${number}/${year.text}` };
  // "resolution 1325 (2000)"
  const adopted = tokens[next + 1];
  const bracketed =
    tokens[next]?.text === '(' &&
    adopted?.kind === 'digits' &&
    /^(?:19|20)\d{2}$/.test(adopted.text) &&
    tokens[next + 2]?.text === ')';
  return { next: bracketed ? next + 3 : next, number };
}

const yearLinks = new Set(['of', 'de']);
