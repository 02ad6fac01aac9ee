import { describe, expect, test } from 'vitest';
import { evidenceStatus } from '../../../src/core/verification/evidence-status.ts';
import { proposeEvidence } from '../../../src/core/verification/propose-evidence.ts';
import { evidenceInput } from './evidence-builder.ts';

const propose = (...input: Parameters<typeof evidenceInput>) => proposeEvidence(evidenceInput(...input));

const beds = {
  language: 'en',
  table: {
    caption: 'Hospital beds by province, 2022',
    rows: [
      ['Province', 'Hospitals', 'Beds'],
      ['Norte', '14', '3,120'],
      ['Centro', '11', '2,210'],
      ['Sur', '7', '1,305'],
    ],
  },
};

describe('figures of one table', () => {
  test.each([
    ['6,635', 'In 2022 the hospitals had 6,635 beds.'],
    ['910', 'In 2022 Norte had 910 more hospital beds than Centro.'],
  ])('%s is worked out from a column', (number, report) => {
    const [best] = propose(report, number, [beds]);
    expect(best).toMatchObject({ match: 'derived' });
  });

  test('a difference between rows that the sentence does not name is chance', () => {
    expect(propose('In 2022 the hospitals had 910 more beds than before.', '910', [beds])).not.toContainEqual(
      expect.objectContaining({ match: 'derived' }),
    );
  });
});

test('a source that fits as well and says another number makes the statistic a conflicting one', () => {
  const candidates = propose('At the end of 2022 there were 1,920 foreign prisoners.', '1,920', [
    { language: 'en', passages: ['At the end of 2022 the prisons held 1,920 foreign prisoners.'] },
    { language: 'fr', passages: ['Fin 2022, les prisons comptaient 1 290 détenus étrangers.'] },
  ]);
  expect(candidates.map(({ match }) => match)).toEqual(['exact', 'conflicting']);
  expect(evidenceStatus(candidates)).toBe('conflicting');
});

test('the number of something else in the same sentence does not support a statistic that it contradicts', () => {
  const [best] = propose('In 2021, 96.5% of the children were vaccinated against measles.', '96.5%', [
    {
      language: 'pt',
      passages: [
        'Em 2021, 95,6% das crianças estavam vacinadas contra o sarampo; 96,5% dos idosos estavam vacinados contra a gripe.',
      ],
    },
  ]);
  expect(best).toMatchObject({ match: 'conflicting' });
});
