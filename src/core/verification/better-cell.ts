import type { Quantity } from '../statistics/quantity.ts';
import type { ContextFit } from './context-fit.ts';
import { contextFit } from './context-fit.ts';
import { comparableKinds } from './compare-quantities.ts';
import type { EvidenceInput, SourcePassage } from './evidence-input.ts';
import { isTotalRow } from './total-row.ts';
import { numberSetting } from './number-setting.ts';
import { numberContext } from './passage-context.ts';
import { quantityRarity } from './score.ts';
import type { StatisticContext } from './statistic-context.ts';

/** So much more of the statistic's words must stand over another cell. */
const clearlyMore = 0.15;
/** In a larger table some cell fits better by chance. */
const mostCells = 600;

/**
 * How much speaks against a cell that has the statistic's number while another cell of its table has the statistic's own
 * row and column: "323" under sabotage in 2012, where the row of pornography says something else for 2013. Nothing speaks
 * against the only cell that fits, nor against one that fits as well as any, nor against a total.
 */
export function betterCellMalus(
  input: EvidenceInput,
  context: StatisticContext,
  passage: SourcePassage,
  quantity: Quantity,
  fit: ContextFit,
): number {
  if (isTotalRow(passage, input.documents.get(passage.documentId))) return 0;
  if (!hasBetterCell(input, context, passage, quantity, fit)) return 0;
  // A rare number is hardly there by chance, unless it stands under another year.
  const rarity = quantityRarity(input.statistic);
  return fit.period === 'different' ? 0.45 - 0.3 * rarity : 0.3 * (1 - rarity);
}

/** Another cell of the table, with another number, stands under more of what the statistic is about. */
export function hasBetterCell(
  input: EvidenceInput,
  context: StatisticContext,
  passage: SourcePassage,
  quantity: Quantity,
  fit: ContextFit,
): boolean {
  const { table, documentId } = passage;
  if (passage.kind !== 'table-row' || table === undefined) return false;
  const rows = input.passages.filter((row) => row.documentId === documentId && row.table?.id === table.id);
  const cells = rows.flatMap((row) => row.quantities.map((cell) => ({ row, cell })));
  if (cells.length > mostCells) return false;
  const document = input.documents.get(documentId);
  return cells.some(({ row, cell }) => {
    if (cell === quantity || cell.value === quantity.value || cell.value === undefined) return false;
    if (!comparableKinds(input.statistic, cell, numberSetting(row, cell))) return false;
    return fitsBetter(contextFit(context, numberContext(row, document, cell)), fit);
  });
}

function fitsBetter(other: ContextFit, own: ContextFit): boolean {
  // A number of girls is no better one for all children, however often the sentence says "girls".
  if (other.narrower && !own.narrower) return false;
  if (other.clashes.length > own.clashes.length || other.countedThing === false) return false;
  const [others, owns] = [periodRank(other), periodRank(own)];
  if (others < owns) return false;
  return other.nearWords >= own.nearWords + (others > owns ? 0 : clearlyMore);
}

function periodRank({ period }: ContextFit): number {
  return { different: 0, unknown: 1, overlapping: 1, same: 2 }[period];
}
