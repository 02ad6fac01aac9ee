import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createEngine } from '../src/engine/engine.ts';
import { createParserClient } from '../src/parser/client.ts';
import { forkSpawner } from '../src/parser/fork-spawner.ts';
import { isInstalled, run } from '../scripts/runtime/command.ts';
import { inProject } from '../scripts/runtime/project.ts';
import { median } from './comparison.ts';
import type { Measurement } from './comparison.ts';

const rounds = 3;
const name = `Import of PDFs: read, structured, indexed, stored (median of ${rounds})`;

/**
 * Pages a second from a file on disk to a committed, searchable document, against pdftotext, which only takes out the
 * text. Ours uses up to two processes, pdftotext one.
 */
export async function measureImport(): Promise<Measurement[]> {
  const files = pdfFiles();
  if (files.length === 0) return [{ name, reason: 'there are no PDFs to import here' }];
  if (!isInstalled('pdftotext')) {
    return [{ name, reason: 'pdftotext is not installed (Debian: apt-get install poppler-utils)' }];
  }
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const imported = await importAll(files);
    ours.push(imported.pages / imported.seconds);
    baseline.push(imported.pages / (await extractAll(files)));
  }
  return [
    {
      name,
      unit: 'pages/s',
      ours: median(ours),
      baseline: median(baseline),
      against: 'pdftotext, text only',
    },
  ];
}

/** Real documents where they lie beside the project, else the sample case's. */
function pdfFiles(): string[] {
  const folders = [inProject('..', 'shared', 'fixtures', 'un-upr'), inProject('resources', 'sample')];
  for (const folder of folders.filter((path) => existsSync(path))) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name) && !entry.name.startsWith('damaged'))
      .map((entry) => join(entry.parentPath, entry.name));
    if (files.length > 0) return files;
  }
  return [];
}

async function importAll(files: readonly string[]): Promise<{ pages: number; seconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  const engine = createEngine({
    parser: createParserClient(forkSpawner(inProject('out', 'parser', 'index.js'))),
    now: () => new Date(),
    newId: () => randomUUID(),
    generator: 'bench',
  });
  try {
    await engine.request('case.create', {
      folder: join(folder, 'bench.corroborate'),
      name: 'Bench',
      reviewer: 'bench',
    });
    const startedAt = performance.now();
    await engine.request('import.start', { paths: [...files], role: 'source' });
    for (;;) {
      const jobs = await engine.request('import.jobs', {});
      if (!jobs.ok) throw new Error(`The import could not be followed: ${jobs.failure.kind}.`);
      const imported = jobs.value.flatMap((job) => job.files);
      if (jobs.value.every((job) => job.state !== 'running')) {
        const refused = imported.find((file) => file.state !== 'done');
        if (refused !== undefined) throw new Error(`${basename(refused.path)} was not imported.`);
        const pages = imported.reduce((sum, file) => sum + (file.found?.pages ?? 0), 0);
        return { pages, seconds: (performance.now() - startedAt) / 1000 };
      }
      await wait(10);
    }
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds that pdftotext takes for all files, one after the other. */
async function extractAll(files: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  for (const file of files) {
    const { code, output } = await run('pdftotext', ['-layout', file, '/dev/null']);
    if (code !== 0) throw new Error(`pdftotext could not read ${basename(file)}: ${output}`);
  }
  return (performance.now() - startedAt) / 1000;
}
