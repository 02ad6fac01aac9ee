import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createParserClient, type ParserClient } from '../../src/parser/client.ts';
import { forkSpawner } from '../../src/parser/fork-spawner.ts';
import { makePdf } from './make-pdf.ts';

let folder = '';
let client: ParserClient;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-draw-'));
  client = createParserClient(
    forkSpawner(fileURLToPath(new URL('../../src/parser/index.ts', import.meta.url))),
  );
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

const page = (text: string) => [{ x: 72, y: 100, text, size: 24 }];

test('pages of a PDF come as pictures at 150 dots an inch, the places marked', async () => {
  const path = join(folder, 'two.pdf');
  writeFileSync(path, makePdf([page('First page'), page('2,986 workshops')]));
  const drawn = await client.draw({
    path,
    fileName: 'two.pdf',
    pages: [
      { page: 2, marks: [{ x: 70, y: 300, width: 100, height: 20 }] },
      { page: 1, marks: [] },
      { page: 7, marks: [] },
    ],
  });
  if (!drawn.ok) throw new Error(drawn.failure.kind);
  expect(drawn.value.map(({ page, png }) => [page, png === undefined])).toEqual([
    [2, false],
    [1, false],
    [7, true],
  ]);
  const picture = await loadImage(Buffer.from(drawn.value[0]?.png ?? []));
  expect([picture.width, picture.height]).toEqual([1240, 1755]);
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  const context = canvas.getContext('2d');
  const colourAt = (x: number, y: number): number[] =>
    Array.from(context.getImageData((x * 150) / 72, (y * 150) / 72, 1, 1).data.subarray(0, 3));
  expect(colourAt(120, 310)).toEqual([255, 229, 138]);
  expect(colourAt(120, 350)).toEqual([255, 255, 255]);
});

test('the same page gives the same bytes', async () => {
  const path = join(folder, 'same.pdf');
  writeFileSync(path, makePdf([page('Once')]));
  const job = { path, fileName: 'same.pdf', pages: [{ page: 1, marks: [] }] };
  const [first, second] = [await client.draw(job), await client.draw(job)];
  if (!first.ok || !second.ok) throw new Error('It was not drawn');
  expect(Buffer.from(first.value[0]?.png ?? []).equals(Buffer.from(second.value[0]?.png ?? []))).toBe(true);
});

test('a file without pages is refused, and the process goes on', async () => {
  const path = join(folder, 'plain.txt');
  writeFileSync(path, 'No pages here, only words.');
  const job = { path, fileName: 'plain.txt', pages: [{ page: 1, marks: [] }] };
  expect(await client.draw(job)).toMatchObject({ ok: false, failure: { kind: 'format-mismatch' } });
  expect((await client.parse({ path, fileName: 'plain.txt', role: 'source' })).ok).toBe(true);
});

test('drawing that nobody wants any more is cancelled', async () => {
  const path = join(folder, 'cancelled.pdf');
  writeFileSync(path, makePdf([page('Never')]));
  const controller = new AbortController();
  controller.abort();
  const drawn = await client.draw(
    { path, fileName: 'cancelled.pdf', pages: [{ page: 1, marks: [] }] },
    { signal: controller.signal },
  );
  expect(drawn).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
});
