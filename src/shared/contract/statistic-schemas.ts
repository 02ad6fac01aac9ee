import { z } from 'zod';
import { qualifiers, quantityKinds } from '../../core/statistics/quantity.ts';
import { consensusKind, matchType, offset, reopenReason, statisticState, verdict } from './vocabulary.ts';

export const quantity = z.object({
  id: z.string(),
  paragraphId: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  kind: z.enum(quantityKinds),
  value: z.string().optional(),
  low: z.string().optional(),
  high: z.string().optional(),
  outOf: z.string().optional(),
  unit: z.string().optional(),
  of: z.string().optional(),
  qualifier: z.enum(qualifiers).optional(),
  period: z.string().optional(),
  decimals: z.number().int().optional(),
  significant: z.number().int().optional(),
  writtenAs: z.enum(['digits', 'words', 'mixed']),
  otherReadings: z.array(z.string()).optional(),
});

/** What a person may say of a statistic; numbers as decimal strings. */
export const statisticFields = quantity
  .pick({
    kind: true,
    value: true,
    low: true,
    high: true,
    outOf: true,
    unit: true,
    of: true,
    qualifier: true,
    period: true,
  })
  .strict();

export const reopened = z.object({
  reason: reopenReason,
  verdict,
  note: z.string().optional(),
  by: z.string(),
  at: z.string(),
  /** As it was printed when the verdict was given, where it is printed otherwise now. */
  sentence: z.string().optional(),
});

/** A statistic of the report with what is known of it. Its `id` is unique within the report ("s12"). */
export const statistic = quantity.extend({
  state: statisticState,
  /** In force: of the one reader, or what several agree on, or what was decided between them. */
  verdict: verdict.optional(),
  /** What the person at work has decided; of a case that one person reads, what is in force. */
  own: verdict.optional(),
  /** How the verdicts of its readers stand; absent: nobody has read it. */
  consensus: consensusKind.optional(),
  /** Who has given a verdict that holds. */
  readBy: z.array(z.string()).optional(),
  /** What the report should say instead, as the verdict in force says. */
  suggestion: z.string().optional(),
  /** A verdict that does not hold any more, and why. */
  reopened: reopened.optional(),
  evidenceCount: z.number().int(),
  /** Of the best candidate, where there is one. */
  bestMatch: matchType.optional(),
  /** It has not been sought in the sources as they are now; what is said of its candidates is from before. */
  unsought: z.boolean().optional(),
  /** Findings that do not hold and are not dismissed. */
  doubts: z.number().int(),
});

export type Statistic = z.infer<typeof statistic>;
export type StatisticFields = z.infer<typeof statisticFields>;
