import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultLimits } from '../../src/parser/client.ts';
import type { ParserMessage, ParseRequest } from '../../src/shared/parser-protocol.ts';
import { picturePdf, scannedPage } from './scanned.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocr-offline-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// Loaded before the parser and before every thread in it: whatever reaches for the network ends with a code of its own.
const guard = join(folder, 'without-network.cjs');
writeFileSync(
  guard,
  `const reached = () => { process.stderr.write('the network was reached for\\n'); process.exit(77); };
   const modules = { net: ['connect', 'createConnection'], tls: ['connect'], http: ['request', 'get'],
     https: ['request', 'get'], dns: ['lookup', 'resolve'], dgram: ['createSocket'] };
   for (const [name, functions] of Object.entries(modules))
     for (const each of functions) require('node:' + name)[each] = reached;
   require('node:net').Socket.prototype.connect = reached;
   globalThis.fetch = reached;`,
);
const parser = resolve(import.meta.dirname, '../../src/parser/index.ts');

/** Parses a file in a process, and threads, in which any use of the network is the end. */
function parseOffline(path: string): Promise<ParserMessage | number | null> {
  return new Promise((settle) => {
    const child = fork(parser, [], {
      cwd: folder,
      execArgv: ['--require', guard],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', settle);
    child.on('message', (message: ParserMessage) => {
      if (message.kind === 'ready') {
        const request: ParseRequest = {
          id: 1,
          path,
          fileName: 'page.pdf',
          role: 'source',
          limits: defaultLimits,
        };
        child.send(request);
      } else if (message.kind !== 'progress') {
        settle(message);
        child.kill('SIGKILL');
      }
    });
  });
}

test('the guard ends a process that reaches for the network, also from a thread', async () => {
  const code = await new Promise((settle) => {
    const script = join(folder, 'reach.mjs');
    writeFileSync(
      script,
      `import { Worker } from 'node:worker_threads';
       new Worker('fetch("http://127.0.0.1:8099/")', { eval: true }).on('exit', (code) => process.exit(code));`,
    );
    spawn(process.execPath, ['--require', guard, script], { stdio: 'ignore' }).once('exit', settle);
  });
  expect(code).toBe(77);
});

test('a scan is recognised without network, and nothing is kept on disk', async () => {
  const canvas = scannedPage('The Ministry counted 2,608 wells in the northern communities in 2017.');
  const path = join(folder, 'page.pdf');
  writeFileSync(
    path,
    picturePdf([
      {
        width: 420,
        height: 595,
        pixelWidth: canvas.width,
        pixelHeight: canvas.height,
        jpeg: canvas.toBuffer('image/jpeg', 85),
      },
    ]),
  );
  const before = readdirSync(folder).toSorted();
  const answer = await parseOffline(path);
  expect(answer).toMatchObject({
    kind: 'parsed',
    outcome: { document: { text: expect.stringContaining('2,608 wells') } },
  });
  expect(readdirSync(folder).toSorted()).toEqual(before);
}, 300_000);
