import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Attributes } from '../context/contrasts.ts';
import { attributesNear } from '../context/contrasts.ts';
import { glossaryLanguage } from '../context/glossary.ts';
import { periodYears } from '../context/periods.ts';
import type { Span } from '../context/sentences.ts';
import { clauseAround } from '../context/sentences.ts';
import { terms } from '../context/terms.ts';
import type { CheckContext } from './check-context.ts';
import { another, ofWhich, rising, falling } from './phrases.ts';
import { everyYear } from './relation-words.ts';
import type { SentenceWords } from './sentence-words.ts';
import { sentenceReader } from './sentence-words.ts';

/** How far behind a number its own words reach. */
const tailLength = 60;

/**
 * A figure of a text with what its words say it is a figure of. Most figures meet no other of their key: what tells two
 * apart is read when they do.
 */
export class StatedFigure {
  readonly quantity: Quantity;
  /** Its value, for a quick look before exact arithmetic. */
  readonly amount: number;
  /** Figures with different keys are never the same: kind, unit, period, counted thing. */
  readonly key: string;
  /** The list that a figure stands in: items of one list are parallel, not repeated. */
  readonly listKey: string;
  readonly #read: SentenceWords;
  #clause: Span | undefined;
  #attributes: Attributes | undefined;
  #apart: string | undefined;
  #tail: ReadonlySet<string> | undefined;

  constructor(paragraph: Paragraph, quantity: Quantity, read: SentenceWords, key: string) {
    this.quantity = quantity;
    this.amount = Number(quantity.value);
    this.key = key;
    this.listKey =
      paragraph.kind === 'list-item' && paragraph.parentId !== undefined ? paragraph.parentId : read.key;
    this.#read = read;
  }

  get sentenceKey(): string {
    return this.#read.key;
  }

  /** Names in the sentence. */
  get names(): ReadonlySet<string> {
    return this.#read.words.names;
  }

  /** Words of the sentence that are no names, without those of its numbers. */
  get words(): ReadonlySet<string> {
    return this.#read.words.others;
  }

  /** Words of the sentence and of the heading above it, names among them. */
  get all(): ReadonlySet<string> {
    return this.#read.words.all;
  }

  /** Words right behind the number. */
  get tail(): ReadonlySet<string> {
    return (this.#tail ??= new Set(wordsBehind(this.quantity, this.#read)));
  }

  /** Girls or boys, urban or rural, as far as the clause says so. */
  get attributes(): Attributes {
    return (this.#attributes ??= attributesNear(this.#read.text, this.#clauseAround(), this.quantity));
  }

  /** A part, a change, an average or a further one of the things: "other", "of them", "increase". */
  get apart(): string {
    if (this.#apart === undefined) {
      const { start, end } = this.#clauseAround();
      this.#apart = whatSetsApart(this.#read.text.slice(start, end));
    }
    return this.#apart;
  }

  #clauseAround(): Span {
    return (this.#clause ??= clauseAround(this.#read.text, this.quantity, this.#read.sentence));
  }
}

/** All figures of prose that can be compared with others: with a value, a counted thing and a known place in time. */
export function statedFigures(context: CheckContext): StatedFigure[] {
  const sentenceOf = sentenceReader(context);
  const countedIn = countedThings(context);
  const stated: StatedFigure[] = [];
  for (const quantity of context.quantities) {
    const paragraph = context.paragraphById.get(quantity.paragraphId);
    if (paragraph === undefined || paragraph.kind === 'table-row' || paragraph.kind === 'note') continue;
    if (!isComparable(quantity)) continue;
    // "1,034 in ten years, 103 a year".
    if (everyYear.test(paragraph.text.slice(quantity.end, quantity.end + 40))) continue;
    const read = sentenceOf(paragraph, quantity);
    const period = read === undefined ? undefined : periodOf(quantity, read.years);
    if (read === undefined || period === undefined) continue;
    const thing = countedIn(quantity.of) ?? wordsBehind(quantity, read)[0];
    if (thing === undefined) continue;
    const key = `${quantity.kind}|${quantity.unit ?? ''}|${period}|${thing}`;
    stated.push(new StatedFigure(paragraph, quantity, read, key));
  }
  return stated;
}

/** The last word of what is counted, read once for each way of saying it. */
function countedThings(context: CheckContext): (of: string | undefined) => string | undefined {
  const language = glossaryLanguage(context.document.language);
  const known = new Map<string, string | undefined>();
  return (of) => {
    if (of === undefined) return undefined;
    let word = known.get(of);
    if (word === undefined && !known.has(of)) {
      word = terms(of, language).at(-1)?.key;
      known.set(of, word);
    }
    return word;
  };
}

function isComparable({ kind, value, writtenAs, outOf, of }: Quantity): boolean {
  if (value === undefined || outOf !== undefined) return false;
  // "Two girls", "three years" are told of many things, and long numbers in words are those of laws.
  if (writtenAs === 'words') return false;
  // A bare number may be the name of something: port 25, device 8.
  if (kind === 'count') return of !== undefined;
  return kind === 'percentage' || kind === 'money' || kind === 'rate';
}

function whatSetsApart(around: string): string {
  return [another, ofWhich, rising, falling].map((pattern) => (pattern.test(around) ? '1' : '0')).join('');
}

/** Words right behind a number, up to the next number or the end of its clause. */
function wordsBehind(quantity: Quantity, read: SentenceWords): string[] {
  const end = Math.min(
    quantity.end + tailLength,
    endOfPhrase(read.text, quantity, read.sentence, read.numbers),
  );
  return read.words.inOrder.filter(({ start }) => start >= quantity.end && start < end).map(({ key }) => key);
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
