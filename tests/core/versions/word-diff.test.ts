import { describe, expect, test } from 'vitest';
import { diffWords } from '../../../src/core/versions/word-diff.ts';
import { mapStretch } from '../../../src/core/versions/map-stretch.ts';

/** "[-deleted-]{+inserted+}" */
function shown(oldText: string, newText: string): string {
  return diffWords(oldText, newText)
    .map((piece) => {
      const old = oldText.slice(piece.oldStart, piece.oldEnd);
      const fresh = newText.slice(piece.newStart, piece.newEnd);
      return piece.kind === 'same' ? fresh : piece.kind === 'deleted' ? `[-${old}-]` : `{+${fresh}+}`;
    })
    .join('');
}

describe('the words of two versions', () => {
  test.each([
    ['one figure changed', 'In 2018 there were 3,719 pupils.', 'In 2018 there were 3,917 pupils.', 'In 2018 there were[- 3,719-]{+ 3,917+} pupils.'],
    ['words inserted', 'The law was adopted.', 'The law was finally adopted.', 'The law was{+ finally+} adopted.'],
    ['words deleted at the end', 'Ten boats sailed out.', 'Ten boats sailed.', 'Ten boats sailed[- out-].'],
    ['grouped figures are one word', 'There were 1 011 646 of them', 'There were 1 011 647 of them', 'There were[- 1 011 646-]{+ 1 011 647+} of them'],
    ['nothing in common', 'alpha beta', 'gamma delta', '[-alpha beta-]{+gamma delta+}'],
    ['an empty old text', '', 'all new', '{+all new+}'],
    ['an empty new text', 'all gone', '', '[-all gone-]'],
    ['other white space only', 'a  b c', 'a b c', 'a b c'],
    ['rewritten but for small words', 'The board of the harbour met in the town on Monday', 'A committee of pilots drafted the rules during May', '[-The board of the harbour met in the town on Monday-]{+A committee of pilots drafted the rules during May+}'],
  ])('%s', (_name, oldText, newText, expected) => {
    expect(shown(oldText, newText)).toBe(expected);
  }); // prettier-ignore

  test('put together again are both texts whole, whatever was done to them', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = chance(seed);
      const words = Array.from(
        { length: 5 + random(60) },
        () => ['the', 'of', 'boats', '1,200', '12 %', 'in', 'year', 'ships,', '3.5'][random(9)] ?? '',
      );
      const edited = words.flatMap((word) =>
        random(10) === 0 ? [] : random(10) === 0 ? [word, 'new'] : [word],
      );
      const oldText = words.join(' ');
      const newText = edited.join(random(2) === 0 ? ' ' : '  ');
      const pieces = diffWords(oldText, newText);
      expect(pieces.map((piece) => oldText.slice(piece.oldStart, piece.oldEnd)).join('')).toBe(oldText);
      expect(pieces.map((piece) => newText.slice(piece.newStart, piece.newEnd)).join('')).toBe(newText);
      for (const piece of pieces.filter(({ kind }) => kind === 'same')) {
        expect(newText.slice(piece.newStart, piece.newEnd).replace(/\s+/g, ' ').trim()).toBe(
          oldText.slice(piece.oldStart, piece.oldEnd).replace(/\s+/g, ' ').trim(),
        );
      }
    }
  });

  test('of a long passage with a few changes are found one by one', () => {
    const words = Array.from({ length: 30_000 }, (_, index) => `word${String(index % 7000)}`);
    const changed = words.map((word, index) => (index % 5000 === 17 ? 'other' : word));
    const pieces = diffWords(words.join(' '), changed.join(' '));
    expect(pieces.filter(({ kind }) => kind === 'inserted')).toHaveLength(6);
  });
});

describe('a stretch of the old text', () => {
  const oldText = 'Of the 200 pupils of 2018, 120 were boys and 80 were girls.';
  test.each([
    ['stays', oldText, '120', '120', 1],
    ['moves with what stands before it', `In all, of the 200 pupils of 2018, 120 were boys and 80 were girls.`, '120', '120', 1],
    ['is followed by what stands in its place', 'Of the 200 pupils of 2018, 125 were boys and 80 were girls.', '120', '125', 0],
    ['keeps what was inserted in it', 'Of the 200 pupils of 2018, 120 were young boys and 80 were girls.', '120 were boys', '120 were young boys', 0.68],
    ['does not grow by what was inserted beside it', 'Of the 200 pupils of 2018, about 120 were boys and 80 were girls.', '120', '120', 1],
  ])('%s', (_name, newText, stretch, expected, kept) => {
    const start = oldText.indexOf(stretch);
    const mapped = mapStretch(diffWords(oldText, newText), start, start + stretch.length);
    expect(mapped === undefined ? undefined : newText.slice(mapped.start, mapped.end).trim()).toBe(expected);
    expect(mapped?.kept).toBeCloseTo(kept, 2);
  }); // prettier-ignore

  test('is nowhere when it was deleted', () => {
    const newText = 'Of the 200 pupils of 2018, 80 were girls.';
    const start = oldText.indexOf('120 were boys');
    expect(mapStretch(diffWords(oldText, newText), start, start + 13)).toBeUndefined();
  });
});

function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
