import type { Block } from './block.ts';
import type { ParagraphKind } from './document.ts';
import {
  announcesRecommendations,
  endsInRecommendations,
  isRecommendationIntroduction,
} from './recommendations.ts';

/** What a block becomes, given the blocks before it. */
export interface Place {
  readonly kind: ParagraphKind;
  readonly label?: string;
  /** The label as it stands in the text, where it differs: "(a)" of "7 (a)". */
  readonly printedLabel?: string;
  readonly parentId?: string;
}

/** Where in the document the writer is: under which heading, in which numbered paragraph, among recommendations or not. */
export class ParagraphContext {
  headingId: string | undefined;
  private recommendationHeading: number | undefined;
  private introduced = false;
  private lastNumber = 0;
  private countsRecommendations = false;
  /** The lettered item that a Roman numeral below it belongs to. */
  private outerItem: string | undefined;
  private parent: { readonly id: string; readonly label?: string; readonly recommends: boolean } | undefined;

  enterHeading(id: string, level: number, text: string): void {
    this.headingId = id;
    this.parent = undefined;
    this.introduced = false;
    if (announcesRecommendations(text)) this.recommendationHeading = level;
    else if (this.recommendationHeading !== undefined && level <= this.recommendationHeading)
      this.recommendationHeading = undefined;
  }

  place(block: Block, id: string, text: string): Place {
    const label = block.label === undefined ? {} : { label: block.label };
    switch (block.kind) {
      case 'numbered': {
        const number = Number(/\d+/.exec(block.label ?? '')?.[0] ?? Number.NaN);
        // Numbers that begin again below "Recommendations" count recommendations, not paragraphs.
        const recommending = this.introduced || this.recommendationHeading !== undefined;
        if (recommending && number === 1 && this.lastNumber >= 1) this.countsRecommendations = true;
        if (!recommending) this.countsRecommendations = false;
        this.lastNumber = number;
        this.outerItem = undefined;
        this.parent = { id, recommends: endsInRecommendations(text), ...label };
        if (this.countsRecommendations) return { kind: 'recommendation', ...label };
        this.introduced = false;
        return { kind: 'numbered', ...label };
      }
      case 'list-item':
        return this.placeItem(block, label);
      case 'table-row':
        return { kind: 'table-row' };
      case 'article':
        return { kind: 'article', ...label };
      default: {
        // What is quoted stands inside the paragraph that quotes it, and announces nothing.
        if (block.quotation === true) {
          return {
            kind: 'plain',
            ...label,
            ...(this.parent === undefined ? {} : { parentId: this.parent.id }),
          };
        }
        this.introduced = isRecommendationIntroduction(text) || endsInRecommendations(text);
        if (this.introduced) this.parent = undefined;
        return { kind: 'plain', ...label };
      }
    }
  }

  private placeItem(block: Block, label: { readonly label?: string }): Place {
    const recommended =
      this.introduced || (this.parent?.recommends ?? this.recommendationHeading !== undefined);
    const parentId = this.parent === undefined ? {} : { parentId: this.parent.id };
    const kind = recommended ? 'recommendation' : 'list-item';
    if (block.label === undefined || block.labelStyle === 'bullet' || this.parent?.label === undefined) {
      return { kind, ...label, ...parentId };
    }
    // "Recommendation 3" speaks for itself.
    if (block.labelStyle === 'worded') return { kind, ...label, ...parentId };
    // "7 (a)": the item's label alone says nothing.
    const inner = block.label.startsWith('(') ? block.label : `(${block.label})`;
    const isRoman = block.labelStyle === 'lower-roman';
    const isLetter = block.labelStyle === 'lower-letter' || (isRoman && followsLetter(this.outerItem, inner));
    const isInner = isRoman && !isLetter && this.outerItem !== undefined;
    if (!isInner) this.outerItem = isLetter ? inner : undefined;
    const outer = isInner ? ` ${this.outerItem ?? ''}` : '';
    return { kind, label: `${this.parent.label}${outer} ${inner}`, printedLabel: block.label, ...parentId };
  }
}

/** "(i)" behind "(h)" is a letter, not the first Roman numeral. */
function followsLetter(before: string | undefined, label: string): boolean {
  const [last, next] = [before, label].map((each) => /^\(([a-z])\)$/.exec(each ?? '')?.[1]?.charCodeAt(0));
  return last !== undefined && next === last + 1;
}
