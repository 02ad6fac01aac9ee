import type { Quantity } from '../../statistics/quantity.ts';

/** "(14 of 68)", "(1.104 de 2.760)": counts in brackets that stand for a share beside them. */
export interface CountedShare {
  readonly part: string;
  readonly whole: string;
  readonly statisticIds: readonly string[];
}

/** Reads a part and its whole from one or two figures, behind which a bracket or a clause ends. */
export function countedShare(
  text: string,
  first: Quantity | undefined,
  second: Quantity | undefined,
): CountedShare | undefined {
  const closes = ({ end }: Quantity): boolean => /^[^.;:()\d]{0,30}[),;]/.test(text.slice(end, end + 31));
  if (first?.kind === 'ratio' && first.writtenAs === 'digits' && closes(first)) {
    const { value, outOf, id } = first;
    return value === undefined || outOf === undefined
      ? undefined
      : { part: value, whole: outOf, statisticIds: [id] };
  }
  if (first?.kind !== 'count' || second?.kind !== 'count' || !closes(second)) return undefined;
  if (!ofWhole.test(text.slice(first.end, second.start))) return undefined;
  return first.value === undefined || second.value === undefined
    ? undefined
    : { part: first.value, whole: second.value, statisticIds: [first.id, second.id] };
}

const ofWhole = /^\s(?:out of|of|de|sur|em|d[oae]s|des)(?: (?:the|los|las|les|os|as))?\s$/iu;

/** Bases of ratios in figures; one out of another number is a count of its own. */
export const roundBases: ReadonlySet<string> = new Set(['10', '20', '50', '100', '1000']);

/** "3 out of every 10", "64 de cada 100": a share said in figures, and no part of ten things. */
export function isOfEvery({ kind, outOf, text }: Pick<Quantity, 'kind' | 'outOf' | 'text'>): boolean {
  return (
    kind === 'ratio' && outOf !== undefined && roundBases.has(outOf) && /cada|every|sur|in\s/i.test(text)
  );
}
