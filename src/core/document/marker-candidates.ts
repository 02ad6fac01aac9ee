import type { Block } from './block.ts';
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
  readonly page?: number;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number directly behind a decimal point or comma: "18.5", "2013,4". */
const AFTER_NUMBER =
  /(?<![.,\d])(\d{1,6})([.,])([1-9]\d{0,2})(?![\d%‰]|[.,:/]\d|\s?(?:%|per cent|percent|por cient))/gu;

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
      cost: raisedCost(block.content.text, span.start),
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
function raisedCost(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 8), start);
  if (/(?:^|[^\p{L}])\p{L}\s?$/u.test(before) || /[=+\-−·×∗∑∏∫|{}<>]\s?$/u.test(before)) return VARIABLE_COST;
  return /\d$/.test(before) ? 3 : 0;
}

/** More than any marker is worth. */
const VARIABLE_COST = 9;

/** Numbers of a superscript: "12", "1, 2", "3-5"; absent for ordinals, exponents of units and letters. */
function numbersOf(span: RaisedSpan, text: string): number[] | undefined {
  const label = span.label.replace(/[[\]()]/g, '').trim();
  if (!/^[1-9]\d{0,3}(?:\s?[,–-]\s?[1-9]\d{0,3})*,?$/.test(label)) return undefined;
  if (isExponent(text, span.start, label)) return undefined;
  const numbers: number[] = [];
  for (const match of label.matchAll(/([,–-]?)\s?(\d+)/g)) {
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
      cost: 0,
      raised: true,
    });
  }
  return found;
}

