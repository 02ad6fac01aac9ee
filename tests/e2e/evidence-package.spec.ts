import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ask } from './harness/ask.ts';
import { answerSaveDialogs } from './harness/native-dialogs.ts';
import { goTo, openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';
import { dropFile, openFileInBrowser } from './harness/verify-page.ts';

test('a package is seen, saved and checked in a browser by its own page', async ({ openWindow }) => {
  const { page, application, folder } = await openWindow();
  await openSampleCase(page);
  await linkSome(page);
  await goTo(page, 'Export');
  await page.locator('label', { has: page.getByRole('radio', { name: /Evidence package/ }) }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'Evidence package' })).toBeVisible();
  await expect(preview.getByText('Your signing key will be made')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'export-package');

  const path = join(folder, 'home', 'evidence.zip');
  await answerSaveDialogs(application, path);
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText('Saved.')).toBeVisible({ timeout: 60_000 });
  const fingerprint =
    /Signed with the key ([0-9a-f ]+)/.exec(
      await page
        .locator('[role=status]')
        .allInnerTexts()
        .then((texts) => texts.join(' ')),
    )?.[1] ?? '';
  expect(fingerprint).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  await expect(preview.getByText(fingerprint)).toBeVisible();
  expect(statSync(join(folder, 'user-data', 'signing-key.pem')).mode & 0o777).toBe(0o600);

  const parts = unzipSync(readFileSync(path));
  const unpacked = join(folder, 'home', 'unpacked');
  for (const [name, content] of Object.entries(parts)) {
    mkdirSync(dirname(join(unpacked, name)), { recursive: true });
    writeFileSync(join(unpacked, name), content);
  }

  const browser = await openFileInBrowser(application, join(unpacked, 'verify.html'));
  const complaints: string[] = [];
  browser.on('console', (message) => complaints.push(message.text()));
  browser.on('pageerror', (error) => complaints.push(String(error)));
  await expect(browser.getByRole('heading', { name: 'Check of an evidence package' })).toBeVisible();
  await expectAccessible(browser);
  await picture(browser, 'verify-empty');

  await test.step('the archive, dropped', async () => {
    await dropFile(browser, 'evidence.zip', readFileSync(path));
    await expect(browser.getByRole('heading', { name: 'The package is whole' })).toBeVisible({
      timeout: 30_000,
    });
    await expect(browser.getByText(fingerprint).first()).toBeVisible();
    await browser
      .getByLabel('Fingerprint from the sender')
      .fill(fingerprint.toUpperCase().replaceAll(' ', ':'));
    await expect(browser.getByText('It is the same key.')).toBeVisible();
    await browser.getByLabel('Fingerprint from the sender').fill('0000');
    await expect(browser.getByText('It is another key')).toBeVisible();
    await browser
      .getByText(/^Show: pages\//)
      .first()
      .click();
    await expect(browser.locator('.shown img').first()).toBeVisible();
    await expectAccessible(browser);
    await picture(browser, 'verify-whole');
  });

  await test.step('the unpacked folder, chosen', async () => {
    await browser.reload();
    await browser.locator('#folder').setInputFiles(unpacked);
    await expect(browser.getByRole('heading', { name: 'The package is whole' })).toBeVisible({
      timeout: 30_000,
    });
  });

  await test.step('another language', async () => {
    await browser.getByLabel('Language').selectOption('fr');
    await expect(browser.getByRole('heading', { name: 'Le paquet est intact' })).toBeVisible();
    await browser.getByLabel('Langue').selectOption('en');
  });

  await test.step('an archive that was tampered with', async () => {
    const verdicts = strFromU8(parts['verdicts.json'] ?? new Uint8Array()).replace('verified', 'Verified');
    const { 'quotes.json': _removed, ...rest } = parts;
    await dropFile(
      browser,
      'evidence.zip',
      Buffer.from(zipSync({ ...rest, 'verdicts.json': strToU8(verdicts), 'added.txt': strToU8('more') })),
    );
    const alert = browser.getByRole('alert');
    await expect(alert).toContainText('The package is not whole', { timeout: 30_000 });
    for (const sentence of [
      'verdicts.json has been changed.',
      'quotes.json is missing.',
      'added.txt was added: the manifest does not list it.',
    ]) {
      await expect(alert).toContainText(sentence);
    }
    await expectAccessible(browser);
    await picture(browser, 'verify-broken');
  });

  await test.step('where the browser has no Ed25519, and no Web Crypto at all', async () => {
    for (const missing of ['Ed25519', 'subtle'] as const) {
      await browser.reload();
      await browser.evaluate((what) => {
        if (what === 'subtle') Object.defineProperty(crypto, 'subtle', { value: undefined });
        else crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
      }, missing);
      await dropFile(browser, 'evidence.zip', readFileSync(path));
      await expect(browser.getByRole('heading', { name: 'The package is whole' })).toBeVisible({
        timeout: 30_000,
      });
      const other = new Uint8Array(64).fill(3);
      await dropFile(browser, 'evidence.zip', Buffer.from(zipSync({ ...parts, 'manifest.sig': other })));
      await expect(browser.getByRole('alert')).toContainText('The signature does not fit', {
        timeout: 30_000,
      });
    }
  });

  await test.step('something else', async () => {
    await dropFile(browser, 'holiday.zip', Buffer.from('no archive'));
    await expect(browser.getByRole('alert')).toContainText('This is no evidence package');
  });
  expect(complaints).toEqual([]);
});

/** Evidence and verdicts for the first statistics that have a candidate. */
async function linkSome(page: Parameters<typeof ask>[0]): Promise<void> {
  for (const statistic of (await ask(page, 'report.statistics', {})).slice(0, 12)) {
    const [best] = await ask(page, 'statistic.candidates', { statisticId: statistic.id });
    if (best === undefined || best.match === 'conflicting') continue;
    await ask(page, 'evidence.link', {
      target: { kind: 'statistic', id: statistic.id },
      documentId: best.documentId,
      start: best.start,
      end: best.end,
      stance: 'supports',
      match: best.match,
    });
    await ask(page, 'verdict.set', { statisticId: statistic.id, verdict: 'verified' });
  }
}
