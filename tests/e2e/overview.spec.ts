import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './harness/ask.ts';
import { openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

test('the overview counts statistics by section and opens what each number counts', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await openSampleCase(page);
  const [first] = await ask(page, 'report.statistics', {});
  await ask(page, 'verdict.set', { statisticId: first?.id ?? '', verdict: 'not-a-statistic' });
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await expect(page.getByText(/^1 of \d+ statistics settled$/)).toBeVisible();
  await page
    .getByRole('button', { name: /^Show the paragraphs/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Paragraph \d+: \d+ All/ }).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'overview');

  // What changes elsewhere is counted here.
  const [, second] = await ask(page, 'report.statistics', {});
  await ask(page, 'verdict.set', { statisticId: second?.id ?? '', verdict: 'not-a-statistic' });
  await expect(page.getByText(/^2 of \d+ statistics settled$/)).toBeVisible();

  await page
    .getByRole('button', { name: /: \d+ Dismissed$/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Report' })).toBeVisible();
});

test('a pre-flight says no, lists why, and leads to the place', async ({ openWindow }) => {
  const { page } = await openWindow({ theme: 'dark' });
  await openSampleCase(page);
  await page.keyboard.press('Control+5');
  await page.getByRole('radio', { name: 'Pre-flight' }).click();
  await page.getByRole('button', { name: /Submission profile/ }).click();
  await page.getByRole('option', { name: 'UPR submission, joint' }).click();
  await expect(page.getByText(/^No: \d+ requirements are not met$/)).toBeVisible();
  await expect(page.getByText('Unconfirmed', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'preflight-dark');
  await page
    .getByRole('list', { name: /Statistics verified/ })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Report' })).toBeVisible();
});

test('a profile is duplicated, changed, and refused as a file when it is none', async ({ openWindow }) => {
  const { page, folder } = await openWindow();
  await openSampleCase(page);
  await ask(page, 'preflight.choose', { profileId: 'ngo-report' });
  await page.keyboard.press('Control+5');
  await page.getByRole('radio', { name: 'Pre-flight' }).click();
  await page.getByRole('button', { name: 'Profile', exact: true }).click();
  await page.getByRole('menuitem', { name: /Duplicate/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit the profile' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Harbour Fund');
  await dialog.getByRole('checkbox', { name: 'A length of at most' }).check();
  await dialog.getByLabel('At most', { exact: true }).fill('ten');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Write a whole number from 1.')).toBeVisible();
  await dialog.getByLabel('At most', { exact: true }).fill('10');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/over the limit of 10\.$/)).toBeVisible();

  const bad = join(folder, 'bad.json');
  writeFileSync(bad, '{"schema":"corroborate/profile@1"}');
  const refused = await page.evaluate(
    (path) => window.corroborate.request('preflight.importProfile', { path }),
    bad,
  );
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'profile-invalid' } });
});

test('own words are written in the settings and kept for the person', async ({ openWindow }) => {
  const { page, folder } = await openWindow();
  await openSampleCase(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Own words of the glossary…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Own words' });
  await dialog.getByLabel('English').fill('beacon beacons');
  await expect(dialog.getByText(/one language only/)).toBeVisible();
  await dialog.getByLabel('Spanish').fill('baliza');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/Your words are saved/)).toBeVisible();
  expect(readFileSync(join(folder, 'user-data', 'glossary.json'), 'utf8')).toContain('baliza');
});
