import { CommanderError, type Command } from 'commander';
import { errorMessage } from '../engine/case/open-case.ts';
import { createProgram } from './program.ts';
import { CommandRefused, type ExitCode, type Surroundings } from './surroundings.ts';
import { wordingFor } from './wording.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly parserEntry: string;
}

/** Runs one command and returns its exit code; never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const around: Surroundings = {
    words: wordingFor(terminal.environment),
    out: (text) => terminal.out(`${text}\n`),
    note: (text) => terminal.error(`${text}\n`),
    parserEntry: terminal.parserEntry,
  };
  let code: ExitCode = 0;
  const program = createProgram(around, (finished) => {
    code = finished;
  });
  for (const command of [program, ...program.commands]) quiet(command, terminal);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandRefused) {
      around.note(error.message);
      return 2;
    }
    around.note(around.words.text('error.internal', { detail: errorMessage(error) }));
    if (terminal.environment['CORROBORATE_DEBUG'] !== undefined && error instanceof Error) {
      around.note(error.stack ?? '');
    }
    return 3;
  }
}

/** Commander throws where it would end the process, and help goes where results go. */
function quiet(command: Command, terminal: Terminal): void {
  command.exitOverride();
  command.configureOutput({ writeOut: terminal.out, writeErr: terminal.error });
}
