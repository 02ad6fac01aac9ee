import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FindingEntry } from '../../src/shared/contract.ts';
import { defaultLimits, type ParserClient } from '../../src/parser/client.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

/** Reads files as the program does, in this process: what is quoted is told by their format. */
const parser: ParserClient = {
  parse: (job) =>
    parseFile(
      { id: 1, path: job.path, fileName: job.fileName, role: job.role, limits: defaultLimits },
      () => undefined,
    ),
  draw: () => Promise.resolve({ ok: true, value: [] }),
  close: () => Promise.resolve(),
};

let temporary: TemporaryFolder;
let engine: TestEngine;
beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine(parser);
  await engine.ask('case.create', { folder: `${temporary.path}/a.corroborate`, name: 'A', reviewer: 'Ana' });
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

const diary =
  'Diary of the keeper.\n\nI note that the lamp was lit on forty nights of the winter, no more.\n';
const rest = 'The harbour board heard three keepers that year, and none of them was asked about the lamp. ';

/** What is found of the quotations of a report, one source of which says how often the lamp was lit. */
async function quotationsOf(fileName: string, report: string): Promise<FindingEntry[]> {
  for (const [role, files] of [
    ['source', { 'diary.txt': diary }],
    ['report', { [fileName]: report }],
  ] as const) {
    await engine.ask('import.start', { paths: writeFiles(temporary.path, files), role });
    await engine.settled();
  }
  return (await engine.ask('finding.list', {})).filter(({ quotation }) => quotation !== undefined);
}

const quoted = (nights: string): string =>
  `I note that the lamp was lit on ${nights} nights of the winter, no more.`;

test('stands word for word in a source', async () => {
  const found = await quotationsOf(
    'a.md',
    `The keeper wrote:\n\n> ${quoted('forty')}\n\n${rest.repeat(3)}\n`,
  );
  expect(found).toMatchObject([{ rule: 'quotation', holds: true, severity: 'info' }]);
});

test('differs from its source by a word', async () => {
  const found = await quotationsOf(
    'a.html',
    `<html><body><p>The keeper wrote:</p><blockquote><p>${quoted('fifty')}</p></blockquote><p>${rest.repeat(3)}</p></body></html>`,
  );
  expect(found).toMatchObject([{ holds: false, severity: 'warning' }]);
  expect(found[0]?.message).toContain('differs from');
});

test('is missing from the source that the note of the sentence before it names', async () => {
  const found = await quotationsOf(
    'a.md',
    `The keeper wrote in his diary:[^1]\n\n> Nobody has ever come to thank me for it, not even the master.\n\n${rest.repeat(3)}\n\n[^1]: Diary of the keeper.\n`,
  );
  expect(found).toMatchObject([{ holds: false, severity: 'warning' }]);
  expect(found[0]?.message).toContain('was not found in its source');
});
