import { isWhiteSpace } from '../text/white-space.ts';

/** Little less than what a hole in the count costs: taken only to fill one. */
export const BEHIND_YEAR_COST = 4.4;

/** What may not stand directly behind a marker: letters, digits, per cent signs, hyphens that make one expression. */
const BAD_FOLLOWER =
  /^(?:[\p{L}\p{N}%‰°º'’_/\\@&=]|[-\u2010\u2011]\S|[.,:]\d|\s?(?:%|‰|per cent\b|percent\b|por cient))/u;

/** Words whose number belongs to them: "p. 5", "article 12", "No. 3", "aged 17". */
const TAKES_NUMBER =
  /(?:^|[\s([“"‘'])(?:p|pp|pág|págs|art|arts|article|articles|artículo|artículos|artigo|artigos|par|para|paras|paragraph|paragraphs|párr|párrs|no|nos|n|nº|n°|núm|núms|num|nr|number|numbers|vol|vols|ch|chap|chapter|cap|sec|sect|section|fig|figs|figure|figures|table|tables|cuadro|tabla|tableau|annex|anexo|annexe|appendix|rev|add|corr|res|doc|inc|lit|col|part|title|título|titre|law|ley|loi|lei|decree|decreto|goal|goals|target|ods|sdg|item|items|type|phase|step|level|grade|grades|class|page|pages|line|lines|note|notes|footnote|ed|eds|cf|vs|approx|ca|c|op|protocol|rule|rules|principle|form|unit|group|round|version|tel|st|km|cycle|week|day|month|year|quarter|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$/iu;

/** Of these words, those that no full stop shortens. */
const ENDING_WORD =
  /(?:^|\s)(?:articles?|artículos?|artigos?|paragraphs?|párrafos?|numbers?|chapters?|sections?|figures?|tables?|cuadros?|tablas?|tableaux?|annex|anexo|annexe|appendix|part|title|título|titre|laws?|ley|leyes|lois?|leis?|decrees?|decretos?|goals?|targets?|items?|types?|phases?|steps?|levels?|grades?|class|pages?|lines?|notes?|protocol|rules?|principles?|forms?|units?|groups?|rounds?|versions?|cycles?|weeks?|days?|months?|years?|quarters?|\p{L}*(?:uary|ary|ero|eiro|arch|pril|gust|mber|bre|iembre|tembro|unio|ulio|ayo|zo|iet|oût|vier|rier))\.$/iu;

/** Words after which a number is part of the sentence: "in 12 regions", "aged 5", "about 30". */
const FUNCTION_WORD =
  /(?:^|[\s(])(?:a|an|the|of|in|to|and|or|by|for|from|with|at|on|as|is|are|was|were|be|than|under|over|about|aged?|between|least|most|only|all|each|every|some|nearly|almost|around|approximately|least|these|those|their|its|least|other|another|first|last|next|per|including|against|among|into|upon|until|since|before|after|within|had|have|has|that|which|who|el|la|los|las|de|del|en|y|o|por|con|para|a|un|una|sus?|unos|unas|entre|desde|hasta|más|menos|que|les?|des?|du|et|ou|dans|par|pour|avec|une?|plus|moins|entre|depuis|jusqu'à|os?|as|do|da|dos|das|em|no|na|nos|nas|e|mais|com|um|uma)$/iu;

/** What stands at the end of a text behind its last white space. */
export function lastToken(text: string): string {
  let start = text.length;
  while (start > 0 && !isWhiteSpace(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start);
}

/** Whether the number behind `before` belongs to the word there. "SEC." is an abbreviation of its own, "sec." is not. */
function takesNumber(before: string): boolean {
  return TAKES_NUMBER.test(before) && !/\p{Lu}{3,}\.?$/u.test(before);
}

/** What speaks against a number after a letter, closing punctuation or a space; absent where it cannot be a marker. */
export function judgeNumber(text: string, at: number, spaced: boolean, end: number): number | undefined {
  const before = text.slice(Math.max(0, at - 32), at);
  const after = text.slice(end, end + 12);
  if (before === '') return undefined;
  if (BAD_FOLLOWER.test(after)) {
    // "renewable once.5Section 12": the space between two sentences has been lost with the marker.
    const betweenSentences = /\p{Ll}{3}[.!?]["”’»)]*$/u.test(before) && /^\p{Lu}\p{Ll}{2}/u.test(after);
    return betweenSentences && !spaced && !takesNumber(before) ? 1.4 : undefined;
  }
  const token = lastToken(before);
  if (/:\/\/|www\.|@|\/.*\/|[A-Z]\//.test(token)) return undefined;
  return spaced ? judgeSpaced(before, after) : judgeGlued(before, token, after);
}

/** "km2", "m3", "CO2", "PM10": what stands behind these belongs to them. */
const CARRIES_INDEX = /(?:^|[\s(\d/])(?:[kcmdh]?m|CO|NO|SO|NH|CH|PM|H|O|N)$/u;
/** Only a superscript would be worth more. */
const INDEX_COST = 9;

function judgeGlued(before: string, token: string, after: string): number | undefined {
  const previous = before.at(-1) ?? '';
  if (/\p{L}/u.test(previous)) {
    const word = /[\p{L}\p{M}]+$/u.exec(token)?.[0] ?? '';
    // "CO2", "OP3", "G20": letters and digits of one name. "UNICEF3" exists as well, so that it only costs.
    if (word.length <= 2 && CARRIES_INDEX.test(before) && /^\s|^$|^[.,;:)]/.test(after)) return INDEX_COST;
    if (word.length <= 2) return /\p{Ll}$/u.test(word) && word.length === 2 && token.length === 2 ? 2.5 : 4.5;
    if (/^\p{Lu}+$/u.test(word)) return word.length >= 4 ? 1.6 : 3.5;
    return /^(?:\s\p{Ll})/u.test(after) ? 0.8 : 0.5;
  }
  if (/[,;:.!?)\]”’"'»…%\u203A]/.test(previous)) {
    const stem = token.slice(0, -1);
    if (stem === '' && /["'’”]/.test(previous)) return undefined; // An opening quote: "'90", ‟"3".
    // "Lasted a day.22 It": a word written out ends its sentence, "vol.22" is an abbreviation.
    const endsSentence =
      previous === '.' && ENDING_WORD.test(token) && /^(?:$|\s["“‘«¿¡(]?\p{Lu})/u.test(after);
    if (/[.:]/.test(previous) && takesNumber(token)) return endsSentence ? 0.9 : undefined;
    if (/\d$/.test(stem) && /[.,:]/.test(previous)) return undefined; // Judged as a decimal.
    if (/[’']/.test(previous) && /^\d/.test(after)) return undefined;
    // An initial, "A.5", but not in "Table A.5".
    if (/^\p{Lu}$/u.test(stem)) return takesNumber(before.slice(0, -token.length).trimEnd()) ? undefined : 3;
    if (stem.includes('.') && previous === '.' && /\d\.\d/.test(stem)) return 4;
    return /^(?:$|\s|[–—)\]”’"».,;])/.test(after) ? 0.3 : 2;
  }
  return undefined;
}

function judgeSpaced(before: string, after: string): number | undefined {
  if (takesNumber(before) || FUNCTION_WORD.test(before)) return undefined;
  // "CO 2", "PM 10": an index that lost its place below the line.
  if (/(?:^|[\s(])(?:CO|NO|SO|PM|CH|NH|H|O|km|m|cm)$/.test(before)) return undefined;
  const previous = before.at(-1) ?? '';
  const closed = /[.!?…]["'”’»)\]]*$/.test(before);
  const atEnd = after === '';
  if (closed) {
    if (atEnd) return 1;
    if (/^\s["“‘«¿¡(]?\p{Lu}/u.test(after)) return 1.5;
    return /^\s/.test(after) ? 4.8 : undefined;
  }
  if (/[,;:]["'”’»)\]]*$/.test(before)) {
    // "frente al 93 % en 2014, 11 y las": behind a year it may be one.
    if (/(?<!(?:19|20)\d\d),$/.test(before) && /\d,$/.test(before)) return undefined;
    // "Disappearance, 3 the Optional" is one, "of these, 3 were closed" is none: only the count can tell.
    return /^\s\p{L}/u.test(after) || atEnd ? 4.3 : undefined;
  }
  if (/["'”’»)\]]/.test(previous)) return /^(?:$|\s|[.,;:])/.test(after) ? 3 : undefined;
  if (/\d/.test(previous)) return /^(?:\s\p{L}|[.,;]?$)/u.test(after) ? BEHIND_YEAR_COST : undefined;
  if (!/\p{L}/u.test(previous)) return undefined;
  if (atEnd) return 3.5;
  if (/^[.,;:)]/.test(after)) return 5;
  const capitalised = /(?:^|\s)\p{Lu}[\p{L}-]*$/u.test(before);
  return capitalised ? 4 : 5;
}

/** What speaks against a number in square brackets. */
export function judgeBracketed(text: string, at: number): number | undefined {
  return at === 0 ? undefined : /[\p{L}\p{P}\s]/u.test(text[at - 1] ?? '') ? 0.4 : 1.5;
}

/** What speaks against a number in round brackets behind a space or a number; the body of its note must be known. */
export function judgeRoundBracketed(text: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, start - 32), start).trimEnd();
  const after = text.slice(text.indexOf(')', start) + 1).slice(0, 8);
  if (before === '' || takesNumber(before)) return undefined;
  // "section 3 (2)", "art. 37(1)": a subdivision. A year is none.
  const number = /(\S+)\s+(\d+)$/.exec(before);
  if (number !== null && takesNumber(number[1] ?? '')) return undefined;
  const closes = /^(?:$|[.,;:!?)»”]|\s?[–—])/.test(after);
  // Behind an end of a sentence a list begins with "(1)"; so it does behind a colon.
  if (/[:;]$/.test(before)) return undefined;
  if (!closes) return /^\s\p{Lu}/u.test(after) && /[.!?»”]$/.test(before) ? 1.5 : 4;
  return /\d$/.test(before) && !/(?:19|20)\d\d$/.test(before) ? 2.5 : 0.8;
}

/** "under 18.5 Chile": the end of a sentence and a marker, or a decimal number? */
export function judgeAfterNumber(
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
