import type {
  QuotedPassage,
  Report,
  ReportFile,
  ReportFinding,
  ReportStatistic,
  ReportStep,
  ReportSupport,
} from './report.ts';
import type { ReportWords } from './report-words.ts';

/** What `schema` of the file says; docs/verification.schema.json is its JSON Schema. */
export const verificationSchema = 'corroborate/verification@1';

/**
 * The verification report for programs. Keys, states and codes are the same in every language; `sentence`-like fields
 * (`message`, `why`, `said`) are in the language of `words`. Absent values are left out. Offsets are UTF-16 code units.
 */
export function verificationJson(report: Report, words: ReportWords): string {
  return `${JSON.stringify(verificationValue(report, words), undefined, 2)}\n`;
}

function verificationValue(report: Report, words: ReportWords): object {
  return {
    schema: verificationSchema,
    language: words.language,
    generatedAt: report.generatedAt,
    generator: report.generator,
    case: report.caseName,
    reviewer: report.reviewer,
    report: fileValue(report.file),
    counts: report.counts,
    sections: report.sections.map((section) => ({
      title: section.title,
      level: section.level,
      statistics: section.statistics.map((statistic) => statisticValue(statistic, words)),
    })),
    open: report.open.map(({ id }) => id),
    paragraphEvidence: report.paragraphEvidence.map(({ paragraphId, paragraphLabel, support }) => ({
      paragraph: { id: paragraphId, label: paragraphLabel },
      evidence: supportValue(support, words),
    })),
    findings: report.findings.map((finding) => findingValue(finding, words)),
    footnotes: report.footnotes.map(({ label, text, paragraphId, paragraphLabel }) => ({
      label,
      text,
      paragraph: paragraphId === undefined ? undefined : { id: paragraphId, label: paragraphLabel },
    })),
    agreement: report.agreement.map(({ readers, shared, agreed, share, expected, kappa }) => ({
      readers,
      shared,
      agreed,
      share,
      expected,
      kappa,
    })),
    preflight: preflightValue(report, words),
    sources: report.sources.map((source) => ({
      number: source.number,
      ...fileValue(source),
      evidenceCount: source.evidenceCount,
    })),
  };
}

function statisticValue(statistic: ReportStatistic, words: ReportWords): object {
  const { quantity, verdict, proposal } = statistic;
  return {
    id: statistic.id,
    paragraph: { id: statistic.paragraphId, label: statistic.paragraphLabel },
    text: quantity.text,
    sentence: quoteValue(statistic.sentence),
    readAs: {
      said: words.reading(quantity),
      kind: quantity.kind,
      value: quantity.value,
      low: quantity.low,
      high: quantity.high,
      outOf: quantity.outOf,
      unit: quantity.unit,
      of: quantity.of,
      qualifier: quantity.qualifier,
      period: quantity.period,
    },
    state: statistic.state,
    verdict:
      verdict === undefined
        ? undefined
        : {
            verdict: verdict.verdict,
            note: verdict.note,
            suggestion: verdict.suggestion,
            by: verdict.by,
            at: verdict.at,
          },
    unsettled: statistic.unsettled,
    readings: statistic.readings,
    evidence: statistic.supports.map((support) => supportValue(support, words)),
    proposal: proposal === undefined ? undefined : supportValue(proposal, words),
    doubts: statistic.doubts.map(({ id }) => id),
    history: statistic.history.map((step) => stepValue(step, words)),
  };
}

function preflightValue({ preflight }: Report, words: ReportWords): object | undefined {
  if (preflight === undefined) return undefined;
  const { say } = words.handing.preflight;
  const { id, name, date, source } = preflight.profile;
  return {
    profile: { id, name, date, source },
    ready: preflight.ready,
    items: preflight.items.map((item) => ({
      rule: item.rule,
      outcome: item.outcome,
      confirmed: item.confirmed,
      source: item.source,
      message: say(item),
      obstacles: item.obstacles.map((obstacle) => ({ message: say(obstacle), place: obstacle.place })),
    })),
  };
}

function supportValue(support: ReportSupport, words: ReportWords): object {
  return {
    linked: support.linked,
    stance: support.stance,
    match: support.match,
    quote: quoteValue(support.quote),
    source: support.sourceNumber,
    sha256: support.sha256,
    place: support.label,
    page: support.page,
    why: words.why(support),
    by: support.by,
    at: support.at,
  };
}

function quoteValue({ text, emphasis, before, after }: QuotedPassage): object {
  return { text, emphasis, before, after };
}

function stepValue(step: ReportStep, words: ReportWords): object {
  const { what } = step;
  return {
    entry: step.entry,
    at: step.at,
    by: step.by,
    kind: what.kind,
    verdict: what.kind === 'verdict' ? what.verdict : undefined,
    note: what.kind === 'verdict' ? what.note : undefined,
    stance: 'stance' in what ? what.stance : undefined,
    source: step.sourceNumber,
    through: step.through,
    said: words.step(step),
  };
}

function findingValue(finding: ReportFinding, words: ReportWords): object {
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    holds: finding.holds,
    message: words.finding(finding),
    expected: finding.expected,
    found: finding.found,
    paragraphs: finding.paragraphIds,
    statistics: finding.statisticIds,
    dismissed: finding.dismissed,
  };
}

function fileValue(file: ReportFile): object {
  return {
    title: file.title,
    role: file.role,
    file: file.path,
    format: file.format,
    sha256: file.sha256,
    bytes: file.bytes,
    words: file.words,
    pages: file.pages,
    language: file.language,
    date: file.date,
    authors: file.authors,
    publisher: file.publisher,
    instrument: file.instrument,
    url: file.url,
    savedAt: file.savedAt,
    importedAt: file.importedAt,
  };
}
