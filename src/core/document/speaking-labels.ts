import type { Heading, Paragraph } from './document.ts';

/** Longer headings are cut where a bulleted paragraph is named by one. */
const LONGEST_HEADING = 48;

/**
 * A name for each paragraph by which a reader finds it in the printed report: its own label ("7 (a)", "Recommendation 3");
 * for a bullet or an item without a label its place below the numbered paragraph it belongs to ("37 • 2"), or below its
 * heading ("Recommendations • 3"); for a block of quoted text the paragraph that quotes it. By id; paragraphs that nothing
 * names are left out.
 */
export function speakingLabels(document: {
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
}): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const headings = new Map(document.headings.map((heading) => [heading.id, heading.text]));
  /** How many items without a name of their own have stood below each paragraph or heading. */
  const items = new Map<string, number>();
  for (const paragraph of document.paragraphs) {
    const name = nameOf(paragraph, names, headings, items);
    if (name !== undefined) names.set(paragraph.id, name);
  }
  return names;
}

function nameOf(
  { kind, label, parentId, headingId, quotation }: Paragraph,
  names: ReadonlyMap<string, string>,
  headings: ReadonlyMap<string, string>,
  items: Map<string, number>,
): string | undefined {
  const parent = parentId === undefined ? undefined : names.get(parentId);
  if (label !== undefined && /[\p{L}\p{N}]/u.test(label) && label !== 'o') {
    return parent === undefined ||
      kind === 'numbered' ||
      kind === 'recommendation' ||
      label.startsWith(parent)
      ? label
      : `${parent} ${label}`;
  }
  if (quotation === true) return parent;
  if (kind !== 'list-item' && kind !== 'recommendation') return label ?? parent;
  const above = parentId ?? headingId ?? '';
  const place = (items.get(above) ?? 0) + 1;
  items.set(above, place);
  const outer = parent ?? (headingId === undefined ? undefined : shortened(headings.get(headingId) ?? ''));
  return outer === undefined || outer === '' ? `• ${place}` : `${outer} • ${place}`;
}

function shortened(heading: string): string {
  if (heading.length <= LONGEST_HEADING) return heading;
  const cut = heading.lastIndexOf(' ', LONGEST_HEADING);
  return `${heading.slice(0, cut > 0 ? cut : LONGEST_HEADING)}…`;
}
