import type { Page } from '@playwright/test';
import { ask } from './harness/ask.ts';
import { setWindowSize } from './harness/launch.ts';
import { goTo, openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

test('every screen is reached by keyboard, and back again', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  for (const [key, heading] of [
    ['2', 'Sources'],
    ['3', 'Review'],
    ['4', 'Findings'],
    ['5', 'Overview'],
    ['6', 'Export'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`);
    await expect(
      page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: heading }),
    ).toHaveAttribute('aria-current', 'page');
  }
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { name: 'Overview' }).first()).toBeVisible();
  await page.keyboard.press('Control+1');
  // On the statistic that the review began with.
  await expect(page.getByRole('region', { name: 'Report' }).locator('[data-statistic]:focus')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: 'Source' })).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a screen takes the focus when it is gone to, so that its keys work at once', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+4');
  const findings = page.getByRole('listbox', { name: 'Findings' });
  await expect(findings).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(findings.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog', { name: 'Dismiss this finding' })).toBeVisible();
  await page.getByLabel('Reason').fill('Checked with the authors.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: /Dismissed/ })).toContainText('1');
  await goTo(page, 'Sources');
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('row', { selected: true })).toBeVisible();
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('radio', { checked: true })).toBeFocused();
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-pane="0"] :focus')).toBeVisible();
});

test('a verdict is undone and redone from anywhere but a text field', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const [statistic] = await ask(page, 'report.statistics', {});
  const statisticId = statistic?.id ?? '';
  await ask(page, 'verdict.set', { statisticId, verdict: 'verified' });
  await expect(page.getByRole('button', { name: /^Undo: verdict on § \d+ · / })).toBeVisible();
  const verdictCount = async () => (await ask(page, 'case.summary', {})).statistics.verified;
  expect(await verdictCount()).toBe(1);

  await goTo(page, 'Sources');
  const filter = page.getByRole('searchbox');
  await filter.fill('ferry');
  await filter.press('Control+z');
  expect(await verdictCount()).toBe(1);

  await goTo(page, 'Export');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: verdict on § \d+ · /)).toBeVisible();
  await expect.poll(verdictCount).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(verdictCount).toBe(1);
});

test('panes are hidden, shown and remembered; evidence is a drawer in a narrow window', async ({
  openWindow,
}) => {
  const first = await openWindow();
  await openSampleCase(first.page);
  const evidence = first.page.getByRole('region', { name: 'Evidence' });
  await expect(evidence).toBeVisible();
  await first.page.getByRole('button', { name: 'Hide evidence' }).click();
  await expect(first.page.getByRole('button', { name: 'Show evidence' })).toBeVisible();
  await first.page.getByRole('button', { name: 'Show evidence' }).click();

  await setWindowSize(first.application, { width: 1100, height: 700 });
  await expect(evidence).toHaveCount(0);
  await expectAccessible(first.page);
  await picture(first.page, 'report-narrow');
  await first.page.getByRole('button', { name: 'Show evidence' }).click();
  await expect(evidence).toBeVisible();
  await picture(first.page, 'report-narrow-evidence');
  await first.page.keyboard.press('Escape');
  await expect(evidence).toHaveCount(0);
});

test('a case opens again where it was left: statistic, paragraph and source', async ({ openWindow }) => {
  const first = await openWindow();
  const { page } = first;
  await openSampleCase(page);
  await page.locator('[data-statistic][data-state="candidate"]').nth(4).click();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await evidence.locator('[data-candidate]').first().click();
  const source = page.getByRole('region', { name: 'Source' });
  await expect(source.getByRole('document')).toBeVisible();
  const shown = async (of: typeof page) => ({
    statistic: await of.locator('[data-pane="2"] h2').first().innerText(),
    source: await of.locator('[data-pane="1"] [role=document]').getAttribute('aria-label'),
  });
  const before = await shown(page);

  await page.keyboard.press('Control+w');
  await openSampleCase(page);
  await expect(source.getByRole('document')).toBeVisible();
  await expect.poll(() => shown(page)).toEqual(before);
  await expect(page.locator('[data-pane="0"] [data-passage][data-current]')).toBeInViewport();

  await first.application.close();
  const second = await openWindow({ folder: first.folder });
  await openSampleCase(second.page);
  await expect.poll(() => shown(second.page)).toEqual(before);
  await expect(second.page.locator('[data-pane="0"] [data-passage][data-current]')).toBeInViewport();
});

/** How far the report stands scrolled by what is remembered of it; -1 where nothing is yet. */
async function rememberedScroll(page: Page): Promise<number> {
  const { view } = await ask(page, 'app.state', {});
  return Math.round(Number(/"scrollTop":([\d.]+)/.exec(JSON.stringify(view))?.[1] ?? -1));
}

test('the report stands as it was scrolled when nothing in it was selected', async ({ openWindow }) => {
  const { page } = await openWindow({ size: { width: 1440, height: 560 } });
  await openSampleCase(page);
  const text = page.getByRole('region', { name: 'Report' }).getByRole('document');
  const top = () => text.evaluate((element) => Math.round(element.scrollTop));
  await expect(text).toBeVisible();
  await text.evaluate((element) => element.scrollTo({ top: 700, behavior: 'instant' }));
  await expect.poll(top).toBeGreaterThan(200);
  // It is remembered once it stands still.
  await expect.poll(async () => Math.abs((await rememberedScroll(page)) - (await top()))).toBeLessThan(1);
  const before = await top();
  await page.keyboard.press('Control+w');
  await openSampleCase(page);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(4);
});

test('the theme that is chosen is kept', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.getByRole('button', { name: /^Appearance/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: /^Appearance/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(async () => (await ask(page, 'app.state', {})).theme).toBe('dark');
});

test('a case is closed and another one begun without leaving anything behind', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+w');
  await expect(page.getByRole('button', { name: 'New case' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Fresh');
  await page.getByRole('dialog').getByLabel('Your name').fill('R. Viewer');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bring in the report')).toBeVisible();
  await page.keyboard.press('Control+4');
  await expect(page.getByText('No report to check yet')).toBeVisible();
});

test('settings: language, appearance, names; a new name of the case can be taken back', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'settings');
  await dialog.getByLabel('Your name').fill('Inés Rojas');
  await dialog.getByLabel('Name of the case').fill('Harbours');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Case: Harbours' })).toContainText('Inés Rojas');
  expect(await ask(page, 'history.list', { limit: 2 })).toMatchObject([
    { action: 'case.rename', subject: 'Harbours' },
    { action: 'case.setReviewer', subject: 'Inés Rojas' },
  ]);
  await page.getByRole('button', { name: 'Undo: case renamed to “Harbours”' }).click();
  await expect(page.getByRole('button', { name: 'Case: Sample case' })).toBeVisible();
  expect((await ask(page, 'app.state', {})).recentCases.map((recent) => recent.name)).toEqual([
    'Sample case',
  ]);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('settings');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'Español' }).click();
  await expect(page.getByRole('dialog', { name: 'Ajustes' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Pantallas' })).toBeVisible();
  await page.keyboard.press('Control+,');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Idioma/ })
    .click();
  await page.getByRole('option', { name: 'Como el sistema' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});
