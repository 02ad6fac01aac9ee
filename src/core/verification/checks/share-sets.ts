import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { compare, decimalPlaces, sum } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import { areComplementary } from './parts.ts';
import {
  afterChange,
  beforeChange,
  comparedWith,
  including,
  ofWhich,
  severalAnswers,
  theRest,
} from './phrases.ts';
import { pointsBetween } from './rounding.ts';
import { areMentions, closesWithOther, isDivision, isOneAnswer, mayOverlap } from './shares/answer-words.ts';

type Share = Quantity & { readonly value: string };

/** A set further from the whole than this is not meant to be one. */
const farthest = 15;

/**
 * Shares of one whole in a sentence. They hold when they make 100 as far as their rounding allows. They fail when the
 * text itself says that they are all ("the remaining 15 %"; girls and boys; one answer from each; "and 8 % other causes")
 * and they make more, or when the rest is named and they make less: parts that are not mentioned are no error, nor are
 * shares of which the text says near them that they may overlap.
 */
export function checkShareSets(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    if (paragraph.kind === 'table-row') return [];
    const shares = (context.quantitiesIn.get(paragraph.id) ?? []).filter(isShare);
    if (shares.length < 2) return [];
    return context
      .sentencesOf(paragraph)
      .flatMap((sentence) => judge(context, paragraph, sentence, within(shares, sentence)));
  });
}

function isShare(quantity: Quantity): quantity is Share {
  return (
    quantity.kind === 'percentage' &&
    quantity.unit !== 'pp' &&
    quantity.value !== undefined &&
    compare(quantity.value, '0') > 0 &&
    compare(quantity.value, '100') < 0
  );
}

function judge(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  shares: readonly Share[],
): Finding[] {
  const { text } = paragraph;
  const [first] = shares;
  const last = shares.at(-1);
  if (first === undefined || last === undefined || shares.length < 2 || shares.length > 12) return [];
  if (!areOfOneWhole(text, sentence, shares)) return [];
  const added = sum(shares.map(({ value }) => value));
  const off = Math.abs(Number(added) - 100);
  const places = Math.min(...shares.map(({ value }) => decimalPlaces(value)));
  const rounding = shares.length * 0.5 * 10 ** -places;
  const whole = off === 0;
  const named = theRest.test(text.slice(shares.at(-2)?.end ?? first.end, last.end + 20));
  const divided = areComplementary(text, sentence, shares);
  // Two shares that make exactly 100 by their decimals are no accident: "74.4 % … and 25.6 %".
  const isSet = named || divided || shares.length >= 3 || (whole && places > 0);
  // Four shares are not all rounded by a half the same way: 102 is more than rounding does.
  if (off <= rounding + (shares.length < 4 ? 1e-9 : -1e-9)) {
    if (!isSet || (!whole && !named && !divided && off > 0.5)) return [];
    return [finding(context, paragraph, shares, added, true, whole)];
  }
  if (off > farthest || shares.some(({ qualifier }) => qualifier !== undefined)) return [];
  const isMeant =
    named || divided || (shares.length >= 3 && isExhaustive(context, paragraph, sentence, shares));
  const mayBeMore = !named && mayOverlap(text, context.sentencesOf(paragraph), sentence);
  if (
    isMeant &&
    !mayBeMore &&
    (named || Number(added) > 100 || isClosed(context, paragraph, sentence, shares))
  )
    return [finding(context, paragraph, shares, added, false, false)];
  // Answers with their shares, of which more than one may have been given: worth knowing and no more.
  if (Number(added) < 100 || shares.length < 4 || !areAnswers(text, shares)) return [];
  const { holds: _, ...doubt } = finding(context, paragraph, shares, added, false, false);
  return [{ ...doubt, severity: 'info' }];
}

/** The text says in one way or another that the shares are all there is. */
function isExhaustive(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  shares: readonly Share[],
): boolean {
  const { text } = paragraph;
  const [previous, last] = shares.slice(-2);
  if (previous === undefined || last === undefined) return false;
  return (
    answerOne(text, sentence, shares) ||
    isDivision(text, sentence) ||
    isOneAnswer(text, context.sentencesOf(paragraph), sentence) ||
    (closesWithOther(text, sentence, previous.end, last) &&
      !haveOwnBases(text, shares) &&
      !areMentions(text, sentence))
  );
}

