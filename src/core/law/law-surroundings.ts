import type { ArticleStart } from './law-lines.ts';
import type { LawBlock } from './law-reading.ts';

/** The text in front of a line. */
interface Before {
  readonly text: string;
  readonly blankBetween: boolean;
  readonly heading: boolean;
}

/** What stands around a line of a law, which tells the start of an article from a mere mention. */
export class LawSurroundings {
  readonly #blocks: readonly LawBlock[];
  readonly #starts: readonly (ArticleStart | undefined)[];

  constructor(blocks: readonly LawBlock[], starts: readonly (ArticleStart | undefined)[]) {
    this.#blocks = blocks;
    this.#starts = starts;
  }

  before(index: number): Before {
    let blankBetween = false;
    for (let at = index - 1; at >= 0 && at >= index - 6; at -= 1) {
      const block = this.#blocks[at];
      if (block === undefined) break;
      if (block.text.trim() === '') {
        blankBetween = true;
        continue;
      }
      return { text: block.text.trim(), blankBetween, heading: block.headingLevel !== undefined };
    }
    return { text: '', blankBetween: true, heading: false };
  }

  startsParagraph(index: number): boolean {
    const before = this.before(index);
    return before.blankBetween || /[.;:!?"”»)]\s*$/.test(before.text) || before.heading;
  }

  /** The line stands in the middle of a sentence that the line before began (hard-wrapped text). */
  continuesSentence(index: number): boolean {
    const before = this.before(index);
    if (before.blankBetween || before.heading || before.text === '') return false;
    if (this.#starts[index - 1] !== undefined) return false;
    // A short line, or one that ends a sentence, is no sentence under way.
    if (/[.;:!?"”»)\]]$|\.-$|[.…]\d{0,3}$/.test(before.text)) return false;
    return before.text.length > 40 || /[,\p{Ll}]$/u.test(before.text);
  }

  /**
   * The line before cannot end where it does: "… de conformidad al". In text without blank lines titles end without a
   * full stop, so an expected article behind any other line counts.
   */
  breaksOff(index: number): boolean {
    const before = this.before(index).text;
    return /(?:[,(]|\b(?:the|of|in|to|by|with|under|and|or|from|see|del|el|al|la|las|los|en|de|y|o|u|con|por|según|le|les|du|des|à|dans|et|ou|au|aux|par|selon|do|da|dos|das|no|na|ao|e|com|pelo|conforme))$/i.test(
      before,
    );
  }

  /** The line before announces wording to insert: "Agrégase el siguiente artículo 39 ter:". */
  followsAnnouncement(index: number): boolean {
    const before = this.before(index);
    return !before.heading && /[:：]["“«]?$/.test(before.text);
  }
}
