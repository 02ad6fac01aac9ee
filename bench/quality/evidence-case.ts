import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Quantity } from '../../src/core/statistics/quantity.ts';
import type {
  EvidenceInput,
  LegalTarget,
  SourceDocument,
  SourcePassage,
} from '../../src/core/verification/evidence-input.ts';
import { instrumentKey } from '../../src/engine/law/instrument-key.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import type { ParseOutcome } from '../../src/shared/parser-protocol.ts';

/** A report and its sources, read in this process; every passage of every source is offered to the proposer. */
export interface EvidenceCase {
  readonly report: ParseOutcome;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly passages: readonly SourcePassage[];
  /** Document ids are the paths relative to the folder. */
  readonly inputFor: (statistic: Quantity) => EvidenceInput;
}

const limits = {
  fileBytes: 200_000_000,
  unzippedBytes: 500_000_000,
  pages: 5000,
  timeoutMs: 120_000,
  memoryBytes: 2_000_000_000,
};

/** Reads a report and every file below the given folders. Files that cannot be read are named on standard error. */
export async function readEvidenceCase(
  reportPath: string,
  folders: readonly string[],
): Promise<EvidenceCase> {
  const report = await read(reportPath, 'report');
  if (report === undefined) throw new Error(`Cannot read ${reportPath}`);
  const documents = new Map<string, SourceDocument>();
  const passages: SourcePassage[] = [];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || path === reportPath) continue;
      const outcome = await read(path, 'auto');
      if (outcome === undefined) continue;
      const id = relative(folder, path);
      documents.set(id, sourceDocument(id, outcome));
      passages.push(...sourcePassages(id, outcome));
    }
  }
  return {
    report,
    documents,
    passages,
    inputFor: (statistic) => inputFor(statistic, report, documents, passages),
  };
}

async function read(path: string, role: 'report' | 'auto'): Promise<ParseOutcome | undefined> {
  const outcome = await parseFile({ id: 1, path, fileName: basename(path), role, limits }, () => undefined);
  if (outcome.ok) return outcome.value;
  process.stderr.write(`${basename(path)}: ${outcome.failure.kind}\n`);
  return undefined;
}

function sourceDocument(id: string, { document, role }: ParseOutcome): SourceDocument {
  const { metadata } = document;
  return {
    id,
    role,
    title: document.title ?? basename(id),
    ...(document.language === undefined ? {} : { language: document.language }),
    ...(metadata.authors === undefined ? {} : { authors: metadata.authors }),
    ...(metadata.publisher === undefined ? {} : { publisher: metadata.publisher }),
    ...(metadata.date === undefined ? {} : { date: metadata.date }),
    ...(metadata.instrument === undefined ? {} : { instrument: metadata.instrument }),
  };
}

function sourcePassages(documentId: string, { document, quantities }: ParseOutcome): SourcePassage[] {
  const headings = new Map(document.headings.map(({ id, text }) => [id, text]));
  const tables = new Map(document.tables.map((table) => [table.id, table]));
  const byParagraph = Map.groupBy(quantities, ({ paragraphId }) => paragraphId);
  return document.paragraphs.map((paragraph) => ({
    documentId,
    id: paragraph.id,
    kind: paragraph.kind,
    label: paragraph.label,
    text: paragraph.text,
    start: paragraph.start,
    end: paragraph.end,
    page: paragraph.page,
    heading: headings.get(paragraph.headingId ?? ''),
    table: tables.get(paragraph.tableId ?? ''),
    cells: paragraph.cells,
    provision: paragraph.provision,
    quantities: byParagraph.get(paragraph.id) ?? [],
  }));
}

function inputFor(
  statistic: Quantity,
  report: ParseOutcome,
  documents: ReadonlyMap<string, SourceDocument>,
  passages: readonly SourcePassage[],
): EvidenceInput {
  const { document } = report;
  const paragraph = document.paragraphs.find(({ id }) => id === statistic.paragraphId);
  if (paragraph === undefined) throw new Error(`Statistic ${statistic.id} stands in no paragraph`);
  const notes = new Map(document.footnotes.map((footnote) => [footnote.label, footnote.text]));
  return {
    statistic,
    paragraph,
    paragraphQuantities: report.quantities.filter(({ paragraphId }) => paragraphId === paragraph.id),
    report: {
      language: document.language,
      heading: document.headings.find(({ id }) => id === paragraph.headingId)?.text,
      parentText: document.paragraphs.find(({ id }) => id === paragraph.parentId)?.text,
    },
    footnotes: document.footnoteMarkers
      .filter(({ paragraphId }) => paragraphId === paragraph.id)
      .map(({ label, offset }) => ({ label, offset, text: notes.get(label) })),
    legalTargets: legalTargets(report, paragraph.id, documents, passages),
    documents,
    passages,
  };
}

function legalTargets(
  report: ParseOutcome,
  paragraphId: string,
  documents: ReadonlyMap<string, SourceDocument>,
  passages: readonly SourcePassage[],
): LegalTarget[] {
  return report.legalReferences.flatMap((reference) => {
    if (reference.paragraphId !== paragraphId || reference.instrument === undefined) return [];
    const key = instrumentKey(reference.instrument);
    const law = [...documents.values()].find(
      ({ role, instrument, title }) => role === 'law' && instrumentKey(instrument ?? title) === key,
    );
    const passage = passages.find(
      ({ documentId, provision }) => documentId === law?.id && provision === reference.provision,
    );
    return passage === undefined ? [] : [{ start: reference.start, end: reference.end, passage }];
  });
}
