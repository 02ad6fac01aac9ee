import { z } from 'zod';
import { failureSchema } from '../failure.ts';
import { documentRole } from './vocabulary.ts';

export const importFile = z.object({
  /** Its place in the job: what requests name it by. */
  position: z.number().int(),
  path: z.string(),
  fileName: z.string(),
  role: documentRole,
  state: z.enum(['waiting', 'paused', 'reading', 'storing', 'done', 'refused', 'duplicate', 'cancelled']),
  /** Pages or percent done, where the format tells. */
  done: z.number().optional(),
  total: z.number().optional(),
  documentId: z.string().optional(),
  /** What was found. */
  found: z
    .object({
      pages: z.number().int().optional(),
      paragraphs: z.number().int(),
      footnotes: z.number().int(),
      quantities: z.number().int(),
      articles: z.number().int(),
    })
    .optional(),
  warnings: z.array(z.looseObject({ kind: z.string() })).optional(),
  failure: failureSchema.optional(),
});

export const importJob = z.object({
  id: z.string(),
  startedAt: z.string(),
  /** "interrupted": the program or its engine ended before all files were imported; it goes on when it is resumed. */
  state: z.enum(['running', 'paused', 'interrupted', 'done', 'cancelled']),
  /** No further file is begun; those under way are finished. */
  paused: z.boolean(),
  files: z.array(importFile),
});

export const importRole = z.enum(['report', 'source', 'law', 'auto']);

export const watchedFolder = z.object({
  id: z.string(),
  path: z.string(),
  state: z.enum(['watching', 'missing', 'unreadable']),
  /** New since it was last imported from, or changed since; by their paths in the folder. */
  files: z.array(z.object({ path: z.string(), fileName: z.string(), change: z.enum(['new', 'changed']) })),
});

/** Which files of the import queue: all, those of a job, or one. */
export const importSelection = z.object({
  jobId: z.string().optional(),
  position: z.number().int().optional(),
});

export type ImportFile = z.infer<typeof importFile>;
export type ImportJob = z.infer<typeof importJob>;
export type WatchedFolder = z.infer<typeof watchedFolder>;
export type ImportSelection = z.infer<typeof importSelection>;
