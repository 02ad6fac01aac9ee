import { z } from 'zod';
import { caseSummary } from './case-schemas.ts';
import { readerAgreement, readingEntry, repeat, suggestedEdit, verdictLink } from './review-schemas.ts';
import { nothing, offset, verdict } from './vocabulary.ts';

/** Verdicts, and how several people come to them. */
export const reviewMethods = {
  /**
   * The verdict of the person at work. A discrepancy needs a note, and so does what goes against the sources, a check or
   * another reader. It is one step, with the passage that it links and the repeats that it is given for as well.
   */
  'verdict.set': {
    input: z.object({
      statisticId: z.string(),
      verdict,
      note: z.string().optional(),
      /** Of a discrepancy: what the report should say instead. */
      suggestion: z.string().optional(),
      link: verdictLink.optional(),
      /** Repeats, as `review.repeats` lists them. */
      also: z.array(z.string()).optional(),
    }),
    output: nothing,
  },
  /** The own verdict; with `adjudication` the decision between readers. */
  'verdict.withdraw': {
    input: z.object({ statisticId: z.string(), adjudication: z.boolean().optional() }),
    output: nothing,
  },
  /** A third decision where readers differ, with its reason. */
  'verdict.adjudicate': {
    input: z.object({
      statisticId: z.string(),
      verdict,
      note: z.string(),
      suggestion: z.string().optional(),
    }),
    output: nothing,
  },

  /** What one verdict would hold for as well. `passage`: the one that it would rest on, where one is looked at. */
  'review.repeats': {
    input: z.object({
      statisticId: z.string(),
      passage: z.object({ documentId: z.string(), start: offset, end: offset }).optional(),
    }),
    output: z.array(repeat),
  },
  /** What has been read, with the verdicts of all readers that the person at work may see. */
  'review.readings': {
    input: nothing,
    output: z.object({ entries: z.array(readingEntry), agreement: z.array(readerAgreement) }),
  },
  'review.suggestions': { input: nothing, output: z.array(suggestedEdit) },
  /** How the case is read; `ownBlind` is the choice of the person at work alone. What is left out stays. */
  'review.setMode': {
    input: z.object({
      readers: z.union([z.literal(1), z.literal(2)]).optional(),
      blind: z.boolean().optional(),
      ownBlind: z.boolean().optional(),
    }),
    output: caseSummary,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
