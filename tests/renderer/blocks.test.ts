import { expect, test } from 'vitest';
import {
  chunksOf,
  documentBlocks,
  lastStartingBy,
  paragraphsOf,
} from '../../src/renderer/features/reading/blocks.ts';
import type { Paragraph } from '../../src/renderer/features/reading/blocks.ts';

let offset = 0;
function paragraph(id: string, over: Partial<Paragraph> = {}): Paragraph {
  const start = offset;
  offset += 20;
  return { id, kind: 'numbered', text: `Text of ${id}`, start, end: start + 10, ...over };
}

test('headings and paragraphs stand in reading order', () => {
  const first = paragraph('p1');
  const heading = { id: 'h1', level: 1, text: 'Schools', start: offset, end: offset + 7 };
  offset += 20;
  const second = paragraph('p2');
  const blocks = documentBlocks({ headings: [heading], paragraphs: [first, second], tables: [] });
  expect(blocks.map((block) => block.id)).toEqual(['p1', 'h1', 'p2']);
});

test('list items and their own items are nested under the numbered paragraph above them', () => {
  const parent = paragraph('p1');
  const item = paragraph('p2', { kind: 'list-item', parentId: 'p1' });
  const inner = paragraph('p3', { kind: 'list-item', parentId: 'p2' });
  const stray = paragraph('p4', { kind: 'list-item', parentId: 'p99' });
  const blocks = documentBlocks({ headings: [], paragraphs: [parent, item, inner, stray], tables: [] });
  expect(blocks.map((block) => paragraphsOf(block).map((one) => one.id))).toEqual([
    ['p1', 'p2', 'p3'],
    ['p4'],
  ]);
});

test('rows of one table make one block; a paragraph between them starts another', () => {
  const rows = ['p1', 'p2'].map((id) => paragraph(id, { kind: 'table-row', tableId: 't1' }));
  const between = paragraph('p3');
  const last = paragraph('p4', { kind: 'table-row', tableId: 't1' });
  const table = { id: 't1', columnHeaders: ['Year', 'Total'] };
  const blocks = documentBlocks({ headings: [], paragraphs: [...rows, between, last], tables: [table] });
  expect(blocks.map((block) => [block.kind, paragraphsOf(block).length])).toEqual([
    ['table', 2],
    ['paragraph', 1],
    ['table', 1],
  ]);
  expect(new Set(blocks.map((block) => block.id)).size).toBe(3);
});

test('a long document is cut into chunks, and a long table into slices, without losing a row', () => {
  const many = Array.from({ length: 100 }, (_, index) => paragraph(`p${index}`));
  const rows = Array.from({ length: 500 }, (_, index) =>
    paragraph(`r${index}`, { kind: 'table-row', tableId: 't1' }),
  );
  const blocks = documentBlocks({ headings: [], paragraphs: [...many, ...rows], tables: [] });
  const chunks = chunksOf(blocks);
  const ids = chunks.flatMap((chunk) => chunk.blocks.flatMap(paragraphsOf).map((one) => one.id));
  expect(ids).toEqual([...many, ...rows].map((one) => one.id));
  expect(chunks.length).toBeGreaterThan(5);
});

test.each([
  [-1, undefined],
  [0, 0],
  [5, 0],
  [10, 10],
  [999, 20],
])('the last item starting by %i begins at %s', (at, start) => {
  expect(lastStartingBy([{ start: 0 }, { start: 10 }, { start: 20 }], at)?.start).toBe(start);
});
