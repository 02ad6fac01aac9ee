import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const outFolder = process.env['CORROBORATE_BUILD_FOLDER'] ?? resolve(root, 'out');

/**
 * Every Node entry is built in one pass, so that code shared between processes lands in shared chunks. Packages stay
 * outside: better-sqlite3 is native, and pdfjs-dist finds its worker next to itself.
 */
const nodeEntries = Object.fromEntries(
  ['main', 'engine', 'parser', 'cli']
    .map((runtime): [string, string] => [`${runtime}/index`, resolve(root, `src/${runtime}/index.ts`)])
    .filter(([, path]) => existsSync(path)),
);

export default defineConfig({
  main: {
    build: {
      outDir: outFolder,
      emptyOutDir: false,
      target: 'node24',
      sourcemap: true,
      rollupOptions: {
        input: nodeEntries,
        // The canvas is native, and brought by pdfjs-dist, on which it draws; esbuild is asked for from sources only.
        external: ['@napi-rs/canvas', 'esbuild'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(outFolder, 'preload'),
      sourcemap: true,
      // A sandboxed window's preload script has to be a single CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: resolve(root, 'src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    // Replaced with a fresh value whenever main serves the page.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: resolve(outFolder, 'renderer'),
      minify: true,
      sourcemap: true,
      rollupOptions: { input: resolve(root, 'src/renderer/index.html') },
    },
  },
});
