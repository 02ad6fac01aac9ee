import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { clashes } from '../context/contrasts.ts';
import { tellingDigits } from '../magnitude.ts';
import type { CheckContext } from './check-context.ts';
import { areExchanged } from './figure-slips.ts';
import type { WordReader } from './restated-words.ts';
import { definite, isProse, wordReader } from './restated-words.ts';

/** Headings of parts that say again what the others have said, in four languages. */
const restatingHeading =
  /^(?:[\divxlc]+[.)]?\s*|[a-z][.)]\s*)?(?:executive summary|summary|abstract|highlights|at a glance|key (?:messages|findings|points|figures|facts)|main (?:findings|messages)|overview|conclusions?|concluding \p{L}+|resumen(?: ejecutivo)?|síntesis|mensajes (?:principales|clave)|aspectos destacados|principales (?:resultados|hallazgos|mensajes)|conclusi(?:ón|ones)|résumé|synthèse|l['’]essentiel|points (?:clés|essentiels)|chiffres clés|en bref|conclusions?|resumo(?: executivo)?|sumário executivo|síntese|destaques|principais (?:resultados|mensagens|conclusões)|conclus(?:ão|ões)|considerações finais)(?!\p{L})/iu;
const restatingOpening =
  /^(?:in (?:conclusion|summary|short)|conclusions?|abstract|summary|resumen|en (?:conclusión|resumen|conclusion|résumé)|résumé|em (?:conclusão|resumo)|resumo|conclusi(?:ón|ones)|conclus(?:ão|ões))\s?[,.:–—]/iu;

/** Letters that an article ends with, in all four languages. */
const articleEnds = new Set('esx');

/** Figures with the same digits, or all but one, that are looked at for one that says them again. */
const mostAlike = 12;
/** How many telling words must be the same: for two exchanged digits, and for one that differs. */
const sharedForExchange = 2;
const sharedForOneDigit = 3;
/** Of the words around the later figure so many must stand around the earlier one. */
const enoughShared = 0.5;

/** A figure that says again, in a summary, a conclusion or as one that is known, what is told elsewhere. */
interface Restating {
  readonly figure: Quantity;
  readonly paragraph: Paragraph;
  readonly as: 'summary' | 'known' | 'plain';
}

/**
 * Figures of summaries and conclusions, and figures with an article ("the 43 defenders killed"), that stand nowhere else,
 * while the text has a figure of the same things in which two digits are exchanged or one is different.
 */
export function restatedOtherwise(context: CheckContext): (readonly [told: Quantity, again: Quantity])[] {
  const summaries = new Set(
    context.document.headings.flatMap(({ id, text }) => (restatingHeading.test(text.trim()) ? [id] : [])),
  );
  const restating: Restating[] = [];
  const times = new Map<string, number>();
  const told = new Map<string, Quantity[]>();
  for (const figure of context.quantities) {
    const paragraph = context.paragraphById.get(figure.paragraphId);
    const key = keyOf(figure);
    if (paragraph === undefined || key === undefined) continue;
    times.set(key, (times.get(key) ?? 0) + 1);
    if (!isProse(paragraph) || figure.writtenAs === 'words' || figure.qualifier !== undefined) continue;
    if (tellingDigits(figure.value ?? '') < 2) continue;
    const inSummary =
      (paragraph.headingId !== undefined && summaries.has(paragraph.headingId)) ||
      restatingOpening.test(paragraph.text.slice(0, 30));
    const isKnown =
      figure.of !== undefined &&
      articleEnds.has(paragraph.text[figure.start - 2] ?? '') &&
      definite.test(paragraph.text.slice(Math.max(0, figure.start - 12), figure.start));
    const as = inSummary ? 'summary' : isKnown ? 'known' : 'plain';
    if (as !== 'plain' || isTelling(figure)) restating.push({ figure, paragraph, as });
    for (const blotted of blottedKeys(key, figure)) {
      const list = told.get(blotted);
      if (list === undefined) told.set(blotted, [figure]);
      else if (list.length < mostAlike) list.push(figure);
    }
  }
  if (restating.length === 0) return [];
  const words = wordReader(context);
  const pairs = new Set<string>();
  return restating.flatMap(({ figure, paragraph, as }) => {
    const key = keyOf(figure);
    if (key === undefined || (times.get(key) ?? 0) > 1) return [];
    const candidates = new Set(blottedKeys(key, figure).flatMap((blotted) => told.get(blotted) ?? []));
    const meant = [...candidates].filter(
      (other) =>
        other.paragraphId !== paragraph.id &&
        other.value !== figure.value &&
        (as !== 'plain' || (isBefore(other, figure) && countAlike(other, figure))) &&
        (as !== 'known' || areExchanged(other.value ?? '', figure.value ?? '')) &&
        !areOfOtherYears(other, figure) &&
        // "From 3.1 to 3.8": a text that gives both tells them apart.
        !standsIn(context, paragraph, other) &&
        sayTheSame(words, figure, other, as),
    );
    const [only] = meant;
    if (only === undefined || new Set(meant.map(({ value }) => value)).size > 1) return [];
    // Each of two figures may say the other again.
    const pair = [only.value ?? '', figure.value ?? ''].sort().join(' ');
    if (pairs.has(pair)) return [];
    pairs.add(pair);
    return [[only, figure] as const];
  });
}

/** A count of named things in three digits and more: shorter ones are alike by chance. */
function isTelling({ kind, of, value = '' }: Quantity): boolean {
  return kind === 'count' && of !== undefined && /^[1-9]\d{2,}$/.test(value) && tellingDigits(value) >= 3;
}

function standsIn(context: CheckContext, { id }: Paragraph, { value }: Quantity): boolean {
  return (context.quantitiesIn.get(id) ?? []).some((figure) => figure.value === value);
}

function areOfOtherYears({ period: one }: Quantity, { period: other }: Quantity): boolean {
  const isYear = /^\d{4}$/;
  return one !== undefined && other !== undefined && isYear.test(one) && isYear.test(other) && one !== other;
}

function isBefore(one: Quantity, other: Quantity): boolean {
  return Number(one.id.slice(1)) < Number(other.id.slice(1));
}

/** A first look at what is counted, before anything else is read. */
function countAlike({ of: one }: Quantity, { of: other }: Quantity): boolean {
  return one === undefined || one.slice(0, 5).toLowerCase() === other?.slice(0, 5).toLowerCase();
}

/** What two figures must have in common to be the same: kind and unit; "1,846 of 1,964" counts the 1,846. */
function keyOf({ kind, unit, value, writtenAs }: Quantity): string | undefined {
  if (value === undefined || value.length < 2 || value.length > 12) return undefined;
  if (kind === 'ratio') return writtenAs === 'digits' ? `count||${value}` : undefined;
  if (kind !== 'count' && kind !== 'percentage' && kind !== 'money' && kind !== 'rate') return undefined;
  return `${kind}|${unit ?? ''}|${value}`;
}

/** The key with each digit blotted out in turn, and with its digits sorted. */
function blottedKeys(key: string, { value = '' }: Quantity): string[] {
  const lead = key.slice(0, key.length - value.length);
  const sorted = `${lead}${[...value].sort().join('')}~`;
  // Of two digits one alone is the same by chance.
  if (value.replace('.', '').length < 3) return [sorted];
  const keys = [sorted];
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] !== '.') keys.push(`${lead}${value.slice(0, at)}_${value.slice(at + 1)}`);
  }
  return keys;
}

