import type { Paragraph } from '../../document/document.ts';
import { compare, sum } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import { tellingDigits } from '../magnitude.ts';
import type { Breakdown } from './breakdown.ts';
import { areSlipsOfEachOther } from './figure-slips.ts';
import type { Count } from './parts.ts';
import { areComplementary, isRoundedSum } from './parts.ts';
import { including, severalAnswers } from './phrases.ts';
import { divides, isRest } from './relation-words.ts';

/** Longest run of figures that is added up. */
const mostParts = 12;
/** Where in a paragraph a run of parts and its total may stand: sentences apart. */
const farthest = 1;
/** Figures of other things between a total and its parts. */
const mostAsides = 3;

/**
 * Totals that stand right before or behind a run of figures that make them, in the same sentence or the next, whatever
 * the words between: chance hardly makes such a sum of long numbers, and of short ones the text must say that a whole
 * falls into parts. A run that misses its total by one slip of a digit is given as a sum that fails where the text says
 * of its last figure that it is the rest.
 */
export function addedRuns(
  { text }: Pick<Paragraph, 'text'>,
  sentences: readonly Span[],
  counts: readonly Count[],
): Breakdown[] {
  const found: Breakdown[] = [];
  const places = sentencePlaces(sentences, counts);
  for (let at = 0; at < counts.length; at += 1) {
    const forward = runFrom(text, sentences, counts, places, at, 1);
    const run =
      (forward?.fits === true ? forward : undefined) ??
      runBeyondAsides(text, sentences, counts, places, at) ??
      runFrom(text, sentences, counts, places, at, -1) ??
      forward;
    if (run === undefined) continue;
    found.push(run.breakdown);
    // What stands between a total and its last part is told.
    at = Math.max(at, run.last);
  }
  return found;
}

interface Run {
  readonly breakdown: Breakdown;
  readonly fits: boolean;
  /** The place of the last figure. */
  readonly last: number;
}

/** "212 bridges in nine provinces. 148 are open, 39 …": the parts begin with the next sentence. */
function runBeyondAsides(
  text: string,
  sentences: readonly Span[],
  counts: readonly Count[],
  places: readonly number[],
  at: number,
): Run | undefined {
  let next = at + 1;
  while (next - at <= mostAsides && places[next] === places[at]) next += 1;
  if (next === at + 1 || next - at > mostAsides || places[next] === undefined) return undefined;
  const run = runFrom(text, sentences, counts, places, at, 1, next);
  return run?.fits === true && run.breakdown.parts.length >= 3 ? run : undefined;
}

/** The place of each figure's sentence; both lists are in reading order. */
function sentencePlaces(sentences: readonly Span[], counts: readonly Count[]): number[] {
  let at = 0;
  return counts.map(({ start }) => {
    while (at + 1 < sentences.length && (sentences[at]?.end ?? 0) <= start) at += 1;
    return at;
  });
}

function runFrom(
  text: string,
  sentences: readonly Span[],
  counts: readonly Count[],
  places: readonly number[],
  at: number,
  step: 1 | -1,
  first = at + step,
): Run | undefined {
  const total = counts[at];
  if (total === undefined || Number(total.value) < leastTotal) return undefined;
  const whole = Number(total.value);
  const parts: Count[] = [];
  let added = 0;
  let slipped: Run | undefined;
  let place = places[at] ?? 0;
  for (let next = first; parts.length < mostParts; next += step) {
    const part = counts[next];
    const ofPart = places[next];
    if (part === undefined || ofPart === undefined) break;
    if (Math.abs(ofPart - place) > farthest || Math.abs(ofPart - (places[at] ?? 0)) > 2 * farthest) break;
    if (isOfAnotherYear(total, part) || Number(part.value) <= 0 || Number(part.value) >= whole) break;
    place = ofPart;
    added += Number(part.value);
    if (step > 0) parts.push(part);
    else parts.unshift(part);
    if (parts.length < 2) continue;
    if (added > 1.12 * whole) break;
    const made = sum(parts.map(({ value }) => value));
    const stretch = {
      start: sentences[places[step > 0 ? at : next] ?? 0]?.start ?? 0,
      end: step > 0 ? part.end : total.end,
    };
    if (compare(made, total.value) === 0 || isFittingByRounding(made, total, parts)) {
      if (!isSaid(text, stretch, total, parts, step)) return undefined;
      const breakdown = { total, parts: [...parts], complete: false, slip: 0 };
      return { breakdown, fits: true, last: Math.max(at, next) };
    }
    if (step < 0 || slipped !== undefined || ofPart !== places[first]) continue;
    // All figures up to the end of the sentence are parts.
    if (!isLastOf(places, next)) continue;
    const breakdown = slippedRun(text, sentences[ofPart], stretch, total, parts, made);
    if (breakdown !== undefined) slipped = { breakdown, fits: false, last: next };
  }
  return slipped;
}

function isLastOf(places: readonly number[], at: number): boolean {
  return places[at + 1] !== places[at];
}

/** Rounding may hide what is left of a sum, and no part of it. */
function isFittingByRounding(made: string, total: Count, parts: readonly Count[]): boolean {
  return (
    isRoundedSum(made, total, parts) && parts.every(({ value }) => Number(value) * 100 >= Number(total.value))
  );
}

/** Totals below are made by chance. */
const leastTotal = 10;

/** Whether chance or another relation is out of the question: the total is long, or the text says that it falls into parts. */
function isSaid(text: string, stretch: Span, total: Count, parts: readonly Count[], step: 1 | -1): boolean {
  if (including.test(text.slice(stretch.start, stretch.end))) return false;
  if (Number(total.value) >= 100 && tellingDigits(total.value) >= 3) return true;
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return false;
  const between = step > 0 ? text.slice(total.end, first.start) : text.slice(last.end, total.start);
  if (areComplementary(text, stretch, parts)) return true;
  if (tellingDigits(total.value) >= 2 && parts.length >= 3) return true;
  return divides.test(between);
}

/** A sum that misses its total by a slip of one digit, of parts the last of which is what is left. */
function slippedRun(
  text: string,
  sentence: Span | undefined,
  stretch: Span,
  total: Count,
  parts: readonly Count[],
  added: string,
): Breakdown | undefined {
  const last = parts.at(-1);
  const end = sentence?.end ?? stretch.end;
  if (last === undefined) return undefined;
  if (tellingDigits(total.value) + tellingDigits(added) < 5 || !areSlipsOfEachOther(added, total.value))
    return undefined;
  const said = text.slice(stretch.start, end);
  if (including.test(said) || severalAnswers.test(said)) return undefined;
  const before = parts.at(-2);
  const clause = text.slice(before?.end ?? stretch.start, Math.min(end, last.end + 60));
  return isRest.test(clause) ? { total, parts: [...parts], complete: false, slip: 0.12 } : undefined;
}

/** A part of another year than the total is none of it; a year of parts alone is that of a series. */
function isOfAnotherYear(total: Count, part: Count): boolean {
  return (
    total.period !== undefined &&
    part.period !== undefined &&
    !total.period.startsWith(part.period.slice(0, 4)) &&
    !total.period.includes('-')
  );
}
