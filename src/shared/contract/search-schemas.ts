import { z } from 'zod';
import { documentRole, offset, page } from './vocabulary.ts';

export const searchHit = z.object({
  documentId: z.string(),
  /** Paragraph, heading or footnote id within the document. */
  passageId: z.string(),
  label: z.string().optional(),
  page: page.optional(),
  /** Plain text; `marks` are the hits in it. */
  snippet: z.string(),
  marks: z.array(z.object({ start: offset, end: offset })),
  /** Where the passage stands in the document's text, and the hits in it (document offsets). */
  start: offset,
  end: offset,
  hits: z.array(z.object({ start: offset, end: offset })),
  /** Higher is better. */
  score: z.number(),
});
export const searchGroup = z.object({
  documentId: z.string(),
  documentTitle: z.string(),
  role: documentRole,
  path: z.string(),
  hits: z.array(searchHit),
  /** All hits in this document, also those not listed. */
  total: z.number().int(),
});

export const searchFacet = z.object({
  /** The field of the query language that narrows by it. */
  field: z.enum(['type', 'lang', 'year', 'format', 'tag', 'in']),
  values: z.array(z.object({ value: z.string(), hits: z.number().int() })),
});
export const searchNote = z.object({
  kind: z.enum(['verdict', 'dismissal']),
  /** Statistic or finding that it is about. */
  id: z.string(),
  text: z.string(),
  marks: z.array(z.object({ start: offset, end: offset })),
  person: z.string(),
  at: z.string(),
});
export const savedSearch = z.object({ name: z.string().min(1).max(80), query: z.string().min(1).max(1000) });

export type SearchHit = z.infer<typeof searchHit>;
export type SearchGroup = z.infer<typeof searchGroup>;
export type SearchFacet = z.infer<typeof searchFacet>;
export type SearchNote = z.infer<typeof searchNote>;
export type SavedSearch = z.infer<typeof savedSearch>;
