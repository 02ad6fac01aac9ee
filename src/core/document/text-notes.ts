import { beginsStatement, endsStatement } from '../text/sentence-end.ts';
import { lengthAtShare } from './from-lines.ts';
import type { SourceLine, SourceNote, SourceText } from './source-line.ts';

/** A note's body seldom has more lines than this. */
const LONGEST_BODY = 14;

/**
 * Takes notes marked by a symbol out of running text. Where a page has broken a paragraph in two, converters leave the
 * note's body between the halves and its symbol on a line of its own, behind the body or in front of it.
 */
export function takeSymbolNotes(source: SourceText): SourceText {
  const { lines } = source;
  const notes: SourceNote[] = [];
  const taken = new Set<number>();
  const width = usualWidth(lines);
  const isOneStarred = lines.filter(({ label }) => label === '*').length === 1;
  lines.forEach((line, index) => {
    const starred = isOneStarred ? starredNote(lines, index) : undefined;
    if (starred !== undefined) {
      for (let at = starred.from; at <= starred.to; at++) taken.add(at);
      notes.push({ label: '*', lines: lines.slice(starred.from, starred.to + 1).map(withoutLabel) });
      return;
    }
    const label = line.content.text;
    if (!/^(?:\*{1,4}|†{1,2}|‡{1,2})$/.test(label) || taken.has(index)) return;
    const body = bodyBefore(lines, index, width) ?? bodyAfter(lines, index);
    if (body === undefined) return;
    for (let at = body.from; at <= body.to; at++) taken.add(at);
    taken.add(index);
    notes.push({
      label,
      lines: lines.slice(body.from, body.to + 1).filter((_, at) => body.from + at !== index),
    });
  });
  if (notes.length === 0) return source;
  return { lines: withoutTaken(lines, taken), notes: [...source.notes, ...notes] };
}

/**
 * "*  Adopted by the Committee": it looks like an item of a list, but is the only one and a mark glued to a word, on a
 * line of its own end, refers to it.
 */
function starredNote(lines: readonly SourceLine[], index: number): Body | undefined {
  if (lines[index]?.label !== '*') return undefined;
  const isMarked = lines.slice(0, index).some(({ content }) => /[\p{L}.)”"]\*$/u.test(content.text));
  if (!isMarked) return undefined;
  let to = index;
  while (to + 1 < lines.length && to - index < LONGEST_BODY) {
    const next = lines[to + 1];
    if (next?.opening !== 'flow' || next.label !== undefined) break;
    if (endsStatement(lines[to]?.content.text ?? '')) break;
    to++;
  }
  return { from: index, to };
}

function withoutLabel({ label: _label, ...line }: SourceLine): SourceLine {
  return line;
}

/** Leaves lines out; the line after them begins no more than the page, because what stood between belonged to it. */
export function withoutTaken(lines: readonly SourceLine[], taken: ReadonlySet<number>): SourceLine[] {
  const kept: SourceLine[] = [];
  lines.forEach((line, index) => {
    if (taken.has(index)) return;
    const afterGap = index > 0 && taken.has(index - 1);
    kept.push(afterGap && line.opening !== 'block' ? { ...line, opening: 'page' } : line);
  });
  return kept;
}

interface Body {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines in front of a symbol that are its note: they begin like a sentence right behind a line that has not ended,
 * and the text behind the symbol takes that line up again.
 */
function bodyBefore(lines: readonly SourceLine[], symbolAt: number, width: number): Body | undefined {
  let best: { from: number; score: number } | undefined;
  for (let from = symbolAt - 1; from >= Math.max(1, symbolAt - LONGEST_BODY); from--) {
    const first = lines[from];
    const before = lines[from - 1];
    if (
      first === undefined ||
      before === undefined ||
      first.role.kind !== 'text' ||
      first.label !== undefined
    )
      break;
    if (!beginsStatement(first.content.text)) continue;
    const after = lines[symbolAt + 1];
    let score = 0;
    if (!endsStatement(before.content.text)) score += 2;
    if (after !== undefined && !beginsStatement(after.content.text) && !endsStatement(before.content.text))
      score += 2;
    if (endsStatement(lines[symbolAt - 1]?.content.text ?? '')) score += 1;
    // Notes are set smaller, so that their lines hold more.
    if (
      from < symbolAt - 1 &&
      first.content.text.length > width * 1.12 &&
      before.content.text.length <= width * 1.1
    )
      score += 2;
    if (first.opening !== 'flow') score += 1;
    // Inside a sentence that runs over the line end, a capital is a name.
    if (/^\p{Lu}\p{Ll}/u.test(first.content.text)) score += 0.5;
    if (score >= 4 && (best === undefined || score > best.score)) best = { from, score };
  }
  return best === undefined ? undefined : { from: best.from, to: symbolAt - 1 };
}

/** The lines behind a symbol, up to the end of the page or the next gap, when they end a statement. */
function bodyAfter(lines: readonly SourceLine[], symbolAt: number): Body | undefined {
  const first = lines[symbolAt + 1];
  if (first === undefined || first.role.kind !== 'text' || !beginsStatement(first.content.text))
    return undefined;
  let to = symbolAt + 1;
  while (to + 1 < lines.length && to - symbolAt < LONGEST_BODY) {
    const next = lines[to + 1];
    if (next === undefined || next.opening !== 'flow' || next.label !== undefined) break;
    if (endsStatement(lines[to]?.content.text ?? '') && lines[to]?.short === true) break;
    to++;
  }
  return endsStatement(lines[to]?.content.text ?? '') ? { from: symbolAt + 1, to } : undefined;
}

/** The length that most full lines of the body have. */
function usualWidth(lines: readonly SourceLine[]): number {
  return lengthAtShare(lines, ({ content }) => content.text, 0.7);
}
