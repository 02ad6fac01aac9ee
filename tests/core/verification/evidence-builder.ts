import type { Paragraph } from '../../../src/core/document/document.ts';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import type {
  EvidenceInput,
  SourceDocument,
  SourcePassage,
} from '../../../src/core/verification/evidence-input.ts';
import { documentOf } from './document-builder.ts';

/** A source: prose passages as strings, or a table as rows of cells, the first row its headings. */
export interface SourceDraft extends Partial<SourceDocument> {
  readonly passages?: readonly string[];
  readonly table?: { readonly caption: string; readonly rows: readonly (readonly string[])[] };
  readonly articles?: Readonly<Record<string, string>>;
}

interface ReportDraft {
  readonly text: string;
  readonly language?: string;
  readonly parentText?: string;
  readonly notes?: EvidenceInput['footnotes'];
  /** Words of the text that cite an article of the first law among the sources. */
  readonly cites?: { readonly words: string; readonly provision: string };
}

/** Everything for one statistic: the report's paragraph, which of its numbers is meant, and the sources. */
export function evidenceInput(
  report: string | ReportDraft,
  number: string,
  sources: readonly SourceDraft[],
): EvidenceInput & { readonly documents: ReadonlyMap<string, SourceDocument> } {
  const draft = typeof report === 'string' ? { text: report } : report;
  const document = documentOf([draft.text], { language: draft.language ?? 'en' });
  const quantities = findQuantities(document);
  const statistic = quantities.find(({ text }) => text === number);
  const [paragraph] = document.paragraphs;
  if (statistic === undefined || paragraph === undefined) {
    throw new Error(`No ${number} among ${quantities.map(({ text }) => text).join(', ')}`);
  }
  const read = sources.map(readSource);
  const passages = read.flatMap((source) => source.passages);
  const at = draft.cites === undefined ? -1 : draft.text.indexOf(draft.cites.words);
  const cited = passages.find(
    ({ provision }) => provision !== undefined && provision === draft.cites?.provision,
  );
  return {
    statistic,
    paragraph,
    paragraphQuantities: quantities,
    report: { language: draft.language ?? 'en', parentText: draft.parentText },
    footnotes: draft.notes ?? [],
    legalTargets:
      cited === undefined ? [] : [{ start: at, end: at + (draft.cites?.words.length ?? 0), passage: cited }],
    documents: new Map(read.map(({ document }) => [document.id, document])),
    passages,
  };
}

function readSource(
  draft: SourceDraft,
  index: number,
): { document: SourceDocument; passages: SourcePassage[] } {
  const id = draft.id ?? `d${index + 1}`;
  const language = draft.language ?? 'es';
  const rows = (draft.table?.rows ?? []).slice(1);
  const drafts: (Partial<Paragraph> & { text: string })[] = [
    ...(draft.passages ?? []).map((text) => ({ text, kind: 'plain' as const, label: undefined })),
    ...rows.map((cells) => rowOf(cells)),
    ...Object.entries(draft.articles ?? {}).map(([provision, text]) => ({
      text,
      kind: 'article' as const,
      label: `Art. ${provision}`,
      provision,
    })),
  ];
  const table = {
    id: 't1',
    label: draft.table?.caption.split('.')[0],
    caption: draft.table?.caption,
    columnHeaders: draft.table?.rows[0] ?? [],
  };
  const document = documentOf(drafts, { language, tables: draft.table === undefined ? [] : [table] });
  const quantities = Map.groupBy(findQuantities(document), ({ paragraphId }) => paragraphId);
  return {
    document: { role: 'source', title: `Source ${index + 1}`, language, ...draft, id },
    passages: document.paragraphs.map((paragraph) => ({
      ...paragraph,
      documentId: id,
      table: paragraph.tableId === undefined ? undefined : table,
      quantities: quantities.get(paragraph.id) ?? [],
    })),
  };
}

function rowOf(cells: readonly string[]): Partial<Paragraph> & { text: string } {
  let text = '';
  const placed = cells.map((cell, column) => {
    if (column > 0) text += ' | ';
    const start = text.length;
    text += cell;
    return { column, start, end: text.length, header: false };
  });
  return { text, kind: 'table-row', label: undefined, tableId: 't1', cells: placed };
}
