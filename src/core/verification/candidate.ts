import type { Reason } from '../wording/reason-messages.ts';

/** How the number of a source agrees with that of the report. */
export type MatchType = 'exact' | 'rounded' | 'converted' | 'derived' | 'conflicting';

/** A passage that may carry a statistic. A proposal: only a person's verdict makes a statistic verified. */
export interface Candidate {
  readonly documentId: string;
  readonly passageId: string;
  /** The matching quantity in the source, where there is one. */
  readonly quantityId?: string;
  readonly page?: number;
  /** "Table 3", "Art. 367 ter", "§ 12", "Poblacion!B12". */
  readonly label?: string;
  /** The sentence, row or cell with its headers; at most 700 code units. */
  readonly quote: string;
  /** Offsets of the quoted stretch in the source's normalised text. */
  readonly start: number;
  readonly end: number;
  /** Where the number stands in `quote`; a table's row is quoted with its headings, so that this is not `numberStart - start`. */
  readonly quotedNumber?: { readonly start: number; readonly end: number };
  /** Offsets of the number itself in the source's normalised text. */
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly match: MatchType;
  /** 0 to 1. */
  readonly score: number;
  /** Why it is proposed; read as one sentence, worded where it is shown. */
  readonly reasons: readonly Reason[];
}

/** What there is for a statistic, by its linked evidence and its candidates. */
export type EvidenceStatus = 'supported' | 'conflicting' | 'candidate' | 'missing';

/** How linked evidence bears on what the report says. */
export type Stance = 'supports' | 'contradicts' | 'context';
