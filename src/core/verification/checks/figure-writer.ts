import type { StructuredDocument } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';

type GroupSign = ',' | '.' | '\u00a0';
type DecimalSign = ',' | '.';

/**
 * How the document writes its own numbers, for figures that are worked out from them: the signs that most of them have,
 * and where none speaks those of its language. Four digits stay together where the document mostly leaves them so.
 */
export function figureWriter(
  { language }: Pick<StructuredDocument, 'language'>,
  quantities: readonly Quantity[],
): (decimal: string) => string {
  const numerals = quantities.flatMap(({ text, value, writtenAs }) =>
    writtenAs === 'digits' && value !== undefined ? [{ text, value }] : [],
  );
  const groups = numerals.flatMap(groupSignOf);
  const points = numerals.flatMap(decimalSignOf);
  const bareFours = numerals.filter(({ text }) => /(?<![\d.,])\d{4}(?![\d.,]\d)/.test(text)).length;
  const groupedFours = numerals.filter(({ text }) =>
    /(?<![\d.,])\d[.,\u00a0\u202f ]\d{3}\b/.test(text),
  ).length;
  const group = mostFrequent(groups) ?? groupBeside(mostFrequent(points), language);
  const point = mostFrequent(points.filter((sign) => sign !== group)) ?? pointBeside(group, language);
  const together = bareFours > groupedFours;
  return (decimal) => {
    const [whole = '', fraction] = decimal.split('.');
    const grouped = together && whole.length <= 4 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
    return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  };
}

interface Numeral {
  readonly text: string;
  readonly value: string;
}

/** The sign of "2,608" that was read as 2608. */
function groupSignOf({ text, value }: Numeral): GroupSign[] {
  const [digits, sign] = /\d{1,3}(?:([.,\u00a0\u202f ])\d{3})(?:\1\d{3})*(?!\d)/.exec(text) ?? [];
  if (digits === undefined || digits.replaceAll(/\D/g, '') !== value.split('.')[0]) return [];
  return [sign === ',' || sign === '.' ? sign : '\u00a0'];
}

/** The sign of "50.3" that was read as 50.3. */
function decimalSignOf({ text, value }: Numeral): DecimalSign[] {
  const fraction = value.split('.')[1];
  const [, sign, decimals] = /\d([.,])(\d+)(?!.*\d)/.exec(text) ?? [];
  return fraction !== undefined && decimals === fraction && (sign === ',' || sign === '.') ? [sign] : [];
}

function groupBeside(point: DecimalSign | undefined, language: string | undefined): GroupSign {
  if (point === '.') return ',';
  if (language === 'fr') return '\u00a0';
  return point === ',' || language === 'es' || language === 'pt' ? '.' : ',';
}

function pointBeside(group: GroupSign, language: string | undefined): DecimalSign {
  if (group === ',') return '.';
  return group === '.' || (language !== undefined && language !== 'en') ? ',' : '.';
}

function mostFrequent<Sign extends string>(signs: readonly Sign[]): Sign | undefined {
  const counts = new Map<Sign, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let best: Sign | undefined;
  for (const [sign, count] of counts)
    if (count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = sign;
  return best;
}
