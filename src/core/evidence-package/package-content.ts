import type { QuotedPassage, Report, ReportStatistic, ReportSupport } from '../report/report.ts';
import type { JsonValue } from './canonical-json.ts';

/** Where in the package a quotation can be seen, or why it cannot. */
export interface ShownAt {
  readonly items: readonly string[];
  readonly withheld?: string;
}

/** `verdicts.json`: every statistic of the report with its verdict and what was done about it. */
export function packageVerdicts(report: Report): JsonValue {
  return report.sections.flatMap((section) =>
    section.statistics.map((statistic): JsonValue => ({
      statistic: statistic.id,
      paragraph: statistic.paragraphLabel,
      section: section.title,
      text: statistic.quantity.text,
      sentence: quoteValue(statistic.sentence),
      state: statistic.state,
      verdict: statistic.verdict?.verdict,
      note: statistic.verdict?.note,
      by: statistic.verdict?.by,
      at: statistic.verdict?.at,
      quotes: statistic.supports.flatMap(({ evidenceId }) => (evidenceId === undefined ? [] : [evidenceId])),
      history: statistic.history.map(({ entry, at, by, what, through }): JsonValue => ({
        entry,
        at,
        by,
        through,
        ...what,
      })),
    })),
  );
}

/** `quotes.json`: every linked quotation with its place and with the items that show it. */
export function packageQuotes(report: Report, shownAt: ReadonlyMap<string, ShownAt>): JsonValue {
  const quotes: JsonValue[] = [];
  const add = (support: ReportSupport, target: { readonly [key: string]: JsonValue | undefined }): void => {
    if (support.evidenceId === undefined) return;
    const shown = shownAt.get(support.evidenceId);
    quotes.push({
      id: support.evidenceId,
      ...target,
      stance: support.stance,
      match: support.match,
      source: support.sourceNumber,
      sha256: support.sha256 === '' ? undefined : support.sha256,
      place: support.label,
      page: support.page,
      position: support.position,
      quote: quoteValue(support.quote),
      by: support.by,
      at: support.at,
      items: shown?.items ?? [],
      withheld: shown?.withheld,
    });
  };
  for (const statistic of allStatistics(report)) {
    for (const support of statistic.supports) add(support, { statistic: statistic.id });
  }
  for (const { paragraphId, paragraphLabel, support } of report.paragraphEvidence) {
    add(support, { paragraph: paragraphLabel ?? paragraphId });
  }
  return quotes;
}

/** `sources.json`: what the report rests on; `item` where the whole file is in the package. */
export function packageSources(report: Report, items: ReadonlyMap<number, string>): JsonValue {
  return report.sources.map((source): JsonValue => ({
    number: source.number,
    title: source.title,
    authors: source.authors,
    publisher: source.publisher,
    date: source.date,
    file: source.path,
    format: source.format,
    pages: source.pages,
    bytes: source.bytes,
    sha256: source.sha256 === '' ? undefined : source.sha256,
    item: items.get(source.number),
  }));
}

function allStatistics(report: Report): readonly ReportStatistic[] {
  return report.sections.flatMap((section) => section.statistics);
}

function quoteValue({ text, emphasis, before, after }: QuotedPassage): JsonValue {
  return { text, emphasis: emphasis && { start: emphasis.start, end: emphasis.end }, before, after };
}
