import type {
  QuotedPassage,
  Report,
  ReportFinding,
  ReportPreflight,
  ReportReading,
  ReportReadings,
  ReportSource,
  ReportStatistic,
  ReportStep,
  ReportSupport,
} from '../report/report.ts';
import type { Obstacle } from '../preflight/preflight-result.ts';
import { isSmallCount } from './small-counts.ts';
import type { CoverMarks, Covering, TextCover } from './text-cover.ts';

/** What a report must not tell. */
export interface ReportCover {
  /** Numbers of the sources that are bound by consent. */
  readonly consentSources: ReadonlySet<number>;
  readonly fewerThan: number;
  readonly text: TextCover;
  readonly marks: CoverMarks;
}

/**
 * The report as it may be told: sources bound by consent without anything that shows what they are or say, counts of few
 * persons covered with all that was said about them, identifiers covered in every text. A function of `Report` values, so
 * that every exporter prints what is covered as covered.
 */
export function coverReport(report: Report, cover: ReportCover): Report {
  const few = smallCountsOf(report, cover.fewerThan);
  const fewParagraphs = new Set(
    allStatistics(report)
      .filter(({ id }) => few.has(id))
      .map(({ paragraphId }) => paragraphId),
  );
  const finding = (found: ReportFinding): ReportFinding =>
    found.statisticIds.some((id) => few.has(id)) || found.paragraphIds.some((id) => fewParagraphs.has(id))
      ? bareFinding(found, cover.marks['small-count'])
      : found;
  const statistic = (given: ReportStatistic): ReportStatistic =>
    coverStatistic(given, few, report, cover, finding);

  const structured: Report = {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      statistics: section.statistics.map(statistic),
    })),
    open: report.open.map(statistic),
    paragraphEvidence: report.paragraphEvidence.map((entry) => ({
      ...entry,
      support: coverSupport(entry.support, cover),
    })),
    findings: report.findings.map(finding),
    ...(report.preflight === undefined
      ? {}
      : { preflight: coverPreflight(report.preflight, few, fewParagraphs, cover.marks['small-count']) }),
    sources: report.sources.map((source) => coverSource(source, cover)),
  };
  // Whatever is left of names, quotations and identifiers, in any text at all.
  return coverTexts(structured, cover) as Report;
}

/** The statistics that count few persons. */
export function smallCountsOf(report: Report, fewerThan: number): ReadonlySet<string> {
  return new Set(
    allStatistics(report)
      .filter(({ quantity }) => isSmallCount(quantity, fewerThan, report.file.language))
      .map(({ id }) => id),
  );
}

/** Whether evidence for a statistic was linked out of one of these sources. */
export function restsOn(statistic: ReportStatistic, sources: ReadonlySet<number>): boolean {
  return (
    statistic.supports.some(({ sourceNumber }) => sources.has(sourceNumber)) ||
    statistic.history.some(({ sourceNumber }) => sourceNumber !== undefined && sources.has(sourceNumber))
  );
}

/** Every text inside a value with what is to be covered covered; places of emphasis move with their text. */
export function coverTexts(value: unknown, cover: Pick<ReportCover, 'text' | 'marks'>): unknown {
  if (typeof value === 'string') return cover.text.cover(value);
  if (Array.isArray(value)) return value.map((item) => coverTexts(item, cover));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    // A verdict's code is kept; a verdict with its note is looked into.
    keptAsIs.has(key) && (typeof member === 'string' || Array.isArray(member))
      ? member
      : coverTexts(member, cover),
  ]);
  const covered: Record<string, unknown> = Object.fromEntries(entries);
  return isQuotedPassage(value) ? { ...covered, ...coverPassage(value, cover) } : covered;
}

/** Codes, hashes, moments and ids of the program's own: nothing of a person is in them. */
const keptAsIs: ReadonlySet<string> = new Set([
  'id',
  'sha256',
  'at',
  'generatedAt',
  'importedAt',
  'savedAt',
  'state',
  'kind',
  'stance',
  'match',
  'verdict',
  'severity',
  'rule',
  'role',
  'format',
  'language',
  'key',
  'paragraphId',
  'paragraphIds',
  'statisticIds',
  'headingId',
  'evidenceId',
  'documentId',
]);

