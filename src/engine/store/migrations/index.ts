import type { Migration } from '../migrate.ts';
import { initial } from './001-initial.ts';
import { historySteps } from './002-history-steps.ts';

/** In order; never changed once released, only added to. */
export const migrations: readonly Migration[] = [initial, historySteps];
