import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { absolute, decimalPlaces, multiply, subtract } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { Change, Measured } from './changes.ts';
import { earlierInBracket, pairsFromTo } from './changes.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import { comparedWith } from './phrases.ts';
import { amountOf, outcomeOf } from './rounding.ts';
import type { SpokenOutcome } from './spoken-leeway.ts';
import { leeway } from './spoken-leeway.ts';

/** How far a factor may be off, as a share of it, and still be called double or triple: 2.3 is "doubled". */
const near = 0.14;
/** A factor that rounds to the one that is said is not plainly wrong: 1.6 is hardly "doubled", 1.4 is not. */
const loose = 0.5;
/** The same for "halved" and what lies below one, as a share of it. */
const looseBelowOne = 0.28;

/** Words and figures between a factor and the ends of its change. */
const farthest = 110;

/** "Doubled from 120 to 250", "fell by half, from 980 to 610", "31,200, three times as many as in 2018 (10,350)". */
export function checkMultiple(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  quantities: readonly Measured[],
): Finding[] {
  const { text } = paragraph;
  const factors = [
    ...quantities.flatMap((quantity): Factor[] => {
      const value = factorOf(text, quantity);
      return value === undefined ? [] : [{ ...quantity, statisticIds: [quantity.id], value }];
    }),
    ...halves(text, sentence, quantities),
  ];
  if (factors.length === 0) return [];
  const changes = pairsFromTo(text, sentence, quantities);
  return factors.flatMap((factor) => {
    const change =
      changes.find(({ from, to }) => belongs(text, factor, from, to)) ??
      earlierInBracket(text, quantities, factor) ??
      endsBefore(text, sentence, quantities, factor);
    return change === undefined ? [] : [judge(context, paragraph, factor, change)];
  });
}

/** How many times as much, as the text says it in a word. */
interface Factor extends Span {
  readonly text: string;
  readonly value: string;
  readonly qualifier?: Quantity['qualifier'];
  readonly statisticIds: readonly string[];
}

/** "Cut in half", "caíram pela metade": adverbs, which are no figures by themselves. */
function halves(text: string, sentence: Span, quantities: readonly Measured[]): Factor[] {
  const said = text.slice(sentence.start, sentence.end);
  return [...said.matchAll(inHalf)].flatMap((match): Factor[] => {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (quantities.some((quantity) => quantity.start < end && quantity.end > start)) return [];
    return [{ start, end, text: match[0], value: '0.5', statisticIds: [] }];
  });
}

const inHalf = /(?<=\p{L}\s)(?:in half|by half|pela metade|(?:à|a) metade|por la mitad)(?!\p{L})/giu;

