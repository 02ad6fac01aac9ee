import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { attributesNear } from '../context/contrasts.ts';
import { glossaryLanguage } from '../context/glossary.ts';
import { yearsIn } from '../context/periods.ts';
import type { Span } from '../context/sentences.ts';
import { clauseAround, sentenceAt } from '../context/sentences.ts';
import type { Term } from '../context/terms.ts';
import { terms } from '../context/terms.ts';
import type { CheckContext } from './check-context.ts';
import { within } from './check-context.ts';
import { another, falling, future, rising } from './phrases.ts';
import { monthWords } from './sentence-words.ts';

/** A word in more paragraphs than this is one that the whole report is about. */
const rare = 5;

/** Right before a number that a reader is thought to know: "the 75 dismissals". */
export const definite =
  /(?<!\p{L})(?:the|these|those|l[oa]s|est[oa]s|es[oa]s|les|ces|des|aux|[oa]s|d[oa]s|n[oa]s|[aà]s|aos|estes|esses|essas|pel[oa]s)\s$/iu;

/** What is told in sentences: no cells and no notes. */
export function isProse({ kind }: Paragraph): boolean {
  return kind !== 'table-row' && kind !== 'note';
}

/** What is said around a figure. */
export interface Around {
  readonly own: ReadonlySet<string>;
  /** Those of them behind the number: which things are counted, "patients with dengue". */
  readonly behind: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  /** Those of the sentence before as well. */
  readonly yearsNear: ReadonlySet<number>;
  /** It is still to come. */
  readonly isToCome: boolean;
  readonly counted: string | undefined;
  /** It is a further one of the things, a change of them, or still to come. */
  readonly isOfAnother: boolean;
  readonly attributes: ReturnType<typeof attributesNear>;
}

/** "Asesinados" and "asesinatos" say the same of what is counted. */
function rootOf({ key }: Term): string {
  return key.slice(0, 6);
}

/** Reads the words around figures once each. */
export interface WordReader {
  readonly around: (figure: Quantity) => Around | undefined;
  /** Whether a word stands in few paragraphs. */
  readonly isRare: (word: string) => boolean;
}

/** A reader of what is said around the figures of a document. */
export function wordReader(context: CheckContext): WordReader {
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
    behind: new Set(own.filter(({ start }) => near.start + start >= figure.end).map(rootOf)),
    all: new Set(said(wide).map(rootOf)),
    names: new Set(own.filter(({ name, start }) => name && near.start + start > sentence.start).map(rootOf)),
    years: new Set(yearsIn(ownText).map(({ year }) => year)),
    yearsNear: new Set(yearsIn(text.slice(wide.start, wide.end)).map(({ year }) => year)),
    isToCome: willBe.test(text.slice(Math.max(sentence.start, figure.start - 90), figure.start)),
    isOfAnother: [another, future, rising, falling].some((pattern) => pattern.test(ownText)),
    counted: terms(figure.of ?? '', language).map(rootOf)[0],
    attributes: attributesNear(text, clauseAround(text, figure, sentence), figure),
  };
}

/** What will be is no figure of what has been. */
const willBe =
  /(?<!\p{L})(?:will|would|should|must|plans? to|se propon\p{L}+|se prev\p{L}+|prevê\p{L}*|preve\p{L}+|deber\p{L}+|faudra\p{L}*|prévoi\p{L}+|devr\p{L}+|\p{L}{2,}(?:rá|rán|rão|eront|era))(?!\p{L})/iu;

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
