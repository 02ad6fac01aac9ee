import { ask } from './harness/ask.ts';
import { goTo, openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

test('findings are read, dismissed with a reason and reopened', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const open = (await ask(page, 'finding.list', {})).filter(({ holds }) => holds !== true);
  expect(open.length).toBeGreaterThan(0);
  await goTo(page, 'Findings');
  const list = page.getByRole('listbox', { name: 'Findings' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'findings');

  const before = open.length;
  await list.getByRole('option').first().click();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'Dismiss this finding' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(dialog.getByText('Say why it can be set aside.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('Checked with the authors.');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('radio', { name: /Dismissed/ })).toContainText('1');

  await page.getByRole('radio', { name: /Dismissed/ }).click();
  await expect(page.getByText('Checked with the authors.')).toBeVisible();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByRole('radio', { name: /To look at/ })).toContainText(String(before));
});

test('what holds is shown too, and each finding leads to its place in the report', async ({ openWindow }) => {
  const { page } = await openWindow({ theme: 'dark' });
  await openSampleCase(page);
  const findings = await ask(page, 'finding.list', {});
  expect(findings.length).toBeGreaterThan(0);
  await goTo(page, 'Findings');
  await page.getByRole('radio', { name: /^All/ }).click();
  await expect(page.getByRole('listbox', { name: 'Findings' }).getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'findings-dark');
  await page.getByRole('button', { name: 'Show in the report' }).click();
  await expect(page.getByRole('region', { name: 'Report' })).toBeVisible();
});