function coverStatistic(
  statistic: ReportStatistic,
  few: ReadonlySet<string>,
  report: Report,
  cover: ReportCover,
  finding: (found: ReportFinding) => ReportFinding,
): ReportStatistic {
  const { marks } = cover;
  const sentence = maskedSentence(statistic, few, report, marks);
  const doubts = statistic.doubts.map(finding);
  const { verdict } = statistic;
  // What somebody wrote about evidence that is covered may tell it.
  const { readings } = statistic;
  const withoutNotes = {
    ...(readings === undefined ? {} : { readings: bareReadings(readings) }),
    ...(verdict === undefined
      ? {}
      : { verdict: { verdict: verdict.verdict, by: verdict.by, at: verdict.at } }),
    history: statistic.history.map(bareStep),
  };
  if (!few.has(statistic.id)) {
    return {
      ...statistic,
      sentence,
      doubts,
      supports: statistic.supports.map((support) => coverSupport(support, cover)),
      ...(statistic.proposal === undefined ? {} : { proposal: coverSupport(statistic.proposal, cover) }),
      ...(restsOn(statistic, cover.consentSources) ? withoutNotes : {}),
    };
  }
  const mark = marks['small-count'];
  const { id, paragraphId, start, end, kind, writtenAs, of } = statistic.quantity;
  const bare = (support: ReportSupport): ReportSupport => bareSupport(coverSupport(support, cover), mark);
  return {
    ...statistic,
    sentence,
    doubts,
    quantity: { id, paragraphId, start, end, kind, writtenAs, of, text: mark },
    supports: statistic.supports.map(bare),
    ...(statistic.proposal === undefined ? {} : { proposal: bare(statistic.proposal) }),
    ...withoutNotes,
  };
}

/** The sentence with every small count of its paragraph covered, wherever in the sentence it stands. */
function maskedSentence(
  statistic: ReportStatistic,
  few: ReadonlySet<string>,
  report: Report,
  marks: CoverMarks,
): QuotedPassage {
  const { sentence, quantity, paragraphId } = statistic;
  const from = quantity.start - (sentence.emphasis?.start ?? 0);
  const coverings = allStatistics(report)
    .filter((other) => few.has(other.id) && other.paragraphId === paragraphId)
    .map((other): Covering => ({
      start: other.quantity.start - from,
      end: other.quantity.end - from,
      reason: 'small-count',
    }))
    .filter(({ start, end }) => start >= 0 && end <= sentence.text.length && start < end)
    .sort((left, right) => left.start - right.start);
  return replacedPassage(sentence, coverings, marks);
}

function coverSupport(support: ReportSupport, { consentSources, marks }: ReportCover): ReportSupport {
  if (!consentSources.has(support.sourceNumber)) return support;
  const { label: _label, page: _page, position: _position, ...rest } = bareSupport(support, marks.consent);
  return { ...rest, sourceTitle: marks.consent, sourcePath: marks.consent, sha256: '' };
}

/** Without its words and without the reasons, which repeat them. */
function bareSupport(support: ReportSupport, mark: string): ReportSupport {
  const { why: _why, reasons: _reasons, ...rest } = support;
  return { ...rest, quote: { text: mark } };
}

/** Verdicts without what was written with them. */
function bareReadings({ readers, adjudication, consensus }: ReportReadings): ReportReadings {
  const bare = ({ verdict, by, at, reopened }: ReportReading): ReportReading => ({
    verdict,
    by,
    at,
    reopened,
  });
  return {
    readers: readers.map(bare),
    ...(adjudication === undefined ? {} : { adjudication: bare(adjudication) }),
    ...(consensus === undefined ? {} : { consensus }),
  };
}

