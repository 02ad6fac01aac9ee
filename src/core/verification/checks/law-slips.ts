import type { Paragraph } from '../../document/document.ts';
import { sentenceAt } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import { areExchanged, areSlipsOfEachOther } from './figure-slips.ts';

/** A law that is named by its number and year: "Ley N.º 1.847 de 2014", "loi n° 2017-412 du 3 mai 2017", "27/2011". */
interface NamedLaw {
  readonly paragraphId: string;
  /** The sentence that it stands in: two laws of one sentence are two. */
  readonly sentence: number;
  /** "Ley N.º 1.847 de 2014" */
  readonly text: string;
  /** The word for the kind of law, folded: "ley", "decreto". */
  readonly word: string;
  /** Digits of the number. */
  readonly number: string;
  readonly year: string;
  /** The day, where the text gives it. */
  readonly day: string;
  /** What stands between number and year where both are written in one: "-", "/". */
  readonly separator: string;
}

/** Laws of one kind and year that are compared with each other. */
const mostAlike = 200;
/** Shorter numbers differ by two exchanged digits as often as not: 12 and 21 are two laws. */
const fewestDigits = 3;

const kinds =
  'Decree-Law|Legislative Decree|Decree|Law|Act|Regulation|Directive|Resolution|Decreto[- ]Ley|Decreto[- ]Legislativo|Decreto[- ]Supremo|Decreto|Ley(?: Orgánica)?|Resolución|Loi(?: organique)?|Décret|Ordonnance|Arrêté|Directive|Decreto-Lei|Lei(?: Complementar| Estadual| Federal| Municipal| Orgânica)?|Portaria|Resolução';
const sign = '(?:[Nn](?:\\.?\\s?[°ºo]\\.?|[o°º]s?|úm)\\.?|No\\.?|Nos\\.?|#)';
const number = '\\d{1,3}(?:[.,]\\d{3})+|\\d{1,6}';
const months = '[\\p{L}]{3,10}\\.?';
const law = new RegExp(
  `(?<!\\p{L})(${kinds})\\s*,?\\s*(?:${sign}\\s*)?(?:(${number})([-/–])((?:19|20)\\d\\d)(?!\\d)|((?:19|20)\\d\\d)([-/–])(\\d{1,6})(?![\\d])|(${number})\\s*(?:,\\s*)?(?:of|de|du|del|da)\\s((?:19|20)\\d\\d)(?!\\d))(?:,?\\s*(?:of|de|du|del|dated|da)\\s(\\d{1,2}(?:er|º|°)?\\s(?:de\\s)?${months}(?:\\sde|\\sdel)?\\s\\d{4}))?`,
  'giu',
);
/** A number and a year as they stand in every match: cheap to look for, and rare. */
const numberWithYear = /\d(?:[-/–]|\s*(?:,\s*)?(?:of|de|du|del|da)\s)(?:19|20)\d\d|(?:19|20)\d\d[-/–]\d/i;
/** One of these stands in every match. */
const begins = /(?<!\p{L})(?:law|act|decre|ley|loi|lei|déc|regl|regu|dire|reso|ordo|arr|port|legi)/iu;

/**
 * Laws of one kind and year whose numbers differ by two exchanged digits ("1.847" and "1.874 de 2014"), or by one digit
 * where they are of one day; and numbers of one law written with two signs ("27/2011" and "27-2011").
 */
export function lawSlips(context: CheckContext): Finding[] {
  const groups = new Map<string, NamedLaw[]>();
  for (const paragraph of context.document.paragraphs) {
    const { text } = paragraph;
    if (!numberWithYear.test(text) || !begins.test(text)) continue;
    for (const named of lawsIn(context, paragraph)) {
      const key = `${named.word} ${named.year}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [named]);
      else if (group.length < mostAlike) group.push(named);
    }
  }
  return [...groups.values()].flatMap((group) => [
    ...slipsAmong(context, group),
    ...signsAmong(context, group),
  ]);
}

function lawsIn(context: CheckContext, paragraph: Paragraph): NamedLaw[] {
  const { id: paragraphId, text } = paragraph;
  return [...text.matchAll(law)].map((match) => {
    const [written, word = '', first, separator, year, yearFirst, sign2, last, apart, yearApart, day] = match;
    return {
      paragraphId,
      sentence: sentenceAt(text, match.index, context.sentencesOf(paragraph)).start,
      text: written.trim(),
      word: (word.toLowerCase().split(/[\s-]/)[0] ?? '').normalize('NFD').replace(/\p{M}/gu, ''),
      number: (first ?? last ?? apart ?? '').replace(/\D/g, ''),
      year: year ?? yearFirst ?? yearApart ?? '',
      day: (day ?? '').toLowerCase(),
      separator: separator ?? sign2 ?? '',
    };
  });
}

function slipsAmong(context: CheckContext, group: readonly NamedLaw[]): Finding[] {
  const byNumber = Map.groupBy(group, ({ number: written }) => written);
  const numbers = [...byNumber.keys()];
  return numbers.flatMap((later, index) => {
    const [slip, ...further] = byNumber.get(later) ?? [];
    const meant = numbers.slice(0, index).flatMap((earlier) => {
      const [one] = byNumber.get(earlier) ?? [];
      return one !== undefined && slip !== undefined && isSlip(one, slip) ? [one] : [];
    })[0];
    if (slip === undefined || meant === undefined) return [];
    // Two laws that are each named again and again are two laws.
    if (further.length > 0 && (byNumber.get(meant.number)?.length ?? 0) > 1) return [];
    return [finding(context, 'legalFormat.slip', meant, slip)];
  });
}

function isSlip(one: NamedLaw, other: NamedLaw): boolean {
  if (one.paragraphId === other.paragraphId && one.sentence === other.sentence) return false;
  if (one.number.length < fewestDigits || one.number.length !== other.number.length) return false;
  if (one.day !== '' && other.day !== '') {
    return one.day === other.day && areSlipsOfEachOther(one.number, other.number);
  }
  return areExchanged(one.number, other.number);
}

function signsAmong(context: CheckContext, group: readonly NamedLaw[]): Finding[] {
  return [...Map.groupBy(group, ({ number: written }) => written).values()].flatMap((same) => {
    const [first] = same;
    const other = same.find(
      ({ separator }) => separator !== '' && first?.separator !== '' && separator !== first?.separator,
    );
    return first === undefined || other === undefined
      ? []
      : [finding(context, 'legalFormat.two', first, other)];
  });
}

function finding(
  context: CheckContext,
  key: 'legalFormat.two' | 'legalFormat.slip',
  first: NamedLaw,
  other: NamedLaw,
): Finding {
  return {
    rule: 'legal-format',
    severity: 'warning',
    paragraphIds: [...new Set([other.paragraphId, first.paragraphId])],
    statisticIds: [],
    holds: false,
    expected: first.text,
    found: other.text,
    wording: {
      key,
      params: {
        place: paragraphName(context, other.paragraphId),
        found: other.text,
        other: first.text,
        otherPlace: paragraphName(context, first.paragraphId),
      },
    },
  };
}
