import type { Quantity } from '../../statistics/quantity.ts';
import { compare } from '../../text/decimal.ts';
import { sentenceAt } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import { isCount } from './parts.ts';

/** Words beside which a percentage may well be above 100. */
const mayExceed =
  /\b(?:increas\w*|decreas\w*|grow\w*|grew|ris(?:e|en|ing)|rose|more|higher|greater|larger|over|above|inflation|return|ratio|compared|relative|capacity|occupancy|overcrowd\w*|debt|gdp|enrol\w*|coverage|penetration|rate|aument\w*|crec\w*|incremento|capacidad|hacinamiento|deuda|pib|tasa|taux|hausse|taxa)\b/i;

const oldestAge = '122';

/** Values that cannot be: more than all, a part larger than its whole, an age nobody reaches, a range upside down. */
export function checkImpossibleValues(context: CheckContext): Finding[] {
  return context.quantities.flatMap((quantity) => {
    const problem = problemOf(context, quantity);
    if (problem === undefined) return [];
    return [
      {
        rule: 'impossible-value',
        severity: 'error',
        paragraphIds: [quantity.paragraphId],
        statisticIds: [quantity.id],
        holds: false,
        found: quantity.text,
        wording: {
          key: problem,
          params: { place: paragraphName(context, quantity.paragraphId), found: quantity.text },
        },
      },
    ];
  });
}

type Problem = 'impossible.part' | 'impossible.age' | 'impossible.range' | 'impossible.share';

function problemOf(context: CheckContext, quantity: Quantity): Problem | undefined {
  const { kind, value, low, high, outOf } = quantity;
  if (kind === 'count' && value !== undefined && isMoreThanItsWhole(context, quantity, value)) {
    return 'impossible.part';
  }
  if (kind === 'count' && value !== undefined && isPartOfLess(context, quantity, value))
    return 'impossible.part';
  if (kind === 'ratio' && value !== undefined && outOf !== undefined && compare(value, outOf) > 0) {
    return /\bout of\b|\bof the\b|\bde l[oa]s\b/i.test(quantity.text) ? 'impossible.part' : undefined;
  }
  if (kind === 'age' && value !== undefined && compare(value, oldestAge) > 0) {
    // A church may be 300 years old; only "aged 300" is said of people alone.
    const text = context.paragraphById.get(quantity.paragraphId)?.text ?? '';
    const before = text.slice(Math.max(0, quantity.start - 15), quantity.start + 5);
    return /(?<!\p{L})(?:aged|ages?|edad|edades|âgée?s?|âge|idades?)(?!\p{L})/iu.test(before)
      ? 'impossible.age'
      : undefined;
  }
  if (low !== undefined && high !== undefined && compare(low, high) > 0 && kind !== 'duration') {
    return 'impossible.range';
  }
  if (kind === 'percentage' && value !== undefined && compare(value, '100') > 0) {
    const paragraph = context.paragraphById.get(quantity.paragraphId);
    if (paragraph === undefined) return undefined;
    const { text } = paragraph;
    const sentence = sentenceAt(text, quantity.start, context.sentencesOf(paragraph));
    const ofPart = /^\s*(?:of|de|des|do|da|dos|das)\s/i.test(text.slice(quantity.end, quantity.end + 6));
    if (ofPart && !mayExceed.test(text.slice(sentence.start, sentence.end))) return 'impossible.share';
  }
  return undefined;
}

/** "16 out of the 14": two numbers that were not taken for a ratio because they cannot be one. */
function isMoreThanItsWhole(context: CheckContext, part: Quantity, value: string): boolean {
  const text = context.paragraphById.get(part.paragraphId)?.text ?? '';
  const siblings = context.quantitiesIn.get(part.paragraphId) ?? [];
  const [whole] = within(siblings, { start: part.end, end: part.end + 40 });
  if (whole?.kind !== 'count' || whole.value === undefined) return false;
  const between = text.slice(part.end, whole.start);
  return /^ (?:out of|of) (?:the |these |those )?$/i.test(between) && compare(value, whole.value) > 0;
}

/** "18,204 patients, of whom 19,310 …": where no count before it in the sentence is as large. */
function isPartOfLess(context: CheckContext, part: Quantity, value: string): boolean {
  if (!isCount(part)) return false;
  const paragraph = context.paragraphById.get(part.paragraphId);
  if (paragraph === undefined) return false;
  const { text } = paragraph;
  const pointer = partOf.exec(text.slice(Math.max(0, part.start - 24), part.start));
  if (pointer === null) return false;
  const sentence = sentenceAt(text, part.start, context.sentencesOf(paragraph));
  const before = within(context.quantitiesIn.get(part.paragraphId) ?? [], {
    start: sentence.start,
    end: part.start,
  });
  const nearest = before.at(-1);
  if (nearest === undefined || !isCount(nearest) || part.start - nearest.end > 60) return false;
  if (nearest.writtenAs === 'words' || /[.;()]/.test(text.slice(nearest.end, part.start))) return false;
  return before.every((count) => count.value !== undefined && compare(value, count.value) > 0);
}

const partOf =
  /,\s*(?:of (?:whom|which|them|these)|de l[oa]s (?:que|cuales)|de ell[oa]s|dont|parmi (?:eux|elles)|d[oa]s quais|del[ea]s)\s*$/iu;
