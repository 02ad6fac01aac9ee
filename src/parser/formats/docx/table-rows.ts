import type { Inline } from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, type XmlElement } from '../../xml.ts';
import { transparentBlocks } from './block-elements.ts';
import { integer, isOn, valueOf } from './numbering.ts';

/** A row of a table with the cells that are its own. */
export interface RowOfCells {
  readonly header: boolean;
  readonly cells: readonly {
    readonly element: XmlElement;
    /** Index of its first column in the grid. */
    readonly column: number;
    readonly columnSpan: number;
    readonly opensMerge: boolean;
    /** Covered by a merged cell above; Word shows nothing of its own text. */
    readonly continued: boolean;
  }[];
}

/** The rows of a table in their final view: deleted rows and cells are left out. */
export function tableRows(table: XmlElement): RowOfCells[] {
  return unwrapped(table, 'w:tr').flatMap((row) => {
    const properties = firstElement(row, 'w:trPr');
    if (firstElement(properties, 'w:del') !== undefined) return [];
    let column = integer(valueOf(firstElement(properties, 'w:gridBefore'))) ?? 0;
    const cells: {
      -readonly [Key in keyof RowOfCells['cells'][number]]: RowOfCells['cells'][number][Key];
    }[] = [];
    for (const element of unwrapped(row, 'w:tc')) {
      const cell = firstElement(element, 'w:tcPr');
      if (firstElement(cell, 'w:cellDel') !== undefined) continue;
      const columnSpan = Math.max(1, Math.min(1000, integer(valueOf(firstElement(cell, 'w:gridSpan'))) ?? 1));
      const horizontal = firstElement(cell, 'w:hMerge');
      const previous = cells.at(-1);
      if (horizontal !== undefined && valueOf(horizontal) !== 'restart' && previous !== undefined) {
        previous.columnSpan += columnSpan;
        column += columnSpan;
        continue;
      }
      const vertical = firstElement(cell, 'w:vMerge');
      const opensMerge = valueOf(vertical) === 'restart';
      cells.push({
        element,
        column,
        columnSpan,
        opensMerge,
        continued: vertical !== undefined && !opensMerge,
      });
      column += columnSpan;
    }
    return [{ header: isOn(firstElement(properties, 'w:tblHeader')), cells }];
  });
}

/** Rows and cells may stand inside content controls and custom XML. */
function unwrapped(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt')
      return elementsOf(child, 'w:sdtContent').flatMap((content) => unwrapped(content, name));
    return transparentBlocks.has(child.name) ? unwrapped(child, name) : [];
  });
}

/** Over how many rows the cell that opens a vertical merge reaches. */
export function rowSpan(
  rows: readonly RowOfCells[],
  index: number,
  column: number,
  opensMerge: boolean,
): number {
  if (!opensMerge) return 1;
  let span = 1;
  while (rows[index + span]?.cells.some((cell) => cell.column === column && cell.continued) === true)
    span += 1;
  return span;
}

/** A first row all in bold is a header row although the table does not say so. */
export function isBoldOrEmpty(cell: { readonly inlines: readonly Inline[] }): boolean {
  return cell.inlines.every(
    (inline) => inline.kind !== 'text' || inline.bold === true || inline.text.trim() === '',
  );
}
