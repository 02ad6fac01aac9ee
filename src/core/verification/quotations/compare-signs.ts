import type { AlignedPlace } from './align-quotation.ts';

/** What quoting may change without saying something else. */
export type SignChange = 'omission' | 'insertion' | 'capital' | 'marks' | 'hyphen';

export interface ComparedSigns {
  readonly changes: readonly SignChange[];
  /** Places where capitals, accents or punctuation differ otherwise. */
  readonly differences: number;
}

/** Compares what stands in and between the words of a quotation that has all words of its source. */
export function compareSigns(
  quotation: string,
  source: string,
  places: readonly AlignedPlace[],
): ComparedSigns {
  const changes = new Set<SignChange>();
  let differences = 0;
  let before: Extract<AlignedPlace, { kind: 'same' }> | undefined;
  let isGap = false;
  if (/…|\.{3}|\. \. \./.test(quotation)) changes.add('omission');
  if (/\[[^\].…]+\]/.test(quotation)) changes.add('insertion');
  for (const place of places) {
    if (place.kind !== 'same') {
      isGap = true;
      continue;
    }
    const { quoted, source: own } = place;
    if (quoted.written !== own.written.normalize('NFC')) {
      const isFirst = before === undefined || isGap;
      const change = changeOfWord(
        quotation.slice(quoted.start, quoted.end),
        quoted.written,
        own.written,
        isFirst,
      );
      if (change === undefined) differences += 1;
      else changes.add(change);
    }
    if (before !== undefined && !isGap) {
      const gaps = [
        quotation.slice(before.quoted.end, quoted.start),
        source.slice(before.source.end, own.start),
      ] as const;
      const change = changeOfGap(...gaps);
      if (change === 'other') differences += 1;
      else if (change !== undefined) changes.add(change);
    }
    before = place;
    isGap = false;
  }
  return { changes: [...changes], differences };
}

function changeOfWord(
  inQuotation: string,
  quoted: string,
  own: string,
  isFirst: boolean,
): SignChange | undefined {
  if (inQuotation.includes('[')) return 'insertion';
  if (/\d{1,3}$/.test(own) && own.replace(/\d{1,3}$/, '') === quoted) return 'marks';
  if (isFirst && quoted.slice(1) === own.slice(1) && quoted[0]?.toLowerCase() === own[0]?.toLowerCase())
    return 'capital';
  return undefined;
}

const marksOfQuotation = /["“”„«»‘’'`´‹›]/gu;

function changeOfGap(inQuotation: string, inSource: string): SignChange | 'other' | undefined {
  if (inQuotation === inSource) return undefined;
  const [one, other] = [plain(inQuotation), plain(inSource)];
  if (one === other) return undefined;
  if (one.replaceAll(marksOfQuotation, '') === other.replaceAll(marksOfQuotation, '')) return 'marks';
  const [bare, otherBare] = [one, other].map((gap) => gap.replaceAll(/["“”„«»‘’'`´‹›\s-]/gu, ''));
  return bare === otherBare ? 'hyphen' : 'other';
}

/** White space, the kinds of dashes and apostrophes are the printer's. */
function plain(gap: string): string {
  return gap
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[’‘´`]/g, "'")
    .replaceAll(/\u00ad/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*-\s*/g, '-')
    .replaceAll(/\s+(?=[,.;:!?%)»])|(?<=[(«])\s+/g, '')
    .trim();
}
