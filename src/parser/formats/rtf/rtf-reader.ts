import type { ParsedBlock, ParsedMetadata, ParsedNote } from '../../../core/document/parsed.ts';
import { formatNumber } from '../docx/number-formats.ts';
import { symbol } from '../docx/symbols.ts';
import { InlineBuilder } from '../inline-builder.ts';
import { codePageOfCharset, decodeBytes } from './rtf-code-pages.ts';
import { newParagraphState, Story, type ParagraphState } from './rtf-story.ts';
import type { RtfStyle } from './rtf-styles.ts';
import type { CellDefinition } from './rtf-tables.ts';
import type { RtfToken } from './rtf-tokens.ts';
import { characters, noteFormats, readThrough, skippedGroups } from './rtf-words.ts';

export interface RtfText {
  readonly blocks: readonly ParsedBlock[];
  readonly notes: readonly ParsedNote[];
  readonly metadata: ParsedMetadata;
  readonly comments: number;
  readonly changes: number;
  /** Groups that were still open at the end of the file. */
  readonly openGroups: number;
}

/** Where the text of a group goes. */
type Destination =
  'text' | 'skip' | 'font' | 'style' | 'label' | 'title' | 'author' | 'date' | 'shape' | 'tables';

interface Group {
  destination: Destination;
  bold: boolean;
  italic: boolean;
  superscript: boolean;
  hidden: boolean;
  deleted: boolean;
  font: number;
  /** How many characters stand behind each \u for programs that do not know it. */
  fallback: number;
  /** The next word names the group and may be passed over. */
  skippable: boolean;
  /** Ended with the group. */
  note?: { readonly id: string; readonly label: string; kind: ParsedNote['kind'] };
  box?: boolean;
  paragraph?: ParagraphState;
}

interface Font {
  readonly codePage: number | undefined;
  readonly isSymbol: boolean;
}

/** Deeper than any real file. */
const mostGroups = 1000;

