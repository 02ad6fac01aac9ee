import { isFurniture } from './furniture.ts';
import {
  attribute,
  descendants,
  integer,
  isElement,
  parentElement,
  textContent,
  type Element,
} from './tree.ts';

/** Spans as browsers limit them. */
export function span(text: string | undefined): number {
  return Math.max(1, Math.min(1000, integer(text) ?? 1));
}

/** Cells row by row; tables inside are not descended into. */
export function tableRows(table: Element): Element[][] {
  const rows: Element[][] = [];
  const visit = (parent: Element): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child) || isFurniture(child)) continue;
      if (child.tagName === 'tr') {
        rows.push(
          child.childNodes.filter((cell): cell is Element => isElement(cell) && /^t[dh]$/.test(cell.tagName)),
        );
      } else if (/^t(?:head|body|foot)$/.test(child.tagName)) visit(child);
    }
  };
  visit(table);
  return rows;
}

/** Tables that place text on a page and hold no data. */
export function isLayoutTable(table: Element, rows: readonly (readonly Element[])[]): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true;
  const cells = rows.flat();
  if (cells.length <= 1) return true;
  let blocksOfText = 0;
  for (const element of descendants(table)) {
    if (/^(?:th|caption|thead)$/.test(element.tagName)) return false;
    if (/^(?:table|h[1-4])$/.test(element.tagName)) return true;
    if (element.tagName === 'p' && textContent(element).length > 300) blocksOfText += 1;
  }
  return blocksOfText > cells.length;
}

export function isInHead(cell: Element): boolean {
  const row = parentElement(cell);
  return row?.tagName === 'tr' && parentElement(row)?.tagName === 'thead';
}
