import type { Block } from './block.ts';
import type {
  Footnote,
  FootnoteMarker,
  Heading,
  LayoutSegment,
  Paragraph,
  ParagraphKind,
  Table,
  TableCell,
} from './document.ts';
import type { MarkerRemovals } from './find-markers.ts';
import { headingLevels } from './heading-levels.ts';
import type { MarkedText, Piece, Removal } from './marked-text.ts';
import { removeSpans } from './marked-text.ts';
import {
  announcesRecommendations,
  endsInRecommendations,
  isRecommendationIntroduction,
} from './recommendations.ts';
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
  const context = new Context();
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
    let table: { tableId?: string; cells?: readonly TableCell[] } = {};
    if (block.table !== undefined) {
      let tableId = tableIds.get(block.table);
      if (tableId === undefined) {
        tableId = `t${tableIds.size + 1}`;
        tableIds.set(block.table, tableId);
        tables.push({ id: tableId, ...block.table, ...page });
      }
      table = { tableId, cells: movedCells(block, removals.get(index) ?? [], clean.text.length) };
    }
    paragraphs.push({
      id,
      ...(place.label === undefined ? {} : { label: place.label }),
      kind: place.kind,
      ...(context.headingId === undefined ? {} : { headingId: context.headingId }),
      ...(place.parentId === undefined ? {} : { parentId: place.parentId }),
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

/** What a block becomes, given the blocks before it. */
interface Place {
  readonly kind: ParagraphKind;
  readonly label?: string;
  /** The label as it stands in the text, where it differs: "(a)" of "7 (a)". */
  readonly printedLabel?: string;
  readonly parentId?: string;
}

/** Where in the document the writer is: under which heading, in which numbered paragraph, among recommendations or not. */
class Context {
  headingId: string | undefined;
  private recommendationHeading: number | undefined;
  private introduced = false;
  private parent: { readonly id: string; readonly label?: string; readonly recommends: boolean } | undefined;

  enterHeading(id: string, level: number, text: string): void {
    this.headingId = id;
    this.parent = undefined;
    this.introduced = false;
    if (announcesRecommendations(text)) this.recommendationHeading = level;
    else if (this.recommendationHeading !== undefined && level <= this.recommendationHeading)
      this.recommendationHeading = undefined;
  }

  place(block: Block, id: string, text: string): Place {
    const label = block.label === undefined ? {} : { label: block.label };
    switch (block.kind) {
      case 'numbered':
        this.parent = { id, recommends: endsInRecommendations(text), ...label };
        this.introduced = false;
        return { kind: 'numbered', ...label };
      case 'list-item':
        return this.placeItem(block, label);
      case 'table-row':
        return { kind: 'table-row' };
      case 'article':
        return { kind: 'article', ...label };
      default: {
        this.introduced = isRecommendationIntroduction(text) || endsInRecommendations(text);
        if (this.introduced) this.parent = undefined;
        return { kind: 'plain', ...label };
      }
    }
  }

  private placeItem(block: Block, label: { readonly label?: string }): Place {
    const recommended =
      this.introduced || (this.parent?.recommends ?? this.recommendationHeading !== undefined);
    const parentId = this.parent === undefined ? {} : { parentId: this.parent.id };
    const kind = recommended ? 'recommendation' : 'list-item';
    if (block.label === undefined || block.labelStyle === 'bullet' || this.parent?.label === undefined) {
      return { kind, ...label, ...parentId };
    }
    // "7 (a)": the item's label alone says nothing.
    const inner = block.label.startsWith('(') ? block.label : `(${block.label})`;
    return { kind, label: `${this.parent.label} ${inner}`, printedLabel: block.label, ...parentId };
  }
}

/** Collects the document's text and where it stands on the pages. */
class TextWriter {
  readonly layout: LayoutSegment[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private inLine = false;

  /** Writes a label in front of the next text, on its line. */
  label(label: string): void {
    this.breakLine();
    this.push(`${label} `);
    this.inLine = true;
  }

  write(text: string, pieces: readonly Piece[], piecesFrom = 0): { start: number; end: number } {
    if (!this.inLine) this.breakLine();
    this.inLine = false;
    const start = this.length;
    this.push(text);
    for (const piece of pieces) {
      this.layout.push({
        ...piece,
        start: piece.start + start + piecesFrom,
        end: piece.end + start + piecesFrom,
      });
    }
    return { start, end: this.length };
  }

  text(): string {
    return this.parts.join('');
  }

  private breakLine(): void {
    if (this.length > 0) this.push('\n');
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
