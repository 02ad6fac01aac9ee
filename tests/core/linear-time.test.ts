import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/core/document/read-document.ts';
import { findLegalReferences } from '../../src/core/law/find-legal-references.ts';
import { findQuantities } from '../../src/core/statistics/find-quantities.ts';
import { runChecks } from '../../src/core/verification/checks/run-checks.ts';

/** Capital letters that no two numbers share: AAAA, AAAB, … */
function acronym(number: number): string {
  return [17_576, 676, 26, 1].map((power) => letterAt(Math.floor(number / power) % 26)).join('');
}

function letterAt(index: number): string {
  return String.fromCharCode(65 + index);
}

function repeated(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('');
}

/** Everything that core does with a report. */
function analyse(text: string, role: 'report' | 'law'): number {
  const document = readDocument(
    { format: 'txt', metadata: {}, warnings: [], content: { layout: 'lines', lines: text.split('\n') } },
    { role },
  );
  const quantities = findQuantities(document);
  return quantities.length + findLegalReferences(document).length + runChecks(document, quantities).length;
}

/**
 * Inputs that would take minutes if anything looked at every pair of their parts. A part of quadratic cost is told by
 * the time limit of the test alone, so that a slow machine passes.
 */
const inputs: readonly (readonly [string, string])[] = [
  ...[...'7(["“”.,;:!?…-–*/%$°¹|#@=_\'«»½'].map((sign): [string, string] => [
    `only ${sign}`,
    sign.repeat(300_000),
  ]),
  ['marks that end sentences', '!?'.repeat(150_000)],
  ['numbers and dots', '1.'.repeat(150_000)],
  ['commas and spaces', ', '.repeat(150_000)],
  ['and', 'and '.repeat(75_000)],
  ['line ends', '\n'.repeat(300_000)],
  ['one line without a space', 'abcdefghij'.repeat(30_000)],
  ['capitals', 'ABC '.repeat(75_000)],
  ['number words', 'two hundred and '.repeat(20_000)],
  ['articles', 'Article 1 of the '.repeat(20_000)],
  ['laws', 'Law 1,'.repeat(50_000)],
  ['laws that are pointed back to', 'Law 21.067 of this decree and the convention '.repeat(8_000)],
  ['shares', '12.5 %, '.repeat(30_000)],
  ['halves of surrogate pairs', '\ud800'.repeat(100_000)],
  ['markers in brackets', 'word(1)'.repeat(40_000)],
  ['starred items', repeated(40_000, (index) => `* item ${index}\n\n`)],
  ['notes', repeated(15_000, (index) => `The claim stands.¹ It was ${index}.\n\n`)],
  ['a list of notes', `Text.1\n\nNotes\n${repeated(15_000, (index) => `${index + 1} Author, Title.\n`)}`],
  ['acronyms in use', repeated(40_000, (index) => `Then ${acronym(index)} met.\n\n`)],
  ['acronyms', repeated(20_000, (index) => `The Agency (${acronym(index)}) met.\n\n`)],
  ['acronyms in one paragraph', repeated(20_000, (index) => `The Agency (${acronym(index)}) met. `)],
  [
    'acronyms before their definitions',
    repeated(10_000, (index) => `Then ${acronym(index)}X met.\n\n`) +
      repeated(10_000, (index) => `The Agency (${acronym(index)}XY) met.\n\n`),
  ],
  ['one statistic', 'In 2015, 1,234 children were enrolled in schools of Arica.\n\n'.repeat(5_000)],
  [
    'tables with sums',
    repeated(
      2_000,
      (index) =>
        `Table ${index}\nRegion   2015   2016\nNorth   ${index + 10}   ${index + 20}\nSouth   ${index + 30}   ${index + 40}\n\nOf the 30 children, 10 were girls and 20 were boys.\n\n`,
    ),
  ],
  [
    'laws written in two ways',
    repeated(
      10_000,
      (index) => `Law ${10 + (index % 2)}${index % 3 === 0 ? '.' : ','}${100 + (index % 900)}. `,
    ),
  ],
];

describe('the whole analysis takes time in proportion to its input', () => {
  test.each(inputs)('%s', (_, text) => {
    for (const role of ['report', 'law'] as const) {
      expect(analyse(text, role)).toBeGreaterThanOrEqual(0);
    }
  });
});
