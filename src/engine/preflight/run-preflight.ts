import { preflight } from '../../core/preflight/preflight.ts';
import type { Preflight } from '../../core/preflight/preflight-result.ts';
import type { SubmissionProfile } from '../../core/preflight/profile.ts';
import { judgedStandings } from '../evidence/standings.ts';
import { readFindings } from '../evidence/findings.ts';
import { readStatistics } from '../evidence/statistics.ts';
import type { CaseSession } from '../session.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readStructure } from '../store/read-document.ts';

/** Checks the report of a case against a profile, with what is known and decided now. */
export function runPreflight(
  { database, proposals }: Pick<CaseSession, 'database' | 'proposals'>,
  report: StoredDocument,
  profile: SubmissionProfile,
): Preflight {
  const structure = readStructure(database, report);
  const standings = judgedStandings(database, report.number, proposals.derivationsOf(report));
  return preflight(profile, {
    document: {
      ...structure,
      title: report.title,
      language: report.language,
      pageCount: report.pages,
    },
    statistics: readStatistics(database, proposals, report).map(
      ({ id, paragraphId, text, state, verdict }) => ({
        id,
        paragraphId,
        text,
        state,
        verdict,
        note: noteInForce(standings.get(id), verdict),
      }),
    ),
    findings: readFindings(database, report.number),
  });
}

type Standing = ReturnType<typeof judgedStandings> extends ReadonlyMap<string, infer Value> ? Value : never;

/** What was written with the verdict in force: of the decision between readers, or of any reader who gave it. */
function noteInForce(standing: Standing | undefined, verdict: string | undefined): string | undefined {
  if (standing === undefined || verdict === undefined) return undefined;
  const decisions = [
    ...(standing.adjudication === undefined ? [] : [standing.adjudication]),
    ...standing.readers,
  ];
  return decisions.find(
    ({ verdict: given, note, reopened }) => given === verdict && note !== undefined && reopened === undefined,
  )?.note;
}
