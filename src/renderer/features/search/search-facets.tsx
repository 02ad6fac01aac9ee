import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { SearchFacet } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { documentFormats } from '../../../shared/contract.ts';
import { facetTerm, hasTerm, toggleTerm } from './query-terms.ts';
import styles from './search-facets.module.css';

export interface SearchFacetsProps {
  readonly facets: readonly SearchFacet[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** So many values of each are offered. */
const mostValues = 8;

/** By what the hits can be narrowed: each choice is a term of the query, so that it can be seen, edited and kept. */
export function SearchFacets({ facets, query, onQuery }: SearchFacetsProps): ReactNode {
  const { text, number, languageName } = useWording();
  const nameOf = (field: SearchFacet['field'], value: string): string => {
    if (field === 'lang') return languageName(value);
    // By the names that the library gives them.
    const format = field === 'format' ? documentFormats.find((one) => one === value) : undefined;
    return format === undefined ? value : text(`format.${format}`);
  };
  // What kind of document it is in is chosen above the results.
  const offered = facets.filter(
    ({ field, values }) =>
      field !== 'type' &&
      (values.length > 1 ||
        field === 'in' ||
        values.some(({ value }) => hasTerm(query, facetTerm(field, value)))),
  );
  if (offered.length === 0) return undefined;
  return (
    <aside className={styles.rail} aria-label={text('search.narrow')}>
      {offered.map(({ field, values }) => (
        <section key={field} className={styles.facet}>
          <h2 className={styles.name}>{text(`search.facet.${field}`)}</h2>
          <ul>
            {values.slice(0, mostValues).map(({ value, hits }) => {
              const term = facetTerm(field, value);
              const isOn = hasTerm(query, term);
              return (
                <li key={value}>
                  <ToggleButton
                    className={styles.value}
                    isSelected={isOn}
                    onChange={() => onQuery(toggleTerm(query, term))}
                  >
                    <span className={styles.tick}>{isOn && <Check size={13} aria-hidden="true" />}</span>
                    <span className={styles.label}>{nameOf(field, value)}</span>
                    <span className={styles.hits}>{number(hits)}</span>
                  </ToggleButton>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </aside>
  );
}