function textCandidates(block: Block, index: number): MarkerCandidate[] {
  const { text } = block.content;
  const found: MarkerCandidate[] = [];
  const extra = block.kind === 'table-row' ? 3 : 0;
  const add = (start: number, digits: string, end: number, cost: number | undefined): void => {
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
      ...(block.page === undefined ? {} : { page: block.page }),
    });
  };
  for (const match of text.matchAll(/\d+/g)) {
    const place = placeOfNumber(text, match.index, match[0]);
    if (place === undefined) continue;
    const { end: behind } = followingLabels(text, place.end, Number(match[0]));
    const cost = place.bracketed
      ? judgeBracketed(text, place.at)
      : judge(text, place.at, place.spaced, behind);
    add(place.start, match[0], place.end, cost);
  }
  for (const match of text.matchAll(AFTER_NUMBER)) {
    const [whole, left = '', point = '', digits = ''] = match;
    const end = match.index + whole.length;
    add(end - digits.length, digits, end, judgeAfterNumber(text, match.index, left, point, digits, end));
  }
  return found;
}

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
  const opened = text[index - 1] === '[';
  const closed = text[index + digits.length] === ']';
  if (opened !== closed) return undefined;
  const start = opened ? index - 1 : index;
  const spaced = text[start - 1] === ' ';
  const at = spaced ? start - 1 : start;
  if (/[\p{N}$€£¥#№+\u2212]/u.test(text[at - 1] ?? '')) return undefined;
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

/** What may not stand directly behind a marker: letters, digits, per cent signs, hyphens that make one expression. */
const BAD_FOLLOWER =
  /^(?:[\p{L}\p{N}%‰°º'’_/\\@&=]|[-\u2010\u2011]\S|[.,:]\d|\s?(?:%|‰|per cent\b|percent\b|por cient))/u;

/** Words whose number belongs to them: "p. 5", "article 12", "No. 3", "aged 17". */
const TAKES_NUMBER =
  /(?:^|[\s([“"‘'])(?:p|pp|pág|págs|art|arts|article|articles|artículo|artículos|artigo|artigos|par|para|paras|paragraph|paragraphs|párr|párrs|no|nos|n|nº|n°|núm|núms|num|nr|number|numbers|vol|vols|ch|chap|chapter|cap|sec|sect|section|fig|figs|figure|figures|table|tables|cuadro|tabla|tableau|annex|anexo|annexe|appendix|rev|add|corr|res|doc|inc|lit|col|part|title|título|titre|law|ley|loi|lei|decree|decreto|goal|goals|target|ods|sdg|item|items|type|phase|step|level|grade|grades|class|page|pages|line|lines|note|notes|footnote|ed|eds|cf|vs|approx|ca|c|op|protocol|rule|rules|principle|form|unit|group|round|version|tel|st|km|cycle|week|day|month|year|quarter|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$/iu;

/** Words after which a number is part of the sentence: "in 12 regions", "aged 5", "about 30". */
const FUNCTION_WORD =
  /(?:^|[\s(])(?:a|an|the|of|in|to|and|or|by|for|from|with|at|on|as|is|are|was|were|be|than|under|over|about|aged?|between|least|most|only|all|each|every|some|nearly|almost|around|approximately|least|these|those|their|its|least|other|another|first|last|next|per|including|against|among|into|upon|until|since|before|after|within|had|have|has|that|which|who|el|la|los|las|de|del|en|y|o|por|con|para|a|un|una|sus?|unos|unas|entre|desde|hasta|más|menos|que|les?|des?|du|et|ou|dans|par|pour|avec|une?|plus|moins|entre|depuis|jusqu'à|os?|as|do|da|dos|das|em|no|na|nos|nas|e|mais|com|um|uma)$/iu;

/** Whether the number behind `before` belongs to the word there. "SEC." is an abbreviation of its own, "sec." is not. */
function takesNumber(before: string): boolean {
  return TAKES_NUMBER.test(before) && !/\p{Lu}{3,}\.?$/u.test(before);
}

/** What speaks against a number after a letter, closing punctuation or a space; absent where it cannot be a marker. */
function judge(text: string, at: number, spaced: boolean, end: number): number | undefined {
  const before = text.slice(Math.max(0, at - 32), at);
  const after = text.slice(end, end + 12);
  if (before === '' || BAD_FOLLOWER.test(after)) return undefined;
  const token = /\S*$/.exec(before)?.[0] ?? '';
  if (/:\/\/|www\.|@|\/.*\/|[A-Z]\//.test(token)) return undefined;
  return spaced ? judgeSpaced(before, after) : judgeGlued(before, token, after);
}

function judgeGlued(before: string, token: string, after: string): number | undefined {
  const previous = before.at(-1) ?? '';
  if (/\p{L}/u.test(previous)) {
    const word = /[\p{L}\p{M}]+$/u.exec(token)?.[0] ?? '';
    // "CO2", "OP3", "G20": letters and digits of one name. "UNICEF3" exists as well, so that it only costs.
    if (word.length <= 2) return /\p{Ll}$/u.test(word) && word.length === 2 && token.length === 2 ? 2.5 : 4.5;
    if (/^\p{Lu}+$/u.test(word)) return word.length >= 4 ? 1.6 : 3.5;
    return /^(?:\s\p{Ll})/u.test(after) ? 0.8 : 0.5;
  }
  if (/[,;:.!?)\]”’"'»…%\u203A]/.test(previous)) {
    const stem = token.slice(0, -1);
    if (stem === '' && /["'’”]/.test(previous)) return undefined; // An opening quote: "'90", ‟"3".
    if (/[.:]/.test(previous) && takesNumber(before)) return undefined;
    if (/\d$/.test(stem) && /[.,:]/.test(previous)) return undefined; // Judged as a decimal.
    if (/[’']/.test(previous) && /^\d/.test(after)) return undefined;
    if (/^\p{Lu}$/u.test(stem)) return 3; // An initial: "A.5".
    if (stem.includes('.') && previous === '.' && /\d\.\d/.test(stem)) return 4;
    return /^(?:$|\s|[–—)\]”’"».,;])/.test(after) ? 0.3 : 2;
  }
  return undefined;
}

function judgeSpaced(before: string, after: string): number | undefined {
  if (takesNumber(before) || FUNCTION_WORD.test(before)) return undefined;
  const previous = before.at(-1) ?? '';
  const closed = /[.!?…]["'”’»)\]]*$/.test(before);
  const atEnd = after === '';
  if (closed) {
    if (atEnd) return 1;
    if (/^\s["“‘«¿¡(]?\p{Lu}/u.test(after)) return 1.5;
    return /^\s/.test(after) ? 4.8 : undefined;
  }
  if (/[,;:]["'”’»)\]]*$/.test(before)) {
    if (/\d,$/.test(before)) return undefined;
    // "Disappearance, 3 the Optional" is one, "of these, 3 were closed" is none: only the count can tell.
    return /^\s\p{L}/u.test(after) || atEnd ? 4.3 : undefined;
  }
  if (/["'”’»)\]]/.test(previous)) return /^(?:$|\s|[.,;:])/.test(after) ? 3 : undefined;
  if (!/\p{L}/u.test(previous)) return undefined;
  if (atEnd) return 3.5;
  if (/^[.,;:)]/.test(after)) return 5;
  const capitalised = /(?:^|\s)\p{Lu}[\p{L}-]*$/u.test(before);
  return capitalised ? 4 : 5;
}

function judgeBracketed(text: string, at: number): number | undefined {
  return at === 0 ? undefined : /[\p{L}\p{P}\s]/u.test(text[at - 1] ?? '') ? 0.4 : 1.5;
}

/** "under 18.5 Chile": the end of a sentence and a marker, or a decimal number? */
function judgeAfterNumber(
  text: string,
  at: number,
  left: string,
  point: string,
  digits: string,
  end: number,
): number | undefined {
  const after = text.slice(end, end + 12);
  if (/^[\p{L}\p{N}%°º'’_/\\@]|^[-\u2010]\S/u.test(after)) return undefined;
  const before = text.slice(Math.max(0, at - 24), at);
  if (/[$€£¥/:]\s?$/.test(before)) return undefined;
  const year = /^(?:1[6-9]|20)\d\d$/.test(left);
  if (point === ',') {
    if (digits.length === 3 && left.length <= 3) return undefined; // Grouped digits.
    return year ? 1 : /^\s?(?:$|\p{Ll})/u.test(after) ? 4 : 4.5;
  }
  if (digits.length === 3 && left.length <= 3 && !/^(?:$|\s["“‘«]?\p{Lu})/u.test(after)) return undefined;
  // A sentence that ends in a number is followed by a capital or by nothing.
  const sentenceFollows = /^(?:$|\s["“‘«¿¡(]?\p{Lu}|["”’»)\]])/u.test(after);
  if (year) return sentenceFollows ? 0.4 : 2.5;
  return sentenceFollows ? 1.6 : 6;
}
