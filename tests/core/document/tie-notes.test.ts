import { describe, expect, test } from 'vitest';
import { tieNotes } from '../../../src/core/document/tie-notes.ts';

function tied(markers: string, notes: string): string[] {
  const footnotes = notes.split(' ').map((label, index) => ({ label, text: `${label}@${String(index)}` }));
  const footnoteMarkers = markers.split(' ').map((label) => ({ label }));
  return tieNotes({ footnoteMarkers, footnotes }).map((note) => note?.text ?? '–');
}

describe('markers belong to notes', () => {
  test.each([
    ['by their labels where each has one', '1 2 3 2', '1 2 3', ['1@0', '2@1', '3@2', '2@1']],
    ['in any order', '2 1 3', '1 2 3', ['2@1', '1@0', '3@2']],
    [
      'of the same count where chapters count anew',
      '1 2 3 1 2 1',
      '1 2 3 1 2 1',
      ['1@0', '2@1', '3@2', '1@3', '2@4', '1@5'],
    ],
    ['of counts of one note', '1 1 1', '1 1 1', ['1@0', '1@1', '1@2']],
    ['referred to twice in the second count', '1 2 1 2 2', '1 2 1 2', ['1@0', '2@1', '1@2', '2@3', '2@3']],
    ['by the place of a sign that comes on several pages', '* 1 *', '* 1 *', ['*@0', '1@1', '*@2']],
    ['or to none', '1 2 4', '1 2', ['1@0', '2@1', '–']],
  ])('%s', (_, markers, notes, expected) => {
    expect(tied(markers, notes)).toEqual(expected);
  });
});
