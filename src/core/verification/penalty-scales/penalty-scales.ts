import { chile } from './chile.ts';
import type { PenaltyScale } from './penalty-scale.ts';

/** Scales that ship with the program. Adding a jurisdiction is adding a file like `chile.ts` with its legal source. */
export const penaltyScales: readonly PenaltyScale[] = [chile];
