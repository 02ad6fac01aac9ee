/** The notes whose bodies have been found, by label and, where notes stand at the foot of pages, by page. */
export interface KnownNotes {
  readonly labels: ReadonlySet<string>;
  /** Whether there is a note that a marker with this label on this page can refer to. */
  readonly answers: (label: string, page: number | undefined) => boolean;
  /** Labels stand several times, not by pages: each chapter counts its notes anew. */
  readonly restart: boolean;
}

/** Gathers notes from their labels and the pages on which they begin. */
export function knownNotes(notes: readonly { readonly label: string; readonly page?: number }[]): KnownNotes {
  const labels = new Set(notes.map((note) => note.label));
  const pages = new Set(notes.map((note) => note.page));
  // Endnotes stand on a few pages, footnotes on nearly as many as there are notes.
  const atPageFoot = !pages.has(undefined) && pages.size >= Math.max(2, notes.length * 0.2);
  const places = new Set(notes.map((note) => `${note.label} ${note.page ?? ''}`));
  return {
    labels,
    restart: !atPageFoot && labels.size < notes.length,
    answers: (label, page) => {
      if (!atPageFoot || page === undefined) return labels.has(label);
      // A note may be pushed to the next page, and a line may be read as belonging to the page before.
      return places.has(`${label} ${page}`) || places.has(`${label} ${page + 1}`);
    },
  };
}
