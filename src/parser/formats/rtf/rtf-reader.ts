import type { ParsedBlock, ParsedMetadata, ParsedNote } from '../../../core/document/parsed.ts';
import { symbol } from '../docx/symbols.ts';
import { decodeBytes } from './rtf-code-pages.ts';
import { formatGroup, innerGroup, newGroup, type Group } from './rtf-group.ts';
import { RtfHead } from './rtf-head.ts';
import { RtfNotes } from './rtf-notes.ts';
import { RtfRowDefinition } from './rtf-row-definition.ts';
import { newParagraphState, Story } from './rtf-story.ts';
import type { RtfToken } from './rtf-tokens.ts';
import { characters, readThrough, skippedGroups } from './rtf-words.ts';

export interface RtfText {
  readonly blocks: readonly ParsedBlock[];
  readonly notes: readonly ParsedNote[];
  readonly metadata: ParsedMetadata;
  readonly comments: number;
  readonly changes: number;
  /** Groups that were still open at the end of the file. */
  readonly openGroups: number;
}

/** Deeper than any real file. */
const mostGroups = 1000;

/** Turns tokens of RTF into blocks and notes. Throws a `RangeError` when groups are nested absurdly. */
export class RtfReader {
  readonly #head = new RtfHead();
  readonly #notes = new RtfNotes();
  readonly #row = new RtfRowDefinition();
  readonly #stories: Story[] = [new Story(this.#head.styles)];
  readonly #groups: Group[] = [];
  #group: Group = newGroup();
  #paragraph = newParagraphState();
  #toSkip = 0;
  #pending: number[] = [];
  /** A note with a number of its own is about to come. */
  #autoMark = false;
  #comments = 0;
  #changes = 0;

  read(tokens: Iterable<RtfToken>): RtfText {
    for (const token of tokens) this.#take(token);
    this.#flush();
    const openGroups = this.#groups.length;
    while (this.#groups.length > 0) this.#close();
    const [body] = this.#stories;
    const blocks = body?.finish(this.#paragraph) ?? [];
    return {
      blocks,
      notes: this.#notes.notes,
      metadata: this.#head.metadata(body?.title),
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
        this.#group = innerGroup(this.#group);
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
    const { font } = this.#group;
    if (this.#head.isSymbol(font)) {
      this.#text(bytes.map((byte) => (byte < 0x21 ? ' ' : symbol('Symbol', byte.toString(16)))).join(''));
    } else {
      this.#text(decodeBytes(bytes, this.#head.codePageOf(font)));
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
        this.#head.styleText(text);
        return;
      case 'font':
        this.#head.fontText(text);
        return;
      case 'title':
        this.#head.titleText(text);
        return;
      case 'author':
        this.#head.authorText(text);
        return;
      default:
    }
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
        this.#head.beginStyle(0);
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
          this.#head.beginDate();
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
    this.#stories.push(new Story(this.#head.styles));
  }

  #openNote(group: Group): void {
    const own = this.#autoMark ? undefined : this.#story.takeRaisedMark();
    this.#autoMark = false;
    const id = this.#notes.nextId();
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
      const isSymbol = this.#head.isSymbol(group.font) && code >= 0xf000 && code <= 0xf0ff;
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
    switch (word) {
      case 'deleted':
        group.deleted = value !== 0;
        if (group.deleted) this.#changes += 1;
        return true;
      case 'revised':
        if (value !== 0) this.#changes += 1;
        return true;
      case 'f':
        if (group.destination === 'font') this.#head.beginFont(value ?? 0);
        else group.font = value ?? 0;
        return true;
      case 'fcharset':
        this.#head.fontCharset(value);
        return true;
      case 'cpg':
        this.#head.fontCodePage(value);
        return true;
      default:
        return formatGroup(group, word, value);
    }
  }

  #tableWord(word: string, value: number | undefined): boolean {
    if (this.#row.take(word, value)) return true;
    switch (word) {
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
        this.#story.endRow(this.#row.cells, this.#row.isHeader);
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
        if (group.destination === 'style') this.#head.beginStyle(value ?? 0);
        else this.#paragraph.style = value ?? 0;
        return;
      case 'cs':
      case 'ds':
      case 'ts':
        // Styles of characters, sections and tables share the sheet, not the numbers.
        if (group.destination === 'style') group.destination = 'skip';
        return;
      case 'outlinelevel':
        if (group.destination === 'style') this.#head.styleOutline(value);
        else if (group.destination === 'text') this.#paragraph.outline = value;
        return;
      case 'ilvl':
        this.#paragraph.listLevel = Math.max(0, Math.min(8, value ?? 0));
        return;
      case 'ansicpg':
        if (value !== undefined && value > 0) this.#head.codePage = value;
        return;
      case 'mac':
        this.#head.codePage = 10_000;
        return;
      case 'pc':
        this.#head.codePage = 437;
        return;
      case 'pca':
        this.#head.codePage = 850;
        return;
      case 'yr':
      case 'mo':
      case 'dy':
        if (group.destination === 'date' && value !== undefined) this.#head.datePart(value);
        return;
      default:
        this.#notes.takeFormat(word);
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
    this.#story.noteReference(ended.note.id, this.#notes.add(ended.note, blocks));
  }
}
