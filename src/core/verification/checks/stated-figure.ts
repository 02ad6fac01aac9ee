import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Attributes } from '../context/contrasts.ts';
import { attributesNear } from '../context/contrasts.ts';
import { glossaryLanguage } from '../context/glossary.ts';
import { periodYears, yearsIn } from '../context/periods.ts';
import type { Span } from '../context/sentences.ts';
import { clauseAround, sentenceAt } from '../context/sentences.ts';
import type { Term } from '../context/terms.ts';
import { terms } from '../context/terms.ts';
import type { CheckContext } from './check-context.ts';
import { within } from './check-context.ts';
import { another, ofWhich, rising, falling } from './phrases.ts';

/** A figure of a text with what its words say it is a figure of. */
export interface StatedFigure {
  readonly quantity: Quantity;
  /** Figures with different keys are never the same: kind, unit, period, counted thing. */
  readonly key: string;
  readonly sentenceKey: string;
  /** The list that a figure stands in: items of one list are parallel, not repeated. */
  readonly listKey: string;
  /** Girls or boys, urban or rural, as far as the clause says so. */
  readonly attributes: Attributes;
  /** A part, a change, an average or a further one of the things: "other", "of them", "increase". */
  readonly apart: string;
  /** Names in the sentence. */
  readonly names: ReadonlySet<string>;
  /** Words of the sentence that are no names, without those of its numbers. */
  readonly words: ReadonlySet<string>;
  /** Words right behind the number. */
  readonly tail: ReadonlySet<string>;
  /** Words of the sentence and of the heading above it, names among them. */
  readonly all: ReadonlySet<string>;
}

/** How far behind a number its own words reach. */
const tailLength = 60;

/** All figures of prose that can be compared with others: with a value, a counted thing and a known place in time. */
export function statedFigures(context: CheckContext): StatedFigure[] {
  const headingOf = new Map(context.document.headings.map(({ id, text }) => [id, text]));
  const wordsOf = sentenceReader(context);
  return context.quantities.flatMap((quantity) => {
    const paragraph = context.paragraphById.get(quantity.paragraphId);
    if (paragraph === undefined || paragraph.kind === 'table-row' || paragraph.kind === 'note') return [];
    if (!isComparable(quantity)) return [];
    const figure = statedFigure(
      context,
      wordsOf,
      paragraph,
      quantity,
      headingOf.get(paragraph.headingId ?? ''),
    );
    return figure === undefined ? [] : [figure];
  });
}

function isComparable({ kind, value, writtenAs, outOf, of }: Quantity): boolean {
  if (value === undefined || outOf !== undefined) return false;
  // "Two girls", "three years" are told of many things, and long numbers in words are those of laws.
  if (writtenAs === 'words') return false;
  // A bare number may be the name of something: port 25, device 8.
  if (kind === 'count') return of !== undefined;
  return kind === 'percentage' || kind === 'money' || kind === 'rate';
}

/** A sentence with its words, those of its numbers and dates left out. */
interface ReadSentence {
  readonly sentence: Span;
  readonly inSentence: readonly Term[];
  readonly numbers: readonly Quantity[];
}

/** Longer sentences and those with more numbers are tables that lost their lines. */
const longestSentence = 1200;
const mostNumbers = 25;

/** Reads each sentence once, however many figures it has; quantities come in reading order. */
function sentenceReader(
  context: CheckContext,
): (paragraph: Paragraph, quantity: Quantity) => ReadSentence | undefined {
  const language = glossaryLanguage(context.document.language);
  let known: { readonly key: string; readonly read: ReadSentence | undefined } | undefined;
  return (paragraph, quantity) => {
    const { text } = paragraph;
    const sentence = sentenceAt(text, quantity.start, context.sentencesOf(paragraph));
    const key = `${paragraph.id} ${sentence.start}`;
    if (known?.key === key) return known.read;
    const numbers = within(context.quantitiesIn.get(paragraph.id) ?? [], sentence);
    const isProse = sentence.end - sentence.start <= longestSentence && numbers.length <= mostNumbers;
    const said = text.slice(sentence.start, sentence.end);
    // "They will gain …": of whom that is said stands elsewhere.
    const read =
      !isProse || pronoun.test(said)
        ? undefined
        : {
            sentence,
            numbers,
            inSentence: terms(said, language)
              .map((term) => ({
                ...term,
                start: term.start + sentence.start,
                end: term.end + sentence.start,
              }))
              .filter((term) => !isInNumber(term, numbers) && !isMonth(term.folded)),
          };
    known = { key, read };
    return read;
  };
}

