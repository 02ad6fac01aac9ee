import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { attributesNear, clashes } from '../context/contrasts.ts';
import { glossaryLanguage } from '../context/glossary.ts';
import { yearsIn } from '../context/periods.ts';
import type { Span } from '../context/sentences.ts';
import { clauseAround, sentenceAt } from '../context/sentences.ts';
import type { Term } from '../context/terms.ts';
import { terms } from '../context/terms.ts';
import { tellingDigits } from '../magnitude.ts';
import type { CheckContext } from './check-context.ts';
import { within } from './check-context.ts';
import { areExchanged } from './figure-slips.ts';
import { monthWords } from './sentence-words.ts';

/** Headings of parts that say again what the others have said, in four languages. */
const restatingHeading =
  /^(?:[\divxlc]+[.)]?\s*|[a-z][.)]\s*)?(?:executive summary|summary|abstract|highlights|at a glance|key (?:messages|findings|points|figures|facts)|main (?:findings|messages)|overview|conclusions?|concluding \p{L}+|resumen(?: ejecutivo)?|síntesis|mensajes (?:principales|clave)|aspectos destacados|principales (?:resultados|hallazgos|mensajes)|conclusi(?:ón|ones)|résumé|synthèse|l['’]essentiel|points (?:clés|essentiels)|chiffres clés|en bref|conclusions?|resumo(?: executivo)?|sumário executivo|síntese|destaques|principais (?:resultados|mensagens|conclusões)|conclus(?:ão|ões)|considerações finais)(?!\p{L})/iu;
const restatingOpening =
  /^(?:in (?:conclusion|summary|short)|conclusions?|abstract|summary|resumen|en (?:conclusión|resumen|conclusion|résumé)|résumé|em (?:conclusão|resumo)|resumo|conclusi(?:ón|ones)|conclus(?:ão|ões))\s?[,.:–—]/iu;
/** Right before a number that a reader is thought to know: "the 75 dismissals". */
const definite =
  /(?<!\p{L})(?:the|these|those|l[oa]s|est[oa]s|es[oa]s|les|ces|des|aux|[oa]s|d[oa]s|n[oa]s|[aà]s|aos|estes|esses|essas|pel[oa]s)\s$/iu;

/** Figures with the same digits, or all but one, that are looked at for one that says them again. */
const mostAlike = 12;
/** How many telling words must be the same: for two exchanged digits, and for one that differs. */
const sharedForExchange = 2;
const sharedForOneDigit = 3;
/** Of the words around the later figure so many must stand around the earlier one. */
const enoughShared = 0.5;
/** A word in more paragraphs than this is one that the whole report is about. */
const rare = 5;

/** A figure that says again, in a summary, a conclusion or as one that is known, what is told elsewhere. */
interface Restating {
  readonly figure: Quantity;
  readonly paragraph: Paragraph;
  readonly inSummary: boolean;
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
    const lead = paragraph.text.slice(Math.max(0, figure.start - 12), figure.start);
    if (inSummary || (figure.of !== undefined && definite.test(lead)))
      restating.push({ figure, paragraph, inSummary });
    for (const blotted of blottedKeys(key, figure)) {
      const list = told.get(blotted);
      if (list === undefined) told.set(blotted, [figure]);
      else if (list.length < mostAlike) list.push(figure);
    }
  }
  if (restating.length === 0) return [];
  const words = wordReader(context);
  return restating.flatMap(({ figure, paragraph, inSummary }) => {
    const key = keyOf(figure);
    if (key === undefined || (times.get(key) ?? 0) > 1) return [];
    const candidates = new Set(blottedKeys(key, figure).flatMap((blotted) => told.get(blotted) ?? []));
    const meant = [...candidates].filter(
      (other) =>
        other.paragraphId !== paragraph.id &&
        keyOf(other) !== key &&
        sayTheSame(words, figure, other, inSummary),
    );
    const [only] = meant;
    return only === undefined || new Set(meant.map(({ value }) => value)).size > 1 ? [] : [[only, figure]];
  });
}

function isProse({ kind }: Paragraph): boolean {
  return kind !== 'table-row' && kind !== 'note';
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

interface Around {
  readonly own: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  readonly counted: string | undefined;
  readonly attributes: ReturnType<typeof attributesNear>;
}

/** "Asesinados" and "asesinatos" say the same of what is counted. */
function rootOf({ key }: Term): string {
  return key.slice(0, 6);
}

interface WordReader {
  readonly around: (figure: Quantity) => Around | undefined;
  /** Whether a word stands in few paragraphs. */
  readonly isRare: (word: string) => boolean;
}

function sayTheSame(words: WordReader, later: Quantity, earlier: Quantity, inSummary: boolean): boolean {
  const isExchange = areExchanged(later.value ?? '', earlier.value ?? '');
  if (!isExchange && !inSummary) return false;
  const [left, right] = [words.around(later), words.around(earlier)];
  if (left === undefined || right === undefined) return false;
  if (left.years.size > 0 && right.years.size > 0 && ![...left.years].some((year) => right.years.has(year)))
    return false;
  if (clashes(left.attributes, right.attributes).length > 0) return false;
  if ([...left.names].some((name) => !right.all.has(name))) return false;
  const shared = [...left.own].filter((word) => right.all.has(word));
  if (left.counted !== undefined && later.kind === 'count' && !right.all.has(left.counted)) return false;
  if (shared.length < enoughShared * left.own.size && shared.length < 2 * sharedForOneDigit) {
    // "The yearly rate of renewal": two digits exchanged in three, beside a word that few paragraphs have.
    const isLong = (later.value ?? '').replace('.', '').length >= 3;
    return isExchange && inSummary && isLong && shared.some((word) => words.isRare(word));
  }
  return shared.length >= (isExchange ? sharedForExchange : sharedForOneDigit);
}

function wordReader(context: CheckContext): WordReader {
  const language = glossaryLanguage(context.document.language);
  const known = new Map<string, Around | undefined>();
  let paragraphsWith: Map<string, number> | undefined;
  const countParagraphs = (): Map<string, number> => {
    const counted = new Map<string, number>();
    for (const paragraph of context.document.paragraphs) {
      if (!isProse(paragraph)) continue;
      for (const key of new Set(terms(paragraph.text, language).map(rootOf)))
        counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    return counted;
  };
  return {
    around: (figure) => {
      const { id } = figure;
      if (!known.has(id)) known.set(id, readAround(context, figure));
      return known.get(id);
    },
    isRare: (word) => ((paragraphsWith ??= countParagraphs()).get(word) ?? 0) <= rare,
  };
}

function readAround(context: CheckContext, figure: Quantity): Around | undefined {
  const paragraph = context.paragraphById.get(figure.paragraphId);
  if (paragraph === undefined) return undefined;
  const { text } = paragraph;
  const spans = context.sentencesOf(paragraph);
  const sentence = sentenceAt(text, figure.start, spans);
  const numbers = within(context.quantitiesIn.get(paragraph.id) ?? [], sentence);
  const language = glossaryLanguage(context.document.language);
  const said = (stretch: Span): Term[] =>
    terms(text.slice(stretch.start, stretch.end), language).filter(
      ({ start, end, folded }) =>
        !monthWords.has(folded) &&
        !/\d/.test(folded) &&
        !numbers.some(
          (number) =>
            number.start <= start + stretch.start && number.start + firstWord(number) >= end + stretch.start,
        ),
    );
  const isKnown = definite.test(text.slice(Math.max(0, figure.start - 12), figure.start));
  const next = numbers.find(({ start }) => start >= figure.end)?.start ?? sentence.end;
  // "The 75 dismissals of delegates": what is known stands behind the number.
  const near = isKnown
    ? { start: figure.start, end: Math.min(sentence.end, figure.end + 50, next) }
    : {
        start: Math.max(sentence.start, figure.start - 140, clauseStart(text, sentence, figure)),
        end: clauseEnd(text, sentence, figure),
      };
  const own = said(near);
  const before = spans[spans.indexOf(sentence) - 1];
  const wide = {
    start: Math.max(before?.start ?? sentence.start, sentence.start - 300),
    end: Math.min(sentence.end, figure.end + 300),
  };
  const ownText = text.slice(near.start, near.end);
  return {
    own: new Set(own.map(rootOf)),
    all: new Set(said(wide).map(rootOf)),
    names: new Set(own.filter(({ name, start }) => name && near.start + start > sentence.start).map(rootOf)),
    years: new Set(yearsIn(ownText).map(({ year }) => year)),
    counted: terms(figure.of ?? '', language).map(rootOf)[0],
    attributes: attributesNear(text, clauseAround(text, figure, sentence), figure),
  };
}

/** The digits of a quantity, which what is counted follows. */
function firstWord({ text }: Quantity): number {
  return /^\S+/.exec(text)?.[0].length ?? 0;
}

/** A semicolon or colon before a figure begins what is said of it. */
function clauseStart(text: string, sentence: Span, { start }: Span): number {
  const before = text.slice(sentence.start, start);
  return sentence.start + Math.max(before.lastIndexOf(';'), before.lastIndexOf(': ')) + 1;
}

function clauseEnd(text: string, sentence: Span, { end }: Span): number {
  const stop = /[;:](?!\d)/.exec(text.slice(end, sentence.end));
  return Math.min(end + 140, stop === null ? sentence.end : end + stop.index);
}
