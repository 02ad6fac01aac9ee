import { build } from './runtime/build-if-needed.ts';
import { runScript } from './runtime/set-up-problem.ts';

await runScript(build);
