import type { Quantity } from '../statistics/quantity.ts';
import { add, compare, decimalPlaces, divide, shift, subtract, sum } from '../text/decimal.ts';
import type { Reason } from '../wording/reason-messages.ts';
import { periodYears } from './context/periods.ts';
import { sentences } from './context/sentences.ts';
import type { EvidenceInput, SourcePassage } from './evidence-input.ts';
import { isTotalRow } from './total-row.ts';
import { tableDerivations } from './table-derivations.ts';
import { roundingWindow } from './value-windows.ts';

/** A statistic worked out from figures of one passage or of two rows of one table. */
export interface Derivation {
  readonly passage: SourcePassage;
  /** The figure that stands for the statistic's own subject: the part of a share, the later value of a growth. */
  readonly subject: Quantity;
  /** "251 of 499 is 50.3%". */
  readonly reason: Reason;
  /** 0 to 1: sums of many parts and shares with decimals are rarely chance. */
  readonly strength: number;
}

type Figure = Quantity & { readonly value: string };

/** Most figures in one stretch that are tried against each other. */
const mostFigures = 14;

/** Shares, growth and sums in the passages' figures that give exactly the statistic. */
export function derivations(
  { statistic, passages, documents }: Pick<EvidenceInput, 'statistic' | 'passages' | 'documents'>,
  sentence: string,
): Derivation[] {
  const value = statistic.value;
  // "Less than 5%" may be a share of 4.6%; about a sum nothing can be told that way.
  if (value === undefined || (statistic.qualifier !== undefined && statistic.kind !== 'percentage'))
    return [];
  const isTotal = (row: SourcePassage): boolean => isTotalRow(row, documents.get(row.documentId));
  if (statistic.kind === 'percentage') {
    return passages
      .flatMap((passage) =>
        stretches(passage).flatMap((figures) => shares(statistic, value, passage, figures)),
      )
      .concat(columnShares(statistic, value, passages, documents))
      .concat(
        statistic.qualifier === undefined ? tableDerivations({ statistic, passages }, sentence, isTotal) : [],
      );
  }
  if (statistic.kind === 'count' && compare(value, '20') >= 0) {
    return passages
      .flatMap((passage) => stretches(passage).flatMap((figures) => sums(statistic, value, passage, figures)))
      .concat(tableDerivations({ statistic, passages }, sentence, isTotal));
  }
  return [];
}

/** Figures that one statement or one row puts side by side. */
function stretches(passage: SourcePassage): Figure[][] {
  const figures = passage.quantities.filter(isFigure);
  if (passage.kind === 'table-row') return [figures.slice(0, mostFigures)];
  // Part and whole often stand in two sentences of one short paragraph.
  if (passage.text.length <= 900 && figures.length <= mostFigures)
    return figures.length >= 2 ? [figures] : [];
  return sentences(passage.text)
    .map(({ start, end }) =>
      figures.filter((figure) => figure.start >= start && figure.end <= end).slice(0, mostFigures),
    )
    .filter((stretch) => stretch.length >= 2);
}

function isFigure(quantity: Quantity): quantity is Figure {
  return quantity.value !== undefined && quantity.kind === 'count' && quantity.qualifier === undefined;
}

function shares(
  statistic: Quantity,
  value: string,
  passage: SourcePassage,
  figures: readonly Figure[],
): Derivation[] {
  const found: Derivation[] = [];
  for (const part of figures) {
    for (const whole of figures) {
      if (part === whole || compare(part.value, '0') <= 0 || compare(whole.value, '20') < 0) continue;
      if (mayBePart(part.value, whole.value, value) && isShare(part.value, whole.value, statistic)) {
        found.push({
          passage,
          subject: part,
          reason: {
            key: 'derived.share',
            params: { part: part.text, whole: whole.text, share: statistic.text },
          },
          strength: decimalPlaces(value) > 0 ? 0.9 : 0.6,
        });
      }
      if (
        statistic.qualifier === undefined &&
        isBefore(whole, part) &&
        isGrowth(whole.value, part.value, value)
      ) {
        found.push({
          passage,
          subject: part,
          reason: {
            key: 'derived.change',
            params: { from: whole.text, to: part.text, change: statistic.text },
          },
          strength: decimalPlaces(value) > 0 ? 0.85 : 0.55,
        });
      }
    }
  }
  return found;
}

