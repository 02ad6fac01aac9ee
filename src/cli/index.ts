import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** The command line as a process. The parser's entry lies beside this one, built or as sources. */
const parserEntry = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../parser/index.ts' : '../parser/index.js', import.meta.url),
);

// Whoever reads the output may have seen enough ("| head"): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// A fault beside a command's own course; Node's exit code for it would be that of findings.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(3);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  environment: process.env,
  parserEntry,
});
