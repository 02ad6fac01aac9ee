import { startsSentence, type Reading } from './reading.ts';
import type { Recognised, RecognisedDate } from './recognised.ts';

/** Kinds whose unit or base is said once for several figures. */
const shared = new Set(['rate', 'percentage', 'money', 'measure', 'duration']);

/**
 * Figures that leave unsaid what another says: "from 187 per 100,000 in 2015 to 131 in 2019", "contra 11,9 no país",
 * "81 and 84 per cent". They become rates, percentages or amounts like that one.
 */
export function shareMeasure(
  reading: Reading,
  quantities: readonly Recognised[],
  dates: readonly RecognisedDate[],
): readonly Recognised[] {
  if (!quantities.some(({ kind }) => shared.has(kind) || kind === 'age')) return quantities;
  const result = asPoints(reading, quantities);
  for (let index = 1; index < result.length; index += 1) {
    const before = result[index - 1];
    const quantity = result[index];
    if (before === undefined || quantity === undefined) continue;
    if (isBare(quantity) && shared.has(before.kind) && isComparedLater(reading, before, quantity, dates))
      result[index] = said(quantity, before);
    else if (isBare(quantity) && shared.has(before.kind) && isJoined(reading, before, quantity))
      result[index] = said(quantity, before);
    // "12, 14 and 19 per cent"
    else if (quantity.kind === 'percentage') shareBackwards(reading, result, index);
  }
  return result;
}

/** "76 % … 8.2 points lower": points that come after a percentage in the same sentence are points of it. */
function asPoints(reading: Reading, quantities: readonly Recognised[]): Recognised[] {
  let percentage = -1;
  return quantities.map((quantity, index) => {
    if (quantity.kind === 'percentage') percentage = quantity.next;
    else if (isSuspended(reading, quantity, quantities[index + 1])) {
      const { kind, unit } = quantities[index + 1] ?? quantity;
      return { ...quantity, kind, unit, noun: undefined };
    }
    const isPoint =
      quantity.kind === 'count' &&
      quantity.unit === undefined &&
      quantity.value !== undefined &&
      pointWords.has(reading.tokens[quantity.next]?.folded ?? '');
    // "1,3 point": scores come whole.
    const isNear = quantity.decimals > 0 || !isOverSentence(reading, percentage, quantity.start);
    if (!isPoint || percentage === -1 || !isNear) return quantity;
    return { ...quantity, next: quantity.next + 1, kind: 'percentage', unit: 'pp', noun: undefined };
  });
}

const pointWords = new Set(['points', 'point', 'pts', 'puntos', 'punto', 'pontos', 'ponto']);

function isOverSentence(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (startsSentence(reading, at)) return true;
  return false;
}

/** "16- and 17-year-olds" */
function isSuspended(
  { tokens, lexicon }: Reading,
  quantity: Recognised,
  next: Recognised | undefined,
): boolean {
  const hyphen = tokens[quantity.next];
  if (quantity.kind !== 'count' || hyphen?.text !== '-' || !hyphen.glued || next?.start !== quantity.next + 2)
    return false;
  const joiner = tokens[quantity.next + 1];
  const joins = lexicon.conjunctions.has(joiner?.folded ?? '') || lexicon.or.has(joiner?.folded ?? '');
  return joins && joiner?.glued === false && tokens[next.start + 1]?.text === '-';
}

function said(quantity: Recognised, { kind, unit, outOf }: Recognised): Recognised {
  return { ...quantity, kind, unit, outOf };
}

function isBare({ kind, unit, noun, value }: Recognised): boolean {
  return kind === 'count' && unit === undefined && noun === undefined && value !== undefined;
}

/** "18,4 horas semanais e a 27,4 entre os de 16 anos": decimals joined at once are of one measure. */
function isJoined({ tokens, lexicon }: Reading, before: Recognised, quantity: Recognised): boolean {
  if (before.decimals === 0 || quantity.decimals !== before.decimals || before.kind === 'percentage')
    return false;
  if (quantity.start - before.next > 4 || quantity.start === before.next) return false;
  let joins = false;
  for (let at = before.next; at < quantity.start; at += 1) {
    if (tokens[at]?.kind !== 'word') return false;
    if (lexicon.conjunctions.has(tokens[at]?.folded ?? '')) joins = true;
  }
  return joins;
}

/** Words between two compared figures: "in 2015 to", "en 2017; en 2020 bajó a". */
const longestWay = 12;

function isComparedLater(
  reading: Reading,
  before: Recognised,
  quantity: Recognised,
  dates: readonly RecognisedDate[],
): boolean {
  const { tokens, lexicon } = reading;
  if (quantity.start - before.next > longestWay) return false;
  let changes = dates.some(({ start }) => start >= before.next && start < quantity.start);
  for (let at = before.next; at < quantity.start; at += 1) {
    // "1,341 victims (87 % of them girls), compared to 1,285": what stands in brackets is said by the way.
    if (startsSentence(reading, at) || tokens[at]?.text === ')') return false;
    if (lexicon.changeWords.has(tokens[at]?.folded ?? '')) changes = true;
  }
  for (let at = before.start - 1; at >= before.start - 8 && at >= 0 && !changes; at -= 1) {
    if (startsSentence(reading, at + 1)) break;
    changes = lexicon.changeWords.has(tokens[at]?.folded ?? '');
  }
  for (let at = quantity.start - 1; at >= quantity.start - 3 && at >= before.next; at -= 1) {
    const word = tokens[at]?.folded ?? '';
    if (lexicon.comparisonPhrases.endingAt(tokens, at) !== undefined) return true;
    if (changes && (lexicon.rangeTo.has(word) || lexicon.changeTo.has(word))) return true;
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** So many figures stand in one list. */
const longestList = 8;

function shareBackwards(reading: Reading, result: Recognised[], index: number): void {
  const { tokens, lexicon } = reading;
  const last = result[index];
  for (let at = index; at > index - longestList; at -= 1) {
    const item = result[at];
    const before = result[at - 1];
    if (last === undefined || item === undefined || before === undefined || !isBare(before)) return;
    const joiner = tokens[item.start - 1];
    const behindComma = before.next === item.start - 2 && tokens[before.next]?.text === ',';
    const joins = before.next === item.start - 1 || behindComma;
    const isLast = at === index;
    if (!joins || joiner === undefined) return;
    if (!(lexicon.conjunctions.has(joiner.folded) || (!isLast && joiner.text === ','))) return;
    // "of the 23, 15 and 8 per cent": the whole is no part of the list.
    if (joiner.text === ',' && lexicon.determiners.has(tokens[before.start - 1]?.folded ?? '')) return;
    result[at - 1] = said(before, last);
  }
}
