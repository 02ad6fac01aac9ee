import type { LegalDuration, PenaltyScale } from './penalty-scale.ts';

const years = (count: number): LegalDuration => ({ years: count, months: 0, days: 0 });
const yearsAndADay = (count: number): LegalDuration => ({ years: count, months: 0, days: 1 });
const days = (count: number): LegalDuration => ({ years: 0, months: 0, days: count });

/** Chile, Código Penal, art. 25 (durations of the penalties) and art. 56 (table of their degrees). */
export const chile: PenaltyScale = {
  jurisdiction: 'CL',
  language: 'es',
  source: 'Código Penal (Chile), art. 56',
  penalties: [
    {
      nouns: ['presidio', 'reclusion', 'confinamiento', 'extranamiento', 'relegacion'],
      qualifier: 'mayor',
      degrees: [
        { name: 'minimo', from: yearsAndADay(5), to: years(10) },
        { name: 'medio', from: yearsAndADay(10), to: years(15) },
        { name: 'maximo', from: yearsAndADay(15), to: years(20) },
      ],
    },
    {
      nouns: ['presidio', 'reclusion', 'confinamiento', 'extranamiento', 'relegacion', 'destierro'],
      qualifier: 'menor',
      degrees: [
        { name: 'minimo', from: days(61), to: days(540) },
        { name: 'medio', from: days(541), to: years(3) },
        { name: 'maximo', from: yearsAndADay(3), to: years(5) },
      ],
    },
    {
      nouns: ['prision'],
      degrees: [
        { name: 'minimo', from: days(1), to: days(20) },
        { name: 'medio', from: days(21), to: days(40) },
        { name: 'maximo', from: days(41), to: days(60) },
      ],
    },
  ],
};