/** What stands in the way, without the numbers and words of what is covered. */
function coverPreflight(
  preflight: ReportPreflight,
  few: ReadonlySet<string>,
  fewParagraphs: ReadonlySet<string>,
  mark: string,
): ReportPreflight {
  const isCovered = ({ place }: Obstacle): boolean =>
    place !== undefined && (few.has(place.id) || fewParagraphs.has(place.id));
  const bare = (obstacle: Obstacle): Obstacle => {
    const said = Object.entries(obstacle.params).map(([name, value]): [string, string | number] =>
      name === 'text' || name === 'begins' ? [name, mark] : [name, value],
    );
    return { ...obstacle, params: Object.fromEntries(said) };
  };
  return {
    ...preflight,
    items: preflight.items.map((item) => ({
      ...item,
      obstacles: item.obstacles.map((obstacle) => (isCovered(obstacle) ? bare(obstacle) : obstacle)),
    })),
  };
}

function bareStep(step: ReportStep): ReportStep {
  return step.what.kind === 'verdict'
    ? { ...step, what: { kind: 'verdict', verdict: step.what.verdict } }
    : step;
}

function bareFinding(found: ReportFinding, mark: string): ReportFinding {
  const { wording: _wording, expected: _expected, found: _found, dismissed, ...rest } = found;
  return {
    ...rest,
    message: mark,
    ...(dismissed === undefined ? {} : { dismissed: { ...dismissed, reason: mark } }),
  };
}

function coverSource(source: ReportSource, { consentSources, marks }: ReportCover): ReportSource {
  if (!consentSources.has(source.number)) return source;
  const { number, evidenceCount, id, role, importedAt } = source;
  return {
    number,
    evidenceCount,
    id,
    role,
    importedAt,
    title: marks.consent,
    fileName: marks.consent,
    path: marks.consent,
    // A file that somebody has could be told by any of these.
    format: 'txt',
    sha256: '',
    bytes: 0,
    words: 0,
    authors: [],
  };
}

function coverPassage(
  passage: QuotedPassage,
  { text, marks }: Pick<ReportCover, 'text' | 'marks'>,
): QuotedPassage {
  // An identifier may begin before the quotation and end in it.
  const before = passage.before ?? '';
  const after = passage.after ?? '';
  const found = text.find(before + passage.text + after);
  const cut = (from: number, to: number): Covering[] =>
    found
      .filter(({ start, end }) => start < to && end > from)
      .map(({ start, end, reason }) => ({
        start: Math.max(start, from) - from,
        end: Math.min(end, to) - from,
        reason,
      }));
  const middle = before.length;
  const last = middle + passage.text.length;
  const side = (words: string, from: number): string | undefined =>
    words === '' ? undefined : replacedPassage({ text: words }, cut(from, from + words.length), marks).text;
  return {
    ...replacedPassage({ text: passage.text, emphasis: passage.emphasis }, cut(middle, last), marks),
    before: side(before, 0),
    after: side(after, last),
  };
}

/** A passage with marks in it, its emphasis moved along; around a mark where what it stood on is covered. */
function replacedPassage(
  passage: QuotedPassage,
  coverings: readonly Covering[],
  marks: CoverMarks,
): QuotedPassage {
  const { text, emphasis } = passage;
  let shown = '';
  let at = 0;
  let start = emphasis?.start ?? 0;
  let end = emphasis?.end ?? 0;
  for (const covering of coverings) {
    shown += text.slice(at, covering.start);
    const mark = marks[covering.reason];
    const growth = mark.length - (covering.end - covering.start);
    if (emphasis !== undefined) {
      if (covering.end <= emphasis.start) start += growth;
      else if (covering.start < emphasis.end) start = Math.min(start, shown.length);
      if (covering.start < emphasis.end) end = Math.max(end + growth, shown.length + mark.length);
    }
    shown += mark;
    at = covering.end;
  }
  shown += text.slice(at);
  return {
    ...passage,
    text: shown,
    ...(emphasis === undefined ? {} : { emphasis: { start, end: Math.min(end, shown.length) } }),
  };
}

function isQuotedPassage(value: object): value is QuotedPassage {
  return (
    'text' in value &&
    typeof value.text === 'string' &&
    ('emphasis' in value || 'before' in value || 'after' in value)
  );
}

function allStatistics(report: Report): readonly ReportStatistic[] {
  return report.sections.flatMap((section) => section.statistics);
}
