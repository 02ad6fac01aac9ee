import { z } from 'zod';
import { quotationDetail } from '../stored-quotation.ts';
import { findingWording, reasons } from '../stored-wording.ts';
import { anchor } from './document-schemas.ts';
import { matchType, offset, page, severity, stance, verdict } from './vocabulary.ts';

export const finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity,
  paragraphIds: z.array(z.string()),
  statisticIds: z.array(z.string()),
  holds: z.boolean().optional(),
  expected: z.string().optional(),
  found: z.string().optional(),
  /** In English; what the window shows is worded from `wording`, which findings of earlier versions lack. */
  message: z.string(),
  wording: findingWording,
  /** For a quotation that was looked for in the sources. */
  quotation: quotationDetail.optional(),
  dismissed: z.object({ reason: z.string(), by: z.string(), at: z.string() }).optional(),
});

export const candidate = z.object({
  documentId: z.string(),
  documentTitle: z.string(),
  passageId: z.string(),
  quantityId: z.string().optional(),
  page: page.optional(),
  label: z.string().optional(),
  quote: z.string(),
  start: offset,
  end: offset,
  /** In `quote`. */
  quotedNumber: z.object({ start: offset, end: offset }).optional(),
  numberStart: offset,
  numberEnd: offset,
  match: matchType,
  score: z.number(),
  reasons,
});

/** What evidence is linked to: a statistic or a paragraph of the report. */
export const evidenceTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('statistic'), id: z.string() }),
  z.object({ kind: z.literal('paragraph'), id: z.string() }),
]);

export const evidence = z.object({
  id: z.string(),
  target: evidenceTarget,
  documentId: z.string(),
  documentTitle: z.string(),
  label: z.string().optional(),
  anchor,
  stance,
  match: matchType.optional(),
  /** In English: all that was kept with evidence of earlier versions. */
  why: z.string().optional(),
  reasons: reasons.optional(),
  by: z.string(),
  at: z.string(),
});

export const verdictEntry = z.object({
  verdict,
  note: z.string().optional(),
  /** What the report should say instead. */
  suggestion: z.string().optional(),
  /** Decided between readers who differ. */
  adjudicates: z.boolean().optional(),
  by: z.string(),
  at: z.string(),
});

export type FindingEntry = z.infer<typeof finding>;
export type CandidateEntry = z.infer<typeof candidate>;
export type EvidenceTarget = z.infer<typeof evidenceTarget>;
export type EvidenceEntry = z.infer<typeof evidence>;
export type VerdictEntry = z.infer<typeof verdictEntry>;
