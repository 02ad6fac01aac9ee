import { createHash } from 'node:crypto';
import { chainBeginning, chainedText, type ChainEntry } from '../../core/evidence-package/history-chain.ts';
import { failed, success, type Result } from '../../core/result.ts';
import type { HistoryEntry, NamedStep } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { CaseDatabase } from '../store/database.ts';
import { row, rows, run, transaction } from '../store/sql.ts';
import { applyChange } from './apply-change.ts';
import { inverse, type Change } from './change.ts';
import { membersOf, readStacks, type Stacks } from './stacks.ts';

/** What a person has done: an action, what it was done to, and everything that it altered. */
export interface Command {
  /** "verdict.set", "document.import", … */
  readonly action: string;
  /** For showing: a number, a paragraph's label, a file's name. */
  readonly subject: string;
  readonly changes: readonly Change[];
  /** Entries that bear the same one were one act of a person, an import of many files, and are taken back as one. */
  readonly step?: string;
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
  /** Of how many entries it consists. */
  readonly entries: number;
  /** What its entries bear, where they bear anything. */
  readonly step: string | undefined;
}

interface HistoryRow {
  readonly id: number;
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly subject: string;
  readonly refers_to: number | null;
  readonly step: string | null;
  readonly changes: string;
  readonly previous_hash: string;
  readonly hash: string;
}

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

/** The steps that undo and redo would take, for the menu. */
export function nextSteps(database: CaseDatabase): {
  readonly undo: NamedStep | undefined;
  readonly redo: NamedStep | undefined;
} {
  const stacks = readStacks(database);
  return {
    undo: nameStep(database, stacks, stacks.undo.at(-1)),
    redo: nameStep(database, stacks, stacks.redo.at(-1)),
  };
}

/** Whether a further entry may still join this step: it has none yet, or nothing has been done or taken back since. */
export function isLatestStep(database: CaseDatabase, step: string): boolean {
  const stacks = readStacks(database);
  const first = stacks.firstOfStep.get(step);
  return first === undefined || stacks.undo.at(-1) === first;
}

/** The step that undo would take back, by what its entries bear. */
export function stepToUndo(database: CaseDatabase): string | undefined {
  const first = readStacks(database).undo.at(-1);
  if (first === undefined) return undefined;
  return (
    row<{ step: string | null }>(database, 'SELECT step FROM history WHERE id = :id', { id: first })?.step ??
    undefined
  );
}

/** The last entries, newest first. */
export function listHistory(database: CaseDatabase, limit: number): HistoryEntry[] {
  const { undone } = readStacks(database);
  return rows<Omit<HistoryRow, 'changes' | 'hash' | 'previous_hash'>>(
    database,
    'SELECT id, at, person, action, subject, refers_to, step FROM history ORDER BY id DESC LIMIT :limit',
    { limit },
  ).map((entry) => ({
    id: entry.id,
    at: entry.at,
    by: entry.person,
    action: entry.action,
    subject: entry.subject,
    refersTo: entry.refers_to ?? undefined,
    step: entry.step ?? undefined,
    undone: undone.has(entry.id),
  }));
}

/** Entries that have been taken back and not done again. */
export function listUndone(database: CaseDatabase): ReadonlySet<number> {
  return readStacks(database).undone;
}

/** The whole history as its chain covers it. */
export function readChain(database: CaseDatabase): ChainEntry[] {
  return rows<HistoryRow>(database, 'SELECT * FROM history ORDER BY id').map((entry) => ({
    ...toChainEntry(entry),
    hash: entry.hash,
  }));
}

/** Entries whose hash does not cover what they say or the entry before them. Empty means whole. */
export function brokenLinks(database: CaseDatabase): number[] {
  const broken: number[] = [];
  let previousHash = chainBeginning;
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
      step: command.step ?? null,
      changes: JSON.stringify(command.changes),
      previous_hash: last?.hash ?? chainBeginning,
    };
    run(
      database,
      `INSERT INTO history (id, at, person, action, subject, refers_to, step, changes, previous_hash, hash)
       VALUES (:id, :at, :person, :action, :subject, :refers_to, :step, :changes, :previous_hash, :hash)`,
      { ...entry, hash: hashOf(entry) },
    );
    for (const change of command.changes) {
      applyChange(database, change, { historyId: entry.id, at: author.at, by: author.by });
    }
    return entry.id;
  });
}

function hashOf(entry: Omit<HistoryRow, 'hash'>): string {
  return sha256(chainedText(toChainEntry(entry)));
}

function toChainEntry(entry: Omit<HistoryRow, 'hash'>): Omit<ChainEntry, 'hash'> {
  return {
    id: entry.id,
    at: entry.at,
    person: entry.person,
    action: entry.action,
    subject: entry.subject,
    refersTo: entry.refers_to,
    changes: entry.changes,
    step: entry.step,
    previousHash: entry.previous_hash,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function nameStep(database: CaseDatabase, stacks: Stacks, first: number | undefined): NamedStep | undefined {
  if (first === undefined) return undefined;
  const entry = row<{ action: string; subject: string }>(
    database,
    'SELECT action, subject FROM history WHERE id = :id',
    { id: first },
  );
  return entry === undefined ? undefined : { ...entry, entries: membersOf(stacks, first).length };
}

function readStep(database: CaseDatabase, first: number): Step {
  const changes: Change[] = [];
  let named: { action: string; subject: string; step: string | null } | undefined;
  const members = membersOf(readStacks(database), first);
  for (const id of members) {
    const entry = row<Pick<HistoryRow, 'action' | 'subject' | 'changes' | 'step'>>(
      database,
      'SELECT action, subject, changes, step FROM history WHERE id = :id',
      { id },
    );
    if (entry === undefined) throw new Error(`No history entry ${id}`);
    named ??= entry;
    changes.push(...(JSON.parse(entry.changes) as Change[]));
  }
  if (named === undefined) throw new Error(`No history entry ${first}`);
  const { action, subject, step } = named;
  return { action, subject, changes, entries: members.length, step: step ?? undefined };
}
