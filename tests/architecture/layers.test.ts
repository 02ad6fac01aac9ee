import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The table of docs/architecture.md: what a runtime may import, of ours and of packages. */
interface Layer {
  readonly folders: readonly string[];
  readonly packages: readonly RegExp[];
  /** Single files of another runtime, with the reason. */
  readonly files?: readonly string[];
  /** Data that comes with the program, relative to `src`. */
  readonly data?: RegExp;
}

const node = /^node:/;

const layers: Readonly<Record<string, Layer>> = {
  core: { folders: ['core'], packages: [] },
  shared: {
    folders: ['core', 'shared'],
    packages: [/^zod$/, /^intl-messageformat$/],
    data: /^\.\.\/resources\/profiles\/[\w-]+\.json$/,
  },
  parser: {
    folders: ['core', 'shared', 'parser'],
    packages: [
      node,
      /^pdfjs-dist/,
      /^@napi-rs\/canvas$/,
      /^(?:parse5|saxes|markdown-it|yauzl|fflate|chardet|tinyld|postal-mime|tesseract\.js|utif2|@e965\/xlsx)(?:\/|$)/,
    ],
  },
  engine: {
    folders: ['core', 'shared', 'engine'],
    packages: [
      node,
      /^better-sqlite3$/,
      /^snowball-stemmers$/,
      /^zod$/,
      /^(?:write-excel-file|docx|fflate)(?:\/|$)/,
      /^esbuild$/,
    ],
    // How to talk to parser processes; what runs inside them stays out of reach.
    files: ['parser/client.ts', 'parser/parser-process.ts', 'parser/limits.ts'],
  },
  // The page of a package that checks it: any browser, from a file.
  verifier: { folders: ['core', 'shared', 'verifier'], packages: [/^fflate$/, /^@noble\/ed25519$/] },
  main: { folders: ['shared', 'main'], packages: [node, /^electron$/, /^zod$/] },
  preload: { folders: ['shared', 'preload'], packages: [/^electron$/] },
  renderer: {
    folders: ['core', 'shared', 'renderer'],
    packages: [
      /^react(?:-dom)?(?:\/|$)/,
      /^react-(?:aria|aria-components|stately|resizable-panels)(?:\/|$)/,
      /^@tanstack\//,
      /^@fontsource-variable\//,
      /^(?:lucide-react|minisearch|intl-messageformat)(?:\/|$)/,
      /^pdfjs-dist(?:\/|$)/,
      // Pictures are decoded where they are shown, in the sandbox.
      /^utif2$/,
    ],
  },
  cli: {
    folders: ['core', 'shared', 'engine', 'cli'],
    packages: [node, /^commander$/, /^zod$/, /^intl-messageformat$/],
    files: ['parser/client.ts', 'parser/parser-process.ts', 'parser/fork-spawner.ts', 'parser/limits.ts'],
  },
};

const sourceFolder = resolve(import.meta.dirname, '../../src');

/** Every module that a file names: static and dynamic imports, re-exports, types too. */
function importsOf(source: string): string[] {
  const withoutComments = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const pattern =
    /(?:^|[\s;}])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|(?:^|[\s;}])import\s*['"]([^'"]+)['"]/g;
  return [...withoutComments.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function forbidden(layer: Layer, file: string): string[] {
  return importsOf(readFileSync(file, 'utf8')).filter((name) => {
    const specifier = name.replace(/\?.*$/, '');
    if (!specifier.startsWith('.')) return !layer.packages.some((allowed) => allowed.test(specifier));
    const target = relative(sourceFolder, resolve(dirname(file), specifier))
      .split(sep)
      .join('/');
    const folder = target.split('/')[0] ?? '';
    if (layer.data?.test(target) === true) return false;
    return !layer.folders.includes(folder) && !(layer.files ?? []).includes(target);
  });
}

describe('a folder is a runtime', () => {
  test('every folder of src has its row in the table', () => {
    expect(readdirSync(sourceFolder).sort()).toEqual(Object.keys(layers).sort());
  });

  test.each(Object.entries(layers))('%s imports only what it may', (name, layer) => {
    const offences = filesOf(join(sourceFolder, name)).flatMap((file) =>
      forbidden(layer, file).map((specifier) => `${relative(sourceFolder, file)} imports ${specifier}`),
    );
    expect(offences).toEqual([]);
  });

  test('no file of src names a network module', () => {
    const network = /^node:(?:http2?|https|net|tls|dgram|dns)(?:\/|$)/;
    const offences = filesOf(sourceFolder).filter((file) =>
      importsOf(readFileSync(file, 'utf8')).some((specifier) => network.test(specifier)),
    );
    expect(offences).toEqual([]);
  });
});

test('imports are found however they are written', () => {
  expect(
    importsOf(`
      import a from 'a';
      import { b,
        c } from "b";
      import type { D } from './d.ts';
      import './e.css';
      export * from './f.ts';
      export { g } from './g.ts';
      const h = await import('./h.ts');
      // import i from 'i';
      /* import j from 'j'; */
    `),
  ).toEqual(['a', 'b', './d.ts', './e.css', './f.ts', './g.ts', './h.ts']);
});
