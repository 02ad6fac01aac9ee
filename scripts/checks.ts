import { existsSync, readdirSync } from 'node:fs';
import { run } from './runtime/command.ts';
import { inProject, projectFolder } from './runtime/project.ts';

/** Something that holds or does not, told by a command's exit code. */
export interface Check {
  readonly name: string;
  readonly group: 'types' | 'lint' | 'format' | 'unused';
  readonly command: string;
  readonly args: readonly string[];
}

export interface CheckOutcome {
  readonly check: Check;
  readonly passed: boolean;
  readonly output: string;
}

/** One per runtime and one for tests, scripts and measurements each: a folder sees only what its runtime has. */
export function typeChecks(): Check[] {
  const runtimes = readdirSync(inProject('src')).map((name) => `src/${name}`);
  return [...runtimes, 'tests', 'scripts', 'bench']
    .filter((folder) => existsSync(inProject(folder, 'tsconfig.json')))
    .map((folder) => ({
      name: `types of ${folder}`,
      group: 'types',
      command: tool('tsc'),
      args: ['-p', folder],
    }));
}

export function allChecks(): Check[] {
  return [
    ...typeChecks(),
    { name: 'lint', group: 'lint', command: tool('oxlint'), args: ['--deny-warnings'] },
    { name: 'formatting', group: 'format', command: tool('prettier'), args: ['--check', '.'] },
    { name: 'unused code', group: 'unused', command: tool('knip'), args: ['--no-progress'] },
  ];
}

/** Runs every check, whatever the ones before it said, and reports as it goes. */
export async function runChecks(checks: readonly Check[]): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const check of checks) {
    const { code, output } = await run(check.command, check.args, {
      cwd: projectFolder,
      env: { ...process.env, NO_COLOR: '1' },
    });
    const passed = code === 0;
    console.log(`${passed ? '✓' : '✗'} ${check.name}`);
    if (!passed) console.log(indent(output.trim()));
    outcomes.push({ check, passed, output });
  }
  return outcomes;
}

function tool(name: string): string {
  return inProject('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
