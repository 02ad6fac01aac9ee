import type { Region } from './page-regions.ts';
import type { Row } from './page-rows.ts';
import { isRaised } from './row-text.ts';

/** The label that opens a note's body, and how many of the row's leading runs or characters it takes. */
export interface NoteStart {
  readonly label: string;
  /** Units of the row's text that the label takes, the space behind it included. */
  readonly length: number;
}

const SYMBOL_LABEL = /^(?:\*{1,4}|†{1,2}|‡{1,2}|§|¶)$/;

/** Whether a label is one of the signs that stand for numbers. */
export function isSymbolLabel(label: string): boolean {
  return SYMBOL_LABEL.test(label);
}

/** The signs set high inside the rows of each page, and of all: the labels that notes may have. */
export interface RaisedLabels {
  readonly all: ReadonlySet<string>;
  readonly byPage: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Gathers the numbers and letters that are set high behind something else. */
export function raisedLabels(regions: readonly Region[]): RaisedLabels {
  const all = new Set<string>();
  const byPage = new Map<number, Set<string>>();
  for (const { rows } of regions) {
    for (const row of rows) {
      row.runs.forEach((run, index) => {
        if (index === 0 || !isRaised(run, row)) return;
        for (const label of run.text.split(/[\s,;[\]()]+/)) {
          if (!/^(?:[1-9]\d{0,3}|[a-z]{1,5})$/.test(label)) continue;
          all.add(label);
          const page = byPage.get(row.page);
          if (page === undefined) byPage.set(row.page, new Set([label]));
          else page.add(label);
        }
      });
    }
  }
  return { all, byPage };
}

/** A number without dot or bracket that stands apart at the beginning of a row, in front of a capital or a quotation. */
export function bareNumber(row: Row): number | undefined {
  const [first, second] = row.runs;
  if (first === undefined) return undefined;
  const glued = /^([1-9]\d{0,2})\s+(?=["“«]?\p{Lu})/u.exec(first.text);
  if (glued !== null) return Number(glued[1]);
  if (second === undefined || !/^[1-9]\d{0,2}$/.test(first.text)) return undefined;
  return isRaised(first, row) || /^["“«]?(?:\p{Lu}|https?:|www\.)/u.test(second.text)
    ? Number(first.text)
    : undefined;
}

/** A letter or small Roman numeral that is set high at the beginning of a row; a drop cap is not. */
export function raisedLetter(row: Row): string | undefined {
  const [first, second] = row.runs;
  if (first === undefined || second === undefined || !isRaised(first, row)) return undefined;
  return LETTER_LABEL.test(first.text) ? first.text : undefined;
}

/** "aa", "bb" and Roman numerals; "st", "nd" and "er" are ends of ordinals. */
const LETTER_LABEL = /^(?:[a-z]|([a-z])\1|x{0,3}(?:ix|iv|v?i{1,3}|v|x)|x{1,3})$/;

/** The label with which a row opens a note; `markers` are the labels set high in the text. */
export function readStart(row: Row, markers: ReadonlySet<string>): NoteStart | undefined {
  const [first, second] = row.runs;
  if (first === undefined) return undefined;
  const label = first.text.replace(/[.)\]]$/, '').replace(/^[[(]/, '');
  const raised = isRaised(first, row) || (second !== undefined && first.fontSize < second.fontSize * 0.82);
  if (
    second !== undefined &&
    (/^[1-9]\d{0,3}$/.test(label) ||
      SYMBOL_LABEL.test(label) ||
      ((raised || markers.has(label)) && LETTER_LABEL.test(label)))
  ) {
    return { label, length: first.text.length };
  }
  const glued = /^(?:\[?([1-9]\d{0,2})[\].)]?|(\*{1,4}|†{1,2}|‡{1,2}))\s+(?=\S)/.exec(first.text);
  if (glued === null) {
    // The label touches its text; only the superscripts of the text tell that it is one.
    const touching =
      /^(?:([1-9]\d{0,2})(?=["“«(]?(?!(?:st|nd|rd|th|er|e|è|o|a)\b)\p{L})|([a-z]{1,5})(?=["“«]?\p{Lu}|\s))/u.exec(
        first.text,
      );
    const touched = touching?.[1] ?? touching?.[2] ?? '';
    if (!markers.has(touched) || (touching?.[2] !== undefined && !LETTER_LABEL.test(touched)))
      return undefined;
    return { label: touched, length: touched.length };
  }
  return { label: glued[1] ?? glued[2] ?? '', length: glued[0].length };
}
