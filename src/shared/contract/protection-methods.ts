import { z } from 'zod';
import { nothing } from './vocabulary.ts';

/** What may leave the case, and what is covered for the protection of persons. */
export const protectionMethods = {
  'protection.read': {
    input: nothing,
    output: z.object({
      /** Counts of persons below this are covered; 0: none are. */
      fewerThan: z.number().int(),
      /** Sources about which somebody has said something; of the others, cited places may be told and no more. */
      sources: z.array(z.object({ documentId: z.string(), whole: z.boolean(), consentBound: z.boolean() })),
    }),
  },
  /** What of the report and its evidence concerns persons. */
  'protection.flags': {
    input: nothing,
    output: z.object({
      counts: z.array(
        z.object({ statisticId: z.string(), text: z.string(), paragraph: z.string().optional() }),
      ),
      identifierCount: z.number().int(),
      /** The first of them. */
      identifiers: z.array(
        z.object({
          kind: z.enum(['national-id', 'email', 'phone', 'case-number', 'birth-date']),
          text: z.string(),
          paragraph: z.string().optional(),
          source: z.string().optional(),
        }),
      ),
      consent: z.array(z.object({ documentId: z.string(), title: z.string() })),
    }),
  },
  'protection.setFewerThan': {
    input: z.object({ fewerThan: z.number().int().min(0).max(1000) }),
    output: nothing,
  },
  'protection.setSource': {
    input: z.object({ documentId: z.string(), whole: z.boolean(), consentBound: z.boolean() }),
    output: nothing,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
