import type { Quantity } from '../../statistics/quantity.ts';
import { absolute, compare, subtract } from '../../text/decimal.ts';
import { compareQuantities } from '../compare-quantities.ts';
import type { Attributes } from '../context/contrasts.ts';
import type { Finding } from '../finding.ts';
import { tellingDigits } from '../magnitude.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import { digitSlips, isExchange } from './digit-slips.ts';
import { amountOf } from './rounding.ts';
import { restatedOtherwise } from './restated.ts';
import type { StatedFigure } from './stated-figure.ts';
import { statedFigures } from './stated-figure.ts';
import { cellSlips } from './cell-slips.ts';
import { statesCell, tableFigures } from './table-figures.ts';

/** Figures further apart than this, as a share of the larger, are figures of different things. */
const farthest = 0.35;
/** Share of the fewer words around two figures that the other must have too. */
const enoughShared = 0.75;
/** The same where one number is the other with two digits exchanged or one mistyped. */
const enoughForSlip = 0.5;
/** Figures with the same counted thing and period that are compared with each other. */
const mostAlike = 60;
/** Cells of one year that a figure is compared with. */
const mostCells = 200;

/**
 * The same figure given twice: the same things counted, in the same place and period, in different sentences, with
 * another number. Figures are compared only where the words around them leave no doubt, since a false alarm costs more
 * than one that is missed; figures that agree are shown as such.
 */
export function checkSameStatistic(context: CheckContext): Finding[] {
  const stated = statedFigures(context);
  const groups = Map.groupBy(stated, ({ key }) => key);
  const findings: Finding[] = againstTables(context, stated);
  for (const group of groups.values()) {
    for (let index = 1; index < group.length && index < mostAlike; index += 1) {
      const later = group[index];
      const earlier = later === undefined ? undefined : firstAlike(group, index, later);
      if (later !== undefined && earlier !== undefined)
        findings.push(toFinding(context, earlier.quantity, later.quantity));
    }
  }
  const told = new Set(findings.map(({ statisticIds }) => statisticIds.at(-1)));
  for (const [cell, figure] of cellSlips(context)) {
    if (!told.has(figure.id)) findings.push(toFinding(context, cell, figure));
  }
  const known = new Set(
    findings.flatMap(({ statisticIds, holds }) => (holds === true ? [] : [statisticIds.at(-1)])),
  );
  for (const [earlier, later] of digitSlips(context)) {
    if (known.has(later.id)) continue;
    known.add(later.id);
    findings.push(toFinding(context, earlier, later));
  }
  const pairs = new Set(findings.map(({ statisticIds }) => statisticIds.toSorted().join(' ')));
  for (const [earlier, later] of restatedOtherwise(context)) {
    if (known.has(later.id) || pairs.has([earlier.id, later.id].sort().join(' '))) continue;
    findings.push(toFinding(context, earlier, later));
  }
  return findings;
}

/** The first figure of a group before a place that gives the same figure as the one there. */
function firstAlike(
  group: readonly StatedFigure[],
  before: number,
  later: StatedFigure,
): StatedFigure | undefined {
  for (let index = 0; index < before; index += 1) {
    const earlier = group[index];
    if (earlier === undefined || isFarFrom(earlier.amount, later.amount)) continue;
    if (stateTheSame(earlier, later) && areComparable(earlier.quantity, later.quantity)) return earlier;
  }
  return undefined;
}

/** A figure of the text and the cell of a table that gives it; a cell that agrees makes the others other things. */
function againstTables(context: CheckContext, stated: readonly StatedFigure[]): Finding[] {
  if (context.document.tables.length === 0) return [];
  const cells = Map.groupBy(tableFigures(context), ({ year }) => year);
  if (cells.size === 0) return [];
  return stated.flatMap((figure) => {
    const year = Number(/\d{4}/.exec(figure.key)?.[0]);
    const same = (cells.get(year) ?? []).slice(0, mostCells).filter((cell) => statesCell(figure, cell));
    const comparable = same.filter(({ quantity }) => areComparable(quantity, figure.quantity));
    const cell = comparable.find(({ quantity }) => agree(quantity, figure.quantity)) ?? comparable[0];
    return cell === undefined ? [] : [toFinding(context, cell.quantity, figure.quantity)];
  });
}

