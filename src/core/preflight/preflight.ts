import { checkNumbering } from './check-numbering.ts';
import { unresolvedFootnotes } from './check-footnotes.ts';
import { countLength } from './count-length.ts';
import { findSubmitters } from './find-submitters.ts';
import type { PreflightDocument, PreflightInput, PreflightStatistic } from './preflight-input.ts';
import type { Obstacle, Preflight, PreflightItem } from './preflight-result.ts';
import type { Basis, LengthRequirement, SubmissionProfile } from './profile.ts';

/** Asked by this program, whoever the report goes to. */
const own: Basis = { confirmed: true };

/** Whether a report may go to whom the profile is about, and all that stands in the way. */
export function preflight(profile: SubmissionProfile, input: PreflightInput): Preflight {
  const { document } = input;
  const { numbering, submitters, languages, checks } = profile;
  const items: PreflightItem[] = [
    ...(numbering === undefined ? [] : [ofObstacles('numbering', numbering, checkNumbering(document))]),
    ...profile.lengths.map((length) => judgeLength(document, length)),
    ...(submitters === undefined ? [] : [judgeSubmitters(document, submitters)]),
    ...(languages === undefined ? [] : [judgeLanguage(document, languages)]),
    ...(checks.statistics ? [ofObstacles('statistics', own, unexplained(input.statistics))] : []),
    ...(checks.footnotes ? [ofObstacles('footnotes', own, unresolvedFootnotes(document))] : []),
    ...(checks.findings ? [ofObstacles('findings', own, openErrors(input))] : []),
  ];
  return { ready: items.every(({ outcome }) => outcome === 'met'), items };
}

function ofObstacles(
  rule: PreflightItem['rule'],
  basis: Basis,
  obstacles: readonly Obstacle[],
): PreflightItem {
  const isMet = obstacles.length === 0;
  return {
    rule,
    ...basisOf(basis),
    outcome: isMet ? 'met' : 'failed',
    key: `${rule}.${isMet ? 'met' : 'failed'}`,
    params: isMet ? {} : { count: obstacles.length },
    obstacles,
  };
}

function basisOf({ confirmed, source }: Basis): Basis {
  return source === undefined ? { confirmed } : { confirmed, source };
}

function judgeLength(document: PreflightDocument, length: LengthRequirement): PreflightItem {
  const counted = countLength(document, length);
  const { unit, most } = length;
  const shared = { rule: 'length' as const, ...basisOf(length) };
  if (counted === undefined) {
    const wording = { key: 'length.unknown', params: { unit, most } };
    return { ...shared, outcome: 'unknown', ...wording, obstacles: [wording] };
  }
  if (counted <= most) {
    return { ...shared, outcome: 'met', key: 'length.met', params: { unit, most, counted }, obstacles: [] };
  }
  const wording = { key: 'length.failed', params: { unit, most, counted, over: counted - most } };
  return { ...shared, outcome: 'failed', ...wording, obstacles: [wording] };
}

function judgeSubmitters(
  document: PreflightDocument,
  submitters: Basis & { readonly least: number },
): PreflightItem {
  const names = findSubmitters(document);
  const isMet = names.length >= submitters.least;
  const wording = {
    key: isMet ? 'submitters.met' : names.length === 0 ? 'submitters.none' : 'submitters.failed',
    params: { count: names.length, least: submitters.least, names: names.join('; ') },
  };
  return {
    rule: 'submitters',
    ...basisOf(submitters),
    outcome: isMet ? 'met' : 'failed',
    ...wording,
    obstacles: isMet ? [] : [wording],
  };
}

function judgeLanguage(
  document: PreflightDocument,
  languages: Basis & { readonly allowed: readonly string[] },
): PreflightItem {
  const language = document.language?.toLowerCase().split('-', 1)[0];
  const outcome =
    language === undefined ? 'unknown' : languages.allowed.includes(language) ? 'met' : 'failed';
  const wording = {
    key: `languages.${outcome}`,
    // Codes, named by whoever words it.
    params: { language: language ?? '', allowed: languages.allowed.join(' ') },
  };
  return {
    rule: 'languages',
    ...basisOf(languages),
    outcome,
    ...wording,
    obstacles: outcome === 'met' ? [] : [wording],
  };
}

/** A verdict that says so, or a verdict against it with the reason why it stays. */
function unexplained(statistics: readonly PreflightStatistic[]): Obstacle[] {
  return statistics.flatMap(({ id, text, state, verdict, note }): Obstacle[] => {
    if (state === 'verified' || state === 'dismissed') return [];
    if (verdict !== undefined && note !== undefined && note.trim() !== '') return [];
    const key = verdict === undefined ? 'statistics.open' : 'statistics.noReason';
    return [{ key, params: { text, state }, place: { kind: 'statistic', id } }];
  });
}

function openErrors({ findings }: PreflightInput): Obstacle[] {
  return findings.flatMap(({ id, severity, holds, dismissed }): Obstacle[] =>
    severity === 'error' && holds !== true && dismissed === undefined
      ? [{ key: 'findings.open', params: {}, place: { kind: 'finding', id } }]
      : [],
  );
}
