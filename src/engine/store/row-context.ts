import type { Paragraph, StructuredDocument } from '../../core/document/document.ts';

/** What is said over a row of a table and not in it. */
export interface RowContext {
  /** With the first row of a table only. */
  readonly caption?: string;
  /** The caption, the heading over the table and its columns' headings. */
  readonly context?: string;
}

/** It is kept with every row: a data set with very long headings must not multiply. */
const longestContext = 500;

/** Tells of every paragraph, in the order of the document, what is said over it as a row of a table. */
export function rowContexts(document: StructuredDocument): (paragraph: Paragraph) => RowContext {
  const headings = new Map(document.headings.map((heading) => [heading.id, heading.text]));
  const tables = new Map(document.tables.map((table) => [table.id, table]));
  const contexts = new Map<string, RowContext>();
  return ({ tableId, headingId }) => {
    if (tableId === undefined) return {};
    const known = contexts.get(tableId);
    if (known !== undefined) return known;
    const table = tables.get(tableId);
    const caption = joined([table?.label, table?.caption]);
    const heading = headingId === undefined ? undefined : headings.get(headingId);
    const context = joined([caption, heading, ...(table?.columnHeaders ?? [])])?.slice(0, longestContext);
    contexts.set(tableId, { context });
    return { caption, context };
  };
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const said = [...new Set(parts.filter((part) => part !== undefined && part !== ''))];
  return said.length === 0 ? undefined : said.join('\n');
}
