import MarkdownIt, { type Token } from 'markdown-it';
import type {
  Inline,
  ParsedBlock,
  ParsedDocument,
  ParsedNote,
  ParsedTableCell,
} from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import type { FormatReader } from './format-reader.ts';
import { frontMatterMetadata, readFrontMatter } from './front-matter.ts';
import { htmlFragmentBlocks } from './html.ts';
import { InlineBuilder, plainText, trimmedInlines } from './inline-builder.ts';
import { decodeText } from './text-encoding.ts';

/**
 * Reads Markdown (CommonMark with tables, footnotes and a YAML header). Lines of a paragraph stay apart, since converted
 * texts keep one provision or item per line.
 */
export const readMarkdown: FormatReader = (bytes, fileName) => {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return Promise.resolve(failed({ kind: 'format-unknown', fileName }));
  const { fields, rest } = readFrontMatter(decoded.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
  const { body, definitions } = takeFootnotes(rest);
  const reader = new MarkdownReader(definitions);
  const blocks = reader.readBlocks(body);
  const metadata = frontMatterMetadata(fields);
  const parsed: ParsedDocument = {
    format: 'markdown',
    metadata: metadata.title === undefined ? { ...metadata, ...onlyTitle(blocks) } : metadata,
    content: { layout: 'blocks', blocks, notes: reader.notes() },
    warnings: decoded.guessed === undefined ? [] : [{ kind: 'encoding-guessed', encoding: decoded.guessed }],
  };
  return Promise.resolve(success(parsed));
};

/** A single first-level heading at the start is the document's title. */
function onlyTitle(blocks: readonly ParsedBlock[]): { readonly title?: string } {
  const first = blocks[0];
  if (first?.kind !== 'heading' || first.level !== 1) return {};
  const others = blocks.filter((block) => block.kind === 'heading' && block.level === 1).length;
  return others === 1 ? { title: plainText(first.inlines).replace(/\s+/g, ' ').trim() } : {};
}

/** Takes "[^1]: …" with its indented further lines out of the text. Fenced code is left alone. */
function takeFootnotes(text: string): {
  readonly body: string;
  readonly definitions: ReadonlyMap<string, string>;
} {
  if (!text.includes('[^')) return { body: text, definitions: new Map() };
  const definitions = new Map<string, string>();
  const body: string[] = [];
  let open: string | undefined;
  let fence: string | undefined;
  let afterBlank = true;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (mark !== undefined && open === undefined) {
      if (fence === undefined) fence = mark;
      else if (line.trim().startsWith(fence)) fence = undefined;
    }
    const definition = fence === undefined ? /^ {0,3}\[\^([^\]\s]{1,64})\]:[ \t]*(.*)$/.exec(line) : null;
    if (definition !== null) {
      open = definition[1] ?? '';
      // A second text for the same note is kept under a name of its own.
      for (let copy = 2; definitions.has(open); copy += 1) open = `${definition[1] ?? ''} ${String(copy)}`;
      definitions.set(open, definition[2] ?? '');
      afterBlank = false;
      continue;
    }
    if (open !== undefined) {
      const blank = line.trim() === '';
      const indented = /^(?: {4}|\t)/.test(line);
      // Lines go on a note lazily until a blank one; behind it only when they are indented.
      if (blank || indented || !afterBlank) {
        definitions.set(open, `${definitions.get(open) ?? ''}\n${line.replace(/^(?: {4}|\t)/, '')}`);
        afterBlank = blank;
        if (!blank && !indented && /^(?:#{1,6} |\|)/.test(line)) open = undefined;
        continue;
      }
      open = undefined;
      body.push('');
    }
    body.push(line);
    afterBlank = line.trim() === '';
  }
  return { body: body.join('\n'), definitions };
}

class MarkdownReader {
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #notes = new Map<string, ParsedNote>();
  // Four spaces before a line are a converter's indentation, not code.
  readonly #parser = new MarkdownIt({ html: true, linkify: false, typographer: false }).disable(['code']);
  #counter = 0;

  constructor(definitions: ReadonlyMap<string, string>) {
    this.#definitions = definitions;
  }

  readBlocks(text: string): ParsedBlock[] {
    const blocks: ParsedBlock[] = [];
    this.#walk(this.#parser.parse(text, {}), blocks);
    return blocks;
  }

  /** Notes in order of their first reference, then those that nothing refers to. */
  notes(): ParsedNote[] {
    for (const id of this.#definitions.keys()) this.#note(id);
    return [...this.#notes.values()];
  }

  #walk(tokens: readonly Token[], blocks: ParsedBlock[]): void {
    const lists: { ordered: boolean; number: number; sequential: boolean; delimiter: string }[] = [];
    /** Label of the list item whose first paragraph is still to come. */
    let label: string | undefined;
    /** Blocks of quotations around, and how many lists stood around the outermost. */
    let quotes = 0;
    let listsOutside = 0;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      switch (token.type) {
        case 'heading_open':
          blocks.push({
            kind: 'heading',
            level: Number(token.tag.slice(1)),
            inlines: withoutAttributes(this.#inlines(tokens[index + 1])),
          });
          index += 2;
          break;
        case 'blockquote_open':
          if (quotes === 0) listsOutside = lists.length;
          quotes += 1;
          break;
        case 'blockquote_close':
          quotes -= 1;
          break;
        case 'bullet_list_open':
          lists.push({ ordered: false, number: 0, sequential: true, delimiter: '' });
          break;
        case 'ordered_list_open':
          lists.push({
            ordered: true,
            number: Number(token.attrGet('start') ?? 1) - 1,
            sequential: allMarkersEqual(tokens, index),
            delimiter: token.markup,
          });
          break;
        case 'bullet_list_close':
        case 'ordered_list_close':
          lists.pop();
          break;
        case 'list_item_open': {
          const list = lists.at(-1);
          if (list === undefined) break;
          list.number = list.sequential || token.info === '' ? list.number + 1 : Number(token.info);
          label = list.ordered ? `${String(list.number)}${list.delimiter}` : '•';
          break;
        }
        case 'list_item_close':
          label = undefined;
          break;
        case 'inline': {
          const inlines = this.#inlines(token);
          if (inlines.length === 0) break;
          const list = lists.at(-1);
          const quotation = quotes > 0 ? { quotation: true as const } : {};
          if (list === undefined || (quotes > 0 && lists.length === listsOutside)) {
            blocks.push({ kind: 'paragraph', ...quotation, inlines });
          }
          // Numbered paragraphs of a report are a list to Markdown.
          else if (lists.length === 1 && list.ordered) {
            blocks.push({
              kind: 'paragraph',
              ...(label === undefined ? {} : { label }),
              ...quotation,
              inlines,
            });
          } else {
            blocks.push({
              kind: 'list-item',
              depth: lists.length - 1,
              ...(label === undefined ? {} : { label }),
              ...quotation,
              inlines,
            });
          }
          label = undefined;
          break;
        }
        case 'fence':
        case 'code_block':
          blocks.push({ kind: 'paragraph', inlines: lines(token.content.replace(/\n$/, '')) });
          break;
        case 'html_block':
          blocks.push(...htmlFragmentBlocks(token.content));
          break;
        case 'table_open': {
          const end = tokens.findIndex((other, position) => position > index && other.type === 'table_close');
          blocks.push(this.#table(tokens.slice(index, end)));
          index = end;
          break;
        }
        default:
      }
    }
  }

  #table(tokens: readonly Token[]): ParsedBlock {
    const rows: { cells: ParsedTableCell[] }[] = [];
    tokens.forEach((token, index) => {
      if (token.type === 'tr_open') rows.push({ cells: [] });
      if (token.type !== 'th_open' && token.type !== 'td_open') return;
      rows.at(-1)?.cells.push({
        inlines: this.#inlines(tokens[index + 1]),
        header: token.type === 'th_open',
        columnSpan: 1,
        rowSpan: 1,
      });
    });
    return { kind: 'table', rows };
  }

  #inlines(token: Token | undefined): Inline[] {
    const inlines = new InlineBuilder();
    let bold = 0;
    let italic = 0;
    let superscript = 0;
    let hidden = 0;
    const marks = (): { bold: boolean; italic: boolean; superscript: boolean } => ({
      bold: bold > 0,
      italic: italic > 0,
      superscript: superscript > 0,
    });
    for (const child of token?.children ?? []) {
      switch (child.type) {
        case 'text':
          if (hidden === 0) this.#textWithNotes(child.content, inlines, marks());
          break;
        case 'code_inline':
          inlines.text(child.content, marks());
          break;
        case 'softbreak':
        case 'hardbreak':
          inlines.lineBreak();
          break;
        case 'strong_open':
          bold += 1;
          break;
        case 'strong_close':
          bold -= 1;
          break;
        case 'em_open':
          italic += 1;
          break;
        case 'em_close':
          italic -= 1;
          break;
        case 'html_inline': {
          const tag = /^<(\/?)(sup|br|script|style)\b/i.exec(child.content);
          const step = tag?.[1] === '/' ? -1 : 1;
          const name = tag?.[2]?.toLowerCase();
          if (name === 'sup') superscript = Math.max(0, superscript + step);
          else if (name === 'br') inlines.lineBreak();
          else if (name !== undefined) hidden = Math.max(0, hidden + step);
          break;
        }
        default:
      }
    }
    return inlines.build();
  }

  #textWithNotes(text: string, inlines: InlineBuilder, marks: Parameters<InlineBuilder['text']>[1]): void {
    let position = 0;
    for (const match of text.matchAll(/\[\^([^\]\s]{1,64})\]|\^\[([^\]]{1,2000})\]/g)) {
      const [whole, id, inlineNote] = match;
      const noteId = inlineNote === undefined ? id : `inline-${String(this.#counter + 1)}`;
      if (noteId === undefined) continue;
      inlines.text(text.slice(position, match.index), marks);
      const note = this.#note(noteId, inlineNote);
      inlines.noteReference(note.id, note.label);
      position = match.index + whole.length;
    }
    inlines.text(text.slice(position), marks);
  }

  /** The note of an identifier; numbers and signs print as they are, words print as running numbers. */
  #note(id: string, inlineNote?: string): ParsedNote {
    const known = this.#notes.get(id);
    if (known !== undefined) return known;
    this.#counter += 1;
    const printed = id.split(' ', 1)[0] ?? id;
    const label = /^(?:\d+[a-z]?|[*†‡§]+|[ivxlc]+)$/.test(printed) ? printed : String(this.#counter);
    const definition = inlineNote ?? this.#definitions.get(id);
    const note: ParsedNote = { id: `note-${id}`, label, kind: 'footnote', inlines: [] };
    if (definition === undefined) return note;
    // Set before reading the wording, which might refer to the note itself.
    this.#notes.set(id, note);
    const inlines = new InlineBuilder();
    for (const block of this.readBlocks(definition)) {
      if (block.kind === 'table' || block.kind === 'page-break') continue;
      if (!inlines.isEmpty) inlines.lineBreak();
      inlines.append(block.inlines);
    }
    const read = { ...note, inlines: inlines.build() };
    this.#notes.set(id, read);
    return read;
  }
}

/** "# Findings {#findings .unnumbered}": what pandoc and others read as attributes of a heading. */
function withoutAttributes(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') return [...inlines];
  const text = last.text.replace(/\s*\{(?:-|[#.][^{}\n]{0,200})\}\s*$/, '');
  return text === last.text ? [...inlines] : trimmedInlines([...inlines.slice(0, -1), { ...last, text }]);
}

function lines(text: string): Inline[] {
  const inlines = new InlineBuilder();
  text.split('\n').forEach((line, index) => {
    if (index > 0) inlines.lineBreak();
    inlines.text(line);
  });
  return inlines.build();
}

/** "1. 1. 1." counts up when shown; "5. 7." was numbered on purpose. */
function allMarkersEqual(tokens: readonly Token[], listIndex: number): boolean {
  const level = tokens[listIndex]?.level ?? 0;
  const markers = new Set<string>();
  for (let index = listIndex + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || (token.type === 'ordered_list_close' && token.level === level)) break;
    if (token.type === 'list_item_open' && token.level === level + 1) markers.add(token.info);
    if (markers.size > 1) return false;
  }
  return true;
}
