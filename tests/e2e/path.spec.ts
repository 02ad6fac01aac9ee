import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, importsDone } from './harness/ask.ts';
import { annualReport, report, writeDocuments } from './harness/documents.ts';
import type { LaunchedWindow } from './harness/launch.ts';
import { answerSaveDialogs } from './harness/native-dialogs.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

const reviewer = 'R. Viewer';

/** A case with a report and the source that it rests on, on the report's screen. */
async function openLights({ page, folder, casesFolder }: LaunchedWindow): Promise<void> {
  await ask(page, 'app.remember', { reviewer });
  await page.getByRole('button', { name: /new case/i }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Lights');
  await dialog.getByRole('button', { name: /create case/i }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  const [reportPath = '', sourcePath = ''] = writeDocuments(folder, {
    'report.txt': report,
    'annual-report.txt': annualReport,
  });
  await ask(page, 'import.start', { paths: [reportPath], role: 'report' });
  await importsDone(page);
  await ask(page, 'import.start', { paths: [sourcePath], role: 'source' });
  await importsDone(page);
  expect((await ask(page, 'case.summary', {})).folder).toBe(join(casesFolder, 'Lights.corroborate'));
  await goTo(page, 'Report');
}

async function goTo(page: Page, screen: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Screens' });
  await rail.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
}

function statistic(page: Page, text: string) {
  return page.locator('[data-statistic]', { hasText: text }).first();
}

function evidencePane(page: Page) {
  return page.getByRole('region', { name: 'Evidence', exact: true });
}

test('from a statistic to its source, a verdict, undo, and files that say so', async ({ openWindow }) => {
  const window = await openWindow();
  const { page, application, folder } = window;
  await openLights(window);

  // The report as objects: numbered paragraphs, markers, statistics.
  await expect(statistic(page, '412')).toBeVisible();
  await statistic(page, '1,206').click();
  const evidence = evidencePane(page);
  await expect(evidence.getByRole('heading', { name: '1,206' })).toBeVisible();

  // The source stands open beside it, at the passage, whatever way the number is written there.
  await expect(evidence.getByText('1.206', { exact: false }).first()).toBeVisible();
  const source = page.getByRole('region', { name: 'Source', exact: true });
  await expect(source.locator('mark').first()).toBeVisible();
  await expectAccessible(page);

  await evidence
    .getByRole('button', { name: /link as evidence/i })
    .first()
    .click();
  await expect.poll(async () => (await ask(page, 'report.evidence', {})).length).toBe(1);
  await evidence.getByRole('button', { name: /^verified/i }).click();
  const state = page.getByLabel('State of the case');
  await expect(state.getByText(/1 verified/)).toBeVisible();
  expect(await ask(page, 'report.evidence', {})).toMatchObject([
    { stance: 'supports', by: reviewer, anchor: { quote: { exact: expect.stringContaining('1.206') } } },
  ]);

  await page.getByRole('button', { name: /^undo: verdict/i }).click();
  await expect(state.getByText(/0 verified/)).toBeVisible();
  await page.getByRole('button', { name: /^redo: verdict/i }).click();
  await expect(state.getByText(/1 verified/)).toBeVisible();

  await goTo(page, 'Export');
  await expectAccessible(page);
  const expectations: readonly (readonly [RegExp, string, RegExp])[] = [
    [/one HTML file/i, 'report.html', /R\. Viewer/],
    [/footnotes and linked sources/i, 'citations.csv', /annual report/i],
    [/CSL-JSON/, 'citations.json', /annual report/i],
    [/bibtex/i, 'citations.bib', /@/],
  ];
  for (const [choice, fileName, content] of expectations) {
    const path = join(folder, fileName);
    await answerSaveDialogs(application, path);
    await page.getByRole('radio', { name: choice }).check({ force: true });
    await page.getByRole('button', { name: /save/i }).first().click();
    await expect.poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0);
    expect(readFileSync(path, 'utf8')).toMatch(content);
  }
  const html = readFileSync(join(folder, 'report.html'), 'utf8');
  expect(html).toContain('1.206');
  expect(html).not.toMatch(/<script|src="http|href="http|url\(http/);

  const spreadsheet = join(folder, 'report.xlsx');
  await answerSaveDialogs(application, spreadsheet);
  await page.getByRole('radio', { name: /spreadsheet/i }).check({ force: true });
  await page.getByRole('button', { name: /save/i }).first().click();
  await expect.poll(() => statSync(spreadsheet, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(1000);
  expect(readFileSync(spreadsheet).subarray(0, 2).toString()).toBe('PK');
});

test('selected text of a source becomes evidence', async ({ openWindow }) => {
  const window = await openWindow();
  const { page } = window;
  await openLights(window);
  await statistic(page, '97').click();
  const source = page.getByRole('region', { name: 'Source', exact: true });
  const passage = source.getByText('Ninety-seven', { exact: false }).first();
  await expect(passage).toBeVisible();
  await passage.click({ clickCount: 3 });
  await page.getByRole('button', { name: /link/i }).first().click();
  await expect.poll(async () => (await ask(page, 'report.evidence', {})).length).toBe(1);
  const [linked] = await ask(page, 'report.evidence', {});
  expect(linked?.anchor.quote.exact).toContain('Ninety-seven');
});

test('search finds a number in any writing and opens it highlighted', async ({ openWindow }) => {
  const window = await openWindow();
  const { page } = window;
  await openLights(window);
  await page.keyboard.press('Control+f');
  const field = page.getByLabel(/search the text of all documents/i);
  await field.fill('1 206');
  const hit = page.getByRole('listbox', { name: 'Results' }).getByRole('option', { name: /1\.206/ });
  await expect(hit.locator('mark')).toHaveText('1.206');
  await expectAccessible(page);
  await picture(page, 'search');
  await hit.click();
  const source = page.getByRole('region', { name: 'Source', exact: true });
  await expect(source.locator('mark', { hasText: '1.206' }).first()).toBeVisible();
});

test('the whole way by keyboard alone', async ({ openWindow }) => {
  const { page, application, folder } = await openWindow();
  await expect(page.getByRole('button', { name: /try the sample case/i })).toBeVisible();
  await pressUntilFocused(page, /try the sample case/i);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await importsDone(page);
  await expect(page.locator('[data-statistic]').first()).toBeVisible();
  // The start screen took the button with it; the keys are in the report.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-pane="0"]') !== null))
    .toBe(true);

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const evidence = evidencePane(page);
  await expect(evidence.getByRole('button', { name: /^verified/i })).toBeVisible();
  await expect(evidence.getByRole('button', { name: /link as evidence/i }).first()).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.press('a');
  await expect.poll(async () => (await ask(page, 'report.evidence', {})).length).toBe(1);
  await expect(evidence.getByText('Linked evidence')).toBeVisible();
  await expect(evidence.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('1');
  const state = page.getByLabel('State of the case');
  await expect(state.getByText(/1 verified/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(state.getByText(/0 verified/)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(state.getByText(/1 verified/)).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('export');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Export' })).toBeVisible();
  const path = join(folder, 'report.html');
  await answerSaveDialogs(application, path);
  await pressUntilFocused(page, /^save/i);
  await page.keyboard.press('Enter');
  await expect.poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0);
});

test('no screen of the sample case has an accessibility fault, light and dark, wide and narrow', async ({
  openWindow,
}) => {
  for (const [theme, size] of [
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 1100, height: 700 }],
  ] as const) {
    const { page } = await openWindow({ theme, size });
    await page.getByRole('button', { name: /try the sample case/i }).click();
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    await importsDone(page);
    await page.locator('[data-statistic][data-state="candidate"]').first().click();
    await expect(evidencePane(page).getByRole('button', { name: /^verified/i })).toBeVisible();
    await expectAccessible(page);
    await picture(page, `report-${theme}`);
    for (const screen of ['Sources', 'Findings', 'Export']) {
      await goTo(page, screen);
      await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeVisible();
      await expectAccessible(page);
      await picture(page, `${screen.toLowerCase()}-${theme}`);
    }
  }
});

/** Tab, as a person would, until the control with this name has the focus. */
async function pressUntilFocused(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (name.test(label.trim())) return;
  }
  throw new Error(`No control named ${String(name)} can be reached with the Tab key.`);
}
