import { ask, importsDone } from './harness/ask.ts';
import { annualReport, report, writeDocuments } from './harness/documents.ts';
import { goTo, openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`the library of the sample case, ${theme}`, async ({ openWindow }) => {
    const { page } = await openWindow({ theme });
    await openSampleCase(page);
    await goTo(page, 'Sources');
    const table = page.getByRole('grid', { name: 'Sources' });
    await expect(table.getByRole('row')).toHaveCount(12); // eleven documents and the header
    await expectAccessible(page);
    await picture(page, `sources-${theme}`);
    await table.getByRole('row', { name: /Anuario/ }).click();
    await expect(page.getByRole('complementary', { name: 'Document' })).toBeVisible();
    await expectAccessible(page);
    await picture(page, `sources-details-${theme}`);
  });
}

test('the library is filtered, sorted and worked by keyboard alone', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+2');
  const rows = page.getByRole('grid', { name: 'Sources' }).getByRole('row');
  await expect(rows).toHaveCount(12);

  await page.keyboard.press('/');
  await page.keyboard.type('ley puertos');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByRole('region', { name: 'Source' })
      .getByText(/Puertos/)
      .first(),
  ).toBeVisible();

  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Numbers' }).click();
  await page.getByRole('button', { name: 'Numbers' }).click();
  await expect(page.getByRole('columnheader', { name: 'Numbers' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(rows.nth(1)).toContainText('Harbour Districts Review');
});

test('a description is corrected and a document removed, and both can be undone', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await goTo(page, 'Sources');
  const table = page.getByRole('grid', { name: 'Sources' });
  await table.getByRole('row', { name: /Night crossings/ }).click();
  const details = page.getByRole('complementary', { name: 'Document' });
  await details.getByLabel('Authors').fill('Ada Quay; Ben Pier');
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Details saved')).toBeVisible();
  const described = (await ask(page, 'document.list', {})).find(({ title }) => title.startsWith('Night'));
  expect(described?.authors).toEqual(['Ada Quay', 'Ben Pier']);

  await details.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(table.getByRole('row', { name: /Night crossings/ })).toHaveCount(0);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(table.getByRole('row', { name: /Night crossings/ })).toBeVisible();
  await page.locator('body').press('Control+z');
  await expect
    .poll(async () => (await ask(page, 'document.list', {})).find(({ title }) => title.startsWith('Night')))
    .not.toMatchObject({ authors: ['Ada Quay', 'Ben Pier'] });
});

test('sources are chosen together, put into a collection and narrowed by it, by keyboard alone', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+2');
  const rows = page.getByRole('grid', { name: 'Sources' }).getByRole('row');
  await expect(rows).toHaveCount(12);
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const many = page.getByRole('complementary', { name: '3 sources chosen' });
  await expect(many).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'sources-many');
  await many.getByRole('button', { name: 'Collections' }).press('Enter');
  await page.getByRole('menuitem', { name: 'New collection…' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Name').fill('To read');
  await page.keyboard.press('Enter');
  const rail = page.getByRole('navigation', { name: 'Collections' });
  await rail.getByRole('button', { name: 'To read 3' }).press('Enter');
  await expect(rows).toHaveCount(4);
  await expectAccessible(page);
  await page.locator('body').press('Control+z');
  await expect(rail.getByRole('button', { name: /^To read/ })).toHaveCount(0);
});

test('a source on which the report rests is removed only after saying what rests on it', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const documents = await ask(page, 'document.list', {});
  const documentId = documents.find(({ title }) => title.startsWith('Night'))?.id ?? '';
  const statistics = await ask(page, 'report.statistics', {});
  for (const { id } of statistics.slice(0, 2)) {
    const target = { kind: 'statistic' as const, id };
    await ask(page, 'evidence.link', { target, documentId, start: 0, end: 20, stance: 'supports' });
  }
  await ask(page, 'verdict.set', { statisticId: statistics[0]?.id ?? '', verdict: 'verified' });
  await goTo(page, 'Sources');
  const row = page.getByRole('grid', { name: 'Sources' }).getByRole('row', { name: /Night crossings/ });
  await row.click();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 statistics of the report have evidence in');
  await expect(dialog).toContainText('1 of these statistics has a verdict');
  await expectAccessible(page);
  await picture(page, 'sources-remove-evidence');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toBeVisible();
  await page
    .getByRole('complementary', { name: 'Document' })
    .getByRole('button', { name: 'Remove', exact: true })
    .click();
  await dialog.getByRole('button', { name: 'Remove it' }).click();
  await expect(row).toHaveCount(0);
  expect(await ask(page, 'report.evidence', {})).toHaveLength(0);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(row).toBeVisible();
  expect(await ask(page, 'report.evidence', {})).toHaveLength(2);
});

test('files dropped on the window are imported; a duplicate and an unreadable one say why', async ({
  openWindow,
}) => {
  const { page, folder, casesFolder } = await openWindow();
  const caseFolder = `${casesFolder}/Dropped.corroborate`;
  await ask(page, 'case.create', { folder: caseFolder, name: 'Dropped', reviewer: 'R. Viewer' });
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.getByText('Bring in the report')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'sources-empty');

  const files = writeDocuments(folder, {
    'report.txt': report,
    'annual-report.txt': annualReport,
    'annual-report-copy.txt': annualReport,
    'empty.txt': '',
  });
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 600, y: 400, data });
  await expect(page.getByText('Drop to import')).toBeVisible();
  await picture(page, 'drop');
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', x: 600, y: 400, data });
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 400, data });
  await importsDone(page);

  const queue = page.getByRole('region', { name: 'Import', exact: true });
  await expect(queue.getByRole('status')).toHaveText('2 read, 1 already here, 1 refused');
  await expect(queue.getByRole('listitem').filter({ hasText: 'empty.txt' })).toContainText(
    'Nothing was imported',
  );
  await expectAccessible(page);
  await picture(page, 'import-queue');
  await page.getByRole('button', { name: 'Choose the report' }).click();
  await page.getByRole('menuitem', { name: /Lighthouse keepers/ }).click();
  await expect.poll(async () => (await ask(page, 'case.summary', {})).reportId).toBeDefined();

  await queue.getByRole('radio', { name: /Not imported/ }).click();
  await expect(queue.getByRole('listitem')).toHaveCount(2);
  await queue.getByRole('button', { name: 'Clear the finished import' }).click();
  await expect(queue).toHaveCount(0);
});
