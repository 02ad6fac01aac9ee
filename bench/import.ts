import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isInstalled, run } from '../scripts/runtime/command.ts';
import { inProject } from '../scripts/runtime/project.ts';
import { median } from './comparison.ts';
import type { Comparison, Measurement } from './comparison.ts';
import type { ImportRun, ImportRunRequest } from './import-run.ts';
import { lastPageFigure, writeLongPdf } from './made-pdf.ts';

const rounds = 3;
const against = 'pdftotext, text only, one process';

/**
 * Pages a second from files on disk to committed, searchable documents, against pdftotext, which only takes out the text;
 * what bare pdf.js takes for the text alone; and the memory of parser and engine for a long file against a short one.
 */
export async function measureImport(): Promise<Measurement[]> {
  const name = 'Import of PDFs: read, structured, indexed, stored';
  if (!isInstalled('pdftotext')) {
    return [{ name, reason: 'pdftotext is not installed (Debian: apt-get install poppler-utils)' }];
  }
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-pdf-'));
  try {
    const made = [1, 2].map((seed) => join(folder, `made-${seed}.pdf`));
    made.forEach((path, index) => writeLongPdf(path, 500, index + 1));
    const long = join(folder, 'long.pdf');
    writeLongPdf(long, 5000, 3);
    const real = pdfFiles();
    return [
      ...(real.length === 0 ? [] : await measureRates('Import of short PDFs from a cold start', real, [2])),
      ...(await measureRates('Import of two PDFs of 500 pages', made, [1, 2])),
      ...(await measureMemory(made.slice(0, 1), long)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureRates(
  name: string,
  files: readonly string[],
  processCounts: readonly number[],
): Promise<Comparison[]> {
  const rates = new Map<string, number[]>();
  const note = (what: string, rate: number): void => {
    rates.set(what, [...(rates.get(what) ?? []), rate]);
  };
  for (let round = 0; round < rounds; round += 1) {
    let pages = 0;
    for (const processes of processCounts) {
      const imported = await importRun({ paths: files, processes });
      pages = imported.pages;
      note(`${name}, ${processes} ${processes === 1 ? 'process' : 'processes'}`, pages / imported.seconds);
    }
    const bare = await readBare(files);
    note(`${name}: bare pdf.js, text only, one process`, bare.pages / bare.seconds);
    note('pdftotext', pages / (await extractAll(files)));
  }
  const baseline = median(rates.get('pdftotext') ?? []);
  rates.delete('pdftotext');
  return [...rates].map(([what, each]) => ({
    name: what,
    unit: 'pages/s',
    ours: median(each),
    baseline,
    against,
  }));
}

/** Most resident memory for 5,000 pages against 500; flat is 1. */
async function measureMemory(short: readonly string[], long: string): Promise<Measurement[]> {
  const name = 'Memory for a PDF of 5,000 pages';
  const few = await importRun({ paths: short, processes: 2 });
  const many = await importRun({ paths: [long], processes: 2, query: lastPageFigure });
  if (many.hits === 0) throw new Error('The last page of a PDF of 5,000 pages was not found.');
  if (many.parserPeak === 0) return [{ name, reason: 'this system does not tell what a process took' }];
  const reference = '500 pages';
  return [
    {
      name: `${name}: parser`,
      unit: 'MB',
      ours: many.parserPeak,
      baseline: few.parserPeak,
      against: reference,
    },
    {
      name: `${name}: engine`,
      unit: 'MB',
      ours: many.enginePeak,
      baseline: few.enginePeak,
      against: reference,
    },
    {
      name: 'Import of a PDF of 5,000 pages, found to its last page',
      unit: 'pages/s',
      ours: many.pages / many.seconds,
      baseline: few.pages / few.seconds,
      against: reference,
    },
  ];
}

function importRun(request: ImportRunRequest): Promise<ImportRun> {
  return inOwnProcess('import-run.ts', [JSON.stringify(request)]);
}

function readBare(files: readonly string[]): Promise<{ readonly pages: number; readonly seconds: number }> {
  return inOwnProcess('bare-pdf-js.ts', files);
}

/** What a script of this folder prints as its last line. */
async function inOwnProcess<Value>(script: string, args: readonly string[]): Promise<Value> {
  const { code, output } = await run(process.execPath, [inProject('bench', script), ...args]);
  if (code !== 0) throw new Error(`bench/${script} failed: ${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Value;
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

/** Seconds that pdftotext takes for all files, one after the other. */
async function extractAll(files: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  for (const file of files) {
    const { code, output } = await run('pdftotext', ['-layout', file, '/dev/null']);
    if (code !== 0) throw new Error(`pdftotext could not read ${basename(file)}: ${output}`);
  }
  return (performance.now() - startedAt) / 1000;
}
