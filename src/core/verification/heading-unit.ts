import { fold } from './context/fold.ts';

/** The units of time that a heading puts behind its words: "Average stay (days)", "Durée (mois)", "Espera en meses". */
const units: readonly (readonly [unit: string, words: string])[] = [
  ['year', 'years|yrs|anos|ans|annees'],
  ['month', 'months|meses|mois'],
  ['week', 'weeks|semanas|semaines'],
  ['day', 'days|dias|jours'],
  ['hour', 'hours|hrs|horas|heures'],
  ['minute', 'minutes|min|minutos'],
];

const patterns = units.map(
  ([unit, words]) =>
    [unit, new RegExp(`(?:\\((?:[^()]*\\s)?|\\b(?:in|en|em)\\s+)(?:${words})\\s*(?:\\)|$)`)] as const,
);

/** The unit of time that a heading names for the numbers under it; undefined where it names none. */
export function headingUnit(heading: string): string | undefined {
  const folded = fold(heading).trim();
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0];
}
