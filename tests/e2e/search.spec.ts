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
