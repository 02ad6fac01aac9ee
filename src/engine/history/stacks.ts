import type { CaseDatabase } from '../store/database.ts';
import { row, rows } from '../store/sql.ts';

/** Entries of this step are what a case began with: nobody has done them, and undo does not reach them. */
export const beginningStep = 'beginning';

/** Steps stand for themselves by the id of their first entry. */
export interface Stacks {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
  readonly undone: ReadonlySet<number>;
  readonly firstOfStep: ReadonlyMap<string, number>;
  /** Of steps of several entries: all of them, by the first. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

interface StacksInMaking {
  upTo: number;
  undo: number[];
  redo: number[];
  readonly undone: Set<number>;
  readonly firstOfStep: Map<string, number>;
  readonly members: Map<number, number[]>;
}

interface Link {
  readonly id: number;
  readonly action: string;
  readonly refers_to: number | null;
  readonly step: string | null;
}

const stacksByDatabase = new WeakMap<CaseDatabase, StacksInMaking>();

/**
 * What can be undone and redone follows from the history alone, read on from where it was last read: a second process
 * may have written, and a rolled back transaction has not.
 */
export function readStacks(database: CaseDatabase): Stacks {
  const last = row<{ id: number | null }>(database, 'SELECT max(id) AS id FROM history')?.id ?? 0;
  let stacks = stacksByDatabase.get(database);
  if (stacks === undefined || stacks.upTo > last) {
    stacks = {
      upTo: 0,
      undo: [],
      redo: [],
      undone: new Set(),
      firstOfStep: new Map(),
      members: new Map(),
    };
    stacksByDatabase.set(database, stacks);
  }
  if (stacks.upTo === last) return stacks;
  for (const entry of rows<Link>(
    database,
    'SELECT id, action, refers_to, step FROM history WHERE id > :id ORDER BY id',
    { id: stacks.upTo },
  )) {
    follow(stacks, entry);
  }
  stacks.upTo = last;
  return stacks;
}

function follow(stacks: StacksInMaking, entry: Link): void {
  if (entry.action === 'undo' && entry.refers_to !== null) {
    stacks.undo.pop();
    stacks.redo.push(entry.refers_to);
    for (const id of membersOf(stacks, entry.refers_to)) stacks.undone.add(id);
  } else if (entry.action === 'redo' && entry.refers_to !== null) {
    stacks.redo.pop();
    stacks.undo.push(entry.refers_to);
    for (const id of membersOf(stacks, entry.refers_to)) stacks.undone.delete(id);
  } else if (entry.step === beginningStep) {
    return;
  } else {
    const first = entry.step === null ? undefined : stacks.firstOfStep.get(entry.step);
    // What goes on in the background adds to the step that was begun: it neither comes before what the person has done
    // meanwhile nor takes from them what they could do again.
    if (first !== undefined) {
      const members = stacks.members.get(first);
      if (members === undefined) stacks.members.set(first, [first, entry.id]);
      else members.push(entry.id);
      return;
    }
    if (entry.step !== null) stacks.firstOfStep.set(entry.step, entry.id);
    stacks.undo.push(entry.id);
    stacks.redo = [];
  }
}

export function membersOf(stacks: Stacks, first: number): readonly number[] {
  return stacks.members.get(first) ?? [first];
}
