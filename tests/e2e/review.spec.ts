import type { Page } from '@playwright/test';
import { ask, importsDone } from './harness/ask.ts';
import { annualReport, report, writeDocuments } from './harness/documents.ts';
import type { LaunchedWindow } from './harness/launch.ts';
import { openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

const log = `Log of the lights

In 2018 the service employed 412 keepers.

The keepers reported 1.260 ships in distress.
`;

/** A case with a report, the source that it rests on and one more, in review. */
async function openReview({ page, folder, casesFolder }: LaunchedWindow): Promise<void> {
  await ask(page, 'app.remember', { reviewer: 'Ana' });
  await ask(page, 'case.create', { folder: `${casesFolder}/Lights`, name: 'Lights', reviewer: 'Ana' });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  const [reportPath = '', ...sources] = writeDocuments(folder, {
    'report.txt': report,
    'annual-report.txt': annualReport,
    'log.txt': log,
  });
  await ask(page, 'import.start', { paths: [reportPath], role: 'report' });
  await importsDone(page);
  await ask(page, 'import.start', { paths: sources, role: 'source' });
  await importsDone(page);
  await page.keyboard.press('Control+3');
  await expect(shownNumber(page)).toHaveText('412');
  await expect(evidence(page).locator('[data-candidate]').first()).toBeVisible();
}

function evidence(page: Page) {
  return page.getByRole('region', { name: 'Evidence', exact: true });
}

/** The number under review, large in the evidence pane. */
function shownNumber(page: Page) {
  return evidence(page).getByRole('heading', { level: 2 });
}

function view(page: Page, name: 'Queue' | 'Readers' | 'Suggested edits') {
  return page.getByRole('radio', { name, exact: true });
}

async function statistic(page: Page, id: string) {
  return (await ask(page, 'report.statistics', {})).find((one) => one.id === id);
}

test('one statistic at a time by keys, each verdict with its passage, and back', async ({ openWindow }) => {
  const window = await openWindow();
  const { page } = window;
  await openReview(window);
  const source = page.getByRole('region', { name: 'Source', exact: true });
  await expect(source.locator('mark', { hasText: '412' }).first()).toBeVisible();
  await expect(page.locator('[data-review-text] [data-current]')).toContainText('97 were women');
  await expect(page.locator('[data-review-text]').getByText('Annual report 2018 (2019), p. 4')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'review');

  // Enter goes through the candidates.
  const active = evidence(page).locator('[data-candidate][aria-current]');
  const first = await active.textContent();
  await page.keyboard.press('Enter');
  await expect(active).not.toHaveText(first ?? '');
  await page.keyboard.press('Enter');

  await page.keyboard.press('1');
  await expect(shownNumber(page)).toHaveText('97');
  expect(await ask(page, 'report.evidence', {})).toMatchObject([
    { stance: 'supports', by: 'Ana', target: { kind: 'statistic', id: 's1' } },
  ]);
  await expect(page.getByText('1 of 8 done')).toBeVisible();
  await page.keyboard.press('j');
  await expect(shownNumber(page)).toHaveText('412');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(shownNumber(page)).toHaveText('412');
  await expect(evidence(page).getByRole('button', { name: /^Verified/, pressed: true })).toBeVisible();

  await page.keyboard.press('u');
  await expect.poll(async () => (await ask(page, 'report.evidence', {})).length).toBe(0);
  await expect(shownNumber(page)).toHaveText('412');
  expect((await statistic(page, 's1'))?.verdict).toBeUndefined();
});

test('a verdict is offered for repeats, shown before it is given, and taken back in one step', async ({
  openWindow,
}) => {
  const window = await openWindow();
  const { page } = window;
  await openReview(window);
  const repeats = evidence(page).getByRole('region', { name: 'Repeats' });
  await expect(repeats.getByText('Of the 412 keepers', { exact: false })).toBeVisible();
  await page.keyboard.press('r');
  await expect(repeats.getByRole('checkbox', { name: /Also for its repeat/ })).toBeChecked();
  await page.keyboard.press('1');
  await expect(shownNumber(page)).toHaveText('97');
  await expect(page.getByText('2 of 8 done')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('0 of 8 done')).toBeVisible();
  await expect(shownNumber(page)).toHaveText('412');
});

test('a discrepancy asks what the source says and what the report should, and lists it', async ({
  openWindow,
}) => {
  const window = await openWindow();
  const { page } = window;
  await openReview(window);
  await page.keyboard.press('3');
  const reason = evidence(page).getByLabel(/A discrepancy needs a note/);
  await expect(reason).toBeFocused();
  await reason.fill('The list of lights says 411.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('the service employed 411 keepers');
  await page.keyboard.press('Control+Enter');
  await expect(shownNumber(page)).toHaveText('97');
  await view(page, 'Suggested edits').click();
  const row = page.getByRole('row').nth(1);
  await expect(row).toContainText('In 2018 the service employed 412 keepers');
  await expect(row).toContainText('the service employed 411 keepers');
  await expectAccessible(page);
  await picture(page, 'review-edits');
  await row.getByRole('button', { name: 'Open' }).click();
  await expect(shownNumber(page)).toHaveText('412');
});

test('a verdict whose passage was unlinked comes back to the front with its reason', async ({
  openWindow,
}) => {
  const window = await openWindow();
  const { page } = window;
  await openReview(window);
  await page.keyboard.press('j');
  await expect(shownNumber(page)).toHaveText('97');
  await page.keyboard.press('1');
  await expect.poll(async () => (await ask(page, 'report.evidence', {})).length).toBe(1);
  const [linked] = await ask(page, 'report.evidence', {});
  await ask(page, 'evidence.unlink', { evidenceId: linked?.id ?? '' });
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('listbox', { name: 'Findings' })).toBeFocused();
  await page.keyboard.press('Control+3');
  await expect(page.getByText('0 of 8 done')).toBeVisible();
  for (let steps = 0; steps < 8; steps += 1) await page.keyboard.press('k');
  await expect(page.getByText('1 of 8', { exact: true })).toBeVisible();
  await expect(
    evidence(page).getByText('A passage it rested on is no longer linked', { exact: false }),
  ).toBeVisible();
  await expect(shownNumber(page)).toHaveText('97');
  await expectAccessible(page);
  await picture(page, 'review-reopened');
});

test('two read blind, differ, and a third decides', async ({ openWindow }) => {
  const window = await openWindow();
  const { page } = window;
  await openReview(window);
  await page.getByRole('button', { name: 'One reader' }).click();
  const dialog = page.getByRole('dialog', { name: 'How this report is read' });
  await dialog.getByLabel('Two readers').click();
  await expect(dialog.getByLabel('Two readers')).toBeChecked();
  await dialog.getByLabel('Blind, for everybody').click();
  await expect(dialog.getByLabel('Blind, for everybody')).toBeChecked();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Two readers, blind' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(shownNumber(page)).toHaveText('97');

  await ask(page, 'case.setReviewer', { reviewer: 'Ben' });
  await expect(page.getByText('2 of 8', { exact: true })).toBeVisible();
  await page.keyboard.press('k');
  await expect(shownNumber(page)).toHaveText('412');
  await expect(evidence(page).getByText('Ana has read it.', { exact: false })).toBeVisible();
  await expect(evidence(page).getByText('Linked evidence')).toHaveCount(0);
  await page.keyboard.press('2');
  await expect(shownNumber(page)).toHaveText('97');
  await page.keyboard.press('k');
  await expect(evidence(page).getByRole('region', { name: 'Readers' })).toContainText('The readers differ');
  await expect(evidence(page).getByRole('region', { name: 'Readers' })).toContainText('Ana');

  await ask(page, 'case.setReviewer', { reviewer: 'Cai' });
  await view(page, 'Readers').click();
  await expect(page.getByRole('row', { name: /Ana · Ben/ })).toContainText('0 (0%)');
  await expectAccessible(page);
  await picture(page, 'review-readers');
  await page.getByRole('button', { name: 'Decide' }).click();
  await expect(evidence(page).getByText('Your decision between them')).toBeVisible();
  await page.keyboard.press('2');
  await evidence(page)
    .getByLabel(/decision between readers needs a reason/)
    .fill('It is a round figure.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await statistic(page, 's1'))?.consensus).toBe('adjudicated');
  expect(await statistic(page, 's1')).toMatchObject({ verdict: 'rounded', state: 'verified' });
});

test('the review has no accessibility fault, dark and narrow, and says when it is done', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ theme: 'dark', size: { width: 1100, height: 700 } });
  await openSampleCase(page);
  await page.keyboard.press('Control+3');
  await expect(evidence(page).getByRole('button', { name: /^Verified/ })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'review-dark');
  for (const { id } of await ask(page, 'report.statistics', {})) {
    await ask(page, 'verdict.set', { statisticId: id, verdict: 'not-a-statistic' });
  }
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+3');
  await expect(page.getByText('The queue is done')).toBeVisible();
  await expectAccessible(page);
});
