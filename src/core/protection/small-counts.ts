import type { StructuredDocument } from '../document/document.ts';
import { findQuantities } from '../statistics/find-quantities.ts';
import type { Quantity } from '../statistics/quantity.ts';
import { glossaryLanguage } from '../verification/context/glossary.ts';
import { isPeople } from '../verification/context/related-things.ts';
import { terms } from '../verification/context/terms.ts';

/** "3 of the 12 children" counts three; "two thirds" and "one teacher for every 15 pupils" count nobody. */
const saysSome = /\b(?:of|de|des|do|dos|das|sur|sobre)\b/i;

/** Whether a quantity counts persons, and fewer than so many of them. None at all identifies nobody. */
export function isSmallCount(quantity: Omit<Quantity, 'id'>, fewerThan: number, language?: string): boolean {
  const { kind, value, low, high, of, unit } = quantity;
  if (unit === '%' || of === undefined) return false;
  if (kind !== 'count' && !(kind === 'ratio' && saysSome.test(quantity.text))) return false;
  const isFew = [value, low, high].some((text) => {
    const number = text === undefined ? Number.NaN : Number(text);
    return Number.isInteger(number) && number > 0 && number < fewerThan;
  });
  return isFew && terms(of, glossaryLanguage(language)).some(({ key }) => isPeople(key));
}

/** Where a text counts fewer than so many persons: UTF-16 offsets, end-exclusive. */
export function findSmallCounts(
  text: string,
  fewerThan: number,
  language?: string,
): { readonly start: number; readonly end: number }[] {
  // Texts without a digit or a person in them are most.
  if (fewerThan <= 1 || text.length < 3) return [];
  return findQuantities(documentOf(text, language)).filter((quantity) =>
    isSmallCount(quantity, fewerThan, language),
  );
}

function documentOf(text: string, language: string | undefined): StructuredDocument {
  return {
    format: 'txt',
    title: '',
    language,
    metadata: {},
    headings: [],
    paragraphs: [{ id: 'p1', kind: 'plain', text, start: 0, end: text.length }],
    tables: [],
    footnoteMarkers: [],
    footnotes: [],
    text,
    words: 0,
    pageCount: undefined,
    pages: [],
    layout: [],
    warnings: [],
  };
}
