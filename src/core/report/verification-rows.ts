import type { Report, ReportStatistic, ReportSupport } from './report.ts';
import { suggestedEditsSheet } from './suggested-edits.ts';
import { furtherSections } from './further-sections.ts';
import type { Column, ReportWords } from './report-words.ts';

/** A cell's value; `undefined` is an empty cell. Text is written as text, never as a formula. */
export type CellValue = string | number | Moment | undefined;

/** A moment (ISO 8601, UTC), which a spreadsheet can sort by. */
export interface Moment {
  readonly iso: string;
}

/** A column of a sheet. */
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

/** The verification report as sheets: Statistics, Findings, Sources, Footnotes, Suggested edits, Pre-flight, Readers. */
export function verificationRows(report: Report, words: ReportWords): Sheet[] {
  return [
    statisticsSheet(report, words),
    findingsSheet(report, words),
    sourcesSheet(report, words),
    footnotesSheet(report, words),
    suggestedEditsSheet(report, words),
    ...furtherSheets(report, words),
  ];
}

function statisticsSheet(report: Report, words: ReportWords): Sheet {
  const rows = report.sections.flatMap((section) =>
    section.statistics.flatMap((statistic) => statisticRows(statistic, section.title, words)),
  );
  return {
    name: words.sheets.statistics,
    columns: columns(words, [
      ['section', 28],
      ['paragraph', 10],
      ['statistic', 18],
      ['readAs', 28],
      ['value', 14],
      ['unit', 10],
      ['period', 12],
      ['sentence', 60],
      ['state', 16],
      ['verdict', 18],
      ['note', 30],
      ['reviewer', 18],
      ['verdictDate', 20],
      ['evidence', 14],
      ['match', 14],
      ['quote', 60],
      ['source', 36],
      ['place', 16],
      ['page', 8],
      ['SHA-256', 68],
      ['linkedBy', 18],
      ['linkedOn', 20],
      ['why', 50],
      ['doubts', 50],
      ['history', 60],
      ['suggestion', 50],
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
    words.reading(quantity),
    value,
    quantity.unit,
    quantity.period,
    statistic.sentence.text,
    words.states[statistic.state],
    verdict === undefined ? undefined : words.verdicts[verdict.verdict],
    verdict?.note,
    verdict?.by,
    moment(verdict?.at),
  ];
  const doubts = statistic.doubts.map(words.finding).join('\n') || undefined;
  const history =
    statistic.history
      .map((step) => `${words.dateTime(step.at)}, ${step.by}: ${words.step(step)}`)
      .join('\n') || undefined;
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
    moment(support?.at),
    support === undefined ? undefined : words.why(support),
    doubts,
    history,
    verdict?.suggestion,
  ]);
}

/** Pre-flight and readers, a sheet for each of their tables; what is said of them stands below the last. */
function furtherSheets(report: Report, words: ReportWords): Sheet[] {
  return furtherSections(report, words).flatMap(({ title, notes, tables }) =>
    tables.map(({ columns, rows }, index): Sheet => ({
      name: sheetName(tables.length > 1 ? `${title} ${index + 1}` : title),
      columns: columns.map((column) => ({ title: column.title, width: Math.round(120 * column.share) })),
      rows: [...rows, ...(index === tables.length - 1 ? notes.map((note) => [note]) : [])],
    })),
  );
}

/** A spreadsheet takes 31 characters, and some signs not at all. */
function sheetName(title: string): string {
  const plain = title.replace(/[\\/?*[\]:]/g, ' ');
  return plain.length <= 31 ? plain : `${plain.slice(0, 28)}${/ \d$/.exec(plain)?.[0] ?? ''}`;
}

function findingsSheet(report: Report, words: ReportWords): Sheet {
  return {
    name: words.sheets.findings,
    columns: columns(words, [
      ['rule', 16],
      ['severity', 10],
      ['outcome', 14],
      ['finding', 90],
      ['expected', 16],
      ['found', 16],
      ['paragraphs', 16],
      ['dismissedBecause', 40],
      ['dismissedBy', 18],
      ['dismissedOn', 20],
    ]),
    rows: report.findings.map((finding) => [
      words.rule(finding.rule),
      words.severities[finding.severity],
      finding.holds === undefined ? words.remark : finding.holds ? words.holds : words.doesNotHold,
      words.finding(finding),
      finding.expected,
      finding.found,
      finding.paragraphIds.join(', '),
      finding.dismissed?.reason,
      finding.dismissed?.by,
      moment(finding.dismissed?.at),
    ]),
  };
}

function sourcesSheet(report: Report, words: ReportWords): Sheet {
  return {
    name: words.sheets.sources,
    columns: columns(words, [
      ['number', 6],
      ['title', 50],
      ['authors', 30],
      ['publisher', 24],
      ['date', 12],
      ['language', 10],
      ['instrument', 20],
      ['file', 40],
      ['format', 10],
      ['pages', 8],
      ['words', 10],
      ['bytes', 12],
      ['SHA-256', 68],
      ['evidenceCount', 20],
      ['imported', 20],
    ]),
    rows: report.sources.map((source) => [
      source.number,
      source.title,
      source.authors.join('; ') || undefined,
      source.publisher,
      source.date,
      source.language === undefined ? undefined : words.languageName(source.language),
      source.instrument,
      source.path,
      source.format,
      source.pages,
      source.words,
      source.bytes,
      source.sha256,
      source.evidenceCount,
      moment(source.importedAt),
    ]),
  };
}

function footnotesSheet(report: Report, words: ReportWords): Sheet {
  return {
    name: words.sheets.footnotes,
    columns: columns(words, [
      ['number', 8],
      ['paragraph', 12],
      ['text', 110],
    ]),
    rows: report.footnotes.map((footnote) => [footnote.label, footnote.paragraphLabel, footnote.text]),
  };
}

function columns(
  words: ReportWords,
  list: readonly (readonly [Column | 'SHA-256', number])[],
): SheetColumn[] {
  return list.map(([name, width]) => ({ title: name === 'SHA-256' ? name : words.columns[name], width }));
}

function moment(iso: string | undefined): Moment | undefined {
  return iso === undefined ? undefined : { iso };
}
