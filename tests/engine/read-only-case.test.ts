import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  addDocument,
  newCase,
  parsedParagraphs,
  temporaryFolder,
  type TemporaryFolder,
} from './case-fixture.ts';

/** Nobody: the superuser may write everywhere. */
const otherUser = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
const isSuperuser = process.getuid?.() === 0;
const script = join(import.meta.dirname, 'reading-engine.ts');
const command = [...(isSuperuser ? otherUser : []), process.execPath, script];
const canRun =
  process.platform !== 'win32' &&
  (!isSuperuser || spawnSync('setpriv', [...otherUser.slice(1), 'test', '-r', script]).status === 0);

let temporary: TemporaryFolder;
let folder: string;
beforeEach(() => {
  temporary = temporaryFolder();
  folder = join(temporary.path, 'a.corroborate');
  chmodSync(temporary.path, 0o755);
});
afterEach(() => {
  setMode(folder, true);
  temporary.remove();
});

function setMode(path: string, isWritable: boolean): void {
  if (!existsSync(path)) return;
  const isFolder = statSync(path).isDirectory();
  if (isFolder && isWritable) chmodSync(path, 0o755);
  if (isFolder) for (const name of readdirSync(path)) setMode(join(path, name), isWritable);
  chmodSync(path, isFolder ? (isWritable ? 0o755 : 0o555) : isWritable ? 0o644 : 0o444);
}

function readAsOther(query: string): unknown {
  const [program = '', ...rest] = command;
  const ran = spawnSync(program, [...rest, folder, query], { encoding: 'utf8' });
  return ran.status === 0 ? (JSON.parse(ran.stdout) as unknown) : ran.stderr;
}

const onlyRead = { access: 'read-only', isProtected: true, found: 1, written: 'case-read-only' };

describe.skipIf(!canRun)('a case that may only be read', () => {
  test('opens for reading when the folder and its files cannot be written', () => {
    const opened = newCase(folder);
    addDocument(opened, 'd1', parsedParagraphs(['Chile has 17 regions.']));
    opened.close();
    setMode(folder, false);
    expect(readAsOther('regions')).toEqual(onlyRead);
  });

  test('opens for reading when there is no lock file and none can be made', () => {
    const opened = newCase(folder);
    addDocument(opened, 'd1', parsedParagraphs(['Chile has 17 regions.']));
    opened.close();
    rmSync(join(folder, 'lock.sqlite'), { force: true });
    setMode(folder, false);
    expect(readAsOther('regions')).toEqual(onlyRead);
    expect(existsSync(join(folder, 'lock.sqlite'))).toBe(false);
  });

  test('opens for reading when only its database cannot be written', () => {
    const opened = newCase(folder);
    addDocument(opened, 'd1', parsedParagraphs(['Chile has 17 regions.']));
    opened.close();
    setMode(folder, true);
    chmodSync(join(folder, 'case.sqlite'), 0o444);
    // Somebody who is not the owner may make files in the folder, but not write this one.
    chmodSync(folder, 0o777);
    expect(readAsOther('regions')).toEqual(onlyRead);
  });

  test('shows what is committed in a log that was left behind', () => {
    const working = join(temporary.path, 'working.corroborate');
    const opened = newCase(working);
    addDocument(opened, 'd1', parsedParagraphs(['Chile has 17 regions.']));
    mkdirSync(folder);
    for (const name of ['case.sqlite', 'case.sqlite-wal']) cpSync(join(working, name), join(folder, name));
    opened.close();
    setMode(folder, false);
    expect(readAsOther('regions')).toEqual(onlyRead);
  });

  test('shows what is being written by somebody else', () => {
    const opened = newCase(folder);
    addDocument(opened, 'd1', parsedParagraphs(['Chile has 17 regions.']));
    setMode(folder, false);
    expect(readAsOther('regions')).toEqual(onlyRead);
    setMode(folder, true);
    opened.close();
  });
});
