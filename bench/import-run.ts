import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject } from '../scripts/runtime/project.ts';
import { createEngine } from '../src/engine/engine.ts';
import { createParserClient } from '../src/parser/client.ts';
import { forkSpawner } from '../src/parser/fork-spawner.ts';

/** What importing some files took, measured in a process of its own. */
export interface ImportRun {
  readonly pages: number;
  readonly seconds: number;
  /** Most resident memory in MB; 0 where the system does not tell. */
  readonly enginePeak: number;
  /** Of the parser process that took most. */
  readonly parserPeak: number;
  /** Passages found for the query, if there was one. */
  readonly hits: number;
}

/** What is measured: `node bench/import-run.ts '{"paths": […], "processes": 2}'` prints an `ImportRun`. */
export interface ImportRunRequest {
  readonly paths: readonly string[];
  readonly processes: number;
  readonly query?: string;
}

async function importAll({ paths, processes, query }: ImportRunRequest): Promise<ImportRun> {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  const engine = createEngine({
    parser: createParserClient(forkSpawner(inProject('out', 'parser', 'index.js')), {
      concurrency: processes,
      // Five thousand pages on a loaded machine.
      limits: { timeoutMs: 600_000 },
    }),
    now: () => new Date(),
    newId: () => randomUUID(),
    generator: 'bench',
    userDataFolder: folder,
  });
  let parserPeak = 0;
  try {
    await engine.request('case.create', {
      folder: join(folder, 'bench.corroborate'),
      name: 'Bench',
      reviewer: 'bench',
    });
    const startedAt = performance.now();
    await engine.request('import.start', { paths: [...paths], role: 'source' });
    for (;;) {
      const jobs = await engine.request('import.jobs', {});
      if (!jobs.ok) throw new Error(`The import could not be followed: ${jobs.failure.kind}.`);
      parserPeak = Math.max(parserPeak, ...childProcesses().map(peakMegabytes));
      const imported = jobs.value.flatMap((job) => job.files);
      if (jobs.value.every((job) => job.state !== 'running')) {
        const seconds = (performance.now() - startedAt) / 1000;
        const refused = imported.find((file) => file.state !== 'done');
        if (refused !== undefined) throw new Error(`${basename(refused.path)} was not imported.`);
        const pages = imported.reduce((sum, file) => sum + (file.found?.pages ?? 0), 0);
        const enginePeak = peakMegabytes('self');
        const found =
          query === undefined ? undefined : await engine.request('search.query', { query, limit: 10 });
        return {
          pages,
          seconds,
          enginePeak,
          parserPeak,
          hits: found?.ok === true ? found.value.groups.length : 0,
        };
      }
      await wait(10);
    }
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function childProcesses(): string[] {
  try {
    return readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
  } catch {
    // Only Linux tells.
    return [];
  }
}

function peakMegabytes(process: string): number {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return Number(peak ?? 0) / 1024;
  } catch {
    return 0;
  }
}

if (import.meta.main) {
  const request = JSON.parse(process.argv[2] ?? '{}') as ImportRunRequest;
  console.log(JSON.stringify(await importAll(request)));
}
