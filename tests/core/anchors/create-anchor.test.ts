import { describe, expect, test } from 'vitest';
import { createAnchor } from '../../../src/core/anchors/create-anchor.ts';

const text = '1. In 2017 the country had 17,574,003 inhabitants, of whom 51 % were women.\n2. More.';

function anchorOf(phrase: string, layout: Parameters<typeof createAnchor>[0]['layout'] = []) {
  const start = text.indexOf(phrase);
  return createAnchor({ text, layout }, start, start + phrase.length);
}

describe('an anchor', () => {
  test('carries the quotation, its place and 32 characters on both sides', () => {
    const { quote, position } = anchorOf('17,574,003');
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: '17,574,003',
      prefix: '1. In 2017 the country had ',
      suffix: ' inhabitants, of whom 51 % were ',
    });
    expect(text.slice(position.start, position.end)).toBe('17,574,003');
  });

  test('leaves out white space at the ends of a selection', () => {
    expect(anchorOf(' 51 % ').quote.exact).toBe('51 %');
  });

  test('takes offsets in either order and beyond the end', () => {
    expect(createAnchor({ text, layout: [] }, 9999, text.length - 5).quote.exact).toBe('More.');
  });

  test('never cuts a character in two', () => {
    const withFlower = `a${'\u{1F33C}'.repeat(40)}b`;
    const { quote } = createAnchor({ text: withFlower, layout: [] }, 2, 4);
    expect(quote.exact).toBe('\u{1F33C}\u{1F33C}');
    expect(quote.suffix.isWellFormed()).toBe(true);
    expect(quote.prefix.isWellFormed()).toBe(true);
  });

  test('has no page and no rectangles where the format has none', () => {
    expect(anchorOf('2017')).toMatchObject({ page: undefined, rectangles: [] });
  });
});

describe('rectangles', () => {
  const half = text.indexOf('inhabitants');
  const lines = [
    { start: 0, end: half, page: 3, x: 100, y: 50, width: half * 5, height: 12 },
    { start: half, end: text.length, page: 4, x: 100, y: 20, width: (text.length - half) * 5, height: 12 },
  ];

  test('are interpolated within the line', () => {
    const start = text.indexOf('17,574,003');
    expect(anchorOf('17,574,003', lines)).toMatchObject({
      page: 3,
      rectangles: [{ page: 3, x: 100 + start * 5, y: 50, width: 50, height: 12 }],
    });
  });

  test('are one for each line, also across pages', () => {
    const { page, rectangles } = anchorOf('17,574,003 inhabitants', lines);
    expect(page).toBe(3);
    expect(rectangles.map((rectangle) => [rectangle.page, rectangle.width])).toEqual([
      [3, 55],
      [4, 55],
    ]);
  });

  test('of neighbouring segments in one line are joined', () => {
    const [first] = lines;
    if (first === undefined) throw new Error('no line');
    const cut = 20;
    const split = [
      { ...first, end: cut, width: cut * 5 },
      { ...first, start: cut, x: 100 + cut * 5 + 2, width: (first.end - cut) * 5 },
    ];
    expect(anchorOf('In 2017 the country had 17', split).rectangles).toHaveLength(1);
  });
});
