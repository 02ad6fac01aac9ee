import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StructuredDocument } from '../src/core/document/document.ts';
import type { Quantity } from '../src/core/statistics/quantity.ts';
import { createCase, openCase, type OpenCase } from '../src/engine/case/open-case.ts';
import { perform } from '../src/engine/history/journal.ts';
import { isTextNode, toMatchExpression } from '../src/engine/search/match-expression.ts';
import { readQuery } from '../src/engine/search/query.ts';
import { search } from '../src/engine/search/search.ts';
import type { CaseDatabase } from '../src/engine/store/database.ts';
import { documentIndex } from '../src/engine/store/document-index.ts';
import { row, transaction } from '../src/engine/store/sql.ts';
import { writeDocument } from '../src/engine/store/write-document.ts';
import { percentile } from './comparison.ts';
import type { Measurement } from './comparison.ts';

const passagesPerDocument = 1000;
const vocabularySize = 40_000;

let seed = 20_261_123;
function random(): number {
  // Mulberry32: the same data in every run.
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo cá né lí mó tú pra cle dri flo gru'.split(' ');
const vocabulary = Array.from({ length: vocabularySize }, () =>
  Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => syllables[Math.floor(random() * syllables.length)],
  ).join(''),
);

/** Rank r with a probability in proportion to 1/r, as words in texts. */
function word(): string {
  return vocabulary[Math.floor(vocabularySize ** random()) - 1] ?? 'ba';
}

function writtenNumber(value: number): string {
  const separator = [',', '.', '\u00a0'][Math.floor(random() * 3)] ?? ',';
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, separator);
}

function makeDocument(): { document: StructuredDocument; quantities: Quantity[] } {
  const paragraphs: StructuredDocument['paragraphs'][number][] = [];
  const quantities: Quantity[] = [];
  const pieces: string[] = [];
  let offset = 0;
  for (let index = 0; index < passagesPerDocument; index += 1) {
    const before = Array.from({ length: 10 + Math.floor(random() * 25) }, word).join(' ');
    const after = Array.from({ length: 5 + Math.floor(random() * 25) }, word).join(' ');
    const value = Math.floor(10 ** (random() * 6));
    const written = writtenNumber(value);
    const text = `${before} ${written} ${after}.`;
    const id = `p${index + 1}`;
    paragraphs.push({ id, kind: 'plain', text, start: offset, end: offset + text.length });
    quantities.push({
      id: `s${index + 1}`,
      paragraphId: id,
      start: before.length + 1,
      end: before.length + 1 + written.length,
      text: written,
      kind: 'count',
      value: String(value),
      writtenAs: 'digits',
    });
    pieces.push(text);
    offset += text.length + 1;
  }
  return {
    document: {
      format: 'txt',
      metadata: {},
      text: pieces.join('\n'),
      words: passagesPerDocument * 40,
      headings: [],
      paragraphs,
      tables: [],
      footnoteMarkers: [],
      footnotes: [],
      layout: [],
      pages: [],
      warnings: [],
    },
    quantities,
  };
}

function fill(database: CaseDatabase, passageCount: number): void {
  for (let index = 0; index < passageCount / passagesPerDocument; index += 1) {
    const id = `d${index}`;
    transaction(database, () => {
      writeDocument(database, {
        id,
        sha256: id.padEnd(64, '0'),
        bytes: 1,
        role: 'source',
        fileName: `${id}.txt`,
        path: `${id}.txt`,
        importedAt: '2026-11-23T12:00:00.000Z',
        outcome: { ...makeDocument(), role: 'source', legalReferences: [], findings: [] },
      });
      perform(
        database,
        {
          action: 'document.import',
          subject: id,
          changes: [{ slot: 'document-presence', documentId: id, before: false, after: true }],
        },
        { by: 'bench', at: '2026-11-23T12:00:00.000Z' },
      );
    });
  }
}

