import { tieNotes } from '../../core/document/tie-notes.ts';
import { sentenceAt } from '../../core/verification/context/sentences.ts';
import { footnoteTextOf, namesSource } from '../../core/verification/footnote-fit.ts';
import type { Quotation } from '../../core/verification/quotations/find-quotations.ts';
import type { NearbyFootnote, SourceDocument } from '../../core/verification/evidence-input.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import type { DocumentStructure } from '../store/read-document.ts';
import { rows } from '../store/sql.ts';

/** From here on a note is taken to name a source: most of its title, or part of it with its author or year. */
const namedForSure = 0.75;

/** The sources that the report itself gives for a quotation, by the numbers of their documents. */
export type SourcesOf = (quotation: Quotation, text: string) => ReadonlySet<number>;

/**
 * Which documents a quotation is said to come from: those that the note of its sentence names, those linked to its
 * paragraph, and those linked to a statistic of its sentence. A note that names none of the case's documents names one
 * that is not there: then what is linked to the paragraph tells nothing of the quotation.
 */
export function quotedSources(
  database: CaseDatabase,
  report: StoredDocument,
  structure: Pick<DocumentStructure, 'footnotes' | 'footnoteMarkers'>,
  documents: readonly StoredDocument[],
): SourcesOf {
  const ties = tieNotes(structure);
  const markers = Map.groupBy(
    structure.footnoteMarkers.map((marker, position) => ({ ...marker, text: ties[position]?.text })),
    ({ paragraphId }) => paragraphId,
  );
  const placeOf = new Map(readQuantities(database, report.number).map((quantity) => [quantity.id, quantity]));
  const toParagraph = new Map<string, Set<number>>();
  const toStatistics = new Map<string, { readonly start: number; readonly document: number }[]>();
  for (const { target_kind: kind, target, document } of rows<{
    target_kind: 'statistic' | 'paragraph';
    target: string;
    document: number;
  }>(
    database,
    `SELECT target_kind, target, evidence.document FROM evidence
       JOIN document ON document.number = evidence.document
     WHERE report = :report AND document.present = 1`,
    { report: report.number },
  )) {
    if (kind === 'paragraph') {
      const linked = toParagraph.get(target) ?? new Set();
      toParagraph.set(target, linked.add(document));
      continue;
    }
    const place = placeOf.get(target);
    if (place === undefined) continue;
    const linked = toStatistics.get(place.paragraphId) ?? [];
    toStatistics.set(place.paragraphId, [...linked, { start: place.start, document }]);
  }
  const named = namedSources(documents);

  return (quotation, text) => {
    const sentence = sentenceAt(text, quotation.start);
    const stretch = { start: sentence.start, end: Math.max(sentence.end, quotation.end + 1) };
    const notesIn = (paragraphId: string): readonly NearbyFootnote[] => markers.get(paragraphId) ?? [];
    const { introduction } = quotation;
    const note =
      footnoteTextOf(quotation, stretch, notesIn(quotation.paragraphId)) ??
      // A block has its note behind its last words or at the sentence that announces it.
      (introduction === undefined
        ? undefined
        : footnoteTextOf(introduction, introduction, notesIn(introduction.paragraphId)));
    const ofNote = note === undefined ? undefined : named(note);
    if (ofNote !== undefined && ofNote.size > 0) return ofNote;
    const ofStatistics = (toStatistics.get(quotation.paragraphId) ?? [])
      .filter(({ start }) => start >= stretch.start && start < stretch.end)
      .map(({ document }) => document);
    const paragraphIds = [
      quotation.paragraphId,
      ...(introduction === undefined ? [] : [introduction.paragraphId]),
    ];
    const ofParagraph =
      note === undefined ? paragraphIds.flatMap((id) => [...(toParagraph.get(id) ?? [])]) : [];
    return new Set([...ofStatistics, ...ofParagraph]);
  };
}

/** The documents that a note surely names; several where they are named alike. */
function namedSources(documents: readonly StoredDocument[]): (note: string) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  const sources = documents.map((document): { number: number; source: SourceDocument } => ({
    number: document.number,
    source: document,
  }));
  return (note) => {
    const already = known.get(note);
    if (already !== undefined) return already;
    const scored = sources
      .map(({ number, source }) => ({ number, score: namesSource(note, source) }))
      .filter(({ score }) => score >= namedForSure);
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const found = new Set(scored.filter(({ score }) => score >= best - 0.05).map(({ number }) => number));
    known.set(note, found);
    return found;
  };
}
