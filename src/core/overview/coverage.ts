import type { Heading, Paragraph } from '../document/document.ts';
import type { StatisticState } from '../verification/verdict.ts';

export type StateCounts = Record<StatisticState, number>;

export interface CoveredParagraph {
  readonly id: string;
  /** As it is named: its number, with that of the paragraph it belongs to; its first words where there is none. */
  readonly label: string;
  readonly counts: StateCounts;
}

export interface CoveredSection {
  readonly headingId?: string;
  readonly title?: string;
  readonly level: number;
  readonly counts: StateCounts;
  readonly paragraphs: readonly CoveredParagraph[];
}

/** How far the statistics of each paragraph and section are settled, in reading order; what states none is left out. */
export function coverage(
  document: { readonly headings: readonly Heading[]; readonly paragraphs: readonly Paragraph[] },
  statistics: readonly { readonly paragraphId: string; readonly state: StatisticState }[],
): CoveredSection[] {
  const byParagraph = new Map<string, StateCounts>();
  for (const { paragraphId, state } of statistics) {
    const counts = byParagraph.get(paragraphId) ?? noStatistics();
    counts[state] += 1;
    byParagraph.set(paragraphId, counts);
  }
  const headings = new Map(document.headings.map((heading) => [heading.id, heading]));
  const names = paragraphNames(document.paragraphs);
  const sections: (CoveredSection & { readonly paragraphs: CoveredParagraph[] })[] = [];
  for (const { id, headingId } of document.paragraphs) {
    const counts = byParagraph.get(id);
    if (counts === undefined) continue;
    let section = sections.at(-1);
    if (section === undefined || section.headingId !== headingId) {
      const heading = headingId === undefined ? undefined : headings.get(headingId);
      section = {
        ...(heading === undefined ? {} : { headingId: heading.id, title: heading.text }),
        level: heading?.level ?? 1,
        counts: noStatistics(),
        paragraphs: [],
      };
      sections.push(section);
    }
    section.paragraphs.push({ id, label: names(id), counts });
    for (const state of states) section.counts[state] += counts[state];
  }
  return sections;
}

const states: readonly StatisticState[] = ['verified', 'candidate', 'doubt', 'open', 'dismissed'];

function noStatistics(): StateCounts {
  return { verified: 0, candidate: 0, doubt: 0, open: 0, dismissed: 0 };
}

/** What paragraphs are called where only their names are shown: "7", "7 •", "“The service employed…”". */
export function paragraphNames(paragraphs: readonly Paragraph[]): (id: string) => string {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return (id) => {
    const paragraph = byId.get(id);
    if (paragraph === undefined) return id;
    const parent = paragraph.parentId === undefined ? undefined : byId.get(paragraph.parentId)?.label;
    const { label } = paragraph;
    if (label === undefined) return parent ?? beginning(paragraph.text, 24);
    return parent === undefined || label.startsWith(parent) ? label : `${parent} ${label}`;
  };
}

/** The first words of a text, at most so many code units of them and a sign that it goes on. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
