import type { Quantity } from '../../core/statistics/quantity.ts';
import type { FindingEntry } from '../../shared/contract.ts';
import { readFindings } from '../evidence/findings.ts';
import type { Change } from '../history/change.ts';
import type { StoredDocument } from '../store/documents.ts';
import { quotationId } from '../store/quotation-findings.ts';
import type { CarriedItem } from './carried-item.ts';
import { isWanted, type CarryAround, type OlderReport } from './older-report.ts';

/**
 * Findings that were dismissed stay so where the same check says the same of the same places of the newer version. One that
 * now says something else is open again; one that is no longer found needs no dismissal.
 */
export function carryDismissals(
  { database }: CarryAround,
  older: OlderReport,
  newer: StoredDocument,
  statistics: ReadonlyMap<string, Quantity>,
): { readonly changes: readonly Change[]; readonly items: readonly CarriedItem[] } {
  const now = readFindings(database, newer.number);
  const taken = new Set<string>();
  const changes: Change[] = [];
  const items: CarriedItem[] = [];
  for (const finding of readFindings(database, older.document.number)) {
    const { dismissed } = finding;
    if (dismissed === undefined || !isWanted(older, finding.id)) continue;
    const [paragraphId] = finding.paragraphIds;
    const label = paragraphId === undefined ? undefined : older.labels.get(paragraphId);
    const item = {
      thing: 'dismissal',
      of: finding.id,
      ...(label === undefined ? {} : { label }),
      quote: finding.message,
      said: dismissed.reason,
      by: dismissed.by,
      at: dismissed.at,
      older: {
        documentId: older.document.id,
        ...(paragraphId === undefined ? {} : { passageId: paragraphId }),
      },
    } as const;
    const paragraphs = finding.paragraphIds.map((id) =>
      older.alignment.partnersOf(id).map((passage) => passage.id),
    );
    const numbers = finding.statisticIds.map((id) => statistics.get(id)?.id);
    if (paragraphs.some((partners) => partners.length === 0) || numbers.includes(undefined)) {
      items.push({ ...item, status: 'lost', reason: 'gone' });
      continue;
    }
    // Quotations are looked for after all this: one that stands in the newer version keeps what was decided about it.
    if (finding.quotation !== undefined && finding.wording !== undefined) {
      const paragraphIds = paragraphs.flatMap(([first]) => first ?? []);
      const findingId = quotationId({ rule: finding.rule, paragraphIds, wording: finding.wording });
      changes.push({ slot: 'dismissal', reportId: newer.id, findingId, before: null, after: dismissed });
      const [passageId] = paragraphIds;
      items.push({
        ...item,
        status: 'kept',
        newer: { documentId: newer.id, ...(passageId === undefined ? {} : { passageId }) },
      });
      continue;
    }
    const sameAbout = now.filter(
      (each) =>
        !taken.has(each.id) &&
        each.rule === finding.rule &&
        each.statisticIds.length === numbers.length &&
        each.statisticIds.every((id, index) => id === numbers[index]) &&
        each.paragraphIds.length === paragraphs.length &&
        each.paragraphIds.every((id, index) => paragraphs[index]?.includes(id)),
    );
    const same = sameAbout.find((each) => saysTheSame(each, finding));
    const [first] = same === undefined ? sameAbout : [same];
    if (first === undefined) {
      items.push({ ...item, status: 'fulfilled' });
      continue;
    }
    taken.add(first.id);
    const newPlace = {
      documentId: newer.id,
      ...(first.paragraphIds[0] === undefined ? {} : { passageId: first.paragraphIds[0] }),
    };
    if (same === undefined) {
      items.push({
        ...item,
        status: 'reopened',
        reason: 'changed',
        quoteNow: first.message,
        newer: newPlace,
      });
      continue;
    }
    changes.push({
      slot: 'dismissal',
      reportId: newer.id,
      findingId: first.id,
      before: null,
      after: dismissed,
    });
    items.push({ ...item, status: 'kept', newer: newPlace });
  }
  return { changes, items };
}

function saysTheSame(left: FindingEntry, right: FindingEntry): boolean {
  return left.expected === right.expected && left.found === right.found && left.severity === right.severity;
}
