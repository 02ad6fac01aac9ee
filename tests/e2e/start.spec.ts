import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../scripts/runtime/project.ts';
import { ask } from './harness/ask.ts';
import { annualReport, report, writeDocuments } from './harness/documents.ts';
import { answerOpenDialogs } from './harness/native-dialogs.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`the start screen can be read by everybody, ${theme}`, async ({ openWindow }) => {
    const { page } = await openWindow({ theme });
    await expect(page.getByRole('button', { name: /try the sample case/i })).toBeVisible();
    await expectAccessible(page);
    await picture(page, `start-${theme}`);
  });
}

test('the window speaks the language that was chosen, menus included', async ({ openWindow }) => {
  const { page, application } = await openWindow();
  for (const [locale, menu] of [
    ['es', 'Archivo'],
    ['fr', 'Fichier'],
    ['en', 'File'],
  ] as const) {
    await ask(page, 'app.remember', { locale });
    const wordsFile = inProject('src', 'shared', 'locales', locale, 'window-start.json');
    const words: { 'start.sample': string } = JSON.parse(readFileSync(wordsFile, 'utf8'));
    await expect(page.getByRole('button', { name: words['start.sample'] })).toBeVisible();
    const labels = await application.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map((item) => item.label.replace('&', '')),
    );
    expect(labels[0]).toBe(menu);
  }
});

test('a new case, its report and its sources, by mouse and file dialogs', async ({ openWindow }) => {
  const { page, application, folder, casesFolder } = await openWindow();
  await page.getByRole('button', { name: /new case/i }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByLabel('Name', { exact: true }).fill('Lights of Arran');
  await dialog.getByLabel(/your name/i).fill('R. Viewer');
  await dialog.getByRole('button', { name: /create case/i }).click();
  await expect(page.getByText('Lights of Arran').first()).toBeVisible();

  const [reportPath = '', sourcePath = ''] = writeDocuments(folder, {
    'report.txt': report,
    'annual-report.txt': annualReport,
  });
  const screens = page.getByRole('navigation', { name: 'Screens' });
  await screens.getByRole('button', { name: /sources/i }).click();
  for (const path of [reportPath, sourcePath]) {
    await answerOpenDialogs(application, [path]);
    await page
      .getByRole('button', { name: /import files/i })
      .first()
      .click();
    await expect(
      page.getByText(path.endsWith('report.txt') ? /report\.txt/ : /annual-report/).first(),
    ).toBeVisible();
    await expect(async () => {
      const jobs = await ask(page, 'import.jobs', {});
      expect(jobs.length > 0 && jobs.every((job) => job.state === 'done')).toBe(true);
    }).toPass();
  }
  const documents = await ask(page, 'document.list', {});
  expect(documents.map(({ fileName, role }) => ({ fileName, role }))).toEqual(
    expect.arrayContaining([
      { fileName: 'report.txt', role: 'report' },
      { fileName: 'annual-report.txt', role: 'source' },
    ]),
  );
  expect((await ask(page, 'case.summary', {})).folder).toBe(join(casesFolder, 'Lights of Arran.corroborate'));
});

test('a case on the list of recent ones opens with one click', async ({ openWindow }) => {
  const first = await openWindow();
  await ask(first.page, 'case.create', {
    folder: join(first.casesFolder, 'Kept.corroborate'),
    name: 'Kept for later',
    reviewer: 'R. Viewer',
  });
  await first.application.close();
  const second = await openWindow({ folder: first.folder });
  await second.page
    .getByRole('button', { name: /kept for later/i })
    .first()
    .click();
  await expect(second.page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});

test('the menu leads where it says', async ({ openWindow }) => {
  const { page, application, casesFolder } = await openWindow();
  await ask(page, 'case.create', { folder: join(casesFolder, 'Menu.corroborate'), name: 'M', reviewer: 'R' });
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  const choose = (menu: string, item: string): Promise<void> =>
    application.evaluate(
      ({ Menu }, [menuLabel, itemLabel]) => {
        const top = Menu.getApplicationMenu()?.items.find(
          (entry) => entry.label.replace('&', '') === menuLabel,
        );
        top?.submenu?.items.find((entry) => entry.label === itemLabel)?.click();
      },
      [menu, item] as const,
    );
  await choose('Go', 'Sources');
  const screens = page.getByRole('navigation', { name: 'Screens' });
  await expect(screens.getByRole('button', { name: 'Sources' })).toHaveAttribute('aria-current', 'page');
  await choose('Edit', 'Search everything…');
  await expect(page.getByLabel(/search the text of all documents/i)).toBeFocused();
  await choose('File', 'Close case');
  await expect(page.getByRole('button', { name: /try the sample case/i })).toBeVisible();
});
