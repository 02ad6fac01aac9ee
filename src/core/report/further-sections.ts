import type { PreflightItem } from '../preflight/preflight-result.ts';
import type { Report, ReportReading, ReportStatistic } from './report.ts';
import type { ReportWords } from './report-words.ts';

/** A part of the report that every format prints alike: sentences, then tables of text. */
export interface FurtherSection {
  readonly id: 'preflight' | 'readers';
  readonly title: string;
  readonly notes: readonly string[];
  readonly tables: readonly FurtherTable[];
}

export interface FurtherTable {
  readonly columns: readonly FurtherColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface FurtherColumn {
  readonly title: string;
  /** Of the width of the table; all of them make 1. */
  readonly share: number;
}

/** Pre-flight and the agreement of readers, as far as there is any. */
export function furtherSections(report: Report, words: ReportWords): FurtherSection[] {
  return [preflightSection(report, words), readersSection(report, words)].filter(
    (section) => section !== undefined,
  );
}

function preflightSection({ preflight }: Report, words: ReportWords): FurtherSection | undefined {
  if (preflight === undefined) return undefined;
  const { profile, items } = preflight;
  const { labels } = words.handing;
  return {
    id: 'preflight',
    title: labels.preflight,
    notes: [
      words.handing.profile({ ...profile, source: profile.source.title }),
      words.handing.preflight.verdict(preflight),
    ],
    tables: [
      {
        columns: [
          { title: labels.requirement, share: 0.24 },
          { title: labels.outcome, share: 0.16 },
          { title: labels.says, share: 0.6 },
        ],
        rows: items.map((item) => [
          words.handing.preflight.rule(item.rule),
          labels[item.outcome],
          preflightSays(item, words).join('\n'),
        ]),
      },
    ],
  };
}

/** More of them are counted: the list itself is the work that the window shows. */
const mostObstacles = 8;

function preflightSays(item: PreflightItem, words: ReportWords): string[] {
  const { preflight, more } = words.handing;
  const itself = preflight.say(item);
  const obstacles = item.obstacles
    .map((obstacle) => preflight.say(obstacle))
    .filter((said) => said !== itself);
  const rest = obstacles.length - mostObstacles;
  return [
    itself,
    ...obstacles.slice(0, mostObstacles).map((said) => `– ${said}`),
    ...(rest > 0 ? [more(rest)] : []),
    ...(item.confirmed ? [] : [preflight.unconfirmed]),
  ];
}

function readersSection(report: Report, words: ReportWords): FurtherSection | undefined {
  const read = report.sections.flatMap(({ statistics }) => statistics).filter(isReadByMany);
  if (read.length === 0 && report.agreement.length === 0) return undefined;
  const { labels } = words.handing;
  return {
    id: 'readers',
    title: labels.readers,
    notes: [labels.agreementNote],
    tables: [
      ...(report.agreement.length === 0
        ? []
        : [
            {
              columns: [
                { title: labels.reader, share: 0.36 },
                { title: labels.shared, share: 0.14 },
                { title: labels.agreed, share: 0.2 },
                { title: labels.expected, share: 0.16 },
                { title: labels.kappa, share: 0.14 },
              ],
              rows: report.agreement.map(({ readers, shared, agreed, share, expected, kappa }) => [
                readers.join(' · '),
                words.number(shared),
                share === undefined
                  ? words.number(agreed)
                  : `${words.number(agreed)} (${percent(share, words)})`,
                expected === undefined ? '' : percent(expected, words),
                kappa === undefined ? labels.undefinedKappa : words.number(Math.round(kappa * 100) / 100),
              ]),
            },
          ]),
      ...(read.length === 0
        ? []
        : [
            {
              columns: [
                { title: words.labels.paragraph, share: 0.12 },
                { title: words.labels.statistic, share: 0.18 },
                { title: labels.verdicts, share: 0.46 },
                { title: labels.decision, share: 0.24 },
              ],
              rows: read.map((statistic) => readingRow(statistic, words)),
            },
          ]),
    ],
  };
}

function isReadByMany({ readings }: ReportStatistic): boolean {
  return readings !== undefined && (readings.readers.length > 1 || readings.adjudication !== undefined);
}

function readingRow(statistic: ReportStatistic, words: ReportWords): string[] {
  const { readers = [], adjudication, consensus } = statistic.readings ?? {};
  const { labels } = words.handing;
  return [
    statistic.paragraphLabel ?? '',
    statistic.quantity.text,
    readers.map((reading) => said(reading, words)).join('\n'),
    [
      ...(consensus === undefined ? [] : [labels[consensus === 'agreed' ? 'allAgree' : consensus]]),
      ...(adjudication === undefined ? [] : [said(adjudication, words)]),
    ].join('\n'),
  ];
}

function said({ by, verdict, note, at, reopened }: ReportReading, words: ReportWords): string {
  const why = note === undefined ? '' : ` – ${note}`;
  const open = reopened ? ` (${words.labels.reopened})` : '';
  return `${by}: ${words.verdicts[verdict]}${open}, ${words.dateTime(at)}${why}`;
}

function percent(share: number, words: ReportWords): string {
  return `${words.number(Math.round(share * 1000) / 10)} %`;
}
