import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleVerifier } from '../../src/engine/exports/package/verifier-script.ts';
import { run } from './command.ts';
import { inProject, projectFolder } from './project.ts';
import { SetUpProblem } from './set-up-problem.ts';

const stampFile = inProject('out', 'built-from');

/** Builds the program into `out/`, unless what is there was built from exactly these sources. */
export async function buildIfNeeded(announce: (line: string) => void): Promise<void> {
  const fingerprint = sourceFingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) return;
  announce('Building the program.');
  await build();
  writeFileSync(stampFile, fingerprint);
}

/** Builds beside `out/` and then takes its place: a failed build leaves the last good one, and nobody sees half of one. */
export async function build(): Promise<void> {
  const building = inProject(`out-building-${process.pid}`);
  const outcome = await run(
    process.execPath,
    [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    { cwd: projectFolder, env: { ...process.env, CORROBORATE_BUILD_FOLDER: building, NO_COLOR: '1' } },
  );
  if (outcome.code !== 0) {
    rmSync(building, { recursive: true, force: true });
    throw new SetUpProblem(`The build failed.\n${outcome.output}`);
  }
  // The script of the page that checks packages, as one file: the engine lays it into every package.
  mkdirSync(join(building, 'verifier'));
  writeFileSync(join(building, 'verifier', 'index.js'), await bundleVerifier());
  rmSync(inProject('out'), { recursive: true, force: true });
  renameSync(building, inProject('out'));
}

/** Changes with every source file: contents count, not times, so that a fresh clone and a copy agree. */
function sourceFingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [inProject('package-lock.json'), inProject('electron.vite.config.ts')]) {
    hash.update(readFileSync(file));
  }
  for (const entry of readdirSync(inProject('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()) {
    hash.update(entry).update(readFileSync(entry));
  }
  return hash.digest('hex');
}
