import type { ParsedContent, ParsedDocument, Inline } from '../document/parsed.ts';
import { compareArticleOrder, type ArticleNumber } from './article-number.ts';
import {
  isClosingFormula,
  QuotationTracker,
  readArticleStart,
  readPartStart,
  type ArticleFamily,
  type ArticleStart,
  type PartStart,
} from './law-lines.ts';

/**
 * A line or a block of a law as plain text, in reading order. A block with line breaks inside is best passed as one
 * `LawBlock` per line, since articles begin at the start of a block. Blank lines are passed on as empty strings where
 * the format has them (they end the title of a heading); note markers and page furniture have been taken out before.
 */
export interface LawBlock {
  readonly text: string;
  /** Where the format itself marks the block as a heading; 1 is the outermost. */
  readonly headingLevel?: number;
  /** 1-based page on which the block starts. */
  readonly page?: number;
}

/** An article (section, §) of a law. */
export interface LawArticle {
  /** Number in normal form: "367 ter", "411 quáter", "1 transitorio". */
  readonly number: string;
  /** As shown: "Art. 367 ter", "Art. 1 transitorio", "Section 4", "§ 5". */
  readonly label: string;
  /** Book, title, chapter, paragraph above it, outermost first: ["LIBRO PRIMERO", "TÍTULO SEGUNDO. DE LAS PENAS"]. */
  readonly path: readonly string[];
  /** Blocks of the article: from `startBlock` up to, not including, `endBlock`. */
  readonly startBlock: number;
  readonly endBlock: number;
  /** Offset in the text of block `startBlock` at which the wording begins, behind the printed number ("ART. 2. "). */
  readonly textOffset: number;
  readonly page?: number;
}

/** A book, title, chapter or paragraph heading of a law. */
export interface LawHeading {
  /** 1 is the outermost. */
  readonly level: number;
  /** Its lines joined by a space: "TÍTULO PRIMERO. DE LOS DELITOS". */
  readonly text: string;
  readonly startBlock: number;
  readonly endBlock: number;
  readonly page?: number;
}

/**
 * A law split into headings and articles. Ranges do not overlap and are ordered; blocks outside every range (preamble,
 * promulgation, signatures) are ordinary paragraphs.
 */
export interface LawReading {
  readonly articles: readonly LawArticle[];
  readonly headings: readonly LawHeading[];
}

/**
 * A run of articles numbered by one law. Laws hold laws ("Artículo 2º.- Fíjase el siguiente texto del Código Civil:"
 * followed by the Code's own Art. 1 to 2524): those are nested runs.
 */
interface Run {
  last: ArticleNumber;
  lastDesignator: string;
  /** Path entry of the article that holds this run; undefined for the law's own run. */
  readonly container: string | undefined;
  readonly transitory: string | undefined;
  /** Parts that were open when the run began; they are restored when the outer run goes on. */
  readonly outerParts: readonly OpenPart[];
}

interface OpenPart {
  readonly rank: number;
  readonly text: string;
}

interface DraftArticle {
  readonly start: ArticleStart;
  readonly number: string;
  readonly path: readonly string[];
  readonly parts: readonly OpenPart[];
  readonly block: number;
  readonly run: number;
}

/** Splits a law into its articles. Returns empty lists when the text has none. Linear in the length of the text. */
export function readLawArticles(blocks: readonly LawBlock[]): LawReading {
  const starts = blocks.map((block) => readArticleStart(block.text));
  const family = prevailingFamily(starts);
  if (family === undefined) return { articles: [], headings: [] };
  return new LawReader(blocks, starts, family).read();
}

/**
 * The family that numbers the articles. "Article" wins wherever there are several: "Section" and "§" are then parts
 * ("Section 1 : De la nationalité", "§ 1. De la ley").
 */
