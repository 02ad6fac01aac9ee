import type { CslItem } from '../citations/csl-item.ts';
import { cslItem } from '../citations/csl-item.ts';
import { toBibtex } from '../citations/to-bibtex.ts';
import { toCsv } from './csv.ts';
import type { Report, ReportSource, ReportSupport } from './report.ts';
import type { ReportWords } from './report-words.ts';

/** A place in a source that the report rests on: "Table 3, page 12". */
interface Locator {
  readonly support: ReportSupport;
  readonly paragraphLabel?: string;
  readonly statistic?: string;
}

/** The citation list: every footnote of the report, then every linked place in a source. */
export function citationsCsv(report: Report, words: ReportWords): string {
  const { citations } = words;
  const header = [
    citations.kind,
    citations.footnote,
    citations.paragraph,
    citations.text,
    citations.sourceId,
    citations.sourceTitle,
    citations.author,
    citations.publisher,
    citations.date,
    citations.type,
    citations.locator,
    citations.page,
    citations.quote,
    citations.file,
    'sha256',
  ];
  const items = new Map(
    sourceItems(report, words).map(({ source, item }) => [source.number, { source, item }]),
  );
  const footnotes = report.footnotes.map((footnote) => [
    words.citationKinds.footnote,
    footnote.label,
    footnote.paragraphLabel,
    footnote.text,
  ]);
  const linked = linkedPlaces(report).map(({ support, paragraphLabel, statistic }) => {
    const known = items.get(support.sourceNumber);
    return [
      words.citationKinds.evidence,
      undefined,
      paragraphLabel,
      statistic,
      known?.item.id,
      support.sourceTitle,
      known?.source.authors.join('; '),
      known?.source.publisher,
      known?.source.date,
      known?.item.type,
      support.label,
      support.page,
      support.quote.text,
      support.sourcePath,
      support.sha256,
    ];
  });
  const width = header.length;
  const padded = [...footnotes, ...linked].map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => undefined),
  ]);
  return toCsv([header, ...padded]);
}

/** The sources as CSL-JSON 1.0, with the places that were linked in `note`. */
export function citationsCslJson(report: Report, words: ReportWords): string {
  return `${JSON.stringify(
    sourceItems(report, words).map(({ item }) => item),
    undefined,
    2,
  )}\n`;
}

/** The sources as BibTeX. */
export function citationsBibtex(report: Report, words: ReportWords): string {
  return toBibtex(sourceItems(report, words).map(({ item }) => item));
}

function sourceItems(report: Report, words: ReportWords): { source: ReportSource; item: CslItem }[] {
  const taken = new Set<string>();
  const places = linkedPlaces(report);
  return report.sources.map((source) => {
    const locators = [
      ...new Set(
        places
          .filter(({ support }) => support.sourceNumber === source.number)
          .map(({ support }) => locatorText(support))
          .filter((text) => text !== ''),
      ),
    ];
    return { source, item: cslItem(source, locators, taken, words.citedPlaces) };
  });
}

function linkedPlaces(report: Report): Locator[] {
  const ofStatistics = report.sections.flatMap((section) =>
    section.statistics.flatMap((statistic) =>
      statistic.supports.map((support) => ({
        support,
        paragraphLabel: statistic.paragraphLabel,
        statistic: statistic.quantity.text,
      })),
    ),
  );
  return [...ofStatistics, ...report.paragraphEvidence];
}

function locatorText(support: ReportSupport): string {
  const page = support.page === undefined ? undefined : `p. ${support.page}`;
  return [support.label, page].filter((part) => part !== undefined).join(', ');
}
