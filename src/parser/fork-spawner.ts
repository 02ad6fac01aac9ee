import type { ParserSpawner } from './parser-process.ts';

/**
 * Forks parser processes with plain Node.
 *
 * @param entryPath the parser's entry: `src/parser/index.ts` from sources, `out/parser/index.js` when built.
 */
export function forkSpawner(entryPath: string): ParserSpawner {
  void entryPath;
  throw new Error('not yet');
}
