import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StructuredDocument } from '../../src/core/document/document.ts';
import { readDocument } from '../../src/core/document/read-document.ts';
import { findLegalReferences } from '../../src/core/law/find-legal-references.ts';
import { findQuantities } from '../../src/core/statistics/find-quantities.ts';
import type { Quantity } from '../../src/core/statistics/quantity.ts';

/** Labels: every statistic and reference of the report, by the numbered paragraph it stands in or under. */
interface Labels {
  readonly statistics: readonly (Partial<Quantity> & { readonly paragraph: string })[];
  readonly references: readonly {
    readonly paragraph: string;
    readonly instrument?: string;
    readonly provision?: string;
  }[];
}

const report = join(import.meta.dirname, '../../../shared/fixtures/chile-upr/report.txt');
const labels = JSON.parse(readFileSync(join(import.meta.dirname, 'chile-upr.labels.json'), 'utf8')) as Labels;

/** The numbered paragraph that each paragraph is or belongs to. */
function numberedParagraphs(document: StructuredDocument): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const paragraph of document.paragraphs) {
    const own = paragraph.kind === 'numbered' ? paragraph.label : numbers.get(paragraph.parentId ?? '');
    numbers.set(paragraph.id, own ?? '');
  }
  return numbers;
}

/** How many of `found` are labelled and how many labels are found, each label once. */
function compareLists(
  found: readonly string[],
  labelled: readonly string[],
): { precision: number; recall: number } {
  const open = [...labelled];
  let right = 0;
  for (const each of found) {
    const at = open.indexOf(each);
    if (at === -1) continue;
    open.splice(at, 1);
    right += 1;
  }
  return { precision: right / found.length, recall: right / labelled.length };
}

describe.skipIf(!existsSync(report))('the report on Chile', () => {
  const lines = existsSync(report) ? readFileSync(report, 'utf8').split(/\r?\n/) : [];
  const document = readDocument(
    { format: 'txt', metadata: {}, content: { layout: 'lines', lines }, warnings: [] },
    { role: 'report' },
  );
  const numbers = numberedParagraphs(document);
  const found = findQuantities(document);

  function key(each: Partial<Quantity>, paragraph: string | undefined): string {
    return [
      paragraph,
      each.text,
      each.kind,
      each.value,
      each.low,
      each.high,
      each.outOf,
      each.unit,
      each.qualifier,
    ].join('|');
  }
  const isInDigits = (each: Partial<Quantity>) => /^[\d.,% ]+$|million/.test(each.text ?? '');

  test.each([
    ['digits', 0.98, isInDigits],
    ['words, ages and durations', 0.95, (each: Partial<Quantity>) => !isInDigits(each)],
  ] as const)(
    'statistics in %s: precision and recall at least %d, with every value',
    (_name, least, belongs) => {
      const { precision, recall } = compareLists(
        found.filter(belongs).map((each) => key(each, numbers.get(each.paragraphId))),
        labels.statistics.filter(belongs).map((each) => key(each, each.paragraph)),
      );
      expect(precision).toBeGreaterThanOrEqual(least);
      expect(recall).toBeGreaterThanOrEqual(least);
    },
  );

  test('periods are those of the labels', () => {
    const labelled = labels.statistics.map((each) => [each.paragraph, each.text, each.period].join('|'));
    const { recall } = compareLists(
      found.map((each) => [numbers.get(each.paragraphId), each.text, each.period].join('|')),
      labelled,
    );
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test('references to laws are those of the labels', () => {
    const { precision, recall } = compareLists(
      findLegalReferences(document).map((each) =>
        [numbers.get(each.paragraphId), each.instrument, each.provision].join('|'),
      ),
      labels.references.map((each) => [each.paragraph, each.instrument, each.provision].join('|')),
    );
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});