function prevailingFamily(starts: readonly (ArticleStart | undefined)[]): ArticleFamily | undefined {
  const counts = { article: 0, section: 0, 'paragraph-sign': 0 };
  for (const start of starts) if (start !== undefined && !start.quoted) counts[start.family] += 1;
  for (const start of starts) if (start?.quoted === true && counts.article === 0) counts[start.family] += 1;
  if (counts.article > 0 && counts.article * 4 >= counts.section + counts['paragraph-sign']) return 'article';
  if (counts.section > 0 && counts.section >= counts['paragraph-sign']) return 'section';
  if (counts['paragraph-sign'] > 0) return 'paragraph-sign';
  return counts.article > 0 ? 'article' : undefined;
}

/** One pass over the blocks of a law. */
class LawReader {
  readonly #blocks: readonly LawBlock[];
  readonly #starts: readonly (ArticleStart | undefined)[];
  readonly #family: ArticleFamily;
  readonly #quotation = new QuotationTracker();
  readonly #drafts: DraftArticle[] = [];
  readonly #headings: LawHeading[] = [];
  /** Blocks at which an article ends although none follows: headings and the promulgation. */
  readonly #ends: number[] = [];
  #runs: Run[] = [];
  #runCount = 0;
  #parts: OpenPart[] = [];
  #transitory: string | undefined;
  #headingSinceArticle = false;
  #closed = false;
  /** Number of the last article that was found to be wording for another law. */
  #foreign: ArticleNumber | undefined;

  constructor(
    blocks: readonly LawBlock[],
    starts: readonly (ArticleStart | undefined)[],
    family: ArticleFamily,
  ) {
    this.#blocks = blocks;
    this.#starts = starts;
    this.#family = family;
  }

