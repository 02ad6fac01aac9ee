import type { Overview, OverviewSource } from '../../shared/contract/overview-schemas.ts';
import type { CaseDatabase } from '../store/database.ts';
import { listDocuments, type StoredDocument } from '../store/documents.ts';
import { rows } from '../store/sql.ts';

type Place = OverviewSource['linked'][number];

/**
 * The sources of the case with the statistics that rest on them, the heaviest first: those with a passage linked in
 * support, and those for which nothing is linked and the best proposal is one of its passages.
 * @param places Every statistic of the report, in reading order.
 */
export function sourcesByWeight(
  database: CaseDatabase,
  report: StoredDocument,
  places: readonly Place[],
): Overview['sources'] {
  const linked = grouped(
    rows<{ document: string; statistic: string }>(
      database,
      `SELECT DISTINCT document.id AS document, evidence.target AS statistic
       FROM evidence JOIN document ON document.number = evidence.document
       WHERE evidence.report = :report AND target_kind = 'statistic' AND stance = 'supports'
         AND document.present = 1`,
      { report: report.number },
    ),
  );
  const proposed = grouped(
    rows<{ document: string | null; statistic: string }>(
      database,
      `SELECT json_extract(candidates, '$[0].documentId') AS document, statistic FROM proposal
       WHERE report = :report AND status IN ('supported', 'candidate')`,
      { report: report.number },
    ),
  );
  const sourcesOf = new Map<string, number>();
  for (const statistics of linked.values()) {
    for (const id of statistics) sourcesOf.set(id, (sourcesOf.get(id) ?? 0) + 1);
  }
  return listDocuments(database)
    .filter(({ role }) => role !== 'report')
    .map((source) => {
      const rests = linked.get(source.id);
      const offers = proposed.get(source.id);
      const restsOnIt = rests === undefined ? [] : places.filter(({ id }) => rests.has(id));
      return {
        documentId: source.id,
        title: source.title,
        role: source.role,
        format: source.format,
        date: source.date,
        publisher: source.publisher,
        linked: restsOnIt,
        alone: restsOnIt.filter(({ id }) => sourcesOf.get(id) === 1).length,
        proposed: offers === undefined ? [] : places.filter(({ id }) => offers.has(id) && !sourcesOf.has(id)),
      };
    })
    .sort(
      (left, right) =>
        right.linked.length - left.linked.length ||
        right.proposed.length - left.proposed.length ||
        (left.title < right.title ? -1 : 1),
    );
}

function grouped(
  pairs: readonly { readonly document: string | null; readonly statistic: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { document, statistic } of pairs) {
    if (document === null) continue;
    const group = groups.get(document);
    if (group === undefined) groups.set(document, new Set([statistic]));
    else group.add(statistic);
  }
  return groups;
}
