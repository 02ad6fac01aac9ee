#!/usr/bin/env node
// Starts the command line: built, or from the sources in a checkout. It needs Node 24; where an older one runs this
// file, the Node that comes with the project's packages takes over.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inProgram = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const built = inProgram('out/cli/index.js');
const sources = inProgram('src/cli/index.ts');
const entry = existsSync(built) ? built : sources;
const needed = 24;

if (Number(process.versions.node.split('.')[0]) >= needed) {
  await import(entry);
} else {
  const node = [
    inProgram('node_modules/node/bin/node'),
    inProgram('node_modules/node/bin/node.exe'),
    inProgram('../node/bin/node'),
  ].find((path) => existsSync(path));
  if (node === undefined) {
    process.stderr.write(
      `Corroborate needs Node ${needed} and this is ${process.versions.node}. Run "npm ci" in ${inProgram('')} or install Node ${needed}.\n`,
    );
    process.exit(2);
  }
  const child = spawnSync(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(child.status ?? 3);
}
