#!/usr/bin/env node
// Starts the command line: as built, or from the sources in a checkout where they are newer or nothing is built. It
// needs Node 24; where an older one runs this file, the Node that comes with the project's packages takes over.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const inProgram = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const needed = 24;

/** The last change in a folder, in milliseconds; 0 for one that is not there. */
function lastChange(folder) {
  if (!existsSync(folder)) return 0;
  let last = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    last = Math.max(last, entry.isDirectory() ? lastChange(path) : statSync(path).mtimeMs);
  }
  return last;
}

function findEntry() {
  const built = inProgram('out/cli/index.js');
  const sources = inProgram('src/cli/index.ts');
  if (!existsSync(built)) return sources;
  if (!existsSync(sources)) return built;
  const runtimes = ['cli', 'core', 'engine', 'parser', 'shared', 'verifier'];
  const changed = Math.max(...runtimes.map((runtime) => lastChange(inProgram(`src/${runtime}`))));
  return changed > statSync(built).mtimeMs ? sources : built;
}

const entry = findEntry();
if (Number(process.versions.node.split('.')[0]) >= needed) {
  await import(pathToFileURL(entry).href);
} else {
  const node = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe', '../node/bin/node']
    .map(inProgram)
    .find((path) => existsSync(path));
  if (node === undefined) {
    process.stderr.write(
      `Corroborate needs Node ${needed}, and this is ${process.versions.node}. Run "npm ci" in ${inProgram('')} or install Node ${needed}.\n`,
    );
    process.exit(2);
  }
  const child = spawnSync(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(child.status ?? 3);
}