/** "Halved", "tripled"; "fell to half", "se redujo a la mitad", "caiu pela metade", "réduit au tiers": what is left. */
function factorOf(text: string, { kind, value, outOf, writtenAs, start }: Measured): string | undefined {
  if (kind === 'multiple') return value;
  if (kind !== 'ratio' || writtenAs !== 'words' || value !== '1' || outOf === undefined) return undefined;
  if (!leftWith.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  const factor = { '2': '0.5', '3': '0.333333', '4': '0.25', '5': '0.2' }[outOf];
  return factor;
}

/** Right before what is left of a whole, behind a verb that says that it fell. */
const leftWith =
  /(?<!\p{L})(?:f[ae]ll(?:en)?|dropp?(?:ed)?|cut|reduced|shrank|decreased|declined|cay(?:ó|eron)|ca[íi]do|reduj(?:o|eron)|reducid[oa]s?|baj(?:ó|aron)|disminuy(?:ó|eron)|descend(?:ió|ieron)|rédui(?:te?s?|ts)|ramenée?s?|baissé|tombée?s?|ca(?:iu|íram)|reduzi(?:u|ram)|reduzid[oa]s?|diminu(?:iu|íram))\s(?:(?:casi|quase|presque|nearly|almost)\s)?(?:to|in|a(?: la| una?)?|à(?: la)?|au|en|por la|pela|à|para(?: a| uma?)?)\s(?:(?:a|one|la|una?|uma?|le|un)\s)?(?:(?:nearly|almost|casi|quase|presque|près de|about)\s)?$/iu;

/** "There were 310 in 2010 and 930 in 2020, three times as many": the two figures of the sentence before the factor. */
function endsBefore(
  text: string,
  sentence: Span,
  quantities: readonly Measured[],
  factor: Span,
): Change | undefined {
  const [first, last, another] = quantities.filter(
    ({ start, end, kind }) =>
      start >= sentence.start && end <= factor.start && kind !== 'multiple' && kind !== 'ratio',
  );
  if (first === undefined || last === undefined || another !== undefined) return undefined;
  if (first.kind !== last.kind || first.unit !== last.unit) return undefined;
  if (Number(first.value) <= 0 || Number(last.value) <= 0) return undefined;
  if (first.qualifier !== undefined || last.qualifier !== undefined) return undefined;
  const between = text.slice(last.end, factor.start);
  if (between.length > farthest || !conclusion.test(between)) return undefined;
  if (comparedWith.test(text.slice(first.end, last.start))) return { from: last, to: first };
  // Two years, told in their order: else it could be the other way round.
  const isOfTwoYears = first.period !== undefined && last.period !== undefined && first.period < last.period;
  return isOfTwoYears ? { from: first, to: last } : undefined;
}

/** What leads from figures to a factor that sums them up. */
const conclusion =
  /^[^.;:()]*[,:–—-]\s(?:which is |that is,? |or |soit |c['’]est-à-dire |es decir,? |o sea,? |isto é,? |ou seja,? |lo que supone |ce qui représente )?$/iu;

/** No other clause stands between a factor and the two ends of its change. */
function belongs(text: string, factor: Span, from: Measured, to: Measured): boolean {
  const [first, last] = from.start < to.start ? [from, to] : [to, from];
  if (factor.start >= first.start && factor.end <= last.end) return false;
  const between =
    factor.end <= first.start ? text.slice(factor.end, first.start) : text.slice(last.end, factor.start);
  return between.length <= farthest && !/[.;()]/.test(between) && !anotherClause.test(between);
}

const anotherClause =
  /(?<!\p{L})(?:while|whereas|but|mientras|pero|tandis|alors que|mais|enquanto|porém|mas)(?!\p{L})|,\s(?:and|y|et|e)\s/iu;

function judge(
  context: CheckContext,
  paragraph: Paragraph,
  { value, text: verb, qualifier, statisticIds }: Factor,
  { from, to }: Change,
): Finding {
  const ratio = Number(to.value) / Number(from.value);
  const exactly = outcomeOf(to.value, { numerator: multiply(from.value, value), denominator: '1' });
  const outcome = exactly === 'exact' ? 'exact' : fit(ratio, value, qualifier);
  const times = ratio.toFixed(2).replace(/\.?0+$/, '');
  const would = rounded(multiply(from.value, value), to.value);
  const params = {
    place: paragraphName(context, paragraph.id),
    from: from.text,
    to: to.text,
    times: context.figure(times),
    verb,
  };
  return {
    rule: 'growth',
    ...leeway(outcome, 'error'),
    paragraphIds: [paragraph.id],
    statisticIds: [...new Set([...statisticIds, from.id, to.id])],
    expected: times,
    found: value,
    wording:
      outcome === 'exact'
        ? { key: 'multiple.holdsExactly', params }
        : outcome === 'near'
          ? { key: 'multiple.holds', params }
          : {
              key: 'multiple.fails',
              params: {
                ...params,
                would: amountOf(context, would, from),
                difference: amountOf(context, absolute(subtract(would, to.value)), from),
              },
            },
  };
}

/** As many decimals as the figure that it is set beside. */
function rounded(value: string, beside: string): string {
  const places = beside.split('.')[1]?.length ?? 0;
  return Number(value).toFixed(places);
}

/** "More than halved" is less than half. */
function fit(ratio: number, said: string, qualifier: Quantity['qualifier']): SpokenOutcome {
  const factor = Number(said);
  if (qualifier === undefined && decimalPlaces(said) > 0 && factor > 1) return fitDecimals(ratio, said);
  const beyond = factor < 1 ? ratio <= factor : ratio >= factor;
  switch (qualifier) {
    case 'over':
    case 'at least':
      return beyond ? 'near' : 'wrong';
    case 'under':
    case 'at most':
      return beyond && ratio !== factor ? 'wrong' : 'near';
    case 'about':
    case 'nearly':
    case undefined: {
      const distance = Math.abs(ratio - factor) / (qualifier === undefined ? 1 : 2);
      if (distance <= near * factor) return 'near';
      return distance < (factor > 1 ? loose : looseBelowOne * factor) ? 'loose' : 'wrong';
    }
  }
}

/** "2.9 times": as precise as it is written; "2.9 times more" may be meant as what comes on top. */
function fitDecimals(ratio: number, said: string): SpokenOutcome {
  const half = 0.5 * 10 ** -decimalPlaces(said) + 1e-9;
  const distance = Math.min(Math.abs(ratio - Number(said)), Math.abs(ratio - 1 - Number(said)));
  if (distance <= half) return 'near';
  return distance <= Math.max(2 * half, 0.05 * Number(said)) ? 'loose' : 'wrong';
}
