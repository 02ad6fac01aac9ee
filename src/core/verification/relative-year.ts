import { fold } from './context/fold.ts';

const counts = new Map(
  [
    ['a', 'an', 'one', 'un', 'uno', 'um'],
    ['two', 'dos', 'deux', 'dois'],
    ['three', 'tres', 'trois'],
    ['four', 'cuatro', 'quatre', 'quatro'],
    ['five', 'cinco', 'cinq'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

const number = `(\\d{1,2}|${[...counts.keys()].join('|')})`;
const earlier = [
  `${number}\\s+years?\\s+(?:earlier|before|previously)`,
  `${number}\\s+anos?\\s+(?:antes|atras)`,
  `${number}\\s+ans?\\s+(?:plus\\s+tot|auparavant|avant)`,
].join('|');
const previous =
  /^[^.;]{0,30}?\b(?:(?:the\s+)?(?:previous|preceding|prior)\s+year|the\s+year\s+before|(?:el\s+)?ano\s+anterior|(?:l')?annee\s+precedente|ano\s+anterior)\b/;
const counted = new RegExp(`^[^.;]{0,30}?\\b(?:${earlier})\\b`);

/**
 * By how many years a number is older than the year its sentence is about: 1 for "against 36,054 a year earlier". 0 where
 * nothing is said.
 * @param after The text behind the number.
 */
export function yearsEarlier(after: string): number {
  const folded = fold(after.slice(0, 70));
  const match = counted.exec(folded);
  if (match !== null) {
    const written = match[1] ?? match[2] ?? match[3] ?? '';
    return counts.get(written) ?? Number(written);
  }
  return previous.test(folded) ? 1 : 0;
}
