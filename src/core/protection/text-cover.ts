import type { WithheldReason } from '../evidence-package/package-manifest.ts';
import { findIdentifiers } from './identifiers.ts';
import { findSmallCounts } from './small-counts.ts';

/** What stands in the place of what was covered, in the language of the export. */
export interface CoverMarks {
  readonly consent: string;
  readonly identifier: string;
  readonly 'small-count': string;
}

type CoverReason = keyof CoverMarks & WithheldReason;

/** A stretch of a text that is to be covered: UTF-16 offsets, end-exclusive. */
export interface Covering {
  readonly start: number;
  readonly end: number;
  readonly reason: CoverReason;
}

export interface TextCover {
  /** What of a text is to be covered, in order, none overlapping. */
  readonly find: (text: string) => Covering[];
  readonly cover: (text: string) => string;
  /** Of everything covered so far. */
  readonly places: ReadonlyMap<CoverReason, number>;
}

/** Shorter than this, a text out of a source that is bound by consent is a word like any other. */
const shortestLiteral = 4;

/**
 * Covers texts: what a source that is bound by consent is called and says, identifiers of persons wherever they are
 * recognised and wherever else the same signs stand, counts of few persons.
 *
 * @param consentTexts titles, names, quotations of sources that are bound by consent
 * @param identifierTexts texts out of which identifiers are gathered, so that one is covered also where it stands alone
 */
export function createTextCover(options: {
  readonly consentTexts: readonly string[];
  readonly identifierTexts: readonly string[];
  readonly fewerThan: number;
  readonly marks: CoverMarks;
  /** Of texts that are searched for counts. */
  readonly language?: string;
}): TextCover {
  const { marks, fewerThan, language } = options;
  const consent = literalPattern(options.consentTexts);
  const identifiers = literalPattern(
    options.identifierTexts.flatMap((text) =>
      findIdentifiers(text).map(({ start, end }) => text.slice(start, end)),
    ),
  );
  const places = new Map<CoverReason, number>();

  function find(text: string): Covering[] {
    const found: Covering[] = [];
    const add = (start: number, end: number, reason: CoverReason): void => {
      if (start < end && !found.some((other) => start < other.end && other.start < end)) {
        found.push({ start, end, reason });
      }
    };
    for (const [pattern, reason] of [
      [consent, 'consent'],
      [identifiers, 'identifier'],
    ] as const) {
      if (pattern === undefined) continue;
      for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, reason);
    }
    for (const { start, end } of findIdentifiers(text)) add(start, end, 'identifier');
    for (const { start, end } of findSmallCounts(text, fewerThan, language)) add(start, end, 'small-count');
    return found.sort((left, right) => left.start - right.start);
  }

  return {
    find,
    cover(text) {
      const found = find(text);
      if (found.length === 0) return text;
      for (const { reason } of found) places.set(reason, (places.get(reason) ?? 0) + 1);
      return replaced(text, found, marks);
    },
    places,
  };
}

/** A text with marks in the place of what is covered. */
export function replaced(text: string, coverings: readonly Covering[], marks: CoverMarks): string {
  let shown = '';
  let at = 0;
  for (const { start, end, reason } of coverings) {
    shown += text.slice(at, start) + marks[reason];
    at = end;
  }
  return shown + text.slice(at);
}

/** Any of the texts, longest first, in any case and whatever the white space in them. */
function literalPattern(texts: readonly string[]): RegExp | undefined {
  const wanted = [...new Set(texts.map((text) => text.trim()))]
    .filter((text) => text.length >= shortestLiteral)
    .sort((left, right) => right.length - left.length)
    .map((text) =>
      text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`),
    );
  return wanted.length === 0 ? undefined : new RegExp(wanted.join('|'), 'giu');
}
