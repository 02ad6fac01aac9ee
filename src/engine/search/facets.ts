import type { SearchFacet } from '../../shared/contract.ts';
import type { StoredDocument } from '../store/documents.ts';

/** How many hits each document has. */
export type HitCounts = ReadonlyMap<StoredDocument, number>;

/** By what hits can be narrowed, and how many hits each value has: the most frequent first. */
export function facetsOf(hits: HitCounts): SearchFacet[] {
  return fields
    .map(({ field, valuesOf }) => {
      const counts = new Map<string, number>();
      for (const [document, count] of hits) {
        for (const value of valuesOf(document)) counts.set(value, (counts.get(value) ?? 0) + count);
      }
      const values = [...counts]
        .map(([value, hits]) => ({ value, hits }))
        .sort((a, b) => b.hits - a.hits || a.value.localeCompare(b.value, 'en'));
      return { field, values: values.slice(0, mostValues) };
    })
    .filter((facet) => facet.values.length > 0);
}

const mostValues = 30;

const fields: readonly {
  readonly field: SearchFacet['field'];
  readonly valuesOf: (document: StoredDocument) => readonly string[];
}[] = [
  { field: 'type', valuesOf: ({ role }) => [role] },
  {
    field: 'lang',
    valuesOf: ({ language, bibliography }) =>
      (bibliography.language ?? language)?.slice(0, 2).split(' ') ?? [],
  },
  { field: 'year', valuesOf: ({ date }) => /\d{4}/.exec(date ?? '')?.slice(0, 1) ?? [] },
  { field: 'format', valuesOf: ({ format }) => [format] },
  { field: 'tag', valuesOf: ({ tags }) => tags },
  { field: 'in', valuesOf: ({ collections }) => collections },
];
