/** A mention of a law or of a provision of a law inside a paragraph. */
export interface LegalReference {
  readonly paragraphId: string;
  /** UTF-16 offsets in the paragraph's text, end-exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "Penal Code"; "Law 21067" (digits without separators); absent when the text leaves it open. */
  readonly instrument?: string;
  /** "367 ter", "411 quáter"; absent where a whole law is meant. */
  readonly provision?: string;
}
