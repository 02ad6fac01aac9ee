import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { buildIfNeeded } from './runtime/build-if-needed.ts';
import { hasDisplay } from './runtime/display.ts';
import { provideElectron } from './runtime/electron.ts';
import { chooseIdentity, launcherFor } from './runtime/identity.ts';
import { projectFolder } from './runtime/project.ts';
import { runScript, SetUpProblem } from './runtime/set-up-problem.ts';
import { provideSystemLibraries } from './runtime/system-libraries.ts';

/** Where the unprivileged user keeps its things when root starts the window. */
const otherHomeFolder = '/var/lib/corroborate';

/** Chromium looks for desktop services and says of each that is missing; nothing here needs one. */
function isNoise(line: string): boolean {
  return /^\[\d+:[\d/.]+:ERROR:dbus\//.test(line);
}

await runScript(async () => {
  const announce = (line: string): void => console.error(line);
  if (!hasDisplay()) {
    throw new SetUpProblem(
      'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot open. The command line does the same work without one: npm run cli -- --help',
    );
  }
  const electron = await provideElectron(announce);
  await provideSystemLibraries(electron.executable, announce);
  await buildIfNeeded(announce);
  const identity = chooseIdentity(electron.executable);
  if (identity.kind === 'other') {
    announce(
      `Started by root: the window runs as the user "nobody", who keeps cases in ${otherHomeFolder} and opens only files that everybody may read.`,
    );
  }
  if (identity.kind === 'root-without-sandbox') {
    announce(
      `Started by root: the window runs without Chromium's sandbox, because ${identity.reason}. Better start it as an ordinary user.`,
    );
  }
  const launcher = launcherFor(identity, electron.executable, otherHomeFolder, process.env);
  const child = spawn(launcher.executable, [...launcher.args, projectFolder, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'pipe'],
    env: { ...process.env, ...launcher.environment },
  });
  createInterface(child.stderr).on('line', (line) => {
    if (!isNoise(line)) console.error(line);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
});