/** What people type: words of all frequencies, two together, beginnings, phrases, numbers. */
function makeQuery(index: number): { kind: string; query: string } {
  switch (index % 5) {
    case 0:
      return { kind: 'one word', query: word() };
    case 1:
      return { kind: 'two words', query: `${word()} ${word()}` };
    case 2:
      return { kind: 'beginning', query: `${word().slice(0, 4)}*` };
    case 3:
      return { kind: 'phrase', query: `"${word()} ${word()}"` };
    default:
      return { kind: 'number', query: writtenNumber(Math.floor(10 ** (random() * 6))) };
  }
}

interface Times {
  readonly ours: number[];
  readonly bare: number[];
}

/** Times each query both ways, now one first, now the other, after both have found the index in memory. */
function measureQueries(database: CaseDatabase, queryCount: number): Map<string, Times> {
  const bare = database
    .prepare<[string]>('SELECT rowid, rank FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rank LIMIT 20')
    .raw();
  const times = new Map<string, Times>();
  for (let index = 0; index < queryCount; index += 1) {
    const { kind, query } = makeQuery(index);
    const reading = readQuery(query);
    if (!reading.ok || !isTextNode(reading.node)) continue;
    const { languages } = documentIndex(database);
    const expression = toMatchExpression(reading.node, { languages });
    const runOurs = (): number => timed(() => search(database, { query, limit: 20 }));
    const runBare = (): number => timed(() => bare.all(expression));
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

/** Where the made case is written, and whether it is kept for the next run. */
export interface MadeCase {
  /** A folder that does not exist yet, or one that an earlier run has kept; absent: a temporary one. */
  readonly folder?: string;
}

/** A case of so many passages: one that was kept, or a new one. */
function openMadeCase(folder: string, passageCount: number, announce: (line: string) => void): OpenCase {
  if (existsSync(folder)) {
    const kept = openCase(folder);
    if (!kept.ok) throw new Error(kept.failure.kind);
    const found = row<{ id: number }>(kept.value.database, 'SELECT max(id) AS id FROM passage')?.id ?? 0;
    if (found < passageCount) throw new Error(`${folder} has ${found} passages, not ${passageCount}`);
    return kept.value;
  }
  const made = createCase({
    folder,
    name: 'Bench',
    reviewer: 'Bench',
    createdAt: '2026-11-23T12:00:00.000Z',
  });
  if (!made.ok) throw new Error(made.failure.kind);
  announce(`Writing ${passageCount} passages to search in…`);
  fill(made.value.database, passageCount);
  return made.value;
}

/**
 * Search against the bare full-text query for the same hits, in one run on data made here: words as frequent as words
 * are, numbers in three writings.
 */
export async function measureSearch(
  announce: (line: string) => void,
  passageCount = 200_000,
  queryCount = 300,
  { folder: kept }: MadeCase = {},
): Promise<Measurement[]> {
  const temporary = kept === undefined ? await mkdtemp(join(tmpdir(), 'corroborate-bench-')) : undefined;
  try {
    const opened = openMadeCase(kept ?? join(temporary ?? '', 'bench'), passageCount, announce);
    // The same queries, whether the case was made in this run or in one before.
    seed = 20_261_124;
    const measurements = [...measureQueries(opened.database, queryCount)].flatMap(([kind, { ours, bare }]) =>
      [0.5, 0.95, 0.99].map((share): Measurement => ({
        name: `Search ${passageCount} passages, ${kind}, p${share * 100}`,
        unit: 'ms',
        ours: percentile(ours, share),
        baseline: percentile(bare, share),
        against: 'bare FTS5 query',
      })),
    );
    opened.close();
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
    const { name, ours, baseline } = measured;
    console.log(
      `${name}: ${ours.toFixed(2)} ms / ${baseline.toFixed(2)} ms = ${(ours / baseline).toFixed(2)}`,
    );
  }
}
