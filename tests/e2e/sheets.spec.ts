import { join } from 'node:path';
import { ask, importsDone } from './harness/ask.ts';
import { openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

const workbook = join(import.meta.dirname, '../fixtures/sheets/harbour.xlsx');

for (const theme of ['light', 'dark'] as const) {
  test(`a sheet is opened at the cell that was found, ${theme}`, async ({ openWindow }) => {
    const { page } = await openWindow({ theme });
    await openSampleCase(page);
    await ask(page, 'import.start', { paths: [workbook], role: 'source' });
    await importsDone(page);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('480609');
    await page.keyboard.press('Enter');
    await page.getByText('Poblacion!C6').click();
    const sheet = page.getByRole('grid', { name: 'Poblacion' });
    await expect(sheet.getByRole('gridcell', { name: '480,609' })).toBeInViewport();
    await expect(page.getByRole('status').filter({ hasText: 'Poblacion!C6' })).toContainText('2016 Women');
    await expectAccessible(page);
    await picture(page, `sheet-${theme}`);

    // The number behind what is shown, by mouse and by keyboard.
    await sheet.getByRole('gridcell', { name: '50.5%' }).click();
    await expect(page.getByText('In the file: 0.50494')).toBeVisible();
    await sheet.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText('In the file: 0.50123')).toBeVisible();
    await expect(sheet.getByLabel('Hidden row 8')).toBeVisible();

    await page.getByRole('tab', { name: /Total país/ }).click();
    await expect(page.getByRole('grid', { name: 'Total país' }).getByText('3.14159')).toBeVisible();
    await expectAccessible(page);
  });
}
