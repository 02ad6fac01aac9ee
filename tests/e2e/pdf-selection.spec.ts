import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { ask } from './harness/ask.ts';
import { openSampleCase } from './harness/sample-case.ts';
import { expect, test } from './harness/test.ts';

const source = (page: Page): Locator => page.getByRole('region', { name: 'Source', exact: true });
const toolbar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Link the selected text' });

/** A place on the page of the sample's yearbook, in PDF points, as `pdftotext -bbox` gives the words' boxes. */
interface Point {
  readonly x: number;
  readonly y: number;
}
const page4 = {
  entre: { x: 72, y: 109 },
  realizaron: { x: 174.7, y: 109 },
  realizaronEnd: { x: 220.8, y: 109 },
  cuadroEnd: { x: 522, y: 109 },
  presenta: { x: 116.9, y: 124 },
  totalesEnd: { x: 208, y: 124 },
  heading: { x: 86.5, y: 87 },
  headingEnd: { x: 232.4, y: 87 },
  workshops2018: { x: 305.6, y: 253 },
  workshops2018End: { x: 322.3, y: 253 },
  pupils2016: { x: 392, y: 223 },
  pupils2016End: { x: 422.7, y: 223 },
  yearTotal: { x: 72, y: 268 },
  pupilsTotalEnd: { x: 422.7, y: 268 },
} as const satisfies Readonly<Record<string, Point>>;

/** From, to, and the words that must be selected; the mouse goes straight from one to the other. */
const drags: readonly (readonly [string, Point, Point, string])[] = [
  ['a word', page4.realizaron, page4.realizaronEnd, 'realizaron'],
  ['a word, backwards', page4.realizaronEnd, page4.realizaron, 'realizaron'],
  [
    'from the middle of a word',
    { x: 205.6, y: 109 },
    page4.cuadroEnd,
    /^ron talleres de seguridad .+ El cuadro$/u.source,
  ],
  ['to the middle of a word', page4.entre, { x: 205.6, y: 109 }, 'Entre 2014 y 2018 se realiza'],
  [
    'across two lines',
    page4.realizaron,
    page4.totalesEnd,
    /^realizaron .+ El cuadro siguiente presenta los totales$/u.source,
  ],
  [
    'across two lines, backwards',
    page4.totalesEnd,
    page4.realizaron,
    /^realizaron .+ presenta los totales$/u.source,
  ],
  [
    'upwards from the second line to the first',
    page4.presenta,
    page4.entre,
    /^Entre 2014 .+ El cuadro siguiente $/u.source,
  ],
  [
    'a whole line, begun in its margin',
    { x: 30, y: 109 },
    { x: 570, y: 109 },
    /^Entre 2014 .+ El cuadro$/u.source,
  ],
  [
    'begun in the gap between two lines',
    { x: 72, y: 116 },
    page4.totalesEnd,
    /presenta los totales$/u.source,
  ],
  ['a heading', page4.heading, page4.headingEnd, 'Talleres e inspecciones'],
  [
    'from a heading into the text below it',
    page4.heading,
    page4.realizaronEnd,
    /^Talleres e inspecciones\nEntre .+ realizaron$/u.source,
  ],
  ['a cell of a table', page4.workshops2018, page4.workshops2018End, '675'],
  ['a cell of a table, backwards', page4.pupils2016End, page4.pupils2016, '18.930'],
  ['a row of a table', page4.yearTotal, page4.pupilsTotalEnd, 'Total | 2.986 | 95.147'],
  [
    'down a column, row by row',
    page4.pupils2016,
    { x: 422.7, y: 238 },
    /^18\.930 \| 10,6\n2017 \| 640 \| 20\.446$/u.source,
  ],
  ['from the table into the text', page4.yearTotal, { x: 89.5, y: 296 }, /^Total .+\n/u.source],
];

async function openYearbook(page: Page): Promise<void> {
  // Whole pages, with the margins in which some drags begin.
  await ask(page, 'app.remember', { view: { 'source-zoom': 'page' } });
  await page.reload();
  await openSampleCase(page);
  await page.keyboard.press('Control+2');
  await page.getByRole('grid').getByText('Anuario de seguridad marítima 2018').first().click();
  await page.keyboard.press('Enter');
  await expect(source(page).locator('[data-page="1"] canvas')).toBeVisible();
  await goToPage(page, 4);
}

async function goToPage(page: Page, number: number): Promise<void> {
  const field = page.getByLabel('Page', { exact: true });
  await field.fill(String(number));
  await field.press('Enter');
  await expect(source(page).locator(`[data-page="${number}"] canvas`)).toBeVisible();
  await expect(source(page).locator(`[data-page="${number}"] [data-at]`).first()).toBeVisible();
}

/** Where a point of a page is on the screen now. */
async function onScreen(page: Page, number: number, point: Point): Promise<Point> {
  const box = await source(page).locator(`[data-page="${number}"]`).boundingBox();
  if (box === null) throw new Error(`Page ${number} is not drawn`);
  const scale = box.width / 595;
  return { x: box.x + point.x * scale, y: box.y + point.y * scale };
}

