import type { Block } from './block.ts';
import type {
  Footnote,
  FootnoteMarker,
  Heading,
  LayoutSegment,
  Paragraph,
  Table,
  TableCell,
} from './document.ts';
import type { MarkerRemovals } from './find-markers.ts';
import { headingLevels } from './heading-levels.ts';
import type { MarkedText, Removal } from './marked-text.ts';
import { removeSpans } from './marked-text.ts';
import { ParagraphContext } from './paragraph-context.ts';
import { TextWriter } from './text-writer.ts';
import type { SourceTable } from './source-line.ts';

/** The body of a note, folded. */
export interface NoteBody {
  readonly label: string;
  readonly content: MarkedText;
  readonly page?: number;
}

/** The parts of a structured document that come from its text. */
export interface Assembled {
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly footnoteMarkers: readonly FootnoteMarker[];
  readonly footnotes: readonly Footnote[];
  readonly layout: readonly LayoutSegment[];
}

/**
 * Writes the normalised text and everything that has its place in it: numbers headings and paragraphs, takes markers
 * out of their texts, tells recommendations from other list items, and ties notes to markers by label.
 */
export function assemble(
  blocks: readonly Block[],
  removals: MarkerRemovals,
  notes: readonly NoteBody[],
): Assembled {
  const out = new TextWriter();
  const headings: Heading[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const markers: FootnoteMarker[] = [];
  const tableIds = new Map<SourceTable, string>();
  const levels = headingLevels(blocks.filter((block) => block.kind === 'heading'));
  const context = new ParagraphContext();
  blocks.forEach((block, index) => {
    const clean = removeSpans(block.content, removals.get(index) ?? []);
    if (clean.text === '' && clean.markers.length === 0 && block.label === undefined) return;
    const page = block.page === undefined ? {} : { page: block.page };
    if (block.kind === 'heading') {
      const id = `h${headings.length + 1}`;
      const prefix = block.label === undefined ? '' : `${block.label} `;
      const { start, end } = out.write(prefix + clean.text, clean.pieces, prefix.length);
      const level = levels.get(block) ?? 1;
      headings.push({ id, level, text: prefix + clean.text, start, end, ...page });
      for (const marker of clean.markers)
        markers.push({ label: marker.label, paragraphId: id, offset: marker.offset + prefix.length });
      context.enterHeading(id, level, clean.text);
      return;
    }
    const id = `p${paragraphs.length + 1}`;
    const place = context.place(block, id, clean.text);
    if (place.label !== undefined) out.label(place.printedLabel ?? place.label);
    const { start, end } = out.write(clean.text, clean.pieces);
    let table: { tableId?: string; cells?: readonly TableCell[]; row?: number } = {};
    if (block.table !== undefined) {
      let tableId = tableIds.get(block.table);
      if (tableId === undefined) {
        tableId = `t${tableIds.size + 1}`;
        tableIds.set(block.table, tableId);
        tables.push({ id: tableId, ...block.table, ...page });
      }
      table = {
        tableId,
        cells: movedCells(block, removals.get(index) ?? [], clean.text.length),
        ...(block.row === undefined ? {} : { row: block.row }),
      };
    }
    paragraphs.push({
      id,
      ...(place.label === undefined ? {} : { label: place.label }),
      kind: place.kind,
      ...(context.headingId === undefined ? {} : { headingId: context.headingId }),
      ...(place.parentId === undefined ? {} : { parentId: place.parentId }),
      ...(block.quotation === undefined ? {} : { quotation: block.quotation }),
      text: clean.text,
      start,
      end,
      ...page,
      ...(block.provision === undefined ? {} : { provision: block.provision }),
      ...(block.path === undefined ? {} : { path: block.path }),
      ...table,
    });
    for (const marker of clean.markers)
      markers.push({ label: marker.label, paragraphId: id, offset: marker.offset });
  });
  const footnotes = writeNotes(out, notes, markers);
  return {
    text: out.text(),
    headings,
    paragraphs,
    tables,
    footnoteMarkers: markers,
    footnotes,
    layout: out.layout,
  };
}

/** Notes with a body in the order of their bodies, then every marker's label that has none. */
function writeNotes(
  out: TextWriter,
  notes: readonly NoteBody[],
  markers: readonly FootnoteMarker[],
): Footnote[] {
  const footnotes: Footnote[] = notes.map((note) => {
    out.label(note.label);
    const { start, end } = out.write(note.content.text, note.content.pieces);
    return {
      label: note.label,
      text: note.content.text,
      start,
      end,
      ...(note.page === undefined ? {} : { page: note.page }),
    };
  });
  const known = new Set(notes.map((note) => note.label));
  for (const marker of markers) {
    if (known.has(marker.label)) continue;
    known.add(marker.label);
    footnotes.push({ label: marker.label });
  }
  return inMarkerOrder(footnotes, markers);
}

function inMarkerOrder(footnotes: readonly Footnote[], markers: readonly FootnoteMarker[]): Footnote[] {
  const order = new Map<string, number>();
  markers.forEach((marker, index) => {
    if (!order.has(marker.label)) order.set(marker.label, index);
  });
  // Labels that restart stand several times: their own order is the right one.
  if (new Set(footnotes.map((note) => note.label)).size < footnotes.length) return [...footnotes];
  return footnotes.toSorted(
    (a, b) => (order.get(a.label) ?? markers.length) - (order.get(b.label) ?? markers.length),
  );
}

/** Cells after markers have been taken out of their row. */
function movedCells(block: Block, removals: readonly Removal[], length: number): TableCell[] {
  const moved = (offset: number): number => {
    let shift = 0;
    for (const removal of removals) {
      if (removal.start >= offset) break;
      shift += Math.min(removal.end, offset) - removal.start;
    }
    return Math.min(offset - shift, length);
  };
  return (block.cells ?? []).map((cell) => ({ ...cell, start: moved(cell.start), end: moved(cell.end) }));
}
