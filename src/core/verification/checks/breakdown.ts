import type { Count } from './parts.ts';

/** A total and what it is said to consist of. */
export interface Breakdown {
  readonly total: Count;
  readonly parts: readonly Count[];
  /** The text says that the parts make up the whole, so that a large difference is an error too. */
  readonly complete: boolean;
  /** How far off a sum may be and still be taken for a slip; beyond, the parts are not all of the whole. */
  readonly slip: number;
}
