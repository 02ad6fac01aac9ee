import type { Block } from './block.ts';
import { crowdedMarkers } from './crowded-markers.ts';
import {
  BEHIND_YEAR_COST,
  judgeAfterNumber,
  judgeBracketed,
  judgeNumber,
  judgeRoundBracketed,
} from './judge-marker.ts';
import type { RaisedSpan } from './marked-text.ts';

/** A place where one footnote marker, or several in a row ("1, 2"), may stand. */
export interface MarkerCandidate {
  /** Index of the block. */
  readonly block: number;
  /** What would be taken out of the block's text. */
  readonly start: number;
  readonly end: number;
  /** Labels as printed, and their numbers, which count up by one. */
  readonly labels: readonly string[];
  readonly first: number;
  readonly last: number;
  /** How much speaks against it: 0 for a superscript, up to 6 for a number after a space inside a sentence. */
  readonly cost: number;
  readonly raised: boolean;
  /** So much like a number of the text that only the body of its note can tell. */
  readonly needsBody?: boolean;
  /** Stands in square brackets: with a note of its own it needs no count, however often it is referred to. */
  readonly squareBracketed?: boolean;
  readonly page?: number;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number directly behind a decimal point or comma: "18.5", "2013,4". */
const AFTER_NUMBER =
  /(?<![.,\d])(\d{1,6}|\d{1,3}(?:,\d{3})+(?=\.)|\d{1,3}(?:\.\d{3})+(?=,))([.,])([1-9]\d{0,2})(?![\d%‰]|[.,:/]\d|\s?(?:%|per cent|percent|por cient))/gu;

/** "un an (1)." and "en 2021(1)": in Spanish and French reports a marker, elsewhere often something else. */
const BRACKETS_BEHIND_SPACE_OR_NUMBER =
  /(?<=[\p{L}\p{P}\d%€$°]\s|[\d%€$°)\]])\(([1-9]\d{0,2})\)(?=$|[\s.,;:!?)»”])/gu;

/** "[2, 3]", "[4–6]" */
const BRACKETED_GROUP = /\[([1-9]\d{0,2}(?:\s?[,;–-]\s?[1-9]\d{0,2})+)\]/g;

/** Collects all places in a block where a marker may stand, in order. `raisedOnly` trusts superscripts alone. */
export function findMarkerCandidates(block: Block, index: number, raisedOnly: boolean): MarkerCandidate[] {
  const found: MarkerCandidate[] = [];
  for (const span of block.content.raised) {
    if (span.certain) continue;
    const page = pageAt(block, span.start);
    const numbers = numbersOf(span, block.content.text);
    if (numbers === undefined) continue;
    found.push({
      block: index,
      start: span.start,
      end: span.end,
      labels: numbers.map(String),
      first: numbers[0] ?? 0,
      last: numbers.at(-1) ?? 0,
      cost: raisedCost(block.content.text, span),
      raised: true,
      ...(page === undefined ? {} : { page }),
    });
  }
  const inText = raisedOnly ? [] : [...unicodeSuperscripts(block, index), ...textCandidates(block, index)];
  return [...found, ...inText].sort((a, b) => a.start - b.start);
}

/** The page on which a unit of a block's text stands; a paragraph may run over several. */
function pageAt(block: Block, offset: number): number | undefined {
  const { pieces } = block.content;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low]?.page ?? block.page;
}

/**
 * What speaks against a superscript number being a marker: behind a single letter it is an exponent or index ("x²",
 * "S¹"), behind a digit it may be one.
 */
function raisedCost(text: string, { start, end }: Pick<RaisedSpan, 'start' | 'end'>): number {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 2);
  if (BEFORE_EXPONENT.some((pattern) => pattern.test(before)) || BEHIND_EXPONENT.test(after))
    return VARIABLE_COST;
  // "falls 1/2" set as a fraction: the numerator stands high behind a space.
  if (/\s$/.test(before) && /^\d/.test(after)) return VARIABLE_COST;
  return /\d$/.test(before) ? 3 : 0;
}

/** A variable, an operator, a number of a formula. */
const BEFORE_EXPONENT: readonly RegExp[] = [
  /(?:^|[^\p{L}])\p{L}\s?$/u,
  /(?:^|[^\p{L}])(?:\p{Lu}\p{Ll}|\p{Script=Greek}{1,3})$/u,
  /[\p{Sm}\-·∗{}\u23DE\u23DF\uFE37\uFE38′]\s?$/u,
  /[\p{Sm}·]\s?\d{1,3}$/u,
];
/** What stands behind a power in a formula; " | " only sets the cells of a row apart. */
const BEHIND_EXPONENT = /^\s?(?!\|)(?:[=\u2212·×<>∣‖/]|\p{Sm})/u;

