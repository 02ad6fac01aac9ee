import { z } from 'zod';
import { readingMode } from './review-schemas.ts';

/** A step of the history as menus and notices name it. */
export const namedStep = z.object({
  /** "verdict.set", "document.import", … */
  action: z.string(),
  subject: z.string(),
  /** Of how many entries of the history it consists: an import of 300 files is one step. */
  entries: z.number().int(),
});

export const caseSummary = z.object({
  /** Absolute path of the `.corroborate` folder. */
  folder: z.string(),
  name: z.string(),
  access: z.enum(['read-write', 'read-only']),
  /** It cannot be written where it lies; a case that is read-only otherwise is open elsewhere. */
  isProtected: z.boolean(),
  reviewer: z.string(),
  reading: readingMode,
  createdAt: z.string(),
  reportId: z.string().optional(),
  documents: z.number().int(),
  statistics: z.object({
    total: z.number().int(),
    verified: z.number().int(),
    candidate: z.number().int(),
    doubt: z.number().int(),
    open: z.number().int(),
    dismissed: z.number().int(),
  }),
  footnotes: z.object({ total: z.number().int(), withBody: z.number().int(), sourced: z.number().int() }),
  /** What the person at work has still to read or to decide, and how much of it was reopened. */
  review: z.object({ toDo: z.number().int(), reopened: z.number().int() }),
  findings: z.object({ open: z.number().int(), holding: z.number().int(), dismissed: z.number().int() }),
  /** The steps that would be undone and redone. */
  undo: namedStep.optional(),
  redo: namedStep.optional(),
});

export const historyEntry = z.object({
  id: z.number().int(),
  at: z.string(),
  by: z.string(),
  /** "verdict.set", "evidence.link", "document.import", "undo", "redo", … */
  action: z.string(),
  /** What it was done to, for showing: a paragraph's label, a file's name, a number. */
  subject: z.string(),
  /** The entry that this one undoes or redoes; of a step of several entries, the first. */
  refersTo: z.number().int().optional(),
  /** The same for all entries that were one act, the files of one import. */
  step: z.string().optional(),
  undone: z.boolean(),
});

export type NamedStep = z.infer<typeof namedStep>;
export type CaseSummary = z.infer<typeof caseSummary>;
export type HistoryEntry = z.infer<typeof historyEntry>;
