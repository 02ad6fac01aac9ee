import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * The script of the page that checks a package (`src/verifier`), as one text without imports. A build lays it beside the
 * runtimes; from the sources it is bundled on the spot, with what builds the program: see docs/adr.
 */
export function verifierScript(): Promise<string> {
  known ??= import.meta.url.endsWith('.ts') ? bundleVerifier() : readFile(builtPath(), 'utf8');
  return known;
}

let known: Promise<string> | undefined;

/** `out/verifier/index.js`, from an entry or a shared chunk one folder down in `out`. */
function builtPath(): string {
  return fileURLToPath(new URL('../verifier/index.js', import.meta.url));
}

/** Bundles the script for any browser of the last years. The same sources give the same text. */
export async function bundleVerifier(): Promise<string> {
  const { build } = await import('esbuild');
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('../../../verifier/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    minify: true,
    // One sign for another would change the hash that the page's policy names.
    charset: 'ascii',
    legalComments: 'inline',
    treeShaking: true,
    logLevel: 'silent',
  });
  const [file] = bundled.outputFiles;
  if (file === undefined) throw new Error('The page that checks packages was not bundled');
  return file.text.trim();
}
