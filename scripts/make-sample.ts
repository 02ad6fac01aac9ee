import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from './sample/docx-writer.ts';
import { enrolmentTables } from './sample/enrolment-tables.ts';
import { readManuscript } from './sample/manuscript.ts';
import { writePdf } from './sample/pdf-writer.ts';
import { yearbook } from './sample/yearbook.ts';

/**
 * Writes the binary documents of the sample case from the manuscripts beside this script. The text documents of the
 * case (HTML, Markdown, plain text, laws) stand in `resources/sample` themselves. Run with `node scripts/make-sample.ts`
 * after changing a manuscript; the same manuscripts give the same bytes.
 */
const manuscripts = join(import.meta.dirname, 'sample');
const sample = join(import.meta.dirname, '..', 'resources', 'sample');

function fromManuscript(name: string): Uint8Array {
  return writeDocx(readManuscript(readFileSync(join(manuscripts, name), 'utf8')));
}

writeFileSync(join(sample, 'report.docx'), fromManuscript('report.manuscript.txt'));
writeFileSync(
  join(sample, 'sources', 'household-transport-survey-2018.docx'),
  fromManuscript('survey.manuscript.txt'),
);
writeFileSync(join(sample, 'sources', 'anuario-seguridad-maritima-2018.pdf'), writePdf(yearbook));
writeFileSync(join(sample, 'sources', 'school-enrolment-tables-2018.pdf'), writePdf(enrolmentTables));