async function drag(page: Page, number: number, from: Point, to: Point): Promise<void> {
  const start = await onScreen(page, number, from);
  const end = await onScreen(page, number, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/** What Ctrl+C gives: the very words of the document. */
async function copied(page: Page, application: ElectronApplication): Promise<string> {
  await application.evaluate(({ clipboard }) => clipboard.writeText(''));
  await page.keyboard.press('Control+c');
  return application.evaluate(({ clipboard }) => clipboard.readText());
}

async function clickBesideText(page: Page): Promise<void> {
  const place = await onScreen(page, 4, { x: 8, y: 600 });
  await page.mouse.click(place.x, place.y);
  await expect(toolbar(page)).toBeHidden();
}

test('dragging the mouse over a PDF page selects exactly what it was dragged over', async ({
  openWindow,
}) => {
  const { page, application } = await openWindow();
  await openYearbook(page);
  for (const zoom of ['as wide as the pane', 'larger', 'smaller'] as const) {
    if (zoom === 'larger') await page.getByRole('button', { name: /^Larger/u }).click();
    if (zoom === 'smaller') {
      for (let times = 0; times < 3; times += 1)
        await page.getByRole('button', { name: /^Smaller/u }).click();
    }
    await goToPage(page, 4);
    for (const [what, from, to, expected] of zoom === 'as wide as the pane' ? drags : drags.slice(0, 8)) {
      await test.step(`${what}, ${zoom}`, async () => {
        await drag(page, 4, from, to);
        await expect(toolbar(page)).toBeVisible();
        const got = await copied(page, application);
        if (expected.startsWith('^') || expected.endsWith('$'))
          expect(got, what).toMatch(new RegExp(expected, 'u'));
        else expect(got, what).toBe(expected);
        await clickBesideText(page);
      });
    }
  }
});

test('what is selected is not dragged away: pressing on it selects anew', async ({ openWindow }) => {
  const { page, application } = await openWindow();
  await openYearbook(page);
  await drag(page, 4, page4.entre, page4.cuadroEnd);
  await drag(page, 4, page4.realizaron, page4.realizaronEnd);
  expect(await copied(page, application)).toBe('realizaron');
});

test('a drag may begin on a highlighted number', async ({ openWindow }) => {
  const { page, application } = await openWindow();
  await openSampleCase(page);
  await page.locator('[data-statistic]', { hasText: '95.147' }).first().click();
  const mark = source(page).locator('[data-marks="number"]').first();
  await expect(mark).toBeVisible();
  const box = await mark.boundingBox();
  if (box === null) throw new Error('The number is not marked');
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
  expect(await copied(page, application)).toBe('95.147');
});

test('a double click takes a word, a triple click the paragraph, Shift extends', async ({ openWindow }) => {
  const { page, application } = await openWindow();
  await openYearbook(page);
  const word = await onScreen(page, 4, { x: 200, y: 109 });
  await page.mouse.dblclick(word.x, word.y);
  await expect(toolbar(page)).toBeVisible();
  expect(await copied(page, application)).toBe('realizaron');
  const end = await onScreen(page, 4, page4.totalesEnd);
  await page.keyboard.down('Shift');
  await page.mouse.click(end.x, end.y);
  await page.keyboard.up('Shift');
  expect(await copied(page, application)).toMatch(/^realizaron .+ los totales$/u);
  await clickBesideText(page);
  await page.mouse.click(word.x, word.y, { clickCount: 3 });
  expect(await copied(page, application)).toMatch(/^Entre 2014 .+ los totales por año\.$/u);
});

test('a selection runs on from one page to the next', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openYearbook(page);
  await page.getByRole('button', { name: /^Smaller/u }).click();
  await page.getByRole('button', { name: /^Smaller/u }).click();
  await goToPage(page, 4);
  await expect(source(page).locator('[data-page="5"] [data-at]').first()).toBeVisible();
  const from = await onScreen(page, 4, { x: 72, y: 409 });
  const next = source(page).locator('[data-page="5"] [data-at]').nth(1);
  await next.scrollIntoViewIfNeeded();
  const start = await onScreen(page, 4, { x: 72, y: 409 });
  expect(from.x).toBeCloseTo(start.x, 0);
  const box = await next.boundingBox();
  if (box === null) throw new Error('The next page has no text');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 12 });
  await page.mouse.up();
  await page.keyboard.press('l');
  await expect(page.getByText(/Select a statistic or paragraph/u).first()).toBeVisible();
  const statistics = await ask(page, 'report.statistics', {});
  const statistic = page.locator(`[data-statistic="${statistics[0]?.id ?? ''}"]`);
  await statistic.click();
  await expect(statistic).toHaveAttribute('aria-pressed', 'true');
  await expect(
    page.getByRole('region', { name: 'Evidence', exact: true }).getByText('Your verdict'),
  ).toBeVisible();
  await page.keyboard.press('l');
  await expect.poll(async () => (await ask(page, 'report.evidence', {})).length).toBe(1);
  const [linked] = await ask(page, 'report.evidence', {});
  expect(linked?.anchor.quote.exact).toMatch(/^Total \| 1\.905/u);
  expect(new Set(linked?.anchor.rectangles.map((one) => one.page))).toEqual(new Set([4, 5]));
});

test('the toolbar goes when the reader turns elsewhere', async ({ openWindow }) => {
  const { page } = await openWindow();
  await openYearbook(page);
  await drag(page, 4, page4.realizaron, page4.realizaronEnd);
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { name: 'Findings', level: 1 })).toBeVisible();
  await expect(toolbar(page)).toBeHidden();
  await page.keyboard.press('Control+1');
  await expect(toolbar(page)).toBeHidden();
  // It is still kept for linking, and marked.
  await expect(source(page).locator('[data-marks="kept"]').first()).toBeVisible();

  await drag(page, 4, page4.realizaron, page4.realizaronEnd);
  await expect(toolbar(page)).toBeVisible();
  await page.getByRole('region', { name: 'Report', exact: true }).locator('[data-passage]').first().click();
  await expect(toolbar(page)).toBeHidden();
});
