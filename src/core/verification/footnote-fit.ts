import type { Span } from './context/sentences.ts';
import { fold } from './context/fold.ts';
import { isStopWord } from './context/stop-words.ts';
import type { NearbyFootnote, SourceDocument, SourcePassage } from './evidence-input.ts';

/** Words that half of all titles have. */
const commonTitleWords = new Set(
  'report informe rapport relatorio annual anual annuel national nacional review study estudio statistics estadisticas statistical data de the'.split(
    ' ',
  ),
);

/**
 * The text of the footnote that a statistic rests on: the first marker behind it in its sentence, else the sentence's
 * last. "Ibid." is read together with the notes directly before it, as long as their numbers run without a gap.
 */
export function footnoteTextOf(
  number: Span,
  sentence: Span,
  footnotes: readonly NearbyFootnote[],
): string | undefined {
  const note = footnoteOf(number, sentence, footnotes);
  if (note?.text === undefined || !/^\s*(?:ibid|id)\b/i.test(note.text)) return note?.text;
  const texts = [note.text];
  for (let label = Number(note.label) - 1; label > 0; label -= 1) {
    const before = footnotes.find((other) => other.label === String(label))?.text;
    if (before === undefined) return undefined;
    texts.push(before);
    if (!/^\s*(?:ibid|id)\b/i.test(before)) break;
  }
  return texts.join(' ');
}

function footnoteOf(
  number: Span,
  sentence: Span,
  footnotes: readonly NearbyFootnote[],
): NearbyFootnote | undefined {
  const inSentence = footnotes
    .filter(({ offset }) => offset >= sentence.start && offset <= sentence.end + 1)
    .sort((left, right) => left.offset - right.offset);
  return inSentence.find(({ offset }) => offset >= number.end) ?? inSentence.at(-1);
}

/**
 * 0 to 1: how surely a footnote's text names a source, by the share of the telling words of its title that the note
 * has, and by its authors, publisher, year and law.
 */
export function namesSource(footnote: string, document: SourceDocument): number {
  const words = wordsOfNote(footnote);
  const { title, creators } = namesOf(document);
  const shared = title.filter((word) => words.has(word)).length;
  let score = title.length === 0 ? 0 : shared / title.length;
  if (title.length === 1 && shared === 1) score = 0.6;
  if (creators.some((word) => words.has(word))) score += 0.25;
  const year = document.date?.slice(0, 4);
  if (year !== undefined && footnote.includes(year)) score += 0.1;
  else if (year !== undefined && /\b(?:19|20)\d\d\b/.test(footnote)) score -= 0.05;
  return Math.max(0, Math.min(1, score));
}

interface SourceNames {
  /** The telling words of its title. */
  readonly title: readonly string[];
  readonly creators: readonly string[];
}

/** A hundred thousand sources are compared with every note: what they are called is read once. */
const knownNames = new WeakMap<SourceDocument, SourceNames>();

function namesOf(document: SourceDocument): SourceNames {
  let names = knownNames.get(document);
  if (names === undefined) {
    const creators = [...(document.authors ?? []), document.publisher ?? ''];
    names = {
      title: [...wordsOf(document.title)].filter((word) => !commonTitleWords.has(word)),
      creators: creators.flatMap((name) => [...wordsOf(name)]),
    };
    knownNames.set(document, names);
  }
  return names;
}

let lastNote: { readonly text: string; readonly words: ReadonlySet<string> } | undefined;

/** One note is compared with all sources before the next one. */
function wordsOfNote(text: string): ReadonlySet<string> {
  if (lastNote?.text !== text) lastNote = { text, words: wordsOf(text) };
  return lastNote.words;
}

/** Whether a footnote names the passage itself: "para. 12", "table 3", "art. 8" and the passage's own label. */
export function namesPassage(footnote: string, passage: SourcePassage): boolean {
  const labels = [passage.label, passage.table?.label, passage.provision].filter(
    (label) => label !== undefined,
  );
  const numbers = new Set(
    [
      ...footnote.matchAll(
        /\b(?:paras?|párr|paragraph|articles?|artículos?|artigos?|table|cuadro|tabla|tableau|section|art|arts|§)s?\.?\s*(\d+(?:\s*(?:bis|ter|qu[aá]ter))?)/giu,
      ),
    ].map((match) => fold(match[1] ?? '')),
  );
  return labels.some((label) => {
    const own = /(\d+(?:\s*(?:bis|ter|qu[aá]ter|quinquies))?)\s*$/iu.exec(label)?.[1];
    return own !== undefined && numbers.has(fold(own));
  });
}

/** Pages that a footnote gives: "p. 12", "pp. 12-14", "pág. 7". */
export function pagesOf(footnote: string): readonly number[] {
  const match = /\b(?:pp?|págs?|pág|pages?)\.?\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?/iu.exec(footnote);
  if (match === null) return [];
  const from = Number(match[1]);
  const to = Math.min(Number(match[2] ?? from), from + 50);
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/\p{L}[\p{L}\p{M}]+/gu)]
      .map((match) => fold(match[0]))
      .filter((word) => word.length > 2 && !isStopWord(word, undefined)),
  );
}
