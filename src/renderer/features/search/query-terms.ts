/** How a facet's value is asked for in the query language: "lang:es", `tag:"to read"`. */
export function facetTerm(field: string, value: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(value) ? `${field}:${value}` : `${field}:"${value.replaceAll('"', '')}"`;
}

export function hasTerm(query: string, term: string): boolean {
  return ` ${query} `.includes(` ${term} `);
}

/** The query with the term, or without it where it is there already. */
export function toggleTerm(query: string, term: string): string {
  if (!hasTerm(query, term)) return `${query.trim()} ${term}`.trim();
  return ` ${query} `.replace(` ${term} `, ' ').trim();
}
