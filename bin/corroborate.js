#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The command line as it was built. It needs Node 22 or newer; an older one hands over to the Node that npm installed.
const built = fileURLToPath(new URL('../out/cli/index.js', import.meta.url));
const pinnedNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

if (!existsSync(built)) {
  console.error('The command line has not been built yet: run npm run build.');
  process.exitCode = 2;
} else if (Number(process.versions.node.split('.')[0]) < 22 && existsSync(pinnedNode)) {
  const { status } = spawnSync(pinnedNode, [built, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 3;
} else {
  await import(built);
}
