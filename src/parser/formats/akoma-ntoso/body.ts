import { normalArticleNumber } from '../../../core/law/article-number.ts';
import { readArticleStart } from '../../../core/law/law-lines.ts';
import type { Inline, ParsedBlock, ParsedNote, ParsedTableCell } from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, textOf, type XmlElement } from '../../xml.ts';
import { InlineBuilder, trimmedInlines, type TextMarks } from '../inline-builder.ts';

/** Parts that hold articles; whatever else has a number and a heading is wording inside them. */
const parts = new Set(
  'part title book tome chapter section division subpart subtitle subchapter subsection subdivision list tome hcontainer container alinea'.split(
    ' ',
  ),
);

/** Elements that begin a line of their own. */
const lines = new Set(
  'p block listIntroduction listWrapUp intro wrapUp item point indent alinea paragraph subparagraph subsection clause subclause subrule rule subsection blockList ol ul li heading subheading crossHeading longTitle docTitle formula recital citation content interstitial quotedStructure toc tocItem tblock blockContainer'.split(
    ' ',
  ),
);

const skipped = new Set(['meta', 'toc', 'coverPage', 'remark', 'eop', 'img', 'marker']);

/** Reads the text of one document of an Akoma Ntoso file. */
export class AkomaNtosoBody {
  readonly #document: XmlElement;
  /** The element that is cited by number: articles where there are any, sections elsewhere. */
  readonly #unit: string | undefined;
  readonly #blocks: ParsedBlock[] = [];
  readonly #notes: ParsedNote[] = [];
  readonly #metaNotes: ReadonlyMap<string, XmlElement>;

