import type { Paragraph } from '../../document/document.ts';
import type { Span } from '../context/sentences.ts';
import { sentences } from '../context/sentences.ts';

/** Words that are quoted in a paragraph. Offsets count in its text and leave the marks out. */
export interface Quotation {
  readonly paragraphId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** For one that is set as a block of its own: the sentence before it, which says whose words it has. */
  readonly introduction?: Span & { readonly paragraphId: string };
}

/** Fewer words are a term or a name that is set off rather than words that somebody wrote. */
export const fewestQuotedWords = 4;

/** A longer stretch between marks is a mark that was forgotten. */
const longestQuotation = 6000;

/** Marks of one paragraph that are not closed. */
const mostUnclosed = 40;

const closers: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '‘': '’' };

/**
 * The quotations of some words in a document's paragraphs, in reading order: between “curly”, «angle», "straight" and
 * ‘single’ marks, and paragraphs that are set as a block of quoted text. A quotation inside another is part of it. One
 * that runs over several paragraphs, each of which begins with an opening mark, has a stretch in each.
 */
export function findQuotations(paragraphs: readonly Paragraph[]): Quotation[] {
  let before: Paragraph | undefined;
  return paragraphs.flatMap((paragraph, index): Quotation[] => {
    if (paragraph.kind === 'table-row') return [];
    const { id, text } = paragraph;
    if (paragraph.quotation === true) return blockQuotation(paragraph, before);
    before = paragraph;
    return stretches(text, paragraphs[index + 1]?.text ?? '')
      .filter(({ start, end }) => wordsIn(text, start, end) >= fewestQuotedWords)
      .map(({ start, end }) => ({ paragraphId: id, start, end, text: text.slice(start, end) }));
  });
}

/** Who said it, or where it stands, behind the words of a block: "— Ministry of Health", "(A/HRC/40/2, para. 12)". */
const attribution = /\s*(?:[—–]\s?\p{Lu}[^.!?]{0,120}|\([^()]{3,120}\))\s*\.?$/u;

/** A block without marks is quoted as a whole; one whose marks close holds what stands between them. */
function blockQuotation({ id, text }: Paragraph, before: Paragraph | undefined): Quotation[] {
  const said = text.slice(0, attribution.exec(text)?.index ?? text.length);
  const whole = trimmed(said, { start: 0, end: said.length });
  const [marked] = stretches(said, '');
  // "“We waited for hours.”": the marks around it are not the source's.
  const isAround = marked !== undefined && marked.start <= 2 && marked.end >= whole.end - 2;
  const { start, end } = isAround ? marked : whole;
  if (wordsIn(text, start, end) < fewestQuotedWords || end - start > longestQuotation) return [];
  const last = before === undefined ? undefined : sentences(before.text).at(-1);
  return [
    {
      paragraphId: id,
      start,
      end,
      text: text.slice(start, end),
      ...(before === undefined || last === undefined
        ? {}
        : { introduction: { ...last, paragraphId: before.id } }),
    },
  ];
}

function stretches(text: string, next: string): Span[] {
  const found: Span[] = [];
  let unclosed = 0;
  const mark = /[“«„‘"]/g;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const open = match[0];
    const start = match.index + 1;
    const end = open === '"' ? straightEnd(text, match.index) : closingEnd(text, open, start);
    if (end === undefined) {
      // It goes on in the next paragraph, which begins with a mark of its own.
      if (open !== '"' && open !== '‘' && next.startsWith(open)) {
        found.push({ start, end: text.length });
        break;
      }
      // Each is looked for up to the longest quotation: a text of nothing but marks is left alone.
      unclosed += 1;
      if (unclosed > mostUnclosed) break;
      continue;
    }
    if (end - start > longestQuotation) continue;
    found.push({ start, end });
    mark.lastIndex = end + 1;
  }
  return found.map((stretch) => trimmed(text, stretch));
}

/** Where the mark that belongs to an opening one stands, quotations inside passed over. */
function closingEnd(text: string, open: string, from: number): number | undefined {
  const close = closers[open] ?? '';
  const limit = Math.min(text.length, from + longestQuotation);
  let depth = 1;
  for (let at = from; at < limit; at += 1) {
    const letter = text[at];
    if (letter === close && !(open === '‘' && isApostrophe(text, at))) depth -= 1;
    else if (letter === open) depth += 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** ’ in "don’t" and "states’ duty": letters on both sides, or a plural's, with no mark or stop beside it. */
function isApostrophe(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + 1]];
  if (/[\p{L}\p{N}]/u.test(after)) return true;
  return before === 's' && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) && text.indexOf('’', at + 1) !== -1;
}

/** Straight marks open behind white space or a bracket; behind a digit they are inches. */
function straightEnd(text: string, open: number): number | undefined {
  const before = text[open - 1];
  if (before !== undefined && !/[\s([{—–:«“/]/.test(before)) return undefined;
  if (/\s/.test(text[open + 1] ?? ' ')) return undefined;
  const limit = Math.min(text.length, open + longestQuotation);
  for (let at = text.indexOf('"', open + 1); at !== -1 && at < limit; at = text.indexOf('"', at + 1)) {
    const opensAnother = /[\s(]/.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
    if (!opensAnother) return at;
    // A quotation inside, in the same marks.
    const inner = text.indexOf('"', at + 1);
    if (inner === -1) return undefined;
    at = inner;
  }
  return undefined;
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

function wordsIn(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}
