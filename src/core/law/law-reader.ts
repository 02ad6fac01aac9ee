import { finishArticles, withoutContents, type DraftArticle, type OpenPart } from './article-drafts.ts';
import type { ArticleNumber } from './article-number.ts';
import { sameStyle, stepBetween, type Step } from './article-step.ts';
import {
  additionalHeading,
  readAdditionalProvision,
  readOrdinalProvision,
  type AdditionalProvision,
} from './additional-provisions.ts';
import {
  isClosingFormula,
  QuotationTracker,
  readPartStart,
  type ArticleFamily,
  type ArticleStart,
  type PartStart,
} from './law-lines.ts';
import type { LawBlock, LawHeading, LawReading } from './law-reading.ts';
import { LawSurroundings } from './law-surroundings.ts';
import { readPartTitle } from './part-title.ts';

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

/** One pass over the blocks of a law. */
export class LawReader {
  readonly #blocks: readonly LawBlock[];
  readonly #starts: readonly (ArticleStart | undefined)[];
  readonly #family: ArticleFamily;
  readonly #quotation = new QuotationTracker();
  readonly #drafts: DraftArticle[] = [];
  readonly #headings: LawHeading[] = [];
  /** Blocks at which an article ends although none follows: headings and the promulgation. */
  readonly #ends: number[] = [];
  readonly #around: LawSurroundings;
  #runs: Run[] = [];
  #runCount = 0;
  #parts: OpenPart[] = [];
  #transitory: string | undefined;
  /** "§ 10." behind "§ 9º" is wording as well, although it reads like a title. */
  readonly #paragraphsAreWording: boolean;
  #headingSinceArticle = false;
  #closed = false;
  /** What ordinals number below the heading that is open: "disposición transitoria". */
  #additionalKind: string | undefined;
  #lastAdditional: ArticleNumber | undefined;
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
    this.#around = new LawSurroundings(blocks, starts);
    this.#paragraphsAreWording = blocks.some((block) => /^\s*§\s?\dº\s*[-–—.]?\s*\p{Lu}/u.test(block.text));
  }

  read(): LawReading {
    let index = 0;
    while (index < this.#blocks.length) index = this.#readBlock(index);
    const articles = finishArticles(withoutContents(this.#drafts, this.#blocks), this.#blocks, this.#ends);
    const articleStarts = new Set(articles.map((article) => article.startBlock));
    return { articles, headings: this.#headings.filter((heading) => !articleStarts.has(heading.startBlock)) };
  }

  /** Reads the block at `index` (with a heading's further lines) and returns the index of the next one. */
  #readBlock(index: number): number {
    const block = this.#blocks[index];
    if (block === undefined) return index + 1;
    const { text } = block;
    if (text.trim() === '') return index + 1;
    const additional = this.#additionalAt(text, index);
    if (additional !== undefined) {
      this.#takeAdditional(additional, index);
      return index + 1;
    }
    const start = this.#starts[index];
    if (start !== undefined && start.family === this.#family && this.#accept(start, index)) {
      this.#additionalKind = undefined;
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

  /** "Disposición adicional primera.", or "PRIMERA.-" under the heading that says what it is. */
  #additionalAt(text: string, index: number): AdditionalProvision | undefined {
    if (this.#drafts.length === 0 || this.#quotation.open || this.#midSentence(index)) return undefined;
    const whole = readAdditionalProvision(text);
    if (whole !== undefined || this.#additionalKind === undefined) return whole;
    const ordinal = readOrdinalProvision(text, this.#additionalKind);
    if (ordinal === undefined || ordinal.number.style === 'digits') return undefined;
    const last = this.#lastAdditional;
    const counts =
      last === undefined
        ? ordinal.number.order[0] === 1 || ordinal.number.style === 'final'
        : stepBetween(last, ordinal.number) === 'next';
    return counts ? ordinal : undefined;
  }

  #takeAdditional({ number, label, textOffset }: AdditionalProvision, index: number): void {
    const parts = this.#additionalKind === undefined ? [] : this.#parts;
    this.#lastAdditional = number;
    this.#drafts.push({
      start: {
        family: this.#family,
        designator: '',
        number,
        printed: label,
        textOffset,
        quoted: false,
        closed: true,
      },
      number: number.number,
      path: parts.map((part) => part.text),
      parts,
      block: index,
      run: this.#runCount,
      label,
    });
    this.#headingSinceArticle = false;
    this.#closed = false;
    this.#quotation.reset();
    this.#quotation.read((this.#blocks[index]?.text ?? '').slice(textOffset));
  }

  #partAt(index: number): PartStart | undefined {
    const block = this.#blocks[index];
    if (block === undefined) return undefined;
    const part =
      readPartStart(block.text) ??
      (this.#drafts.length > 0 && additionalHeading(block.text) !== undefined
        ? { rank: 3, annex: false }
        : this.#standsAlone(index)
          ? { rank: 10, annex: false }
          : undefined);
    if (block.headingLevel !== undefined) {
      return part ?? { rank: 10 + block.headingLevel, annex: false };
    }
    if (part === undefined) return undefined;
    // Quoted wording has parts too ("Título II bis"); a first one begins a law that is quoted whole.
    if (this.#quotation.open && !this.#opensWholeLaw(block.text, index)) return undefined;
    // Without a mark from the format a part stands on a short line of its own and not inside a sentence.
    const text = block.text.trim();
    const closedSentence = /[,;]$/.test(text) || (text.length > 160 && /[.;]\s+\p{Lu}/u.test(text));
    if (closedSentence || this.#midSentence(index)) return undefined;
    if (part.rank === 9 && (this.#family === 'paragraph-sign' || this.#paragraphsAreWording))
      return undefined;
    return part;
  }

  /**
   * A short line between blank ones, right in front of the next article and without a full stop, belongs to that one:
   * "II.- Imputado rebelde", "De la corrupción entre particulares".
   */
  #standsAlone(index: number): boolean {
    const text = this.#blocks[index]?.text.trim() ?? '';
    const last = this.#runs.at(-1)?.last;
    if (last === undefined || text.length > 200 || this.#quotation.open) return false;
    if (!/^(?:§|[\p{Lu}\d])/u.test(text) || /[.;:,]$/.test(text)) return false;
    if (this.#blocks[index + 1]?.text.trim() !== '' || !this.#around.before(index).blankBetween) return false;
    let next = index + 1;
    while (next < index + 6 && this.#blocks[next]?.text.trim() === '') next += 1;
    const start = this.#starts[next];
    if (start === undefined || start.family !== this.#family || start.quoted || !start.closed) return false;
    return stepBetween(last, start.number) === 'next' && /[.;"”»)-]$/.test(this.#around.before(index).text);
  }

  #opensWholeLaw(text: string, index: number): boolean {
    return (
      /^\s*\S+\s+(?:I|1|PRIMERO|Primero|PRELIMINAR|Preliminar|FIRST|PREMIER|Ier)[.º°]*\s*$/.test(text) &&
      this.#around.before(index).blankBetween
    );
  }

  #openPart(index: number, part: PartStart): number {
    const block = this.#blocks[index];
    if (block === undefined) return index + 1;
    const { text, next } = readPartTitle(this.#blocks, this.#starts, index, part);
    this.#parts = this.#parts.filter((open) => open.rank < part.rank);
    if (this.#quotation.open) this.#quotation.reset();
    // The first heading that names no part is the law's own title.
    const isTitle = part.rank >= 10 && this.#headings.length === 0 && this.#drafts.length === 0;
    if (!isTitle) this.#parts.push({ rank: part.rank, text });
    if (part.rank < 10 || this.#drafts.length > 0)
      this.#transitory = part.transitory ?? this.#keptTransitory(part);
    this.#additionalKind = additionalHeading(text) ?? (part.rank > 3 ? this.#additionalKind : undefined);
    if (part.rank <= 3) this.#lastAdditional = undefined;
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
    if (!isHeading && this.#midSentence(index) && !(expected && !this.#around.breaksOff(index))) return false;
    if (innermost === undefined) {
      if (!start.closed && !this.#around.startsParagraph(index)) return false;
      return this.#begin(start, index, undefined);
    }
    const inQuotation = this.#quotation.open || start.quoted;
    if (this.#restarts(start, index, inQuotation)) return this.#restart(start, index, innermost);
    const outer = this.#outerRunOf(start, innermost, isHeading);
    if (outer !== undefined && !start.quoted) return this.#resume(outer, start, index);
    const step = stepBetween(innermost.last, start.number);
    // "Artículo primero" may be followed by "Art. 2º".
    const next = step === 'next' && (start.closed || sameStyle(innermost.last, start.number));
    if (inQuotation && !(next && !start.quoted && this.#around.startsParagraph(index))) return false;
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
    return !inQuotation && this.#around.startsParagraph(index) && this.#foreign === undefined;
  }

  /** Wording for another law that stands without quotation marks behind "agrégase el siguiente artículo:". */
  #isForeign(start: ArticleStart, next: boolean, index: number): boolean {
    if (next) return false;
    if (!this.#headingSinceArticle && this.#around.followsAnnouncement(index)) return true;
    return this.#foreign !== undefined && stepBetween(this.#foreign, start.number) === 'next';
  }

  /** Codes leave numbers out and hold a few articles out of order; a mere mention jumps too, but not on its own line. */
  #isTolerableJump(start: ArticleStart, run: Run, step: Step, index: number): boolean {
    if (!start.closed || !sameStyle(run.last, start.number) || !this.#around.startsParagraph(index))
      return false;
    if (step === 'far') return true;
    const before = this.#around.before(index);
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

  /** Right behind a heading no sentence is under way, whatever its title ends with. */
  #midSentence(index: number): boolean {
    if (this.#headingSinceArticle && this.#headings.at(-1)?.endBlock === index) return false;
    return this.#around.continuesSentence(index);
  }
}
