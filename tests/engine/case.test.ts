import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCase, openCase } from '../../src/engine/case/open-case.ts';
import { listDocuments } from '../../src/engine/store/documents.ts';
import { row } from '../../src/engine/store/sql.ts';
import {
  addDocument,
  author,
  newCase,
  parsedParagraphs,
  reopened,
  temporaryFolder,
  type TemporaryFolder,
} from './case-fixture.ts';

let temporary: TemporaryFolder;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => {
  temporary.remove();
});

const caseIn = (name: string): string => join(temporary.path, `${name}.corroborate`);

describe('a case folder', () => {
  test('holds a database, files and backups', () => {
    const opened = newCase(caseIn('a'));
    expect(readdirSync(opened.folder.root)).toEqual(
      expect.arrayContaining(['backups', 'case.sqlite', 'files']),
    );
    opened.close();
  });

  test('is not made over something else', () => {
    mkdirSync(caseIn('a'));
    writeFileSync(join(caseIn('a'), 'thesis.docx'), 'mine');
    const made = createCase({ folder: caseIn('a'), name: 'A', reviewer: 'Ana', createdAt: author.at });
    expect(made).toEqual({ ok: false, failure: { kind: 'case-exists', folder: caseIn('a') } });
  });

  test('is made in an empty folder that is already there', () => {
    mkdirSync(caseIn('a'));
    newCase(caseIn('a')).close();
    expect(existsSync(join(caseIn('a'), 'case.sqlite'))).toBe(true);
  });

  test('leaves nothing but the case beside it', () => {
    newCase(caseIn('a')).close();
    expect(readdirSync(temporary.path)).toEqual(['a.corroborate']);
  });

  test('can be moved and copied after closing, as plain files without a log', () => {
    const opened = newCase(caseIn('a'));
    addDocument(opened, 'd1', parsedParagraphs(['Chile has 17 regions.']));
    opened.close();
    expect(readdirSync(caseIn('a')).filter((name) => name.startsWith('case.sqlite'))).toEqual([
      'case.sqlite',
    ]);
    cpSync(caseIn('a'), caseIn('copy'), { recursive: true });
    renameSync(caseIn('a'), caseIn('moved'));
    for (const name of ['copy', 'moved']) {
      const again = reopened(caseIn(name));
      expect(again.access).toBe('read-write');
      expect(listDocuments(again.database).map((document) => document.id)).toEqual(['d1']);
      again.close();
    }
  });

  test('can be copied while it is open, and the copy opens with all that was committed', () => {
    const opened = newCase(caseIn('a'));
    addDocument(opened, 'd1', parsedParagraphs(['Chile has 17 regions.']));
    cpSync(caseIn('a'), caseIn('copy'), { recursive: true });
    const copy = reopened(caseIn('copy'));
    expect(listDocuments(copy.database)).toHaveLength(1);
    copy.close();
    opened.close();
  });
});

describe('opening', () => {
  test.each([
    ['a folder that is not there', (): void => {}, 'case-not-found'],
    [
      'a folder without a case',
      (): void => {
        mkdirSync(caseIn('a'));
      },
      'not-a-case',
    ],
    [
      'a database that is none',
      (): void => {
        mkdirSync(caseIn('a'));
        writeFileSync(
          join(caseIn('a'), 'case.sqlite'),
          'this is not a database, but it is long enough '.repeat(50),
        );
      },
      'case-damaged',
    ],
    [
      'an empty database of somebody else',
      (): void => {
        mkdirSync(caseIn('a'));
        writeFileSync(join(caseIn('a'), 'case.sqlite'), '');
      },
      'not-a-case',
    ],
  ])('refuses %s', (_, prepare, kind) => {
    prepare();
    const opened = openCase(caseIn('a'));
    expect(opened).toMatchObject({ ok: false, failure: { kind } });
  });

  test('a second time gives reading only, and writing again when the first has closed', () => {
    const first = newCase(caseIn('a'));
    const second = reopened(caseIn('a'));
    expect([first.access, second.access]).toEqual(['read-write', 'read-only']);
    addDocument(first, 'd1', parsedParagraphs(['One.']));
    expect(listDocuments(second.database)).toHaveLength(1);
    expect(() => second.database.exec("UPDATE setting SET value = 'x'")).toThrow(/readonly/);
    second.close();
    first.close();
    const third = reopened(caseIn('a'));
    expect(third.access).toBe('read-write');
    third.close();
  });

  test('a reader who stays does not keep the writer from closing', () => {
    const first = newCase(caseIn('a'));
    const second = reopened(caseIn('a'));
    row(second.database, 'SELECT count(*) FROM document');
    first.close();
    expect(row(second.database, 'SELECT count(*) AS n FROM document')).toEqual({ n: 0 });
    second.close();
  });

  test('is possible from another process for reading, and for writing once that process is killed', async () => {
    newCase(caseIn('a')).close();
    const holder = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { openCase } from ${JSON.stringify(new URL('../../src/engine/case/open-case.ts', import.meta.url).href)};
         const opened = openCase(${JSON.stringify(caseIn('a'))});
         console.log(opened.value.access);
         setInterval(() => {}, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const access = await new Promise<string>((resolve) => {
      holder.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    });
    expect(access).toBe('read-write');
    const second = reopened(caseIn('a'));
    expect(second.access).toBe('read-only');
    second.close();
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await gone;
    const third = reopened(caseIn('a'));
    expect(third.access).toBe('read-write');
    third.close();
  });

  test('removes what a killed import has left, and nothing else', () => {
    const opened = newCase(caseIn('a'));
    addDocument(opened, 'd1', parsedParagraphs(['One.']));
    const known = listDocuments(opened.database)[0]?.sha256 ?? '';
    const { files, incoming } = opened.folder;
    opened.close();
    const orphan = 'ab'.repeat(32);
    for (const sha256 of [known, orphan]) {
      mkdirSync(join(files, sha256.slice(0, 2)), { recursive: true });
      writeFileSync(join(files, sha256.slice(0, 2), sha256), 'x');
    }
    mkdirSync(incoming, { recursive: true });
    writeFileSync(join(incoming, 'half'), 'x');
    reopened(caseIn('a')).close();
    expect(existsSync(join(files, known.slice(0, 2), known))).toBe(true);
    expect(existsSync(join(files, 'ab', orphan))).toBe(false);
    expect(existsSync(join(incoming, 'half'))).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)('from a folder that cannot be written gives reading only', () => {
    newCase(caseIn('a')).close();
    chmodSync(caseIn('a'), 0o555);
    const opened = reopened(caseIn('a'));
    expect(opened.access).toBe('read-only');
    opened.close();
    chmodSync(caseIn('a'), 0o755);
  });
});
