import type { DocumentContent } from '../../../shared/contract.ts';
import type { OutlineEntry } from '../reading/outline-menu.tsx';

/** What can be jumped to in a source: headings and, of a law, its articles; without either, its tables and numbered paragraphs. */
export function sourceOutline(content: DocumentContent): OutlineEntry[] {
  const lowest = Math.min(...content.headings.map((heading) => heading.level), 9);
  const headings = content.headings.map((heading) => ({
    id: heading.id,
    label: heading.text,
    depth: heading.level - lowest,
    start: heading.start,
    detail: heading.page === undefined ? undefined : String(heading.page),
  }));
  const articles = content.paragraphs
    .filter((paragraph) => paragraph.kind === 'article' && paragraph.label !== undefined)
    .map((paragraph) => ({
      id: paragraph.id,
      label: paragraph.label ?? '',
      depth: headings.length > 0 ? 2 : 0,
      start: paragraph.start,
      detail: paragraph.path?.at(-1),
    }));
  const entries = [...headings, ...articles];
  if (entries.length > 0) return entries.sort((a, b) => a.start - b.start);
  const numbered = content.paragraphs.filter(
    (paragraph) => paragraph.kind === 'numbered' && paragraph.label !== undefined,
  );
  return numbered.map((paragraph) => ({
    id: paragraph.id,
    label: `§ ${paragraph.label ?? ''}`,
    detail: paragraph.text.slice(0, 60),
    depth: 0,
    start: paragraph.start,
  }));
}

/** The titles above an article that the article before it did not stand under, outermost first. */
export function newTitles(
  path: readonly string[] | undefined,
  before: readonly string[] | undefined,
): string[] {
  if (path === undefined) return [];
  const from = path.findIndex((title, index) => title !== before?.[index]);
  return from === -1 ? [] : path.slice(from);
}
