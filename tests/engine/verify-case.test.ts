import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { originalPath } from '../../src/engine/case/case-folder.ts';
import { verifyCase } from '../../src/engine/case/verify-case.ts';
import type { CaseSession } from '../../src/engine/session.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let engine: TestEngine;
let session: CaseSession;

beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine();
  await engine.ask('case.create', { folder: join(temporary.path, 'a'), name: 'V', reviewer: 'Ana' });
  await engine.ask('import.start', {
    paths: writeFiles(temporary.path, { 'report.txt': 'There are 12.' }),
    role: 'report',
  });
  await engine.ask('import.start', {
    paths: writeFiles(temporary.path, { 'source.txt': 'Really 12.' }),
    role: 'source',
  });
  await engine.settled();
  const source = (await engine.ask('document.list', {})).find((document) => document.role === 'source');
  await engine.ask('evidence.link', {
    target: { kind: 'statistic', id: 's1' },
    documentId: source?.id ?? '',
    start: 3,
    end: 12,
    stance: 'supports',
  });
  const current = engine.session();
  if (current === undefined) throw new Error('no case');
  session = current;
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

test('a case that nobody has touched is whole', async () => {
  expect(await verifyCase(session)).toEqual({ problems: [], counts: { files: 2, history: 3, anchors: 1 } });
});

test.each([
  [
    'a stored file that was changed',
    (sha256: string): void => writeFileSync(originalPath(session.opened.folder, sha256), 'other'),
    'file-changed',
  ],
  [
    'a stored file that is gone',
    (sha256: string): void => rmSync(originalPath(session.opened.folder, sha256)),
    'file-missing',
  ],
  [
    'a history entry that was rewritten',
    (): void =>
      void session.database.exec(
        "DROP TRIGGER history_is_not_changed; UPDATE history SET person = 'Eve' WHERE id = 2",
      ),
    'history',
  ],
  [
    'a text that evidence no longer fits',
    (): void => void session.database.exec("UPDATE document_text SET text = replace(text, '12', '13')"),
    'anchor',
  ],
  [
    'passages that the full-text index does not know',
    (): void =>
      void session.database.exec("UPDATE passage SET text = 'something else' WHERE kind = 'numbered'"),
    'database',
  ],
])('%s is named', async (_, tamper, kind) => {
  const report = (await engine.ask('document.list', {})).find((document) => document.role === 'report');
  tamper(report?.sha256 ?? '');
  const { problems } = await verifyCase(session);
  expect(problems.map((problem) => problem.kind)).toEqual([kind]);
});
