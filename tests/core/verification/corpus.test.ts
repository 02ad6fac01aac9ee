import { expect, test } from 'vitest';
import { scoreEvidence } from '../../../bench/quality/evidence.ts';

// The goals of the product, on three sets of report and sources that were written for this and labelled by hand.
test('evidence is found in the labelled sets, conflicts are seen and nothing is supported that is not', async () => {
  for (const score of await scoreEvidence()) {
    expect(score, score.set).toMatchObject({ unread: 0, falseSupport: 0 });
    expect(score.recallAt1, `${score.set} recall@1`).toBeGreaterThanOrEqual(0.9);
    expect(score.recallAt3, `${score.set} recall@3`).toBeGreaterThanOrEqual(0.95);
    expect(score.matchTypes, `${score.set} match types`).toBeGreaterThanOrEqual(0.95);
    expect(score.conflictsFound, `${score.set} conflicts`).toBeGreaterThanOrEqual(0.8);
    expect(score.recallAt1, `${score.set} beside full text`).toBeGreaterThan(score.baselineAt1);
  }
}, 60_000);
