import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreFigures } from './score-figures.ts';

/** Every figure of the running text of reports written without a look at the program: see README.md. */
describe.each(['others-first', 'others-second'])('%s', (folder) => {
  test('of a hundred figures two are missed and one has another value', async () => {
    const scores = await scoreFigures(join(import.meta.dirname, folder));
    const figures = scores.reduce((sum, score) => sum + score.figures, 0);
    const missed = scores.flatMap(({ name, missed: texts }) => texts.map((text) => `${name} ${text}`));
    const wrong = scores.flatMap(({ name, wrongValues }) => wrongValues.map((text) => `${name} ${text}`));
    expect(missed.length / figures, missed.join('\n')).toBeLessThanOrEqual(0.023);
    expect(wrong.length / figures, wrong.join('\n')).toBeLessThanOrEqual(0.012);
  });
});
