import { expect, test } from 'vitest';
import { scoreEvidence } from '../../../bench/quality/evidence.ts';

// The goals of the product, on the sets of report and sources that were written for this and labelled by hand.
test('evidence is found in the labelled sets, conflicts are seen and nothing is supported that is not', async () => {
  const scores = await scoreEvidence();
  // "childhood" is written for a report that lies beside the project.
  expect(scores.map(({ set }) => set).filter((set) => set !== 'childhood')).toEqual([
    'agua',
    'detention',
    'harbour',
    'lowlands',
    'valdoria',
  ]);
  const below = scores.filter(
    (score) =>
      score.unread > 0 ||
      score.recallAt1 < 0.9 ||
      score.recallAt3 < 0.95 ||
      score.matchTypes < 0.95 ||
      score.conflictsFound < 0.8 ||
      score.falseSupport > 0.03 ||
      score.recallAt1 <= score.baselineAt1,
  );
  expect(below).toEqual([]);
}, 60_000);
