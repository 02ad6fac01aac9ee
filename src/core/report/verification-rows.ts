import type { Report, ReportStatistic, ReportSupport } from './report.ts';
import type { ReportWords } from './report-words.ts';
import { englishReportWords } from './report-words.ts';

/** A cell's value; `undefined` is an empty cell. Text is written as text, never as a formula. */
export type CellValue = string | number | undefined;

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The verification report as sheets: Statistics, Findings, Sources, Footnotes. */
export function verificationRows(report: Report, words: ReportWords = englishReportWords): Sheet[] {
  return [
    statisticsSheet(report, words),
    findingsSheet(report, words),
    sourcesSheet(report),
    footnotesSheet(report),
  ];
}

function statisticsSheet(report: Report, words: ReportWords): Sheet {
  const rows = report.sections.flatMap((section) =>
    section.statistics.flatMap((statistic) => statisticRows(statistic, section.title, words)),
  );
  return {
    name: words.labels.statistics,
    columns: columns([
      ['Section', 28],
      ['Paragraph', 10],
      ['Statistic', 18],
      ['Read as', 28],
      ['Value', 14],
      ['Unit', 10],
      ['Period', 12],
      ['Sentence', 60],
      ['State', 16],
      ['Verdict', 18],
      ['Note', 30],
      ['Reviewer', 18],
      ['Verdict date', 20],
      ['Evidence', 14],
      ['Match', 14],
      ['Quote', 60],
      ['Source', 36],
      ['Place', 16],
      ['Page', 8],
      ['SHA-256', 68],
      ['Linked by', 18],
      ['Linked on', 20],
      ['Why', 50],
      ['Doubts', 50],
    ]),
    rows,
  };
}

/** One row for each piece of evidence; one row with empty evidence where there is none. */
function statisticRows(
  statistic: ReportStatistic,
  section: string | undefined,
  words: ReportWords,
): (readonly CellValue[])[] {
  const { quantity, verdict } = statistic;
  const value = quantity.value === undefined ? undefined : Number(quantity.value);
  const start: readonly CellValue[] = [
    section,
    statistic.paragraphLabel,
    quantity.text,
    statistic.reading,
    value,
    quantity.unit,
    quantity.period,
    statistic.sentence.text,
    words.states[statistic.state],
    verdict === undefined ? undefined : words.verdicts[verdict.verdict],
    verdict?.note,
    verdict?.by,
    verdict?.at,
  ];
  const doubts = statistic.doubts.map(({ message }) => message).join('\n') || undefined;
  const supports: readonly (ReportSupport | undefined)[] =
    statistic.supports.length > 0 ? statistic.supports : [statistic.proposal];
  return supports.map((support) => [
    ...start,
    support === undefined
      ? undefined
      : support.linked
        ? words.stances[support.stance]
        : words.labels.proposal,
    support?.match === undefined ? undefined : words.matches[support.match],
    support?.quote.text,
    support?.sourceTitle,
    support?.label,
    support?.page,
    support?.sha256,
    support?.by,
    support?.at,
    support?.why,
    doubts,
  ]);
}

function findingsSheet(report: Report, words: ReportWords): Sheet {
  return {
    name: 'Findings',
    columns: columns([
      ['Rule', 16],
      ['Severity', 10],
      ['Outcome', 14],
      ['Finding', 90],
      ['Expected', 16],
      ['Found', 16],
      ['Paragraphs', 16],
      ['Dismissed because', 40],
      ['Dismissed by', 18],
      ['Dismissed on', 20],
    ]),
    rows: report.findings.map((finding) => [
      finding.rule,
      words.severities[finding.severity],
      finding.holds === undefined ? words.remark : finding.holds ? words.holds : words.doesNotHold,
      finding.message,
      finding.expected,
      finding.found,
      finding.paragraphIds.join(', '),
      finding.dismissed?.reason,
      finding.dismissed?.by,
      finding.dismissed?.at,
    ]),
  };
}

function sourcesSheet(report: Report): Sheet {
  return {
    name: 'Sources',
    columns: columns([
      ['No.', 6],
      ['Title', 50],
      ['Authors', 30],
      ['Publisher', 24],
      ['Date', 12],
      ['Language', 10],
      ['Instrument', 20],
      ['File', 40],
      ['Format', 10],
      ['Pages', 8],
      ['Words', 10],
      ['Bytes', 12],
      ['SHA-256', 68],
      ['Evidence resting on it', 20],
      ['Imported', 20],
    ]),
    rows: report.sources.map((source) => [
      source.number,
      source.title,
      source.authors.join('; ') || undefined,
      source.publisher,
      source.date,
      source.language,
      source.instrument,
      source.path,
      source.format,
      source.pages,
      source.words,
      source.bytes,
      source.sha256,
      source.evidenceCount,
      source.importedAt,
    ]),
  };
}

function footnotesSheet(report: Report): Sheet {
  return {
    name: 'Footnotes',
    columns: columns([
      ['No.', 8],
      ['Paragraph', 12],
      ['Text', 110],
    ]),
    rows: report.footnotes.map((footnote) => [footnote.label, footnote.paragraphLabel, footnote.text]),
  };
}

function columns(list: readonly (readonly [string, number])[]): SheetColumn[] {
  return list.map(([title, width]) => ({ title, width }));
}
