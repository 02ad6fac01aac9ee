import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  type Table,
  TextRun,
} from 'docx';
import type { Report, ReportFinding } from '../../../core/report/report.ts';
import { furtherSections } from '../../../core/report/further-sections.ts';
import { openReasons } from '../../../core/report/open-reasons.ts';
import type { ReportWords } from '../../../core/report/report-words.ts';
import { stateGlyphs } from '../../../core/report/verification-html.ts';
import type { StatisticState } from '../../../core/verification/verdict.ts';
import { printable } from '../printable.ts';
import { paragraph, rightAligned, run, table, textWidth, type CellContent } from './document-parts.ts';
import { documentStyles, mutedInk, stateInk, style } from './document-styles.ts';
import { reproducible } from './reproducible.ts';
import { stateRuns, statisticsTable, supportParagraphs } from './statistics-tables.ts';

type Block = Paragraph | Table;

const a4 = { width: 11_906, height: 16_838 };
const margin = 1134;

/** The verification report as a Word document: styles, tables with repeated headings, page numbers, language. */
export async function verificationDocx(report: Report, words: ReportWords): Promise<Buffer> {
  const title = `${words.title}: ${report.file.title}`;
  const document = new Document({
    title: printable(title),
    creator: printable(report.reviewer),
    lastModifiedBy: printable(report.reviewer),
    description: printable(words.subtitle(report.file.title)),
    styles: documentStyles(words.language),
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: a4,
            margin: { top: 1247, bottom: 1247, left: margin, right: margin, header: 600, footer: 600 },
          },
          titlePage: true,
        },
        headers: {
          first: new Header({ children: [new Paragraph({})] }),
          default: new Header({ children: [paragraph(style.small, run(title))] }),
        },
        footers: { first: footer(report, words), default: footer(report, words) },
        children: [
          ...front(report, words),
          ...summary(report, words),
          ...openItems(report, words),
          ...sections(report, words),
          ...paragraphEvidence(report, words),
          ...findings(report, words),
          ...further(report, words),
          ...sources(report, words),
          ...footnotes(report, words),
        ],
      },
    ],
  });
  return reproducible(await Packer.toBuffer(document), report.generatedAt);
}

function footer(report: Report, words: ReportWords): Footer {
  const [before = '', between = '', after = ''] = words.pageOf('\u0001', '\u0001').split('\u0001');
  return new Footer({
    children: [
      new Paragraph({
        style: style.small,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          ...run(words.generated(words.dateTime(report.generatedAt), report.generator)),
          new TextRun({
            children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
}

function heading(text: string, level: 1 | 2 = 1): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: run(text),
  });
}

function front(report: Report, words: ReportWords): Block[] {
  const { labels } = words;
  const facts: (readonly [string, string | undefined])[] = [
    [labels.case, report.caseName],
    [labels.report, report.file.title],
    [labels.file, report.file.path],
    [labels.hashes, report.file.sha256],
    [labels.pages, report.file.pages === undefined ? undefined : words.number(report.file.pages)],
    [labels.reviewer, report.reviewer],
    [labels.date, words.dateTime(report.generatedAt)],
  ];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: run(words.title) }),
    paragraph(style.subtitle, run(words.subtitle(report.file.title))),
    ...facts
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) =>
        paragraph(style.cell, [...run(`${name}: `, { color: mutedInk }), ...run(value ?? '')]),
      ),
  ];
}

function summary({ counts }: Report, words: ReportWords): Block[] {
  const states: StatisticState[] = ['verified', 'candidate', 'doubt', 'open', 'dismissed'];
  return [
    heading(words.labels.summary),
    table(
      [
        { title: words.labels.state, share: 0.7 },
        { title: words.labels.statistics, share: 0.3, right: true },
      ],
      [
        ...states.map((state): CellContent[] => [
          [paragraph(style.cell, stateRuns(state, words))],
          rightAligned(style.cell, words.number(counts[state])),
        ]),
        [
          [paragraph(style.cell, run('Σ', { bold: true }))],
          rightAligned(style.cell, words.number(counts.total), { bold: true }),
        ],
      ],
    ),
    paragraph(style.notice, run(words.proposalNotice)),
  ];
}

function openItems(report: Report, words: ReportWords): Block[] {
  const { labels } = words;
  const urgent = report.open.filter(({ state }) => state !== 'candidate');
  const proposed = report.open.length - urgent.length;
  return [
    heading(labels.openItems),
    ...(report.open.length === 0 ? [paragraph(style.small, run(labels.nothingOpen))] : []),
    ...(urgent.length === 0
      ? []
      : [
          paragraph(style.notice, run(labels.openItemsNote)),
          table(
            [
              { title: labels.state, share: 0.18 },
              { title: labels.paragraph, share: 0.13 },
              { title: labels.statistic, share: 0.2 },
              { title: labels.reason, share: 0.49 },
            ],
            urgent.map((statistic): CellContent[] => [
              [paragraph(style.cell, stateRuns(statistic.state, words))],
              statistic.paragraphLabel ?? '',
              statistic.quantity.text,
              openReasons(statistic, words).join('\n'),
            ]),
          ),
        ]),
    ...(proposed === 0 ? [] : [paragraph(style.cell, run(words.unconfirmed(proposed)))]),
  ];
}

