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

/** A job by its numbers: with thousands of files their list is only sent by windows. */
export const importOverview = importJob.omit({ files: true }).extend({
  total: z.number().int(),
  counts: z.record(importFile.shape.state, z.number().int()),
  /** How much of the files under way is done, added up: 0.5 is half a file. */
  underWay: z.number(),
  /** The first names of those still waiting. */
  names: z.array(z.string()),
  /** The first of those being read. */
  reading: z.string().optional(),
});

/** A part of the list of files of all jobs. */
export const importWindow = z.object({
  total: z.number().int(),
  offset: z.number().int(),
  rows: z.array(
    z.object({
      jobId: z.string(),
      /** Of the job: no further file is begun. */
      isHeld: z.boolean(),
      file: importFile,
    }),
  ),
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
export type ImportOverview = z.infer<typeof importOverview>;
export type QueuedFile = z.infer<typeof importWindow>['rows'][number];
export type WatchedFolder = z.infer<typeof watchedFolder>;
export type ImportSelection = z.infer<typeof importSelection>;
