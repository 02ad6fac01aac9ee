import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  checkPackage,
  type PackageCheck,
  type PackageFile,
  type PackageProblem,
} from '../../../src/core/evidence-package/check-package.ts';
import type { ChainEntry } from '../../../src/core/evidence-package/history-chain.ts';
import { nodeCrypto } from '../../../src/engine/exports/package/node-crypto.ts';
import { verifyPackage } from '../../../src/engine/exports/package/read-package.ts';
import type { Output } from '../../../src/shared/contract.ts';
import { browserCrypto } from '../../../src/verifier/browser-crypto.ts';
import type { TestEngine } from '../engine-fixture.ts';
import { reviewedSampleCase } from '../sample-case.ts';
import {
  bytes,
  manifestOf,
  partsOf,
  signedAnew,
  text,
  withFreshHashes,
  writeParts,
  type Parts,
} from './package-fixture.ts';

let folder: string;
let engine: TestEngine;
let path: string;
let made: Output<'export.package'>;
let whole: Parts;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-package-'));
  engine = await reviewedSampleCase(folder, join(folder, 'user'));
  path = join(folder, 'evidence.zip');
  made = await engine.ask('export.package', { path, language: 'en' });
  whole = partsOf(path);
}, 240_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

function checked(parts: Parts): Promise<PackageCheck> {
  return checkPackage(filesOf(parts), nodeCrypto);
}

async function problemsOf(parts: Parts): Promise<readonly PackageProblem[]> {
  return (await checked(parts)).problems;
}

describe('an evidence package', () => {
  test('is whole as it was made, and says who signed it', async () => {
    const check = await verifyPackage(path);
    if (!check.ok) throw new Error(check.failure);
    expect(check.value.problems).toEqual([]);
    expect(check.value.manifest?.signer.fingerprint).toBe(made.fingerprint);
    expect(made.bytes).toBe(statSync(path).size);
  });

  test('holds the report, every verdict and quotation, the cited pages or extracts, the history', () => {
    const { items, history } = manifestOf(whole);
    const paths = items.map((item) => item.path);
    for (const expected of [
      'README.txt',
      'verify.html',
      'report/verification.html',
      'report/verification.docx',
      'report/verification.xlsx',
      'report/verification.json',
      'verdicts.json',
      'quotes.json',
      'sources.json',
      'history.json',
      'SHA256SUMS',
    ]) {
      expect(paths).toContain(expected);
    }
    const quotes = JSON.parse(text(whole['quotes.json'])) as { items: string[]; sha256: string }[];
    expect(quotes.length).toBeGreaterThan(20);
    for (const quote of quotes) {
      expect(quote.items).toHaveLength(1);
      expect(paths).toContain(quote.items[0]);
    }
    const pages = items.filter(({ kind }) => kind === 'page');
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(Array.from((whole[page.path] ?? new Uint8Array()).subarray(0, 4))).toEqual([
        0x89, 0x50, 0x4e, 0x47,
      ]);
    }
    const entries = JSON.parse(text(whole['history.json'])) as ChainEntry[];
    expect(entries).toHaveLength(history.entries);
    expect(history.head).toBe(entries.at(-1)?.hash);
  });

  test('has no whole source unless the person says so, and then exactly that one', async () => {
    expect(manifestOf(whole).items.filter(({ kind }) => kind === 'source')).toEqual([]);
    const [source] = (await engine.ask('document.list', {})).filter(({ role }) => role === 'source');
    if (source === undefined) throw new Error('The sample case has sources');
    await engine.ask('protection.setSource', { documentId: source.id, whole: true, consentBound: false });
    const withSource = join(folder, 'with-source.zip');
    await engine.ask('export.package', { path: withSource, language: 'es' });
    await engine.ask('history.undo', {});
    const items = manifestOf(partsOf(withSource)).items.filter(({ kind }) => kind === 'source');
    expect(items).toMatchObject([{ sha256: source.sha256, bytes: source.bytes }]);
    expect((await engine.ask('protection.read', {})).sources).toEqual([]);
  });

  test('tells how far it is, and leaves nothing behind when it is cancelled', async () => {
    const cancelled = join(folder, 'cancelled.zip');
    const writing = engine.request('export.package', { path: cancelled, language: 'en' });
    await engine.ask('export.cancelPackage', {});
    expect(await writing).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    expect(readdirSync(folder).filter((name) => name.includes('cancelled'))).toEqual([]);
    expect(await engine.ask('export.packageProgress', {})).toEqual({});
  });

  test('is the same bytes for the same case at the same moment', async () => {
    // The clock of the test goes on by a second each time: two packages differ by that alone.
    const again = join(folder, 'again.zip');
    await engine.ask('export.package', { path: again, language: 'en' });
    const second = partsOf(again);
    const changing = ['README.txt', 'manifest.json', 'manifest.sig', 'SHA256SUMS', 'history.json'];
    const differing = Object.keys(whole).filter(
      (name) => !Buffer.from(whole[name] ?? []).equals(Buffer.from(second[name] ?? [])),
    );
    expect(Object.keys(second)).toEqual(Object.keys(whole));
    expect(differing.filter((name) => !changing.includes(name) && !name.startsWith('report/'))).toEqual([]);
  });

  test('can be verified with openssl and sha256sum alone', () => {
    const unpacked = join(folder, 'unpacked');
    for (const [name, content] of Object.entries(whole)) {
      mkdirSync(dirname(join(unpacked, name)), { recursive: true });
      writeFileSync(join(unpacked, name), content);
    }
    const run = (command: string, ...args: string[]): string =>
      execFileSync(command, args, { cwd: unpacked, encoding: 'utf8' });
    expect(run('sha256sum', '-c', '--quiet', 'SHA256SUMS')).toBe('');
    expect(
      run(
        'openssl',
        ...'pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig'.split(
          ' ',
        ),
      ),
    ).toContain('Verified Successfully');
    const der = execFileSync('openssl', ['pkey', '-pubin', '-in', 'public-key.pem', '-outform', 'DER'], {
      cwd: unpacked,
    });
    expect(createHash('sha256').update(der.subarray(-32)).digest('hex')).toBe(made.fingerprint);
  });

  test('is signed with a key that nobody but the person may read, and that is the same the next time', async () => {
    const key = join(folder, 'user', 'signing-key.pem');
    const mode = process.platform === 'win32' ? 0o600 : statSync(key).mode & 0o777;
    expect(mode).toBe(0o600);
    expect((await engine.ask('export.signer', {})).signer?.fingerprint).toBe(made.fingerprint);
    expect(readFileSync(key, 'utf8')).toContain('PRIVATE KEY');
    for (const content of Object.values(whole)) expect(text(content)).not.toContain('PRIVATE KEY');
  });
});

