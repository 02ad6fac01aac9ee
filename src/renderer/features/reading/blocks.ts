import type { DocumentContent } from '../../../shared/contract.ts';

export type Heading = DocumentContent['headings'][number];
export type Paragraph = DocumentContent['paragraphs'][number];
export type Table = DocumentContent['tables'][number];
export type FootnoteMarker = DocumentContent['footnoteMarkers'][number];
export type Footnote = DocumentContent['footnotes'][number];

/** What stands one below the other when a document is read. Ordered by `start`. */
export type Block =
  | { readonly kind: 'heading'; readonly id: string; readonly start: number; readonly heading: Heading }
  | {
      readonly kind: 'paragraph';
      readonly id: string;
      readonly start: number;
      readonly paragraph: Paragraph;
      /** List items and bulleted findings that belong to it. */
      readonly children: readonly Paragraph[];
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly start: number;
      readonly table: Table;
      readonly rows: readonly Paragraph[];
    };

/** A paragraph whose parent stands directly above it (or above its siblings) is nested in it. */
export function documentBlocks(
  content: Pick<DocumentContent, 'headings' | 'paragraphs' | 'tables'>,
): Block[] {
  const tables = new Map(content.tables.map((table) => [table.id, table]));
  const entries = [
    ...content.headings.map((heading) => ({ start: heading.start, heading, paragraph: undefined })),
    ...content.paragraphs.map((paragraph) => ({ start: paragraph.start, heading: undefined, paragraph })),
  ].sort((a, b) => a.start - b.start);

  const blocks: Block[] = [];
  let children: Paragraph[] = [];
  let rows: Paragraph[] = [];
  for (const { heading, paragraph } of entries) {
    const last = blocks.at(-1);
    if (heading !== undefined) {
      blocks.push({ kind: 'heading', id: heading.id, start: heading.start, heading });
    } else if (paragraph.kind === 'table-row') {
      const tableId = paragraph.tableId ?? 'table';
      if (last?.kind === 'table' && last.table.id === tableId) {
        rows.push(paragraph);
        continue;
      }
      rows = [paragraph];
      const table = tables.get(tableId) ?? { id: tableId, columnHeaders: [] };
      blocks.push({ kind: 'table', id: `${tableId}@${paragraph.id}`, start: paragraph.start, table, rows });
    } else if (last?.kind === 'paragraph' && isChildOf(paragraph, last.paragraph, children)) {
      children.push(paragraph);
    } else {
      children = [];
      blocks.push({ kind: 'paragraph', id: paragraph.id, start: paragraph.start, paragraph, children });
    }
  }
  return blocks;
}

function isChildOf(paragraph: Paragraph, parent: Paragraph, siblings: readonly Paragraph[]): boolean {
  if (paragraph.parentId === undefined) return false;
  return paragraph.parentId === parent.id || siblings.some((sibling) => sibling.id === paragraph.parentId);
}

/** The paragraphs that a block is made of, the outer one first. */
export function paragraphsOf(block: Block): readonly Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
      return [block.paragraph, ...block.children];
    case 'table':
      return block.rows;
  }
}

/** Letters and lines in a block, for guessing its height before it is drawn. */
export function blockLength(block: Block): number {
  if (block.kind === 'heading') return block.heading.text.length;
  return paragraphsOf(block).reduce((sum, paragraph) => sum + Math.max(paragraph.text.length, 60), 0);
}

const blocksPerChunk = 40;
// A single table may have ten thousand rows; it is drawn in slices of this many.
const rowsPerSlice = 120;

export interface Chunk {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly start: number;
  readonly length: number;
}

/** Cuts a long document into chunks that are drawn only when they come near. */
export function chunksOf(blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  let current: Block[] = [];
  const close = (): void => {
    const first = current[0];
    if (first === undefined) return;
    const length = current.reduce((sum, block) => sum + blockLength(block), 0);
    chunks.push({ id: first.id, blocks: current, start: first.start, length });
    current = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table' && block.rows.length > rowsPerSlice) {
      close();
      for (const slice of slicesOf(block)) {
        current = [slice];
        close();
      }
      continue;
    }
    current.push(block);
    if (current.length >= blocksPerChunk) close();
  }
  close();
  return chunks;
}

function slicesOf(block: Extract<Block, { kind: 'table' }>): Block[] {
  const slices: Block[] = [];
  for (let from = 0; from < block.rows.length; from += rowsPerSlice) {
    const rows = block.rows.slice(from, from + rowsPerSlice);
    const first = rows[0];
    if (first === undefined) break;
    slices.push({ ...block, id: `${block.table.id}@${first.id}`, start: first.start, rows });
  }
  return slices;
}

/** The last item that starts at or before an offset; items are ordered by `start`. */
export function lastStartingBy<Item extends { readonly start: number }>(
  items: readonly Item[],
  offset: number,
): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/** Whether the document's own text begins with its title, so that the title need not be printed above it. */
export function beginsWithTitle(
  content: Pick<DocumentContent, 'headings' | 'paragraphs'>,
  title: string,
): boolean {
  const [first] = [content.headings[0], content.paragraphs[0]]
    .filter((one) => one !== undefined)
    .sort((a, b) => a.start - b.start);
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();
  if (first === undefined) return false;
  return plain(first.text).startsWith(plain(title)) || plain(title).startsWith(plain(first.text));
}
