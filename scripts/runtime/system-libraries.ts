import { run, isInstalled, succeeds } from './command.ts';
import { SetUpProblem } from './set-up-problem.ts';

/**
 * What Electron needs beyond a bare Debian, as packages. Where a newer release renamed one ("t64"), the new name comes
 * first.
 */
const libraryPackages: readonly (readonly string[])[] = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libnotify4'],
  ['libsecret-1-0'],
];

/** The names of shared libraries that `ldd` could not find. */
export function missingLibraries(lddOutput: string): string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/** Makes sure that Electron's shared libraries are there, installing them where that is allowed. */
export async function provideSystemLibraries(
  executable: string,
  announce: (line: string) => void,
): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await findMissingLibraries(executable);
  if (missing.length === 0) return;
  await installPackages(libraryPackages, `Electron needs ${missing.join(', ')}`, announce);
  const stillMissing = await findMissingLibraries(executable);
  if (stillMissing.length > 0) {
    throw new SetUpProblem(`Electron cannot start: this system lacks ${stillMissing.join(', ')}.`);
  }
}

async function findMissingLibraries(executable: string): Promise<string[]> {
  const outcome = await run('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  return missingLibraries(outcome.output);
}

/** Installs one of each group of names; without the right to, says the exact command. */
export async function installPackages(
  groups: readonly (readonly string[])[],
  reason: string,
  announce: (line: string) => void,
): Promise<void> {
  if (!isInstalled('apt-get')) {
    throw new SetUpProblem(
      `${reason}, which this system lacks: install with its package manager what Debian calls ${groups.map((names) => names.at(-1)).join(', ')}.`,
    );
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !succeeds('apt-cache', ['show', 'libnss3'])) {
    await run('apt-get', ['update', '-qq']);
  }
  const packages = groups.map((names) => names.find((name) => isAvailable(name)) ?? names.at(-1) ?? '');
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!isRoot) throw new SetUpProblem(`${reason}, which this system lacks. Run: sudo ${command}`);
  announce(`${reason}: installing ${packages.join(', ')}.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (): ReturnType<typeof run> =>
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env: environment });
  let outcome = await install();
  if (outcome.code !== 0) {
    // Old package lists name files that are gone.
    await run('apt-get', ['update', '-qq']);
    outcome = await install();
  }
  if (outcome.code !== 0) {
    throw new SetUpProblem(`${reason}, but installing it failed. Run by hand: ${command}`);
  }
}

function isAvailable(packageName: string): boolean {
  return succeeds('sh', ['-c', `apt-cache policy ${packageName} | grep -q 'Candidate: [^(]'`]);
}
