import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StructuredDocument } from '../src/core/document/document.ts';
import type { Quantity } from '../src/core/statistics/quantity.ts';
import { createCase } from '../src/engine/case/open-case.ts';
import { perform } from '../src/engine/history/journal.ts';
import { readQuery, toMatchExpression } from '../src/engine/search/query.ts';
import { search } from '../src/engine/search/search.ts';
import type { CaseDatabase } from '../src/engine/store/database.ts';
import { transaction } from '../src/engine/store/sql.ts';
import { writeDocument } from '../src/engine/store/write-document.ts';

/**
 * Search against the bare full-text query for the same hits, in one run on data made here: words as frequent as words
 * are, numbers in three writings. Usage: node bench/search.ts [passages] [queries]
 */
const passageCount = Number(process.argv[2] ?? 200_000);
const queryCount = Number(process.argv[3] ?? 300);
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

function fill(database: CaseDatabase): void {
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

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
try {
  const made = createCase({
    folder: join(folder, 'bench'),
    name: 'b',
    reviewer: 'b',
    createdAt: '2026-11-23T12:00:00.000Z',
  });
  if (!made.ok) throw new Error(made.failure.kind);
  const { database } = made.value;
  const from = performance.now();
  fill(database);
  console.log(`${passageCount} passages written in ${((performance.now() - from) / 1000).toFixed(1)} s`);

  const bare = database
    .prepare<[string]>('SELECT rowid, rank FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rank LIMIT 20')
    .raw();
  const times = new Map<string, { ours: number[]; bare: number[] }>();
  for (let index = 0; index < queryCount; index += 1) {
    const { kind, query } = makeQuery(index);
    const reading = readQuery(query);
    if (!reading.ok) continue;
    const expression = toMatchExpression(reading.node);
    bare.all(expression); // Both find the pages of the index in memory.
    const measured = { ours: 0, bare: 0 };
    const runs = [
      (): void => {
        const start = performance.now();
        search(database, { query, limit: 20 });
        measured.ours = performance.now() - start;
      },
      (): void => {
        const start = performance.now();
        bare.all(expression);
        measured.bare = performance.now() - start;
      },
    ];
    for (const run of index % 2 === 0 ? runs : runs.reverse()) run();
    for (const name of [kind, 'all']) {
      const entry = times.get(name) ?? { ours: [], bare: [] };
      entry.ours.push(measured.ours);
      entry.bare.push(measured.bare);
      times.set(name, entry);
    }
  }
  for (const [kind, { ours, bare: other }] of times) {
    const row = [0.5, 0.95, 0.99].map((share) => {
      const [a, b] = [percentile(ours, share), percentile(other, share)];
      return `p${share * 100} ${a.toFixed(1)} ms / ${b.toFixed(1)} ms = ${(a / b).toFixed(2)}`;
    });
    console.log(`${kind.padEnd(10)} ${row.join('   ')}`);
  }
  made.value.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
