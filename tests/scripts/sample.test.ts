import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../scripts/sample/docx-writer.ts';
import { enrolmentTables } from '../../scripts/sample/enrolment-tables.ts';
import { readManuscript } from '../../scripts/sample/manuscript.ts';
import { writePdf } from '../../scripts/sample/pdf-writer.ts';
import { yearbook } from '../../scripts/sample/yearbook.ts';
import { parseFile } from '../../src/parser/parse-file.ts';

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'resources/sample');
const manuscript = (name: string) => readManuscript(readFileSync(join(root, 'scripts/sample', name), 'utf8'));

describe('the sample case', () => {
  test.each([
    ['report.docx', () => writeDocx(manuscript('report.manuscript.txt'))],
    ['sources/household-transport-survey-2018.docx', () => writeDocx(manuscript('survey.manuscript.txt'))],
    ['sources/anuario-seguridad-maritima-2018.pdf', () => writePdf(yearbook)],
    ['sources/school-enrolment-tables-2018.pdf', () => writePdf(enrolmentTables)],
  ])('ships %s as its manuscript makes it', (path, make) => {
    expect(Buffer.from(make()).equals(readFileSync(join(sample, path)))).toBe(true);
  });

  test('shows its planted faults and no others', async () => {
    const outcome = await parseFile(
      {
        id: 1,
        path: join(sample, 'report.docx'),
        fileName: 'report.docx',
        role: 'report',
        limits: { fileBytes: 1e8, unzippedBytes: 1e8, pages: 1000, timeoutMs: 60_000, memoryBytes: 1e9 },
      },
      () => undefined,
    );
    expect(outcome.ok).toBe(true);
    if (!outcome.ok) return;
    const { document, findings } = outcome.value;
    const numbered = document.paragraphs.filter(({ kind }) => kind === 'numbered');
    expect(numbered.map(({ label }) => label)).toEqual(
      Array.from({ length: 30 }, (_, index) => String(index + 1)),
    );
    expect(document.footnotes.filter(({ text }) => text !== undefined)).toHaveLength(42);
    const labelOf = new Map(document.paragraphs.map(({ id, label }) => [id, label]));
    expect(
      findings
        .filter(({ holds }) => holds === false)
        .map(({ rule, paragraphIds }) => `${rule} ${labelOf.get(paragraphIds[0] ?? '')}`),
    ).toEqual([
      'number-format 12',
      'quotation 12',
      'sum 13',
      'acronym 19',
      'legal-format 22',
      'footnotes 30',
    ]);
  });
});
