import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StructuredDocument } from '../../src/core/document/document.ts';
import type { Quantity } from '../../src/core/statistics/quantity.ts';
import { createCase, openCase, type OpenCase } from '../../src/engine/case/open-case.ts';
import { perform } from '../../src/engine/history/journal.ts';
import { transaction } from '../../src/engine/store/sql.ts';
import { writeDocument } from '../../src/engine/store/write-document.ts';
import type { ParseOutcome } from '../../src/shared/parser-protocol.ts';
import type { DocumentRole } from '../../src/core/document/document.ts';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'corroborate-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export const author = { by: 'Ana', at: '2026-11-23T12:00:00.000Z' };

export function newCase(folder: string): OpenCase {
  const made = createCase({ folder, name: 'Test', reviewer: 'Ana', createdAt: author.at });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value;
}

export function reopened(folder: string): OpenCase {
  const opened = openCase(folder);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

/** A parsed document of plain numbered paragraphs in which every run of digits is a count. */
export function parsedParagraphs(paragraphs: readonly string[], title = 'A document'): ParseOutcome {
  let text = '';
  const structured: StructuredDocument['paragraphs'][number][] = [];
  const quantities: Quantity[] = [];
  paragraphs.forEach((paragraphText, index) => {
    const label = String(index + 1);
    text += `${label}. `;
    const start = text.length;
    text += paragraphText;
    const id = `p${index + 1}`;
    structured.push({ id, label, kind: 'numbered', text: paragraphText, start, end: text.length });
    text += '\n';
    for (const match of paragraphText.matchAll(/\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d+/g)) {
      quantities.push({
        id: `s${quantities.length + 1}`,
        paragraphId: id,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        kind: 'count',
        value: match[0].replaceAll(/\D/g, ''),
        writtenAs: 'digits',
      });
    }
  });
  return {
    document: {
      format: 'txt',
      title,
      language: 'en',
      metadata: {},
      text,
      words: text.split(/\s+/).length,
      headings: [],
      paragraphs: structured,
      tables: [],
      footnoteMarkers: [],
      footnotes: [],
      layout: [],
      pages: [],
      warnings: [],
    },
    role: 'source',
    quantities,
    legalReferences: [],
    findings: [],
  };
}

/** Puts a parsed document straight into a case, as an import does, without a file behind it. */
export function addDocument(
  opened: OpenCase,
  id: string,
  outcome: ParseOutcome,
  role: DocumentRole = 'source',
  step?: string,
): void {
  transaction(opened.database, () => {
    writeDocument(opened.database, {
      id,
      sha256: Buffer.from(id.padEnd(32, '\0')).toString('hex').slice(0, 64),
      bytes: 1,
      role,
      fileName: `${id}.txt`,
      path: `${id}.txt`,
      importedAt: author.at,
      outcome,
    });
    perform(
      opened.database,
      {
        action: 'document.import',
        subject: `${id}.txt`,
        changes: [{ slot: 'document-presence', documentId: id, before: false, after: true }],
        step,
      },
      author,
    );
  });
}
