import type { Paragraph, StructuredDocument } from '../../../src/core/document/document.ts';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import { runChecks } from '../../../src/core/verification/checks/run-checks.ts';
import type { Finding, SpokenFinding } from '../../../src/core/verification/finding.ts';
import { spoken } from '../../../src/shared/sentences.ts';

type Draft = string | (Partial<Paragraph> & { readonly text: string });

/** A document of numbered paragraphs, or of whatever the drafts say; p1 is the first. */
export function documentOf(
  drafts: readonly Draft[],
  rest: Partial<StructuredDocument> = {},
): StructuredDocument {
  let text = '';
  const paragraphs = drafts.map((draft, index): Paragraph => {
    const given = typeof draft === 'string' ? { text: draft } : draft;
    const start = text.length;
    text += `${given.text}\n`;
    return {
      id: `p${index + 1}`,
      kind: 'numbered',
      label: String(index + 1),
      ...given,
      start,
      end: start + given.text.length,
    };
  });
  return {
    format: 'txt',
    language: 'en',
    metadata: {},
    text,
    words: text.split(/\s+/).length,
    headings: [],
    paragraphs,
    tables: [],
    footnoteMarkers: [],
    footnotes: [],
    layout: [],
    pages: [],
    warnings: [],
    ...rest,
  };
}

/** All findings about some paragraphs with their English sentences, quantities found as in the program. */
export function findingsOf(
  drafts: readonly Draft[],
  rest: Partial<StructuredDocument> = {},
): (Finding & SpokenFinding)[] {
  const document = documentOf(drafts, rest);
  return runChecks(document, findQuantities(document)).map(spoken);
}

/** "sum holds", "percentage fails", "acronym notes": enough to compare a whole list at a glance. */
export function outcomes(findings: readonly SpokenFinding[]): string[] {
  return findings.map(
    ({ rule, holds }) => `${rule} ${holds === undefined ? 'notes' : holds ? 'holds' : 'fails'}`,
  );
}

/** A table "Table 1" of cells, the first row of which are headings: its rows as drafts, and what stands over it. */
export function tableOf(rows: readonly (readonly string[])[]): {
  readonly drafts: readonly Draft[];
  readonly tables: StructuredDocument['tables'];
} {
  const drafts = rows.map((cells, index): Draft => {
    let end = -3;
    const placed = cells.map((text, column) => {
      const start = end + 3;
      end = start + text.length;
      return { column, start, end, header: index === 0 };
    });
    return { text: cells.join(' | '), kind: 'table-row', label: undefined, tableId: 't1', cells: placed };
  });
  return { drafts, tables: [{ id: 't1', label: 'Table 1', columnHeaders: rows[0] ?? [] }] };
}
