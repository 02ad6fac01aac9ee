import type { Paragraph } from '../../document/document.ts';
import { absolute, compare, subtract, sum } from '../../text/decimal.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Span } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import { addedRuns } from './added-runs.ts';
import type { Breakdown } from './breakdown.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import { bracketedParts } from './bracketed-parts.ts';
import { likeCounts } from './like-counts.ts';
import { listedParts } from './listed-parts.ts';
import type { Count } from './parts.ts';
import { areComplementary, isClose, isCount, isRoundedSum } from './parts.ts';
import { beforeWhole, including, ofWhich, severalAnswers } from './phrases.ts';
import { withoutSubsets } from './subsets.ts';

/** What has not happened to the other part. */
const leftOver =
  /(?<!\p{L})(?:still|pending|remain\p{L}*|not yet|the others?|sigue\p{L}*|pendientes?|restantes?|qued\p{L}*|sobr(?:ó|aron|ou|aram|ando)|left|rest(?:aram|ou|ando|ent|ant)|aún|todavía|encore|en instance|en cours|restant\p{L}*|pendentes?|ainda)(?!\p{L})/iu;

/** A sentence with more counts is a table that lost its lines. */
const mostCounts = 60;

/** Totals beside their parts: in brackets, after a colon, or in one sentence ("of the 2,608 …, 2,090 … and 518 …"). */
export function checkSums(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    if (paragraph.kind === 'table-row') return [];
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    return likeCounts(quantities).flatMap((counts) => {
      const told = sumsAmong(context, paragraph, counts, quantities.filter(isAside));
      const runs = addedRuns(paragraph, context.sentencesOf(paragraph), counts).flatMap((run) =>
        judge(context, paragraph, run),
      );
      return [...told, ...runs.filter((run) => !told.some((known) => tellsOf(known, run)))];
    });
  });
}

/** A sum of the same parts, or of the same total. */
function tellsOf({ statisticIds }: Finding, run: Finding): boolean {
  const [total, ...parts] = run.statisticIds;
  return statisticIds[0] === total || parts.every((part) => statisticIds.includes(part));
}

/** Ages and lengths of time, which stand among what is counted and in no list of it. */
function isAside({ kind }: Quantity): boolean {
  return kind === 'age' || kind === 'duration';
}

function sumsAmong(
  context: CheckContext,
  paragraph: Paragraph,
  counts: readonly Count[],
  asides: readonly Quantity[],
): Finding[] {
  return context.sentencesOf(paragraph).flatMap((sentence, index, sentences) => {
    const inside = within(counts, sentence);
    if (inside.length < 2 || inside.length > mostCounts) return [];
    const next = sentences[index + 1];
    const overlap = severalAnswers.test(
      paragraph.text.slice(sentence.start, Math.min(next?.end ?? sentence.end, sentence.end + 160)),
    );
    const found = inside.length < 3 ? [] : breakdowns(paragraph, sentence, inside, asides);
    const pointed = found.length > 0 ? undefined : ofTheWholeBefore(context, paragraph, sentence, inside);
    return [...found, ...(pointed === undefined ? [] : [pointed])]
      .flatMap((breakdown) => withoutSubsets(paragraph.text, breakdown) ?? [])
      .flatMap((breakdown) => judge(context, paragraph, ofTheFittingWhole(breakdown, inside)))
      .filter(({ holds }) => holds === true || !overlap);
  });
}

/** "60 schools in 15 towns, 42 urban and 18 rural": the whole is the figure before the parts that they make. */
function ofTheFittingWhole(breakdown: Breakdown, counts: readonly Count[]): Breakdown {
  const added = sum(breakdown.parts.map(({ value }) => value));
  if (compare(added, breakdown.total.value) === 0) return breakdown;
  const total = counts.find((count) => !breakdown.parts.includes(count) && compare(count.value, added) === 0);
  return total === undefined ? breakdown : { ...breakdown, total };
}

function breakdowns(
  paragraph: Paragraph,
  sentence: Span,
  counts: readonly Count[],
  others: readonly Span[],
): Breakdown[] {
  const bracketed = bracketedParts(paragraph.text, sentence, counts);
  const used = new Set(bracketed.flatMap(({ total, parts }) => [total, ...parts]));
  const rest = counts.filter((count) => !used.has(count));
  const listed = afterColon(paragraph.text, sentence, rest);
  if (listed !== undefined) return [...bracketed, listed];
  const spoken = ofTheWhole(paragraph.text, sentence, rest);
  if (spoken !== undefined) return [...bracketed, spoken];
  return [...bracketed, ...listedParts(paragraph.text, sentence, rest, others)];
}

