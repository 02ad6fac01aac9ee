import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject } from '../scripts/runtime/project.ts';

// npm run bench:quality: what is found, and found rightly, in documents whose answers are known. Each of these also runs
// on its own, with options of its own.
const measurements = ['quantities', 'evidence'];

for (const name of measurements) {
  const path = inProject('bench', 'quality', `${name}.ts`);
  if (!existsSync(path)) continue;
  console.log(`\n${name}\n${'─'.repeat(name.length)}`);
  const { status } = spawnSync(process.execPath, [path], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
