import type { Quantity } from '../../statistics/quantity.ts';
import type { Span } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import type { Count } from './parts.ts';
import { isCount } from './parts.ts';
import { shareFinding } from './share-finding.ts';

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
      for (const around of [spans[at], spans[at - 1], both(spans[at - 1], spans[at])]) {
        const counts = around === undefined ? [] : within(quantities, around).filter(isCount);
        const places = counts.filter((count) => isOfPlaces(paragraph.text, count));
        const [place] = places;
        if (places.length !== 1 || place === undefined) continue;
        const persons = counts.filter((count) => count !== place && mayFill(count, place));
        const [person] = persons;
        if (persons.length === 1 && person !== undefined)
          return [
            shareFinding(
              context,
              paragraphName(context, paragraph.id),
              { part: person.value, whole: place.value, share: share.value },
              { paragraphIds: [paragraph.id], statisticIds: [person.id, share.id, place.id] },
            ),
          ];
      }
      return [];
    });
  });
}

function both(first: Span | undefined, second: Span | undefined): Span | undefined {
  return first === undefined || second === undefined ? undefined : { start: first.start, end: second.end };
}

/** Eighteen prisons are not what fills 16,840 places. */
function mayFill(persons: Count, places: Count): boolean {
  const times = Number(persons.value) / Number(places.value);
  return times >= 0.1 && times <= 6;
}

function isOfPlaces(text: string, count: Quantity): boolean {
  return (
    placeNouns.test(count.of ?? '') ||
    capacityBefore.test(text.slice(Math.max(0, count.start - 40), count.start))
  );
}
