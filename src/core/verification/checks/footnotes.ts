import type { FootnoteMarker } from '../../document/document.ts';
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
  return [...checkSequence(context, markers), ...checkBodies(context, markers)];
}

function checkSequence(context: CheckContext, markers: readonly FootnoteMarker[]): Finding[] {
  const numbered = markers.filter((marker) => /^\d+$/.test(marker.label));
  if (numbered.length < 2) return [];
  const findings: Finding[] = [];
  const report = (marker: FootnoteMarker, message: string, expected?: string): void => {
    findings.push({
      rule: 'footnotes',
      severity: 'warning',
      paragraphIds: [marker.paragraphId],
      statisticIds: [],
      holds: false,
      expected,
      found: marker.label,
      message,
    });
  };

  const labels = numbered.map((marker) => Number(marker.label));
  const present = new Set(labels);
  const firstAt = new Map(labels.map((label, index) => [label, index] as const).reverse());
  // A repeated marker is named as such and must not push others out of line.
  const inOrder = longestRise(labels.map((label, index) => (firstAt.get(label) === index ? label : -1)));
  const seen = new Set<number>();
  let highest = 0;
  numbered.forEach((marker, index) => {
    const number = labels[index] ?? 0;
    const name = paragraphName(context, marker.paragraphId);
    if (seen.has(number)) {
      report(marker, `Footnote marker ${number} appears a second time in ${name}.`);
    } else if (!inOrder.has(index)) {
      report(
        marker,
        `Footnote marker ${number} in ${name} is out of order: it stands between ${labels[index - 1] ?? 'the beginning'} and ${labels[index + 1] ?? 'the end'}.`,
      );
    } else {
      const missing = absentBetween(present, highest + 1, number - 1);
      if (missing !== '') {
        const [word, verb] = missing.includes(' ') ? ['markers', 'are'] : ['marker', 'is'];
        report(
          marker,
          `Footnote ${word} ${missing} ${verb} missing before marker ${number} in ${name}.`,
          String(highest + 1),
        );
      }
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
      message: `The ${numbered.length} numbered footnote markers run from ${numbered[0]?.label} to ${highest} in order, none missing and none twice.`,
    });
  }
  return findings;
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
      message: `The document has ${numbered(without)} numbered footnote markers but no texts for them, so its sources cannot be told from it.`,
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
        message: `Footnote ${marker.label} in ${paragraphName(context, marker.paragraphId)} has no text.`,
      });
    }
  }
  const marked = new Set(markers.map((marker) => marker.label));
  for (const footnote of context.document.footnotes) {
    if (footnote.text === undefined || marked.has(footnote.label)) continue;
    findings.push({
      rule: 'footnotes',
      severity: 'warning',
      paragraphIds: [],
      statisticIds: [],
      holds: false,
      found: footnote.label,
      message: `The text of footnote ${footnote.label} has no marker in the document.`,
    });
  }
  return findings;
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

/** "3", "3 and 4", "3 to 6". A jump of more than a page's worth of notes is named by its ends. */
function absentBetween(present: ReadonlySet<number>, from: number, to: number): string {
  const absent: number[] = [];
  for (let number = from; number <= to && absent.length < 1000; number += 1) {
    if (!present.has(number)) absent.push(number);
  }
  if (absent.length === 0) return '';
  if (absent.length <= 2) return absent.join(' and ');
  return `${absent[0]} to ${to}`;
}
