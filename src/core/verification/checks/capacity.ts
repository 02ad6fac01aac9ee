import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { compare, decimalPlaces, divide, shift } from '../../text/decimal.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import type { Count } from './parts.ts';
import { isCount } from './parts.ts';

/** Words for how full something is, right before its percentage. */
const occupancy =
  /(?<!\p{L})(?:occupancy|occupation|overcrowding|ocupación|hacinamiento|sobreocupación|sobrepoblación|densité|suroccupation|surpopulation|ocupação|lotação|superlotação)(?!\p{L})[^.;()\d]{0,40}$/iu;

/** Nouns for what can be occupied, and words before a figure that say so. */
const placeNouns = /^(?:places|beds|spaces|plazas|camas|cupos|lits|vagas|leitos)(?!\p{L})/iu;
const capacityBefore = /(?<!\p{L})(?:capacity|capacidad|capacité|capacidade)(?!\p{L})[^.;:()\d]{0,20}$/iu;

/**
 * How full something is, against the persons and places named with it: "590 persons for 500 places, an occupancy of
 * 118 %". Both must stand in the sentence of the percentage or in the one before it.
 */
export function checkCapacity(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    if (quantities.length < 3) return [];
    const spans = context.sentencesOf(paragraph);
    return quantities.flatMap((share) => {
      if (share.kind !== 'percentage' || share.value === undefined || share.qualifier !== undefined)
        return [];
      if (!occupancy.test(paragraph.text.slice(Math.max(0, share.start - 70), share.start))) return [];
      const at = spans.findIndex(({ end }) => end >= share.end);
      for (const sentence of [spans[at], spans[at - 1]]) {
        const counts = sentence === undefined ? [] : within(quantities, sentence).filter(isCount);
        const places = counts.filter((count) => isOfPlaces(paragraph.text, count));
        const persons = counts.filter((count) => !places.includes(count));
        const [place, person] = [places[0], persons[0]];
        if (places.length === 1 && persons.length === 1 && place !== undefined && person !== undefined)
          return judge(context, paragraph, share, share.value, person, place);
      }
      return [];
    });
  });
}

function isOfPlaces(text: string, count: Quantity): boolean {
  return (
    placeNouns.test(count.of ?? '') ||
    capacityBefore.test(text.slice(Math.max(0, count.start - 40), count.start))
  );
}

function judge(
  context: CheckContext,
  paragraph: Paragraph,
  percentage: Quantity,
  share: string,
  persons: Count,
  places: Count,
): Finding[] {
  const digits = decimalPlaces(share);
  const computed = divide(shift(persons.value, 2), places.value, digits);
  const exact = divide(shift(persons.value, 2), places.value, digits + 2);
  if (computed === undefined || exact === undefined) return [];
  const holds = compare(computed, share) === 0;
  const params = {
    place: paragraphName(context, paragraph.id),
    part: context.figure(persons.value),
    whole: context.figure(places.value),
    share: context.figure(share),
  };
  return [
    {
      rule: 'percentage',
      severity: holds ? 'info' : 'error',
      paragraphIds: [paragraph.id],
      statisticIds: [persons.id, percentage.id, places.id],
      holds,
      expected: computed,
      found: share,
      wording: !holds
        ? { key: 'share.fails', params: { ...params, computed: context.figure(computed) } }
        : compare(exact, share) === 0
          ? { key: 'share.holdsExactly', params }
          : { key: 'share.holdsRounded', params: { ...params, exact: context.figure(exact) } },
    },
  ];
}
