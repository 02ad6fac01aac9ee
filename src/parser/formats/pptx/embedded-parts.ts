import type { Inline, ParsedBlock, ParsedTableCell } from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, textOf, type XmlElement } from '../../xml.ts';
import { readParagraphs } from './slide-text.ts';

/** A diagram (SmartArt) as a list of its texts. */
export function diagramBlocks(data: XmlElement): ParsedBlock[] {
  const points = firstElement(data, 'ptLst');
  return (points === undefined ? [] : elementsOf(points, 'pt')).flatMap((point) => {
    const text = firstElement(point, 't');
    if (text === undefined) return [];
    return readParagraphs(text).map((block): ParsedBlock =>
      block.kind === 'paragraph' && block.label === undefined
        ? { kind: 'list-item', depth: 0, label: '•', inlines: block.inlines }
        : block,
    );
  });
}

/** A chart as the table that it was drawn from: a row for each category, a column for each series. */
export function chartBlocks(chart: XmlElement): ParsedBlock[] {
  const series = named(chart, 'ser').map((element) => ({
    name: points(firstElement(element, 'tx')).get(0) ?? '',
    categories: points(firstElement(element, 'cat') ?? firstElement(element, 'xVal')),
    values: points(firstElement(element, 'val') ?? firstElement(element, 'yVal')),
  }));
  const indexes = [...new Set(series.flatMap(({ values }) => [...values.keys()]))].sort((a, b) => a - b);
  if (indexes.length === 0) return [];
  const categoryOf = (index: number): string =>
    series.map(({ categories }) => categories.get(index)).find((text) => text !== undefined) ?? '';
  const title = firstElement(firstElement(chart, 'chart'), 'title');
  const caption = title === undefined ? '' : named(title, 'a:t').map(textOf).join('').trim();
  return [
    {
      kind: 'table',
      ...(caption === '' ? {} : { caption }),
      rows: [
        { cells: [cell('', true), ...series.map(({ name }) => cell(name, true))] },
        ...indexes.map((index) => ({
          cells: [
            cell(categoryOf(index), false),
            ...series.map(({ values }) => cell(values.get(index) ?? '', false)),
          ],
        })),
      ],
    },
  ];
}

/** The values that a chart keeps of the cells it was drawn from. */
function points(reference: XmlElement | undefined): Map<number, string> {
  const found = new Map<number, string>();
  if (reference === undefined) return found;
  for (const point of named(reference, 'pt')) {
    const value = firstElement(point, 'v');
    if (value !== undefined) found.set(Number(point.attributes['idx'] ?? found.size), textOf(value).trim());
  }
  if (found.size === 0) {
    const value = named(reference, 'v')[0];
    if (value !== undefined) found.set(0, textOf(value).trim());
  }
  return found;
}

function named(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => (child.name === name ? [child] : named(child, name)));
}

function cell(text: string, header: boolean): ParsedTableCell {
  const inlines: Inline[] = text === '' ? [] : [{ kind: 'text', text }];
  return { inlines, header, columnSpan: 1, rowSpan: 1 };
}
