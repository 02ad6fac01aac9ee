import * as recognizers from '@microsoft/recognizers-text-suite';
import compromise from 'compromise';
import { findQuantities } from '../../src/core/statistics/find-quantities.ts';
import type { StructuredDocument } from '../../src/core/document/document.ts';
import type { Quantity } from '../../src/core/statistics/quantity.ts';
import type { Scope } from './sets.ts';

/** What a tool finds. */
export interface Prediction {
  readonly start: number;
  readonly end: number;
  /** Any of these readings may be compared; all ends of a range are there. */
  readonly values: readonly number[];
}

export interface Tool {
  readonly name: string;
  readonly find: (text: string, scope: Scope) => Prediction[];
}

/** Corroborate through its public function, on a document of one paragraph in English. */
export const corroborate: Tool = {
  name: 'Corroborate',
  find(text, scope) {
    const folded = text.replace(/[\r\n]/g, ' ');
    const document: StructuredDocument = {
      format: 'txt',
      language: 'en',
      metadata: {},
      text: folded,
      words: 0,
      headings: [],
      paragraphs: [{ id: 'p1', kind: 'plain', text: folded, start: 0, end: folded.length }],
      tables: [],
      footnoteMarkers: [],
      footnotes: [],
      layout: [],
      pages: [],
      warnings: [],
    };
    return findQuantities(document)
      .filter((quantity) => isInScope(quantity, scope))
      .map((quantity) => ({ start: quantity.start, end: quantity.end, values: valuesOf(quantity, scope) }));
  },
};

function isInScope(quantity: Quantity, scope: Scope): boolean {
  switch (scope) {
    case 'any':
      return true;
    case 'number':
      // Their number model leaves out numbers that touch their unit ("180ml").
      return !(quantity.kind === 'measure' && /\d\p{L}/u.test(quantity.text));
    case 'percentage':
    case 'age':
    case 'money':
      return quantity.kind === scope;
    case 'temperature':
      return quantity.kind === 'measure' && /^(?:°|K$)/.test(quantity.unit ?? '');
    case 'dimension':
      return quantity.kind === 'measure' && !/^°[CF]$/.test(quantity.unit ?? '');
    case 'range':
      return (
        quantity.low !== undefined ||
        ['over', 'under', 'at least', 'at most'].includes(quantity.qualifier ?? '')
      );
  }
}

function valuesOf(quantity: Quantity, scope: Scope): number[] {
  const written = [quantity.value, quantity.low, quantity.high]
    .filter((each) => each !== undefined)
    .map(Number);
  if (quantity.kind === 'ratio' && quantity.outOf !== undefined && quantity.value !== undefined) {
    const parts = [Number(quantity.value), Number(quantity.outOf)];
    return scope === 'percentage'
      ? [(100 * Number(quantity.value)) / Number(quantity.outOf)]
      : [...parts, Number(quantity.value) / Number(quantity.outOf)];
  }
  // "three million, two …" and compound durations name their parts.
  const parts = [...(quantity.exactDuration ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(([part]) => Number(part));
  return [...written, ...parts];
}

type Recognize = (
  text: string,
  culture: string,
) => readonly {
  readonly start: number;
  readonly end: number;
  readonly resolution: Readonly<Record<string, string | null>> | null;
}[];

const suite = recognizers as unknown as Record<string, Recognize>;
const suiteFunctions: Readonly<Record<Exclude<Scope, 'any'>, string>> = {
  number: 'recognizeNumber',
  percentage: 'recognizePercentage',
  age: 'recognizeAge',
  money: 'recognizeCurrency',
  dimension: 'recognizeDimension',
  temperature: 'recognizeTemperature',
  range: 'recognizeNumberRange',
};

/** @microsoft/recognizers-text-suite; for unrestricted sets all its models together, the longest match winning. */
export const recognizersText: Tool = {
  name: 'recognizers-text',
  find(text, scope) {
    const names =
      scope === 'any'
        ? (['money', 'dimension', 'temperature', 'age', 'percentage', 'number'] as const)
        : [scope];
    const found = names.flatMap((name) => runSuite(suiteFunctions[name], text));
    found.sort((a, b) => b.end - b.start - (a.end - a.start));
    const kept: Prediction[] = [];
    for (const each of found) {
      if (!kept.some((other) => each.start < other.end && other.start < each.end)) kept.push(each);
    }
    return kept;
  },
};

function runSuite(name: string, text: string): Prediction[] {
  const recognize = suite[name];
  if (recognize === undefined) return [];
  try {
    return recognize(text, 'en-us').map(({ start, end, resolution }) => ({
      start,
      end: end + 1,
      values: (resolution?.['value'] ?? '')
        .split(',')
        .map((part) => part.replace(/[()[\]%]/g, '').trim())
        .filter((part) => part !== '' && !Number.isNaN(Number(part)))
        .map(Number),
    }));
  } catch {
    // The suite throws on some inputs of its own specs; that is an answer too.
    return [];
  }
}

interface CompromiseNumber {
  readonly number?: {
    readonly num?: number | null;
    readonly unit?: string | null;
    readonly prefix?: string;
    readonly suffix?: string;
  };
  readonly money?: { readonly num?: number | null };
  readonly offset?: { readonly start: number; readonly length: number };
}

/** compromise's numbers(), percentages() and money(); it has no ages, dimensions, temperatures and ranges of its own. */
export const compromiseNumbers: Tool = {
  name: 'compromise',
  find(text, scope) {
    if (scope === 'range' || scope === 'age' || scope === 'temperature' || scope === 'dimension') {
      const found = readCompromise(text, 'numbers');
      if (scope === 'range') return [];
      return found.filter(({ unit }) => unitScope(unit) === scope);
    }
    if (scope === 'percentage') return readCompromise(text, 'percentages');
    if (scope === 'money') return readCompromise(text, 'money');
    return readCompromise(text, 'numbers');
  },
};

function unitScope(unit: string): Scope | undefined {
  if (/^(?:year|month|week|day)s?(?: old)?$/i.test(unit)) return 'age';
  if (/degree|celsius|fahrenheit|°/i.test(unit)) return 'temperature';
  return unit === '' ? undefined : 'dimension';
}

function readCompromise(
  text: string,
  kind: 'numbers' | 'percentages' | 'money',
): (Prediction & { readonly unit: string })[] {
  const view = compromise(text) as unknown as Record<
    string,
    () => { json: (options: object) => readonly CompromiseNumber[] }
  >;
  return (view[kind]?.().json({ offset: true }) ?? []).flatMap(({ number, money, offset }) => {
    if (offset === undefined) return [];
    const value = number?.num ?? money?.num;
    return [
      {
        start: offset.start,
        end: offset.start + offset.length,
        values: typeof value === 'number' ? [value] : [],
        unit: number?.unit ?? '',
      },
    ];
  });
}
