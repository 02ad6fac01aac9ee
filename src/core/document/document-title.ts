import type { Heading, Paragraph } from './document.ts';
import type { ParsedMetadata } from './parsed.ts';

/** Titles that programs write into files when nobody gave one. */
const MEANINGLESS =
  /^(?:untitled|document\d*|microsoft word\b.*|unknown|none|title|sin título.*|sans titre.*|sem título.*|.{0,60}\.(?:docx?|pdf|indd|rtf|txt|odt|tmp|qxd|tex|dvi))$/iu;

/**
 * The title of a document: what the file says, when that says something; else its first heading of the outermost level
 * near the beginning; else a short first paragraph.
 */
export function documentTitle(
  metadata: ParsedMetadata,
  found: { readonly headings: readonly Heading[]; readonly paragraphs: readonly Paragraph[] },
  fileName: string | undefined,
): string | undefined {
  const stated = metadata.title?.trim();
  if (
    stated !== undefined &&
    stated !== '' &&
    !MEANINGLESS.test(stated) &&
    stated !== fileName &&
    /\p{L}{2}/u.test(stated)
  )
    return stated;
  const early = found.headings.slice(0, 8).filter((heading) => heading.start < 3000);
  const outermost = Math.min(...early.map((heading) => heading.level));
  const heading = early.find((each) => each.level === outermost);
  const paragraph = found.paragraphs[0];
  if (heading !== undefined) return heading.text.slice(0, 300);
  if (paragraph !== undefined && paragraph.kind !== 'table-row' && paragraph.text.length <= 200)
    return paragraph.text || undefined;
  return undefined;
}