/** Turns tokens of RTF into blocks and notes. Throws a `RangeError` when groups are nested absurdly. */
export class RtfReader {
  readonly #styles = new Map<number, RtfStyle>();
  readonly #fonts = new Map<number, Font>();
  readonly #notes: ParsedNote[] = [];
  readonly #stories: Story[] = [new Story(this.#styles)];
  readonly #groups: Group[] = [];
  #group: Group = newGroup();
  #paragraph = newParagraphState();
  #codePage = 1252;
  #toSkip = 0;
  #pending: number[] = [];
  #autoMark = false;
  #counts = { footnote: 0, endnote: 0 };
  #formats = { footnote: 'decimal', endnote: 'decimal' };
  #cells: CellDefinition[] = [];
  #merge = { opensDown: false, continuesDown: false, continuesAcross: false };
  #headerRow = false;
  #openStyle: { number: number; outline: number | undefined; name: string } | undefined;
  #openFont = {
    number: 0,
    charset: undefined as number | undefined,
    codePage: undefined as number | undefined,
  };
  #title = '';
  #author = '';
  #date: number[] = [];
  #comments = 0;
  #changes = 0;

  read(tokens: Iterable<RtfToken>): RtfText {
    for (const token of tokens) this.#take(token);
    this.#flush();
    const openGroups = this.#groups.length;
    while (this.#groups.length > 0) this.#close();
    const [body] = this.#stories;
    const blocks = body?.finish(this.#paragraph) ?? [];
    const title = body?.title ?? this.#title.trim();
    const author = this.#author.trim();
    const [year, month, day] = this.#date;
    const pad = (value: number): string => String(value).padStart(2, '0');
    const date =
      year === undefined || month === undefined || day === undefined || year * month * day === 0
        ? undefined
        : `${String(year)}-${pad(month)}-${pad(day)}`;
    return {
      blocks,
      notes: this.#notes,
      metadata: {
        ...(title === '' ? {} : { title }),
        ...(author === '' ? {} : { authors: [author] }),
        ...(date === undefined ? {} : { date }),
      },
      comments: this.#comments,
      changes: this.#changes,
      openGroups,
    };
  }

  get #story(): Story {
    const story = this.#stories.at(-1);
    if (story === undefined) throw new Error('No story is open');
    return story;
  }

  #take(token: RtfToken): void {
    if (token.kind === 'bytes') {
      this.#bytes(token.bytes);
      return;
    }
    this.#flush();
    switch (token.kind) {
      case 'open':
        if (this.#groups.length >= mostGroups) throw new RangeError('its groups are nested too deeply');
        this.#groups.push(this.#group);
        this.#group = {
          ...this.#group,
          skippable: false,
          note: undefined,
          box: undefined,
          paragraph: undefined,
        };
        this.#toSkip = 0;
        return;
      case 'close':
        this.#close();
        this.#toSkip = 0;
        return;
      case 'symbol':
        if (token.symbol === '*') this.#group.skippable = true;
        else if (this.#toSkip > 0) this.#toSkip -= 1;
        else if (token.symbol === '~') this.#text('\u00a0');
        else if (token.symbol === '_') this.#text('-');
        return;
      case 'word':
        this.#word(token.word, token.value);
    }
  }

  /** Bytes of one character may come in several tokens: they are decoded together. */
  #bytes(bytes: readonly number[]): void {
    for (const byte of bytes) {
      if (this.#toSkip > 0) this.#toSkip -= 1;
      else this.#pending.push(byte);
    }
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = this.#pending;
    this.#pending = [];
    const font = this.#fonts.get(this.#group.font);
    if (font?.isSymbol === true) {
      this.#text(bytes.map((byte) => (byte < 0x21 ? ' ' : symbol('Symbol', byte.toString(16)))).join(''));
    } else {
      this.#text(decodeBytes(bytes, font?.codePage ?? this.#codePage));
    }
  }

  #text(text: string): void {
    const group = this.#group;
    group.skippable = false;
    switch (group.destination) {
      case 'text':
        if (group.hidden || group.deleted) return;
        this.#autoMark &&= text.trim() === '';
        this.#story.text(text, group);
        return;
      case 'label':
        this.#story.label(text);
        return;
      case 'style':
        if (this.#openStyle !== undefined) this.#styleText(text);
        return;
      case 'font':
        this.#fontText(text);
        return;
      case 'title':
        this.#title += text;
        return;
      case 'author':
        this.#author += text;
        return;
      default:
    }
  }

  #styleText(text: string): void {
    const style = this.#openStyle;
    if (style === undefined) return;
    style.name += text;
    if (!style.name.includes(';')) return;
    const name = (style.name.split(';', 1)[0] ?? '').trim();
    const outline = style.outline === undefined ? {} : { outlineLevel: style.outline };
    if (!this.#styles.has(style.number)) this.#styles.set(style.number, { name, ...outline });
    this.#openStyle = { number: 0, outline: undefined, name: '' };
  }

  #fontText(text: string): void {
    if (!text.includes(';') && text.trim() === '') return;
    const { number, charset, codePage } = this.#openFont;
    const known = this.#fonts.get(number);
    const page = codePage ?? (charset === undefined ? undefined : codePageOfCharset(charset));
    this.#fonts.set(number, {
      codePage: page ?? known?.codePage,
      isSymbol: charset === 2 || known?.isSymbol === true,
    });
  }

  #word(word: string, value: number | undefined): void {
    const group = this.#group;
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (group.skippable) {
      group.skippable = false;
      if (word === 'annotation') this.#comments += 1;
      if (!readThrough.has(word)) {
        group.destination = 'skip';
        return;
      }
    }
    if (group.destination === 'skip') return;
    if (skippedGroups.has(word)) {
      group.destination = 'skip';
      return;
    }
    if (this.#openGroup(word, group)) return;
    if (this.#character(word, value)) return;
    if (this.#characterFormat(word, value, group)) return;
    if (this.#tableWord(word, value)) return;
    this.#documentWord(word, value, group);
  }

  /** Words that say what their group is. */
  #openGroup(word: string, group: Group): boolean {
    switch (word) {
      case 'fonttbl':
        group.destination = 'font';
        return true;
      case 'stylesheet':
        group.destination = 'style';
        this.#openStyle = { number: 0, outline: undefined, name: '' };
        return true;
      case 'info':
      case 'upr':
        group.destination = 'tables';
        return true;
      case 'title':
      case 'author':
        if (group.destination === 'tables') group.destination = word;
        return true;
      case 'creatim':
      case 'revtim':
        if (group.destination === 'tables') {
          group.destination = 'date';
          this.#date = [];
        }
        return true;
      case 'ud':
        group.destination = 'text';
        return true;
      case 'shpinst':
        group.destination = 'shape';
        return true;
      case 'shptxt':
        group.box = true;
        this.#openStory(group);
        return true;
      case 'listtext':
      case 'pntext':
        group.destination = 'label';
        return true;
      case 'footnote':
        this.#openNote(group);
        return true;
      default:
        return false;
    }
  }

  #openStory(group: Group): void {
    group.destination = 'text';
    group.superscript = false;
    group.paragraph = this.#paragraph;
    this.#paragraph = newParagraphState();
    this.#stories.push(new Story(this.#styles));
  }

  #openNote(group: Group): void {
    const own = this.#autoMark ? undefined : this.#story.takeRaisedMark();
    this.#autoMark = false;
    const id = `note-${String(this.#notes.length + this.#stories.length)}-${String(this.#counts.footnote + this.#counts.endnote)}`;
    // Whether it is an endnote is said inside the group: the label is settled there.
    group.note = { id, label: own ?? '', kind: 'footnote' };
    this.#openStory(group);
  }

  /** Characters that are written as words. */
  #character(word: string, value: number | undefined): boolean {
    const group = this.#group;
    const text = characters[word];
    if (text !== undefined) {
      this.#text(text);
      return true;
    }
    if (word === 'u' && value !== undefined) {
      const code = value < 0 ? value + 65_536 : value;
      const isSymbol = this.#fonts.get(group.font)?.isSymbol === true && code >= 0xf000 && code <= 0xf0ff;
      this.#text(
        isSymbol ? symbol('Symbol', code.toString(16)) : code > 0xffff ? '' : String.fromCharCode(code),
      );
      this.#toSkip = group.fallback;
      return true;
    }
    if (group.destination !== 'text') return false;
    switch (word) {
      case 'line':
      case 'lbr':
        this.#story.lineBreak();
        return true;
      case 'par':
        this.#story.endParagraph(this.#paragraph);
        return true;
      case 'sect':
      case 'page':
        if (!this.#paragraph.inTable) {
          this.#story.endParagraph(this.#paragraph);
          this.#story.pageBreak();
        }
        return true;
      case 'chftn':
        if (this.#stories.length === 1) this.#autoMark = true;
        return true;
      case 'ftnalt': {
        const note = this.#noteOfStory();
        if (note !== undefined) note.kind = 'endnote';
        return true;
      }
      default:
        return false;
    }
  }

  #noteOfStory(): Group['note'] {
    if (this.#group.note !== undefined) return this.#group.note;
    return this.#groups.findLast((group) => group.note !== undefined)?.note;
  }

  #characterFormat(word: string, value: number | undefined, group: Group): boolean {
    const isOn = value !== 0;
    switch (word) {
      case 'plain':
        Object.assign(group, {
          bold: false,
          italic: false,
          superscript: false,
          hidden: false,
          deleted: false,
        });
        return true;
      case 'b':
        group.bold = isOn;
        return true;
      case 'i':
        group.italic = isOn;
        return true;
      case 'super':
        group.superscript = isOn;
        return true;
      case 'up':
        group.superscript = (value ?? 6) >= 4;
        return true;
      case 'nosupersub':
      case 'sub':
        group.superscript = false;
        return true;
      case 'v':
        group.hidden = isOn;
        return true;
      case 'deleted':
        group.deleted = isOn;
        if (isOn) this.#changes += 1;
        return true;
      case 'revised':
        if (isOn) this.#changes += 1;
        return true;
      case 'f':
        if (group.destination === 'font')
          this.#openFont = { number: value ?? 0, charset: undefined, codePage: undefined };
        else group.font = value ?? 0;
        return true;
      case 'fcharset':
        this.#openFont.charset = value;
        return true;
      case 'cpg':
        this.#openFont.codePage = value;
        return true;
      case 'uc':
        group.fallback = Math.max(0, Math.min(8, value ?? 1));
        return true;
      default:
        return false;
    }
  }

  #tableWord(word: string, value: number | undefined): boolean {
    switch (word) {
      case 'trowd':
        this.#cells = [];
        this.#headerRow = false;
        this.#merge = { opensDown: false, continuesDown: false, continuesAcross: false };
        return true;
      case 'trhdr':
        this.#headerRow = true;
        return true;
      case 'clvmgf':
        this.#merge.opensDown = true;
        return true;
      case 'clvmrg':
        this.#merge.continuesDown = true;
        return true;
      case 'clmrg':
        this.#merge.continuesAcross = true;
        return true;
      case 'cellx':
        if (this.#cells.length < 500) this.#cells.push({ edge: value ?? 0, ...this.#merge });
        this.#merge = { opensDown: false, continuesDown: false, continuesAcross: false };
        return true;
      case 'intbl':
        this.#paragraph.inTable = true;
        return true;
      case 'cell':
        this.#story.endCell();
        return true;
      case 'nestcell':
        this.#story.endNestedCell();
        return true;
      case 'nestrow':
        this.#story.lineBreak();
        return true;
      case 'row':
        this.#story.endRow(this.#cells, this.#headerRow);
        return true;
      default:
        return false;
    }
  }

  #documentWord(word: string, value: number | undefined, group: Group): void {
    switch (word) {
      case 'pard':
        if (group.destination !== 'label') this.#paragraph = newParagraphState();
        return;
      case 's':
        if (group.destination === 'style')
          this.#openStyle = { number: value ?? 0, outline: undefined, name: '' };
        else this.#paragraph.style = value ?? 0;
        return;
      case 'cs':
      case 'ds':
      case 'ts':
        // Styles of characters, sections and tables share the sheet, not the numbers.
        if (group.destination === 'style') group.destination = 'skip';
        return;
      case 'outlinelevel':
        if (group.destination === 'style' && this.#openStyle !== undefined) this.#openStyle.outline = value;
        else if (group.destination === 'text') this.#paragraph.outline = value;
        return;
      case 'ilvl':
        this.#paragraph.listLevel = Math.max(0, Math.min(8, value ?? 0));
        return;
      case 'ansicpg':
        if (value !== undefined && value > 0) this.#codePage = value;
        return;
      case 'mac':
        this.#codePage = 10_000;
        return;
      case 'pc':
        this.#codePage = 437;
        return;
      case 'pca':
        this.#codePage = 850;
        return;
      case 'yr':
      case 'mo':
      case 'dy':
        if (group.destination === 'date' && value !== undefined) this.#date.push(value);
        return;
      default: {
        const numbering = /^(a?)ftn(n\w+)$/.exec(word);
        const format = numbering === null ? undefined : noteFormats[numbering[2] ?? ''];
        if (format !== undefined) this.#formats[numbering?.[1] === 'a' ? 'endnote' : 'footnote'] = format;
      }
    }
  }

  #close(): void {
    const ended = this.#group;
    const outer = this.#groups.pop();
    if (ended.note !== undefined || ended.box === true) this.#closeStory(ended);
    if (outer !== undefined) this.#group = outer;
  }

  #closeStory(ended: Group): void {
    const story = this.#stories.pop();
    const blocks = story?.finish(this.#paragraph) ?? [];
    this.#paragraph = ended.paragraph ?? newParagraphState();
    if (ended.note === undefined) {
      this.#story.box(blocks);
      return;
    }
    const { id, kind } = ended.note;
    if (ended.note.label === '') this.#counts[kind] += 1;
    const label =
      ended.note.label === '' ? formatNumber(this.#counts[kind], this.#formats[kind]) : ended.note.label;
    this.#notes.push({ id, label, kind, inlines: noteInlines(blocks) });
    this.#story.noteReference(id, label);
  }
}

function newGroup(): Group {
  return {
    destination: 'text',
    bold: false,
    italic: false,
    superscript: false,
    hidden: false,
    deleted: false,
    font: -1,
    fallback: 1,
    skippable: false,
  };
}

function noteInlines(blocks: readonly ParsedBlock[]): ParsedNote['inlines'] {
  const inlines = new InlineBuilder();
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'page-break') continue;
    if (!inlines.isEmpty) inlines.lineBreak();
    if (block.kind !== 'article' && block.label !== undefined) inlines.text(`${block.label} `);
    inlines.append(block.inlines);
  }
  return inlines.build();
}
