import type { Paragraph, Table } from 'docx';
import { paragraphTitle } from '../../../core/report/paragraph-title.ts';
import type { Report, ReportStatistic, ReportSupport } from '../../../core/report/report.ts';
import type { ReportWords } from '../../../core/report/report-words.ts';
import { stateGlyphs } from '../../../core/report/verification-html.ts';
import { paragraph, quotedRuns, run, table, type CellContent } from './document-parts.ts';
import { mutedInk, stateInk, style } from './document-styles.ts';

/** One table for a section: on the left who decided what, on the right what the report and its sources say. */
export function statisticsTable(
  statistics: readonly ReportStatistic[],
  report: Report,
  words: ReportWords,
): Table {
  const { labels } = words;
  return table(
    [
      { title: `${labels.paragraph} · ${labels.state}`, share: 0.22 },
      { title: labels.evidenceAndQuote, share: 0.78 },
    ],
    statistics.map((statistic): CellContent[] => [
      decided(statistic, words),
      [
        paragraph(style.said, quotedRuns(statistic.sentence, { language: report.file.language })),
        paragraph(style.small, run(readAs(statistic, words))),
        ...(statistic.verdict?.note === undefined
          ? []
          : [
              paragraph(style.cell, [
                ...run(`${labels.note}: `, { bold: true }),
                ...run(statistic.verdict.note),
              ]),
            ]),
        ...(statistic.verdict?.suggestion === undefined
          ? []
          : [
              paragraph(style.cell, [
                ...run(`${labels.suggestion}: `, { bold: true }),
                ...run(statistic.verdict.suggestion),
              ]),
            ]),
        ...statistic.doubts.map((doubt) =>
          paragraph(
            style.cell,
            run(`${stateGlyphs.doubt} ${words.finding(doubt)}`, { color: stateInk.doubt }),
          ),
        ),
        ...supports(statistic, report, words),
        ...history(statistic, words),
      ],
    ]),
  );
}

/** A state as the window shows it: sign and word. */
export function stateRuns(state: ReportStatistic['state'], words: ReportWords): ReturnType<typeof run> {
  return run(`${stateGlyphs[state]} ${words.states[state]}`, { bold: true, color: stateInk[state] });
}

/** Evidence or a proposal: the quotation, where it stands, who linked it and why. */
export function supportParagraphs(
  support: ReportSupport,
  report: Report,
  words: ReportWords,
): readonly Paragraph[] {
  const { labels } = words;
  const source = report.sources.find(({ number }) => number === support.sourceNumber);
  const role = support.linked ? words.stances[support.stance] : labels.proposal;
  const kind = support.match === undefined ? '' : ` (${words.matches[support.match]})`;
  const facts = [
    `[${support.sourceNumber}] ${support.sourceTitle}`,
    support.label,
    support.page === undefined ? undefined : `${labels.page} ${support.page}`,
    support.by,
    support.at === undefined ? undefined : words.dateTime(support.at),
    support.sha256 === '' ? undefined : `sha-256 ${support.sha256.slice(0, 16)}…`,
  ].filter((fact) => fact !== undefined);
  const why = words.why(support);
  return [
    paragraph(style.quote, quotedRuns(support.quote, { language: source?.language }), { keepNext: true }),
    paragraph(style.origin, [
      ...run(`${role}${kind}: `, {
        bold: true,
        color: support.stance === 'contradicts' ? stateInk.doubt : mutedInk,
      }),
      ...run(facts.join(' · ')),
    ]),
    ...(why === undefined ? [] : [paragraph(style.origin, run(why))]),
  ];
}

function decided(statistic: ReportStatistic, words: ReportWords): CellContent {
  const { verdict, state, paragraphLabel } = statistic;
  const said = verdict === undefined ? undefined : words.verdicts[verdict.verdict];
  return [
    paragraph(style.cell, run(paragraphTitle(paragraphLabel, words), { bold: true })),
    paragraph(style.cell, stateRuns(state, words)),
    // Said once where the state has the same name.
    ...(said === undefined || said === words.states[state] ? [] : [paragraph(style.cell, run(said))]),
    ...(verdict === undefined
      ? []
      : [paragraph(style.small, run(verdict.by)), paragraph(style.small, run(words.dateTime(verdict.at)))]),
  ];
}

function readAs(statistic: ReportStatistic, words: ReportWords): string {
  const { quantity } = statistic;
  const period = quantity.period === undefined ? '' : `, ${quantity.period}`;
  return `${words.labels.readAs}: ${words.reading(quantity)}${period}`;
}

function supports(statistic: ReportStatistic, report: Report, words: ReportWords): Paragraph[] {
  const all = [...statistic.supports, ...(statistic.proposal === undefined ? [] : [statistic.proposal])];
  if (all.length === 0) return [paragraph(style.small, run(words.labels.noSource, { italics: true }))];
  return all.flatMap((support) => supportParagraphs(support, report, words));
}

function history({ history }: ReportStatistic, words: ReportWords): Paragraph[] {
  if (history.length === 0) return [];
  return [
    paragraph(style.small, run(words.labels.history, { bold: true }), { keepNext: true }),
    ...history.map((step) =>
      paragraph(style.small, run(`${words.dateTime(step.at)}, ${step.by}: ${words.step(step)}`)),
    ),
  ];
}
