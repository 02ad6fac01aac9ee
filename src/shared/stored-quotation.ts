import { z } from 'zod';
import { offset, page, severity } from './contract/vocabulary.ts';
import { findingWording } from './stored-wording.ts';

/** Where a quotation of the report stands, in the report and in a source, and how the two differ. */
export const quotationDetail = z.object({
  /** In the text of the finding's paragraph. */
  start: offset,
  end: offset,
  /** Offsets in the source's normalised text. */
  source: z
    .object({
      documentId: z.string(),
      title: z.string(),
      start: offset,
      end: offset,
      page: page.optional(),
      label: z.string().optional(),
    })
    .optional(),
  /** The quotation laid over the source: "quoted" is only in the quotation, "source" only in the source. */
  pieces: z.array(z.object({ kind: z.enum(['same', 'quoted', 'source']), text: z.string() })),
});

/** A finding about a quotation as the case keeps it. */
export const quotationRecord = z.object({
  rule: z.string(),
  severity,
  paragraphIds: z.array(z.string()),
  statisticIds: z.array(z.string()),
  holds: z.boolean().optional(),
  expected: z.string().optional(),
  found: z.string().optional(),
  message: z.string(),
  wording: findingWording,
  quotation: quotationDetail.optional(),
});

export type QuotationRecord = z.infer<typeof quotationRecord>;
