import { createHash } from 'node:crypto';
import { failed, success, type Result } from '../../core/result.ts';
import type { HistoryEntry } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { CaseDatabase } from '../store/database.ts';
import { row, rows, run, transaction } from '../store/sql.ts';
import { applyChange } from './apply-change.ts';
import { inverse, type Change } from './change.ts';

/** What a person has done: an action, what it was done to, and everything that it altered. */
export interface Command {
  /** "verdict.set", "document.import", … */
  readonly action: string;
  /** For showing: a number, a paragraph's label, a file's name. */
  readonly subject: string;
  readonly changes: readonly Change[];
}

export interface Author {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface Step {
  readonly action: string;
  readonly subject: string;
  readonly changes: readonly Change[];
}

interface HistoryRow {
  readonly id: number;
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly subject: string;
  readonly refers_to: number | null;
  readonly changes: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** What `previous_hash` of the first entry is. */
const beginning = '0'.repeat(64);

/** Carries out a command and records it, in one transaction. Returns the entry's id. */
export function perform(database: CaseDatabase, command: Command, author: Author): number {
  return append(database, command, author, undefined);
}

/** Takes back the last step that has not been taken back. */
export function undo(database: CaseDatabase, author: Author): Result<Step, Failure> {
  const id = readStacks(database).undo.at(-1);
  if (id === undefined) return failed({ kind: 'nothing-to-undo' });
  const step = readStep(database, id);
  append(database, { action: 'undo', subject: step.subject, changes: inverse(step.changes) }, author, id);
  return success(step);
}

/** Does again what was last taken back. */
export function redo(database: CaseDatabase, author: Author): Result<Step, Failure> {
  const id = readStacks(database).redo.at(-1);
  if (id === undefined) return failed({ kind: 'nothing-to-redo' });
  const step = readStep(database, id);
  append(database, { action: 'redo', subject: step.subject, changes: step.changes }, author, id);
  return success(step);
}

/** Actions that undo and redo would take, for the menu. */
export function nextSteps(database: CaseDatabase): {
  readonly undo: string | undefined;
  readonly redo: string | undefined;
} {
  const stacks = readStacks(database);
  const action = (id: number | undefined): string | undefined =>
    id === undefined
      ? undefined
      : row<{ action: string }>(database, 'SELECT action FROM history WHERE id = :id', { id })?.action;
  return { undo: action(stacks.undo.at(-1)), redo: action(stacks.redo.at(-1)) };
}

/** The last entries, newest first. */
export function listHistory(database: CaseDatabase, limit: number): HistoryEntry[] {
  const { undone } = readStacks(database);
  return rows<Omit<HistoryRow, 'changes' | 'hash' | 'previous_hash'>>(
    database,
    'SELECT id, at, person, action, subject, refers_to FROM history ORDER BY id DESC LIMIT :limit',
    { limit },
  ).map((entry) => ({
    id: entry.id,
    at: entry.at,
    by: entry.person,
    action: entry.action,
    subject: entry.subject,
    refersTo: entry.refers_to ?? undefined,
    undone: undone.has(entry.id),
  }));
}

/** Entries that have been taken back and not done again. */
export function listUndone(database: CaseDatabase): ReadonlySet<number> {
  return readStacks(database).undone;
}

/** Entries whose hash does not cover what they say or the entry before them. Empty means whole. */
export function brokenLinks(database: CaseDatabase): number[] {
  const broken: number[] = [];
  let previousHash = beginning;
  let expectedId = 1;
  for (const entry of rows<HistoryRow>(database, 'SELECT * FROM history ORDER BY id')) {
    const isWhole =
      entry.id === expectedId && entry.previous_hash === previousHash && entry.hash === hashOf(entry);
    if (!isWhole) broken.push(entry.id);
    previousHash = entry.hash;
    expectedId = entry.id + 1;
  }
  return broken;
}

function append(
  database: CaseDatabase,
  command: Command,
  author: Author,
  refersTo: number | undefined,
): number {
  return transaction(database, () => {
    const last = row<{ id: number; hash: string }>(
      database,
      'SELECT id, hash FROM history ORDER BY id DESC LIMIT 1',
    );
    const entry = {
      id: (last?.id ?? 0) + 1,
      at: author.at,
      person: author.by,
      action: command.action,
      subject: command.subject,
      refers_to: refersTo ?? null,
      changes: JSON.stringify(command.changes),
      previous_hash: last?.hash ?? beginning,
    };
    run(
      database,
      `INSERT INTO history (id, at, person, action, subject, refers_to, changes, previous_hash, hash)
       VALUES (:id, :at, :person, :action, :subject, :refers_to, :changes, :previous_hash, :hash)`,
      { ...entry, hash: hashOf(entry) },
    );
    for (const change of command.changes) {
      applyChange(database, change, { historyId: entry.id, at: author.at, by: author.by });
    }
    return entry.id;
  });
}

/** SHA-256 over all that an entry says and the hash of the entry before it, as a JSON array in this order. */
function hashOf(entry: Omit<HistoryRow, 'hash'>): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        entry.previous_hash,
        entry.id,
        entry.at,
        entry.person,
        entry.action,
        entry.subject,
        entry.refers_to,
        entry.changes,
      ]),
    )
    .digest('hex');
}

interface Stacks {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
  readonly undone: ReadonlySet<number>;
}

interface StacksInMaking {
  upTo: number;
  undo: number[];
  redo: number[];
  readonly undone: Set<number>;
}

const stacksByDatabase = new WeakMap<CaseDatabase, StacksInMaking>();

/**
 * What can be undone and redone follows from the history alone, read on from where it was last read: a second process
 * may have written, and a rolled back transaction has not.
 */
function readStacks(database: CaseDatabase): Stacks {
  const last = row<{ id: number | null }>(database, 'SELECT max(id) AS id FROM history')?.id ?? 0;
  let stacks = stacksByDatabase.get(database);
  if (stacks === undefined || stacks.upTo > last) {
    stacks = { upTo: 0, undo: [], redo: [], undone: new Set() };
    stacksByDatabase.set(database, stacks);
  }
  if (stacks.upTo === last) return stacks;
  for (const entry of rows<{ id: number; action: string; refers_to: number | null }>(
    database,
    'SELECT id, action, refers_to FROM history WHERE id > :id ORDER BY id',
    { id: stacks.upTo },
  )) {
    follow(stacks, entry);
  }
  stacks.upTo = last;
  return stacks;
}

function follow(
  stacks: StacksInMaking,
  entry: { id: number; action: string; refers_to: number | null },
): void {
  if (entry.action === 'undo' && entry.refers_to !== null) {
    stacks.undo.pop();
    stacks.redo.push(entry.refers_to);
    stacks.undone.add(entry.refers_to);
  } else if (entry.action === 'redo' && entry.refers_to !== null) {
    stacks.redo.pop();
    stacks.undo.push(entry.refers_to);
    stacks.undone.delete(entry.refers_to);
  } else {
    stacks.undo.push(entry.id);
    stacks.redo = [];
  }
}

function readStep(database: CaseDatabase, id: number): Step {
  const entry = row<Pick<HistoryRow, 'action' | 'subject' | 'changes'>>(
    database,
    'SELECT action, subject, changes FROM history WHERE id = :id',
    { id },
  );
  if (entry === undefined) throw new Error(`No history entry ${id}`);
  return {
    action: entry.action,
    subject: entry.subject,
    changes: JSON.parse(entry.changes) as Change[],
  };
}
