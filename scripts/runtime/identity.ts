import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled, succeeds } from './command.ts';
import { inProject } from './project.ts';

/**
 * As whom the window runs. Chromium's sandbox refuses root, so root runs the window as an unprivileged user with the
 * sandbox on; where that cannot be, without the sandbox, and says so. An ordinary user's window always has its sandbox.
 * See docs/adr/0004-root-and-sandbox.md.
 */
export type Identity =
  | { readonly kind: 'self' }
  | { readonly kind: 'other'; readonly userId: number; readonly groupId: number }
  | { readonly kind: 'root-without-sandbox'; readonly reason: string };

interface User {
  readonly userId: number;
  readonly groupId: number;
}

export function chooseIdentity(executable: string): Identity {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { kind: 'self' };
  const user = findUser('nobody', readFileSync('/etc/passwd', 'utf8'));
  if (user === undefined) return { kind: 'root-without-sandbox', reason: 'there is no user "nobody"' };
  if (!isInstalled('setpriv') || !isInstalled('unshare')) {
    return { kind: 'root-without-sandbox', reason: 'setpriv is not installed' };
  }
  const asUser = (command: string[]): boolean => succeeds('setpriv', [...privilegeOptions(user), ...command]);
  if (!asUser(['unshare', '--user', '--pid', '--net', 'true'])) {
    return { kind: 'root-without-sandbox', reason: 'this system does not allow user namespaces' };
  }
  const needed = [inProject('package.json'), inProject('node_modules', 'better-sqlite3', 'package.json')];
  if (!asUser(['test', '-x', executable]) || !needed.every((path) => asUser(['test', '-r', path]))) {
    return {
      kind: 'root-without-sandbox',
      reason: `only root may read ${inProject()} or ${executable}`,
    };
  }
  return { kind: 'other', ...user };
}

export function findUser(name: string, passwd: string): User | undefined {
  const fields = passwd
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':');
  if (fields === undefined) return undefined;
  return { userId: Number(fields[2]), groupId: Number(fields[3]) };
}

function privilegeOptions(user: User): string[] {
  return [`--reuid=${user.userId}`, `--regid=${user.groupId}`, '--clear-groups', '--no-new-privs'];
}

/** Gives a folder to whoever the window runs as. */
export function handOver(folder: string, identity: Identity): void {
  if (identity.kind === 'other') chownSync(folder, identity.userId, identity.groupId);
}

/** A fresh temporary folder that the window can write to and the caller can read. */
export function temporaryFolderFor(identity: Identity, prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  handOver(folder, identity);
  return folder;
}

export interface Launcher {
  /** A single command to which arguments are added: Playwright takes no more. */
  readonly executable: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * How to start the window. `homeFolder` is the other user's home: made and handed over when it is not there. From
 * `environment` comes the key to the display.
 */
export function launcherFor(
  identity: Identity,
  executable: string,
  homeFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Launcher {
  switch (identity.kind) {
    case 'self':
      return { executable, args: [], environment: {} };
    case 'root-without-sandbox':
      return { executable, args: ['--no-sandbox'], environment: {} };
    case 'other': {
      const scriptFolder = mkdtempSync(join(tmpdir(), 'corroborate-launcher-'));
      const script = join(scriptFolder, 'electron');
      writeFileSync(
        script,
        `#!/bin/sh\nexec setpriv ${privilegeOptions(identity).join(' ')} -- '${executable}' "$@"\n`,
        { mode: 0o755 },
      );
      const otherEnvironment: Record<string, string> = {
        HOME: homeFolder,
        USER: 'nobody',
        LOGNAME: 'nobody',
        // Verdicts are given by a person, not by nobody.
        CORROBORATE_REVIEWER: environment['SUDO_USER'] ?? 'root',
      };
      const folders = {
        XDG_CONFIG_HOME: join(homeFolder, '.config'),
        XDG_CACHE_HOME: join(homeFolder, '.cache'),
        XDG_DATA_HOME: join(homeFolder, '.local', 'share'),
        XDG_RUNTIME_DIR: join(homeFolder, '.runtime'),
      };
      mkdirSync(homeFolder, { recursive: true });
      handOver(homeFolder, identity);
      for (const [variable, folder] of Object.entries(folders)) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        handOver(folder, identity);
        otherEnvironment[variable] = folder;
      }
      handOver(join(homeFolder, '.local'), identity);
      const key = environment['XAUTHORITY'] ?? join(environment['HOME'] ?? '/root', '.Xauthority');
      const copiedKey = copyDisplayKey(key, join(homeFolder, '.Xauthority'), identity);
      if (copiedKey !== undefined) otherEnvironment['XAUTHORITY'] = copiedKey;
      return { executable: script, args: [], environment: otherEnvironment };
    }
  }
}

/** Root's key to the display, for the other user; undefined where there is none to copy. */
function copyDisplayKey(from: string, to: string, identity: Identity): string | undefined {
  try {
    copyFileSync(from, to);
  } catch {
    return undefined; // A display without a key.
  }
  chmodSync(to, 0o600);
  handOver(to, identity);
  return to;
}
