import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenCase } from '../../src/engine/case/open-case.ts';
import { search } from '../../src/engine/search/search.ts';
import {
  addDocument,
  newCase,
  parsedParagraphs,
  temporaryFolder,
  type TemporaryFolder,
} from './case-fixture.ts';

let temporary: TemporaryFolder;
let opened: OpenCase;
beforeAll(() => {
  temporary = temporaryFolder();
  opened = newCase(join(temporary.path, 'a.corroborate'));
  // Makes the index's own table of words known to this connection.
  addDocument(opened, 'd1', parsedParagraphs(['One.']));
  search(opened.database, { query: 'nowhere', limit: 1 });
});
afterAll(() => {
  opened.close();
  temporary.remove();
});

/** Tables with a row for each passage, number, marker, page, verdict or step: reading one whole takes ever longer. */
const growing = [
  'passage',
  'quantity',
  'number_entry',
  'footnote_marker',
  'footnote',
  'page',
  'verdict',
  'history',
  'proposal',
  'evidence',
  'finding',
];

/** Read whole on purpose: the integrity check looks at everything, and what can be undone follows from all steps. */
const wholeOnPurpose = [
  'SELECT * FROM history ORDER BY id',
  'SELECT count(*) AS count FROM history',
  'SELECT evidence.record, evidence.document, document.title FROM evidence JOIN document',
  // A person removes one; SQLite then looks whether anything still refers to it.
  'corrections.ts: DELETE FROM quantity WHERE id',
  // A report to hand over tells all that was done; a document read again looks for all that was said of it.
  'statistic-events.ts: SELECT id, at, person, action, changes FROM history',
  'said-corrections.ts: SELECT changes FROM history',
  // Within the documents and up to the number that the search adds.
  'find-passages.ts: SELECT id AS passage',
  // Numbers of a wide range, passage by passage until there are as many as are listed.
  'number-range.ts: SELECT DISTINCT passage FROM number_entry INDEXED BY number_entry_by_passage',
  'query-plan.ts: SELECT id AS passage FROM passage',
];

const engineFolder = join(import.meta.dirname, '../../src/engine');

/** Every statement of the engine, found in its sources, so that a new one cannot be forgotten here. */
function statements(): [string, string][] {
  const found: [string, string][] = [];
  for (const entry of readdirSync(engineFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.endsWith('migrations')) continue;
    const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    const constants = new Map(
      [...source.matchAll(/const (\w+) =\s*(?:`([^`]+)`|'([^']+)')/g)].map((match): [string, string] => [
        match[1] ?? '',
        match[2] ?? match[3] ?? '',
      ]),
    );
    for (const match of source.matchAll(
      /(['"`])((?:\$\{\w+\}|SELECT|WITH|UPDATE|DELETE|INSERT)[^;]*?)\1,?\s*[\n),]/g,
    )) {
      const sql = (match[2] ?? '').replaceAll(/\$\{(\w+)\}/g, (_, name: string) => constants.get(name) ?? '');
      if (/^\s*(?:SELECT|WITH|UPDATE|DELETE|INSERT)\s/.test(sql)) {
        found.push([`${entry.name}: ${sql.replaceAll(/\s+/g, ' ').trim()}`, sql]);
      }
    }
  }
  return found;
}

describe('no statement reads a growing table whole', () => {
  test('all statements of the engine are looked at', () => {
    expect(statements().length).toBeGreaterThan(60);
  });

  test.each(statements())('%s', (name, sql) => {
    const parameters = Object.fromEntries(
      [...sql.matchAll(/:(\w+)/g)].map((match) => [match[1] ?? '', match[1] === 'expression' ? 'word' : 1]),
    );
    // Half written documents are removed with foreign keys off: nothing refers to them from outside.
    opened.database.pragma(`foreign_keys = ${name.startsWith('remove-incomplete.ts') ? 'OFF' : 'ON'}`);
    const prepared = opened.database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
    const plan = sql.includes('?') ? prepared.all('word') : prepared.all(parameters);
    if (wholeOnPurpose.some((start) => name.includes(start))) return;
    const scans = plan
      .map((step) => step.detail)
      .filter((detail) => {
        const [, table, how] = /^SCAN (\w+)(.*)$/.exec(detail) ?? [];
        if (table === undefined || !growing.includes(table)) return false;
        // The greatest id stands at the end of the table: one look.
        return (
          !/^\s*SELECT max\(id\)/.test(sql) &&
          !/ORDER BY id DESC LIMIT/.test(sql) &&
          !(how ?? '').includes('VIRTUAL TABLE')
        );
      });
    expect(scans).toEqual([]);
  });
});
