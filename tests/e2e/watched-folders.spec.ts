import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { ask, importsDone } from './harness/ask.ts';
import { annualReport, report, writeDocuments } from './harness/documents.ts';
import { answerOpenDialogs } from './harness/native-dialogs.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

test('a watched folder offers what is new in it, says when it is gone, and is let go', async ({
  openWindow,
}) => {
  const { page, application, folder, casesFolder } = await openWindow();
  await ask(page, 'case.create', { folder: join(casesFolder, 'W.corroborate'), name: 'W', reviewer: 'Ana' });
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await page.keyboard.press('Control+2');
  writeDocuments(folder, { 'incoming/annual-report.txt': annualReport });
  const watched = join(folder, 'documents', 'incoming');
  await answerOpenDialogs(application, [watched]);

  await page.getByRole('button', { name: 'Watched folders…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Watched folders' });
  await dialog.getByRole('button', { name: 'Watch a folder…' }).click();
  await expect(dialog.getByText('1 file offered')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'watched-dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 new file in incoming: annual-report.txt.')).toBeVisible();
  expect(await ask(page, 'document.list', {})).toEqual([]);

  // Heard of without anybody looking.
  writeDocuments(folder, { 'incoming/2019/report.txt': report });
  await expect(page.getByText(/^2 new files in incoming/)).toBeVisible();
  // The button that has the focus again shows its tooltip.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
  await expectAccessible(page);
  await picture(page, 'watched-offer');
  await page.getByRole('button', { name: 'Import all 2' }).click();
  await importsDone(page);
  expect((await ask(page, 'document.list', {})).map((document) => document.path).toSorted()).toEqual([
    '2019/report.txt',
    'annual-report.txt',
  ]);
  await expect(page.getByText(/new files? in incoming/)).toBeHidden();

  renameSync(watched, `${watched}-away`);
  await ask(page, 'watch.rescan', {});
  await expect(page.getByText(/The watched folder .*incoming is gone/)).toBeVisible();
  await picture(page, 'watched-gone');
  await page.getByRole('button', { name: 'Stop watching' }).click();
  await expect(page.getByText(/The watched folder/)).toBeHidden();
  expect(await ask(page, 'watch.list', {})).toEqual([]);
});
