import type { Block } from './block.ts';
import { readLabel } from './numbering.ts';
import type { ParsedMetadata } from './parsed.ts';

/** Titles that programs write into files when nobody gave one. */
const MEANINGLESS =
  /^(?:untitled|document\d*|microsoft word\b.*|unknown|none|title|sin título.*|sans titre.*|sem título.*|.{0,60}\.(?:docx?|pdf|indd|rtf|txt|odt|tmp|qxd|tex|dvi))$/iu;

/** So much of the beginning of a document may hold its title. */
const OPENING_BLOCKS = 25;

/**
 * The title of a document: what the file says, when that says something; else, on pages, the largest heading without a
 * number before the first numbered paragraph, unless it is the first of several alike that head numbered paragraphs;
 * else a short first paragraph.
 */
export function documentTitle(
  metadata: ParsedMetadata,
  blocks: readonly Block[],
  fileName: string | undefined,
): string | undefined {
  const stated = metadata.title?.trim();
  if (stated !== undefined && isMeaningful(stated) && stated !== fileName) return stated;
  const opening = blocks.slice(0, OPENING_BLOCKS);
  const numberedAt = opening.findIndex((block) => block.kind === 'numbered' || block.kind === 'article');
  const before = numberedAt < 0 ? opening : opening.slice(0, numberedAt);
  const headings = before.filter((block) => block.kind === 'heading');
  const unlabelled = headings.filter(
    (block) =>
      block.label === undefined &&
      readLabel(block.content.text) === undefined &&
      !NAME_OF_A_PART.test(block.content.text.trim()),
  );
  const prominent = mostProminent(unlabelled);
  const chosen = prominent !== undefined && isSection(prominent, blocks) ? undefined : prominent;
  const first = blocks[0];
  const short =
    first !== undefined && first.kind === 'plain' && first.content.text.length <= 200 ? first : undefined;
  const text = (chosen ?? short)?.content.text.slice(0, 300).trim();
  return text === undefined || text === '' ? undefined : text;
}

/** What heads a part of nearly every report and names none. */
const NAME_OF_A_PART =
  /^(?:(?:executive )?summary|introduction|contents|table of contents|abstract|foreword|preface|background|(?:list of )?abbreviations|acronyms|resumen(?: ejecutivo)?|introducción|índice|contenidos?|presentación|prólogo|antecedentes|siglas|sommaire|résumé|avant-propos|table des matières|sigles|resumo(?: executivo)?|introdução|sumário(?: executivo)?|apresentação|prefácio)$/iu;

/** A heading right above a numbered paragraph, with another of its rank further on that stands likewise. */
function isSection(heading: Block, blocks: readonly Block[]): boolean {
  const headsNumbered = (at: number): boolean => blocks[at + 1]?.kind === 'numbered';
  const at = blocks.indexOf(heading);
  if (!headsNumbered(at)) return false;
  return blocks.some(
    (block, index) =>
      index > at && block.kind === 'heading' && rank(block) === rank(heading) && headsNumbered(index),
  );
}

function isMeaningful(title: string): boolean {
  // "UNITED", "A", "Layout 1": one short word is what a program took for a title.
  return title.length >= 8 && !MEANINGLESS.test(title) && /\p{L}{2}/u.test(title) && /\s/.test(title);
}

/** Letterheads stand above titles in the same or larger type: they name a body, a place or a document symbol. */
const LETTERHEAD =
  /^(?:united nations|naciones unidas|nations unies|nações unidas|general assembly|asamblea general|assemblée générale|human rights council|consejo de derechos humanos|conseil des droits de l[’']homme)|\b[A-Z]+\/[A-Z\d]+\/|^(?:distr|original)\b/iu;

function mostProminent(headings: readonly Block[]): Block | undefined {
  let best: Block | undefined;
  for (const heading of headings) {
    // A single large letter begins a document symbol.
    if (LETTERHEAD.test(heading.content.text) || heading.content.text.length < 3) continue;
    if (best === undefined || rank(heading) > rank(best)) best = heading;
  }
  return best;
}

function rank(heading: Block): number {
  if (heading.scale !== undefined) return Math.round(heading.scale * 20) / 20;
  return heading.level === undefined ? 0 : -heading.level;
}
