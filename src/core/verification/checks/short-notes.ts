import type { Footnote } from '../../document/document.ts';
import type { FindingWording } from '../../wording/finding-messages.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';

type Problem = (place: Phrase, label: string) => FindingWording;

/** A note that begins by pointing to the one before it. */
const ibid = /^[“"(]?\s*(?:ibid(?:em)?|ibíd(?:em)?|íd(?:em)?|idem|id)(?:\.|,|;|\s|$)/iu;
/** "Supra note 12", "véase nota 12 supra", "voir note 12 ci-dessus". */
const backwards =
  /(?:supra,?\s+(?:at\s+)?(?:note|nota|n\.)\s*(?:n[.º°]*\s*)?(\d{1,4})|(?:note|nota)\s+(?:n[.º°]*\s*)?(\d{1,4})\s*,?\s*(?:supra|above|ci-dessus|anterior|más arriba|acima))/giu;

/**
 * Notes that lead nowhere: "ibid." in the first note, after a note that is missing or after one with several sources
 * (Chicago 17, 14.34: it refers to the single source of the note directly before), and "supra note 12" in or before
 * note 12.
 */
export function checkShortNotes(context: CheckContext): Finding[] {
  const notes = context.document.footnotes.filter(({ label }) => /^\d+$/.test(label));
  const byNumber = new Map(notes.map((note) => [Number(note.label), note]));
  const placeOf = new Map(
    context.document.footnoteMarkers.map((marker) => [marker.label, marker.paragraphId]),
  );
  return notes.flatMap((note) => {
    const number = Number(note.label);
    const problems = [problemOfIbid(note, number, byNumber), ...problemsOfSupra(note, number, byNumber)];
    return problems
      .filter((problem) => problem !== undefined)
      .map((problem): Finding => {
        const paragraphId = placeOf.get(note.label);
        return {
          rule: 'footnotes',
          severity: 'warning',
          paragraphIds: paragraphId === undefined ? [] : [paragraphId],
          statisticIds: [],
          holds: false,
          found: note.label,
          wording: problem(paragraphName(context, paragraphId ?? ''), note.label),
        };
      });
  });
}

function problemOfIbid(
  note: Footnote,
  number: number,
  notes: ReadonlyMap<number, Footnote>,
): Problem | undefined {
  if (note.text === undefined || !ibid.test(note.text)) return undefined;
  if (notes.size > 0 && number === Math.min(...notes.keys()))
    return (place, label) => ({ key: 'shortNote.first', params: { place, label } });
  const before = notes.get(number - 1);
  const target = String(number - 1);
  if (before?.text === undefined)
    return (place, label) => ({ key: 'shortNote.gap', params: { place, label, target } });
  if (!ibid.test(before.text) && sourcesOf(before.text) > 1)
    return (place, label) => ({ key: 'shortNote.several', params: { place, label, target } });
  return undefined;
}

/** Sources are set apart by semicolons, each with a year or an address of its own. */
function sourcesOf(text: string): number {
  return text.split(/;\s+/).filter((part) => /(?:19|20)\d\d|https?:\/\/|\bA\/[A-Z]+\//.test(part)).length;
}

function problemsOfSupra(
  note: Footnote,
  number: number,
  notes: ReadonlyMap<number, Footnote>,
): (Problem | undefined)[] {
  return [...(note.text ?? '').matchAll(backwards)].map((match) => {
    const target = Number(match[1] ?? match[2]);
    if (target >= number)
      return (place, label) => ({
        key: 'shortNote.forward',
        params: { place, label, target: String(target) },
      });
    if (notes.get(target)?.text !== undefined) return undefined;
    return (place, label) => ({ key: 'shortNote.absent', params: { place, label, target: String(target) } });
  });
}
