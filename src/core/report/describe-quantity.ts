import type { Quantity } from '../statistics/quantity.ts';

/** A decimal with thin groups of three for reading: "17574000" becomes "17,574,000"; decimals stay as they are. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** What a quantity was read as, for people: "over 17,574,000 inhabitants", "14.3 %", "5 to 17 years". */
export function describeQuantity(quantity: Quantity): string {
  if (quantity.kind === 'rank')
    return `number ${quantity.value ?? ''}${quantity.of === undefined ? '' : `, ${quantity.of}`}`;
  const number =
    quantity.value === undefined
      ? [quantity.low, quantity.high]
          .filter((end) => end !== undefined)
          .map(groupDigits)
          .join(' to ')
      : quantity.outOf === undefined
        ? groupDigits(quantity.value)
        : `${groupDigits(quantity.value)} out of ${groupDigits(quantity.outOf)}`;
  const unit =
    quantity.unit === undefined
      ? ''
      : quantity.unit === '%'
        ? ' %'
        : ` ${quantity.unit}${isTimeUnit(quantity.unit) && number !== '1' ? 's' : ''}`;
  const thing = quantity.of === undefined ? '' : ` ${quantity.of}`;
  const qualifier = quantity.qualifier === undefined ? '' : `${quantity.qualifier} `;
  return `${qualifier}${number}${unit}${unit !== '' && thing !== '' ? ',' : ''}${thing}`;
}

function isTimeUnit(unit: string): boolean {
  return ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'].includes(unit);
}