/** "33 investigations …, as follows: 10 in 2011, 1 in 2012, …". */
function afterColon(text: string, sentence: Span, counts: readonly Count[]): Breakdown | undefined {
  const at = text.slice(sentence.start, sentence.end).search(/:(?=\s)/);
  const colon = sentence.start + at;
  if (at < 0) return undefined;
  const parts = counts.filter(({ start }) => start > colon);
  const before = counts.filter(({ end }) => end <= colon);
  if (parts.length < 2 || before.length === 0) return undefined;
  const total = sum(parts.map(({ value }) => value));
  const matching = before.find(({ value }) => compare(value, total) === 0);
  if (parts.length === 2) {
    const complete = areComplementary(text, sentence, parts);
    const [whole] = matching === undefined ? before.slice(-1) : [matching];
    // Two figures behind a colon may be any two, unless they divide the whole or make it.
    return whole === undefined || (matching === undefined && !complete)
      ? undefined
      : { total: whole, parts, complete, slip: 0.02 };
  }
  const [first] = before;
  const close = before.findLast(({ value }) => isClose(total, value, 0.1));
  const chosen = matching ?? close ?? first;
  return chosen === undefined ? undefined : { total: chosen, parts, complete: false, slip: 0.1 };
}

/** "Of the 499 complaints, 434 came from parents and 65 from staff"; "1,905 inspections, 846 of them at night …". */
function ofTheWhole(text: string, sentence: Span, counts: readonly Count[]): Breakdown | undefined {
  const at = wholeAmong(text, counts);
  const [total, ...others] = counts.slice(at);
  if (total === undefined || others.length < 2) return undefined;
  // A figure of another year is no part: parts share the total's period or have none.
  if (
    others.some(({ period }) => period !== undefined && total.period !== undefined && period !== total.period)
  ) {
    return undefined;
  }
  const opening = text.slice(sentence.start, total.start);
  const behind = text.slice(total.end, others[1]?.end ?? sentence.end);
  const divided = dividing.test(text.slice(total.end, others[0]?.start ?? total.end));
  const announced =
    beforeWhole.test(opening) ||
    bareWhole.test(opening) ||
    ofWhich.test(behind) ||
    sharing.test(behind) ||
    divided;
  if (!announced || including.test(behind)) return undefined;
  const pair = others.slice(0, 2);
  const complete = areComplementary(text, sentence, pair);
  for (let size = others.length; size >= 2; size -= 1) {
    const parts = others.slice(0, size);
    const added = sum(parts.map(({ value }) => value));
    if (compare(added, total.value) === 0 || isRoundedSum(added, total, parts)) {
      return { total, parts, complete, slip: 0.05 };
    }
  }
  if (others.length >= 3 && !complete && areCoordinated(text, others)) {
    // More than all cannot be all; a little less may have left something unsaid.
    const exceeds = Number(sum(others.map(({ value }) => value))) > Number(total.value);
    return { total, parts: others, complete: false, slip: divided ? 0.1 : exceeds ? 0.05 : 0.03 };
  }
  // "188 were closed and 134 are still pending": the second says that it is what is left.
  const [, second] = pair;
  const end = second === undefined ? sentence.end : Math.min(sentence.end, second.end + 40);
  const isRest = second !== undefined && leftOver.test(text.slice(pair[0]?.end ?? second.start, end));
  return { total, parts: pair, complete, slip: isRest ? 0.1 : 0.03 };
}

/** Between a whole and parts that are all of it: "are divided into", "se répartissent en". */
const dividing =
  /^[^.;:()\d]{0,60}(?<!\p{L})(?:(?:is|are|was|were) (?:divided|split|broken down) (?:into|between|among)|consists? of|comprises?|made up of|se (?:dividen?|distribuyen?|reparten?|componen?) (?:en|entre|de)|se répartissent (?:en|entre)|se (?:divisent|composent) (?:en|de)|(?:dividem|distribuem|repartem|compõem)-se (?:em|entre|por|de)|se (?:dividem|distribuem) (?:em|entre))(?!\p{L})/iu;

/** "Sur 97 infractions, 58 …": a sentence that begins with its whole. */
const bareWhole = /^(?:out of|of|sur|de|dos?|das?)\s+$/iu;
/** "…, sendo 55 do estado e 40 dos municípios": the parts are all of it. */
const sharing = /^[^.;:()\d]{0,60},\ssendo\s/iu;

/** The count that "of whom" stands behind, else the first: "by week 22 there were 48,317 cases, of which 31,904 …". */
function wholeAmong(text: string, counts: readonly Count[]): number {
  const at = counts.findIndex((count, index) => {
    const next = counts[index + 1];
    return next !== undefined && ofWhichBetween.test(text.slice(count.end, next.start));
  });
  return Math.max(at, 0);
}