/** At the very beginning of a text, where a note of a list would begin. */
const WITHOUT_TEXT_COST = 6;

/** More than any marker is worth. */
const VARIABLE_COST = 20;

/** Numbers of a superscript: "12", "1, 2", "3-5"; absent for ordinals, exponents of units and letters. */
function numbersOf(span: RaisedSpan, text: string): number[] | undefined {
  const label = span.label.replace(/[[\]()]/g, '').trim();
  if (!/^[1-9]\d{0,3}(?:\s?[,–-]\s?[1-9]\d{0,3})*,?$/.test(label)) return undefined;
  if (isExponent(text, span.start, label)) return undefined;
  return expandLabels(label);
}

/** "1, 2" → 1, 2; "3-5" → 3, 4, 5. */
function expandLabels(label: string): number[] {
  const numbers: number[] = [];
  for (const match of label.matchAll(/([,;–-]?)\s?(\d+)/g)) {
    const value = Number(match[2]);
    const before = numbers.at(-1);
    if (before !== undefined && /[–-]/.test(match[1] ?? '')) {
      for (let between = before + 1; between < value && between < before + 10; between++)
        numbers.push(between);
    }
    numbers.push(value);
  }
  return numbers;
}

/** "m²", "km³", "cm2", "10⁶": an exponent and not a note. */
function isExponent(text: string, start: number, label: string): boolean {
  if (label !== '2' && label !== '3')
    return /(?:^|[\s×x*])10$/.test(text.slice(Math.max(0, start - 4), start));
  return /(?:^|[\s\d(/])(?:[kcdm]?m|CO|ft|in)$/.test(text.slice(Math.max(0, start - 4), start));
}

function unicodeSuperscripts(block: Block, index: number): MarkerCandidate[] {
  const { text } = block.content;
  if (!/[⁰¹²³⁴-⁹]/.test(text)) return [];
  const found: MarkerCandidate[] = [];
  for (const match of text.matchAll(/[⁰¹²³⁴-⁹]{1,3}/g)) {
    const label = [...match[0]].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
    if (label.startsWith('0') || isExponent(text, match.index, label)) continue;
    const value = Number(label);
    found.push({
      block: index,
      start: match.index,
      end: match.index + match[0].length,
      labels: [label],
      first: value,
      last: value,
      cost: raisedCost(text, { start: match.index, end: match.index + match[0].length }),
      raised: true,
    });
  }
  return found;
}

function textCandidates(block: Block, index: number): MarkerCandidate[] {
  const { text } = block.content;
  const found: MarkerCandidate[] = [];
  const extra = block.kind === 'table-row' ? 3 : 0;
  const add = (
    start: number,
    digits: string,
    end: number,
    cost: number | undefined,
    signs: Pick<MarkerCandidate, 'needsBody' | 'squareBracketed'> = {},
  ): void => {
    if (cost === undefined) return;
    const value = Number(digits);
    const run = followingLabels(text, end, value);
    found.push({
      block: index,
      start,
      end: run.end,
      labels: [digits, ...run.labels],
      first: value,
      last: value + run.labels.length,
      cost: cost + extra + run.labels.length * 0.5,
      raised: false,
      ...signs,
      ...(block.page === undefined ? {} : { page: block.page }),
    });
  };
  // "I.A.1. Méthode": numbers of a heading's own label.
  const labelEnd =
    block.kind === 'heading'
      ? (/^[\p{L}\d]{1,5}(?:\.[\p{L}\d]{1,5})+\.?(?=\s)/u.exec(text)?.[0].length ?? 0)
      : 0;
  for (const match of text.matchAll(/\d+/g)) {
    if (match.index < labelEnd) continue;
    const glued = /^((?:19|20)\d\d)([1-9]\d?)$/.exec(match[0]);
    if (
      glued?.[2] !== undefined &&
      /^(?:$|[\s,;.)])/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 1))
    ) {
      // "in 20159 and": only the count can tell that this is 2015 and marker 9.
      const end = match.index + match[0].length;
      add(end - glued[2].length, glued[2], end, BEHIND_YEAR_COST);
    }
    const place = placeOfNumber(text, match.index, match[0]);
    if (place === undefined) continue;
    const { end: behind } = followingLabels(text, place.end, Number(match[0]));
    const cost = place.bracketed
      ? judgeBracketed(text, place.at)
      : judgeNumber(text, place.at, place.spaced, behind);
    const squareBracketed = place.bracketed && text[place.start] === '[';
    add(place.start, match[0], place.end, cost, squareBracketed ? { squareBracketed } : {});
  }
  for (const match of text.includes('(') ? text.matchAll(BRACKETS_BEHIND_SPACE_OR_NUMBER) : []) {
    const digits = match[1] ?? '';
    const start = match.index;
    add(start, digits, start + match[0].length, judgeRoundBracketed(text, start), { needsBody: true });
  }
  for (const { start, end, digits, cost } of crowdedMarkers(text))
    add(start, digits, end, cost, { needsBody: true });
  for (const match of text.includes('[') ? text.matchAll(BRACKETED_GROUP) : []) {
    const numbers = expandLabels(match[1] ?? '');
    found.push({
      block: index,
      start: match.index,
      end: match.index + match[0].length,
      labels: numbers.map(String),
      first: numbers[0] ?? 0,
      last: numbers.at(-1) ?? 0,
      cost: (judgeBracketed(text, match.index) ?? WITHOUT_TEXT_COST) + extra,
      raised: false,
      needsBody: true,
      squareBracketed: true,
      ...(block.page === undefined ? {} : { page: block.page }),
    });
  }
  for (const match of text.matchAll(AFTER_NUMBER)) {
    if (match.index < labelEnd) continue;
    const [whole, left = '', point = '', digits = ''] = match;
    const end = match.index + whole.length;
    add(
      end - digits.length,
      digits,
      end,
      judgeAfterNumber(text, match.index, left.replace(/[.,]/g, ''), point, digits, end),
    );
  }
  return found;
}

