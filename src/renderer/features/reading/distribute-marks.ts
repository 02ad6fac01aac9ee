import type { MarkName, Marks } from './marks.ts';
import { stretchWithin } from './pieces.ts';
import type { MarkSpan, Stretch } from './pieces.ts';

interface PassageStretch extends Stretch {
  readonly id: string;
}

/** Hands each passage the marks that fall into it, in its own offsets. Passages and spans count in the document's text. */
export function distributeMarks(
  passages: readonly PassageStretch[],
  spans: readonly MarkSpan<MarkName>[],
): ReadonlyMap<string, Marks> {
  const marks = new Map<string, MarkSpan<MarkName>[]>();
  if (spans.length === 0) return marks;
  const inOrder = [...passages].sort((a, b) => a.start - b.start);
  for (const span of spans) {
    for (let index = firstEndingAfter(inOrder, span.start); index < inOrder.length; index += 1) {
      const passage = inOrder[index];
      if (passage === undefined || passage.start >= span.end) break;
      const within = stretchWithin(span, passage);
      if (within === undefined) continue;
      const list = marks.get(passage.id) ?? [];
      list.push({ ...within, mark: span.mark });
      marks.set(passage.id, list);
    }
  }
  return marks;
}

/** Passages do not overlap, so their ends are in order as well. */
function firstEndingAfter(passages: readonly PassageStretch[], offset: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
