import { allChecks, runChecks } from './checks.ts';
import { runScript, SetUpProblem } from './runtime/set-up-problem.ts';

// npm run check: everything that is not a test. With a group's name (types, lint, format, unused) only that.
await runScript(async () => {
  const group = process.argv[2];
  const chosen = allChecks().filter((check) => group === undefined || check.group === group);
  if (chosen.length === 0) {
    throw new SetUpProblem(
      `There is no group of checks named "${group}": use types, lint, format or unused.`,
    );
  }
  const outcomes = await runChecks(chosen);
  return outcomes.every((outcome) => outcome.passed) ? 0 : 1;
});
