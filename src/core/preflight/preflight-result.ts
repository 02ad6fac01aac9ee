import type { Basis } from './profile.ts';

export type PreflightRule =
  'numbering' | 'length' | 'submitters' | 'languages' | 'statistics' | 'footnotes' | 'findings';

/** What is said, apart from the language it is said in: the key of a message behind "preflight." and its values. */
export interface PreflightWording {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One thing that stands in the way, and where it is mended. */
export interface Obstacle extends PreflightWording {
  readonly place?: { readonly kind: 'paragraph' | 'statistic' | 'finding'; readonly id: string };
}

/** What became of one requirement of a profile. */
export interface PreflightItem extends Basis, PreflightWording {
  readonly rule: PreflightRule;
  /** "unknown": the document does not say, for instance how many pages it has. */
  readonly outcome: 'met' | 'failed' | 'unknown';
  /** Every one of them, in reading order; none where the requirement is met. */
  readonly obstacles: readonly Obstacle[];
}

export interface Preflight {
  /** Every requirement is met. What is not known does not count as met. */
  readonly ready: boolean;
  readonly items: readonly PreflightItem[];
}
