import { IntlMessageFormat } from 'intl-messageformat';
import type { Quantity } from '../core/statistics/quantity.ts';
import type { Language } from './languages.ts';
import type words from './locales/en/report.json';
import { understoodValue, writeAmbiguous } from './understood-value.ts';

/** What a number was read as, in words: "17,574,000" and "count of “inhabitants”". */
export interface ReadingWords {
  readonly value: string;
  readonly kind: string;
}

/** Units that have words of their own; all others are symbols, codes or names that stay as they are. */
export const namedUnits = [
  'century',
  'decade',
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'crown',
  'peso',
  'franc',
  'pound',
  'cent',
] as const;

/** Readings in a language, out of the words that the window has for them. */
export function readingIn(
  language: Language,
  messages: Readonly<Record<keyof typeof words, string>>,
): (quantity: Quantity) => ReadingWords {
  const format = (key: keyof typeof words, values: Readonly<Record<string, string | number>>): string =>
    String(new IntlMessageFormat(messages[key], language).format({ ...values }));

  return (quantity) => {
    const { qualifier, of, kind, value } = quantity;
    const ambiguous = (quantity.otherReadings ?? []).length > 0 && value !== undefined;
    const number = ambiguous
      ? writeAmbiguous(value, (key, values) => format(key, values))
      : understoodValue(quantity, language, (unit, amount) => {
          const known = namedUnits.find((candidate) => candidate === unit);
          return known === undefined ? unit : format(`reading.unit.${known}`, { amount });
        });
    const kindWord = messages[`reading.kind.${kind}`];
    return {
      value: [
        qualifier === undefined ? undefined : messages[`reading.qualifier.${qualifier}`],
        number ?? quantity.text,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
      kind: of === undefined ? kindWord : format('reading.kindOf', { kind: kindWord, of }),
    };
  };
}
