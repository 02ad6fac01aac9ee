import { z } from 'zod';
import { exportFormat, exportLanguage, nothing } from './vocabulary.ts';

const written = z.object({ path: z.string(), bytes: z.number() });

/** Handing over: the reports, the evidence package, who signs it. */
export const exportMethods = {
  /** HTML as itself, text formats as text, XLSX as an HTML table of its rows. */
  'export.preview': {
    input: z.object({ format: exportFormat, language: exportLanguage, covered: z.boolean().optional() }),
    output: z.object({ mediaType: z.string(), text: z.string() }),
  },
  'export.write': {
    input: z.object({
      format: exportFormat,
      path: z.string(),
      language: exportLanguage,
      /** What protects persons is covered, as the case's settings say. */
      covered: z.boolean().optional(),
    }),
    output: written,
  },
  /** What a package would hold. */
  'export.packagePlan': {
    input: z.object({ covered: z.boolean().optional() }),
    output: z.object({
      statistics: z.number().int(),
      verdicts: z.number().int(),
      quotes: z.number().int(),
      pages: z.number().int(),
      extracts: z.number().int(),
      historyEntries: z.number().int(),
      /** Sources that go along whole. */
      whole: z.array(z.object({ title: z.string(), bytes: z.number() })),
    }),
  },
  /** Answers when the package is written; how far it is, `export.packageProgress` tells meanwhile. */
  'export.package': {
    input: z.object({ path: z.string(), language: exportLanguage, covered: z.boolean().optional() }),
    output: written.extend({ items: z.number().int(), fingerprint: z.string() }),
  },
  'export.packageProgress': {
    input: nothing,
    output: z.object({
      /** Absent where none is being written. */
      progress: z.object({ done: z.number().int(), total: z.number().int() }).optional(),
    }),
  },
  'export.cancelPackage': { input: nothing, output: nothing },
  /** Who signs packages on this computer. */
  'export.signer': {
    input: nothing,
    output: z.object({
      /** Absent until the first package is signed. */
      signer: z.object({ fingerprint: z.string(), publicKeyPem: z.string() }).optional(),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
