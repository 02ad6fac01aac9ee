import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Inline,
  ParsedBlock,
  ParsedContent,
  ParsedDocument,
} from '../../../src/core/document/parsed.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { brokenPromises } from './read.ts';

/** Words and signs that structure is read from, mixed with anything else. */
const fragment = fc.oneof(
  fc.constantFrom(
    '1.',
    '2.',
    '12',
    '(a)',
    '(b)',
    'IV.',
    'A.',
    '•',
    '*',
    '†',
    '-',
    '–',
    'Notes',
    'Recommendations:',
    '¹²',
    'under 18.5',
    'word3',
    '.4 The',
    'pro-',
    'cedure',
    '\f',
    '\u00AD',
    '\uF0B7',
    '§ 3',
    'Artículo 5.',
    'Table 1',
    '| a | b |',
    '. . . . . 7',
    'http://a.b/',
    '“',
    '”',
    '\u00A0',
    'ﬁ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 6 }),
);
const line = fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(' '));
const size = fc.oneof(fc.double({ min: -50, max: 900, noNaN: false }), fc.constantFrom(0, 8, 10, 12));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: line,
    superscript: fc.boolean(),
    bold: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('note-reference' as const),
    noteId: fc.string(),
    label: fc.constantFrom('1', '2', '*', ''),
  }),
  fc.constant({ kind: 'line-break' as const }),
);
const inlines = fc.array(inline, { maxLength: 5 });
const cell = fc.record({
  inlines,
  header: fc.boolean(),
  columnSpan: fc.integer({ min: -2, max: 1e9 }),
  rowSpan: fc.integer({ min: -2, max: 1e9 }),
});
const label = fc.option(fc.constantFrom('1.', '2.', '(a)', '•', 'II.', ''), { nil: undefined });
const block: fc.Arbitrary<ParsedBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 0, max: 9 }), label, inlines }),
  fc.record({ kind: fc.constant('paragraph' as const), label, inlines }),
  fc.record({
    kind: fc.constant('list-item' as const),
    depth: fc.integer({ min: 0, max: 5 }),
    label,
    inlines,
  }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.record({ cells: fc.array(cell, { maxLength: 4 }) }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('article' as const),
    number: fc.string(),
    path: fc.array(fc.string()),
    inlines,
  }),
  fc.constant({ kind: 'page-break' as const }),
);
const run = fc.record({
  text: line,
  x: size,
  baseline: size,
  width: size,
  fontSize: size,
  fontName: fc.constantFrom('Times', 'Times-Bold'),
  rotation: fc.constantFrom(undefined, 90 as const, 180 as const, 270 as const),
});

const content: fc.Arbitrary<ParsedContent> = fc.oneof(
  fc.record({ layout: fc.constant('lines' as const), lines: fc.array(line, { maxLength: 40 }) }),
  fc.record({
    layout: fc.constant('blocks' as const),
    blocks: fc.array(block, { maxLength: 20 }),
    notes: fc.array(
      fc.record({
        id: fc.string(),
        label: fc.constantFrom('1', '2', '*'),
        kind: fc.constant('footnote' as const),
        inlines,
      }),
      { maxLength: 3 },
    ),
  }),
  fc.array(fc.array(run, { maxLength: 40 }), { maxLength: 4 }).map((pages) => ({
    layout: 'pages' as const,
    pages: pages.map((runs, index) => ({ number: index + 1, width: 595, height: 842, runs })),
  })),
);

describe('whatever the input', () => {
  test('reading never throws and keeps the promises of the model', () => {
    fc.assert(
      fc.property(
        content,
        fc.constantFrom('report' as const, 'law' as const, 'auto' as const),
        (each, role) => {
          const parsed: ParsedDocument = { format: 'txt', metadata: {}, warnings: [], content: each };
          expect(brokenPromises(readDocument(parsed, { role }))).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['a million digits', '7'.repeat(1_000_000)],
    ['nested brackets', '('.repeat(500_000) + ')'.repeat(500_000)],
    ['numbers on one line', '1 2 3 '.repeat(150_000)],
    ['markers on one line', 'word1 '.repeat(150_000)],
    ['superscripts on one line', 'word¹'.repeat(150_000)],
    ['labels on lines of their own', '1.\n'.repeat(200_000)],
    ['symbols on lines of their own', 'word*\n*\n'.repeat(50_000)],
    ['titles of notes', 'Notes\n1 A. b\n'.repeat(30_000)],
    ['broken words', 'a-\n'.repeat(200_000)],
    ['titles of notes without notes', 'Notes\n'.repeat(200_000)],
    [
      'columns side by side',
      `${'the left column holds words      and so does the right one\n'.repeat(60)}\f`.repeat(500),
    ],
    ['columns without pages', 'the left column holds words      and so does the right one\n'.repeat(30_000)],
    ['gaps everywhere', `${'a  b  c  d  e  f  g  h  i  j  k  l  m  n\n'.repeat(60)}\f`.repeat(500)],
    [
      'articles and recommendations',
      'Article 1. A thing.\nRecommendation 1: Another.\nRule 7. Third.\n'.repeat(30_000),
    ],
  ])('%s are read in linear time', (_, text) => {
    const parsed: ParsedDocument = {
      format: 'txt',
      metadata: {},
      warnings: [],
      content: { layout: 'lines', lines: text.split('\n') },
    };
    expect(brokenPromises(readDocument(parsed, { role: 'auto' }))).toEqual([]);
  });
});