function agree(left: Quantity, right: Quantity): boolean {
  return compareQuantities(left, right, {}) !== undefined || compareQuantities(right, left, {}) !== undefined;
}

/** Figures that can confirm or contradict each other. That two small numbers are alike says nothing. */
function areComparable(left: Quantity, right: Quantity): boolean {
  if (areFarApart(left, right)) return false;
  return contradict(left, right) || (tellingDigits(left.value ?? '0') >= 2 && agree(left, right));
}

function toFinding(context: CheckContext, left: Quantity, right: Quantity): Finding {
  const agrees = agree(left, right);
  const params = {
    place: paragraphName(context, left.paragraphId),
    found: left.text,
    otherPlace: paragraphName(context, right.paragraphId),
    other: right.text,
  };
  return {
    rule: 'same-statistic',
    severity: agrees ? 'info' : 'warning',
    paragraphIds: [...new Set([left.paragraphId, right.paragraphId])],
    statisticIds: [left.id, right.id],
    holds: agrees,
    expected: left.text,
    found: right.text,
    wording: !agrees
      ? {
          key: 'sameStatistic.fails',
          params: {
            ...params,
            difference: amountOf(context, absolute(subtract(left.value ?? '0', right.value ?? '0')), right),
          },
        }
      : { key: isSame(left, right) ? 'sameStatistic.holds' : 'sameStatistic.holdsRounded', params },
  };
}

function isSame(left: Quantity, right: Quantity): boolean {
  return left.value !== undefined && right.value !== undefined && compare(left.value, right.value) === 0;
}

/** Two plain numbers that cannot both be right. "Over 500" and "480" leave that open. */
function contradict(left: Quantity, right: Quantity): boolean {
  if (left.qualifier !== undefined || right.qualifier !== undefined) return false;
  if (left.value === undefined || right.value === undefined) return false;
  if (tellingDigits(left.value) < 2 && tellingDigits(right.value) < 2) return false;
  return true;
}

function areFarApart(left: Quantity, right: Quantity): boolean {
  return isFarFrom(Number(left.value), Number(right.value));
}

function isFarFrom(left: number, right: number): boolean {
  return Math.abs(left - right) > farthest * Math.max(Math.abs(left), Math.abs(right));
}

/** The words around two figures say that they are one. */
function stateTheSame(left: StatedFigure, right: StatedFigure): boolean {
  if (left.sentenceKey === right.sentenceKey || left.listKey === right.listKey) return false;
  if (!areSameNames(left.names, right.names)) return false;
  // What stands right behind the number tells which things are counted: "patients with dengue".
  if (!isSubset(left.tail, right.all) || !isSubset(right.tail, left.all)) return false;
  if (!areAlike(left.attributes, right.attributes) || left.apart !== right.apart) return false;
  const [fewer, more] =
    left.words.size <= right.words.size ? [left.words, right.words] : [right.words, left.words];
  let shared = 0;
  for (const word of fewer) if (more.has(word) || left.all.has(word) === right.all.has(word)) shared += 1;
  let telling = shared;
  for (const name of left.names) if (right.names.has(name)) telling += 1;
  if (telling < 2 || shared < enoughForSlip * fewer.size) return false;
  return shared >= enoughShared * fewer.size || areSlips(left.quantity, right.quantity);
}

/** Neither settles what the other leaves open or settles differently. */
function areAlike(left: Attributes, right: Attributes): boolean {
  if (left.size !== right.size) return false;
  for (const [contrast, value] of left) if (right.get(contrast) !== value) return false;
  return true;
}

/** Long numbers with the same digits in another order, or all but one; short ones with two neighbours exchanged. */
function areSlips(left: Quantity, right: Quantity): boolean {
  const [a, b] = [left.value ?? '', right.value ?? ''];
  if (a === b || a.length !== b.length || tellingDigits(a) < 3) return false;
  if (tellingDigits(a) < 4) return isExchange(a, b);
  const different = [...a].filter((digit, index) => digit !== b[index]).length;
  return different === 1 || [...a].sort().join('') === [...b].sort().join('');
}

/** Either no names on both sides, or those of one among those of the other. */
function areSameNames(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  if (left.size === 0 || right.size === 0) return left.size === right.size;
  return isSubset(left, right) || isSubset(right, left);
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const each of some) if (!all.has(each)) return false;
  return true;
}