  read(): LawReading {
    let index = 0;
    while (index < this.#blocks.length) index = this.#readBlock(index);
    const articles = this.#finish(withoutContents(this.#drafts, this.#blocks));
    const articleStarts = new Set(articles.map((article) => article.startBlock));
    return { articles, headings: this.#headings.filter((heading) => !articleStarts.has(heading.startBlock)) };
  }

  /** Reads the block at `index` (with a heading's further lines) and returns the index of the next one. */
  #readBlock(index: number): number {
    const block = this.#blocks[index];
    if (block === undefined) return index + 1;
    const { text } = block;
    if (text.trim() === '') return index + 1;
    const start = this.#starts[index];
    if (start !== undefined && start.family === this.#family && this.#accept(start, index)) {
      this.#quotation.reset();
      this.#quotation.read(text.slice(start.textOffset));
      return index + 1;
    }
    if (start === undefined || start.family !== this.#family) {
      const part = this.#partAt(index);
      if (part !== undefined) return this.#openPart(index, part);
      if (this.#drafts.length > 0 && !this.#quotation.open && isClosingFormula(text)) {
        this.#ends.push(index);
        this.#closed = true;
      }
    }
    this.#quotation.read(text);
    return index + 1;
  }

  #partAt(index: number): PartStart | undefined {
    const block = this.#blocks[index];
    if (block === undefined) return undefined;
    const part = readPartStart(block.text);
    if (block.headingLevel !== undefined) {
      return part ?? { rank: 10 + block.headingLevel, annex: false };
    }
    if (part === undefined) return undefined;
    // Quoted wording has parts too ("Título II bis"); a first one begins a law that is quoted whole.
    if (this.#quotation.open && !this.#opensWholeLaw(block.text, index)) return undefined;
    // Without a mark from the format a part stands on a short line of its own and not inside a sentence.
    const text = block.text.trim();
    const closedSentence = /[,;]$/.test(text) || (text.length > 160 && /[.;]\s+\p{Lu}/u.test(text));
    if (closedSentence || this.#continuesSentence(index)) return undefined;
    if (part.rank === 9 && this.#family === 'paragraph-sign') return undefined;
    return part;
  }

  #opensWholeLaw(text: string, index: number): boolean {
    return (
      /^\s*\S+\s+(?:I|1|PRIMERO|Primero|PRELIMINAR|Preliminar|FIRST|PREMIER|Ier)[.º°]*\s*$/.test(text) &&
      this.#previousText(index).blankBetween
    );
  }

  #openPart(index: number, part: PartStart): number {
    const block = this.#blocks[index];
    if (block === undefined) return index + 1;
    const lines = [block.text.trim()];
    let next = index + 1;
    // The name of a part stands on the lines below it: "Capítulo I" / "Disposiciones generales".
    const named = part.rank < 10 && !part.annex && part.transitory === undefined && isBareOrdinal(block.text);
    if (named) {
      let blanks = 0;
      while (next < this.#blocks.length && lines.length < 5) {
        const line = this.#blocks[next];
        if (line === undefined || this.#starts[next] !== undefined || line.headingLevel !== undefined) break;
        const text = line.text.trim();
        if (text === '') {
          if (lines.length > 1 || blanks > 0) break;
          blanks += 1;
          next += 1;
          continue;
        }
        if (readPartStart(text) !== undefined || text.length > 200) break;
        if (lines.length > 1 && !isTitleContinuation(lines.at(-1) ?? '', text)) break;
        lines.push(text);
        next += 1;
      }
      while (next > index + 1 && this.#blocks[next - 1]?.text.trim() === '') next -= 1;
    }
    const text = lines
      .join(' ')
      .replace(/^["“«\s]+/, '')
      .replace(/\s+/g, ' ');
    this.#parts = this.#parts.filter((open) => open.rank < part.rank);
    if (this.#quotation.open) this.#quotation.reset();
    // The first heading that names no part is the law's own title.
    const isTitle = part.rank >= 10 && this.#headings.length === 0 && this.#drafts.length === 0;
    if (!isTitle) this.#parts.push({ rank: part.rank, text });
    if (part.rank < 10 || this.#drafts.length > 0)
      this.#transitory = part.transitory ?? this.#keptTransitory(part);
    this.#headings.push({
      level: Math.max(1, this.#parts.length),
      text,
      startBlock: index,
      endBlock: next,
      ...(block.page === undefined ? {} : { page: block.page }),
    });
    this.#ends.push(index);
    this.#headingSinceArticle = true;
    return next;
  }

  /** A chapter inside the transitory provisions stays transitory; a new title does not. */
  #keptTransitory(part: PartStart): string | undefined {
    return part.rank > 3 ? this.#transitory : undefined;
  }

  /** Decides whether a line that reads like an article is one of the law's own, and takes it in. */
  #accept(start: ArticleStart, index: number): boolean {
    const innermost = this.#runs.at(-1);
    const isHeading = this.#blocks[index]?.headingLevel !== undefined;
    const expected =
      start.closed &&
      (innermost === undefined
        ? start.number.order[0] === 1
        : stepBetween(innermost.last, start.number) === 'next');
    if (!isHeading && this.#continuesSentence(index) && !(expected && !this.#breaksOff(index))) return false;
    if (innermost === undefined) {
      if (!start.closed && !this.#startsParagraph(index)) return false;
      return this.#begin(start, index, undefined);
    }
    const inQuotation = this.#quotation.open || start.quoted;
    if (this.#restarts(start, index, inQuotation)) return this.#restart(start, index, innermost);
    const outer = this.#outerRunOf(start, innermost, isHeading);
    if (outer !== undefined && !start.quoted) return this.#resume(outer, start, index);
    const step = stepBetween(innermost.last, start.number);
    // "Artículo primero" may be followed by "Art. 2º".
    const next = step === 'next' && (start.closed || sameStyle(innermost.last, start.number));
    if (inQuotation && !(next && !start.quoted && this.#startsParagraph(index))) return false;
    if (this.#isForeign(start, next, index)) {
      this.#foreign = start.number;
      return false;
    }
    if (!next && (this.#closed || !this.#isTolerableJump(start, innermost, step, index))) return false;
    return this.#take(start, index);
  }

  #restart(start: ArticleStart, index: number, innermost: Run): boolean {
    if (this.#transitory !== undefined && this.#transitory !== innermost.transitory) {
      return this.#begin(start, index, innermost.container);
    }
    const container = this.#containerText();
    // A second law in one file, or the text behind its table of contents, replaces the run before.
    if (container === undefined) this.#runs.pop();
    return this.#begin(start, index, container);
  }

  #resume(outer: number, start: ArticleStart, index: number): boolean {
    this.#parts = [...(this.#runs[outer + 1]?.outerParts ?? [])];
    this.#runs = this.#runs.slice(0, outer + 1);
    this.#transitory = this.#runs[outer]?.transitory;
    return this.#take(start, index);
  }

  #begin(start: ArticleStart, index: number, container: string | undefined): boolean {
    const holdsParts = this.#drafts.at(-1)?.parts ?? [];
    this.#runs.push({
      last: start.number,
      lastDesignator: start.designator,
      container,
      transitory: this.#transitory,
      outerParts: holdsParts,
    });
    if (container !== undefined) this.#parts = this.#parts.filter((part) => !holdsParts.includes(part));
    this.#runCount += 1;
    return this.#take(start, index);
  }

  #take(start: ArticleStart, index: number): boolean {
    const run = this.#runs.at(-1);
    if (run === undefined) return false;
    // "Artículo final" stands behind all others and says nothing of the number that comes after it.
    if (start.number.style !== 'final') run.last = start.number;
    run.lastDesignator = start.designator;
    const containers = this.#runs.flatMap((open) => (open.container === undefined ? [] : [open.container]));
    const suffix =
      this.#transitory === undefined || /transit/i.test(start.number.number) ? '' : ` ${this.#transitory}`;
    this.#drafts.push({
      start,
      number: start.number.number + suffix,
      path: [...new Set(containers), ...this.#parts.map((part) => part.text)],
      parts: this.#parts,
      block: index,
      run: this.#runCount,
    });
    this.#headingSinceArticle = false;
    this.#closed = false;
    this.#foreign = undefined;
    return true;
  }

  /** An "Artículo 1" behind others begins a law inside the law, the transitory provisions, or another law. */
  #restarts(start: ArticleStart, index: number, inQuotation: boolean): boolean {
    const [main, ...suffixes] = start.number.order;
    if (main !== 1 || suffixes.length > 0 || start.quoted) return false;
    if (this.#headingSinceArticle) return true;
    // In a quotation only a law with parts of its own counts as embedded, not an amended "Artículo 1".
    return !inQuotation && this.#startsParagraph(index) && this.#foreign === undefined;
  }

  /** Wording for another law that stands without quotation marks behind "agrégase el siguiente artículo:". */
  #isForeign(start: ArticleStart, next: boolean, index: number): boolean {
    if (next) return false;
    if (this.#followsAnnouncement(index)) return true;
    return this.#foreign !== undefined && stepBetween(this.#foreign, start.number) === 'next';
  }

  /** Codes leave numbers out and hold a few articles out of order; a mere mention jumps too, but not on its own line. */
  #isTolerableJump(start: ArticleStart, run: Run, step: Step, index: number): boolean {
    if (!start.closed || !sameStyle(run.last, start.number) || !this.#startsParagraph(index)) return false;
    if (step === 'far') return true;
    const before = this.#previousText(index);
    if (before.blankBetween || before.heading || this.#headingSinceArticle) return true;
    return Math.abs((run.last.order[0] ?? 0) - (start.number.order[0] ?? 0)) <= 3;
  }

  /** The enclosing run that this number continues, when the innermost does not. */
  #outerRunOf(start: ArticleStart, innermost: Run, isHeading: boolean): number | undefined {
    if (this.#runs.length < 2 || start.number.style === 'final') return undefined;
    const continuesInner =
      stepBetween(innermost.last, start.number) === 'next' && sameStyle(innermost.last, start.number);
    if (continuesInner && !isHeading) return undefined;
    for (let index = this.#runs.length - 2; index >= 0; index -= 1) {
      const run = this.#runs[index];
      if (run === undefined) continue;
      const step = stepBetween(run.last, start.number);
      const near = step === 'next' || (isHeading && step === 'far');
      // Both runs number with digits: only a heading, or another designator than the inner one, tells them apart.
      const distinct =
        isHeading ||
        run.last.style !== innermost.last.style ||
        run.lastDesignator !== innermost.lastDesignator;
      if (near && distinct && sameStyle(run.last, start.number)) return index;
    }
    return undefined;
  }

  /** The article before, as path entry of the law that it holds; undefined when it announces none. */
  #containerText(): string | undefined {
    const holder = this.#drafts.at(-1);
    if (holder === undefined) return undefined;
    const first = this.#blocks[holder.block]?.text.trim().replace(/^["“«\s]+/, '') ?? '';
    const announces =
      /\b(?:siguientes?|following|suivante?s?|seguintes?|texto|text)\b/i.test(first) || first.endsWith(':');
    if (!announces || first.length > 1000) return undefined;
    return first.length > 160 ? `${first.slice(0, 159).trimEnd()}…` : first;
  }

  #previousText(index: number): {
    readonly text: string;
    readonly blankBetween: boolean;
    readonly heading: boolean;
  } {
    let blankBetween = false;
    for (let before = index - 1; before >= 0 && before >= index - 6; before -= 1) {
      const block = this.#blocks[before];
      if (block === undefined) break;
      if (block.text.trim() === '') {
        blankBetween = true;
        continue;
      }
      return { text: block.text.trim(), blankBetween, heading: block.headingLevel !== undefined };
    }
    return { text: '', blankBetween: true, heading: false };
  }

  #startsParagraph(index: number): boolean {
    const before = this.#previousText(index);
    return before.blankBetween || /[.;:!?"”»)]\s*$/.test(before.text) || before.heading;
  }

  /** The line stands in the middle of a sentence that the line before began (hard-wrapped text). */
  #continuesSentence(index: number): boolean {
    const before = this.#previousText(index);
    if (before.blankBetween || before.heading || before.text === '') return false;
    if (this.#headingSinceArticle && this.#headings.at(-1)?.endBlock === index) return false;
    if (this.#starts[index - 1] !== undefined) return false;
    // A short line, or one that ends a sentence, is no sentence under way.
    if (/[.;:!?"”»)\]]$|\.-$|[.…]\d{0,3}$/.test(before.text)) return false;
    return before.text.length > 40 || /[,\p{Ll}]$/u.test(before.text);
  }

  /**
   * The line before cannot end where it does: "… de conformidad al". In text without blank lines titles end without a
   * full stop, so an expected article behind any other line counts.
   */
  #breaksOff(index: number): boolean {
    const before = this.#previousText(index).text;
    return /(?:[,(]|\b(?:the|of|in|to|by|with|under|and|or|from|see|del|el|al|la|las|los|en|de|y|o|u|con|por|según|le|les|du|des|à|dans|et|ou|au|aux|par|selon|do|da|dos|das|no|na|ao|e|com|pelo|conforme))$/i.test(
      before,
    );
  }

  /** The line before announces wording to insert: "Agrégase el siguiente artículo 39 ter:". */
  #followsAnnouncement(index: number): boolean {
    const before = this.#previousText(index);
    return !before.heading && /[:：]["“«]?$/.test(before.text) && !this.#headingSinceArticle;
  }

  #finish(drafts: readonly DraftArticle[]): LawArticle[] {
    const numbered = new Map<boolean, number>();
    for (const draft of drafts) {
      const digits = draft.start.number.style === 'digits' && !/ transit/.test(draft.number);
      numbered.set(digits, (numbered.get(digits) ?? 0) + 1);
    }
    // "Artículo primero" of a law that also has an "Artículo 1º" keeps its word; alone it is article 1.
    const keepWords = (numbered.get(true) ?? 0) > 0;
    let end = 0;
    return drafts.map((draft, position) => {
      const next = drafts[position + 1]?.block ?? this.#blocks.length;
      while ((this.#ends[end] ?? Infinity) <= draft.block) end += 1;
      let endBlock = Math.min(next, this.#ends[end] ?? Infinity);
      while (endBlock > draft.block + 1 && this.#blocks[endBlock - 1]?.text.trim() === '') endBlock -= 1;
      const number = keepWords ? inOwnWords(draft, this.#blocks) : draft.number;
      const page = this.#blocks[draft.block]?.page;
      return {
        number,
        label: articleLabel(draft.start, number),
        path: draft.path,
        startBlock: draft.block,
        endBlock,
        textOffset: draft.start.textOffset,
        ...(page === undefined ? {} : { page }),
      };
    });
  }
}

function inOwnWords(draft: DraftArticle, blocks: readonly LawBlock[]): string {
  if (draft.start.number.style !== 'word' || / transit/.test(draft.number)) return draft.number;
  const text = blocks[draft.block]?.text ?? '';
  const word = new RegExp(`${escapeForPattern(draft.start.designator)}\\s*([\\p{L}-]+)`, 'u').exec(text)?.[1];
  return word === undefined ? draft.number : word.toLowerCase().replace(/-+$/, '');
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function articleLabel(start: ArticleStart, number: string): string {
  switch (start.family) {
    case 'article':
      return `Art. ${number}`;
    case 'section':
      return `Section ${number}`;
    case 'paragraph-sign':
      return `§ ${number}`;
  }
}

/** "Artículo final" goes with every style of numbering. */
function sameStyle(left: ArticleNumber, right: ArticleNumber): boolean {
  return left.style === right.style || left.style === 'final' || right.style === 'final';
}

type Step = 'next' | 'far' | 'back';

/** How a number follows another one: directly (also with suffixes or few repealed ones between), far ahead, or back. */
function stepBetween(last: ArticleNumber, number: ArticleNumber): Step {
  if (number.style === 'final') return 'next';
  if (compareArticleOrder(number.order, last.order) <= 0) return 'back';
  const distance = (number.order[0] ?? 0) - (last.order[0] ?? 0);
  return distance <= 1 ? 'next' : 'far';
}

/** "Capítulo I", "TÍTULO PRIMERO." and "§ I." have their name on the next line; "§ 1. De la ley" has it already. */
function isBareOrdinal(text: string): boolean {
  const rest = text
    .trim()
    .replace(/^["“«\s*_]+/, '')
    .replace(/^(?:§+|[\p{L}-]+)\s*/u, '');
  return /^(?:N[º°]\s?)?[\p{L}\d.º°ª-]+(?:\s?(?:bis|ter|qu[aá]ter|[A-Z]))?[\s.:*_–—-]*$/u.test(rest);
}

/** The second line of a long title goes on in the same case, or the first one breaks off in the middle. */
function isTitleContinuation(before: string, line: string): boolean {
  if (/[.:]$/.test(before)) return false;
  const capitals = (text: string): boolean => text === text.toUpperCase();
  return capitals(before) === capitals(line) || /^\p{Ll}/u.test(line);
}

/** Drops a table of contents: a run of articles with hardly any wording that a later run repeats from the start. */
function withoutContents(
  drafts: readonly DraftArticle[],
  blocks: readonly LawBlock[],
): readonly DraftArticle[] {
  const first = drafts[0];
  if (first === undefined) return drafts;
  const repeatAt = drafts.findIndex(
    (draft, position) => position > 2 && draft.run !== first.run && draft.number === first.number,
  );
  if (repeatAt === -1) return drafts;
  const startBlock = first.block;
  const endBlock = drafts[repeatAt]?.block ?? startBlock;
  let characters = 0;
  for (let index = startBlock; index < endBlock; index += 1) characters += blocks[index]?.text.length ?? 0;
  return characters / repeatAt < 120 ? drafts.slice(repeatAt) : drafts;
}

/** What laws call themselves at their head, in the four languages. */
const lawTitle =
  /^["“«\s#*_]*(?:LEY|DECRETO|C[ÓO]DIGO|CONSTITUCI[ÓO]N|REGLAMENTO|ESTATUTO|ORDENANZA|LAW|ACT\b|AN ACT|DECREE|CODE\b|CONSTITUTION|STATUTE|REGULATION|LOI|D[ÉE]CRET|CODE |ORDONNANCE|R[ÈE]GLEMENT|LEI|DECRETO|C[ÓO]DIGO|CONSTITUI[ÇC][ÃA]O|ESTATUTO|REGULAMENTO|CONVENTION|CONVENCI[ÓO]N|CONVEN[ÇC][ÃA]O|CHARTER|TREATY|COVENANT|PACTO|TRATADO|PACTE|CHARTE|DIRECTIVE|DIRECTIVA)(?![\p{Ll}])/iu;
const lawTitleEnd = /\b(?:Act|Law|Code|Ordinance|Bill)(?:,?\s\(?\d{4}\)?)?\.?$/;

/**
 * Tells whether a text, given as blocks, is a law: it has a run of articles, and most of the text behind the first one
 * stands in articles.
 *
 * @param title what the file says its title or instrument is, if anything
 */
export function isLawText(blocks: readonly LawBlock[], title = ''): boolean {
  const { articles } = readLawArticles(blocks);
  const first = articles[0];
  if (first === undefined) return false;
  let inArticles = 0;
  let total = 0;
  let position = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const length = blocks[index]?.text.length ?? 0;
    total += length;
    while ((articles[position]?.endBlock ?? Infinity) <= index) position += 1;
    if ((articles[position]?.startBlock ?? Infinity) <= index) inArticles += length;
  }
  const share = total === 0 ? 0 : inArticles / total;
  const head = blocks.filter((block) => block.text.trim() !== '').slice(0, 12);
  const titled =
    lawTitle.test(title) ||
    lawTitleEnd.test(title) ||
    head.some(
      (block) =>
        block.text.length < 200 && (lawTitle.test(block.text) || lawTitleEnd.test(block.text.trim())),
    );
  const byArticle = first.label.startsWith('Art.');
  if (titled) return share > 0.4 && (articles.length >= 2 || byArticle);
  // Reports have sections too; a law without a law's title must show a longer run.
  return byArticle ? articles.length >= 4 && share > 0.6 : articles.length >= 12 && share > 0.8;
}

/** Tells whether a parsed file is a law, from its format, what it says about itself and its articles. */
export function isLaw(parsed: ParsedDocument): boolean {
  if (parsed.format === 'law-xml' || parsed.metadata.instrument !== undefined) return true;
  return isLawText(lawBlocks(parsed.content), parsed.metadata.title);
}

/** The text of a parsed file as one block per line, without notes: enough to tell a law, not to show it. */
export function lawBlocks(content: ParsedContent): LawBlock[] {
  switch (content.layout) {
    case 'lines':
      return content.lines.map((text) => ({ text }));
    case 'blocks':
      return content.blocks.flatMap((block): LawBlock[] => {
        if (block.kind === 'page-break' || block.kind === 'table') return [];
        const label = block.kind !== 'article' && block.label !== undefined ? `${block.label} ` : '';
        const lines = (label + inlineText(block.inlines)).split('\n');
        const headingLevel = block.kind === 'heading' ? block.level : undefined;
        return [...lines.map((text) => ({ text, headingLevel })), { text: '' }];
      });
    case 'pages':
      return content.pages.flatMap((page) => {
        const lines = new Map<number, string>();
        for (const run of page.runs) {
          const key = Math.round(run.baseline / 3);
          lines.set(key, `${lines.get(key) ?? ''}${run.text}`);
        }
        return [...lines.values()].map((text) => ({ text, page: page.number }));
      });
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'line-break' ? '\n' : ''))
    .join('');
}
