import type { Quantity } from '../../core/statistics/quantity.ts';
import type { Correction } from '../../core/versions/corrections.ts';
import { alignDocuments, resemblance } from '../../core/versions/document-alignment.ts';
import { matchStatistics } from '../../core/versions/match-statistics.ts';
import type { VersionItem, VersionKind, VersionRecord } from '../../core/versions/version-record.ts';
import { runChecks } from '../../core/verification/checks/run-checks.ts';
import type { Change } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findAnyDocument, type StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { readStructuredDocument } from '../store/read-document.ts';
import { findVersion } from '../store/versions.ts';
import { writeFindings } from '../store/write-findings.ts';
import { applyCorrections, correctionKey, type NewerReading } from './apply-corrections.ts';
import { numbered, type CarriedItem } from './carried-item.ts';
import { carryDismissals } from './carry-dismissals.ts';
import { carryEvidence } from './carry-evidence.ts';
import { carryVerdicts, type Destinations } from './carry-verdicts.ts';
import { isWanted, type CarryAround, type OlderReport } from './older-report.ts';
import { describeAnew } from './describe-anew.ts';
import { readSaid } from './said-corrections.ts';

/** What the coming of a newer version changes, with the record of it. */
export interface CarriedReport {
  readonly changes: readonly Change[];
  readonly record: VersionRecord;
  /** The newer version with all that was said of it applied. */
  readonly reading: NewerReading;
}

/** A report that has less than this of the words of the one before is another report, and no draft of it. */
const enoughToBeDraft = 0.2;

/**
 * What has to change so that everything that was said of the older version of a report is said of the newer one. Called in
 * the transaction that makes the newer one part of the case; writes its findings, for dismissals are about them.
 * `undefined`: they are not drafts of one report.
 */
export function carryReport(
  around: CarryAround,
  older: StoredDocument,
  newer: StoredDocument,
  kind: Exclude<VersionKind, 'edition'>,
): CarriedReport | undefined {
  const { database, author } = around;
  const reading: NewerReading = {
    documentId: newer.id,
    document: readStructuredDocument(database, newer),
    quantities: readQuantities(database, newer.number),
    highestId: newer.quantities,
    isSameFile: newer.sha256 === older.sha256,
  };
  const own = readOlder(around, older, reading, undefined);
  if (kind === 'draft' && resemblance(own.alignment) < enoughToBeDraft) return undefined;
  const sources = [
    own,
    ...lostBefore(database, older).flatMap(({ documentId, of }) => {
      const document = findAnyDocument(database, documentId);
      return document === undefined ? [] : [readOlder(around, document, reading, of)];
    }),
  ];
  const changes: Change[] = [];
  const items: CarriedItem[] = [];
  const add = (carried: {
    readonly changes: readonly Change[];
    readonly items: readonly CarriedItem[];
  }): void => {
    changes.push(...carried.changes);
    items.push(...carried.items);
  };
  for (const source of sources) {
    const corrections = readSaid(database, source.document).corrections.filter((correction) =>
      isWanted(source, correctionKey(correction)),
    );
    add(
      applyCorrections(source.alignment, reading, corrections, (correction) => describe(source, correction)),
    );
  }
  const taken: Destinations = { statistics: new Set() };
  for (const source of sources) {
    const matches = matchStatistics(source.alignment, source.quantities, reading.quantities);
    const verdicts = carryVerdicts(around, source, reading, matches, taken);
    add(verdicts);
    add(carryEvidence(around, source, reading, verdicts.statistics));
    source.statistics = verdicts.statistics;
  }
  writeFindings(database, newer.number, runChecks(reading.document, reading.quantities));
  for (const source of sources) add(carryDismissals(around, source, newer, source.statistics));
  return {
    changes: [...describeAnew(database, older, newer, kind), ...changes],
    record: { kind, olderId: older.id, ...author, items: numbered(items) },
    reading,
  };
}

interface Source extends OlderReport {
  statistics: ReadonlyMap<string, Quantity>;
}

function readOlder(
  { database }: CarryAround,
  document: StoredDocument,
  reading: NewerReading,
  only: ReadonlySet<string> | undefined,
): Source {
  const structured = readStructuredDocument(database, document);
  return {
    document,
    alignment: alignDocuments(structured, reading.document),
    quantities: readQuantities(database, document.number),
    labels: new Map(structured.paragraphs.map(({ id, label }) => [id, label])),
    only,
    statistics: new Map(),
  };
}

/** What had been lost when the older version came, by the version that it was said of: it is tried once more. */
function lostBefore(
  database: CaseDatabase,
  older: StoredDocument,
): { readonly documentId: string; readonly of: ReadonlySet<string> }[] {
  const lost = (findVersion(database, older.id)?.items ?? []).filter(({ status }) => status === 'lost');
  return [...Map.groupBy(lost, (item: VersionItem) => item.older.documentId)].map(([documentId, items]) => ({
    documentId,
    of: new Set(items.map((item) => item.of)),
  }));
}

function describe(
  { document, alignment, labels }: OlderReport,
  correction: Correction,
): Pick<VersionItem, 'label' | 'quote' | 'said' | 'older'> {
  const paragraphId = correction.kind === 'marker' ? correction.readAt.paragraphId : correction.paragraphId;
  const text = alignment.old.find(({ id }) => id === paragraphId)?.text ?? '';
  const place = { documentId: document.id, passageId: paragraphId };
  const label = labels.get(paragraphId);
  const named = label === undefined ? {} : { label };
  switch (correction.kind) {
    case 'statistics':
      return {
        ...named,
        quote: text.slice(correction.start, correction.end),
        said: correction.saidAs.map((each) => each.text).join(' · '),
        older: { ...place, start: correction.start, end: correction.end },
      };
    case 'label':
      return { ...named, quote: text.slice(0, 80), said: correction.saidAs ?? '', older: place };
    case 'marker':
      return {
        ...named,
        quote: correction.label,
        said: labels.get(correction.saidAt.paragraphId) ?? '',
        older: place,
      };
  }
}