/** A year, no longer number, at the end of a text. */
const YEAR_AT_END = /(?:^|\D)(?:19|20)\d\d$/;

/** Where a number stands that could be a marker. */
interface NumberPlace {
  /** Begin of what would be taken out, brackets included. */
  readonly start: number;
  readonly end: number;
  /** Behind the last unit before it, a space between not counted. */
  readonly at: number;
  readonly spaced: boolean;
  readonly bracketed: boolean;
}

/** A number of up to three digits; a leading zero, and a sign or another number in front, rule it out. */
function placeOfNumber(text: string, index: number, digits: string): NumberPlace | undefined {
  if (digits.length > 3 || digits.startsWith('0')) return undefined;
  const sign = text[index - 1] ?? '';
  // French reports write "licence(1)"; behind a space a bracket may hold any number.
  const glued =
    sign === '(' &&
    /[\p{L}.,;:»”"’]/u.test(text[index - 2] ?? '') &&
    !/\p{Lu}$/u.test(text.slice(Math.max(0, index - 3), index - 1));
  const opened = sign === '[' || (glued && text[index + digits.length] === ')');
  const closed = text[index + digits.length] === (sign === '(' ? ')' : ']') && (sign !== '(' || glued);
  if (opened !== closed) return undefined;
  const start = opened ? index - 1 : index;
  const spaced = text[start - 1] === ' ';
  const at = spaced ? start - 1 : start;
  const previous = text[at - 1] ?? '';
  if (/[$€£¥#№+\u2212]/.test(previous)) return undefined;
  // "2 608" is one number; "in 2015 9 and" and "in 2015[9]" may be a year and a marker.
  const behindYear = spaced && digits.length < 3 && YEAR_AT_END.test(text.slice(at - 5, at));
  if (/\p{N}/u.test(previous) && !opened && !behindYear) return undefined;
  return { start, end: index + digits.length + (closed ? 1 : 0), at, spaced, bracketed: opened };
}

/** More labels directly behind a marker, counting up: ".12,13", "bodies1, 2". */
function followingLabels(text: string, end: number, value: number): { labels: string[]; end: number } {
  const labels: string[] = [];
  let at = end;
  while (labels.length < 6) {
    const match = /^,\s?(\d{1,3})(?![\d%]|[.,]\d|\s\p{Ll})/u.exec(text.slice(at, at + 8));
    if (match === null || Number(match[1]) !== value + labels.length + 1) break;
    labels.push(match[1] ?? '');
    at += match[0].length;
  }
  return { labels, end: at };
}
