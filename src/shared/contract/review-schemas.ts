import { z } from 'zod';
import { verdictEntry } from './evidence-schemas.ts';
import {
  consensusKind,
  matchType,
  offset,
  reopenReason,
  stance,
  statisticState,
  verdict,
} from './vocabulary.ts';
import { reasons } from '../stored-wording.ts';

/** How the case is read, as the person at work sees it. */
export const readingMode = z.object({
  /** How many read each statistic. */
  readers: z.union([z.literal(1), z.literal(2)]),
  /** Nobody sees what another decided before they have decided themselves. */
  blind: z.boolean(),
  /** The person at work has chosen so for themselves. */
  ownBlind: z.boolean(),
});

/** A passage of a source that a verdict links as its evidence. */
export const verdictLink = z.object({
  documentId: z.string(),
  start: offset,
  end: offset,
  stance,
  match: matchType.optional(),
  reasons: reasons.optional(),
});

/** The same number of the same thing elsewhere in the report, with the same evidence. */
export const repeat = z.object({
  statisticId: z.string(),
  paragraphId: z.string(),
  paragraphLabel: z.string().optional(),
  sentence: z.string(),
  /** In `sentence`. */
  number: z.object({ start: offset, end: offset }),
  state: statisticState,
});

const standingVerdict = verdictEntry.extend({
  /** Why it does not hold any more. */
  reopened: reopenReason.optional(),
});

/** A statistic with the verdicts of its readers side by side. */
export const readingEntry = z.object({
  statisticId: z.string(),
  paragraphId: z.string(),
  paragraphLabel: z.string().optional(),
  text: z.string(),
  sentence: z.string(),
  number: z.object({ start: offset, end: offset }),
  readers: z.array(standingVerdict),
  adjudication: standingVerdict.optional(),
  consensus: consensusKind.optional(),
});

/** How far two readers agree on what both have read. */
export const readerAgreement = z.object({
  readers: z.tuple([z.string(), z.string()]),
  shared: z.number().int(),
  agreed: z.number().int(),
  /** 0 to 1. */
  share: z.number(),
  /** Agreement that chance would bring about, 0 to 1. */
  expected: z.number(),
  /** Cohen's kappa; absent where it is not defined. */
  kappa: z.number().optional(),
});

/** What the report should say instead, as a discrepancy in force says. */
export const suggestedEdit = z.object({
  statisticId: z.string(),
  paragraphId: z.string(),
  paragraphLabel: z.string().optional(),
  /** As printed. */
  sentence: z.string(),
  number: z.object({ start: offset, end: offset }),
  verdict,
  suggestion: z.string(),
  note: z.string().optional(),
  /** Titles of the sources that are linked, with the place in them. */
  sources: z.array(z.string()),
  by: z.string(),
  at: z.string(),
});

export type ReadingEntry = z.infer<typeof readingEntry>;
export type ReaderAgreement = z.infer<typeof readerAgreement>;
