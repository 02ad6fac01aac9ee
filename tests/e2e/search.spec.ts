import { ask } from './harness/ask.ts';
import { openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`a number is found in every writing, ${theme}`, async ({ openWindow }) => {
    const { page } = await openWindow({ theme });
    await openSampleCase(page);
    await page.keyboard.press('Control+f');
    await expectAccessible(page);
    await page.keyboard.type('2,986');
    const results = page.getByRole('listbox', { name: 'Results' });
    await expect(results.getByRole('option').first()).toBeVisible();
    await expect(page.getByText('Also found as')).toBeVisible();
    await expect(results.locator('mark', { hasText: '2.986' }).first()).toBeVisible();
    await expectAccessible(page);
    await picture(page, `search-${theme}`);
  });
}

test('Enter opens a hit where it stands, F3 goes on across documents, and the query is kept', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('2,986');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  const strip = page.getByRole('region', { name: 'Search hits' });
  await expect(strip).toContainText(/1 of \d/);
  await expectAccessible(page);
  await page.keyboard.press('F3');
  await expect(strip).toContainText(/2 of \d/);
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+F3');
  await expect(strip).toContainText(/(\d+) of \1/);
  await picture(page, 'search-hit');
  await strip.getByRole('button', { name: 'All results' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('2,986');
});

test('a search that cannot be made, and one that finds nothing, say what to do', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('xylophone');
  await expect(page.getByText('Nothing found for “xylophone”')).toBeVisible();
  await page.getByRole('searchbox').fill('*');
  await expect(page.getByRole('alert')).toBeVisible();
});

test('a slip of the finger is offered right, hits are narrowed, and a search is kept in the case', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox');
  await page.keyboard.type('harbuor');
  await page.getByRole('button', { name: 'harbour?' }).click();
  await expect(field).toHaveValue('harbour');
  const results = page.getByRole('listbox', { name: 'Results' });
  await expect(results.getByRole('option').first()).toBeVisible();

  const narrow = page.getByRole('complementary', { name: 'Narrow the hits' });
  await expectAccessible(page);
  await picture(page, 'search-narrow');
  const first = narrow.getByRole('button').first();
  const count = (await first.innerText()).match(/\d+$/u)?.[0] ?? '';
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'hit' })).toContainText(`${count} hit`);
  await expect(field).toHaveValue(/^harbour \w+:\S+$/u);

  await page.getByRole('button', { name: 'Keep this search' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('About harbours');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The search is kept in the case.')).toBeVisible();
  await field.fill('');
  await page.getByRole('button', { name: 'About harbours', exact: true }).click();
  await expect(field).toHaveValue(/^harbour \w+:\S+$/u);
  await expect(results.getByRole('option').first()).toBeVisible();
});

test('notes to verdicts and tags of documents are searched as well', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const [statistic] = await ask(page, 'report.statistics', {});
  const documents = await ask(page, 'document.list', {});
  const source = documents.find((document) => document.role === 'source');
  if (statistic === undefined || source === undefined) throw new Error('The sample case is not as it was');
  await ask(page, 'verdict.set', {
    statisticId: statistic.id,
    verdict: 'cannot-verify',
    note: 'The archivist of the quayside office is asked.',
  });
  await ask(page, 'document.describe', { documentId: source.id, tags: ['Annexes'] });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('archivist');
  await expect(page.getByText('Notes in this case')).toBeVisible();
  await page.getByRole('option', { name: /archivist/u }).click();
  await expect(page.getByRole('region', { name: 'Evidence', exact: true })).toContainText('archivist');
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox').fill('tag:annexes');
  await expect(page.getByRole('status').filter({ hasText: 'hit' })).toContainText('1 hit in 1 document');
});

test('the palette goes to a paragraph, a statistic, a document and a command', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const palette = page.getByRole('dialog', { name: 'Go to anything' });
  const options = palette.getByRole('option');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('2986');
  await expect(options.first()).toContainText('2,986');
  await expectAccessible(page);
  await picture(page, 'palette');
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('anuario');
  await expect(options.first()).toContainText('Anuario');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Source' })).toContainText('Anuario');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('findings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Findings', level: 1 })).toBeVisible();
});

test('all statistics of the report show what was found for each, and lead there', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+f');
  await page.getByRole('radio', { name: 'All statistics' }).click();
  const list = page.getByRole('listbox', { name: 'The report’s statistics, and what was found for them' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await expect(page.getByText(/^(\d+) of \1 sought in \d+ sources$/u)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'search-all-statistics');

  await page.getByRole('radio', { name: /^Contradicted/u }).click();
  await expect(list.getByText('Conflicting').first()).toBeVisible();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Evidence' }).getByText('Conflicting').first()).toBeVisible();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('harbour');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
});
