import type { FootnoteMarker } from '../../document/document.ts';
import type { FindingWording } from '../../wording/finding-messages.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';

/** Numbered markers run 1, 2, 3 … without gaps, repeats or steps back, and each has a body; each body has a marker. */
export function checkFootnotes(context: CheckContext): Finding[] {
  // Markers stand in headings as well.
  const { paragraphs, headings } = context.document;
  const startOf = new Map([...paragraphs, ...headings].map(({ id, start }) => [id, start]));
  const place = (marker: FootnoteMarker): number => (startOf.get(marker.paragraphId) ?? 0) + marker.offset;
  const markers = [...context.document.footnoteMarkers].sort((left, right) => place(left) - place(right));
  const bodies = new Set(
    context.document.footnotes.flatMap(({ label, text }) => (text === undefined ? [] : [label])),
  );
  const numbered = markers.filter(({ label }) => /^\d+$/.test(label));
  const found = sequencesOf(numbered).flatMap((sequence) => checkSequence(context, sequence));
  // Without their texts numbers that do not count up are hardly notes at all.
  const areNotes =
    numbered.some(({ label }) => bodies.has(label)) || found.length <= numbered.length * mostOdd;
  return [...(areNotes ? found : []), ...checkBodies(context, markers)];
}

/** Share of markers without a text that may be out of line. */
const mostOdd = 0.2;

/** Notes may be counted from 1 again in every chapter: a second "1" with a "2" behind it begins a count of its own. */
function sequencesOf(markers: readonly FootnoteMarker[]): FootnoteMarker[][] {
  const sequences: FootnoteMarker[][] = [];
  markers.forEach((marker, index) => {
    const begins =
      marker.label === '1' && markers[index + 1]?.label === '2' && markers[index - 1]?.label !== '1';
    const last = sequences.at(-1);
    if (last === undefined || begins) sequences.push([marker]);
    else last.push(marker);
  });
  return sequences;
}

function checkSequence(context: CheckContext, numbered: readonly FootnoteMarker[]): Finding[] {
  if (numbered.length < 2) return [];
  const findings: Finding[] = [];
  const report = (marker: FootnoteMarker, wording: FindingWording, expected?: string): void => {
    findings.push({
      rule: 'footnotes',
      severity: 'warning',
      paragraphIds: [marker.paragraphId],
      statisticIds: [],
      holds: false,
      expected,
      found: marker.label,
      wording,
    });
  };

  const labels = numbered.map((marker) => Number(marker.label));
  const present = new Set(labels);
  const firstAt = new Map(labels.map((label, index) => [label, index] as const).reverse());
  // A repeated marker is named as such and must not push others out of line.
  const inOrder = longestRise(labels.map((label, index) => (firstAt.get(label) === index ? label : -1)));
  const seen = new Set<number>();
  const isHabit = citesNotesAgain(context, labels);
  let highest = 0;
  numbered.forEach((marker, index) => {
    const number = labels[index] ?? 0;
    const { label } = marker;
    const place = paragraphName(context, marker.paragraphId);
    if (seen.has(number)) {
      if (!isHabit) report(marker, { key: 'footnotes.repeated', params: { place, label } });
    } else if (!inOrder.has(index)) {
      report(marker, {
        key: 'footnotes.outOfOrder',
        params: {
          place,
          label,
          before: neighbour(labels[index - 1], 'neighbour.beginning'),
          after: neighbour(labels[index + 1], 'neighbour.end'),
        },
      });
    } else {
      const missing = absentBetween(present, highest + 1, number - 1);
      if (missing.length > 0) report(marker, wordMissing(missing, label, place), String(highest + 1));
      highest = number;
    }
    seen.add(number);
  });
  if (findings.length === 0) {
    findings.push({
      rule: 'footnotes',
      severity: 'info',
      paragraphIds: [],
      statisticIds: [],
      holds: true,
      wording: {
        key: 'footnotes.inOrder',
        params: { count: numbered.length, first: numbered[0]?.label ?? '', last: String(highest) },
      },
    });
  }
  return findings;
}

/** Repeats from which on citing a note again is how the document does it; and the share of its markers they are. */
const fewestRepeats = 3;
const shareOfRepeats = 0.15;

/**
 * Notes that stand for sources are cited again and again: in Markdown, which names its notes, and wherever that is the
 * document's way. A single note that comes twice is a slip.
 */
function citesNotesAgain(context: CheckContext, labels: readonly number[]): boolean {
  const repeats = labels.length - new Set(labels).size;
  return (
    context.document.format === 'markdown' ||
    (repeats >= fewestRepeats && repeats >= labels.length * shareOfRepeats)
  );
}