function sayTheSame(words: WordReader, later: Quantity, earlier: Quantity, as: Restating['as']): boolean {
  const inSummary = as === 'summary';
  const isExchange = areExchanged(later.value ?? '', earlier.value ?? '');
  if (!isExchange && as === 'known') return false;
  const [left, right] = [words.around(later), words.around(earlier)];
  if (left === undefined || right === undefined) return false;
  const years = right.years.size > 0 ? right.years : right.yearsNear;
  if (left.years.size > 0 && years.size > 0 && ![...left.years].some((year) => years.has(year))) return false;
  if (left.isToCome !== right.isToCome) return false;
  if (clashes(left.attributes, right.attributes).length > 0) return false;
  if ([...left.names].some((name) => !right.all.has(name))) return false;
  const shared = [...left.own].filter((word) => right.all.has(word));
  if (left.counted !== undefined && later.kind === 'count' && !right.all.has(left.counted)) return false;
  // Elsewhere all but a word of what is said of it must be said of the other, and of no other time.
  if (as === 'plain')
    return (
      [...left.behind].every((word) => right.all.has(word)) &&
      !left.isOfAnother &&
      left.own.size - shared.length <= 1 &&
      shared.length >= sharedForOneDigit
    );
  if (shared.length < enoughShared * left.own.size && shared.length < 2 * sharedForOneDigit) {
    // "The yearly rate of renewal": two digits exchanged in three, beside a word that few paragraphs have.
    const isLong = (later.value ?? '').replace('.', '').length >= 3;
    return isExchange && inSummary && isLong && shared.some((word) => words.isRare(word));
  }
  return shared.length >= (isExchange ? sharedForExchange : sharedForOneDigit);
}
