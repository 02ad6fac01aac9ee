import type { Quantity } from '../../core/statistics/quantity.ts';
import type { Change, EvidenceRecord } from '../history/change.ts';
import { rows } from '../store/sql.ts';
import type { NewerReading } from './apply-corrections.ts';
import type { CarriedItem } from './carried-item.ts';
import { isWanted, type CarryAround, type OlderReport } from './older-report.ts';

/**
 * Links to sources go to the same statistic or paragraph of the newer version, also where its number has changed: the source
 * still is where to look. How it matched the old number is then no longer said.
 */
export function carryEvidence(
  { database, newId }: CarryAround,
  older: OlderReport,
  reading: NewerReading,
  statistics: ReadonlyMap<string, Quantity>,
): { readonly changes: readonly Change[]; readonly items: readonly CarriedItem[] } {
  const quantities = new Map(older.quantities.map((quantity) => [quantity.id, quantity]));
  const changes: Change[] = [];
  const items: CarriedItem[] = [];
  for (const record of evidenceOf(database, older.document.number)) {
    if (!isWanted(older, record.id)) continue;
    const { target } = record;
    const statistic = target.kind === 'statistic' ? quantities.get(target.id) : undefined;
    const passageId = statistic?.paragraphId ?? target.id;
    const label = older.labels.get(passageId);
    const item = {
      thing: 'evidence',
      of: record.id,
      ...(label === undefined ? {} : { label }),
      quote: record.anchor.quote.exact,
      by: record.by,
      at: record.at,
      older: {
        documentId: older.document.id,
        passageId,
        ...(statistic === undefined ? {} : { statisticId: statistic.id }),
      },
    } as const;
    const now = target.kind === 'statistic' ? statistics.get(target.id) : undefined;
    const targetId = target.kind === 'statistic' ? now?.id : older.alignment.partnersOf(target.id)[0]?.id;
    if (targetId === undefined) {
      items.push({ ...item, status: 'lost', reason: 'gone' });
      continue;
    }
    const isSame = target.kind === 'paragraph' || now?.value === statistic?.value;
    const { reasons, ...rest } = record;
    const after: EvidenceRecord = {
      ...rest,
      ...(isSame && reasons !== undefined ? { reasons } : {}),
      ...(isSame ? {} : { match: null, why: null }),
      id: newId(),
      reportId: reading.documentId,
      target: { kind: target.kind, id: targetId },
    };
    changes.push({ slot: 'evidence', evidenceId: after.id, before: null, after });
    items.push({
      ...item,
      status: isSame ? 'kept' : 'reworded',
      newer: {
        documentId: reading.documentId,
        passageId: now?.paragraphId ?? targetId,
        ...(now === undefined ? {} : { statisticId: now.id }),
      },
    });
  }
  return { changes, items };
}

function evidenceOf(database: CarryAround['database'], report: number): EvidenceRecord[] {
  return rows<{ record: string }>(
    database,
    'SELECT record FROM evidence WHERE report = :report ORDER BY id',
    {
      report,
    },
  ).map(({ record }) => JSON.parse(record) as EvidenceRecord);
}
