import type { Text } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import { labelWords } from '../search/hit-place.ts';

/** "Anuario 2018, p. 44, Table 3": the source and where in it. */
export function sourcePlace(
  place: { readonly documentTitle: string; readonly page?: number; readonly label?: string },
  text: Text,
): string {
  return [
    visibleName(place.documentTitle),
    place.page === undefined ? undefined : text('search.page', { page: String(place.page) }),
    place.label === undefined || place.label === '' ? undefined : labelWords(place.label),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
