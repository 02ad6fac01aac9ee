import type { Quantity } from '../statistics/quantity.ts';
import type { DocumentAlignment } from './document-alignment.ts';
import { sameNumber } from './match-statistics.ts';

/**
 * What a person said about a place of a document, apart from the document: the words that are there, and what they found
 * read there. `paragraphId` and offsets are those of the version that they looked at.
 */
export type Correction =
  | {
      /** Statistics of one stretch of a paragraph: added, edited, split, joined, taken away. */
      readonly kind: 'statistics';
      readonly paragraphId: string;
      readonly start: number;
      readonly end: number;
      readonly readAs: readonly Quantity[];
      readonly saidAs: readonly Quantity[];
    }
  | {
      readonly kind: 'label';
      readonly paragraphId: string;
      readonly readAs: string | undefined;
      readonly saidAs: string | undefined;
    }
  | {
      readonly kind: 'marker';
      readonly label: string;
      readonly readAt: MarkerAt;
      readonly saidAt: MarkerAt;
    };

export interface MarkerAt {
  readonly paragraphId: string;
  readonly offset: number;
}

/** A statistic as read, and as a person left it; absent: there was or is none. */
export interface CorrectedQuantity {
  readonly readAs?: Quantity;
  readonly saidAs?: Quantity;
}

/** Gathers corrected statistics into what was said of one stretch: the halves of a split belong together. */
export function correctionsOfStatistics(corrected: readonly CorrectedQuantity[]): Correction[] {
  const pieces = corrected
    .flatMap(({ readAs, saidAs }) => [
      ...(readAs === undefined ? [] : [{ quantity: readAs, isSaid: false }]),
      ...(saidAs === undefined ? [] : [{ quantity: saidAs, isSaid: true }]),
    ])
    .sort(
      (a, b) =>
        (a.quantity.paragraphId < b.quantity.paragraphId
          ? -1
          : a.quantity.paragraphId > b.quantity.paragraphId
            ? 1
            : 0) || a.quantity.start - b.quantity.start,
    );
  const gathered: {
    paragraphId: string;
    start: number;
    end: number;
    readAs: Quantity[];
    saidAs: Quantity[];
  }[] = [];
  for (const { quantity, isSaid } of pieces) {
    let last = gathered.at(-1);
    if (last === undefined || last.paragraphId !== quantity.paragraphId || quantity.start >= last.end) {
      last = {
        paragraphId: quantity.paragraphId,
        start: quantity.start,
        end: quantity.end,
        readAs: [],
        saidAs: [],
      };
      gathered.push(last);
    }
    last.end = Math.max(last.end, quantity.end);
    (isSaid ? last.saidAs : last.readAs).push(quantity);
  }
  return gathered.map((stretch) => ({ kind: 'statistics', ...stretch }));
}

export type CorrectionPlacing =
  /** The new version says it by itself. */
  | { readonly status: 'fulfilled'; readonly paragraphId: string }
  | { readonly status: 'applied'; readonly paragraphId: string; readonly changes: readonly PlacedChange[] }
  /**
   * "gone": its place is not in the new version; "changed": other words stand there; "overlaps": the new version reads a
   * longer statistic there; "renumbered": the paragraph has a number that the correction was not about.
   */
  | { readonly status: 'lost'; readonly reason: 'gone' | 'changed' | 'overlaps' | 'renumbered' };

/** One thing that a correction changes in what was read of the new version. */
export type PlacedChange =
  | { readonly kind: 'remove'; readonly quantity: Quantity }
  | { readonly kind: 'replace'; readonly before: Quantity; readonly after: Quantity }
  /** Without an id yet. */
  | { readonly kind: 'add'; readonly quantity: Omit<Quantity, 'id'> }
  | { readonly kind: 'label'; readonly before: string | undefined; readonly after: string | undefined }
  | {
      readonly kind: 'marker';
      readonly position: number;
      readonly before: MarkerAt;
      readonly after: MarkerAt;
    };

/** What was read out of the new version. */
export interface NewReading {
  readonly quantities: readonly Quantity[];
  readonly markers: readonly {
    readonly label: string;
    readonly paragraphId: string;
    readonly offset: number;
  }[];
  /** The same file read again: whatever is said of its paragraphs still is true of them. */
  readonly isSameFile: boolean;
}

const saidFields = ['kind', 'value', 'low', 'high', 'outOf', 'unit', 'of', 'qualifier', 'period'] as const;

/** Says of the new version what a person said of the old one. */
export function placeCorrection(
  alignment: DocumentAlignment,
  reading: NewReading,
  correction: Correction,
): CorrectionPlacing {
  switch (correction.kind) {
    case 'statistics':
      return placeStatistics(alignment, reading, correction);
    case 'label':
      return placeLabel(alignment, reading, correction);
    case 'marker':
      return placeMarker(alignment, reading, correction);
  }
}

