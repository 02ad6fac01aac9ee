import type { Paragraph } from '../document/document.ts';
import { withoutAnnexes } from './annexes.ts';
import type { PreflightDocument } from './preflight-input.ts';
import type { Obstacle } from './preflight-result.ts';

/** A paragraph of fewer words is a title, a signature or a caption. */
const fewestWords = 8;

/**
 * What is wrong with the numbers of the paragraphs outside the annexes: gaps, repeats, numbers out of order, and
 * paragraphs without a number behind the first that has one. Numbers are told apart by what stands before them, so that
 * "2.1" follows "2" and "A1" begins a count of its own.
 */
export function checkNumbering(document: PreflightDocument): Obstacle[] {
  const paragraphs = withoutAnnexes(document).paragraphs.map(withTypedNumber);
  const numbered = paragraphs.filter(({ kind, label }) => kind === 'numbered' && label !== undefined);
  if (numbered.length === 0) return [{ key: 'numbering.none', params: {} }];
  const counts = new Map<string, number>();
  const obstacles: (Obstacle & { readonly start: number })[] = [];
  for (const paragraph of numbered) {
    const found = /^(.*?)(\d+)$/.exec(paragraph.label ?? '');
    if (found === null) continue;
    const [, prefix = '', digits = ''] = found;
    const number = Number(digits);
    const last = counts.get(prefix) ?? 0;
    counts.set(prefix, number === 1 ? 1 : Math.max(last, number));
    const wording = judge(paragraph.label ?? '', prefix, number, last);
    if (wording !== undefined)
      obstacles.push({ ...wording, place: placeOf(paragraph), start: paragraph.start });
  }
  const first = numbered[0]?.start ?? 0;
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'plain' || paragraph.start < first || paragraph.parentId !== undefined) continue;
    const words = paragraph.text.split(/\s+/);
    if (words.length < fewestWords) continue;
    const begins = `${words.slice(0, 6).join(' ')}…`;
    obstacles.push({
      key: 'numbering.without',
      params: { begins },
      place: placeOf(paragraph),
      start: paragraph.start,
    });
  }
  return obstacles
    .sort((left, right) => left.start - right.start)
    .map(({ key, params, place }) => ({ key, params, place }));
}

/**
 * Of very few paragraphs the structure does not tell a typed number from a date or a list, where there is a gap before it:
 * here a paragraph that begins "4. " is the fourth.
 */
function withTypedNumber(paragraph: Paragraph): Paragraph {
  const typed = paragraph.kind === 'plain' ? /^(\d{1,3})[.)]\s+(?=\p{L})/u.exec(paragraph.text) : null;
  if (typed === null || paragraph.parentId !== undefined) return paragraph;
  return { ...paragraph, kind: 'numbered', label: typed[1], text: paragraph.text.slice(typed[0].length) };
}

function judge(label: string, prefix: string, number: number, last: number): Obstacle | undefined {
  if (number === last + 1) return undefined;
  if (number === 1) return { key: 'numbering.again', params: { label } };
  if (number === last) return { key: 'numbering.repeated', params: { label } };
  if (number < last) return { key: 'numbering.back', params: { label, before: `${prefix}${last}` } };
  const first = `${prefix}${last + 1}`;
  return number === last + 2
    ? { key: 'numbering.missingOne', params: { label, missing: first } }
    : { key: 'numbering.missing', params: { label, first, last: `${prefix}${number - 1}` } };
}

function placeOf({ id }: Paragraph): Obstacle['place'] {
  return { kind: 'paragraph', id };
}