/** A row's figure as a share of the figure in the same column of the table's total row. */
function columnShares(
  statistic: Quantity,
  value: string,
  passages: readonly SourcePassage[],
  documents: EvidenceInput['documents'],
): Derivation[] {
  const found: Derivation[] = [];
  for (const total of passages) {
    if (total.kind !== 'table-row' || !isTotalRow(total, documents.get(total.documentId))) continue;
    const rows = passages.filter(
      (row) => row !== total && row.documentId === total.documentId && row.table?.id === total.table?.id,
    );
    for (const whole of total.quantities.filter(isFigure)) {
      const column = columnOf(total, whole);
      for (const row of rows) {
        const part = row.quantities.filter(isFigure).find((figure) => columnOf(row, figure) === column);
        if (column === undefined || part === undefined || compare(part.value, whole.value) >= 0) continue;
        if (!isShare(part.value, whole.value, statistic)) continue;
        found.push({
          passage: row,
          subject: part,
          reason: {
            key: 'derived.shareOfTotalRow',
            params: { part: part.text, whole: whole.text, share: statistic.text },
          },
          strength: decimalPlaces(value) > 0 ? 0.9 : 0.6,
        });
      }
    }
  }
  return found;
}

/** Consecutive counts of one statement or row whose sum is the statistic. */
function sums(
  statistic: Quantity,
  value: string,
  passage: SourcePassage,
  figures: readonly Figure[],
): Derivation[] {
  for (let from = 0; from < figures.length; from += 1) {
    let total = figures[from]?.value ?? '0';
    for (let to = from + 1; to < figures.length; to += 1) {
      total = add(total, figures[to]?.value ?? '0');
      const order = compare(total, value);
      if (order > 0) break;
      const subject = figures[from];
      if (order !== 0 || subject === undefined) continue;
      const parts = figures.slice(from, to + 1);
      if (compare(sum(parts.map((part) => part.value)), value) !== 0) continue;
      return [
        {
          passage,
          subject,
          reason: {
            key: 'derived.sum',
            params: { parts: parts.map(({ text }) => text).join(' + '), sum: statistic.text },
          },
          strength: parts.length > 2 ? 0.9 : 0.8,
        },
      ];
    }
  }
  return [];
}

/** A part is smaller than its whole, unless the share itself is of more than all: 169% of the places are taken. */
function mayBePart(part: string, whole: string, percent: string): boolean {
  return compare(part, whole) < 0 || compare(percent, '100') > 0;
}

function isShare(part: string, whole: string, statistic: Quantity): boolean {
  const percent = statistic.value ?? '0';
  if (statistic.qualifier !== undefined) {
    const window = roundingWindow(statistic);
    const share = divide(shift(part, 2), whole, decimalPlaces(percent) + 2);
    if (window === undefined || share === undefined) return false;
    return compare(window.low, share) <= 0 && compare(share, window.high) <= 0;
  }
  const share = divide(shift(part, 2), whole, decimalPlaces(percent));
  return share !== undefined && compare(share, percent) === 0;
}

/** Which of two figures is the earlier: by their years, else by their order in the text. */
function isBefore(left: Quantity, right: Quantity): boolean {
  const [earlier, later] = [periodYears(left.period), periodYears(right.period)];
  if (earlier === undefined || later === undefined || earlier[0] === later[0])
    return left.start < right.start;
  return earlier[0] < later[0];
}

function isGrowth(before: string, after: string, percent: string): boolean {
  const change = divide(shift(subtract(after, before), 2), before, decimalPlaces(percent));
  return change !== undefined && (compare(change, percent) === 0 || compare(change, `-${percent}`) === 0);
}

function columnOf(row: SourcePassage, figure: Quantity): number | undefined {
  return row.cells?.find((cell) => figure.start >= cell.start && figure.end <= cell.end)?.column;
}
