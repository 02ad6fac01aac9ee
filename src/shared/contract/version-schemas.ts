import { z } from 'zod';
import { offset, verdict } from './vocabulary.ts';

const versionPlace = z.object({
  documentId: z.string(),
  passageId: z.string().optional(),
  statisticId: z.string().optional(),
  start: offset.optional(),
  end: offset.optional(),
});

/** One thing that a person had said of the older version, and what has become of it. */
const versionItem = z.object({
  id: z.string(),
  thing: z.enum(['verdict', 'evidence', 'statistics', 'label', 'marker', 'dismissal']),
  status: z.enum(['kept', 'reworded', 'fulfilled', 'reopened', 'to-confirm', 'stayed', 'lost']),
  reason: z
    .enum(['gone', 'changed', 'overlaps', 'renumbered', 'number', 'sentence', 'ambiguous', 'source'])
    .optional(),
  /** What the older version calls the place. */
  label: z.string().optional(),
  quote: z.string(),
  /** What stands there now, where that differs. */
  quoteNow: z.string().optional(),
  verdict: verdict.optional(),
  /** The note of a verdict, the reason of a dismissal, what a correction said. */
  said: z.string().optional(),
  by: z.string().optional(),
  at: z.string().optional(),
  older: versionPlace,
  newer: versionPlace.optional(),
  of: z.string(),
});

/** A document that took the place of another: the same file read again, a further draft, a newer edition. */
export const version = z.object({
  /** The newer document. */
  documentId: z.string(),
  fileName: z.string(),
  kind: z.enum(['reading', 'draft', 'edition']),
  olderId: z.string(),
  olderFileName: z.string(),
  by: z.string(),
  at: z.string(),
  items: z.array(versionItem),
});

export const rereading = z.object({
  documentId: z.string(),
  fileName: z.string(),
  done: z.number().optional(),
  total: z.number().optional(),
});

/** What a source could be a newer edition of. */
export const editionChoice = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  date: z.string().optional(),
});

/** Two sources of which the first may be a newer edition of the second. */
export const editionOffer = z.object({
  documentId: z.string(),
  title: z.string(),
  fileName: z.string(),
  olderId: z.string(),
  olderTitle: z.string(),
  olderFileName: z.string(),
});

const comparedPassage = z.object({ id: z.string(), label: z.string().optional() });
const comparedStatistic = z.object({
  id: z.string(),
  passageId: z.string(),
  label: z.string().optional(),
  text: z.string(),
  of: z.string().optional(),
});

/** Both versions side by side: the statistics that differ, and every passage of either once. */
export const comparison = z.object({
  rows: z.array(
    z.discriminatedUnion('kind', [
      /** Of a report all of them; of a source, which may be long, the first and the last. */
      z.object({
        kind: z.literal('unchanged'),
        passages: z.array(comparedPassage),
        count: z.number().int(),
      }),
      z.object({
        kind: z.enum(['changed', 'moved', 'renumbered', 'new', 'gone', 'split', 'joined']),
        old: z.array(comparedPassage),
        new: z.array(comparedPassage),
        words: z.array(z.object({ kind: z.enum(['same', 'deleted', 'inserted']), text: z.string() })),
      }),
    ]),
  ),
  statistics: z.array(
    z.object({
      kind: z.enum(['number', 'sentence', 'new', 'gone']),
      old: comparedStatistic.optional(),
      new: comparedStatistic.optional(),
    }),
  ),
  /** How many statistics are the same in both. */
  same: z.number().int(),
});

export type Comparison = z.infer<typeof comparison>;
export type VersionEntry = z.infer<typeof version>;
