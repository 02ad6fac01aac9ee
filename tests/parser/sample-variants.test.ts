import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StructuredDocument } from '../../src/core/document/document.ts';
import { findQuantities } from '../../src/core/statistics/find-quantities.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import { limits } from './support.ts';

/** The sample report as Word has it, written out again in the three other formats that reports come in. */
const sample = join(import.meta.dirname, '../../resources/sample/report.docx');

interface Part {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  /** Level of a heading; absent for paragraphs. */
  readonly level?: number;
  readonly kind?: string;
  readonly label?: string;
}

function partsOf({ headings, paragraphs }: StructuredDocument): Part[] {
  return [...headings, ...paragraphs].sort((left, right) => left.start - right.start);
}

function withMarkers(document: StructuredDocument, part: Part, write: (label: string) => string): string {
  let { text } = part;
  for (const { label, offset } of document.footnoteMarkers
    .filter(({ paragraphId }) => paragraphId === part.id)
    .toReversed())
    text = text.slice(0, offset) + write(label) + text.slice(offset);
  return text;
}

function notesOf(document: StructuredDocument): { label: string; text: string }[] {
  return document.footnotes.flatMap(({ label, text }) => (text === undefined ? [] : [{ label, text }]));
}

function asHtml(document: StructuredDocument): string {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = partsOf(document).map((part) => {
    const text = withMarkers(
      document,
      { ...part, text: escape(part.text) },
      (label) => `<sup>${label}</sup>`,
    );
    if (part.level !== undefined) return `<h${part.level}>${text}</h${part.level}>`;
    if (part.kind === 'numbered') return `<p>${part.label}. ${text}</p>`;
    return part.kind === 'plain' ? `<p>${text}</p>` : `<ul><li>${text}</li></ul>`;
  });
  const notes = notesOf(document).map(({ label, text }) => `<li id="fn${label}">${escape(text)}</li>`);
  return `<!doctype html><html lang="en"><body>${body.join('\n')}<hr><section class="footnotes"><ol>${notes.join('\n')}</ol></section></body></html>`;
}

function asMarkdown(document: StructuredDocument): string {
  const body = partsOf(document).map((part) => {
    const text = withMarkers(document, part, (label) => `[^${label}]`);
    if (part.level !== undefined) return `${'#'.repeat(part.level)} ${text}`;
    if (part.kind === 'numbered') return `${part.label}. ${text}`;
    return part.kind === 'plain' ? text : `- ${text}`;
  });
  const notes = notesOf(document).map(({ label, text }) => `[^${label}]: ${text}`);
  return `${[...body, ...notes].join('\n\n')}\n`;
}

/** Lines of ninety characters, markers glued to their words, the notes behind a title: what PDF converters write. */
function asText(document: StructuredDocument): string {
  const body = partsOf(document).map((part) => {
    const text = withMarkers(document, part, (label) => label);
    if (part.kind === 'numbered') return wrapped(`${part.label}. ${text}`);
    return wrapped(part.level !== undefined || part.kind === 'plain' ? text : `• ${text}`);
  });
  const notes = notesOf(document).map(({ label, text }) => wrapped(`${label} ${text}`));
  return `${body.join('\n\n')}\n\nNotes\n\n${notes.join('\n')}\n`;
}

function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length > 90) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** What has to be the same in every format: bullets aside, which each writes in its own way. */
function summary(document: StructuredDocument): Record<string, string[]> {
  const textOf = new Map(partsOf(document).map(({ id, text }) => [id, text]));
  return {
    numbered: document.paragraphs
      .filter(({ kind }) => kind === 'numbered')
      .map(({ label, text }) => `${label} ${text}`),
    items: document.paragraphs
      .filter(({ kind }) => kind === 'list-item' || kind === 'recommendation')
      .map(({ kind, text }) => `${kind} ${text}`),
    markers: document.footnoteMarkers.map(
      ({ label, paragraphId, offset }) => `${label} at ${offset} of ${textOf.get(paragraphId)?.slice(0, 40)}`,
    ),
    notes: notesOf(document).map(({ label, text }) => `${label} ${text}`),
    statistics: findQuantities(document).map(({ kind, value, text }) => `${kind} ${value} ${text}`),
  };
}

describe('the sample report', () => {
  let folder = '';
  let word: StructuredDocument;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'variants-'));
    word = await read(sample);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function read(path: string): Promise<StructuredDocument> {
    const outcome = await parseFile(
      { id: 1, path, fileName: basename(path), role: 'report', limits },
      () => undefined,
    );
    if (!outcome.ok) throw new Error(outcome.failure.kind);
    return outcome.value.document;
  }

  test.each([
    ['html', asHtml],
    ['md', asMarkdown],
    ['txt', asText],
  ])('says the same as %s', async (extension, write) => {
    const path = join(folder, `report.${extension}`);
    writeFileSync(path, write(word));
    expect(summary(await read(path))).toEqual(summary(word));
  });
});
