import type { Locator, Page } from '@playwright/test';
import { ask, importsDone } from './harness/ask.ts';
import { writeDocuments } from './harness/documents.ts';
import { setWindowSize } from './harness/launch.ts';
import { openSampleCase } from './harness/sample-case.ts';
import { expect, expectAccessible, picture, test } from './harness/test.ts';

const report = (page: Page): Locator => page.getByRole('region', { name: 'Report', exact: true });
const source = (page: Page): Locator => page.getByRole('region', { name: 'Source', exact: true });
const evidence = (page: Page): Locator => page.getByRole('region', { name: 'Evidence', exact: true });
const selected = (page: Page): Locator => report(page).locator('[data-statistic][aria-pressed="true"]');

/** The sample case with its report drawn, so that keys find their numbers. */
async function openReport(page: Page): Promise<void> {
  await openSampleCase(page);
  await expect(report(page).locator('[data-statistic][data-state]').first()).toBeVisible();
}

/** Selects the statistic that is printed so, by clicking it. */
async function choose(page: Page, printed: string): Promise<string> {
  const statistics = await ask(page, 'report.statistics', {});
  const id = statistics.find((statistic) => statistic.text === printed)?.id ?? '';
  await report(page).locator(`[data-statistic="${id}"]`).click();
  await expect(evidence(page).getByRole('heading', { level: 2, name: printed })).toBeVisible();
  return id;
}

/** Opens the first candidate that stands in a PDF and waits until its number is marked on the page. */
async function openPdf(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await expect(source(page).locator('[data-page] canvas').first()).toBeVisible();
  await expect(source(page).locator('[data-marks="number"]').first()).toBeVisible();
}

test('J goes from number to number and opens the best source at the passage', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  await openPdf(page);
  const first = await selected(page).getAttribute('data-statistic');
  await expect(selected(page)).toBeFocused();
  await expect(selected(page)).toHaveAccessibleName(/count of .+, Candidate/u);
  await expectAccessible(page);
  await picture(page, 'reading-pdf');

  await page.keyboard.press('j');
  await expect(selected(page)).not.toHaveAttribute('data-statistic', first ?? '');
  await page.keyboard.press('k');
  await expect(selected(page)).toHaveAttribute('data-statistic', first ?? '');
});

test('what is marked on a PDF page is the text that was found', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  await openPdf(page);
  // The marked number and the invisible text over it must cover the same stretch of the page.
  const overlap = await source(page).evaluate((pane) => {
    const mark = pane.querySelector('[data-marks="number"]')?.getBoundingClientRect();
    if (mark === undefined) return '';
    const middle = (mark.top + mark.bottom) / 2;
    const from = document.caretPositionFromPoint(mark.left + 2, middle);
    const to = document.caretPositionFromPoint(mark.right - 2, middle);
    return from?.offsetNode === to?.offsetNode
      ? (from?.offsetNode.textContent?.slice(from.offset, to?.offset) ?? '')
      : '';
  });
  expect(overlap.trim()).toBe('six');
});

test('text selected on a PDF page is linked as the very words of the document', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  await openPdf(page);
  const line = source(page)
    .locator('[data-page] [data-at]')
    .filter({ hasText: 'Ministry of Schools' })
    .first();
  const box = await line.boundingBox();
  if (box === null) throw new Error('The line is not on the page');
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height + 3, { steps: 4 });
  // Past the end of the line and between the lines: still this line, to its last letter.
  await page.mouse.move(box.x + box.width + 30, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const chosen = await page.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(chosen.startsWith('Ministry of Schools')).toBe(true);
  await expect(page.getByRole('toolbar', { name: 'Link the selected text' })).toBeVisible();
  await picture(page, 'reading-selection');
  await page.keyboard.press('l');
  await expect(evidence(page).getByText('Linked evidence')).toBeVisible();
  const [linked] = await ask(page, 'report.evidence', {});
  expect(linked?.anchor.quote.exact).toBe(chosen.trim());
  expect(linked?.stance).toBe('supports');
  expect(linked?.anchor.rectangles.length).toBeGreaterThan(0);
  await expect(source(page).locator('[data-marks="supports"]').first()).toBeVisible();
});

