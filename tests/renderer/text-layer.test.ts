import { describe, expect, test } from 'vitest';
import {
  boxesOf,
  offsetAtPoint,
  placeText,
  textExtent,
  typeOf,
  withoutOuterSpaces,
} from '../../src/renderer/features/source/text-layer.ts';
import type { GlyphRun, LineSegment } from '../../src/renderer/features/source/text-layer.ts';

// Every letter as wide as the next: offsets and points can be read off each other.
const measure = (text: string): number => text.length;

function line(text: string, over: Partial<LineSegment> = {}): LineSegment {
  return {
    start: 100,
    end: 100 + text.length,
    page: 1,
    x: 50,
    y: 200,
    width: 400,
    height: 12,
    text,
    ...over,
  };
}
function run(text: string, x: number, width: number, over: Partial<GlyphRun> = {}): GlyphRun {
  return { text, x, width, baseline: 210, fontSize: 10, family: 'serif', ...over };
}

describe('laying text over a page', () => {
  test('a line without glyph runs is used whole', () => {
    expect(placeText([line('In total, 95.147 pupils')], [])).toMatchObject([
      { start: 100, end: 123, x: 50, width: 400, family: 'sans-serif' },
    ]);
  });

  test('cells of a table row stand where their glyphs are', () => {
    const placed = placeText(
      [line('Total | 2.986 | 95.147')],
      [run('95.147', 400, 40), run('Total', 50, 30), run('2.986', 250, 30)],
    );
    expect(placed.map((part) => [part.text, part.x])).toEqual([
      ['Total', 50],
      [' | ', 80],
      ['2.986', 250],
      [' | ', 280],
      ['95.147', 400],
    ]);
    expect(boxesOf(placed, { start: 108, end: 113 }, measure)).toEqual([
      { x: 250, y: 200, width: 30, height: 12 },
    ]);
    expect(boxesOf(placed, { start: 116, end: 122 }, measure)).toEqual([
      { x: 400, y: 200, width: 40, height: 12 },
    ]);
  });

  test('a footnote marker among the glyphs is passed over', () => {
    const placed = placeText(
      [line('17.574 million inhabitants, of which 4.462 million')],
      [
        run('17.574 million inhabitants,', 50, 200),
        run('4', 251, 4, { fontSize: 6, baseline: 206 }),
        run(' of which 4.462 million', 258, 190),
      ],
    );
    expect(placed.map((part) => part.text)).toEqual([
      '17.574 million inhabitants,',
      ' ',
      'of which 4.462 million',
    ]);
  });

  test('a hyphen at a line break that the text has joined is no obstacle', () => {
    const placed = placeText(
      [line('of sexual exploita')],
      [run('of sexual', 50, 90), run('exploita-', 150, 90)],
    );
    expect(placed.map((part) => part.text)).toEqual(['of sexual', ' ', 'exploita']);
  });

  test('glyphs that are not the text are not trusted', () => {
    const placed = placeText(
      [line('In total, 95.147 pupils')],
      [run('In', 50, 10), run('something else', 70, 90)],
    );
    expect(placed).toHaveLength(1);
  });

  test('glyphs of the lines above and below do not count', () => {
    const placed = placeText(
      [line('one two')],
      [
        run('one', 50, 20),
        run('two', 80, 20),
        run('one', 50, 20, { baseline: 190 }),
        run('x', 60, 9, { baseline: 240 }),
      ],
    );
    expect(placed.map((part) => part.text)).toEqual(['one', ' ', 'two']);
  });
});

describe('boxes of a stretch', () => {
  const placed = placeText(
    [
      line('0123456789', { start: 0, end: 10, width: 100 }),
      line('abcdefghij', { start: 11, end: 21, y: 214, width: 100 }),
    ],
    [],
  );

  test('part of a line', () => {
    expect(boxesOf(placed, { start: 2, end: 5 }, measure)).toEqual([
      { x: 70, y: 200, width: 30, height: 12 },
    ]);
  });
  test('over two lines, one box for each', () => {
    expect(boxesOf(placed, { start: 5, end: 13 }, measure)).toEqual([
      { x: 100, y: 200, width: 50, height: 12 },
      { x: 50, y: 214, width: 20, height: 12 },
    ]);
  });
  test('outside the page, none', () => {
    expect(boxesOf(placed, { start: 30, end: 40 }, measure)).toEqual([]);
  });
  test('neighbouring words of a line make one box, distant cells two', () => {
    const words = placeText(
      [line('one two', { start: 0, end: 7 })],
      [run('one', 50, 30), run('two', 82, 30)],
    );
    expect(boxesOf(words, { start: 0, end: 7 }, measure)).toHaveLength(1);
  });
});

describe('the extent of the text', () => {
  test('leaves out the few lines that stick out', () => {
    const body = Array.from({ length: 100 }, () => ({ x: 72, width: 450 }));
    expect(textExtent([...body, { x: 10, width: 12 }, { x: 560, width: 30 }])).toEqual({
      left: 72,
      right: 522,
    });
  });
  test('is unknown without text, or with next to none', () => {
    expect(textExtent([])).toBeUndefined();
    expect(textExtent([{ x: 300, width: 10 }])).toBeUndefined();
  });
});

describe('the letter nearest to a point', () => {
  const placed = placeText(
    [
      line('0123456789', { start: 0, end: 10, width: 100 }),
      line('abcdefghij', { start: 11, end: 21, y: 214, width: 100 }),
    ],
    [],
  );
  test.each([
    ['on a letter, its nearer side', 72, 206, 2],
    ['left of a line, its beginning', 5, 206, 0],
    ['right of a line, its end', 400, 206, 10],
    ['in the gap below a line, that line', 72, 212.5, 2],
    ['far below, the last line', 72, 600, 13],
  ])('%s', (_, x, y, expected) => {
    expect(offsetAtPoint(placed, x, y, measure)?.offset).toBe(expected);
  });
  test('on an empty page, none', () => {
    expect(offsetAtPoint([], 10, 10, measure)).toBeUndefined();
  });
});

describe("a justified line in the page's own face", () => {
  // A letter is as wide as a tenth of its type: "aa bb cc" in size 10 has 6 letters of 1 point and two spaces of 7.
  const narrow = (text: string): number => text.length * 10;
  const [part] = placeText(
    [line('aa bb cc', { start: 0, end: 8, x: 0, width: 20 })],
    [run('aa bb cc', 0, 20, { isOwnFace: true })],
  );
  const placed = part === undefined ? [] : [part];
  test('its spaces share what the letters leave', () => {
    expect(boxesOf(placed, { start: 3, end: 5 }, narrow)).toEqual([{ x: 9, y: 200, width: 2, height: 12 }]);
    expect(part === undefined ? undefined : typeOf(part, narrow)).toEqual({
      fontSize: 10,
      wordSpacing: 6,
      stretch: 1,
    });
  });
  test('a point on its last letter is that letter', () => {
    expect(offsetAtPoint(placed, 18.6, 205, narrow)?.offset).toBe(7);
  });
  test('a space after its last letter takes no room', () => {
    expect(withoutOuterSpaces(run('aa bb ', 0, 18, { isOwnFace: true }), narrow)).toMatchObject({
      text: 'aa bb',
      x: 0,
      width: 11,
    });
  });
});