/** What is left over is among the shares, and each thing has one: then less than 100 is wrong as well. */
function isClosed(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  shares: readonly Share[],
): boolean {
  const { text } = paragraph;
  const [previous, last] = shares.slice(-2);
  if (previous === undefined || last === undefined) return false;
  return (
    closesWithOther(text, sentence, previous.end, last) &&
    (isDivision(text, sentence) || isOneAnswer(text, context.sentencesOf(paragraph), sentence))
  );
}

/** "31 % of the men, 27 % in the north": a share behind the first that says of what it is one. */
function haveOwnBases(text: string, shares: readonly Share[]): boolean {
  return shares.slice(1).some(({ end }) => ownBase.test(text.slice(end, end + 12)));
}

const ownBase = /^\s*(?:of|among|in|de|des|du|d['’]|del|do|da|dos|das|en|em|chez|parmi|entre)(?!\p{L})/iu;

/**
 * Three shares and more in one list, none but the first of which says of what it is a share: "62 % agree, 27 % do not and
 * 15 % …". Shares of several groups each name theirs.
 */
function answerOne(text: string, sentence: Span, shares: readonly Share[]): boolean {
  if (shares.length < 3) return false;
  return shares.every((share, index) => {
    const next = shares[index + 1];
    const between = text.slice(share.end, next?.start ?? Math.min(sentence.end, share.end + 60));
    if (index > 0 && ownBase.test(between)) return false;
    if (next === undefined) return true;
    if (between.length > 90 || /[.:()]/.test(between)) return false;
    return index === shares.length - 2
      ? /(?<!\p{L})(?:and|y|e|et)(?!\p{L})[^,;]{0,14}$/iu.test(between)
      : /[,;][^,;]{0,14}$/.test(between);
  });
}

/** "Central government 52%, local government 27%, insurers 14%": a name before each share and nothing behind it. */
function areAnswers(text: string, shares: readonly Share[]): boolean {
  return shares.every((share, index) => {
    const next = shares[index + 1];
    return (
      next === undefined || /^\s?[,;]\s(?:\p{L}[\p{L}'’-]*\s){1,6}$/u.test(text.slice(share.end, next.start))
    );
  });
}

/** No share of another year, of another share, or of a change, and nothing that says that they may overlap. */
function areOfOneWhole(text: string, sentence: Span, shares: readonly Share[]): boolean {
  const whole = text.slice(sentence.start, sentence.end);
  if (severalAnswers.test(whole) || new Set(shares.map(({ period }) => period)).size > 1) return false;
  return shares.every((share, index) => {
    const before = text.slice(Math.max(sentence.start, share.start - 40), share.start);
    const after = text.slice(share.end, share.end + 24);
    if (beforeChange.test(before) || afterChange.test(after)) return false;
    // "60 % are wooden, 45 % of which are old": a share of a share.
    if (index > 0 && ofWhich.test(after)) return false;
    const next = shares[index + 1];
    if (next === undefined) return true;
    const between = text.slice(share.end, next.start);
    return (
      between.length <= 160 &&
      !comparedWith.test(between) &&
      !including.test(between) &&
      !/;\s*(?:of|de|dont)\b/i.test(between) &&
      // "From 40 % to 52 %" is a change; "à 40 % par l'État, à 25 % par …" is a list.
      (/[,;]|(?<!\p{L})(?:and|y|e|et)(?!\p{L})/iu.test(between) ||
        !/(?<!\p{L})(?:from|to|a|à|para)\s*$/iu.test(between.slice(-6)))
    );
  });
}

function finding(
  context: CheckContext,
  paragraph: Paragraph,
  shares: readonly Share[],
  added: string,
  holds: boolean,
  exactly: boolean,
): Finding {
  const params = {
    place: paragraphName(context, paragraph.id),
    shares: shares.map(({ value }) => context.figure(value)).join(' + '),
    sum: context.figure(added),
  };
  const difference = pointsBetween(context, added, '100');
  return {
    rule: 'share',
    severity: holds ? 'info' : 'warning',
    paragraphIds: [paragraph.id],
    statisticIds: shares.map(({ id }) => id),
    holds,
    expected: '100',
    found: added,
    wording: exactly
      ? { key: 'shareSet.holdsExactly', params }
      : holds
        ? { key: 'shareSet.holdsRounded', params }
        : { key: 'shareSet.fails', params: { ...params, difference } },
  };
}
