import type { Quantity } from '../statistics/quantity.ts';
import { compareSentences, type SentenceChange } from './compare-sentences.ts';
import type { DocumentAlignment, FollowedStretch } from './document-alignment.ts';
import { sentenceAt } from '../verification/context/sentences.ts';

/** What has become of a statistic's number, and of the sentence that says what it counts. */
export interface StatisticMatch {
  readonly old: Quantity;
  /** Absent: it is gone, or the new version does not read one there. */
  readonly new?: Quantity;
  /** Where its words stand in the new version, also where no statistic is read there; absent: they are gone. */
  readonly place?: FollowedStretch;
  readonly number: 'same' | 'changed';
  readonly sentence: SentenceChange;
}

/**
 * Finds every statistic of the old version in the new one, by its place; no new one is the partner of two. A statistic
 * whose number was changed in its place is found too: `number` says so.
 */
export function matchStatistics(
  alignment: DocumentAlignment,
  old: readonly Quantity[],
  fresh: readonly Quantity[],
): StatisticMatch[] {
  const newByPassage = Map.groupBy(fresh, (quantity) => quantity.paragraphId);
  const options: Option[] = [];
  const places = new Map<string, FollowedStretch>();
  for (const quantity of old) {
    for (const place of alignment.follow(quantity.paragraphId, quantity.start, quantity.end)) {
      if (!places.has(quantity.id)) places.set(quantity.id, place);
      for (const candidate of newByPassage.get(place.passageId) ?? []) {
        if (candidate.start >= place.end || candidate.end <= place.start) continue;
        options.push({ old: quantity, new: candidate, place, rank: rankOf(quantity, candidate, place) });
      }
    }
  }
  options.sort((a, b) => b.rank - a.rank);
  const chosen = new Map<string, Option>();
  const taken = new Set<string>();
  for (const option of options) {
    if (chosen.has(option.old.id) || taken.has(option.new.id)) continue;
    chosen.set(option.old.id, option);
    taken.add(option.new.id);
  }
  for (const option of movedSentences(alignment, old, fresh, chosen, taken)) {
    chosen.set(option.old.id, option);
    taken.add(option.new.id);
  }
  const compare = compareSentences(alignment);
  return old.map((quantity): StatisticMatch => {
    const option = chosen.get(quantity.id);
    const place = option?.place ?? places.get(quantity.id);
    if (option === undefined) {
      const isSame = place !== undefined && place.kept === 1;
      const sentence = isSame ? compare(quantity, undefined, place) : 'changed';
      return { old: quantity, place, number: isSame ? 'same' : 'changed', sentence };
    }
    return {
      old: quantity,
      new: option.new,
      place: option.place,
      number: sameNumber(quantity, option.new) ? 'same' : 'changed',
      sentence: compare(quantity, option.new, option.place),
    };
  });
}

interface Option {
  readonly old: Quantity;
  readonly new: Quantity;
  readonly place: FollowedStretch;
  readonly rank: number;
}

function rankOf(old: Quantity, fresh: Quantity, place: FollowedStretch): number {
  const overlap =
    (Math.min(fresh.end, place.end) - Math.max(fresh.start, place.start)) /
    (Math.max(fresh.end, place.end) - Math.min(fresh.start, place.start));
  return (
    place.kept * 4 +
    overlap +
    (sameNumber(old, fresh) ? 4 : 0) +
    (old.kind === fresh.kind ? 1 : 0) +
    (old.unit === fresh.unit ? 1 : 0) +
    (old.of === fresh.of ? 1 : 0)
  );
}

/** A number in all that its value is made of; what is counted and when are another matter. */
export function sameNumber(left: Quantity, right: Quantity): boolean {
  const sameValues = (['value', 'low', 'high', 'outOf', 'unit', 'exactDuration'] as const).every(
    (field) => left[field] === right[field],
  );
  // A newer version may call "3,719 children" by another kind; the number stays.
  return sameValues && (left.kind === right.kind || left.text === right.text);
}

/** Whole sentences that went to a paragraph which is no partner of theirs: found by their words where these stand once. */
function movedSentences(
  alignment: DocumentAlignment,
  old: readonly Quantity[],
  fresh: readonly Quantity[],
  chosen: ReadonlyMap<string, Option>,
  taken: ReadonlySet<string>,
): Option[] {
  const keyed = (
    quantities: readonly Quantity[],
    texts: ReadonlyMap<string, string>,
  ): Map<string, Quantity[]> =>
    Map.groupBy(quantities, (quantity) => {
      const text = texts.get(quantity.paragraphId) ?? '';
      const sentence = sentenceAt(text, quantity.start);
      return `${String(quantity.start - sentence.start)} ${text.slice(sentence.start, sentence.end)}`;
    });
  const leftOld = old.filter((quantity) => !chosen.has(quantity.id));
  const leftNew = fresh.filter((quantity) => !taken.has(quantity.id));
  if (leftOld.length === 0 || leftNew.length === 0) return [];
  const newKeys = keyed(leftNew, new Map(alignment.new.map(({ id, text }) => [id, text])));
  const found: Option[] = [];
  for (const [key, [quantity, ...others]] of keyed(
    leftOld,
    new Map(alignment.old.map(({ id, text }) => [id, text])),
  )) {
    const [candidate, ...more] = newKeys.get(key) ?? [];
    // A cell or a figure alone is no sentence.
    if (
      quantity === undefined ||
      candidate === undefined ||
      others.length + more.length > 0 ||
      key.length < 30
    )
      continue;
    const place = { passageId: candidate.paragraphId, start: candidate.start, end: candidate.end, kept: 1 };
    found.push({ old: quantity, new: candidate, place, rank: 0 });
  }
  return found;
}
