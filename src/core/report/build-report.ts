import type { Heading, Paragraph } from '../document/document.ts';
import { speakingLabels } from '../document/speaking-labels.ts';
import { tieNotes } from '../document/tie-notes.ts';
import type { Quantity } from '../statistics/quantity.ts';
import type { Candidate } from '../verification/candidate.ts';
import { sentenceAt } from '../verification/context/sentences.ts';
import type {
  QuotedPassage,
  Report,
  ReportEvent,
  ReportEvidence,
  ReportFinding,
  ReportFootnote,
  ReportInput,
  ReportSection,
  ReportSource,
  ReportStatistic,
  ReportStep,
  ReportSupport,
} from './report.ts';

/** Makes the one value from which every exporter is a function. Pure: the time of making is passed in. */
export function buildReport(input: ReportInput): Report {
  const paragraphs = new Map(input.report.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const names = speakingLabels(input.report);
  const sources = numberSources(input);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const support = (evidence: ReportEvidence): ReportSupport[] => linkedSupport(evidence, sourceById);
  const doubtsOf = openDoubts(input.findings);

  const statistics = input.statistics.map((entry): ReportStatistic => {
    const paragraph = paragraphs.get(entry.quantity.paragraphId);
    const supports = input.evidence
      .filter(({ target }) => target.kind === 'statistic' && target.id === entry.quantity.id)
      .flatMap(support);
    const [best] = entry.candidates;
    return {
      id: entry.quantity.id,
      paragraphId: entry.quantity.paragraphId,
      ...optional('paragraphLabel', names.get(paragraph?.id ?? '')),
      sentence: sentenceOf(paragraph, entry.quantity),
      quantity: entry.quantity,
      state: entry.state,
      ...optional('verdict', entry.verdict),
      ...optional('unsettled', entry.unsettled),
      ...optional('readings', entry.readings),
      supports,
      ...optional(
        'proposal',
        supports.length > 0 || best === undefined ? undefined : proposed(best, sourceById),
      ),
      doubts: doubtsOf.get(entry.quantity.id) ?? [],
      history: (entry.history ?? []).map((event) => stepOf(event, sourceById)),
    };
  });

  return {
    generatedAt: input.generatedAt,
    generator: input.generator,
    caseName: input.caseName,
    reviewer: input.reviewer,
    file: input.report.file,
    counts: countStates(statistics),
    sections: sectionsOf(input, statistics, paragraphs),
    open: openFirst(statistics),
    paragraphEvidence: input.evidence
      .filter(({ target }) => target.kind === 'paragraph')
      .flatMap((evidence) =>
        support(evidence).map((entry) => ({
          paragraphId: evidence.target.id,
          ...optional('paragraphLabel', names.get(evidence.target.id)),
          support: entry,
        })),
      ),
    findings: sortFindings(input.findings),
    footnotes: footnotesOf(input, names),
    sources,
    agreement: input.agreement ?? [],
    ...optional('preflight', input.preflight),
  };
}

function sentenceOf(paragraph: Paragraph | undefined, quantity: Quantity): QuotedPassage {
  if (paragraph === undefined)
    return { text: quantity.text, emphasis: { start: 0, end: quantity.text.length } };
  const { start, end } =
    paragraph.kind === 'table-row'
      ? { start: 0, end: paragraph.text.length }
      : sentenceAt(paragraph.text, quantity.start);
  return {
    text: paragraph.text.slice(start, end),
    emphasis: { start: quantity.start - start, end: quantity.end - start },
  };
}

function linkedSupport(
  evidence: ReportEvidence,
  sources: ReadonlyMap<string, ReportSource>,
): ReportSupport[] {
  const source = sources.get(evidence.documentId);
  if (source === undefined) return [];
  const { exact, prefix, suffix } = evidence.anchor.quote;
  return [
    {
      evidenceId: evidence.id,
      position: { start: evidence.anchor.position.start, end: evidence.anchor.position.end },
      linked: true,
      stance: evidence.stance,
      ...optional('match', evidence.match),
      quote: { text: exact, ...optional('before', prefix), ...optional('after', suffix) },
      ...sourceFields(source),
      ...optional('label', evidence.label),
      ...optional('page', evidence.anchor.page),
      ...optional('why', evidence.why),
      ...optional('reasons', evidence.reasons),
      by: evidence.by,
      at: evidence.at,
    },
  ];
}

function proposed(
  candidate: Candidate,
  sources: ReadonlyMap<string, ReportSource>,
): ReportSupport | undefined {
  const source = sources.get(candidate.documentId);
  if (source === undefined) return undefined;
  return {
    linked: false,
    stance: candidate.match === 'conflicting' ? 'contradicts' : 'supports',
    match: candidate.match,
    quote: { text: candidate.quote, ...optional('emphasis', candidate.quotedNumber) },
    ...sourceFields(source),
    ...optional('label', candidate.label),
    ...optional('page', candidate.page),
    reasons: candidate.reasons,
  };
}

function stepOf(event: ReportEvent, sources: ReadonlyMap<string, ReportSource>): ReportStep {
  const { what } = event;
  const number = 'documentId' in what ? sources.get(what.documentId)?.number : undefined;
  return { ...event, ...optional('sourceNumber', number) };
}

function sourceFields(
  source: ReportSource,
): Pick<ReportSupport, 'sourceNumber' | 'sourceTitle' | 'sourcePath' | 'sha256'> {
  return {
    sourceNumber: source.number,
    sourceTitle: source.title,
    sourcePath: source.path,
    sha256: source.sha256,
  };
}

function numberSources(input: ReportInput): ReportSource[] {
  const weight = new Map<string, number>();
  for (const { documentId } of input.evidence) weight.set(documentId, (weight.get(documentId) ?? 0) + 1);
  return input.sources.map((source, index) => ({
    ...source,
    number: index + 1,
    evidenceCount: weight.get(source.id) ?? 0,
  }));
}

function openDoubts(findings: readonly ReportFinding[]): ReadonlyMap<string, ReportFinding[]> {
  const doubts = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    if (finding.holds !== false || finding.dismissed !== undefined) continue;
    for (const id of finding.statisticIds) doubts.set(id, [...(doubts.get(id) ?? []), finding]);
  }
  return doubts;
}

