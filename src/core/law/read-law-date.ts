import { monthOf } from '../text/written-date.ts';
import type { Token } from '../text/tokens.ts';

/** The day on which a law was made, behind its kind or its number. */
export interface LawDate {
  readonly next: number;
  /** "2007-3-5" */
  readonly day: string;
}

const links = new Set(['of', 'du', 'de', 'del', 'dated', 'le']);

/** "du 5 mars 2007", ", de 4 de junio de 2021", "of 14 March 2016" from token `at`; the year may be left out by Spain. */
export function readLawDate(tokens: readonly Token[], at: number): LawDate | undefined {
  let next = tokens[at]?.text === ',' ? at + 1 : at;
  if (!links.has(tokens[next]?.folded ?? '')) return undefined;
  next += 1;
  const day = tokens[next];
  if (day?.kind !== 'digits' || day.text.length > 2) return undefined;
  next += 1;
  if (
    tokens[next]?.glued === true &&
    ['er', 'º', '°', 'th', 'st', 'nd', 'rd'].includes(tokens[next]?.folded ?? '')
  )
    next += 1;
  if (links.has(tokens[next]?.folded ?? '')) next += 1;
  const month = monthOf(tokens[next]?.text);
  if (month === 0) return undefined;
  next += 1;
  const linked = links.has(tokens[next]?.folded ?? '') ? next + 1 : next;
  const year = tokens[linked];
  const hasYear = year?.kind === 'digits' && year.text.length === 4;
  return {
    next: hasYear ? linked + 1 : next,
    day: `${hasYear ? year.text : ''}-${String(month)}-${day.text}`,
  };
}
