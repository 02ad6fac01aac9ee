import type { Page } from '@playwright/test';
import { ask } from './harness/ask.ts';
import { openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

async function texts(page: Page): Promise<string[]> {
  return (await ask(page, 'report.statistics', {})).map(({ text }) => text);
}

test('how a statistic was read is corrected in the evidence pane, and undone', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const [statistic] = await ask(page, 'report.statistics', {});
  if (statistic === undefined) throw new Error('The sample case has no statistics');
  await page.locator(`[data-statistic="${statistic.id}"]`).first().click();
  const pane = page.getByRole('region', { name: 'Evidence', exact: true });
  await pane.getByRole('button', { name: 'Correct this statistic' }).click();
  await page.getByRole('menuitem', { name: 'Correct how it was read…' }).click();
  const dialog = page.getByRole('dialog', { name: /is to be read as/u });
  await expectAccessible(page);
  await picture(page, 'correct-statistic');
  await dialog.getByRole('textbox', { name: 'Value' }).fill('12.3.4');
  await expect(dialog.getByText('Digits only, with a point for decimals.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Value' }).fill('987654');
  await dialog.getByRole('textbox', { name: 'What is counted' }).fill('lighthouses');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText('lighthouses');
  await page.keyboard.press('Control+z');
  await expect(pane).not.toContainText('lighthouses');
});

test('selected text becomes a statistic, and one that is none is taken out', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const before = await texts(page);
  // A word of the first paragraph, by double click.
  const word = page
    .locator('[data-passage] [data-at]')
    .filter({ hasText: /\w{6,}/u })
    .nth(3);
  await word.dblclick({ position: { x: 40, y: 8 } });
  const toolbar = page.locator('[data-selection-toolbar]');
  await picture(page, 'correct-selection');
  await toolbar.getByRole('button', { name: 'Mark as statistic' }).click();
  await expect.poll(() => texts(page).then((all) => all.length)).toBe(before.length + 1);
  const pane = page.getByRole('region', { name: 'Evidence', exact: true });
  await pane.getByRole('button', { name: 'Correct this statistic' }).click();
  await page.getByRole('menuitem', { name: /take it out/u }).click();
  await expect.poll(() => texts(page)).toEqual(before);
});

test('a note is put behind another word, and a paragraph renumbered', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const report = (await ask(page, 'document.list', {})).find(({ role }) => role === 'report');
  const markers = async () =>
    (await ask(page, 'document.read', { documentId: report?.id ?? '' })).footnoteMarkers;
  const before = await markers();
  const marker = page.locator('[data-marker]').first();
  await marker.click();
  await page.getByRole('button', { name: 'Move this note…' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Select the word behind which note' }),
  ).toBeVisible();
  const word = page
    .locator('[data-passage] [data-at]')
    .filter({ hasText: /\w{6,}/u })
    .nth(3);
  await word.dblclick({ position: { x: 40, y: 8 } });
  await picture(page, 'correct-note');
  await page
    .locator('[data-selection-toolbar]')
    .getByRole('button', { name: /Put note/u })
    .click();
  await expect.poll(markers).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(markers).toEqual(before);

  const label = page.locator('[data-label]').first();
  await label.click();
  const pane = page.getByRole('region', { name: 'Evidence', exact: true });
  await pane.getByRole('button', { name: 'Renumber this paragraph' }).click();
  await page.getByRole('textbox', { name: 'Number' }).fill('100bis');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('heading', { name: /100bis/u })).toBeVisible();
  await expect(page.locator('[data-label]').first()).toContainText('100bis');
});

test('selected text is let go with Escape, and does not stand in the way of a click', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const report = page.getByRole('region', { name: 'Report', exact: true });
  const word = report
    .locator('[data-passage] [data-at]')
    .filter({ hasText: /\w{6,}/u })
    .nth(3);
  const toolbar = page.locator('[data-selection-toolbar]');
  await word.dblclick({ position: { x: 40, y: 8 } });
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toolbar).toHaveCount(0);

  await word.dblclick({ position: { x: 40, y: 8 } });
  await expect(toolbar).toBeVisible();
  await report.locator('[data-marker]').first().click();
  await expect(page.getByRole('dialog', { name: /^Footnote/u })).toBeVisible();
  await expect(toolbar).toHaveCount(0);
});
