import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allChecks, runChecks } from './checks.ts';
import { buildIfNeeded } from './runtime/build-if-needed.ts';
import { inProject, projectFolder } from './runtime/project.ts';
import { runScript, SetUpProblem } from './runtime/set-up-problem.ts';
import { addTallies, playwrightTally, readResults, tallyLine, vitestTally } from './test-tally.ts';
import type { Tally } from './test-tally.ts';

/** A log in a file is read without a terminal. */
const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

// npm test: everything that guards the program. A failure never hides what comes after it; the last line counts.
await runScript(async () => {
  const resultsFolder = mkdtempSync(join(tmpdir(), 'corroborate-results-'));
  const tallies: Tally[] = [];

  heading('Checks');
  const checks = await runChecks(allChecks());
  tallies.push(
    tallyOf(checks.filter((check) => check.passed).length, checks.filter((check) => !check.passed).length),
  );

  heading('Build');
  // The command line and the window are tested as they are built.
  tallies.push(await buildTally());

  heading('Tests of core, parser, engine, main and command line');
  const unitResults = join(resultsFolder, 'unit.json');
  const unitCode = await runTests('vitest/vitest.mjs', ['run'], unitResults);
  tallies.push(vitestTally(readResults(unitResults), unitCode));

  heading('Tests through the window');
  const windowResults = join(resultsFolder, 'window.json');
  const windowCode = await runTests('@playwright/test/cli.js', ['test'], windowResults);
  tallies.push(playwrightTally(readResults(windowResults), windowCode));

  rmSync(resultsFolder, { recursive: true, force: true });
  const sum = addTallies(tallies);
  console.log(`\n${tallyLine(sum)}`);
  return sum.failed === 0 ? 0 : 1;
});

async function buildTally(): Promise<Tally> {
  try {
    await buildIfNeeded((line) => console.log(line));
    console.log('✓ build');
    return tallyOf(1, 0);
  } catch (error) {
    if (!(error instanceof SetUpProblem)) throw error;
    console.log(`✗ build\n${error.message}`);
    return tallyOf(0, 1);
  }
}

/** Runs a test runner of ours with its output shown, and its results written to a file as JSON. */
function runTests(script: string, args: string[], resultsFile: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inProject('node_modules', script), ...args], {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CORROBORATE_RESULTS: resultsFile, ...colours },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function tallyOf(passed: number, failed: number): Tally {
  return { passed, failed, skipped: 0 };
}

function heading(text: string): void {
  console.log(`\n${text}\n${'─'.repeat(text.length)}`);
}
