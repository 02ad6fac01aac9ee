import type { DocumentFormat, ParsedDocument } from '../core/document/parsed.ts';
import { readDocument } from '../core/document/read-document.ts';
import { isLaw, lawBlocks } from '../core/law/is-law.ts';
import { withArticleBlocks } from '../core/law/law-content.ts';
import { readLawName } from '../core/law/law-name.ts';
import { readVersionDate } from '../core/law/version-date.ts';
import { lawTitle } from '../core/law/law-title.ts';
import { outsideReferences } from '../core/law/outside-references.ts';
import { failed, success, type Result } from '../core/result.ts';
import { findFiguresAndReferences } from '../core/figures-and-references.ts';
import { runChecks } from '../core/verification/checks/run-checks.ts';
import type { Failure } from '../shared/failure.ts';
import type { ParseOutcome, ParseRequest } from '../shared/parser-protocol.ts';
import type { FormatReader } from './formats/format-reader.ts';
import { sniffFormat } from './formats/sniff.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Readers are loaded when a file of their format comes: a parser that reads one text file does not load the PDF engine.
 */
const readers: Readonly<Record<DocumentFormat, () => Promise<FormatReader>>> = {
  txt: async () => (await import('./formats/txt.ts')).readTxt,
  markdown: async () => (await import('./formats/markdown.ts')).readMarkdown,
  html: async () => (await import('./formats/html.ts')).readHtml,
  pdf: async () => (await import('./formats/pdf.ts')).readPdf,
  docx: async () => (await import('./formats/docx.ts')).readDocx,
  'law-xml': async () => (await import('./formats/law-xml.ts')).readLawXml,
  xlsx: async () => (await import('./formats/xlsx.ts')).readXlsx,
  xls: async () => (await import('./formats/xls.ts')).readXls,
  ods: async () => (await import('./formats/ods.ts')).readOds,
  csv: async () => (await import('./formats/csv.ts')).readCsv,
  tsv: async () => (await import('./formats/csv.ts')).readTsv,
  pptx: async () => (await import('./formats/pptx.ts')).readPptx,
  odt: async () => (await import('./formats/odt.ts')).readOdt,
  rtf: async () => (await import('./formats/rtf.ts')).readRtf,
  'akoma-ntoso': async () => (await import('./formats/akoma-ntoso.ts')).readAkomaNtoso,
  eml: async () => (await import('./formats/eml.ts')).readEml,
  mhtml: async () => (await import('./formats/mhtml.ts')).readMhtml,
  epub: async () => (await import('./formats/epub.ts')).readEpub,
  image: async () => (await import('./formats/image.ts')).readImage,
};

/**
 * Reads one file and everything core finds in it. Runs in the parser process; in tests also in-process. Expected
 * failures come back as results; it throws on bugs only.
 */
export async function parseFile(
  request: ParseRequest,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ParseOutcome, Failure>> {
  const { path, fileName, limits } = request;
  const bytes = await readBytes(path, fileName, limits.fileBytes);
  if (!bytes.ok) return bytes;
  const format = sniffFormat(bytes.value, fileName);
  if (!format.ok) return format;
  const read = await readers[format.value]();
  const parsed = await read(
    bytes.value,
    fileName,
    { ...limits, acceptDamaged: request.acceptDamaged, alone: request.alone },
    onProgress,
  );
  if (!parsed.ok) return parsed;
  const role = request.role === 'auto' ? (isLaw(parsed.value) ? 'law' : 'source') : request.role;
  const source = role === 'law' ? asLaw(parsed.value) : parsed.value;
  const structured = readDocument(source, { role, fileName });
  const document =
    role === 'law'
      ? { ...structured, title: lawTitle(structured.title, structured.metadata.instrument) }
      : structured;
  if (!/[\p{L}\p{N}]/u.test(document.text)) {
    return failed(
      document.pageCount === undefined
        ? { kind: 'file-empty', fileName }
        : { kind: 'no-text', fileName, pages: document.pageCount },
    );
  }
  const { quantities: numbers, legalReferences } = findFiguresAndReferences(document);
  const quantities = role === 'law' ? numbers : outsideReferences(numbers, legalReferences);
  return success({
    document,
    role,
    quantities,
    legalReferences,
    findings: role === 'report' ? runChecks(document, quantities) : [],
  });
}

/** A law with its articles set apart, under the name and dated by the version that it says it is. */
function asLaw(parsed: ParsedDocument): ParsedDocument {
  const content = withArticleBlocks(parsed.content);
  if (parsed.format === 'law-xml' || parsed.format === 'akoma-ntoso') return { ...parsed, content };
  const lines = lawBlocks(parsed.content).map((block) => block.text);
  const versionDate = readVersionDate(lines);
  const instrument = parsed.metadata.instrument ?? readLawName(lines);
  return {
    ...parsed,
    content,
    metadata: {
      ...parsed.metadata,
      ...(versionDate === undefined ? {} : { date: versionDate }),
      ...(instrument === undefined ? {} : { instrument }),
    },
  };
}
