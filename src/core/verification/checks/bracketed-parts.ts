import type { Span } from '../context/sentences.ts';
import type { Breakdown } from './breakdown.ts';
import type { Count } from './parts.ts';
import { areComplementary } from './parts.ts';

/** Totals with their parts in the bracket behind them: "716 children (615 girls and 101 boys)". */
export function bracketedParts(text: string, sentence: Span, counts: readonly Count[]): Breakdown[] {
  const found: Breakdown[] = [];
  const bracket = /\(([^()]{3,300})\)/g;
  bracket.lastIndex = sentence.start;
  for (
    let match = bracket.exec(text);
    match !== null && match.index < sentence.end;
    match = bracket.exec(text)
  ) {
    const open = match.index;
    const close = open + match[0].length;
    const parts = counts.filter(({ start, end }) => start > open && end < close);
    const total = counts.findLast(({ end }) => end <= open && open - end <= 60);
    if (total === undefined || parts.length < 2 || !standAlone(text, open, close, parts)) continue;
    // "(42 clusters, 31,208 persons) or placebo (42 clusters, 30,954 persons)": what stands in another bracket is aside.
    if (/[()]/.test(text.slice(total.end, open))) continue;
    const complete = areComplementary(text, { start: open, end: close }, parts);
    // "(5 soldiers, a child and 307 convicts)": a part without a number leaves the sum open.
    const partial = hasPartWithoutNumber(text, open + 1, close - 1, parts);
    found.push({ total, parts, complete: complete && !partial, slip: partial ? 0 : 0.1 });
  }
  return found;
}

function hasPartWithoutNumber(text: string, start: number, end: number, parts: readonly Count[]): boolean {
  const separator = /[,;]|(?<!\p{L})(?:and|y|et|e|und)(?!\p{L})/giu;
  separator.lastIndex = start;
  let from = start;
  const items: Span[] = [];
  for (let match = separator.exec(text); match !== null && match.index < end; match = separator.exec(text)) {
    if (/\d/.test(text[match.index - 1] ?? '') && /\d/.test(text[match.index + 1] ?? '')) continue;
    items.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  items.push({ start: from, end });
  return items
    .filter((item) => text.slice(item.start, item.end).trim() !== '')
    .some((item) => !parts.some((part) => part.start >= item.start && part.end <= item.end));
}

/** Between the parts there is only what joins a list, and no other number that the parts could belong to. */
function standAlone(text: string, open: number, close: number, parts: readonly Count[]): boolean {
  const content = text.slice(open, close);
  if (/%|per cent|percent|por ciento|pour cent/i.test(content)) return false;
  const digits = content.match(/\d[\d.,\u00a0\u202f ]*\d|\d/g)?.length ?? 0;
  const years = content.match(/\b(?:19|20)\d\d\b/g)?.length ?? 0;
  return digits - years <= parts.length;
}
