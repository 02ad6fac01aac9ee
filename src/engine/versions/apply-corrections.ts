import type { StructuredDocument } from '../../core/document/document.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import { placeCorrection, type Correction, type PlacedChange } from '../../core/versions/corrections.ts';
import type { DocumentAlignment } from '../../core/versions/document-alignment.ts';
import type { VersionItem } from '../../core/versions/version-record.ts';
import type { Change } from '../history/change.ts';
import type { CarriedItem } from './carried-item.ts';

/** What is known of a newer version while it takes over what was said of the older one. */
export interface NewerReading {
  readonly documentId: string;
  document: StructuredDocument;
  quantities: readonly Quantity[];
  /** The highest number that a statistic of it ever had in its id. */
  highestId: number;
  readonly isSameFile: boolean;
}

/** Says of the newer version what was said of the older one, one correction after the other. */
export function applyCorrections(
  alignment: DocumentAlignment,
  newer: NewerReading,
  corrections: readonly Correction[],
  describe: (correction: Correction) => Pick<VersionItem, 'label' | 'quote' | 'said' | 'older'>,
): { readonly changes: readonly Change[]; readonly items: readonly CarriedItem[] } {
  const changes: Change[] = [];
  const items: CarriedItem[] = [];
  for (const correction of corrections) {
    const placing = placeCorrection(
      alignment,
      {
        quantities: newer.quantities,
        markers: newer.document.footnoteMarkers,
        isSameFile: newer.isSameFile,
      },
      correction,
    );
    const item = { thing: correction.kind, of: correctionKey(correction), ...describe(correction) };
    if (placing.status === 'lost') {
      items.push({ ...item, status: 'lost', reason: placing.reason });
      continue;
    }
    const newPlace = { documentId: newer.documentId, passageId: placing.paragraphId };
    if (placing.status === 'fulfilled') {
      items.push({ ...item, status: 'fulfilled', newer: newPlace });
      continue;
    }
    for (const change of placing.changes) changes.push(applyPlaced(newer, placing.paragraphId, change));
    items.push({ ...item, status: 'kept', newer: newPlace });
  }
  return { changes, items };
}

/** Names a correction within its document: no two are about the same stretch, paragraph or marker. */
export function correctionKey(correction: Correction): string {
  switch (correction.kind) {
    case 'statistics':
      return `${correction.paragraphId}:${String(correction.start)}`;
    case 'label':
      return correction.paragraphId;
    case 'marker':
      return `${correction.label}@${correction.readAt.paragraphId}:${String(correction.readAt.offset)}`;
  }
}

function applyPlaced(newer: NewerReading, paragraphId: string, change: PlacedChange): Change {
  const { documentId } = newer;
  switch (change.kind) {
    case 'add':
      return addQuantity(newer, change.quantity);
    case 'remove':
      newer.quantities = newer.quantities.filter(({ id }) => id !== change.quantity.id);
      return {
        slot: 'quantity',
        documentId,
        statisticId: change.quantity.id,
        before: change.quantity,
        after: null,
      };
    case 'replace':
      newer.quantities = newer.quantities.map((each) => (each.id === change.before.id ? change.after : each));
      return {
        slot: 'quantity',
        documentId,
        statisticId: change.before.id,
        before: change.before,
        after: change.after,
      };
    case 'label':
      newer.document = {
        ...newer.document,
        paragraphs: newer.document.paragraphs.map((paragraph) =>
          paragraph.id === paragraphId ? { ...paragraph, label: change.after } : paragraph,
        ),
      };
      return {
        slot: 'paragraph-label',
        documentId,
        paragraphId,
        before: change.before ?? null,
        after: change.after ?? null,
      };
    case 'marker':
      newer.document = {
        ...newer.document,
        footnoteMarkers: newer.document.footnoteMarkers.map((marker, position) =>
          position === change.position ? { ...marker, ...change.after } : marker,
        ),
      };
      return {
        slot: 'footnote-marker',
        documentId,
        position: change.position,
        before: change.before,
        after: change.after,
      };
  }
}

/** Puts a statistic where the newer version has none. */
export function addQuantity(
  newer: NewerReading,
  quantity: Omit<Quantity, 'id'>,
): Extract<Change, { slot: 'quantity' }> {
  newer.highestId += 1;
  const id = `s${String(newer.highestId)}`;
  const added = { ...quantity, id };
  newer.quantities = inReadingOrder(newer.document, [...newer.quantities, added]);
  return { slot: 'quantity', documentId: newer.documentId, statisticId: id, before: null, after: added };
}

/** As the store gives them back. */
function inReadingOrder(document: StructuredDocument, quantities: readonly Quantity[]): Quantity[] {
  const order = new Map([...document.headings, ...document.paragraphs].map(({ id, start }) => [id, start]));
  const at = ({ paragraphId, start }: Quantity): number => (order.get(paragraphId) ?? 0) + start;
  return [...quantities].sort((a, b) => at(a) - at(b));
}
