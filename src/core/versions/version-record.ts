import type { Verdict } from '../verification/verdict.ts';

/**
 * How a document came to stand in the place of another: the same file read again, a further draft of the report, a newer
 * edition of a source (of which the older one stays).
 */
export type VersionKind = 'reading' | 'draft' | 'edition';

/**
 * What has become of one thing that a person had said of the older version. "kept": it holds of the newer one;
 * "reworded": it holds, on words that have changed; "fulfilled": the newer version says it by itself, or no longer gives
 * cause for it; "reopened": what it was about has changed, so that a person must look again; "to-confirm": a link to a
 * source whose words have changed, to be carried over by a person; "stayed": a person left it with the older edition; "lost": its place is not in the newer version. What is
 * lost stays on record and is tried again on the version after.
 */
export type VersionStatus = 'kept' | 'reworded' | 'fulfilled' | 'reopened' | 'to-confirm' | 'stayed' | 'lost';

export type VersionReason =
  'gone' | 'changed' | 'overlaps' | 'renumbered' | 'number' | 'sentence' | 'ambiguous' | 'source';

/** A place in a version; offsets count in the passage's text, or for sources in the document's. */
export interface VersionPlace {
  readonly documentId: string;
  readonly passageId?: string;
  readonly statisticId?: string;
  readonly start?: number;
  readonly end?: number;
}

/** One thing that was carried over to a newer version, or could not be. */
export interface VersionItem {
  /** Unique within the record. */
  readonly id: string;
  readonly thing: 'verdict' | 'evidence' | 'statistics' | 'label' | 'marker' | 'dismissal';
  readonly status: VersionStatus;
  readonly reason?: VersionReason;
  /** What the older version calls the place, "7"; absent where it has no number. */
  readonly label?: string;
  /** The words it was about. */
  readonly quote: string;
  /** What stands there now, where that is known and differs. */
  readonly quoteNow?: string;
  /** Of a verdict. */
  readonly verdict?: Verdict;
  /** The note of a verdict, the reason of a dismissal, what a correction said. */
  readonly said?: string;
  /** By whom and when it was said. */
  readonly by?: string;
  readonly at?: string;
  readonly older: VersionPlace;
  readonly newer?: VersionPlace;
  /** The statistic, finding or evidence that it was said of, by its id in the older version; of corrections, their place. */
  readonly of: string;
}

/** What is kept of the coming of a newer version. */
export interface VersionRecord {
  readonly kind: VersionKind;
  readonly olderId: string;
  readonly by: string;
  readonly at: string;
  readonly items: readonly VersionItem[];
}
