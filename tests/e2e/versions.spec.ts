import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { testEngine } from '../engine/engine-fixture.ts';
import { ask, importsDone } from './harness/ask.ts';
import { annualReport, report, writeDocuments } from './harness/documents.ts';
import { goTo } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

const secondDraft = report
  .replace('employed 412 keepers', 'employed 421 keepers')
  .replace('38 lights, three of them automatic', '38 lights in all, three of them automatic')
  .replace('3. The', '4. The')
  .replace('4. Keepers', '5. Keepers')
  .replace('II. Lights', '3. Two keepers in three live on an island.\n\nII. Lights');

/** The window may run as another user than the tests. */
function openToAll(path: string): void {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o777 : 0o666);
  if (isFolder) for (const name of readdirSync(path)) openToAll(join(path, name));
}

test('a report is read again by a newer version, and what was said of it stays', async ({ openWindow }) => {
  const { page, folder, casesFolder } = await openWindow();
  const [path] = writeDocuments(folder, { 'report.txt': report });
  const caseFolder = join(casesFolder, 'Keepers.corroborate');
  // A program of before: it took every line for a paragraph and every run of digits for a count.
  const before = testEngine();
  await before.ask('case.create', { folder: caseFolder, name: 'Keepers', reviewer: 'Ana' });
  await before.ask('import.start', { paths: [path ?? ''], role: 'report' });
  await before.settled();
  const [found] = (await before.ask('report.statistics', {})).filter(({ text }) => text === '412');
  await before.ask('verdict.set', { statisticId: found?.id ?? '', verdict: 'verified', note: 'p. 4' });
  await before.close();
  openToAll(caseFolder);

  await ask(page, 'case.open', { folder: caseFolder });
  await expect(page.getByRole('document', { name: 'Report' })).toContainText('Lighthouse keepers');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Read the report again');
  await page.keyboard.press('Enter');
  const notice = page.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText('report.txt was read again');
  const statistics = await ask(page, 'report.statistics', {});
  expect(statistics.some(({ text }) => text === '61%')).toBe(true);
  expect(statistics.find(({ text }) => text === '412')?.verdict).toBe('verified');
  await notice.getByRole('button', { name: 'Show changes' }).click();
  await expect(page.getByRole('heading', { name: 'Changes' })).toBeVisible();
  await expect(page.getByText('report.txt, read again on')).toBeVisible();
  await page.getByRole('radio', { name: /Kept/u }).click();
  await expect(page.getByRole('option', { name: /Verdict on 412/u })).toBeVisible();
  await picture(page, 'versions-reread');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await ask(page, 'version.list', {})).length).toBe(0);

  // Read as before, it says so.
  await ask(page, 'history.redo', {});
  await goTo(page, 'Sources');
  await page
    .getByRole('row', { name: /Lighthouse/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Read again', exact: true }).click();
  await expect(notice).toContainText('nothing has changed');
});

