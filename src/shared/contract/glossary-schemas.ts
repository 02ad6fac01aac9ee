import { z } from 'zod';

const words = z.string().max(500);

/** Words of one thing in four languages, separated by spaces; empty where a language has none. */
export const ownTerm = z.object({ en: words, es: words, fr: words, pt: words });

export const ownTermsFile = z.object({
  schema: z.literal('corroborate/glossary@1'),
  terms: z.array(ownTerm).max(2000),
});

export type OwnTerm = z.infer<typeof ownTerm>;
