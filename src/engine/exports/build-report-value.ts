import { buildReport } from '../../core/report/build-report.ts';
import type { Preflight } from '../../core/preflight/preflight-result.ts';
import type { SubmissionProfile } from '../../core/preflight/profile.ts';
import type {
  Report,
  ReportFile,
  ReportPreflight,
  ReportReading,
  ReportReadings,
  ReportVerdict,
  Unsettled,
} from '../../core/report/report.ts';
import { failed, success, type Result } from '../../core/result.ts';
import type { Statistic } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { readSetting } from '../case/summary.ts';
import { hiddenFrom } from '../evidence/hidden-from.ts';
import { readEvidence } from '../evidence/linked-evidence.ts';
import { currentVerdicts } from '../evidence/standings.ts';
import { readings, type Reading } from '../evidence/readings.ts';
import { readFindings } from '../evidence/findings.ts';
import { readStatistics } from '../evidence/statistics.ts';
import type { VerdictRecord } from '../history/change.ts';
import { chosenProfile } from '../preflight/profiles.ts';
import { runPreflight } from '../preflight/run-preflight.ts';
import type { CaseSession } from '../session.ts';
import { findReport, listDocuments, type StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { readStructure } from '../store/read-document.ts';
import { statisticEvents } from './statistic-events.ts';

/** Everything that exporters print, read out of the case at one moment. */
export function buildReportValue(
  session: CaseSession,
  surroundings: { readonly generatedAt: string; readonly generator: string },
): Result<Report, Failure> {
  const { database, proposals } = session;
  const report = findReport(database);
  if (report === undefined) return failed({ kind: 'no-report' });
  const structure = readStructure(database, report);
  const known = new Map(
    readStatistics(database, proposals, report, session.reviewer).map((statistic) => [
      statistic.id,
      statistic,
    ]),
  );
  const verdicts = currentVerdicts(database, report.number, proposals.derivationsOf(report));
  const events = statisticEvents(database, report.id);
  const read = readings(database, proposals, report, session.reviewer);
  const readingsOf = new Map(read.entries.map((entry) => [entry.quantity.id, toReadings(entry)]));
  const profile = chosenProfile(database);
  // What a blind reader may not see yet is not told by a file either.
  const isHidden = hiddenFrom(database, report.number, session.reviewer);
  return success(
    buildReport({
      ...surroundings,
      caseName: readSetting(database, 'name'),
      reviewer: session.reviewer,
      report: {
        file: toReportFile(report),
        headings: structure.headings,
        paragraphs: structure.paragraphs,
        footnoteMarkers: structure.footnoteMarkers,
        footnotes: structure.footnotes,
      },
      statistics: readQuantities(database, report.number).map((quantity) => {
        const verdict = verdicts.get(quantity.id);
        return {
          quantity,
          state: known.get(quantity.id)?.state ?? 'open',
          unsettled: unsettledBy(known.get(quantity.id)),
          verdict: verdict === undefined ? undefined : toReportVerdict(verdict),
          readings: readingsOf.get(quantity.id),
          history: isHidden(quantity.id) ? [] : (events.get(quantity.id) ?? []),
          candidates: proposals.candidatesOf(quantity, report),
        };
      }),
      evidence: readEvidence(database, report.number).filter(
        ({ target, by }) => by === session.reviewer || target.kind !== 'statistic' || !isHidden(target.id),
      ),
      findings: readFindings(database, report.number),
      sources: listDocuments(database)
        .filter((document) => document.id !== report.id)
        .map(toReportFile),
      agreement: read.agreement.map((pair) => ({ ...pair, kappa: pair.kappa })),
      preflight:
        profile === undefined ? undefined : toPreflight(profile, runPreflight(session, report, profile)),
    }),
  );
}

/** What one person read is in its verdict already. */
function toReadings({ readers, adjudication, consensus }: Reading): ReportReadings | undefined {
  if (readers.length < 2 && adjudication === undefined) return undefined;
  return {
    readers: readers.map(toReading),
    ...(adjudication === undefined ? {} : { adjudication: toReading(adjudication) }),
    ...(consensus === undefined ? {} : { consensus }),
  };
}

function toReading({
  verdict,
  note,
  suggestion,
  by,
  at,
  reopened,
}: Reading['readers'][number]): ReportReading {
  return {
    verdict,
    ...(note === undefined ? {} : { note }),
    ...(suggestion === undefined ? {} : { suggestion }),
    by,
    at,
    reopened: reopened !== undefined,
  };
}

function toPreflight(
  { id, name, names, date, source }: SubmissionProfile,
  result: Preflight,
): ReportPreflight {
  return { ...result, profile: { id, name, ...(names === undefined ? {} : { names }), date, source } };
}

function unsettledBy(statistic: Statistic | undefined): Unsettled | undefined {
  if (statistic?.reopened !== undefined) return 'reopened';
  const consensus = statistic?.consensus;
  return consensus === 'differ' || consensus === 'awaiting' ? consensus : undefined;
}

function toReportVerdict({ verdict, note, suggestion, by, at }: VerdictRecord): ReportVerdict {
  return {
    verdict,
    ...(note === null ? {} : { note }),
    ...(suggestion === undefined ? {} : { suggestion }),
    by,
    at,
  };
}

function toReportFile(document: StoredDocument): ReportFile {
  return {
    id: document.id,
    role: document.role,
    title: document.title,
    fileName: document.fileName,
    path: document.path,
    format: document.format,
    sha256: document.sha256,
    bytes: document.bytes,
    words: document.words,
    pages: document.pages,
    language: document.language,
    date: document.date,
    authors: document.authors,
    publisher: document.publisher,
    instrument: document.instrument,
    bibliography: document.bibliography,
    url: document.metadata.url,
    savedAt: document.metadata.savedAt,
    importedAt: document.importedAt,
  };
}
