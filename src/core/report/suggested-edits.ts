import { toCsv } from './csv.ts';
import type { Report, ReportStatistic, ReportVerdict } from './report.ts';
import type { ReportWords } from './report-words.ts';
import type { Sheet } from './verification-rows.ts';

/** What the report should say instead of one of its statistics. */
interface SuggestedEdit {
  readonly statistic: ReportStatistic;
  readonly verdict: ReportVerdict;
  readonly suggestion: string;
}

/** What the verdicts in force suggest, in reading order. */
export function suggestedEdits(report: Report): SuggestedEdit[] {
  return report.sections.flatMap(({ statistics }) =>
    statistics.flatMap((statistic) => {
      const { verdict } = statistic;
      return verdict?.suggestion === undefined
        ? []
        : [{ statistic, verdict, suggestion: verdict.suggestion }];
    }),
  );
}

/** "Yearbook, Table 3, page 12": where the linked evidence of a statistic stands, each place once. */
export function linkedPlacesOf(statistic: ReportStatistic, words: ReportWords): string[] {
  const places = statistic.supports.map(({ sourceTitle, label, page }) =>
    [sourceTitle, label, page === undefined ? undefined : `${words.labels.page} ${page}`]
      .filter((part) => part !== undefined)
      .join(', '),
  );
  return [...new Set(places)];
}

/** Suggested edits as a sheet: paragraph, as printed, suggested, source, reason, who and when. */
export function suggestedEditsSheet(report: Report, words: ReportWords): Sheet {
  const { columns } = words;
  return {
    name: words.sheets.suggestedEdits,
    columns: [
      { title: columns.paragraph, width: 10 },
      { title: columns.statistic, width: 18 },
      { title: columns.sentence, width: 60 },
      { title: columns.suggestion, width: 60 },
      { title: columns.source, width: 50 },
      { title: columns.note, width: 40 },
      { title: columns.reviewer, width: 18 },
      { title: columns.verdictDate, width: 20 },
    ],
    rows: suggestedEdits(report).map(({ statistic, verdict, suggestion }) => [
      statistic.paragraphLabel,
      statistic.quantity.text,
      statistic.sentence.text,
      suggestion,
      linkedPlacesOf(statistic, words).join('; ') || undefined,
      verdict.note,
      verdict.by,
      { iso: verdict.at },
    ]),
  };
}

/** The same as CSV. */
export function suggestedEditsCsv(report: Report, words: ReportWords): string {
  const { columns, rows } = suggestedEditsSheet(report, words);
  return toCsv([
    columns.map(({ title }) => title),
    ...rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.iso : cell))),
  ]);
}
