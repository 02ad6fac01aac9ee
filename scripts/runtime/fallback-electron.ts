import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.ts';
import { SetUpProblem } from './set-up-problem.ts';

/**
 * A copy of Electron that ships inside an npm package, for development and tests on machines that cannot reach the
 * official download. Only the runtime is taken from it: the application inside is never unpacked. See
 * docs/adr/0003-runtime-fallback.md.
 */
export const fallback = {
  specification: '@circadio/milton-linux-x64@0.1.5',
  integrity:
    'sha512-7wwNzk/FGpznHFGnY/O5gZ/bnmLocilf2sn+w0U+2Fsyf0wEK0Vr94kk8kdwP2GGq60C/4C2BeKa/w7zhhpsYw==',
  binarySha256: '134b72e0eb5a85ffaf2dfd85d98fd67b9d242b644297b12362ac995b178ff08f',
  electronVersion: '41.3.0',
} as const;

/** Long enough for 153 MB on a slow line. */
const downloadTimeoutMs = 15 * 60_000;
const temporaryPrefix = 'unpacking-';

/** Root's own cache would be closed to the unprivileged user that the window then runs as. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const configured = environment['XDG_CACHE_HOME'];
  if (configured !== undefined && configured !== '') return join(configured, 'corroborate');
  return process.getuid?.() === 0 ? '/var/cache/corroborate' : join(homedir(), '.cache', 'corroborate');
}

/** Version and integrity are in the name: another pin never meets an old copy. */
export function fallbackFolder(): string {
  const digest = createHash('sha256').update(fallback.integrity).digest('hex').slice(0, 16);
  return join(cacheFolder(), `electron-${fallback.electronVersion}-${digest}`);
}

/** Fetches, checks and unpacks the fallback unless that has been done; returns its folder. */
export async function provideFallbackElectron(announce: (line: string) => void): Promise<string> {
  const folder = fallbackFolder();
  if (existsSync(join(folder, 'electron'))) return folder;
  mkdirSync(cacheFolder(), { recursive: true });
  await removeLeftovers();
  announce(
    `Electron's own download cannot be reached: fetching Electron ${fallback.electronVersion} (153 MB, once) from ${fallback.specification}.`,
  );
  const temporary = await mkdtemp(join(cacheFolder(), temporaryPrefix));
  try {
    const archive = await download(temporary);
    await requireHash(archive, 'sha512', fallback.integrity.slice('sha512-'.length), 'base64');
    const unpacked = join(temporary, 'electron');
    await unpack(archive, unpacked);
    await requireHash(join(unpacked, 'electron'), 'sha256', fallback.binarySha256, 'hex');
    await writeStarter(join(unpacked, 'resources', 'app'));
    await rename(unpacked, folder).catch((error: unknown) => {
      // Somebody else was quicker: theirs is as good.
      if (!existsSync(join(folder, 'electron'))) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return folder;
}

/** What an interrupted run left behind; a run that is still at work is younger. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cacheFolder())) {
    if (!name.startsWith(temporaryPrefix)) continue;
    const path = join(cacheFolder(), name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > downloadTimeoutMs) await rm(path, { recursive: true, force: true });
  }
}

async function download(folder: string): Promise<string> {
  const npmArguments = ['pack', fallback.specification, '--ignore-scripts', '--pack-destination', folder];
  const npmScript = process.env['npm_execpath'];
  const outcome = npmScript?.endsWith('.js')
    ? await run(process.execPath, [npmScript, ...npmArguments], {
        cwd: folder,
        timeoutMs: downloadTimeoutMs,
      })
    : await run('npm', npmArguments, { cwd: folder, timeoutMs: downloadTimeoutMs });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (outcome.code !== 0 || archive === undefined) {
    throw new SetUpProblem(
      `Electron could not be fetched: neither its own download nor npm's package ${fallback.specification} can be reached. Connect once, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`,
    );
  }
  return join(folder, archive);
}

async function requireHash(
  path: string,
  algorithm: 'sha256' | 'sha512',
  expected: string,
  encoding: 'hex' | 'base64',
): Promise<void> {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  if (hash.digest(encoding) !== expected) {
    throw new SetUpProblem(
      `The fetched copy of Electron is not the pinned one (${algorithm} differs), so it was thrown away. Try again; should it happen again, set ELECTRON_OVERRIDE_DIST_PATH to an Electron that you trust.`,
    );
  }
}

async function unpack(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o755 });
  const outcome = await run('tar', [
    '-xzf',
    archive,
    '-C',
    folder,
    '--strip-components=2',
    '--no-same-owner',
    '--exclude=package/app/resources',
    'package/app',
  ]);
  if (outcome.code !== 0) {
    throw new SetUpProblem(`The fetched copy of Electron could not be unpacked: ${outcome.output.trim()}`);
  }
  await rename(join(folder, 'Milton'), join(folder, 'electron'));
  await run('chmod', ['-R', 'a+rX', folder]);
  await chmod(join(folder, 'electron'), 0o755);
  await chmod(join(folder, 'chrome_crashpad_handler'), 0o755);
}

/**
 * What Electron's official builds do by themselves: run the application whose folder stands on the command line. As a
 * module with a top-level await, so that the application's main is loaded before Electron says that it is ready.
 */
const starter = `import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
await import(pathToFileURL(join(folder, manifest.main)).href);
`;

async function writeStarter(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'starter', type: 'module', main: 'index.js' }),
  );
  await writeFile(join(folder, 'index.js'), starter);
}
