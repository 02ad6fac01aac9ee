import { expect, test } from 'vitest';
import { speakingLabels } from '../../../src/core/document/speaking-labels.ts';
import { readText } from './read.ts';

test('bulleted paragraphs are named by their place below the paragraph or heading that they belong to', () => {
  const document = readText(
    [
      'I. Housing',
      '1. The board counted 40 houses in the harbour and 12 behind it, none of them with a well of its own.',
      '2. The survey of the year after found that:',
      '• 12 of the houses had been sold to strangers;',
      '• 7 stood empty throughout the winter.',
      '3. Of the owners, the following had asked for help:',
      '(a) Nine who lived abroad for most of the year;',
      '(b) Three who had lost their boats in the storm.',
      'II. Recommendations',
      '• Count the houses again before the end of 2026.',
      '• Pay the 30 owners who have waited longest.',
    ].join('\n\n'),
  );
  const names = speakingLabels(document);
  expect(document.paragraphs.map(({ id }) => names.get(id))).toEqual([
    '1',
    '2',
    '2 • 1',
    '2 • 2',
    '3',
    '3 (a)',
    '3 (b)',
    'II. Recommendations • 1',
    'II. Recommendations • 2',
  ]);
});
