import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import { apposition, parallelItems } from './parallel-items.ts';

/** Longest list that a text announces by its number. */
const longestList = 20;

/**
 * An announced number of things against the list behind the colon: "four laws: …", "five lines of action: …", "the
 * following three measures:" with bullets below. A list is counted in every way its commas allow; it holds when one of
 * them gives the number, and it fails only where there is one way to count it.
 */
export function checkListCounts(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph, index) => {
    const counts = (context.quantitiesIn.get(paragraph.id) ?? []).filter(
      ({ kind, value, qualifier }) =>
        kind === 'count' &&
        qualifier === undefined &&
        value !== undefined &&
        /^\d+$/.test(value) &&
        Number(value) >= 2 &&
        Number(value) <= longestList,
    );
    if (counts.length === 0) return [];
    return context.sentencesOf(paragraph).flatMap(({ start, end }) => {
      const colon = colonOf(paragraph.text, start, end);
      if (colon === undefined) return [];
      const announced = within(counts, { start, end: colon }).at(-1);
      const list = paragraph.text.slice(colon + 1, end).trim();
      if (announced === undefined || !announces(paragraph.text, announced, colon, list)) return [];
      return list === ''
        ? judgeBullets(context, paragraph, index, announced)
        : isCountedAgain(within(counts, { start: colon, end }), colon)
          ? []
          : judgeList(context, paragraph, announced, list);
    });
  });
}

