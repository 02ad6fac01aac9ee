import { describe, expect, test } from 'vitest';
import { longestQuote, quoteAround, type Quote } from '../../../src/core/verification/quote.ts';
import type { SourcePassage } from '../../../src/core/verification/evidence-input.ts';

type Quotable = Pick<SourcePassage, 'kind' | 'text' | 'start' | 'end' | 'cells' | 'table'>;

function row(texts: readonly string[], headers: readonly string[]): SourcePassage {
  let start = 0;
  const cells = texts.map((text, column) => {
    const cell = { column, start, end: start + text.length, header: false };
    start = cell.end + 3;
    return cell;
  });
  const text = texts.join(' | ');
  const passage: Quotable = {
    kind: 'table-row',
    text,
    start: 500,
    end: 500 + text.length,
    cells,
    table: { label: 'Table 2', caption: 'Ferries', columnHeaders: headers } as SourcePassage['table'],
  };
  return passage as SourcePassage;
}

const quoted = ({ text, number }: Quote): string | undefined =>
  number === undefined ? undefined : text.slice(number.start, number.end);

/** Quotes a row around the last place of a number in it. */
function quoteRowAround(passage: SourcePassage, number: string): Quote {
  const start = passage.text.lastIndexOf(number);
  return quoteAround(passage, { start: 0, end: passage.text.length }, { start, end: start + number.length });
}

describe('a row of a table is quoted with its headings, and the number is shown in its own cell', () => {
  test.each([
    ['the first cell', ['2.986', '95.147'], '2.986'],
    ['a later cell', ['Total', '2.986', '95.147'], '95.147'],
    ['part of a cell', ['Total', 'some 95.147 pupils'], '95.147'],
    ['the last of two like cells', ['2014', '12', '12'], '12'],
  ])('%s', (_, texts, number) => {
    const passage = row(texts, ['Year', 'Workshops', 'Participants']);
    const quote = quoteRowAround(passage, number);
    expect(quoted(quote)).toBe(number);
    expect(quote.text.startsWith('Table 2. Ferries — ')).toBe(true);
    expect([quote.start, quote.end]).toEqual([500, passage.end]);
  });

  test('a row too long to quote keeps its first cell and the number’s own', () => {
    const passage = row(['Total', 'x'.repeat(longestQuote), '95.147'], []);
    const quote = quoteRowAround(passage, '95.147');
    expect(quoted(quote)).toBe('95.147');
    expect(quote.text).toBe('Table 2. Ferries — Total | 95.147');
  });
});
