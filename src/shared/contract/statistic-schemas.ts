import { z } from 'zod';
import { qualifiers, quantityKinds } from '../../core/statistics/quantity.ts';
import { matchType, offset, statisticState, verdict } from './vocabulary.ts';

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

/** A statistic of the report with what is known of it. Its `id` is unique within the report ("s12"). */
export const statistic = quantity.extend({
  state: statisticState,
  verdict: verdict.optional(),
  evidenceCount: z.number().int(),
  /** Of the best candidate, where there is one. */
  bestMatch: matchType.optional(),
  /** Findings that do not hold and are not dismissed. */
  doubts: z.number().int(),
});

export type Statistic = z.infer<typeof statistic>;
export type StatisticFields = z.infer<typeof statisticFields>;
