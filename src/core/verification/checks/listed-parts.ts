import type { Span } from '../context/sentences.ts';
import type { Breakdown } from './breakdown.ts';
import { within } from './check-context.ts';
import type { Count } from './parts.ts';
import { areComplementary } from './parts.ts';
import { including } from './phrases.ts';

/** Between a whole and its parts: what is counted, and a comma, a colon or a dash. */
const toParts = /^[^,;:.()\p{N}]{1,60}?(?:[,:]|\s[–—-])\s*(?:with|con|avec|com)?\s*$/u;

/** Between one part and the next: what is counted, and what goes on with a list. */
const toNextPart = /^[^;:.()\p{N}]{1,60}?(?:,|,?\s(?:and|plus|y|e|et|ainsi que|más|mais))\s*$/u;

/** Between the last part and a whole that is said afterwards. */
const toTotal =
  /^[^;:.()\p{N}]{1,60}?[,–—-]\s*(?:(?:for|or|i\.e\.|making|that is|es decir|o sea|soit|ou seja)\s)?\s*(?:(?:a|an overall) total of|in total|in all|together|totalling|totaling|(?:para |con )?un total de|en total|sumando|au total|un total de|pour un total de|no total de|num total de|totalizando)\s*$/iu;

/** Between the last part and a whole that points back to them: "…; these 27 inspections". */
const toThese = /^[^:.()\p{N}]{1,60}?[;,–—-]\s*(?:these|those|est[oa]s|es[oa]s|ces|ess[ea]s|estes)\s*$/iu;

/** Behind a whole that ends its list: "4,150 persons in all". */
const behindTotal =
  /^[^,;:.()\p{N}]{0,30}(?<!\p{L})(?:in all|in total|altogether|en total|en conjunto|au total|no total|ao todo|em conjunto)(?!\p{L})/iu;

/**
 * Totals with nothing but their parts behind or before them in one sentence: "200 children: 120 boys and 80 girls", "120
 * boys and 80 girls, a total of 200". Other numbers between them, or words that name examples, make it something else.
 */
export function listedParts(
  text: string,
  sentence: Span,
  counts: readonly Count[],
  asides: readonly Span[],
): Breakdown[] {
  if (including.test(text.slice(sentence.start, sentence.end))) return [];
  const gap = (from: number): string => {
    const [start, end] = [counts[from]?.end ?? text.length, counts[from + 1]?.start ?? text.length];
    return withoutAsides(text, { start, end }, asides);
  };
  const found: Breakdown[] = [];
  for (let at = 0; at < counts.length; at += 1) {
    let last = at;
    while (last + 1 < counts.length && toNextPart.test(gap(last))) last += 1;
    const run = counts.slice(at, last + 1);
    if (run.length < 2) continue;
    const closing = run.at(-1);
    if (closing !== undefined && run.length > 2 && behindTotal.test(text.slice(closing.end, sentence.end))) {
      found.push({ ...breakdown(text, sentence, closing, run.slice(0, -1)), slip: 0.05 });
      at = last;
      continue;
    }
    const before = counts[at - 1];
    const after = counts[last + 1];
    if (before !== undefined && toParts.test(gap(at - 1))) {
      found.push(breakdown(text, sentence, before, run));
    } else if (after !== undefined && (toTotal.test(gap(last)) || toThese.test(gap(last)))) {
      found.push({ ...breakdown(text, sentence, after, run), slip: 0.05 });
    } else {
      // "200 children, 120 boys and 80 girls" reads as one list: the first is the whole where the others divide it.
      const [first, ...rest] = run;
      if (first !== undefined && rest.length >= 2 && isWhole(text, sentence, first, rest)) {
        found.push(breakdown(text, sentence, first, rest));
      }
    }
    at = last;
  }
  return found;
}

/** "148 boys under 18 were married, i.e. a total of": neither an age nor the stops of "i.e." end a list. */
function withoutAsides(text: string, gap: Span, asides: readonly Span[]): string {
  let result = '';
  let from = gap.start;
  for (const aside of within(asides, gap)) {
    result += `${text.slice(from, aside.start)}x`;
    from = aside.end;
  }
  return (result + text.slice(from, gap.end)).replace(/\bi\.\s?e\./gi, 'or');
}

function isWhole(text: string, sentence: Span, whole: Count, parts: readonly Count[]): boolean {
  // That a list of unlike things happens to add up says nothing.
  return (
    areComplementary(text, sentence, parts) &&
    !areComplementary(text, sentence, [whole, ...parts.slice(0, 1)])
  );
}

/** Only parts that divide a whole without remainder, or are all but its sum, say that it is wrong. */
function breakdown(text: string, sentence: Span, total: Count, parts: readonly Count[]): Breakdown {
  return { total, parts, complete: areComplementary(text, sentence, parts), slip: 0.02 };
}
