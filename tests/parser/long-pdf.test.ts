import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createParserClient, defaultLimits } from '../../src/parser/client.ts';
import type { ParserClient } from '../../src/parser/client.ts';
import { forkSpawner } from '../../src/parser/fork-spawner.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import { makePdf } from './make-pdf.ts';
import type { MadeRun } from './make-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'corroborate-long-'));
const path = join(folder, 'long.pdf');
let client: ParserClient;

beforeAll(() => {
  const page = (_: unknown, index: number): MadeRun[] => [
    { x: 72, y: 60, text: 'Annual report of the registry', size: 9 },
    {
      x: 72,
      y: 150,
      text: `${index + 1}. In district ${index + 1} the register counted`,
      bold: index % 7 === 0,
    },
    { x: 72, y: 164, text: `${1000 + index} households and ${index * 3} schools.` },
  ];
  writeFileSync(path, makePdf(Array.from({ length: 300 }, page)));
  client = createParserClient(forkSpawner(new URL('../../src/parser/index.ts', import.meta.url).pathname));
});

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

test('a long PDF read on two threads is the same as one read on one', async () => {
  const job = { path, fileName: 'long.pdf', role: 'source' } as const;
  const onTwo = await client.parse(job);
  const onOne = await parseFile({ ...job, id: 1, limits: defaultLimits }, () => undefined);
  expect(onTwo).toEqual(onOne);
  expect(onTwo).toMatchObject({ ok: true, value: { document: { pageCount: 300 } } });
}, 60_000);

test('a long PDF is found to its last page', async () => {
  const outcome = await client.parse({ path, fileName: 'long.pdf', role: 'source' });
  const paragraphs = outcome.ok ? outcome.value.document.paragraphs : [];
  expect(paragraphs.at(-1)).toMatchObject({
    page: 300,
    text: 'In district 300 the register counted 1299 households and 897 schools.',
  });
}, 60_000);
