import type { SearchHit } from '../../../shared/contract.ts';
import type { Text } from '../../locale.tsx';

/** " · § 12 · p. 44": where in its document a hit stands, as far as the document says. */
export function hitPlace(hit: Pick<SearchHit, 'passageId' | 'label' | 'page'>, text: Text): string {
  const label = hit.label === undefined || hit.label === '' ? undefined : passageWords(hit, hit.label, text);
  const page = hit.page === undefined ? undefined : text('search.page', { page: String(hit.page) });
  return [label, page]
    .filter((part) => part !== undefined)
    .map((part) => ` · ${part}`)
    .join('');
}

/** Footnotes have numbers of their own: their passages are "n1", "n2", …, whatever their labels. */
function passageWords(hit: Pick<SearchHit, 'passageId'>, label: string, text: Text): string {
  if (!/^n\d+$/u.test(hit.passageId)) return labelWords(label);
  return text('report.footnote', { label: label.replace(/[.)]$/u, '') });
}

/** A bare number is a paragraph's; anything else ("Art. 367 ter", "Table 3") names itself. */
export function labelWords(label: string): string {
  const bare = label.replace(/[.)]$/u, '');
  return /^\d+$/u.test(bare) ? `§ ${bare}` : label;
}
