import { expect, test } from 'vitest';
import {
  canvasRatio,
  currentPage,
  layOutPages,
  nextZoom,
  pageGap,
  pagesBetween,
  readableFit,
} from '../../src/renderer/features/source/page-strip.ts';

const strip = layOutPages([{ height: 100 }, { height: 200 }, { height: 100 }], 2);

test('pages stand below each other with a gap', () => {
  expect(strip.tops).toEqual([pageGap, 2 * pageGap + 200, 3 * pageGap + 600]);
  expect(strip.height).toBe(4 * pageGap + 800);
});

test.each([
  [0, 100, 0, 0],
  [150, 300, 0, 1],
  [300, 310, 1, 1],
  [0, 5000, 0, 2],
])('between %i and %i stand pages %i to %i', (top, bottom, first, last) => {
  expect(pagesBetween(strip, top, bottom)).toEqual({ first, last });
});

test('no pages, none visible', () => {
  expect(pagesBetween(layOutPages([], 1), 0, 100)).toEqual({ first: -1, last: -1 });
});

test('the reader is on the page in the upper third of the view', () => {
  expect(currentPage(strip, 0, 300)).toBe(0);
  expect(currentPage(strip, 150, 300)).toBe(1);
});

test('five thousand pages are laid out and searched', () => {
  const many = layOutPages(
    Array.from({ length: 5000 }, () => ({ height: 842 })),
    1.3,
  );
  const middle = many.tops[2500] ?? 0;
  expect(pagesBetween(many, middle, middle + 900)).toEqual({ first: 2500, last: 2500 });
});

test('a canvas never grows beyond what can be painted', () => {
  expect(canvasRatio(800, 1000, 2)).toBe(2);
  expect(canvasRatio(800, 1000, 0.8)).toBe(1);
  const ratio = canvasRatio(6000, 8000, 2);
  expect(6000 * ratio * 8000 * ratio).toBeLessThanOrEqual(16_777_217);
});

test.each([
  [1, 1, 1.1],
  [1.05, -1, 1],
  [4, 1, 4],
  [0.5, -1, 0.5],
  [1.234, 1, 1.25],
] as const)('zoom %f in direction %i becomes %f', (zoom, direction, expected) => {
  expect(nextZoom(zoom, direction)).toBe(expected);
});

test.each([
  [0.8, true, 'page'],
  [0.47, true, 'text'],
  [0.47, false, 'page'],
] as const)('a page at %f of its size on paper, with text %s, fits by its %s', (zoom, canFitText, fit) => {
  expect(readableFit(zoom, canFitText)).toBe(fit);
});
