import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, importsDone } from './harness/ask.ts';
import { writeDocuments } from './harness/documents.ts';
import { setWindowSize } from './harness/launch.ts';
import { openSampleCase } from './harness/sample-case.ts';
import { expect, test } from './harness/test.ts';

/** Selects the statistic that is printed so, by clicking it. */
async function choose(page: Page, printed: string): Promise<void> {
  await page.locator('[data-statistic]', { hasText: printed }).first().click();
}

const source = (page: Page) => page.getByRole('region', { name: 'Source', exact: true });
const number = (page: Page) => source(page).locator('[data-marks~="number"]').first();

test('a PDF shows the number also while the panes around it are still opening', async ({ openWindow }) => {
  const { application, page } = await openWindow();
  await setWindowSize(application, { width: 1100, height: 700 });
  await openSampleCase(page);
  await choose(page, '95.147');
  await expect(number(page)).toBeInViewport();
  // The evidence drawer and the page's text have come by now; neither moved the number away.
  await expect(source(page).getByRole('textbox', { name: /page/iu }).first()).toHaveValue('4');
  await expect(number(page)).toBeInViewport();

  // What belongs to one statistic is not left marked beside another that no source carries.
  await choose(page, '1,150');
  await expect(page.getByText('No source carries this number.')).toBeVisible();
  await expect(source(page).locator('[data-marks~="number"]')).toHaveCount(0);
});

test('a long law shows the article, and not where it was before the text above it was laid out', async ({
  openWindow,
}) => {
  const { page, folder, casesFolder } = await openWindow();
  await ask(page, 'case.create', {
    folder: join(casesFolder, 'Law.corroborate'),
    name: 'Law',
    reviewer: 'R.',
  });
  await page.reload();
  const filler = 'Los capitanes llevarán un registro de las travesías que hicieren. '.repeat(9);
  const articles = Array.from({ length: 700 }, (_, index) =>
    index === 520
      ? `Artículo ${index + 1}.- Los niños pagarán una multa de 7.731 coronas por cada travesía.`
      : `Artículo ${index + 1}.- ${filler}`,
  );
  const [law = '', report = ''] = writeDocuments(folder, {
    'law.txt': `LEY N° 5.032\n\n${articles.join('\n\n')}\n`,
    'report.txt': '1. Children pay a fine of 7,731 crowns for each crossing.\n\n2. Nothing else is known.\n',
  });
  await ask(page, 'import.start', { paths: [report], role: 'report' });
  await importsDone(page);
  await ask(page, 'import.start', { paths: [law], role: 'law' });
  await importsDone(page);
  await expect(page.locator('[data-statistic]', { hasText: '7,731' }).first()).toBeVisible();
  await choose(page, '7,731');
  await expect(number(page)).toContainText('7.731');
  await expect(number(page)).toBeInViewport();
});
