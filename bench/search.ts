import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isTextNode, toMatchExpression } from '../src/engine/search/match-expression.ts';
import { readQuery } from '../src/engine/search/query.ts';
import { search } from '../src/engine/search/search.ts';
import { openCase } from '../src/engine/case/open-case.ts';
import { openDatabase, type CaseDatabase } from '../src/engine/store/database.ts';
import { documentIndex } from '../src/engine/store/document-index.ts';
import { median, percentile } from './comparison.ts';
import type { Measurement } from './comparison.ts';
import { makeWordMaker, openMadeCase, type MadeCase, type WordMaker } from './made-library.ts';

/** What people type: words of all frequencies, two together, beginnings, phrases, numbers, ranges of numbers. */
function makeQuery({ word, value, written }: WordMaker, index: number): { kind: string; query: string } {
  switch (index % 7) {
    case 0:
      return { kind: 'one word', query: word() };
    case 1:
      return { kind: 'two words', query: `${word()} ${word()}` };
    case 2:
      return { kind: 'beginning', query: `${word().slice(0, 4)}*` };
    case 3:
      return { kind: 'phrase', query: `"${word()} ${word()}"` };
    case 4:
      return { kind: 'number', query: written(value()) };
    case 5:
      return { kind: 'number within five per cent', query: `~${value()}` };
    default: {
      const low = value();
      return { kind: 'range of numbers', query: `#${low}..${low + Math.ceil(low / 10)}` };
    }
  }
}

interface Times {
  readonly ours: number[];
  readonly bare: number[];
}

/** Times each query both ways, now one first, now the other, after both have found what they read in memory. */
function measureQueries(database: CaseDatabase, queryCount: number): Map<string, Times> {
  const bare = database
    .prepare<[string]>('SELECT rowid, rank FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rank LIMIT 20')
    .raw();
  const bareNumbers = database
    .prepare<[number, number]>(
      'SELECT DISTINCT passage FROM number_entry WHERE value BETWEEN ? AND ? ORDER BY passage LIMIT 10001',
    )
    .raw();
  const times = new Map<string, Times>();
  // The same queries, whether the case was made in this run or in one before.
  const maker = makeWordMaker(20_261_124);
  for (let index = 0; index < queryCount; index += 1) {
    const { kind, query } = makeQuery(maker, index);
    const reading = readQuery(query);
    if (!reading.ok) continue;
    const { node } = reading;
    let findBare: () => unknown;
    if (node.kind === 'range') findBare = () => bareNumbers.all(node.low, node.high);
    else if (isTextNode(node)) {
      const expression = toMatchExpression(node, { languages: documentIndex(database).languages });
      findBare = () => bare.all(expression);
    } else continue;
    const runOurs = (): number => timed(() => search(database, { query, limit: 20 }));
    const runBare = (): number => timed(findBare);
    runOurs();
    runBare();
    const first = index % 2 === 0 ? runOurs() : runBare();
    const second = index % 2 === 0 ? runBare() : runOurs();
    for (const name of ['all queries', kind]) {
      const entry = times.get(name) ?? { ours: [], bare: [] };
      entry.ours.push(index % 2 === 0 ? first : second);
      entry.bare.push(index % 2 === 0 ? second : first);
      times.set(name, entry);
    }
  }
  return times;
}

function timed(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** What finding costs on the disk: the full-text index with its stems, and the index of numbers. */
function measureIndexSize(database: CaseDatabase, passages: number): Measurement {
  const sum = (sql: string): number => Number(database.prepare(sql).pluck().get()) / 1e6;
  return {
    name: `Index of ${passages} passages`,
    unit: 'MB',
    ours:
      sum("SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'passage_fts*' OR name GLOB 'number_entry*'") +
      sum('SELECT sum(octet_length(stems) + octet_length(numbers)) FROM passage'),
    baseline: sum('SELECT sum(octet_length(text)) FROM passage'),
    against: 'the text of its passages',
  };
}

/** To open it and to know its documents, against the same with the database alone. */
function measureOpening(folder: string, passages: number): Measurement {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    ours.push(
      timed(() => {
        const opened = openCase(folder);
        if (!opened.ok) throw new Error(opened.failure.kind);
        documentIndex(opened.value.database);
        opened.value.close();
      }),
    );
    bare.push(
      timed(() => {
        const database = openDatabase(join(folder, 'case.sqlite'), 'read-only');
        database.prepare('SELECT * FROM document').all();
        database.close();
      }),
    );
  }
  return {
    name: `Open and close a case of ${passages} passages`,
    unit: 'ms',
    ours: median(ours),
    baseline: median(bare),
    against: 'database alone',
  };
}

/**
 * Search against the bare full-text query for the same hits, in one run on data made here: words as frequent as words
 * are, numbers in three writings.
 */
export async function measureSearch(
  announce: (line: string) => void,
  passageCount = 200_000,
  queryCount = 300,
  { folder: kept }: Partial<MadeCase> = {},
): Promise<Measurement[]> {
  const temporary = kept === undefined ? await mkdtemp(join(tmpdir(), 'corroborate-bench-')) : undefined;
  try {
    const opened = openMadeCase(kept ?? join(temporary ?? '', 'bench'), passageCount, announce);
    const measurements = [...measureQueries(opened.database, queryCount)].flatMap(([kind, { ours, bare }]) =>
      [0.5, 0.95, 0.99].map((share): Measurement => ({
        name: `Search ${passageCount} passages, ${kind}, p${share * 100}`,
        unit: 'ms',
        ours: percentile(ours, share),
        baseline: percentile(bare, share),
        against: kind.includes('range') || kind.includes('within') ? 'bare number index' : 'bare FTS5 query',
      })),
    );
    measurements.push(measureIndexSize(opened.database, passageCount));
    const { root } = opened.folder;
    opened.close();
    measurements.push(measureOpening(root, passageCount));
    return measurements;
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

// By itself: node bench/search.ts [passages] [queries] [folder of the made case, kept for the next run]
if (import.meta.main) {
  const [passages, queries] = process.argv.slice(2, 4).map(Number);
  for (const measured of await measureSearch(console.error, passages, queries, { folder: process.argv[4] })) {
    if ('reason' in measured) continue;
    const { name, unit, ours, baseline } = measured;
    console.log(
      `${name}: ${ours.toFixed(2)} ${unit} / ${baseline.toFixed(2)} ${unit} = ${(ours / baseline).toFixed(2)}`,
    );
  }
}
