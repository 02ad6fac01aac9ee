import { detectLanguage } from '../text/detect-language.ts';
import { joinLines, readVocabulary } from '../text/line-join.ts';
import type { Vocabulary } from '../text/line-join.ts';
import { assemble } from './assemble.ts';
import type { NoteBody } from './assemble.ts';
import type { Block } from './block.ts';
import type { DocumentRole, PageSize, StructuredDocument } from './document.ts';
import { findMarkers } from './find-markers.ts';
import { fromBlocks } from './from-blocks.ts';
import { fromLines } from './from-lines.ts';
import { isLaw } from '../law/is-law.ts';
import { gatherArticles } from './gather-articles.ts';
import { gatherBlocks } from './gather-blocks.ts';
import { knownNotes } from './known-notes.ts';
import { MarkedTextBuilder } from './marked-text.ts';
import { sheetLines } from './sheets/sheet-lines.ts';
import { fromPages } from './pages/from-pages.ts';
import type { ParsedContent, ParsedDocument, ParsedPage } from './parsed.ts';
import type { SourceNote, SourceText } from './source-line.ts';
import { takeNumberedNotes } from './text-numbered-notes.ts';
import { takeSymbolNotes } from './text-notes.ts';
import { unwrapBlocks } from './unwrap-blocks.ts';
import { documentTitle } from './document-title.ts';

/** What is known of a file besides its content. */
export interface ReadOptions {
  readonly role: DocumentRole | 'auto';
  readonly fileName?: string;
}

/**
 * Reads the structure of a parsed document: headings, numbered paragraphs, list items, recommendations, table rows,
 * footnote markers and notes. Never throws, whatever the input; takes time linear in its length.
 */
export function readDocument(parsed: ParsedDocument, options: ReadOptions): StructuredDocument {
  const sheets = parsed.content.layout === 'sheets';
  const law = !sheets && (options.role === 'law' || (options.role !== 'report' && isLaw(parsed)));
  const { blocks, notes, printed } = readBlocks(parsed, law);
  // Laws number everything, and sheets are numbers: what looks like a marker in their lines is none.
  const removals = findMarkers(blocks, knownNotes(notes), {
    raisedOnly: law || sheets,
    // "Level 1", "Level 2" in a format that can state its notes are names; a text pasted into it has many markers.
    ...(statesNotes(parsed.format) && !printed ? { leastWithoutNotes: 7 } : {}),
  });
  const assembled = assemble(blocks, removals, notes);
  const title = documentTitle(parsed.metadata, sheets ? [] : blocks, options.fileName);
  const language = languageOf(parsed, assembled.text);
  return {
    format: parsed.format,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    metadata: parsed.metadata,
    ...assembled,
    words: countWords(assembled.text),
    ...pageCount(parsed.content),
    pages: parsed.content.layout === 'pages' ? parsed.content.pages.map(pageSize) : [],
    warnings: parsed.warnings,
  };
}

/** Formats in which a note is an object of its own. */
function statesNotes(format: ParsedDocument['format']): boolean {
  return format === 'docx' || format === 'odt' || format === 'rtf';
}

/** In a function of its own, so that a long document's lines can be let go of once they are gathered. */
function readBlocks(
  parsed: ParsedDocument,
  law: boolean,
): { readonly blocks: readonly Block[]; readonly notes: readonly NoteBody[]; readonly printed: boolean } {
  const source = toSourceText(parsed, law);
  const vocabulary = readVocabulary(
    source.notes.flatMap((note) => note.lines.map((line) => line.content.text)),
  );
  const articles = law && !hasArticles(source) ? gatherArticles(source.lines) : undefined;
  return {
    blocks: articles ?? gatherBlocks(source.lines),
    notes: source.notes.map((note) => foldNote(note, vocabulary)),
    printed: source.printed === true,
  };
}

function unwrapped(content: Extract<ParsedContent, { layout: 'blocks' }>): SourceText | undefined {
  const source = unwrapBlocks(content);
  return source === undefined ? undefined : { ...takeSymbolNotes(takeNumberedNotes(source)), printed: true };
}

/** Notes that somebody typed as paragraphs under a title of their own, where the format states none. */
function withTypedNotes(source: SourceText, law: boolean): SourceText {
  return law || source.notes.length > 0 ? source : takeNumberedNotes(source, { titledOnly: true });
}

/** Whether the format itself marks articles. */
function hasArticles(source: SourceText): boolean {
  return source.lines.some((line) => line.role.kind === 'article');
}

function toSourceText(parsed: ParsedDocument, law: boolean): SourceText {
  const { content } = parsed;
  switch (content.layout) {
    case 'lines':
      return law ? fromLines(content.lines) : takeSymbolNotes(takeNumberedNotes(fromLines(content.lines)));
    case 'blocks':
      return (
        (law ? undefined : unwrapped(content)) ??
        withTypedNotes(fromBlocks(content, { splitLines: law }), law)
      );
    case 'pages':
      return fromPages(content.pages);
    case 'sheets':
      return { lines: content.sheets.flatMap(sheetLines), notes: [] };
  }
}

/** Pages of the file, or slides. */
function pageCount(content: ParsedContent): { pageCount?: number } {
  if (content.layout === 'pages') return { pageCount: content.pages.length };
  if (content.layout !== 'blocks') return {};
  const last = content.blocks.findLast((block) => block.kind === 'page-break' && block.page !== undefined);
  return last?.kind === 'page-break' && last.page !== undefined ? { pageCount: last.page } : {};
}

function pageSize({ number, label, width, height }: ParsedPage): PageSize {
  return { number, width, height, ...(label === undefined ? {} : { label }) };
}

function foldNote(note: SourceNote, vocabulary: Vocabulary): NoteBody {
  const builder = new MarkedTextBuilder();
  for (const line of note.lines) {
    const join = joinLines(builder.tail, line.content.text, vocabulary);
    builder.append(line.content, join.between, join.drop);
  }
  const page = note.lines[0]?.page;
  return { label: note.label, content: builder.build(), ...(page === undefined ? {} : { page }) };
}

/** Languages that are told apart by their words. */
const TOLD_APART = ['en', 'es', 'fr', 'pt'];
/** Characters of a text whose words outweigh what its file says. */
const LEAST_TELLING = 150;

/**
 * What the file says, unless its words say otherwise: word processors write their own language into files in another. A
 * language that is not told apart by its words is believed.
 */
function languageOf(parsed: ParsedDocument, text: string): string | undefined {
  const stated = primaryLanguage(parsed.metadata.language);
  if (stated !== undefined && !TOLD_APART.includes(stated)) return stated;
  if (stated !== undefined && text.length < LEAST_TELLING) return stated;
  return detectLanguage(text) ?? stated;
}

function primaryLanguage(tag: string | undefined): string | undefined {
  const primary = /^[a-zA-Z]{2,3}(?=$|[-_])/.exec(tag ?? '')?.[0];
  return primary?.toLowerCase();
}

/** What stands between words in normalised text. */
const separators: readonly string[] = [' ', '\n', '\u00a0'];

/**
 * Stretches between white space: one begins behind every separator that no other one follows. Going from separator to
 * separator takes a third of the time of looking at each character, and documents may be a hundred megabytes long.
 */
function countWords(text: string): number {
  const begins = (at: number): boolean => at < text.length && !separators.includes(text.charAt(at));
  let words = begins(0) ? 1 : 0;
  for (const separator of separators) {
    for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, at + 1)) {
      if (begins(at + 1)) words++;
    }
  }
  return words;
}
