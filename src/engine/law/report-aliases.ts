import type { FootnoteMarker } from '../../core/document/document.ts';
import type { LegalReference } from '../../core/law/legal-reference.ts';
import { instrumentsIn } from '../../core/law/normalise-instrument.ts';
import type { CaseDatabase } from '../store/database.ts';
import { readFootnotes, readLegalReferences, readMarkers, readPassage } from '../store/read-document.ts';

/** The numbered law that a name stands for in a report: "Ports Act" → "Law 4417". */
export type InstrumentAliases = ReadonlyMap<string, string>;

/**
 * What a report itself says its names of laws stand for: in brackets or in a note directly after the name, as "the Ports Act
 * (Law 4,417)" or "the Ports Act¹" with "Law 4,417, 11 March 2011" below. The first explanation counts.
 */
export function reportAliases(database: CaseDatabase, report: number): InstrumentAliases {
  const references = readLegalReferences(database, report).filter(
    ({ instrument }) => instrument !== undefined && !isNumbered(instrument),
  );
  const aliases = new Map<string, string>();
  if (references.length === 0) return aliases;
  const notes = new Map(readFootnotes(database, report).map(({ label, text }) => [label, text]));
  const markers = readMarkers(database, report);
  for (const reference of references) {
    const name = reference.instrument;
    if (name === undefined || aliases.has(name)) continue;
    const paragraph = readPassage(database, report, reference.paragraphId)?.text ?? '';
    const explanations = [
      /^\s?\(([^)]{3,120})\)/u.exec(paragraph.slice(reference.end))?.[1],
      ...markersAfter(reference, markers).map((marker) => notes.get(marker.label)),
    ];
    const numbered = explanations.map((text) => explained(name, text)).find((found) => found !== undefined);
    if (numbered !== undefined) aliases.set(name, numbered);
  }
  return aliases;
}

function markersAfter(reference: LegalReference, markers: readonly FootnoteMarker[]): FootnoteMarker[] {
  return markers.filter(
    (marker) =>
      marker.paragraphId === reference.paragraphId &&
      // Before or after the comma or full stop that follows the name.
      marker.offset >= reference.end &&
      marker.offset <= reference.end + 1,
  );
}

/** The numbered law that an explanation begins with, or says the name to be; one that it only points to is another law. */
function explained(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [first, second] = instrumentsIn(text);
  if (first === name) return second !== undefined && isNumbered(second) ? second : undefined;
  const beginsWithLaw = /^\P{L}*(?:the\s+)?(?:law|act|ley|loi|lei|decree|decreto|décret)\b/iu.test(text);
  return first !== undefined && isNumbered(first) && beginsWithLaw ? first : undefined;
}

/** "Law 4417", not "Ports Act". */
function isNumbered(instrument: string): boolean {
  return /\d/u.test(instrument);
}
