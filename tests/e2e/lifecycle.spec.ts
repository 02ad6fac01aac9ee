import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LaunchedWindow } from './harness/launch.ts';
import { ask, askForResult, importsDone } from './harness/ask.ts';
import { annualReport, longSource, report, writeDocuments } from './harness/documents.ts';
import { killAtOnce, killProgram, processIdOf } from './harness/launch.ts';
import { expect, test } from './harness/test.ts';

const reviewer = 'R. Viewer';

/** A case with the report and one source, and a verdict on its first statistic. */
async function withVerdict({ page, folder, casesFolder }: LaunchedWindow) {
  const caseFolder = join(casesFolder, 'Lights.corroborate');
  await ask(page, 'case.create', { folder: caseFolder, name: 'Lights', reviewer });
  const paths = writeDocuments(folder, { 'report.txt': report, 'annual-report.txt': annualReport });
  await ask(page, 'import.start', { paths: paths.slice(0, 1), role: 'report' });
  await importsDone(page);
  await ask(page, 'import.start', { paths: paths.slice(1), role: 'source' });
  await importsDone(page);
  const [statistic] = await ask(page, 'report.statistics', {});
  if (statistic === undefined) throw new Error('No statistic was found in the report.');
  await ask(page, 'verdict.set', { statisticId: statistic.id, verdict: 'verified' });
  return { caseFolder, statisticId: statistic.id };
}

test('kill -9 of the engine: the window says so, the engine restarts, and nothing committed is lost', async ({
  openWindow,
}) => {
  const window = await openWindow();
  const { page, application } = window;
  const { statisticId } = await withVerdict(window);

  const engine = await processIdOf(application, 'Corroborate engine');
  if (engine === undefined) throw new Error('There is no engine process.');
  killAtOnce(engine);

  await expect(page.getByText(/engine stopped and was started again/i)).toBeVisible();
  const verdicts = await ask(page, 'statistic.verdicts', { statisticId });
  expect(verdicts).toMatchObject([{ verdict: 'verified', by: reviewer }]);
  expect(await processIdOf(application, 'Corroborate engine')).not.toBe(engine);
  // What was done before the crash can still be undone after it.
  expect(await ask(page, 'history.undo', {})).toMatchObject({ action: 'verdict.set' });
});

test('kill -9 of the engine during an import: the window offers to resume it', async ({ openWindow }) => {
  const window = await openWindow();
  const { page, application, folder } = window;
  await withVerdict(window);
  const before = await ask(page, 'document.list', {});
  const [path = ''] = writeDocuments(folder, { 'log.txt': longSource(4000) });
  await ask(page, 'import.start', { paths: [path], role: 'source' });
  killAtOnce((await processIdOf(application, 'Corroborate engine')) ?? Number.NaN);
  await expect(page.getByText(/engine stopped and was started again/i)).toBeVisible();

  expect(await ask(page, 'document.list', {})).toHaveLength(before.length);
  await expect(page.getByText(/1 of 1 files was not imported, “log\.txt”/)).toBeVisible();
  await page.getByRole('button', { name: 'Resume the import' }).click();
  await expect(page.getByText(/An import was broken off/)).toBeHidden();
  await importsDone(page);
  expect(await ask(page, 'document.list', {})).toHaveLength(before.length + 1);
});

test('kill -9 of the whole program during an import of 40 files: nothing that was in is lost, and the rest follows', async ({
  openWindow,
}) => {
  const first = await openWindow();
  const { caseFolder } = await withVerdict(first);
  const names = Array.from({ length: 40 }, (_, index) => `log-${String(index).padStart(2, '0')}.txt`);
  const paths = writeDocuments(
    first.folder,
    Object.fromEntries(names.map((name, index) => [name, `Light ${String(index)}. ${longSource(300)}`])),
  );
  await ask(first.page, 'import.start', { paths, role: 'source' });
  const imported = async (page: Page): Promise<readonly string[]> =>
    (await ask(page, 'document.list', {})).map((document) => document.fileName);
  await expect.poll(async () => (await imported(first.page)).length).toBeGreaterThan(6);
  const before = await imported(first.page);
  await killProgram(first.application);

  const { page } = await openWindow({ folder: first.folder });
  await page.getByRole('button', { name: /^Lights/ }).click();
  await expect(page.getByText(/An import was broken off: \d+ of 40 files were not imported/)).toBeVisible();
  const after = await imported(page);
  expect(after).toEqual(expect.arrayContaining([...before]));
  await page.getByRole('button', { name: 'Resume the import' }).click();
  await importsDone(page);
  expect((await imported(page)).toSorted()).toEqual([...names, 'annual-report.txt', 'report.txt'].toSorted());
  expect(await ask(page, 'history.undo', {})).toMatchObject({ action: 'document.import', entries: 40 });
  expect(await ask(page, 'case.summary', {})).toMatchObject({ folder: caseFolder, documents: 2 });
});

