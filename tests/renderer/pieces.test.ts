import { describe, expect, test } from 'vitest';
import { cutIntoPieces, stretchWithin } from '../../src/renderer/features/reading/pieces.ts';

const text = 'Of 499 complaints, 251 (50.3%) were filed.';
const spanOf = (part: string): { start: number; end: number } => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

function shape(pieces: ReturnType<typeof cutIntoPieces<unknown, unknown, string>>): string[] {
  return pieces.map((piece) => {
    switch (piece.kind) {
      case 'text':
        return piece.runs
          .map((run) => run.text + (run.marks.length > 0 ? `{${run.marks.join()}}` : ''))
          .join('');
      case 'control':
        return `[${String(piece.control)}${piece.first ? '' : '…'}: ${piece.runs.map((run) => run.text).join('/')}]`;
      case 'marker':
        return `^${String(piece.marker)}`;
    }
  });
}

describe('cutting a paragraph into pieces', () => {
  test('keeps every letter once and in order', () => {
    const pieces = cutIntoPieces({
      text,
      controls: [{ ...spanOf('499'), control: 's1' }],
      points: [],
      marks: [{ ...spanOf('9 comp'), mark: 'hit' }],
    });
    const all = pieces.flatMap((piece) => (piece.kind === 'marker' ? [] : piece.runs.map((run) => run.text)));
    expect(all.join('')).toBe(text);
  });

  test('makes controls of statistics, and markers stand between letters', () => {
    const pieces = cutIntoPieces({
      text,
      controls: [
        { ...spanOf('499'), control: 's1' },
        { ...spanOf('251'), control: 's2' },
      ],
      points: [
        { offset: 6, marker: '12' },
        { offset: text.length, marker: '13' },
      ],
      marks: [],
    });
    expect(shape(pieces)).toEqual([
      'Of ',
      '[s1: 499]',
      '^12',
      ' complaints, ',
      '[s2: 251]',
      ' (50.3%) were filed.',
      '^13',
    ]);
  });

  test('gives an overlapped stretch to the innermost control, and the outer one only once', () => {
    const pieces = cutIntoPieces({
      text,
      controls: [
        { ...spanOf('251 (50.3%)'), control: 'outer' },
        { ...spanOf('50.3%'), control: 'inner' },
      ],
      points: [],
      marks: [],
    });
    expect(shape(pieces)).toEqual([
      'Of 499 complaints, ',
      '[outer: 251 (]',
      '[inner: 50.3%]',
      '[outer…: )]',
      ' were filed.',
    ]);
  });

  test('a marker inside a statistic interrupts it without ending it', () => {
    const pieces = cutIntoPieces({
      text: '5 months to 2 years',
      controls: [{ start: 0, end: 19, control: 's1' }],
      points: [{ offset: 8, marker: '4' }],
      marks: [],
    });
    expect(shape(pieces)).toEqual(['[s1: 5 months]', '^4', '[s1…:  to 2 years]']);
  });

  test('marks overlap freely and do not split controls', () => {
    const pieces = cutIntoPieces({
      text,
      controls: [{ ...spanOf('499'), control: 's1' }],
      points: [],
      marks: [
        { start: 0, end: 5, mark: 'hit' },
        { start: 4, end: 8, mark: 'evidence' },
      ],
    });
    expect(shape(pieces)).toEqual([
      'Of {hit}',
      '[s1: 4/9/9]',
      ' c{evidence}omplaints, 251 (50.3%) were filed.',
    ]);
  });

  test('several markers at one point keep their order', () => {
    const pieces = cutIntoPieces({
      text: 'Done.',
      controls: [],
      points: [
        { offset: 5, marker: '4' },
        { offset: 5, marker: '5' },
      ],
      marks: [],
    });
    expect(shape(pieces)).toEqual(['Done.', '^4', '^5']);
  });

  test('an empty paragraph has only its markers', () => {
    expect(
      shape(cutIntoPieces({ text: '', controls: [], points: [{ offset: 0, marker: '1' }], marks: [] })),
    ).toEqual(['^1']);
  });
});

test.each([
  [{ start: 0, end: 5 }, undefined],
  [
    { start: 5, end: 12 },
    { start: 0, end: 2 },
  ],
  [
    { start: 12, end: 15 },
    { start: 2, end: 5 },
  ],
  [
    { start: 18, end: 40 },
    { start: 8, end: 10 },
  ],
  [{ start: 20, end: 40 }, undefined],
])('the part of %o in the passage 10–20 is %o', (stretch, expected) => {
  expect(stretchWithin(stretch, { start: 10, end: 20 })).toEqual(expected);
});