function placeStatistics(
  alignment: DocumentAlignment,
  reading: NewReading,
  correction: Extract<Correction, { kind: 'statistics' }>,
): CorrectionPlacing {
  const [place] = alignment.follow(correction.paragraphId, correction.start, correction.end);
  if (place === undefined) return { status: 'lost', reason: 'gone' };
  if (place.kept !== 1) return { status: 'lost', reason: 'changed' };
  const paragraphId = place.passageId;
  const there = reading.quantities.filter(
    (quantity) =>
      quantity.paragraphId === paragraphId && quantity.start < place.end && quantity.end > place.start,
  );
  if (there.some(({ start, end }) => start < place.start || end > place.end)) {
    return { status: 'lost', reason: 'overlaps' };
  }
  const said = correction.saidAs.map((quantity) => {
    const [at] = alignment.follow(correction.paragraphId, quantity.start, quantity.end);
    const start = at?.passageId === paragraphId ? at.start : quantity.start - correction.start + place.start;
    return { ...quantity, paragraphId, start, end: start + quantity.text.length };
  });
  const changes: PlacedChange[] = [];
  const left = new Set(there);
  for (const quantity of said) {
    const same = there.find(({ start, end }) => start === quantity.start && end === quantity.end);
    const { id, ...withoutId } = quantity;
    if (same === undefined) {
      changes.push({ kind: 'add', quantity: withoutId });
      continue;
    }
    left.delete(same);
    const readAs = correction.readAs.find((read) => read.id === id && read.text === quantity.text);
    const after = withSaid(same, quantity, readAs);
    if (saidFields.some((field) => same[field] !== after[field])) {
      changes.push({ kind: 'replace', before: same, after });
    }
  }
  for (const quantity of left) changes.push({ kind: 'remove', quantity });
  return changes.length === 0
    ? { status: 'fulfilled', paragraphId }
    : { status: 'applied', paragraphId, changes };
}

/**
 * What is read now, with what the person put otherwise than it had been read: a newer version may have come to know more of
 * the rest. A statistic that the person made has everything from them but what it is not told apart by.
 */
function withSaid(read: Quantity, said: Quantity, readBefore: Quantity | undefined): Quantity {
  if (readBefore === undefined) return sameNumber(read, said) ? read : { ...said, id: read.id };
  const changed = saidFields.filter((field) => said[field] !== readBefore[field]);
  const numberChanged = changed.some(
    (field) => field !== 'of' && field !== 'qualifier' && field !== 'period',
  );
  return {
    ...read,
    ...(numberChanged
      ? { decimals: said.decimals, exactDuration: said.exactDuration, otherReadings: said.otherReadings }
      : {}),
    ...Object.fromEntries(changed.map((field) => [field, said[field]])),
  };
}

function placeLabel(
  alignment: DocumentAlignment,
  reading: NewReading,
  { paragraphId, readAs, saidAs }: Extract<Correction, { kind: 'label' }>,
): CorrectionPlacing {
  const [passage] = alignment.partnersOf(paragraphId);
  if (passage === undefined) return { status: 'lost', reason: 'gone' };
  if (passage.label === saidAs) return { status: 'fulfilled', paragraphId: passage.id };
  // In another draft the paragraph may have another number, which nobody has said anything about.
  if (!reading.isSameFile && passage.label !== readAs) return { status: 'lost', reason: 'renumbered' };
  return {
    status: 'applied',
    paragraphId: passage.id,
    changes: [{ kind: 'label', before: passage.label, after: saidAs }],
  };
}

function placeMarker(
  alignment: DocumentAlignment,
  reading: NewReading,
  { label, readAt, saidAt }: Extract<Correction, { kind: 'marker' }>,
): CorrectionPlacing {
  const after = placeOffset(alignment, saidAt);
  if (after === undefined) return { status: 'lost', reason: 'gone' };
  const order = new Map(alignment.new.map(({ id }, index) => [id, index]));
  const from = placeOffset(alignment, readAt) ?? after;
  const near = (at: MarkerAt): number =>
    Math.abs((order.get(at.paragraphId) ?? 0) - (order.get(from.paragraphId) ?? 0)) * 1e6 +
    (at.paragraphId === from.paragraphId ? Math.abs(at.offset - from.offset) : 0);
  const [found] = reading.markers
    .map((marker, position) => ({ position, ...marker }))
    .filter((marker) => marker.label === label)
    .sort((a, b) => near(a) - near(b));
  if (found === undefined) return { status: 'lost', reason: 'gone' };
  const before = { paragraphId: found.paragraphId, offset: found.offset };
  return before.paragraphId === after.paragraphId && before.offset === after.offset
    ? { status: 'fulfilled', paragraphId: after.paragraphId }
    : {
        status: 'applied',
        paragraphId: after.paragraphId,
        changes: [{ kind: 'marker', position: found.position, before, after }],
      };
}

/** A point between two words: behind the word before it, or before the first. */
function placeOffset(alignment: DocumentAlignment, { paragraphId, offset }: MarkerAt): MarkerAt | undefined {
  const [passage] = alignment.partnersOf(paragraphId);
  if (offset === 0) return passage === undefined ? undefined : { paragraphId: passage.id, offset: 0 };
  for (let length = 1; length <= Math.min(40, offset); length += 1) {
    const [place] = alignment.follow(paragraphId, offset - length, offset);
    if (place !== undefined && place.kept === 1) return { paragraphId: place.passageId, offset: place.end };
  }
  return undefined;
}
