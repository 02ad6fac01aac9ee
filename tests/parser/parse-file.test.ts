import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentRole } from '../../src/core/document/document.ts';
import type { Result } from '../../src/core/result.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import type { Failure } from '../../src/shared/failure.ts';
import type { ParseOutcome } from '../../src/shared/parser-protocol.ts';
import { docx, limits, p } from './support.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-files-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function parse(
  fileName: string,
  role: DocumentRole | 'auto' = 'auto',
  fileBytes = 1_000_000,
): Promise<Result<ParseOutcome, Failure>> {
  const request = { id: 1, path: join(folder, fileName), fileName, role, limits: { ...limits, fileBytes } };
  return parseFile(request, () => undefined);
}

function write(fileName: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, fileName), content);
  return fileName;
}

describe('files that cannot be read end in a failure', () => {
  test.each([
    ['missing.txt', () => undefined, { kind: 'file-missing', fileName: 'missing.txt' }],
    ['empty.txt', () => write('empty.txt', ''), { kind: 'file-empty', fileName: 'empty.txt' }],
    ['blank.txt', () => write('blank.txt', ' \n\t\n'), { kind: 'file-empty', fileName: 'blank.txt' }],
    ['empty.docx', () => write('empty.docx', docx(p(''))), { kind: 'file-empty', fileName: 'empty.docx' }],
    [
      'folder.txt',
      () => {
        mkdirSync(join(folder, 'folder.txt'));
      },
      { kind: 'file-unreadable', fileName: 'folder.txt', detail: 'it is a folder' },
    ],
    [
      'loop.txt',
      () => {
        symlinkSync(join(folder, 'loop.txt'), join(folder, 'loop.txt'));
      },
      { kind: 'file-unreadable', fileName: 'loop.txt' },
    ],
    [
      'large.txt',
      () => write('large.txt', 'x'.repeat(1_000_001)),
      { kind: 'file-too-large', fileName: 'large.txt', bytes: 1_000_001, limitBytes: 1_000_000 },
    ],
    [
      'truncated.docx',
      () => write('truncated.docx', docx(p('Text')).subarray(0, 300)),
      { kind: 'damaged', fileName: 'truncated.docx' },
    ],
    [
      'truncated.pdf',
      () => write('truncated.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Cat'),
      { kind: 'damaged', fileName: 'truncated.pdf' },
    ],
    [
      'page.pdf',
      () => write('page.pdf', '<!doctype html><p>Not found'),
      { kind: 'format-mismatch', found: 'HTML' },
    ],
  ])('%s', async (fileName, prepare, failure) => {
    prepare();
    expect(await parse(fileName)).toMatchObject({ ok: false, failure });
  });
});

describe('what a file is taken for', () => {
  const law =
    'LEY NÚM. 21.067\n\nArtículo 1º.- Créase la Defensoría de la Niñez.\n\nArtículo 2º.- La Defensoría tendrá por objeto.\n';

  test.each([
    ['law.txt', law, 'auto', 'law'],
    ['law.txt', law, 'source', 'source'],
    ['text.txt', 'Some text.\n', 'auto', 'source'],
    ['text.txt', 'Some text.\n', 'report', 'report'],
  ] as const)('%s (%#)', async (fileName, text, role, taken) => {
    expect(await parse(write(fileName, text), role)).toMatchObject({ ok: true, value: { role: taken } });
  });

  test.each([
    ['ley.txt', law],
    ['ley.md', `# Ley\n\n${law}`],
    [
      'ley.html',
      `<h1>LEY NÚM. 21.067</h1>${law
        .split('\n\n')
        .map((each) => `<p>${each}</p>`)
        .join('')}`,
    ],
    ['ley.html', `<h1>LEY NÚM. 21.067</h1>${law.replaceAll('\n', '<br>')}`],
    [
      'ley.docx',
      docx(
        law
          .split('\n\n')
          .map((each) => p(each))
          .join(''),
      ),
    ],
  ])('a law is split into articles in every format: %s (%#)', async (fileName, content) => {
    const result = await parse(write(fileName, content));
    const paragraphs = result.ok ? result.value.document.paragraphs : [];
    expect(
      paragraphs
        .filter((paragraph) => paragraph.kind === 'article')
        .map((each) => [each.label, each.provision, each.text]),
    ).toEqual([
      ['Art. 1', '1', 'Créase la Defensoría de la Niñez.'],
      ['Art. 2', '2', 'La Defensoría tendrá por objeto.'],
    ]);
  });

  test('checks run on reports only', async () => {
    write('sums.txt', '1. There were 10 cases: 4 in the north and 6 in the south.\n\n2. See note.7\n');
    const source = await parse('sums.txt', 'source');
    expect(source.ok && source.value.findings).toEqual([]);
  });
});
