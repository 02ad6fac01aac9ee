import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/core/statistics/find-quantities.ts';
import { documentOf } from '../core/support/document-of.ts';
import { scoreLabels, type Label, type LabelScore } from './score-labels.ts';

/**
 * Reports of invented figures, labelled by hand before the recogniser had read them: in the manner of a treaty body, a
 * ministry, a national report and a public agency, four shorter ones of civil society and ten more, each only written when
 * the rules for those before stood. bench/quality/README.md tells what was found at the first reading.
 */
const folder = join(import.meta.dirname, 'quantities');
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''));

function scoreReport(name: string): LabelScore {
  const labels = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
    readonly language: string;
    readonly statistics: readonly Label[];
  };
  const lines = readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n');
  const document = documentOf(lines, { language: labels.language });
  const starts = new Map(document.paragraphs.map(({ id, start }) => [id, start]));
  const found = findQuantities(document).map((quantity) => {
    const offset = starts.get(quantity.paragraphId) ?? 0;
    return { ...quantity, start: quantity.start + offset, end: quantity.end + offset };
  });
  return scoreLabels(labels.statistics, found);
}

describe.each(reports)('the labelled report %s', (name) => {
  const score = scoreReport(name);
  test.each([
    ['precision', 0.96],
    ['recall', 0.98],
    ['kind', 0.96],
    ['value', 0.98],
    ['unit', 0.93],
    ['qualifier', 0.97],
    ['of', 0.92],
    ['period', 0.95],
  ] as const)('%s is at least %d', (field, floor) => {
    expect(score[field], score.differences.join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
