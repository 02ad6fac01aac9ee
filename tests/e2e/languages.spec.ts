import type { Page } from '@playwright/test';
import { ask, importsDone } from './harness/ask.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

/** The sample case in a window that speaks another language. */
async function openSampleIn(page: Page, locale: 'es' | 'fr'): Promise<void> {
  await ask(page, 'app.remember', { locale });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await page.getByRole('button', { name: /caso de ejemplo|dossier d’exemple/ }).click();
  await importsDone(page);
}

/** Words that only a sentence of the program in English has; quotations of the report are in guillemets. */
const programEnglish =
  /(?:^|\s)(?:the|in paragraph|add up|is written|looks like|which|rounds to|The source has|is the same number as)\s/u;
const withoutQuotations = (text: string): string => text.replaceAll(/«[^»]*»/gu, '«»');

test('findings, evidence and the verification report are in Spanish in the Spanish window', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await openSampleIn(page, 'es');
  await expect(page.getByText('Caso de ejemplo').first()).toBeVisible();

  await page.getByRole('button', { name: /Hallazgos/ }).click();
  await page.getByRole('radio', { name: /^Todos/ }).click({ force: true });
  const options = page.getByRole('listbox', { name: 'Hallazgos' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  const sentences = await options.allInnerTexts();
  expect(sentences.length).toBeGreaterThan(4);
  expect(sentences.filter((sentence) => programEnglish.test(withoutQuotations(sentence)))).toEqual([]);
  await expect(options.filter({ hasText: 'las partes no suman el total' })).toContainText(
    '846 + 1,049 = 1,895',
  );
  await expect(options.filter({ hasText: 'Se leyó como el número entero 95147' })).toContainText(
    '95 con los decimales 147',
  );
  await expectAccessible(page);
  await picture(page, 'findings-es');

  const statistics = await ask(page, 'report.statistics', {});
  const pupils = statistics.find(({ text }) => text === '95.147');
  if (pupils === undefined) throw new Error('The sample report is not as it was');
  await page.getByRole('button', { name: /^Informe/ }).click();
  await page.locator(`[data-statistic="${pupils.id}"]`).first().click();
  const pane = page.getByRole('region', { name: 'Pruebas' });
  await expect(pane.getByText('leído como el número entero 95147')).toBeVisible();
  await expect(pane.getByText('«pupils»').first()).toBeVisible();
  await expect(pane.getByText('La fuente tiene el mismo número, 95.147').first()).toBeVisible();
  await picture(page, 'evidence-es');

  await page.getByRole('button', { name: /^Exportar/ }).click();
  const report = page.frameLocator('iframe');
  await expect(report.getByRole('heading', { name: 'Informe de verificación' })).toBeVisible();
  await expect(report.locator('html')).toHaveAttribute('lang', 'es');
  const printed = await report.locator('.why, .doubts li').allInnerTexts();
  expect(printed.length).toBeGreaterThan(10);
  expect(printed.filter((sentence) => programEnglish.test(withoutQuotations(sentence)))).toEqual([]);
});

test('reasons and findings are in French in the French window', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleIn(page, 'fr');
  await page.getByRole('button', { name: /Constats/ }).click();
  const options = page.getByRole('listbox', { name: 'Constats' }).getByRole('option');
  await expect(options.first()).toContainText('les parties ne donnent pas le total');
  const sentences = await options.allInnerTexts();
  expect(sentences.filter((sentence) => programEnglish.test(withoutQuotations(sentence)))).toEqual([]);
  await picture(page, 'findings-fr');
});
