import type { Quantity } from '../../statistics/quantity.ts';
import type { FindingWording } from '../../wording/finding-messages.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';

type Separator = ',' | '.' | ' ';

/** How often the habit must outnumber the exceptions before they are called exceptions. */
const clearMajority = 2;

/**
 * Numbers whose thousands are separated in another way than the document's own: "95.147" among "2,986" and "6,449,883".
 * Only numbers that were read as thousands are judged; a document without a clear habit is left alone.
 */
export function checkNumberFormats(context: CheckContext): Finding[] {
  const written = context.quantities.flatMap((quantity) => {
    const text = context.paragraphById.get(quantity.paragraphId)?.text ?? '';
    const separator = thousandsSeparator(quantity, text.slice(quantity.end, quantity.end + 2));
    return separator === undefined ? [] : [{ quantity, separator }];
  });
  const count = (separator: Separator): number =>
    written.filter((entry) => entry.separator === separator).length;
  const habit = ([',', '.', ' '] as const).reduce((best, separator) =>
    count(separator) > count(best) ? separator : best,
  );
  const exceptions = written.filter(({ separator }) => separator !== habit);
  const usual = written.length - exceptions.length;
  if (exceptions.length === 0 || usual < 2 || usual < clearMajority * exceptions.length) return [];
  return exceptions.map(({ quantity }) => {
    const usually = writtenWith(quantity, habit);
    return {
      rule: 'number-format',
      severity: 'warning',
      paragraphIds: [quantity.paragraphId],
      statisticIds: [quantity.id],
      holds: false,
      expected: usually,
      found: quantity.text,
      wording: wordFormat(quantity, usually, paragraphName(context, quantity.paragraphId)),
    };
  });
}

/** "95.147" can also be read as a decimal: then the sentence spells out both readings. "1.234.567" cannot. */
function wordFormat(quantity: Quantity, usual: string, place: Phrase): FindingWording {
  const found = quantity.text;
  const [, integer, decimals] = /^(\d+)[.,](\d{3})$/.exec(groupedDigits(found) ?? '') ?? [];
  if (integer === undefined || decimals === undefined) {
    return { key: 'numberFormat.other', params: { place, found, usual } };
  }
  return {
    key: 'numberFormat.ambiguous',
    params: { place, found, usual, whole: integer + decimals, integer, decimals },
  };
}

/** The sign between groups of three in a number that was read as a whole number of thousands. */
function thousandsSeparator(quantity: Quantity, behind: string): Separator | undefined {
  if (quantity.writtenAs !== 'digits' || quantity.value === undefined) return undefined;
  const digits = groupedDigits(quantity.text);
  const separator = /^\d{1,3}([.,\u00a0\u202f ])\d{3}/.exec(digits ?? '')?.[1];
  if (digits === undefined || separator === undefined) return undefined;
  if (digits.replace(/\D/g, '') !== quantity.value.split('.')[0]) return undefined;
  if (separator === ',' || separator === '.') return separator;
  // Two numbers beside each other, as in a row of a table, are no number with a space in it.
  return separator === ' ' && !/^\s\p{L}/u.test(behind) && !/\p{L}/u.test(quantity.text) ? undefined : ' ';
}

function groupedDigits(text: string): string | undefined {
  return /\d{1,3}(?:([.,\u00a0\u202f ])\d{3})(?:\1\d{3})*(?!\d)/.exec(text)?.[0];
}

function writtenWith(quantity: Quantity, separator: Separator): string {
  const digits = groupedDigits(quantity.text) ?? '';
  return quantity.text.replace(digits, digits.replace(/\D/g, separator === ' ' ? '\u00a0' : separator));
}
