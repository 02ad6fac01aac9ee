import type { Stretch } from '../reading/pieces.ts';

/** Where to go, and a number that grows each time it is asked for. */
export interface Destination {
  readonly move: number;
  readonly stretch?: Stretch;
  readonly page?: number;
}
