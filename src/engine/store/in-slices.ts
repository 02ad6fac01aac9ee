import { setImmediate } from 'node:timers/promises';
import type { CaseDatabase } from './database.ts';
import { transaction } from './sql.ts';

/** How long requests may have to wait behind a slice; so many rows are never more than a few milliseconds. */
const sliceMs = 40;
const rowsAtOnce = 1000;

export interface SliceOptions {
  /** The tables that are written refer to each other without an index that could follow. */
  readonly withoutForeignKeys?: boolean;
  /** Asked before each slice; true stops the work where it is. */
  readonly shouldStop: () => boolean;
}

/**
 * Does a long piece of work on the database in short transactions, row by row, and lets everything else have its turn
 * between them. Returns whether it came to its end. The work only counts with a transaction that comes after it, and
 * that one puts all before it on the disk as well: the slices do not wait for the disk.
 */
export async function inSlices(
  database: CaseDatabase,
  work: Generator<undefined, void>,
  { withoutForeignKeys = false, shouldStop }: SliceOptions,
): Promise<boolean> {
  while (!shouldStop()) {
    // Pragmas hold for the whole connection: they are put back before anybody else has a turn.
    if (withoutForeignKeys) database.pragma('foreign_keys = OFF');
    database.pragma('synchronous = NORMAL');
    try {
      if (transaction(database, () => advance(work))) return true;
    } finally {
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
    }
    await setImmediate();
  }
  return false;
}

/** True when nothing is left. */
function advance(work: Generator<undefined, void>): boolean {
  const until = performance.now() + sliceMs;
  for (let row = 0; row < rowsAtOnce && performance.now() < until; row += 1) {
    if (work.next().done === true) return true;
  }
  return false;
}
