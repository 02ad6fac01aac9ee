import { describe, expect, test } from 'vitest';
import { findQuote, placeQuote } from '../../../src/core/versions/place-quote.ts';
import { alignTexts } from '../../../src/core/versions/text-alignment.ts';

const old = `Chapter I

Whoever takes a boat that is another's is fined with up to forty crowns.

The same fine is laid on whoever helps.

Chapter II

Whoever burns a boat is imprisoned for two to five years.

The same fine is laid on whoever helps.

Chapter III

The harbour master keeps a book of all boats, with their length and their owners.
`;

function placed(exact: string, fresh: string, occurrence = 0): string {
  let start = -1;
  for (let turn = 0; turn <= occurrence; turn += 1) start = old.indexOf(exact, start + 1);
  const end = start + exact.length;
  const place = {
    exact,
    prefix: old.slice(Math.max(0, start - 32), start),
    suffix: old.slice(end, end + 32),
    start,
    end,
  };
  const placing = placeQuote(place, fresh, alignTexts(old, fresh));
  return placing.status === 'placed'
    ? `${fresh.slice(placing.start, placing.end)} (${fresh.slice(0, placing.start).split('Chapter').length - 1})`
    : placing.reason;
}

describe('a quotation in another version', () => {
  const book = 'keeps a book of all boats';
  const same = 'The same fine is laid on whoever helps.';
  test.each([
    ['stands where it stood', book, old, 0, `${book} (3)`],
    ['has moved with its chapter', book, `Chapter III\n\n${old.split('Chapter III\n\n')[1] ?? ''}\n${old.split('Chapter III')[0] ?? ''}`, 0, `${book} (1)`],
    ['has a word more', book, old.replace('book of all', 'great book of all'), 0, 'keeps a great book of all boats (3)'],
    ['has another figure', 'imprisoned for two to five years', old.replace('two to five', 'three to ten'), 0, 'imprisoned for three to ten years (2)'],
    ['is gone with its paragraph', book, old.split('The harbour master')[0] ?? '', 0, 'gone'],
    ['is the first of two alike', same, old, 0, `${same} (1)`],
    ['is the second of two alike', same, old, 1, `${same} (2)`],
    ['is the second of two alike when the first is gone', same, old.replace(`\n${same}\n`, ''), 1, `${same} (2)`],
    ['went with its paragraph that was split', 'with their length and their owners', old.replace('boats, with their length', 'boats.\n\nThe book is kept with their length'), 0, 'with their length and their owners (3)'],
    ['over two paragraphs', `forty crowns.\n\n${same}`, `A new beginning.\n\n${old}`, 0, `forty crowns.\n\n${same} (1)`],
  ])('%s', (_name, exact, fresh, occurrence, expected) => {
    expect(placed(exact, fresh, occurrence)).toBe(expected);
  }); // prettier-ignore

  test('is first found in its own text when its offsets are those of another reading', () => {
    const exact = 'keeps a book';
    const place = { exact, prefix: 'The harbour master ', suffix: ' of all boats', start: 3, end: 15 };
    expect(findQuote(place, old)?.start).toBe(old.indexOf(exact));
    expect(findQuote({ ...place, exact: 'writes a book' }, old)).toBeUndefined();
  });
});
