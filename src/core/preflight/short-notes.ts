import type { Footnote } from '../document/document.ts';
import type { PreflightWording } from './preflight-result.ts';

/** A note that begins by pointing to the one before it. */
const ibid = /^[“"«(]?\s*(?:ibid(?:em)?|ibíd(?:em)?|íd(?:em)?|idem|id)(?:\.|,|;|\s|$)/iu;
/** "Supra note 12", "véase nota 12 supra", "voir note 12 ci-dessus", "above n. 12". */
const backwards =
  /(?:(?:supra|above),?\s+(?:at\s+)?(?:notes?|nota|n\.)\s*(?:n[.º°]*\s*)?(\d{1,4})|(?:note|nota)\s+(?:n[.º°]*\s*)?(\d{1,4})\s*,?\s*(?:supra|above|ci-dessus|anterior|más arriba|acima))/giu;
/** "Soto, op. cit.", "Lindqvist, ob. cit.", "Soto, loc. cit., p. 4". */
const cited =
  /(?:^|[\s;(“"«])(?:(\p{Lu}[\p{L}'’-]{2,})[^.;]{0,40}?[\s,]\s*)?(?:op\.?\s*cit|ob\.?\s*cit|loc\.?\s*cit|art\.?\s*cit|obra citada)/gu;

/**
 * What is wrong with notes that stand for another one, by the note's place in the list: "ibid." with nothing before it,
 * "supra note 12" where no note 12 stands before, "Soto, op. cit." where no earlier note names Soto; and notes that lead
 * to such a note. Chicago 17, 14.34: "ibid." refers to the note directly before; 14.36 says the same of "op. cit.".
 */
export function unresolvedShortNotes(notes: readonly Footnote[]): ReadonlyMap<number, PreflightWording> {
  const problems = new Map<number, PreflightWording>();
  const leadsSomewhere = (index: number): boolean =>
    (notes[index]?.text?.trim() ?? '') !== '' && !problems.has(index);
  notes.forEach(({ label, text }, index) => {
    if (text === undefined) return;
    const problem = problemOf(text, label, index, notes, leadsSomewhere);
    if (problem !== undefined) problems.set(index, problem);
  });
  return problems;
}

function problemOf(
  text: string,
  label: string,
  index: number,
  notes: readonly Footnote[],
  leadsSomewhere: (index: number) => boolean,
): PreflightWording | undefined {
  if (ibid.test(text) && !leadsSomewhere(index - 1)) return { key: 'footnotes.ibid', params: { label } };
  for (const match of text.matchAll(backwards)) {
    const target = match[1] ?? match[2] ?? '';
    // Where notes are counted anew by chapter, the nearest one before is meant.
    const at = notes.findLastIndex((note, before) => before < index && note.label === target);
    if (!leadsSomewhere(at)) return { key: 'footnotes.supra', params: { label, target } };
  }
  for (const match of text.matchAll(cited)) {
    const name = match[1];
    const isNamed =
      name === undefined
        ? leadsSomewhere(index - 1)
        : notes.some((note, before) => before < index && leadsSomewhere(before) && names(note, name));
    if (!isNamed) return { key: 'footnotes.opCit', params: { label, name: name ?? 'none' } };
  }
  return undefined;
}

/** The note gives the work itself; "Soto, op. cit." is no more of it than the one that asks. */
function names({ text = '' }: Footnote, name: string): boolean {
  const at = text.indexOf(name);
  return at !== -1 && !new RegExp(cited.source, 'u').test(text.slice(at));
}
