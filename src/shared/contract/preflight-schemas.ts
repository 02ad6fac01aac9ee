import { z } from 'zod';

export const profileSchemaName = 'corroborate/profile@1';

const words = z.string().trim().min(1).max(500);
const basis = { confirmed: z.boolean(), source: words.optional() };
const language = z.string().regex(/^[a-z]{2,3}$/);

/** A submission profile as it is kept in a file; `schema` says what the file is. */
export const submissionProfile = z.strictObject({
  schema: z.literal(profileSchemaName),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/),
  name: words,
  names: z.record(language, words).optional(),
  date: z.iso.date(),
  source: z.strictObject({ title: words, url: z.url({ protocol: /^https?$/ }).optional() }),
  numbering: z.strictObject(basis).optional(),
  lengths: z
    .array(
      z.strictObject({
        unit: z.enum(['words', 'characters', 'pages']),
        most: z.number().int().min(1).max(100_000_000),
        parts: z.array(z.enum(['headings', 'tables', 'notes', 'annexes'])),
        ...basis,
      }),
    )
    .max(5),
  submitters: z.strictObject({ least: z.number().int().min(1).max(1000), ...basis }).optional(),
  languages: z.strictObject({ allowed: z.array(language).min(1).max(50), ...basis }).optional(),
  checks: z.strictObject({ statistics: z.boolean(), footnotes: z.boolean(), findings: z.boolean() }),
});

const params = z.record(z.string(), z.union([z.string(), z.number()]));

export const obstacle = z.object({
  key: z.string(),
  params,
  place: z.object({ kind: z.enum(['paragraph', 'statistic', 'finding']), id: z.string() }).optional(),
});

export const preflightResult = z.object({
  ready: z.boolean(),
  items: z.array(
    z.object({
      rule: z.enum(['numbering', 'length', 'submitters', 'languages', 'statistics', 'footnotes', 'findings']),
      outcome: z.enum(['met', 'failed', 'unknown']),
      confirmed: z.boolean(),
      source: z.string().optional(),
      key: z.string(),
      params,
      obstacles: z.array(obstacle),
    }),
  ),
});

export const profileEntry = z.object({
  profile: submissionProfile,
  /** "shipped": comes with the program; "own": kept by the person; "case": known from the open case alone. */
  from: z.enum(['shipped', 'own', 'case']),
  /** The one the case is meant for. */
  chosen: z.boolean(),
});

export type SubmissionProfileFile = z.infer<typeof submissionProfile>;
export type ProfileEntry = z.infer<typeof profileEntry>;
export type PreflightResult = z.infer<typeof preflightResult>;
