import { z } from 'zod';
import { documentFormat, documentRole } from './vocabulary.ts';

const count = z.number().int();

/** How many statistics are in each state. */
export const stateCounts = z.object({
  verified: count,
  candidate: count,
  doubt: count,
  open: count,
  dismissed: count,
});

const statisticPlace = z.object({ id: z.string(), text: z.string(), label: z.string() });

/** Where the work stands, for the screen of that name. */
export const overview = z.object({
  /** In reading order; paragraphs without statistics are left out, and sections without such paragraphs. */
  sections: z.array(
    z.object({
      headingId: z.string().optional(),
      title: z.string().optional(),
      level: count,
      counts: stateCounts,
      paragraphs: z.array(z.object({ id: z.string(), label: z.string(), counts: stateCounts })),
    }),
  ),
  /** Days on which verdicts were given, oldest first, by the calendar of the one who asks. */
  days: z.array(
    z.object({
      day: z.iso.date(),
      verdicts: count,
      /** Statistics that had a verdict at the end of the day. */
      decided: count,
    }),
  ),
  reviewers: z.array(
    z.object({
      name: z.string(),
      /** Statistics on which their verdict stands. */
      given: count,
      /** Statistics that wait for their verdict. */
      left: count,
      /** The first of them. */
      next: z.string().optional(),
    }),
  ),
  /** Statistics on which readers differ. */
  differing: count,
  sources: z.array(
    z.object({
      documentId: z.string(),
      title: z.string(),
      role: documentRole,
      format: documentFormat,
      date: z.string().optional(),
      publisher: z.string().optional(),
      /** Statistics with a passage of it linked in support. */
      linked: z.array(statisticPlace),
      /** Of `linked`, how many have no other source. */
      alone: count,
      /** Statistics for which it is the best proposal and nothing is linked. */
      proposed: z.array(statisticPlace),
    }),
  ),
  /** Paragraphs that state statistics and have no footnote. */
  withoutNotes: z.array(
    z.object({ paragraphId: z.string(), label: z.string(), begins: z.string(), statistics: count }),
  ),
  /** Footnote markers of the report: where there are none, notes are not what it gives its sources in. */
  markers: count,
});

export type Overview = z.infer<typeof overview>;
export type OverviewSource = Overview['sources'][number];
