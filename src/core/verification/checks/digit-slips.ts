import type { Quantity } from '../../statistics/quantity.ts';
import { glossaryLanguage } from '../context/glossary.ts';
import { attributesNear } from '../context/contrasts.ts';
import { clauseAround, sentenceAt } from '../context/sentences.ts';
import { terms } from '../context/terms.ts';
import { tellingDigits } from '../magnitude.ts';
import type { CheckContext } from './check-context.ts';
import { monthWords } from './sentence-words.ts';

/** Shorter numbers have the same digits by chance; and so many of them are not zeros at the end. */
const fewestDigits = 4;
const fewestTelling = 3;
/** Numbers with the same digits that are compared with each other. */
const mostOfSameDigits = 12;
/** Pairs whose sentences are read: a report has a handful. */
const mostLooked = 400;
/** From so many telling digits on, an exchanged pair is hardly ever chance. */
const longNumber = 5;
/** A sentence with fewer speaks of what was named before it. */
const fewestWords = 4;
/** Words that both sentences have, of three letters and more, so that they speak of the same. */
const fewestShared = 2;

/**
 * Pairs of long numbers in the prose, one of which is the other with two neighbouring digits exchanged (3,150
 * and 3,510), where their sentences speak of the same things and of no different years. Chance hardly ever
 * makes such a pair: the sentences need not agree word for word.
 */
export function digitSlips(context: CheckContext): (readonly [Quantity, Quantity])[] {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of context.quantities) {
    const { kind, value, writtenAs, qualifier } = quantity;
    if (value === undefined || writtenAs === 'words' || qualifier !== undefined) continue;
    if (kind !== 'count' && kind !== 'money' && kind !== 'measure') continue;
    const paragraph = context.paragraphById.get(quantity.paragraphId);
    if (paragraph === undefined || paragraph.kind === 'table-row' || paragraph.kind === 'note') continue;
    if (value.length < fewestDigits || tellingDigits(value) < fewestTelling) continue;
    const key = `${value.length} ${[...value].sort().join('')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [quantity]);
    else if (group.length < mostOfSameDigits) group.push(quantity);
  }
  let looked = 0;
  return [...groups.values()].flatMap((group) => {
    if (new Set(group.map(({ value }) => value)).size < 2) return [];
    return group.flatMap((later, index) => {
      const earlier = group
        .slice(0, index)
        .find(
          (other) =>
            isExchange(other.value ?? '', later.value ?? '') &&
            (looked += 1) <= mostLooked &&
            speakOfOne(context, other, later),
        );
      return earlier === undefined ? [] : [[earlier, later] as const];
    });
  });
}

/** Two digits have changed places: neighbours, or those around one between them in a number of five and more. */
export function isExchange(one: string, other: string): boolean {
  const different = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]));
  const [first, second] = different;
  if (different.length !== 2 || first === undefined || second === undefined) return false;
  if (one[first] !== other[second] || one[second] !== other[first]) return false;
  const between = one.slice(first + 1, second).replace('.', '').length;
  return between === 0 || (between === 1 && tellingDigits(one) >= 5);
}

function speakOfOne(context: CheckContext, one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind || one.unit !== other.unit) return false;
  const years = [one, other].map(({ period }) => period?.slice(0, 4));
  if (years[0] !== undefined && years[1] !== undefined && years[0] !== years[1]) return false;
  const [left, right] = [said(context, one), said(context, other)];
  if (left === undefined || right === undefined || left.key === right.key) return false;
  // Girls and boys, urban and rural: figures of two things.
  for (const [contrast, value] of left.attributes) {
    const opposite = right.attributes.get(contrast);
    if (opposite !== undefined && opposite !== value) return false;
  }
  // Each names something that the other does not: patients with dengue and with zika, Lima and Cusco.
  if (eachHasItsOwn(left.tail, right.words, right.tail, left.words)) return false;
  if (eachHasItsOwn(left.names, right.words, right.names, left.words)) return false;
  const shared = [...left.words].filter((word) => right.words.has(word)).length;
  // Where both are of one year, or the number is long, one telling word is enough.
  const isLong = tellingDigits(one.value ?? '') >= longNumber;
  return shared >= (isLong || (years[0] !== undefined && years[0] === years[1]) ? 1 : fewestShared);
}

function eachHasItsOwn(
  one: ReadonlySet<string>,
  notIn: ReadonlySet<string>,
  other: ReadonlySet<string>,
  norIn: ReadonlySet<string>,
): boolean {
  return [...one].some((word) => !notIn.has(word)) && [...other].some((word) => !norIn.has(word));
}

function said(
  context: CheckContext,
  quantity: Quantity,
):
  | {
      readonly key: string;
      readonly words: ReadonlySet<string>;
      readonly names: ReadonlySet<string>;
      /** Words right behind the number, up to the end of its clause. */
      readonly tail: ReadonlySet<string>;
      readonly attributes: ReturnType<typeof attributesNear>;
    }
  | undefined {
  const paragraph = context.paragraphById.get(quantity.paragraphId);
  if (paragraph === undefined) return undefined;
  const { text } = paragraph;
  const sentence = sentenceAt(text, quantity.start, context.sentencesOf(paragraph));
  // The clause says what is counted: of a long sentence the rest speaks of other figures.
  const around = {
    start: Math.max(sentence.start, quantity.start - 160),
    end: Math.min(sentence.end, quantity.end + 160),
  };
  const language = glossaryLanguage(context.document.language);
  const own = terms(text.slice(around.start, around.end), language);
  // "In 2021 they fell to 14,260": of what stands in the sentence before.
  const spans = context.sentencesOf(paragraph);
  const before = own.length < fewestWords ? spans[spans.indexOf(sentence) - 1] : undefined;
  const found =
    before === undefined
      ? own
      : terms(text.slice(Math.max(before.start, around.start - 320), around.end), language);
  const behind = text.slice(quantity.end, around.end);
  const stop = /[,;:.()](?!\d)|[–—]|\d/.exec(behind)?.index ?? behind.length;
  return {
    key: `${paragraph.id} ${sentence.start}`,
    words: new Set(found.map(({ key }) => key)),
    names: new Set(
      found
        .filter(
          ({ name, start, end, folded }) =>
            name &&
            // The first word of a sentence has a capital anyway; parts of a document's symbol are no names.
            around.start + start > sentence.start &&
            found === own &&
            !monthWords.has(folded) &&
            text[around.start + start - 1] !== '/' &&
            text[around.start + end] !== '/',
        )
        .map(({ key }) => key),
    ),
    tail: new Set(terms(behind.slice(0, stop), language).map(({ key }) => key)),
    attributes: attributesNear(text, clauseAround(text, quantity, sentence), quantity),
  };
}
