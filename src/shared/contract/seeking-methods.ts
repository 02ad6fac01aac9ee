import { z } from 'zod';
import { matchType, nothing, offset, page } from './vocabulary.ts';

/** How far the seeking of all statistics of the report in all sources is. */
const seeking = z.object({
  /** "stopped": by a person; what is left is sought when it is opened, or when the seeking goes on. */
  state: z.enum(['running', 'stopped', 'done']),
  statistics: z.number().int(),
  /** Of them, those that have been sought in the sources as they are now. */
  sought: z.number().int(),
});

/** What came of one statistic. */
const soughtStatistic = z.object({
  statisticId: z.string(),
  /** "§ 12" */
  paragraphLabel: z.string().optional(),
  sentence: z.string(),
  /** The number in `sentence`. */
  number: z.object({ start: offset, end: offset }),
  outcome: z.enum(['unsought', 'supported', 'conflicting', 'candidate', 'missing']),
  candidates: z.number().int(),
  best: z
    .object({
      documentId: z.string(),
      documentTitle: z.string(),
      page: page.optional(),
      label: z.string().optional(),
      match: matchType,
      quote: z.string(),
      quotedNumber: z.object({ start: offset, end: offset }).optional(),
    })
    .optional(),
});

export const seekingMethods = {
  'seeking.progress': { input: nothing, output: seeking },
  /** All statistics of the report in reading order. */
  'seeking.results': { input: nothing, output: z.array(soughtStatistic) },
  /** Leaves the rest unsought. */
  'seeking.stop': { input: nothing, output: nothing },
  'seeking.resume': { input: nothing, output: nothing },
} as const;

export type SoughtStatistic = z.infer<typeof soughtStatistic>;
