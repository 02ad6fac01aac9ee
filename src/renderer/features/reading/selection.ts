import type { Stretch } from './pieces.ts';

/**
 * Every run of text on the screen that belongs to a document carries `data-at`, the document offset of its first code unit,
 * and holds exactly one text node. What a person selects is read off these, so it maps to the document without guessing.
 */
const runSelector = '[data-at]';

/** The stretch of the document that is selected inside `root`; `undefined` where nothing of the document is selected. */
export function selectedStretch(root: HTMLElement, selection: Selection | null): Stretch | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  return stretchOfRange(root, range);
}

function stretchOfRange(root: HTMLElement, range: Range): Stretch | undefined {
  const scope = closestElement(range.commonAncestorContainer)?.closest<HTMLElement>(runSelector);
  const runs = scope ? [scope] : [...root.querySelectorAll<HTMLElement>(runSelector)];
  let start: number | undefined;
  let end: number | undefined;
  for (const run of runs) {
    const text = run.firstChild;
    if (text === null || text.nodeType !== Node.TEXT_NODE || !range.intersectsNode(text)) continue;
    const at = Number(run.dataset['at']);
    const length = text.textContent?.length ?? 0;
    const from = range.startContainer === text ? range.startOffset : 0;
    const to = range.endContainer === text ? range.endOffset : length;
    // A range that ends before the first letter of a run touches it without selecting anything of it.
    if (to <= from) continue;
    // Notes that stand between two pages of selected text are not part of it.
    if (getComputedStyle(run).userSelect === 'none') continue;
    start = start === undefined ? at + from : Math.min(start, at + from);
    end = end === undefined ? at + to : Math.max(end, at + to);
  }
  return start === undefined || end === undefined ? undefined : { start, end };
}

function closestElement(node: Node): Element | undefined {
  return node instanceof Element ? node : (node.parentElement ?? undefined);
}
