import type { Heading, Paragraph } from '../document/document.ts';
import type { PreflightDocument } from './preflight-input.ts';

// "Annex", "Appendix A", "Anexo 1", "Apéndice", "Annexes", "Apêndice", also behind a number: "IV. Annexes".
const annexTitle =
  /^(?:[\dIVXLC]+[.)]\s*)?(?:annex(?:e|es)?|appendi(?:x|ces|ce)|anexos?|apéndices?|apêndices?)(?!\p{L})/iu;

/** The headings under which annexes stand: from an annex's title to the next title of its rank that names none. */
export function annexHeadings(document: Pick<PreflightDocument, 'headings'>): ReadonlySet<string> {
  const inside = new Set<string>();
  let annexLevel: number | undefined;
  for (const { id, level, text } of document.headings) {
    if (annexTitle.test(text)) annexLevel = Math.min(annexLevel ?? level, level);
    else if (annexLevel !== undefined && level <= annexLevel) annexLevel = undefined;
    if (annexLevel !== undefined) inside.add(id);
  }
  return inside;
}

/** What belongs to the report itself: its headings and paragraphs outside the annexes. */
export function withoutAnnexes(document: PreflightDocument): {
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
} {
  const annexes = annexHeadings(document);
  return {
    headings: document.headings.filter(({ id }) => !annexes.has(id)),
    paragraphs: document.paragraphs.filter(
      ({ headingId }) => headingId === undefined || !annexes.has(headingId),
    ),
  };
}