function countStates(statistics: readonly ReportStatistic[]): Report['counts'] {
  const counts = { total: statistics.length, verified: 0, candidate: 0, doubt: 0, open: 0, dismissed: 0 };
  for (const { state } of statistics) counts[state] += 1;
  return counts;
}

function sectionsOf(
  input: ReportInput,
  statistics: readonly ReportStatistic[],
  paragraphs: ReadonlyMap<string, Paragraph>,
): ReportSection[] {
  const headings = new Map<string | undefined, Heading>(
    input.report.headings.map((heading) => [heading.id, heading]),
  );
  const sections: { headingId?: string; title?: string; level: number; statistics: ReportStatistic[] }[] = [];
  for (const statistic of statistics) {
    const headingId = paragraphs.get(statistic.paragraphId)?.headingId;
    const current = sections.at(-1);
    if (current !== undefined && current.headingId === headingId) {
      current.statistics.push(statistic);
      continue;
    }
    const heading = headings.get(headingId);
    sections.push({
      ...optional('headingId', headingId),
      ...optional('title', heading?.text),
      level: heading?.level ?? 1,
      statistics: [statistic],
    });
  }
  return sections;
}

/** What needs a person, the most urgent first. */
function openFirst(statistics: readonly ReportStatistic[]): ReportStatistic[] {
  const urgency = { doubt: 0, open: 1, candidate: 2, verified: 3, dismissed: 3 };
  return statistics
    .filter(({ state, verdict }) => verdict === undefined && urgency[state] < 3)
    .sort((left, right) => urgency[left.state] - urgency[right.state]);
}

function sortFindings(findings: readonly ReportFinding[]): ReportFinding[] {
  const rank = ({ holds, dismissed }: ReportFinding): number =>
    dismissed !== undefined ? 3 : holds === false ? 0 : holds === undefined ? 1 : 2;
  const severity = { error: 0, warning: 1, info: 2 };
  return [...findings].sort(
    (left, right) => rank(left) - rank(right) || severity[left.severity] - severity[right.severity],
  );
}

function footnotesOf(input: ReportInput, names: ReadonlyMap<string, string>): ReportFootnote[] {
  const ties = tieNotes(input.report);
  const markers = new Map(
    input.report.footnoteMarkers.map((marker, position) => [ties[position], marker.paragraphId]),
  );
  return input.report.footnotes.map((footnote) => {
    const paragraphId = markers.get(footnote);
    return {
      label: footnote.label,
      ...optional('text', footnote.text),
      ...optional('paragraphId', paragraphId),
      ...optional('paragraphLabel', names.get(paragraphId ?? '')),
    };
  });
}

/** A property only where it has a value, so that `Report` values compare cleanly. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