test('kill -9 of the program right after a verdict: the case opens again with it', async ({ openWindow }) => {
  const first = await openWindow();
  const { caseFolder, statisticId } = await withVerdict(first);
  await killProgram(first.application);

  const second = await openWindow({ folder: first.folder });
  const summary = await ask(second.page, 'case.open', { folder: caseFolder, reviewer });
  expect(summary).toMatchObject({ access: 'read-write', documents: 2 });
  const verdicts = await ask(second.page, 'statistic.verdicts', { statisticId });
  expect(verdicts).toMatchObject([{ verdict: 'verified' }]);
});

test('kill -9 of a parser: that file is refused, and the next one is read', async ({ openWindow }) => {
  const { page, application, folder, casesFolder } = await openWindow();
  await ask(page, 'case.create', { folder: join(casesFolder, 'a.corroborate'), name: 'A', reviewer });
  const [path = '', next = ''] = writeDocuments(folder, {
    'log.txt': longSource(30_000),
    'annual-report.txt': annualReport,
  });
  await ask(page, 'import.start', { paths: [path], role: 'source' });
  await expect(async () => {
    const parser = await processIdOf(application, 'Corroborate parser');
    expect(parser).toBeDefined();
    killAtOnce(parser ?? Number.NaN);
  }).toPass();
  const [job] = await importsDone(page);
  expect(job?.files).toMatchObject([{ state: 'refused', failure: { kind: 'parse-crashed' } }]);
  await ask(page, 'import.start', { paths: [next], role: 'source' });
  await importsDone(page);
  expect(await ask(page, 'document.list', {})).toMatchObject([{ fileName: 'annual-report.txt' }]);
});

test('starting the program a second time shows the window that is open', async ({ openWindow }) => {
  const { application, startAgain } = await openWindow();
  await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await startAgain()).toBe(0);
  await expect
    .poll(() => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
});

test('the window comes back where it was, with the theme and the cases it had', async ({ openWindow }) => {
  const first = await openWindow();
  await withVerdict(first);
  await ask(first.page, 'app.remember', { theme: 'dark', view: { screen: 'sources' } });
  await first.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1111, height: 700 }),
  );
  await first.application.close();

  const second = await openWindow({ folder: first.folder, size: 'as remembered' });
  const bounds = await second.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1111, height: 700 });
  expect(await ask(second.page, 'app.state', {})).toMatchObject({
    theme: 'dark',
    view: { screen: 'sources' },
    recentCases: [{ name: 'Lights', exists: true }],
  });
});

test('original files come back as they were put in, whole or in part', async ({ openWindow }) => {
  const window = await openWindow();
  await withVerdict(window);
  const documents = await ask(window.page, 'document.list', {});
  const sha256 = documents.find((document) => document.fileName === 'annual-report.txt')?.sha256;
  const fetched = await window.page.evaluate(async (hash) => {
    const whole = await fetch(`app://case-file/${hash}`);
    const part = await fetch(`app://case-file/${hash}`, { headers: { range: 'bytes=0-17' } });
    return { whole: await whole.text(), status: part.status, part: await part.text() };
  }, sha256);
  expect(fetched).toEqual({ whole: annualReport, status: 206, part: 'Lighthouse Service' });
});

test('a case that is open elsewhere opens for reading, and says so', async ({ openWindow }) => {
  const first = await openWindow();
  const { caseFolder } = await withVerdict(first);
  const second = await openWindow();
  const opened = await askForResult(second.page, 'case.open', { folder: caseFolder, reviewer });
  expect(opened).toMatchObject({ ok: true, value: { access: 'read-only' } });
});
