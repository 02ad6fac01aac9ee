import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StructuredDocument } from '../../src/core/document/document.ts';
import type { OpenCase } from '../../src/engine/case/open-case.ts';
import { findDocument } from '../../src/engine/store/documents.ts';
import { packSegments, unpackSegments } from '../../src/engine/store/layout.ts';
import { readQuantities } from '../../src/engine/store/quantities.ts';
import {
  readLayoutOfStretch,
  readLegalReferences,
  readStructuredDocument,
} from '../../src/engine/store/read-document.ts';
import { defaultLimits } from '../../src/parser/client.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import { addDocument, newCase, temporaryFolder, type TemporaryFolder } from './case-fixture.ts';

const sample = join(import.meta.dirname, '../../resources/sample');
const files = readdirSync(sample, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

let temporary: TemporaryFolder;
let opened: OpenCase;
beforeAll(() => {
  temporary = temporaryFolder();
  opened = newCase(join(temporary.path, 'a.corroborate'));
});
afterAll(() => {
  opened.close();
  temporary.remove();
});

/** As it survives JSON: what is absent and what is undefined are the same. Places on pages are kept to 1/1000 point. */
function comparable(document: StructuredDocument): unknown {
  return JSON.parse(
    JSON.stringify({
      ...document,
      layout: document.layout.map(({ start, end, page }) => ({ start, end, page })),
    }),
  );
}

describe('what is written is what is read', () => {
  test.each(files.map((path, index): [string, number] => [path, index]))('%s', async (path, index) => {
    const parsed = await parseFile(
      { id: 1, path, fileName: path, role: 'report', limits: defaultLimits },
      () => undefined,
    );
    if (!parsed.ok) throw new Error(parsed.failure.kind);
    const { document, quantities, legalReferences } = parsed.value;
    addDocument(opened, `d${index}`, parsed.value);
    const stored = findDocument(opened.database, `d${index}`);
    if (stored === undefined) throw new Error('not stored');
    const read = readStructuredDocument(opened.database, stored);
    expect(comparable(read)).toEqual(comparable({ ...document, title: document.title ?? read.title }));
    read.layout.forEach((segment, at) => {
      expect(segment.x).toBeCloseTo(document.layout[at]?.x ?? Number.NaN, 2);
      expect(segment.width).toBeCloseTo(document.layout[at]?.width ?? Number.NaN, 2);
    });
    expect(JSON.stringify(readQuantities(opened.database, stored.number).map(sorted))).toBe(
      JSON.stringify(quantities.map(sorted)),
    );
    expect(readLegalReferences(opened.database, stored.number)).toEqual(legalReferences);
  });
});

test('the full-text index fits the passages, also the rows of tables with what stands over them', () => {
  const rows = opened.database
    .prepare('SELECT count(*) FROM passage WHERE context IS NOT NULL')
    .pluck()
    .get();
  expect(rows).toBeGreaterThan(5);
  expect(() =>
    opened.database.exec("INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)"),
  ).not.toThrow();
});

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('the lines of a page are packed into 24 bytes each', () => {
  const segments = [
    { start: 0, end: 4_000_000_000, page: 7, x: 72.5, y: 100.25, width: 300, height: 11 },
    { start: 12, end: 15, page: 7, x: -1, y: 0, width: 0.5, height: 1 },
  ];
  const packed = packSegments(segments);
  expect(packed).toHaveLength(48);
  expect(unpackSegments(packed, 7)).toEqual(segments);
});

test('the lines of a stretch are those that it touches', () => {
  const pdf = files.findIndex((path) => path.endsWith('.pdf'));
  const stored = findDocument(opened.database, `d${pdf}`);
  if (stored === undefined) throw new Error('not stored');
  const { layout } = readStructuredDocument(opened.database, stored);
  const line = layout[10];
  if (line === undefined) throw new Error('no lines');
  expect(readLayoutOfStretch(opened.database, stored.number, line.start + 1, line.end - 1)).toEqual(
    layout.filter((each) => each.start < line.end - 1 && each.end > line.start + 1),
  );
});