test('a candidate is linked, a verdict given, and both taken back', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  await page.keyboard.press('j');
  const id = (await selected(page).getAttribute('data-statistic')) ?? '';
  await expect(
    evidence(page)
      .getByRole('button', { name: /Link as evidence/u })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('a');
  await expect(evidence(page).getByText('Linked evidence')).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText(/: Verified$/u)).toBeVisible();
  await expect(selected(page)).toHaveAttribute('data-state', 'verified');
  await expect(evidence(page).getByRole('region', { name: 'Verdicts' })).toContainText('Verified');
  await expectAccessible(page);
  await picture(page, 'reading-verdict');

  await page.keyboard.press('u');
  await expect.poll(async () => (await ask(page, 'statistic.verdicts', { statisticId: id })).length).toBe(0);
  await page.keyboard.press('u');
  await expect.poll(async () => (await ask(page, 'report.evidence', {})).length).toBe(0);
  await expect(selected(page)).not.toHaveAttribute('data-state', 'verified');
});

test('after a verdict, Space goes to the next number without one', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  await page.keyboard.press('j');
  const first = (await selected(page).getAttribute('data-statistic')) ?? '';
  await page.keyboard.press('1');
  await expect(evidence(page).getByRole('button', { name: /^Verified/u })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press(' ');
  await expect(selected(page)).not.toHaveAttribute('data-statistic', first);
});

test('a discrepancy is not recorded without a note', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  const id = await choose(page, '30%');
  await page.keyboard.press('3');
  const note = evidence(page).getByLabel(/A discrepancy needs a note/u);
  await expect(note).toBeFocused();
  // Begun with what the source says.
  await expect(note).toHaveValue(/29\.6/u);
  expect(await ask(page, 'statistic.verdicts', { statisticId: id })).toEqual([]);
  await note.fill('');
  await expect(evidence(page).getByRole('button', { name: /Record the discrepancy/u })).toBeDisabled();
  await note.fill('The survey says 29.6%.');
  await expectAccessible(page);
  await note.press('Control+Enter');
  await expect(page.getByText('“30%”: Discrepancy')).toBeVisible();
  expect((await ask(page, 'statistic.verdicts', { statisticId: id }))[0]?.note).toBe(
    'The survey says 29.6%.',
  );
});

test('footnotes open beside their markers, and a marker without a body says so', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  const { reportId } = await ask(page, 'case.summary', {});
  const content = await ask(page, 'document.read', { documentId: reportId ?? '' });
  const bodyOf = (label: string): string | undefined =>
    content.footnotes.find((footnote) => footnote.label === label)?.text;
  const [sourced] = content.footnoteMarkers.filter((marker) => bodyOf(marker.label) !== undefined);
  const [dangling] = content.footnoteMarkers.filter((marker) => bodyOf(marker.label) === undefined);

  await report(page)
    .locator(`[data-marker="${sourced?.label ?? ''}"]`)
    .first()
    .click();
  const note = page.getByRole('dialog', { name: `Footnote ${sourced?.label ?? ''}` });
  await expect(note).toContainText(bodyOf(sourced?.label ?? '') ?? '-');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(
    report(page)
      .locator(`[data-marker="${sourced?.label ?? ''}"]`)
      .first(),
  ).toBeFocused();

  const marker = report(page)
    .locator(`[data-marker="${dangling?.label ?? ''}"]`)
    .first();
  await marker.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('no body for note');
});

const penalCode = `# Código Penal

## Título I. De los faros

Artículo 1. Todo faro será encendido a la puesta del sol.

Artículo 2. El que apagare un faro será castigado con multa.

Artículo 2 bis. La pena será de tres años y un día a cinco años cuando del hecho resultare un naufragio.

Artículo 3. Esta ley rige desde su publicación.
`;
const lightsReport = `Lights of Arran Sound

I. Law

1. Putting out a light is punished by a fine. Article 2 bis of the Penal Code raises the penalty to three years and one day where a wreck follows.

2. The service maintains 38 lights.
`;

