import { correctionsOfStatistics, type Correction } from '../../core/versions/corrections.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import type { Change, DocumentDescription } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import { rows } from '../store/sql.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readMarkers } from '../store/read-document.ts';

/** What people have put right in a document since it was read, undone things left out. */
export interface Said {
  readonly corrections: readonly Correction[];
  /** What they changed in its description. */
  readonly description: Partial<DocumentDescription>;
}

/**
 * Reads from the history what was said of a document: of each statistic, paragraph and marker how it had been read and how
 * it was left. Undo and redo have their changes in the history as well, so that what was taken back comes to nothing.
 */
export function readSaid(database: CaseDatabase, document: StoredDocument): Said {
  const quantities = new Map<string, { readAs: Quantity | null; saidAs: Quantity | null }>();
  const labels = new Map<string, { readAs: string | null; saidAs: string | null }>();
  const markers = new Map<number, { readAs: MarkerPlace; saidAs: MarkerPlace }>();
  let first: DocumentDescription | undefined;
  let last: DocumentDescription | undefined;
  for (const change of changesOf(database, document.id)) {
    switch (change.slot) {
      case 'quantity': {
        const known = quantities.get(change.statisticId);
        quantities.set(change.statisticId, {
          readAs: known === undefined ? change.before : known.readAs,
          saidAs: change.after,
        });
        break;
      }
      case 'paragraph-label': {
        const known = labels.get(change.paragraphId);
        labels.set(change.paragraphId, {
          readAs: known === undefined ? change.before : known.readAs,
          saidAs: change.after,
        });
        break;
      }
      case 'footnote-marker': {
        const known = markers.get(change.position);
        markers.set(change.position, { readAs: known?.readAs ?? change.before, saidAs: change.after });
        break;
      }
      case 'document-description':
        first ??= change.before;
        last = change.after;
        break;
      default:
        break;
    }
  }
  const markerLabels = readMarkers(database, document.number);
  return {
    corrections: [
      ...correctionsOfStatistics(
        [...quantities.values()].filter(differs).map(({ readAs, saidAs }) => ({
          ...(readAs === null ? {} : { readAs }),
          ...(saidAs === null ? {} : { saidAs }),
        })),
      ),
      ...[...labels]
        .filter(([, label]) => differs(label))
        .map(([paragraphId, { readAs, saidAs }]): Correction => ({
          kind: 'label',
          paragraphId,
          readAs: readAs ?? undefined,
          saidAs: saidAs ?? undefined,
        })),
      ...[...markers]
        .filter(([, marker]) => differs(marker))
        .map(([position, { readAs, saidAs }]): Correction => ({
          kind: 'marker',
          label: markerLabels[position]?.label ?? '',
          readAt: readAs,
          saidAt: saidAs,
        })),
    ],
    description: first === undefined || last === undefined ? {} : changedFields(first, last),
  };
}

type MarkerPlace = Extract<Change, { slot: 'footnote-marker' }>['before'];
type SaidChange = Extract<
  Change,
  { slot: 'quantity' | 'paragraph-label' | 'footnote-marker' | 'document-description' }
>;

function* changesOf(database: CaseDatabase, documentId: string): Generator<SaidChange> {
  for (const { changes } of rows<{ changes: string }>(
    database,
    `SELECT changes FROM history
     WHERE instr(changes, :documentId) > 0
       AND (instr(changes, '"slot":"quantity"') > 0 OR instr(changes, '"slot":"paragraph-label"') > 0
         OR instr(changes, '"slot":"footnote-marker"') > 0 OR instr(changes, '"slot":"document-description"') > 0)
     ORDER BY id`,
    { documentId: JSON.stringify(documentId) },
  )) {
    for (const change of JSON.parse(changes) as Change[]) {
      const isOfReading =
        change.slot === 'quantity' ||
        change.slot === 'paragraph-label' ||
        change.slot === 'footnote-marker' ||
        change.slot === 'document-description';
      if (isOfReading && change.documentId === documentId) yield change;
    }
  }
}

function differs({ readAs, saidAs }: { readonly readAs: unknown; readonly saidAs: unknown }): boolean {
  return JSON.stringify(readAs) !== JSON.stringify(saidAs);
}

function changedFields(first: DocumentDescription, last: DocumentDescription): Partial<DocumentDescription> {
  const known = new Map<string, unknown>(Object.entries(first));
  return Object.fromEntries(
    Object.entries(last).filter(
      ([field, value]) => JSON.stringify(known.get(field)) !== JSON.stringify(value),
    ),
  );
}
