import type { Token } from '../text/tokens.ts';

/** A section of the codes of the United States, which are named by number: "18 U.S.C. § 2251(a)", "45 C.F.R. Part 410". */
export interface CodeSectionRead {
  /** Index of the first token behind it. */
  readonly next: number;
  /** "18 U.S.C." */
  readonly instrument: string;
  /** "section 2251(a)", "Part 410"; absent where the whole title is meant. */
  readonly provision?: string;
}

const codes =
  /^(\d{1,2})\s(U\.?\s?S\.?\s?C\.?(?:\s?A\.)?|C\.?\s?F\.?\s?R\.?)(?![\p{L}])(?:,?\s*((?:§{1,2}|[Ss]ec(?:tion|s?\.)|Part|pt\.)?\s*)(\d+[A-Za-z]{0,2}(?:[-–.]\d+[a-z]?)*(?:\([A-Za-z\d]{1,4}\))*))?/u;

/** Reads one from a number at token `at`. */
export function readUnitedStatesCode(
  text: string,
  tokens: readonly Token[],
  at: number,
): CodeSectionRead | undefined {
  const token = tokens[at];
  const after = tokens[at + 1]?.text ?? '';
  if (token?.kind !== 'digits' || !/^(?:U|C|USC|USCA|CFR)$/.test(after)) return undefined;
  const match = codes.exec(text.slice(token.start, token.start + 80));
  if (match === null) return undefined;
  const [whole, title = '', code = '', sign = '', section] = match;
  const isRules = code.startsWith('C');
  const end = token.start + whole.length;
  let next = at;
  while ((tokens[next]?.end ?? Number.MAX_SAFE_INTEGER) <= end) next += 1;
  const word = /^p/i.test(sign) ? 'Part' : 'section';
  return {
    next,
    instrument: `${title} ${isRules ? 'C.F.R.' : 'U.S.C.'}`,
    ...(section === undefined ? {} : { provision: `${word} ${section}` }),
  };
}