test('a reference to a law opens the law at the article', async ({ openWindow }) => {
  const { page, folder, casesFolder } = await openWindow();
  const [reportFile = '', law = ''] = writeDocuments(folder, {
    'report.txt': lightsReport,
    'codigo-penal.md': penalCode,
  });
  await ask(page, 'case.create', {
    folder: `${casesFolder}/Lights.corroborate`,
    name: 'Lights',
    reviewer: 'A. R.',
  });
  await ask(page, 'import.start', { paths: [reportFile], role: 'report' });
  await ask(page, 'import.start', { paths: [law], role: 'law' });
  await importsDone(page);
  await page.reload();
  await report(page)
    .getByRole('link', { name: /Article 2 bis of the Penal Code/u })
    .click();
  const marked = source(page).locator('[data-marks~="target"]');
  await expect(marked.first()).toBeInViewport();
  await expect(marked.first()).toContainText('tres años y un día');
  await expectAccessible(page);
  await picture(page, 'reading-law');

  // By its number, as one asks for it.
  await source(page)
    .getByRole('button', { name: /^Contents/u })
    .click();
  await page.getByRole('dialog', { name: 'Contents' }).getByRole('searchbox').fill('2 bis');
  await expect(page.getByRole('option').first()).toContainText('2 bis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('finding goes from hit to hit in the report and in the source', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  await page.keyboard.press('/');
  const field = report(page).getByRole('searchbox', { name: 'Find in the report' });
  await expect(field).toBeFocused();
  await field.fill('FERRY');
  await expect(report(page).getByRole('status').filter({ hasText: /^1 of/u })).toBeVisible();
  const hit = report(page).locator('[data-marks~="current-hit"]');
  await expect(hit).toBeInViewport();
  await field.press('Enter');
  await expect(report(page).getByRole('status').filter({ hasText: /^2 of/u })).toBeVisible();
  await expect(hit).toBeInViewport();
  await expectAccessible(page);
  await field.press('Escape');
  await expect(field).toHaveCount(0);

  await openPdf(page);
  await source(page).getByRole('document').focus();
  await page.keyboard.press('/');
  const inSource = source(page).getByRole('searchbox', { name: 'Find in this source' });
  await inSource.fill('teachers');
  await expect(source(page).locator('[data-marks="current-hit"]').first()).toBeInViewport();
});

test('the strip of paragraphs shows where the reader is and leads everywhere by keyboard', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await openReport(page);
  const strip = page.getByRole('navigation', { name: 'Paragraphs by state' });
  const cells = strip.getByRole('button');
  await expect(cells).toHaveCount(30);
  await strip.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(cells.last()).toBeFocused();
  await expect(
    report(page)
      .locator('[data-passage]')
      .filter({ has: page.locator('button', { hasText: /^30\.$/u }) })
      .first(),
  ).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { level: 2, name: '§ 30' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'reading-paragraph');
});

test('in a narrow dark window everything is still at hand', async ({ openWindow }) => {
  const { application, page } = await openWindow({ theme: 'dark' });
  await setWindowSize(application, { width: 1100, height: 700 });
  await openReport(page);
  await page.keyboard.press('j');
  await expect(evidence(page)).toBeVisible();
  await expect(source(page).locator('[data-page] canvas').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'reading-narrow-dark');
});

test('a law that the report names opens at the article', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  const reference = report(page).getByText('Article 36 ter of the Ports Act').first();
  await reference.scrollIntoViewIfNeeded();
  await reference.click();
  await expect(source(page).getByText(/chaleco salvavidas será castigado/u)).toBeInViewport();
});

test('after a note or a verdict the keys go on where they were', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openReport(page);
  const id = await choose(page, '30%');
  const statistic = report(page).locator(`[data-statistic="${id}"]`);
  await page.keyboard.press('n');
  await expect(evidence(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(statistic).toBeFocused();

  await page.keyboard.press('3');
  // The note is begun with what the source says, once that is known.
  await expect(evidence(page).getByLabel(/A discrepancy needs a note/u)).toHaveValue(/29\.6/u);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('“30%”: Discrepancy')).toBeVisible();
  await expect(statistic).toBeFocused();
  // Space goes on from a number that the report shows as decided.
  await expect(evidence(page).locator('header').first()).toContainText('Discrepancy');
  await page.keyboard.press('Space');
  await expect(statistic).toHaveAttribute('aria-pressed', 'false');

  // Also where the pane's own buttons were used.
  await choose(page, '47 minutes');
  await evidence(page).getByRole('button', { name: /^Note/u }).focus();
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(selected(page)).toBeFocused();
});
