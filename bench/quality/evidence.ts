import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quantity } from '../../src/core/statistics/quantity.ts';
import type { Candidate } from '../../src/core/verification/candidate.ts';
import { evidenceStatus } from '../../src/core/verification/evidence-status.ts';
import { proposeEvidence } from '../../src/core/verification/propose-evidence.ts';
import { readEvidenceCase } from './evidence-case.ts';
import type { EvidenceCase } from './evidence-case.ts';
import { fullTextRanking } from './full-text-baseline.ts';

/** What a person found for one statistic of a labelled report. */
interface Label {
  readonly paragraph: string;
  readonly text: string;
  readonly status: 'supported' | 'conflicting' | 'missing';
  readonly match?: Candidate['match'];
  /** Any of these is a hit: a candidate in the document whose quotation contains the words. */
  readonly places?: readonly { readonly document: string; readonly contains: string }[];
}

/** Counts over the labels of one set. */
export interface EvidenceScore {
  readonly set: string;
  readonly labels: number;
  /** Labels whose statistic was not found in the report at all. */
  readonly unread: number;
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly matchTypes: number;
  readonly conflictsFound: number;
  /** Share of the statistics without support that are called supported. */
  readonly falseSupport: number;
  readonly baselineAt1: number;
  readonly baselineAt3: number;
  readonly ms: number;
}

const corpus = join(import.meta.dirname, '../../tests/corpus');

/** Scores the proposer, and plain full-text search for sentence and number, on every labelled set of the corpus. */
export async function scoreEvidence(
  misses: (line: string) => void = () => undefined,
): Promise<EvidenceScore[]> {
  const scores: EvidenceScore[] = [];
  for (const set of readdirSync(corpus).sort()) {
    const labelFile = join(corpus, set, 'labels.json');
    if (!existsSync(labelFile)) continue;
    const { report, sources, labels } = JSON.parse(readFileSync(labelFile, 'utf8')) as {
      report: string;
      sources: string | string[];
      labels: Label[];
    };
    // A set may be written for a report that lies beside the project and is not part of it.
    if (!existsSync(join(corpus, set, report))) continue;
    const folders = [sources].flat().map((folder) => join(corpus, set, folder));
    const evidenceCase = await readEvidenceCase(join(corpus, set, report), folders);
    scores.push(scoreSet(set, evidenceCase, labels, misses));
  }
  return scores;
}

function scoreSet(
  set: string,
  evidenceCase: EvidenceCase,
  labels: readonly Label[],
  misses: (line: string) => void,
): EvidenceScore {
  const baseline = fullTextRanking(evidenceCase.passages);
  const used = new Set<string>();
  const count = { unread: 0, placed: 0, at1: 0, at3: 0, types: 0, hits: 0, conflicts: 0, conflictsFound: 0, unsupported: 0, falseSupport: 0, base1: 0, base3: 0 }; // prettier-ignore
  const started = performance.now();
  for (const label of labels) {
    const statistic = findStatistic(evidenceCase, label, used);
    if (statistic === undefined) {
      count.unread += 1;
      if (label.places !== undefined) count.placed += 1;
      misses(`${set} ¶${label.paragraph} ${label.text}: not read as a statistic`);
      continue;
    }
    used.add(statistic.id);
    const input = evidenceCase.inputFor(statistic);
    const candidates = proposeEvidence(input);
    const status = evidenceStatus(candidates);
    const rank = candidates.findIndex((candidate) => isHit(label, candidate));
    if (label.places !== undefined) {
      count.placed += 1;
      if (rank === 0) count.at1 += 1;
      if (rank >= 0 && rank < 3) count.at3 += 1;
      if (rank >= 0) {
        count.hits += 1;
        if (candidates[rank]?.match === label.match) count.types += 1;
      }
      const found = baseline(input.paragraph.text, statistic).findIndex((passage) =>
        label.places?.some(
          ({ document, contains }) =>
            passage.documentId === document && plain(passage.text).includes(plain(contains)),
        ),
      );
      if (found === 0) count.base1 += 1;
      if (found >= 0 && found < 3) count.base3 += 1;
    }
    if (label.status === 'conflicting') {
      count.conflicts += 1;
      if (status === 'conflicting') count.conflictsFound += 1;
    }
    if (label.status !== 'supported') {
      count.unsupported += 1;
      if (status === 'supported') count.falseSupport += 1;
    }
    const type = candidates[rank]?.match;
    if (type !== undefined && type !== label.match)
      misses(`${set} ¶${label.paragraph} ${label.text}: ${label.match ?? ''}, got ${type}`);
    if (rank !== 0 && label.places !== undefined) misses(describe(set, label, status, candidates));
    else if (status !== label.status) misses(describe(set, label, status, candidates));
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    set,
    labels: labels.length,
    unread: count.unread,
    recallAt1: share(count.at1, count.placed),
    recallAt3: share(count.at3, count.placed),
    matchTypes: share(count.types, count.hits),
    conflictsFound: share(count.conflictsFound, count.conflicts),
    falseSupport: count.unsupported === 0 ? 0 : count.falseSupport / count.unsupported,
    baselineAt1: share(count.base1, count.placed),
    baselineAt3: share(count.base3, count.placed),
    ms: performance.now() - started,
  };
}

/** The next statistic of the paragraph with the label's text; labels come in reading order. */
function findStatistic(
  { report }: EvidenceCase,
  label: Label,
  used: ReadonlySet<string>,
): Quantity | undefined {
  const paragraphs = new Set(
    report.document.paragraphs
      .filter((paragraph) => (paragraph.label ?? '') === label.paragraph)
      .map(({ id }) => id),
  );
  return report.quantities.find(
    ({ id, paragraphId, text }) => paragraphs.has(paragraphId) && text === label.text && !used.has(id),
  );
}

function isHit(label: Label, candidate: Candidate): boolean {
  return (label.places ?? []).some(
    ({ document, contains }) =>
      candidate.documentId === document && plain(candidate.quote).includes(plain(contains)),
  );
}

/** All spaces alike, since PDF and French texts have their own. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ');
}

function describe(set: string, label: Label, status: string, candidates: readonly Candidate[]): string {
  const [best] = candidates;
  const shown =
    best === undefined
      ? 'nothing'
      : `${best.score} ${best.match} ${best.documentId}: ${best.quote.slice(0, 80)}`;
  return `${set} ¶${label.paragraph} ${label.text}: ${label.status}, got ${status}; ${shown}`;
}

if (import.meta.main) {
  const verbose = process.argv.includes('--misses');
  const scores = await scoreEvidence(verbose ? (line) => console.error(line) : undefined);
  const percent = (value: number): string => value.toFixed(3);
  console.table(
    scores.map((score) => ({
      set: score.set,
      labels: score.labels,
      unread: score.unread,
      'recall@1': percent(score.recallAt1),
      'recall@3': percent(score.recallAt3),
      'match types': percent(score.matchTypes),
      conflicts: percent(score.conflictsFound),
      'false support': percent(score.falseSupport),
      'full text @1': percent(score.baselineAt1),
      'full text @3': percent(score.baselineAt3),
      ms: Math.round(score.ms),
    })),
  );
}
