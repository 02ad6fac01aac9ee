import type { Quantity } from '../../statistics/quantity.ts';
import { compare } from '../../text/decimal.ts';
import { sentenceAt } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import { isCount } from './parts.ts';

/** Words beside which a percentage may well be above 100. */
const mayExceed =
  /\b(?:increas\w*|decreas\w*|grow\w*|grew|ris(?:e|en|ing)|rose|more|higher|greater|larger|over|above|inflation|return|ratio|compared|relative|capacity|occupancy|overcrowd\w*|debt|gdp|enrol\w*|coverage|penetration|rate|capacidade|lotação|normal accommodation|budget\w*|presupuest\w*|orçament\w*|previst\w*|planned|prévue?s?|aument\w*|crec\w*|incremento|capacidad|hacinamiento|deuda|pib|tasa|taux|hausse|taxa)\b/i;

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
  if (isOlderThanAnybody(context, quantity)) return 'impossible.age';
  if (low !== undefined && high !== undefined && compare(low, high) > 0 && kind !== 'duration') {
    return 'impossible.range';
  }
  if (kind === 'percentage' && value !== undefined && compare(value, '100') > 0) {
    const paragraph = context.paragraphById.get(quantity.paragraphId);
    if (paragraph === undefined) return undefined;
    const { text } = paragraph;
    const sentence = sentenceAt(text, quantity.start, context.sentencesOf(paragraph));
    const behind = text.slice(quantity.end, quantity.end + 60);
    const ofPart = /^\s*(?:of|de|des|do|da|dos|das)\s/i.test(behind) && !ofMeasure.test(behind);
    if (ofPart && !mayExceed.test(text.slice(sentence.start, sentence.end))) return 'impossible.share';
  }
  return undefined;
}

/** Shares of a measure or of an earlier figure, which may be exceeded: "112 per cent of that figure", "of the norm". */
const ofMeasure =
  /^\s*(?:of|de|des|d[oae]s?|du|del)\s(?:(?:th(?:at|is|e)|its|their|l[ao]s?|el|les?|l['’]|es[aeo]|est[ae]|ce(?:tte|t)?|sus?|ses?|sa|o|seu|sua)\s?)?(?:[\p{L}-]+\s){0,2}?(?:figure|number|level|norm|standard|target|goal|quota|plan|average|mean|median|minimum|need|requirement|amount|value|price|cost|income|size|total|cifra|número|nivel|norma|estándar|meta|objetivo|cuota|promedio|media|mínimo|necesidad\p{L}*|monto|valor|precio|costo|ingreso|tamaño|chiffre|nombre|niveau|norme|cible|objectif|quota|moyenne|médiane|minimum|besoin|montant|valeur|prix|coût|revenu|taille|nível|norma|padrão|média|necessidade|montante|preço|custo|renda|rendimento|tamanho)(?!\p{L})/iu;

/** "Aged 161"; a church may be 300 years old, but no brother of 14 has one of 161. */
function isOlderThanAnybody(context: CheckContext, quantity: Quantity): boolean {
  const { kind, unit, start } = quantity;
  if (kind !== 'age' && (kind !== 'duration' || unit !== 'year')) return false;
  const years = quantity.value ?? quantity.high;
  if (years === undefined || compare(years, oldestAge) <= 0 || compare(years, '1000') >= 0) return false;
  const text = context.paragraphById.get(quantity.paragraphId)?.text ?? '';
  const isAged = saysAge.test(text.slice(Math.max(0, start - 15), start + 5));
  return (kind === 'age' && isAged) || personOf.test(text.slice(Math.max(0, start - 50), start));
}

const saysAge = /(?<!\p{L})(?:aged|ages?|edad|edades|âgée?s?|âge|idades?)(?!\p{L})/iu;

/** "Two brothers of 14 and [161 years]", "un testigo de [173 años]". */
const personOf =
  /(?<!\p{L})(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|brothers?|sisters?|sons?|daughters?|mothers?|fathers?|patients?|victims?|witness(?:es)?|hombres?|mujer(?:es)?|niñ[oa]s?|herman[oa]s?|hij[oa]s?|madres?|padres?|pacientes?|víctimas?|testigos?|jóvenes|joven|homm?es?|femmes?|garçons?|filles?|enfants?|frères?|sœurs?|fils|mères?|pères?|patiente?s?|victimes?|témoins?|jeunes?|homens?|homem|mulher(?:es)?|menin[oa]s?|crianças?|irm(?:ão|ãos|ã|ãs)|filh[oa]s?|mães?|pais?|vítimas?|testemunhas?|jove(?:m|ns))\s(?:(?:aged|of|de|d['’]|âgée?s? de)\s?)(?:\d{1,2}(?:\s(?:years|años|ans|anos))?,?\s(?:and|y|et|e|à|to|a)\s(?:de\s)?)?$/iu;

/** "16 out of the 14", "57 de los 46": two numbers that were not taken for a ratio because they cannot be one. */
function isMoreThanItsWhole(context: CheckContext, part: Quantity, value: string): boolean {
  const text = context.paragraphById.get(part.paragraphId)?.text ?? '';
  const siblings = context.quantitiesIn.get(part.paragraphId) ?? [];
  const [whole] = within(siblings, { start: part.end, end: part.end + 40 });
  if (whole?.kind !== 'count' || whole.value === undefined || compare(value, whole.value) <= 0) return false;
  // "The 57 of the 46 …" goes on from 57 things that were named before.
  const before = text.slice(Math.max(0, part.start - 6), part.start);
  return directlyOf.test(text.slice(part.end, whole.start)) && !behindArticle.test(before);
}

const directlyOf =
  /^ (?:(?:out of|of) (?:the |these |those |its |their )?|de (?:los|las|sus|est[oa]s|es[oa]s) |(?:des|sur les|sur|parmi les|de ces) |d(?:os|as|est[ea]s|ess[ea]s) )$/iu;
const behindArticle = /(?<!\p{L})(?:the|los|las|les|ces|os|as|dos|das|des)\s$/iu;

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