function checkBodies(context: CheckContext, markers: readonly FootnoteMarker[]): Finding[] {
  const findings: Finding[] = [];
  const bodies = new Map(context.document.footnotes.map((footnote) => [footnote.label, footnote]));
  const without = markers.filter((marker) => bodies.get(marker.label)?.text === undefined);
  const numbered = (list: readonly FootnoteMarker[]): number =>
    list.filter(({ label }) => /^\d+$/.test(label)).length;
  // An asterisk's note is often all that a converter leaves of the notes.
  if (numbered(without) > 1 && numbered(without) === numbered(markers)) {
    // One sentence for a document that came without its notes, not one finding for every marker.
    findings.push({
      rule: 'footnotes',
      severity: 'warning',
      paragraphIds: [],
      statisticIds: [],
      wording: { key: 'footnotes.noTexts', params: { count: numbered(without) } },
    });
  } else {
    for (const marker of without) {
      findings.push({
        rule: 'footnotes',
        severity: 'warning',
        paragraphIds: [marker.paragraphId],
        statisticIds: [],
        holds: false,
        found: marker.label,
        wording: {
          key: 'footnotes.noText',
          params: { place: paragraphName(context, marker.paragraphId), label: marker.label },
        },
      });
    }
  }
  const marked = new Set(markers.map((marker) => marker.label));
  const texts = context.document.footnotes.filter(({ text }) => text !== undefined);
  if (markers.length === 0 && texts.length > 0) {
    // "Notes: 1. … 2. …" below a table or at the end are remarks as often as notes that lost their markers.
    return [
      {
        rule: 'footnotes',
        severity: 'info',
        paragraphIds: [],
        statisticIds: [],
        wording: { key: 'footnotes.noMarkers', params: { count: texts.length } },
      },
    ];
  }
  findings.push(...doubledBodies(context, markers));
  for (const footnote of context.document.footnotes) {
    if (footnote.text === undefined || marked.has(footnote.label)) continue;
    findings.push({
      rule: 'footnotes',
      severity: 'warning',
      paragraphIds: [],
      statisticIds: [],
      holds: false,
      found: footnote.label,
      wording: { key: 'footnotes.noMarker', params: { label: footnote.label } },
    });
  }
  return findings;
}

/** Labels that have more texts than markers: a note that was copied, or a number given twice. */
function doubledBodies(context: CheckContext, markers: readonly FootnoteMarker[]): Finding[] {
  const uses = countBy(markers.map(({ label }) => label));
  const texts = countBy(
    context.document.footnotes.flatMap(({ label, text }) => (text === undefined ? [] : [label])),
  );
  return [...texts].flatMap(([label, count]): Finding[] => {
    const used = uses.get(label) ?? 0;
    if (count < 2 || used === 0 || used >= count) return [];
    return [
      {
        rule: 'footnotes',
        severity: 'warning',
        paragraphIds: markers.filter((marker) => marker.label === label).map((each) => each.paragraphId),
        statisticIds: [],
        holds: false,
        found: label,
        wording: { key: 'footnotes.moreTexts', params: { label, count } },
      },
    ];
  });
}

function countBy(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/**
 * Positions of a longest rising run of numbers, so that one marker out of its place is named and not all that follow.
 * Patience sorting: O(n log n).
 */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    if (number < 0) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const chosen = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) chosen.add(at);
  return chosen;
}

/** Numbers that no marker has; more than a page's worth of notes are not all listed. */
function absentBetween(present: ReadonlySet<number>, from: number, to: number): number[] {
  const absent: number[] = [];
  for (let number = from; number <= to && absent.length < 1000; number += 1) {
    if (!present.has(number)) absent.push(number);
  }
  return absent;
}

/** "3 is missing", "3 and 4 are", "3 to 6 are": a jump is named by its ends. */
function wordMissing(missing: readonly number[], label: string, place: Phrase): FindingWording {
  const [first = '', second, third] = missing.map(String);
  if (second === undefined) return { key: 'footnotes.missingOne', params: { place, missing: first, label } };
  if (third === undefined) return { key: 'footnotes.missingTwo', params: { place, first, second, label } };
  const last = String(Number(label) - 1);
  return { key: 'footnotes.missingMany', params: { place, first, last, label } };
}

function neighbour(label: number | undefined, none: 'neighbour.beginning' | 'neighbour.end'): Phrase {
  return label === undefined
    ? { key: none, params: {} }
    : { key: 'neighbour.marker', params: { label: String(label) } };
}