function statedFigure(
  context: CheckContext,
  wordsOf: (paragraph: Paragraph, quantity: Quantity) => ReadSentence | undefined,
  paragraph: Paragraph,
  quantity: Quantity,
  heading: string | undefined,
): StatedFigure | undefined {
  const { text } = paragraph;
  const language = glossaryLanguage(context.document.language);
  const read = wordsOf(paragraph, quantity);
  if (read === undefined) return undefined;
  const { sentence, inSentence, numbers } = read;
  const clause = clauseAround(text, quantity, sentence);
  const counted = terms(quantity.of ?? '', language).map(({ key }) => key);
  const tail = inSentence.filter(
    ({ start }) =>
      start >= quantity.end &&
      start < Math.min(quantity.end + tailLength, endOfPhrase(text, quantity, sentence, numbers)),
  );
  const period = periodOf(quantity, text, sentence);
  const thing = counted.at(-1) ?? counted[0] ?? tail[0]?.key;
  if (thing === undefined || period === undefined) return undefined;
  const names = new Set(inSentence.filter(({ name }) => name).map(({ key }) => key));
  const words = new Set(inSentence.filter(({ name }) => !name).map(({ key }) => key));
  const around = text.slice(clause.start, clause.end);
  return {
    quantity,
    key: [quantity.kind, quantity.unit, period, thing].join('|'),
    sentenceKey: `${paragraph.id} ${sentence.start}`,
    listKey:
      paragraph.kind === 'list-item' && paragraph.parentId !== undefined
        ? paragraph.parentId
        : paragraph.id + sentence.start,
    attributes: attributesNear(text, clause, quantity),
    apart: [another, ofWhich, rising, falling].map((pattern) => (pattern.test(around) ? '1' : '0')).join(''),
    names,
    words,
    tail: new Set(tail.map(({ key }) => key)),
    all: new Set([...names, ...words, ...terms(heading ?? '', language).map(({ key }) => key)]),
  };
}

/** The next number or the end of the clause: what stands behind it belongs to something else. */
function endOfPhrase(text: string, quantity: Quantity, sentence: Span, numbers: readonly Quantity[]): number {
  const next = numbers.find(({ start }) => start >= quantity.end)?.start ?? sentence.end;
  const stop = /[,;:.()](?!\d)|[–—]/.exec(text.slice(quantity.end, sentence.end));
  return Math.min(next, stop === null ? sentence.end : quantity.end + stop.index);
}

/** The figure's own period, else the only year of its sentence; `''` where the sentence has none. */
function periodOf(quantity: Quantity, text: string, sentence: Span): string | undefined {
  if (quantity.period !== undefined) {
    const years = periodYears(quantity.period);
    return years === undefined ? undefined : quantity.period;
  }
  const years = [...new Set(yearsIn(text.slice(sentence.start, sentence.end)).map(({ year }) => year))];
  if (years.length === 0) return '';
  return years.length === 1 ? String(years[0]) : undefined;
}

function isInNumber(term: Term, numbers: readonly Quantity[]): boolean {
  return numbers.some(({ start, end }) => term.start >= start && term.end <= end);
}

const pronoun =
  /^(?:[^\p{L}]*)(?:he|she|it|they|we|i|you|this|these|those|both|each|él|ella|ell[oa]s|est[eo]s?|estas?|il|elle|ils|elles|ce|cela|ces|celui-ci|ele|ela|eles|elas|isso|isto|estes?)(?!\p{L})/iu;

const monthWords = new Set(
  'january february march april may june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro'.split(
    ' ',
  ),
);

function isMonth(folded: string): boolean {
  return monthWords.has(folded);
}
