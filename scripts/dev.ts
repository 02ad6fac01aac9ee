import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { buildIfNeeded } from './runtime/build-if-needed.ts';
import { inProject } from './runtime/project.ts';
import { runScript, SetUpProblem } from './runtime/set-up-problem.ts';

/** Editors write in bursts. */
const settleMs = 300;

// npm run dev: the program as npm start runs it, built and started anew whenever a source file has changed. There is no
// development server: what is looked at is what ships, with the same policy and the same protocol.
await runScript(async () => {
  const announce = (line: string): void => console.error(line);
  let program: ChildProcess | undefined;
  let stopping = false;

  const start = async (): Promise<void> => {
    const previous = program;
    program = undefined;
    if (previous !== undefined && previous.exitCode === null) {
      const ended = new Promise((resolve) => previous.once('exit', resolve));
      previous.kill();
      await ended;
    }
    const started = spawn(process.execPath, [inProject('scripts', 'start.ts')], { stdio: 'inherit' });
    program = started;
    started.once('exit', (code) => {
      // The window was closed by hand (or could not open): that ends it.
      if (program === started && !stopping) process.exit(code ?? 0);
    });
  };

  const rebuild = async (): Promise<void> => {
    try {
      await buildIfNeeded(announce);
      await start();
    } catch (error) {
      if (!(error instanceof SetUpProblem)) throw error;
      announce(error.message);
    }
  };

  let timer: NodeJS.Timeout | undefined;
  watch(inProject('src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), settleMs);
  });
  process.on('SIGINT', () => {
    stopping = true;
    program?.kill();
    process.exit(0);
  });
  await start();
  await new Promise(() => {});
});