const ofWhichBetween =
  /^[^.;()]{0,60},\s(?:of (?:which|whom|them|these)|de l[oa]s (?:cuales|que)|de ell[oa]s|dont|parmi lesquel\p{L}*|d[oa]s quais|del[ea]s)(?!\p{L})/iu;

/** "Of these" stands within so many code units of a sentence's beginning. */
const pointerLength = 24;

/** "Of these, 570 were in foster care, 139 in homes and 129 elsewhere": the whole stands in the sentence before. */
function ofTheWholeBefore(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  counts: readonly Count[],
): Breakdown | undefined {
  const text = paragraph.text.slice(sentence.start, sentence.end);
  if (!ofWhich.test(text.slice(0, pointerLength)) || including.test(text)) return undefined;
  const stop = paragraph.text.indexOf(';', sentence.start);
  const end = stop === -1 ? sentence.end : Math.min(stop, sentence.end);
  const parts = counts.filter((count) => count.end <= end);
  if (parts.length < 2) return undefined;
  const own = within(context.quantitiesIn.get(paragraph.id) ?? [], { start: 0, end: sentence.start });
  const above = sentence.start === 0 ? context.paragraphBefore(paragraph) : undefined;
  const before = (above === undefined ? own : (context.quantitiesIn.get(above.id) ?? [])).flatMap(wholesOf);
  const added = sum(parts.map(({ value }) => value));
  const fitting = before.find(({ value }) => compare(value, added) === 0);
  if (fitting !== undefined) return { total: fitting, parts, complete: false, slip: 0 };
  // Two parts may be any two of more.
  const [total] = before;
  return total === undefined || parts.length < 3 ? undefined : { total, parts, complete: false, slip: 0.02 };
}

/** What a sentence before may have for a whole; of "60 of the 148 bridges" the 60. */
function wholesOf(quantity: Quantity): Count[] {
  if (isCount(quantity)) return [quantity];
  const { kind, writtenAs, value, qualifier } = quantity;
  return kind === 'ratio' && writtenAs === 'digits' && value !== undefined && qualifier === undefined
    ? [{ ...quantity, value }]
    : [];
}

/** "A …, B … and C …": one list, the last of which is joined by an "and". */
function areCoordinated(text: string, parts: readonly Count[]): boolean {
  return parts.every((part, index) => {
    const next = parts[index + 1];
    if (next === undefined) return true;
    const between = text.slice(part.end, next.start);
    if (between.length > 120 || /[.;:()]/.test(between)) return false;
    return index === parts.length - 2
      ? /(?<!\p{L})(?:and|y|e|et)(?!\p{L})[^,]{0,12}$/iu.test(between)
      : /,[^,]{0,12}$/.test(between);
  });
}

/** A number among the parts that was taken for none of them leaves their sum open. */
function hasUnreadNumber(context: CheckContext, paragraph: Paragraph, { parts }: Breakdown): boolean {
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const known = within(context.quantitiesIn.get(paragraph.id) ?? [], { start, end });
  return [...paragraph.text.slice(start, end).matchAll(/\d[\d.,]*/g)].some((match) => {
    const at = start + match.index;
    if (/^(?:19|20)\d\d[.,]?$/.test(match[0])) return false;
    return !known.some((quantity) => quantity.start <= at && quantity.end > at);
  });
}

function judge(context: CheckContext, paragraph: Paragraph, breakdown: Breakdown): Finding[] {
  const { total, parts, complete, slip } = breakdown;
  const added = sum(parts.map(({ value }) => value));
  const exact = compare(added, total.value) === 0;
  const holds = exact || isRoundedSum(added, total, parts);
  if (!holds && !complete && !isClose(added, total.value, slip)) return [];
  // With a total of a handful, a sum that is off by one is more likely a part that was not mentioned.
  if (!holds && !complete && Number(total.value) < 20) return [];
  if (!holds && hasUnreadNumber(context, paragraph, breakdown)) return [];
  // "1 (1 and 0)" says nothing, and is more often a line of a log.
  if (holds && parts.some(({ value }) => Number(value) === 0)) return [];
  const params = {
    place: paragraphName(context, paragraph.id),
    parts: parts.map(({ value }) => context.figure(value)).join(' + '),
    total: context.figure(total.value),
  };
  const difference = context.figure(absolute(subtract(added, total.value)));
  return [
    {
      rule: 'sum',
      severity: holds ? 'info' : 'error',
      paragraphIds: [...new Set([paragraph.id, total.paragraphId])],
      statisticIds: [total, ...parts].map(({ id }) => id),
      holds,
      expected: added,
      found: total.value,
      wording: exact
        ? { key: 'sum.holds', params }
        : holds
          ? { key: 'sum.holdsRounded', params: { ...params, sum: context.figure(added) } }
          : { key: 'sum.fails', params: { ...params, sum: context.figure(added), difference } },
    },
  ];
}
