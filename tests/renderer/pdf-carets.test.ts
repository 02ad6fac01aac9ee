import { describe, expect, test } from 'vitest';
import { grainAt, isInNote, wordsOf } from '../../src/renderer/features/source/pdf-carets.ts';
import type { PlacedText } from '../../src/renderer/features/source/text-layer.ts';

const body = 'In 2018, 95.147 pupils took part in inter\u00ADnational work.'.replace('\u00AD', '');
const note = 'Ministry, table 3.';
const content = {
  headings: [],
  paragraphs: [{ id: 'p1', kind: 'plain' as const, text: body, start: 10, end: 10 + body.length }],
  footnotes: [{ label: '1', text: note, start: 100, end: 100 + note.length }],
};
const at = (word: string): number => 10 + body.indexOf(word);

function part(from: number, to: number): PlacedText {
  const text = body.slice(from - 10, to - 10);
  return { start: from, end: to, text, x: 0, y: from, width: 100, height: 10, family: 'serif' };
}
// The line ends within a word, as printed with a hyphen.
const breakAt = at('national');
const placed = [part(10, breakAt), part(breakAt, 10 + body.length)];

describe('what a press takes', () => {
  test.each([
    ['a word', 'word', at('pupils') + 2, 'pupils'],
    ['a number with its separator', 'word', at('95.147') + 3, '95.147'],
    ['a word broken at the end of a line', 'word', breakAt + 1, 'international'],
    ['a paragraph', 'paragraph', at('pupils'), body],
    ['no more than a letter boundary', 'letter', at('pupils'), ''],
  ] as const)('%s', (_, grain, offset, expected) => {
    const { start, end } = grainAt(grain, offset, placed, content);
    expect(body.slice(start - 10, end - 10)).toBe(expected);
  });
});

test('a footnote is told from the text', () => {
  expect([isInNote(content, 100), isInNote(content, at('pupils'))]).toEqual([true, false]);
});

test('what is copied is the words of the document, passages on lines of their own', () => {
  expect(wordsOf(content, { start: breakAt, end: 108 })).toBe('national work.\nMinistry');
});