describe('tampering is named', () => {
  test('every single item, when one bit of it is turned', async () => {
    for (const { path: name } of manifestOf(whole).items) {
      const content = Uint8Array.from(whole[name] ?? []);
      const at = Math.floor(content.length / 2);
      content[at] = (content[at] ?? 0) ^ 1;
      const problems = await problemsOf({ ...whole, [name]: content });
      expect(problems, name).toContainEqual({ kind: 'item-changed', path: name });
      expect(
        problems.filter(({ kind }) => kind.startsWith('item')),
        name,
      ).toHaveLength(1);
    }
  });

  test('every single item, when it is removed', async () => {
    for (const { path: name } of manifestOf(whole).items) {
      const { [name]: _removed, ...rest } = whole;
      expect(await problemsOf(rest), name).toContainEqual({ kind: 'item-missing', path: name });
    }
  });

  test.each(['pages/source-001-page-9999.png', 'notes.txt', 'report/verification (2).html'])(
    'an item that was added: %s',
    async (name) => {
      expect(await problemsOf({ ...whole, [name]: bytes('more') })).toEqual([
        { kind: 'item-added', path: name },
      ]);
    },
  );

  test('an edited manifest, at any place', async () => {
    const manifest = text(whole['manifest.json']);
    const edited = [
      manifest.replace('"caseName":"Harbour', '"caseName":"Arbour'),
      manifest.replace('"chain":"case"', '"chain":"redacted"'),
      `${manifest}\n`,
      `\ufeff${manifest}`,
    ];
    for (const changed of edited) {
      expect(changed).not.toBe(manifest);
      const problems = await problemsOf({ ...whole, 'manifest.json': bytes(changed) });
      expect(problems.some(({ kind }) => kind === 'signature-wrong' || kind === 'manifest-unreadable')).toBe(
        true,
      );
    }
  });

  test('an item with its hash in the manifest mended', async () => {
    const parts = { ...whole, 'verdicts.json': bytes('[]\n') };
    const manifest = bytes(JSON.stringify(withFreshHashes(parts)));
    const kinds = (await problemsOf({ ...parts, 'manifest.json': manifest })).map(({ kind }) => kind);
    expect(kinds).toContain('signature-wrong');
  });

  test.each([
    ['removed', undefined],
    ['cut', new Uint8Array(10)],
    ['another', new Uint8Array(64).fill(7)],
  ])('a signature: %s', async (_name, signature) => {
    const { 'manifest.sig': _old, ...rest } = whole;
    const problems = await problemsOf(
      signature === undefined ? rest : { ...rest, 'manifest.sig': signature },
    );
    expect(problems).toEqual([{ kind: signature === undefined ? 'signature-missing' : 'signature-wrong' }]);
  });

  test('a key exchanged beside the manifest, or in it', async () => {
    const other = signedAnew(whole, manifestOf(whole));
    expect(
      await problemsOf({ ...whole, 'public-key.pem': other['public-key.pem'] ?? new Uint8Array() }),
    ).toEqual([{ kind: 'public-key-differs' }]);
    const inside = await problemsOf({
      ...whole,
      'manifest.json': other['manifest.json'] ?? new Uint8Array(),
    });
    expect(inside.map(({ kind }) => kind)).toEqual(['public-key-differs', 'signature-wrong']);
  });

  test('a package signed anew by somebody else is whole, and its fingerprint is another', async () => {
    const { problems, manifest } = await checked(signedAnew(whole, manifestOf(whole)));
    expect(problems).toEqual([]);
    expect(manifest?.signer.fingerprint).not.toBe(made.fingerprint);
  });

  test('a fingerprint in the manifest that is not its key’s', async () => {
    const manifest = manifestOf(whole);
    const forged = { ...manifest, signer: { ...manifest.signer, fingerprint: '0'.repeat(64) } };
    const problems = await problemsOf({ ...whole, 'manifest.json': bytes(JSON.stringify(forged)) });
    expect(problems.map(({ kind }) => kind)).toContain('fingerprint-wrong');
  });

  describe('a history, even where all hashes are mended and it is signed anew', () => {
    async function withHistory(
      change: (entries: ChainEntry[]) => ChainEntry[],
    ): Promise<readonly PackageProblem[]> {
      const entries = change(JSON.parse(text(whole['history.json'])) as ChainEntry[]);
      const parts = { ...whole, 'history.json': bytes(JSON.stringify(entries)) };
      return problemsOf(signedAnew(parts, withFreshHashes(parts)));
    }

    test('two entries exchanged', async () => {
      const problems = await withHistory(([a, b, c, ...rest]) =>
        [a, c, b, ...rest].filter((entry) => entry !== undefined),
      );
      expect(problems[0]).toEqual({ kind: 'history-entry', entry: 3, fault: 'order' });
    });

    test('two entries exchanged and numbered anew', async () => {
      const problems = await withHistory(([a, b, c, ...rest]) =>
        [a, c && { ...c, id: 2 }, b && { ...b, id: 3 }, ...rest].filter((entry) => entry !== undefined),
      );
      expect(problems).toContainEqual({ kind: 'history-entry', entry: 2, fault: 'link' });
    });

    test('an entry that says something else', async () => {
      const problems = await withHistory((entries) =>
        entries.map((entry, index) => (index === 4 ? { ...entry, person: 'Somebody Else' } : entry)),
      );
      expect(problems).toEqual([{ kind: 'history-entry', entry: 5, fault: 'content' }]);
    });

    test('an entry left out, the last one cut off', async () => {
      expect((await withHistory((entries) => entries.toSpliced(2, 1)))[0]).toEqual({
        kind: 'history-entry',
        entry: 4,
        fault: 'order',
      });
      expect(await withHistory((entries) => entries.slice(0, -1))).toEqual([{ kind: 'history-end' }]);
    });
  });

  test('also in an archive that another program has packed', async () => {
    const { 'quotes.json': _removed, ...rest } = whole;
    const packed = writeParts(join(folder, 'repacked.zip'), rest);
    const result = await verifyPackage(packed);
    expect(result.ok && result.value.problems).toEqual([{ kind: 'item-missing', path: 'quotes.json' }]);
    const entire = await verifyPackage(writeParts(join(folder, 'entire.zip'), whole));
    expect(entire.ok && entire.value.problems).toEqual([]);
  });

  test('a file that is there twice, and an archive that is none', async () => {
    const files = [...filesOf(whole), ...filesOf({ 'verdicts.json': bytes('[]') })];
    expect((await checkPackage(files, nodeCrypto)).problems).toContainEqual({
      kind: 'item-twice',
      path: 'verdicts.json',
    });
    const none = join(folder, 'none.zip');
    writeFileSync(none, 'not an archive at all');
    expect(await verifyPackage(none)).toEqual({ ok: false, failure: 'no-zip' });
  });
});

describe('the page in the package checks by itself', () => {
  const ways = [
    ['with the browser’s Ed25519', browserCrypto(globalThis.crypto.subtle)],
    ['with the library’s Ed25519', browserCrypto(undefined)],
  ] as const;

  test.each(ways)('%s: whole, and a wrong signature', async (_name, crypto) => {
    expect((await checkPackage(filesOf(whole), crypto)).problems).toEqual([]);
    const wrong = { ...whole, 'manifest.sig': new Uint8Array(64).fill(9) };
    expect((await checkPackage(filesOf(wrong), crypto)).problems).toEqual([{ kind: 'signature-wrong' }]);
  });

  test('in one file that asks for nothing, under a policy that names its script and style', () => {
    const page = text(whole['verify.html']);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = (content: string): string => createHash('sha256').update(content).digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash(script)}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(style)}'`);
    expect(policy).not.toMatch(/unsafe|https?:|connect-src/);
    expect(page).not.toMatch(/(?:src|href)=/);
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|\beval\(|importScripts/);
  });
});

function filesOf(parts: Parts): PackageFile[] {
  return Object.entries(parts).map(([name, content]) => ({
    path: name,
    async *chunks() {
      yield content;
    },
  }));
}
