import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { withCaseExtension } from '../engine/case/case-folder.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { generator } from '../engine/generator.ts';
import { createParserClient } from '../parser/client.ts';
import { forkSpawner } from '../parser/fork-spawner.ts';
import type { Result } from '../core/result.ts';
import type { Failure } from '../shared/failure.ts';
import type { Wording } from './wording.ts';

/** What commands work with: where to write, in which words, and how to start a parser. */
export interface Surroundings {
  readonly words: Wording;
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and messages. */
  readonly note: (text: string) => void;
  readonly parserEntry: string;
}

/** 0 done, 1 findings of severity "error" exist, 2 bad usage or unreadable input, 3 internal fault. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Ends a command with exit code 2 and one plain sentence. */
export class CommandRefused extends Error {}

/** The value of a success; ends the command with the failure's sentence otherwise. */
export function required<Value>(around: Surroundings, result: Result<Value, Failure>): Value {
  if (result.ok) return result.value;
  throw new CommandRefused(around.words.failure(result.failure));
}

/** Runs `body` with an engine of its own and closes it whatever happens. */
export async function withEngine(
  around: Surroundings,
  body: (engine: Engine) => Promise<ExitCode>,
): Promise<ExitCode> {
  const bugs: unknown[] = [];
  const engine = createEngine({
    parser: createParserClient(forkSpawner(around.parserEntry)),
    now: () => new Date(),
    newId: () => randomUUID(),
    generator,
    userDataFolder: userDataFolder(),
    onBug: (error) => {
      bugs.push(error);
    },
  });
  try {
    const code = await body(engine);
    // Told after the work is done: one file's fault does not cost the others.
    if (bugs.length > 0) throw new AggregateError(bugs, bugs.map(String).join('; '));
    return code;
  } finally {
    await engine.close();
  }
}

/** Where the app keeps what belongs to a person: the command line signs with the same key. */
function userDataFolder(): string {
  const chosen = process.env['CORROBORATE_USER_DATA'];
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  switch (process.platform) {
    case 'win32':
      return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Corroborate');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Corroborate');
    default:
      return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Corroborate');
  }
}

/** The case at a path, whose ending may be left out. */
export function findCase(path: string): string {
  const folder = resolve(path);
  return existsSync(folder) ? folder : withCaseExtension(folder);
}

/** Who works here, for the history of a case that the command line changes. */
export function currentPerson(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in some containers.
    return 'command line';
  }
}

/** One JSON document on standard output. */
export function printJson(around: Surroundings, value: unknown): void {
  around.out(JSON.stringify(value, undefined, 2));
}