test('a second draft takes over what stands, and shows what is new, changed and gone', async ({
  openWindow,
}) => {
  const { page, folder, casesFolder } = await openWindow();
  const [first, second, source] = writeDocuments(folder, {
    'draft-1.txt': report,
    'draft-2.txt': secondDraft,
    'annual.txt': annualReport,
  });
  await ask(page, 'case.create', {
    folder: join(casesFolder, 'Keepers.corroborate'),
    name: 'Keepers',
    reviewer: 'Ana',
  });
  await ask(page, 'import.start', { paths: [first ?? ''], role: 'report' });
  await importsDone(page);
  await ask(page, 'import.start', { paths: [source ?? ''], role: 'source' });
  await importsDone(page);
  for (const { id } of await ask(page, 'report.statistics', {})) {
    await ask(page, 'verdict.set', { statisticId: id, verdict: 'verified', note: 'seen' });
  }
  await ask(page, 'import.start', { paths: [second ?? ''], role: 'report' });
  await importsDone(page);
  await page.getByRole('button', { name: 'Show changes' }).click();
  const list = page.getByRole('listbox', { name: 'What has changed' });
  await expect(list.getByRole('option', { name: /412.*421/u })).toBeVisible();
  await expect(list.getByRole('option', { name: /Two keepers|Two|three/u }).first()).toBeVisible();
  const both = page.getByRole('region', { name: 'Both versions in one' });
  await expect(both.locator('del', { hasText: '412' })).toBeVisible();
  await expect(both.locator('ins', { hasText: '421' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'versions-draft');
  // By keyboard alone: the next change, and to it in the report.
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Evidence', exact: true })).toContainText('421');

  const statistics = await ask(page, 'report.statistics', {});
  const changed = statistics.find(({ text }) => text === '421');
  expect(changed?.verdict).toBeUndefined();
  expect(changed?.reopened).toMatchObject({ verdict: 'verified', reason: 'number', by: 'Ana' });
  // Renumbered, and a word put in.
  expect(statistics.find(({ text }) => text === '38')?.verdict).toBe('verified');
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () =>
      (await ask(page, 'report.statistics', {})).every(({ verdict }) => verdict === 'verified'),
    )
    .toBe(true);
});

test('a new edition of a source is offered, takes over links that stand, and has the others settled', async ({
  openWindow,
}) => {
  const { page, folder, casesFolder } = await openWindow();
  const [first, older, newer] = writeDocuments(folder, {
    'report.txt': report,
    'annual.txt': annualReport,
    'annual v2.txt': annualReport.replace('412 keepers at the end', '421 keepers at the end'),
  });
  await ask(page, 'case.create', {
    folder: join(casesFolder, 'Keepers.corroborate'),
    name: 'Keepers',
    reviewer: 'Ana',
  });
  await ask(page, 'import.start', { paths: [first ?? ''], role: 'report' });
  await importsDone(page);
  await ask(page, 'import.start', { paths: [older ?? ''], role: 'source' });
  await importsDone(page);
  const source = (await ask(page, 'document.list', {})).find(({ role }) => role === 'source');
  const { paragraphs } = await ask(page, 'document.read', { documentId: source?.id ?? '' });
  const statistics = await ask(page, 'report.statistics', {});
  for (const [written, quote] of [
    ['412', '412 keepers'],
    ['97', 'Ninety-seven'],
  ] as const) {
    const paragraph = paragraphs.find(({ text }) => text.includes(quote));
    const start = (paragraph?.start ?? 0) + (paragraph?.text.indexOf(quote) ?? 0);
    const statisticId = statistics.find(({ text }) => text === written)?.id ?? '';
    await ask(page, 'evidence.link', {
      target: { kind: 'statistic', id: statisticId },
      documentId: source?.id ?? '',
      start,
      end: start + quote.length,
      stance: 'supports',
    });
    await ask(page, 'verdict.set', { statisticId, verdict: 'verified', note: 'seen' });
  }
  await ask(page, 'import.start', { paths: [newer ?? ''], role: 'source' });
  await importsDone(page);

  await goTo(page, 'Sources');
  await expect(page.getByText('“annual v2.txt” looks like a new edition of “annual.txt”.')).toBeVisible();
  await picture(page, 'editions-offer');
  await page.getByRole('button', { name: 'It is', exact: true }).click();
  const notice = page.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText('1 thing kept and 1 link to be confirmed');
  const verdictOf = async (written: string) =>
    (await ask(page, 'report.statistics', {})).find(({ text }) => text === written);
  expect((await verdictOf('97'))?.verdict).toBe('verified');
  expect((await verdictOf('412'))?.reopened).toMatchObject({ reason: 'edition' });

  await notice.getByRole('button', { name: 'Show changes' }).click();
  await expect(page.getByRole('option', { name: /412 keepers/u })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'editions-changes');
  await page.getByRole('button', { name: 'Leave with the older edition' }).click();
  await expect.poll(async () => (await verdictOf('412'))?.verdict).toBe('verified');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Carry over' }).click();
  await expect(notice).toContainText('The link has gone over to the newer edition.');
  await expect(page.getByText('Nothing asks to be looked at')).toBeVisible();
  expect((await verdictOf('412'))?.verdict).toBeUndefined();
});
