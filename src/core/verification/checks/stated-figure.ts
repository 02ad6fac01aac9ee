import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Attributes } from '../context/contrasts.ts';
import { attributesNear } from '../context/contrasts.ts';
import type { GlossaryLanguage } from '../context/domain-glossary.ts';
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
  /** Its value, for a quick look before exact arithmetic. */
  readonly amount: number;
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
  const language = glossaryLanguage(context.document.language);
  const wordsOf = sentenceReader(context);
  const stated: StatedFigure[] = [];
  for (const quantity of context.quantities) {
    const paragraph = context.paragraphById.get(quantity.paragraphId);
    if (paragraph === undefined || paragraph.kind === 'table-row' || paragraph.kind === 'note') continue;
    if (!isComparable(quantity)) continue;
    const read = wordsOf(paragraph, quantity);
    const figure = read === undefined ? undefined : statedFigure(paragraph, quantity, read, language);
    if (figure !== undefined) stated.push(figure);
  }
  return stated;
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
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Words of the sentence and of the heading above it, names among them. */
  readonly all: ReadonlySet<string>;
  /** The years that the sentence names. */
  readonly years: readonly number[];
}

/** Longer sentences and those with more numbers are tables that lost their lines. */
const longestSentence = 1200;
const mostNumbers = 25;

/** Reads each sentence once, however many figures it has; quantities come in reading order. */
function sentenceReader(
  context: CheckContext,
): (paragraph: Paragraph, quantity: Quantity) => ReadSentence | undefined {
  const language = glossaryLanguage(context.document.language);
  const termsOfHeading = headingReader(context, language);
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
        : readSentence(said, sentence, numbers, termsOfHeading(paragraph.headingId), language);
    known = { key, read };
    return read;
  };
}

function readSentence(
  said: string,
  sentence: Span,
  numbers: readonly Quantity[],
  heading: readonly string[],
  language: GlossaryLanguage | undefined,
): ReadSentence {
  const inSentence: Term[] = [];
  const names = new Set<string>();
  const words = new Set<string>();
  for (const term of terms(said, language)) {
    const placed = { ...term, start: term.start + sentence.start, end: term.end + sentence.start };
    if (isInNumber(placed, numbers) || isMonth(term.folded)) continue;
    inSentence.push(placed);
    (term.name ? names : words).add(term.key);
  }
  return {
    sentence,
    numbers,
    inSentence,
    names,
    words,
    all: new Set([...names, ...words, ...heading]),
    years: [...new Set(yearsIn(said).map(({ year }) => year))],
  };
}

/** The words of the heading above a paragraph, read once for all that stands below it. */
function headingReader(
  context: CheckContext,
  language: GlossaryLanguage | undefined,
): (headingId: string | undefined) => readonly string[] {
  const headings = new Map(context.document.headings.map(({ id, text }) => [id, text]));
  let known: { readonly id: string | undefined; readonly keys: readonly string[] } | undefined;
  return (id) => {
    if (known === undefined || known.id !== id)
      known = { id, keys: terms(headings.get(id ?? '') ?? '', language).map(({ key }) => key) };
    return known.keys;
  };
}

function statedFigure(
  paragraph: Paragraph,
  quantity: Quantity,
  read: ReadSentence,
  language: GlossaryLanguage | undefined,
): StatedFigure | undefined {
  const { text } = paragraph;
  const { sentence, names, words, all } = read;
  const period = periodOf(quantity, read.years);
  if (period === undefined) return undefined;
  const counted = terms(quantity.of ?? '', language);
  const tail = once(() => wordsBehind(text, quantity, read));
  const thing = counted.at(-1)?.key ?? tail()[0];
  if (thing === undefined) return undefined;
  // Most figures meet no other of their key: what tells two apart is read when they do.
  const clause = once(() => clauseAround(text, quantity, sentence));
  const attributes = once(() => attributesNear(text, clause(), quantity));
  const apart = once(() => whatSetsApart(text.slice(clause().start, clause().end)));
  const tailSet = once(() => new Set(tail()));
  return {
    quantity,
    amount: Number(quantity.value),
    key: [quantity.kind, quantity.unit, period, thing].join('|'),
    sentenceKey: `${paragraph.id} ${sentence.start}`,
    listKey:
      paragraph.kind === 'list-item' && paragraph.parentId !== undefined
        ? paragraph.parentId
        : paragraph.id + sentence.start,
    names,
    words,
    all,
    get attributes() {
      return attributes();
    },
    get apart() {
      return apart();
    },
    get tail() {
      return tailSet();
    },
  };
}

/** A value that is worked out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function whatSetsApart(around: string): string {
  return [another, ofWhich, rising, falling].map((pattern) => (pattern.test(around) ? '1' : '0')).join('');
}

/** Words right behind a number, up to the next number or the end of its clause. */
function wordsBehind(
  text: string,
  quantity: Quantity,
  { inSentence, sentence, numbers }: ReadSentence,
): string[] {
  const end = Math.min(quantity.end + tailLength, endOfPhrase(text, quantity, sentence, numbers));
  return inSentence.filter(({ start }) => start >= quantity.end && start < end).map(({ key }) => key);
}

/** The next number or the end of the clause: what stands behind it belongs to something else. */
function endOfPhrase(text: string, quantity: Quantity, sentence: Span, numbers: readonly Quantity[]): number {
  const next = numbers.find(({ start }) => start >= quantity.end)?.start ?? sentence.end;
  const stop = /[,;:.()](?!\d)|[–—]/.exec(text.slice(quantity.end, sentence.end));
  return Math.min(next, stop === null ? sentence.end : quantity.end + stop.index);
}

/** The figure's own period, else the only year of its sentence; `''` where the sentence has none. */
function periodOf({ period }: Quantity, years: readonly number[]): string | undefined {
  if (period !== undefined) return periodYears(period) === undefined ? undefined : period;
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