function sections(report: Report, words: ReportWords): Block[] {
  return [
    heading(words.labels.bySection),
    ...report.sections.flatMap((section) => [
      heading(section.title ?? words.labels.untitledSection, 2),
      statisticsTable(section.statistics, report, words),
    ]),
  ];
}

function paragraphEvidence(report: Report, words: ReportWords): Block[] {
  if (report.paragraphEvidence.length === 0) return [];
  const { labels } = words;
  return [
    heading(labels.paragraphEvidence),
    table(
      [
        { title: labels.paragraph, share: 0.16 },
        { title: labels.source, share: 0.84 },
      ],
      report.paragraphEvidence.map(({ paragraphLabel, support }): CellContent[] => [
        paragraphLabel ?? '',
        supportParagraphs(support, report, words),
      ]),
    ),
  ];
}

function findings(report: Report, words: ReportWords): Block[] {
  const { labels } = words;
  if (report.findings.length === 0) {
    return [heading(labels.findings), paragraph(style.small, run(labels.noFindings))];
  }
  return [
    heading(labels.findings),
    table(
      [
        { title: labels.state, share: 0.18 },
        { title: labels.rule, share: 0.2 },
        { title: labels.message, share: 0.62 },
      ],
      report.findings.map((finding): CellContent[] => [
        [paragraph(style.cell, outcome(finding, words))],
        words.rule(finding.rule),
        [
          paragraph(style.cell, run(words.finding(finding))),
          ...(finding.dismissed === undefined
            ? []
            : [
                paragraph(
                  style.small,
                  run(
                    `${words.dismissed}: ${finding.dismissed.reason} (${finding.dismissed.by}, ${words.dateTime(finding.dismissed.at)})`,
                  ),
                ),
              ]),
        ],
      ]),
    ),
  ];
}

function further(report: Report, words: ReportWords): Block[] {
  return furtherSections(report, words).flatMap(({ title, notes, tables }) => [
    heading(title),
    ...notes.map((note) => paragraph(style.notice, run(note))),
    ...tables.map(({ columns, rows }) => table(columns, rows)),
  ]);
}

function outcome(finding: ReportFinding, words: ReportWords): TextRun[] {
  const [state, said]: [StatisticState, string] =
    finding.dismissed !== undefined
      ? ['dismissed', words.dismissed]
      : finding.holds === true
        ? ['verified', words.holds]
        : finding.holds === false
          ? ['doubt', words.doesNotHold]
          : ['open', words.remark];
  return run(`${stateGlyphs[state]} ${said}`, { bold: true, color: stateInk[state] });
}

function sources(report: Report, words: ReportWords): Block[] {
  const { labels } = words;
  if (report.sources.length === 0) {
    return [heading(labels.sources), paragraph(style.small, run(labels.noSources))];
  }
  return [
    heading(labels.sources),
    table(
      [
        { title: '№', share: 0.07 },
        { title: labels.source, share: 0.61 },
        { title: labels.evidenceCount, share: 0.12, right: true },
        { title: labels.imported, share: 0.2 },
      ],
      report.sources.map((source): CellContent[] => [
        String(source.number),
        [
          paragraph(style.cell, run(source.title, { bold: true, language: source.language })),
          paragraph(
            style.small,
            run(
              [
                source.authors.join('; '),
                source.publisher,
                source.date === undefined ? undefined : words.date(source.date),
                source.language === undefined ? undefined : words.languageName(source.language),
                source.pages === undefined ? undefined : `${labels.pages}: ${words.number(source.pages)}`,
                source.path,
              ]
                .filter((fact) => fact !== undefined && fact !== '')
                .join(' · '),
            ),
          ),
          ...(source.sha256 === ''
            ? []
            : [paragraph(style.small, run(`sha-256 ${source.sha256}`, { font: 'Consolas' }))]),
        ],
        rightAligned(style.cell, words.number(source.evidenceCount)),
        words.dateTime(source.importedAt),
      ]),
    ),
  ];
}

function footnotes(report: Report, words: ReportWords): Block[] {
  const { labels } = words;
  if (report.footnotes.length === 0) return [];
  return [
    heading(labels.footnotes),
    table(
      [
        { title: '№', share: 0.08 },
        { title: labels.paragraph, share: 0.16 },
        { title: labels.note, share: 0.76 },
      ],
      report.footnotes.map((footnote): CellContent[] => [
        footnote.label,
        footnote.paragraphLabel ?? (footnote.paragraphId === undefined ? labels.noMarker : ''),
        footnote.text ?? labels.noFootnoteText,
      ]),
    ),
  ];
}
