import type { Quantity } from '../../src/core/statistics/quantity.ts';

/** A statistic as labelled by hand. Offsets count in the whole text. Only the fields that are given are judged. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Quantity['kind'];
  readonly value?: string;
  readonly low?: string;
  readonly high?: string;
  readonly outOf?: string;
  readonly unit?: string;
  readonly of?: string;
  /** Absent: the text has none. */
  readonly qualifier?: Quantity['qualifier'];
  readonly period?: string;
}

/** A quantity with offsets in the whole text. */
export type Placed = Quantity & { readonly start: number; readonly end: number };

/** How well the found quantities agree with the labels; every figure is a share of 1. */
export interface LabelScore {
  readonly precision: number;
  readonly recall: number;
  /** Of the labels found, those with the right kind. */
  readonly kind: number;
  /** Of the labels found, those with the right value, ends and base. */
  readonly value: number;
  readonly unit: number;
  readonly qualifier: number;
  /** Of the labels found that name what is counted, those with that noun in what was read. */
  readonly of: number;
  readonly period: number;
  /** One line for each difference, for reading. */
  readonly differences: readonly string[];
}

/** Compares found quantities with labels; a label is found by the quantity that overlaps it most. */
export function scoreLabels(labels: readonly Label[], found: readonly Placed[]): LabelScore {
  const differences: string[] = [];
  const pairs = labels.map((label) => ({ label, match: bestMatch(label, found) }));
  for (const { label, match } of pairs) {
    if (match === undefined) differences.push(`missed "${label.text}" at ${label.start}`);
  }
  const extra = found.filter((each) => !labels.some((label) => overlap(label, each) > 0));
  for (const each of extra) differences.push(`extra "${each.text}" (${each.kind}) at ${each.start}`);
  const matched = pairs.flatMap(({ label, match }) => (match === undefined ? [] : [{ label, match }]));

  function share(
    name: string,
    isAsked: (label: Label) => boolean,
    isRight: (label: Label, match: Placed) => boolean,
    written: (each: Label | Placed) => string | undefined,
  ): number {
    const asked = matched.filter(({ label }) => isAsked(label));
    const right = asked.filter(({ label, match }) => {
      if (isRight(label, match)) return true;
      differences.push(
        `${name} of "${label.text}" at ${label.start}: ${written(match)} instead of ${written(label)}`,
      );
      return false;
    });
    return asked.length === 0 ? 1 : right.length / asked.length;
  }

  return {
    precision: found.length === 0 ? 1 : (found.length - extra.length) / found.length,
    recall: labels.length === 0 ? 1 : matched.length / labels.length,
    kind: share(
      'kind',
      () => true,
      (label, match) => label.kind === match.kind,
      (each) => each.kind,
    ),
    value: share(
      'value',
      () => true,
      (label, match) => values(label) === values(match),
      values,
    ),
    unit: share(
      'unit',
      (label) => label.unit !== undefined,
      (label, match) => match.unit === label.unit || match.unit?.startsWith(`${label.unit}/`) === true,
      (each) => each.unit,
    ),
    qualifier: share(
      'qualifier',
      () => true,
      (label, match) => label.qualifier === match.qualifier,
      (each) => each.qualifier,
    ),
    of: share(
      'noun',
      (label) => label.of !== undefined,
      (label, match) => includesWord(match.of ?? '', label.of ?? ''),
      (each) => each.of,
    ),
    period: share(
      'period',
      (label) => label.period !== undefined,
      (label, match) => label.period === match.period,
      (each) => each.period,
    ),
    differences,
  };
}

function bestMatch(label: Label, found: readonly Placed[]): Placed | undefined {
  let best: Placed | undefined;
  for (const each of found) {
    const shared = overlap(label, each);
    if (shared > 0 && shared > (best === undefined ? 0 : overlap(label, best))) best = each;
  }
  return best;
}

function overlap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function values(each: Label | Placed): string {
  return [each.value, each.low, each.high, each.outOf]
    .map((value) => (value === undefined ? '' : String(Number(value))))
    .join('|');
}

function includesWord(text: string, word: string): boolean {
  return ` ${words(text)} `.includes(` ${words(word)} `);
}

function words(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s’'-]+/)
    .join(' ');
}
