import { z } from 'zod';
import { ownTerm } from './glossary-schemas.ts';
import { overview } from './overview-schemas.ts';
import { preflightResult, profileEntry, submissionProfile } from './preflight-schemas.ts';
import { nothing } from './vocabulary.ts';

/** Where the work stands, whether the report may go out, and the words that a person adds to the glossary. */
export const overviewMethods = {
  /** @param minutesFromUtc Of the calendar in which days are told apart: 60 in Madrid in winter. */
  'overview.read': {
    input: z.object({ minutesFromUtc: z.number().int().min(-900).max(900) }),
    output: overview,
  },

  // ── pre-flight ──
  'preflight.profiles': { input: nothing, output: z.array(profileEntry) },
  /** What the report is meant for; the case keeps a copy. */
  'preflight.choose': { input: z.object({ profileId: z.string() }), output: nothing },
  /** Without a profile: against the one that the case is meant for; without result where there is none. */
  'preflight.run': {
    input: z.object({ profileId: z.string().optional() }),
    output: z.object({ profile: submissionProfile.optional(), result: preflightResult.optional() }),
  },
  /** A new one, or in place of the own one with this id. Shipped ones cannot be changed. */
  'preflight.saveProfile': { input: z.object({ profile: submissionProfile }), output: profileEntry },
  'preflight.removeProfile': { input: z.object({ profileId: z.string() }), output: nothing },
  'preflight.importProfile': { input: z.object({ path: z.string() }), output: profileEntry },
  'preflight.exportProfile': {
    input: z.object({ profileId: z.string(), path: z.string() }),
    output: z.object({ path: z.string() }),
  },

  // ── glossary ──
  'glossary.read': { input: nothing, output: z.object({ terms: z.array(ownTerm) }) },
  'glossary.write': { input: z.object({ terms: z.array(ownTerm).max(2000) }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
