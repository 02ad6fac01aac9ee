import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialogs } from './harness/native-dialogs.ts';
import { goTo, openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

const formats = [
  { name: /Web page/, file: 'verification.html' },
  { name: /PDF/, file: 'verification.pdf' },
  { name: /Word document/, file: 'verification.docx' },
  { name: /^JSON/, file: 'verification.json' },
  { name: /Spreadsheet/, file: 'verification.xlsx' },
  { name: /Table/, file: 'citations.csv' },
  { name: /CSL-JSON/, file: 'citations.json' },
  { name: /BibTeX/, file: 'citations.bib' },
];

test('each export is seen before it is saved, and what was saved is whole', async ({ openWindow }) => {
  const { page, application, folder } = await openWindow();
  await openSampleCase(page);
  await goTo(page, 'Export');
  for (const { name, file } of formats) {
    const option = page.getByRole('radio', { name });
    await page.locator('label', { has: option }).click();
    await expect(option).toBeChecked();
    const preview = page.getByRole('region', { name: 'Preview' });
    await expect(preview.locator('iframe, pre')).toBeVisible();
    const path = join(folder, 'home', file);
    await answerSaveDialogs(application, path);
    await page.getByRole('button', { name: 'Save…' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    expect(statSync(path).size).toBeGreaterThan(100);
  }
  expect(readFileSync(join(folder, 'home', 'verification.html'), 'utf8')).toContain(
    'Harbour Districts Review',
  );
  expect(JSON.parse(readFileSync(join(folder, 'home', 'citations.json'), 'utf8'))).toBeInstanceOf(Array);
  const pdf = readFileSync(join(folder, 'home', 'verification.pdf')).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\./);
  // Tagged for screen readers, with an outline from its headings, and without anything that runs.
  for (const piece of ['/StructTreeRoot', '/Outlines', '/Lang (en)']) expect(pdf).toContain(piece);
  expect(pdf).not.toMatch(/\/(?:JavaScript|JS|Launch|SubmitForm)\b/);
  await expectAccessible(page);
  await picture(page, 'export-text');
});

for (const theme of ['light', 'dark'] as const) {
  test(`the preview shows the verification report, ${theme}`, async ({ openWindow }) => {
    const { page } = await openWindow({ theme });
    await openSampleCase(page);
    await goTo(page, 'Export');
    await expect(page.frameLocator('iframe').getByRole('heading').first()).toBeVisible();
    await picture(page, `export-${theme}`);
  });
}

test('a folder that cannot be written to is said, and can be tried again', async ({ openWindow }) => {
  const { page, application } = await openWindow();
  await openSampleCase(page);
  await goTo(page, 'Export');
  await answerSaveDialogs(application, '/proc/nowhere/verification.html');
  await page.getByRole('button', { name: 'Save…' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(
    '“verification.html” was not saved. The folder that you chose is no longer there.',
  );
  await expect(alert).not.toContainText('.part');
  // The sentence has the width of the column, with the button below it.
  const [notice, words] = [await alert.boundingBox(), await alert.getByText(/was not saved/).boundingBox()];
  expect((words?.width ?? 0) / (notice?.width ?? 1)).toBeGreaterThan(0.75);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectAccessible(page);
});
