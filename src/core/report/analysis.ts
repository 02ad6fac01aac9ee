import type { Paragraph, StructuredDocument } from '../document/document.ts';
import type { LegalReference } from '../law/legal-reference.ts';
import type { Quantity } from '../statistics/quantity.ts';
import type { Candidate, EvidenceStatus } from '../verification/candidate.ts';
import { evidenceStatus } from '../verification/evidence-status.ts';
import type { Severity, SpokenFinding } from '../verification/finding.ts';

/** The JSON that `corroborate analyze --json` prints; the shape of CLI.md, with `null` for what is absent. */
export interface Analysis {
  readonly schema: 'corroborate/analysis@1';
  readonly document: {
    readonly title: string | null;
    readonly language: string | null;
    readonly sha256: string;
    readonly words: number;
    readonly pages: number | null;
    readonly text: string;
  };
  readonly headings: readonly {
    readonly id: string;
    readonly level: number;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly paragraphs: readonly {
    readonly id: string;
    readonly label: string | null;
    readonly kind: 'numbered' | 'recommendation' | 'list-item' | 'plain' | 'note';
    readonly headingId: string | null;
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly page: number | null;
  }[];
  readonly footnoteMarkers: readonly {
    readonly label: string;
    readonly paragraphId: string;
    readonly offset: number;
  }[];
  readonly footnotes: readonly {
    readonly label: string;
    readonly text: string | null;
    readonly citations: readonly never[];
  }[];
  readonly statistics: readonly {
    readonly id: string;
    readonly paragraphId: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly kind: Quantity['kind'];
    readonly value: string | null;
    readonly low: string | null;
    readonly high: string | null;
    readonly outOf: string | null;
    readonly unit: string | null;
    readonly of: string | null;
    readonly qualifier: Quantity['qualifier'] | null;
    readonly period: string | null;
    readonly decimals: number | null;
    readonly significant: number | null;
    readonly writtenAs: Quantity['writtenAs'];
  }[];
  readonly legalReferences: readonly {
    readonly paragraphId: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly instrument: string | null;
    readonly provision: string | null;
  }[];
  readonly checks: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly paragraphIds: readonly string[];
    readonly statisticIds: readonly string[];
    readonly holds: boolean | null;
    readonly expected: string | null;
    readonly found: string | null;
    readonly message: string;
  }[];
}

/** The JSON that `corroborate check --json` prints: the analysis and, for each statistic, what the sources say. */
export interface CheckedAnalysis extends Analysis {
  readonly evidence: readonly {
    readonly statisticId: string;
    readonly status: EvidenceStatus;
    readonly candidates: readonly {
      readonly document: string;
      readonly page: number | null;
      readonly label: string | null;
      readonly quote: string;
      readonly start: number;
      readonly end: number;
      readonly match: Candidate['match'];
      readonly score: number;
      readonly why: string;
    }[];
  }[];
}

/** Puts what the core found into the public JSON shape. `sha256` is that of the file's bytes, in hexadecimal. */
export function toAnalysis(
  document: StructuredDocument,
  quantities: readonly Quantity[],
  legalReferences: readonly LegalReference[],
  findings: readonly SpokenFinding[],
  sha256: string,
): Analysis {
  return {
    schema: 'corroborate/analysis@1',
    document: {
      title: document.title ?? null,
      language: document.language ?? null,
      sha256,
      words: document.words,
      pages: document.pageCount ?? null,
      text: document.text,
    },
    headings: document.headings.map(({ id, level, text, start, end }) => ({ id, level, text, start, end })),
    paragraphs: document.paragraphs.map((paragraph) => ({
      id: paragraph.id,
      label: paragraph.label ?? null,
      kind: publicKind(paragraph.kind),
      headingId: paragraph.headingId ?? null,
      text: paragraph.text,
      start: paragraph.start,
      end: paragraph.end,
      page: paragraph.page ?? null,
    })),
    footnoteMarkers: document.footnoteMarkers.map(({ label, paragraphId, offset }) => ({
      label,
      paragraphId,
      offset,
    })),
    footnotes: document.footnotes.map(({ label, text }) => ({ label, text: text ?? null, citations: [] })),
    statistics: quantities.map((quantity) => ({
      id: quantity.id,
      paragraphId: quantity.paragraphId,
      start: quantity.start,
      end: quantity.end,
      text: quantity.text,
      kind: quantity.kind,
      value: quantity.value ?? null,
      low: quantity.low ?? null,
      high: quantity.high ?? null,
      outOf: quantity.outOf ?? null,
      unit: quantity.unit ?? null,
      of: quantity.of ?? null,
      qualifier: quantity.qualifier ?? null,
      period: quantity.period ?? null,
      decimals: quantity.decimals ?? null,
      significant: quantity.significant ?? null,
      writtenAs: quantity.writtenAs,
    })),
    legalReferences: legalReferences.map((reference) => ({
      paragraphId: reference.paragraphId,
      start: reference.start,
      end: reference.end,
      text: reference.text,
      instrument: reference.instrument ?? null,
      provision: reference.provision ?? null,
    })),
    checks: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      paragraphIds: finding.paragraphIds,
      statisticIds: finding.statisticIds,
      holds: finding.holds ?? null,
      expected: finding.expected ?? null,
      found: finding.found ?? null,
      message: finding.message,
    })),
  };
}

/**
 * Adds the proposals to an analysis. `candidatesOf` gives a statistic's candidates best first, `pathOf` a document's
 * path as it was given, `wordReasons` the English sentence of its reasons.
 */
export function toCheck(
  analysis: Analysis,
  candidatesOf: (statisticId: string) => readonly Candidate[],
  pathOf: (documentId: string) => string,
  wordReasons: (reasons: Candidate['reasons']) => string,
): CheckedAnalysis {
  return {
    ...analysis,
    evidence: analysis.statistics.map(({ id }) => {
      const candidates = candidatesOf(id);
      return {
        statisticId: id,
        status: evidenceStatus(candidates),
        candidates: candidates.map((candidate) => ({
          document: pathOf(candidate.documentId),
          page: candidate.page ?? null,
          label: candidate.label ?? null,
          quote: candidate.quote,
          start: candidate.start,
          end: candidate.end,
          match: candidate.match,
          score: candidate.score,
          why: wordReasons(candidate.reasons),
        })),
      };
    }),
  };
}

/** Articles and table rows are ours; the public shape knows five kinds of paragraph. */
function publicKind(kind: Paragraph['kind']): Analysis['paragraphs'][number]['kind'] {
  switch (kind) {
    case 'article':
      return 'numbered';
    case 'table-row':
      return 'plain';
    default:
      return kind;
  }
}