  constructor(document: XmlElement) {
    this.#document = document;
    const names = countNames(document);
    this.#unit = ['article', 'section', 'rule', 'regulation', 'paragraph'].find(
      (name) => (names.get(name) ?? 0) > 0,
    );
    const meta = firstElement(firstElement(document, 'meta'), 'notes');
    this.#metaNotes = new Map(
      elementsOf(meta ?? document, 'note').map((note) => [
        note.attributes['eId'] ?? note.attributes['id'] ?? '',
        note,
      ]),
    );
  }

  read(): readonly ParsedBlock[] {
    for (const element of elementsOf(this.#document)) {
      if (element.name === 'meta') continue;
      if (element.name === 'body' || element.name === 'mainBody') this.#readPart(element, []);
      else if (
        element.name === 'components' ||
        element.name === 'attachments' ||
        element.name === 'collectionBody'
      )
        this.#readAttachments(element);
      else this.#readText(element);
    }
    return this.#blocks;
  }

  notes(): readonly ParsedNote[] {
    return this.#notes;
  }

  #readAttachments(element: XmlElement): void {
    for (const inner of elementsOf(element)) {
      const heading = foldedText(firstElement(inner, 'heading'));
      if (heading !== '') this.#heading(heading, 1);
      for (const document of elementsOf(inner)) {
        const body = firstElement(document, 'mainBody') ?? firstElement(document, 'body');
        const preface = firstElement(document, 'preface');
        if (preface !== undefined) this.#readText(preface);
        if (body !== undefined) this.#readPart(body, heading === '' ? [] : [heading]);
        else if (document.name === 'attachments' || document.name === 'components')
          this.#readAttachments(document);
        else if (document.name !== 'heading' && document.name !== 'subheading') this.#readText(document);
      }
    }
  }

  #readPart(part: XmlElement, path: readonly string[]): void {
    for (const element of elementsOf(part)) {
      if (element.name === 'num' || element.name === 'heading' || element.name === 'subheading') continue;
      if (element.name === this.#unit) {
        this.#readArticle(element, path);
        continue;
      }
      if (!parts.has(element.name) || !this.#holdsUnit(element)) {
        this.#readText(element);
        continue;
      }
      const title = titleOf(element);
      if (title !== '') this.#heading(title, path.length + 1);
      this.#readPart(element, title === '' ? path : [...path, title]);
    }
  }

  #holdsUnit(element: XmlElement): boolean {
    return elementsOf(element).some((inner) => inner.name === this.#unit || this.#holdsUnit(inner));
  }

  #readArticle(article: XmlElement, path: readonly string[]): void {
    const printed = foldedText(firstElement(article, 'num'));
    const { number, label } = this.#numberOf(printed, article);
    const inlines = new InlineBuilder();
    const heading = [firstElement(article, 'heading'), firstElement(article, 'subheading')]
      .map(foldedText)
      .filter((text) => text !== '')
      .join('. ');
    if (heading !== '') inlines.text(heading, { bold: true });
    for (const child of elementsOf(article)) {
      if (child.name === 'num' || child.name === 'heading' || child.name === 'subheading') continue;
      this.#readLine(child, inlines, {});
    }
    const date = article.attributes['start'] ?? '';
    const versionDate = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
    this.#blocks.push({
      kind: 'article',
      number,
      label,
      path,
      inlines: trimmedInlines(inlines.build()),
      ...(versionDate === undefined ? {} : { versionDate }),
    });
    for (const table of tablesIn(article)) this.#readTable(table);
  }

  #numberOf(printed: string, article: XmlElement): { readonly number: string; readonly label: string } {
    const bare = printed.replace(/^[\s([]+|[\s\])]+$/g, '');
    const fromText = readArticleStart(bare)?.number.number ?? normalArticleNumber(bare);
    const id = (article.attributes['eId'] ?? article.attributes['id'] ?? '').split('__').at(-1) ?? '';
    const fromId = normalArticleNumber(id.replace(/^[a-z]+[_-]?/i, '').replaceAll('-', ' '));
    const number = fromText ?? fromId ?? (bare === '' ? id : bare);
    const word =
      this.#unit === 'article'
        ? 'Art.'
        : bare.startsWith('§')
          ? '§'
          : this.#unit === 'section'
            ? 'Section'
            : 'Rule';
    return { number, label: `${word} ${number}` };
  }

  /** Text outside of articles: every line a paragraph of its own. */
  #readText(element: XmlElement): void {
    if (skipped.has(element.name)) return;
    if (element.name === 'table') {
      this.#readTable(element);
      return;
    }
    const inner = elementsOf(element);
    if (inner.some((child) => lines.has(child.name) || child.name === 'table') && element.name !== 'p') {
      const title = titleOf(element);
      if (title !== '' && element.name !== 'item' && element.name !== 'point') this.#heading(title, 3);
      for (const child of inner) {
        if (title === '' || (child.name !== 'num' && child.name !== 'heading' && child.name !== 'subheading'))
          this.#readText(child);
      }
      return;
    }
    const inlines = new InlineBuilder();
    this.#readInline(element, inlines, {});
    if (inlines.isEmpty) return;
    this.#blocks.push({ kind: 'paragraph', inlines: inlines.build() });
  }

  /** A piece of an article: it begins a line, its number stands in front of its text. */
  #readLine(element: XmlElement, inlines: InlineBuilder, marks: TextMarks): void {
    if (skipped.has(element.name) || element.name === 'table') return;
    if (lines.has(element.name) && !inlines.isEmpty && !endsWithNumber(element)) inlines.lineBreak();
    let pending = false;
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (!lines.has(element.name) || element.name === 'p' || child.trim() !== '')
          inlines.text(child.replace(/\s+/g, ' '), marks);
        continue;
      }
      if (child.name === 'num') {
        inlines.text(`${foldedText(child)} `, marks);
        pending = true;
        continue;
      }
      // The first line behind a number stands beside it: "(a) no light is shown".
      if (pending && lines.has(child.name)) this.#readBeside(child, inlines, marks);
      else if (lines.has(child.name)) this.#readLine(child, inlines, marks);
      else this.#readInlineChild(child, inlines, marks);
      pending = false;
    }
  }

  #readBeside(element: XmlElement, inlines: InlineBuilder, marks: TextMarks): void {
    let first = true;
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '' || !first) inlines.text(child.replace(/\s+/g, ' '), marks);
      } else if (child.name === 'num') inlines.text(`${foldedText(child)} `, marks);
      else if (!lines.has(child.name)) this.#readInlineChild(child, inlines, marks);
      else if (first) this.#readBeside(child, inlines, marks);
      else this.#readLine(child, inlines, marks);
      if (typeof child !== 'string' || child.trim() !== '') first = false;
    }
  }

  #readInline(element: XmlElement, inlines: InlineBuilder, marks: TextMarks): void {
    for (const child of element.children) {
      if (typeof child === 'string') inlines.text(child.replace(/\s+/g, ' '), marks);
      else this.#readInlineChild(child, inlines, marks);
    }
  }

  #readInlineChild(child: XmlElement, inlines: InlineBuilder, marks: TextMarks): void {
    switch (child.name) {
      case 'noteRef':
      case 'authorialNote':
        this.#readNote(child, inlines);
        return;
      case 'eol':
      case 'br':
        inlines.lineBreak();
        return;
      case 'num':
        inlines.text(`${foldedText(child)} `, marks);
        return;
      case 'b':
        this.#readInline(child, inlines, { ...marks, bold: true });
        return;
      case 'i':
        this.#readInline(child, inlines, { ...marks, italic: true });
        return;
      case 'sup':
        this.#readInline(child, inlines, { ...marks, superscript: true });
        return;
      default:
        if (skipped.has(child.name) || child.name === 'table') return;
        if (lines.has(child.name)) this.#readLine(child, inlines, marks);
        else this.#readInline(child, inlines, marks);
    }
  }

  #readNote(element: XmlElement, inlines: InlineBuilder): void {
    const own = element.name === 'authorialNote';
    const target = own ? element : this.#metaNotes.get((element.attributes['href'] ?? '').replace(/^#/, ''));
    if (target === undefined) return;
    const id =
      target.attributes['eId'] ?? target.attributes['id'] ?? `note-${String(this.#notes.length + 1)}`;
    const label =
      element.attributes['marker'] ?? target.attributes['marker'] ?? String(this.#notes.length + 1);
    inlines.noteReference(id, label);
    if (this.#notes.some((note) => note.id === id)) return;
    const text = new InlineBuilder();
    for (const child of elementsOf(target)) this.#readLine(child, text, {});
    if (text.isEmpty) text.text(foldedText(target));
    this.#notes.push({ id, label, kind: 'footnote', inlines: text.build() });
  }

  #readTable(table: XmlElement): void {
    const rows = elementsOf(table, 'tr').map((row) => ({
      cells: elementsOf(row).map((cell): ParsedTableCell => ({
        inlines: this.#cellInlines(cell),
        header: cell.name === 'th',
        columnSpan: span(cell.attributes['colspan']),
        rowSpan: span(cell.attributes['rowspan']),
      })),
    }));
    if (rows.length === 0) return;
    const caption = foldedText(firstElement(table, 'caption'));
    this.#blocks.push({ kind: 'table', ...(caption === '' ? {} : { caption }), rows });
  }

  #cellInlines(cell: XmlElement): Inline[] {
    const inlines = new InlineBuilder();
    this.#readLine({ ...cell, name: 'cell' }, inlines, {});
    return inlines.build();
  }

  #heading(title: string, level: number): void {
    this.#blocks.push({ kind: 'heading', level, inlines: [{ kind: 'text', text: title }] });
  }
}

/** "PART 1. Offences": number and heading of a part. */
function titleOf(part: XmlElement): string {
  const number = foldedText(firstElement(part, 'num'));
  const heading = [firstElement(part, 'heading'), firstElement(part, 'subheading')]
    .map(foldedText)
    .filter((text) => text !== '')
    .join('. ');
  if (number === '' || heading === '') return number + heading;
  return /[.:–—-]$/.test(number) ? `${number} ${heading}` : `${number}. ${heading}`;
}

function endsWithNumber(element: XmlElement): boolean {
  return element.name === 'content' || element.name === 'intro';
}

function tablesIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === 'table' ? [child] : tablesIn(child)));
}

function countNames(root: XmlElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const stack = [...elementsOf(root)];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    counts.set(element.name, (counts.get(element.name) ?? 0) + 1);
    if (element.name !== 'meta' && element.name !== 'quotedStructure' && element.name !== 'toc')
      stack.push(...elementsOf(element));
  }
  return counts;
}

function foldedText(element: XmlElement | undefined): string {
  return element === undefined ? '' : textOf(element).replace(/\s+/g, ' ').trim();
}

function span(text: string | undefined): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Math.max(1, Number(text)) : 1;
}
