import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { GlossaryLanguage } from '../context/glossary-entry.ts';
import { glossaryLanguage } from '../context/glossary.ts';
import { yearsIn } from '../context/periods.ts';
import type { Span } from '../context/sentences.ts';
import { sentenceAt } from '../context/sentences.ts';
import type { Term } from '../context/terms.ts';
import { terms } from '../context/terms.ts';
import type { CheckContext } from './check-context.ts';
import { within } from './check-context.ts';

/** Words of a sentence, those of its numbers and dates left out. */
interface Words {
  readonly inOrder: readonly Term[];
  /** Names in the sentence. */
  readonly names: ReadonlySet<string>;
  /** Words of the sentence that are no names. */
  readonly others: ReadonlySet<string>;
  /** Words of the sentence and of the heading above it, names among them. */
  readonly all: ReadonlySet<string>;
}

/** A sentence with its figures, and with its words once somebody asks for them. */
export class SentenceWords {
  /** The same for all figures of the sentence, and for no other sentence. */
  readonly key: string;
  readonly text: string;
  readonly sentence: Span;
  readonly numbers: readonly Quantity[];
  /** The years that the sentence names. */
  readonly years: readonly number[];
  readonly #language: GlossaryLanguage | undefined;
  readonly #heading: readonly string[];
  #words: Words | undefined;

  constructor(
    paragraph: Paragraph,
    sentence: Span,
    numbers: readonly Quantity[],
    heading: readonly string[],
    language: GlossaryLanguage | undefined,
  ) {
    this.key = sentenceKey(paragraph, sentence);
    this.text = paragraph.text;
    this.sentence = sentence;
    this.numbers = numbers;
    this.years = [...new Set(yearsIn(saidIn(paragraph, sentence)).map(({ year }) => year))];
    this.#heading = heading;
    this.#language = language;
  }

  get words(): Words {
    return (this.#words ??= this.#read());
  }

  #read(): Words {
    const { text, sentence, numbers } = this;
    const inOrder: Term[] = [];
    const names = new Set<string>();
    const others = new Set<string>();
    for (const term of terms(text.slice(sentence.start, sentence.end), this.#language)) {
      const placed = { ...term, start: term.start + sentence.start, end: term.end + sentence.start };
      if (isInNumber(placed, numbers) || monthWords.has(term.folded)) continue;
      inOrder.push(placed);
      (term.name ? names : others).add(term.key);
    }
    return { inOrder, names, others, all: new Set([...names, ...others, ...this.#heading]) };
  }
}

/** Longer sentences and those with more numbers are tables that lost their lines. */
const longestSentence = 1200;
const mostNumbers = 25;

/** Reads each sentence once, however many figures it has; quantities come in reading order. */
export function sentenceReader(
  context: CheckContext,
): (paragraph: Paragraph, quantity: Quantity) => SentenceWords | undefined {
  const language = glossaryLanguage(context.document.language);
  const termsOfHeading = headingReader(context, language);
  let known: { readonly key: string; readonly read: SentenceWords | undefined } | undefined;
  return (paragraph, quantity) => {
    const sentence = sentenceAt(paragraph.text, quantity.start, context.sentencesOf(paragraph));
    const key = sentenceKey(paragraph, sentence);
    if (known?.key === key) return known.read;
    const numbers = within(context.quantitiesIn.get(paragraph.id) ?? [], sentence);
    const isProse = sentence.end - sentence.start <= longestSentence && numbers.length <= mostNumbers;
    // "They will gain …": of whom that is said stands elsewhere.
    const read =
      !isProse || pronoun.test(saidIn(paragraph, sentence))
        ? undefined
        : new SentenceWords(paragraph, sentence, numbers, termsOfHeading(paragraph.headingId), language);
    known = { key, read };
    return read;
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

function sentenceKey(paragraph: Paragraph, sentence: Span): string {
  return `${paragraph.id} ${sentence.start}`;
}

function saidIn(paragraph: Paragraph, sentence: Span): string {
  return paragraph.text.slice(sentence.start, sentence.end);
}

function isInNumber(term: Term, numbers: readonly Quantity[]): boolean {
  return numbers.some(({ start, end }) => term.start >= start && term.end <= end);
}

const pronoun =
  /^(?:[^\p{L}]*)(?:he|she|it|they|we|i|you|this|these|those|both|each|él|ella|ell[oa]s|est[eo]s?|estas?|il|elle|ils|elles|ce|cela|ces|celui-ci|ele|ela|eles|elas|isso|isto|estes?)(?!\p{L})/iu;

/** Months in the four languages, folded: written with a capital in some, and no names. */
export const monthWords = new Set(
  'january february march april may june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro'.split(
    ' ',
  ),
);