/** The first colon that is not part of a time, a ratio or an address. */
function colonOf(text: string, start: number, end: number): number | undefined {
  const match = /(?<![\d"“'«]):(?![\d"”'»]|\/\/)/.exec(text.slice(start, end));
  return match === null ? undefined : start + match.index;
}

/** The number belongs to the noun before the colon: few words stand between, and no other clause. */
function announces(text: string, count: Quantity, colon: number, list: string): boolean {
  const between = text.slice(count.end, colon);
  // "As follows: 277 in 2012" is a series of figures, not a list of things.
  // "Three starters were selected: …" says what happened to them; "the three members are: …" announces them.
  if (happens.test(between) && !(isPresent.test(between) && (isOfNames(list) || isOfDates(list))))
    return false;
  return (
    between.length <= 70 &&
    !/[.;:()]|,\s*(?:as follows|which|who|and|que|qui|y|et|e)(?!\p{L})/iu.test(between) &&
    /^\s+\p{L}/u.test(between)
  );
}

/** "Three ministries are responsible": what is so now, and not what happened. */
const isPresent = /^\s+\p{L}+(?:\s\p{L}+)?\s(?:are|son|sont|são)\s[^,]{3,40}$/iu;

function itemsOf(list: string): string[] {
  return list.replace(/[.!?]+$/, '').split(/,\s*(?:(?:and|y|e|et)\s+)?|\s+(?:and|y|e|et)\s+/);
}

/** "Justice, Health and Labour": names alone, which the sentence can only list. */
function isOfNames(list: string): boolean {
  const items = itemsOf(list);
  return items.length >= 2 && items.every((item) => /^\p{Lu}[\p{L}\s-]{1,40}$/u.test(item.trim()));
}

/** "16 January, 13 March and 15 May": days alone. */
function isOfDates(list: string): boolean {
  const items = itemsOf(list);
  return items.length >= 2 && items.every((item) => day.test(item.trim()));
}

const day =
  /^(?:(?:the|on|el|le|o|em|a)\s)?\d{1,2}(?:st|nd|rd|th|er|º|°)?\s(?:of\s|de\s)?(\p{L}{3,10})(?:\s(?:de\s)?\d{4})?$/iu;

/** "14 places: eight prisons, four stations and two hospitals": parts of a sum, not one thing each. */
function isCountedAgain(behind: readonly Quantity[], colon: number): boolean {
  return behind.some(({ start }) => start - colon <= 3);
}

const startsWithNumber =
  /^(?:\d|(?:one|two|three|four|un[oa]?|dos|tres|cuatro|une?|deux|trois|quatre|d(?:ois|uas)|três|quatro)(?!\p{L}))/iu;

const happens =
  /(?<!\p{L})(?:were|was|are|is|have|has|had|will|can|may|fueron|fue|son|han|ha|ont|sont|furent|foram|foi|são|têm)(?!\p{L})(?!\s*(?:as follows|l[oa]s siguientes|les suivantes?|[oa]s seguintes)?\s*$)/iu;

function judgeList(context: CheckContext, paragraph: Paragraph, count: Quantity, list: string): Finding[] {
  // "Four parts: two of them for the heirs, one for the widow": the items are counted again.
  if (startsWithNumber.test(list)) return [];
  const announced = Number(count.value);
  const ways = waysToCount(list, count.of ?? '', context.document.language);
  const holds = ways.some((items) => items === announced);
  const distinct = [...new Set(ways)];
  const [only] = distinct;
  if (!holds && (distinct.length !== 1 || only === undefined || only < 2)) return [];
  return [finding(context, paragraph, count, holds ? announced : (only ?? 0), holds)];
}

/** A second way of counting, which no text announces: then a list that does not fit fails by none. */
const notToBeTold = 0;

/** Numbers of items that a list may be said to have. */
function waysToCount(list: string, noun: string, language: string | undefined): number[] {
  const flat = list.replace(/\([^()]*\)/g, '').replace(/[“«][^”»]*[”»]/g, 'x');
  const ways: number[] = [];
  const enumerated = flat.match(/(?:^|[\s;,])\(?[a-z\d]{1,2}\)\s/g)?.length ?? 0;
  if (enumerated >= 2) return [enumerated];
  const head = noun.split(' ')[0]?.replace(/(?:ies|s)$/, '') ?? '';
  if (head.length >= 3) {
    const named = list.match(new RegExp(`\\b${escapeRegExp(capital(head))}`, 'g'))?.length ?? 0;
    if (named >= 2) ways.push(named);
  }
  const strong = flat.split(';').filter((part) => part.trim() !== '').length;
  if (strong >= 2) return [...ways, strong];
  const parallel = parallelItems(flat, language);
  const byCommas = flat.split(/,\s+/).length;
  const simple = flat
    .replace(/[.!?]+$/, '')
    .split(/,\s*(?:and|or|y|e|et|ou)\s+|,\s+|\s+(?:and|or|y|e|et|ou)\s+/)
    .filter((part) => part.trim() !== '');
  // Long items have commas and "and" of their own.
  const isPlain = simple.length >= 2 && simple.every((part) => part.trim().split(/\s+/).length <= 6);
  if (simple.some((part) => apposition.test(part))) return [];
  if (!aside.test(flat.trim()) && simple.some((part) => aside.test(part))) return [];
  if (isPlain) return [...ways, ...parallel, simple.length, ...withoutInnerAnd(flat)];
  if (parallel.length > 0 && Math.max(...parallel) >= 2) return [...ways, ...parallel];
  // "…, …, and …": long items, which hold where their commas make the number, and say nothing where they do not.
  return /,\s(?:and|y|e|et)\s/iu.test(flat) ? [...ways, byCommas, notToBeTold] : ways;
}

/** "…, which replaced that of 1993, …": no item of its own. */
const aside =
  /^(?:which|who|whose|where|when|in particular|especially|que|cuy[oa]s?|donde|en particular|sobre todo|qui|dont|où|en particulier|notamment|em particular|sobretudo|onde|cuj[oa]s?)(?!\p{L})/iu;

/** "a, b and c, d and e": an "and" inside an item is no separator when a comma and an "and" end the list. */
function withoutInnerAnd(flat: string): number[] {
  if (!/,\s*(?:and|or|y|e|et|ou)\s/.test(flat)) return [];
  return [flat.split(/,\s+/).length];
}

/** An item that counts for several begins with their number: "Two on speed". */
const itemBeginning = 8;

function judgeBullets(
  context: CheckContext,
  paragraph: Paragraph,
  index: number,
  count: Quantity,
): Finding[] {
  let items = 0;
  for (const next of context.document.paragraphs.slice(index + 1, index + 2 + 2 * longestList)) {
    // An ordered list below a paragraph without a number of its own.
    const isOrdered =
      paragraph.kind === 'plain' && next.kind === 'numbered' && next.label === String(items + 1);
    if (next.kind !== 'list-item' && next.kind !== 'recommendation' && !isOrdered) break;
    items += 1;
  }
  if (items < 2) return [];
  const holds = items === Number(count.value);
  // Far more bullets than announced have others below them, far fewer say two things each.
  if (Math.abs(items - Number(count.value)) > Math.max(1, Number(count.value) * 0.25)) return [];
  // "Four limits:" with a bullet for every two of them: the items count for themselves.
  if (
    !holds &&
    context.document.paragraphs
      .slice(index + 1, index + 1 + items)
      .some(({ id }) =>
        (context.quantitiesIn.get(id) ?? []).some(
          ({ kind, writtenAs, start }) => kind === 'count' && writtenAs === 'words' && start <= itemBeginning,
        ),
      )
  )
    return [];
  return [finding(context, paragraph, count, items, holds)];
}

function finding(
  context: CheckContext,
  paragraph: Paragraph,
  count: Quantity,
  items: number,
  holds: boolean,
): Finding {
  const place = paragraphName(context, paragraph.id);
  const announced: Phrase =
    count.of === undefined
      ? { key: 'announced.bare', params: { count: count.text } }
      : { key: 'announced.named', params: { count: count.text, things: count.of } };
  return {
    rule: 'list-count',
    severity: holds ? 'info' : 'warning',
    paragraphIds: [paragraph.id],
    statisticIds: [count.id],
    holds,
    expected: String(items),
    found: count.value,
    wording: holds
      ? { key: 'listCount.holds', params: { place, announced } }
      : { key: 'listCount.fails', params: { place, announced, items } },
  };
}

function capital(word: string): string {
  return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
