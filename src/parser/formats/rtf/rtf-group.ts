import type { ParsedNote } from '../../../core/document/parsed.ts';
import type { ParagraphState } from './rtf-story.ts';

/** Where the text of a group goes. */
export type Destination =
  'text' | 'skip' | 'font' | 'style' | 'label' | 'title' | 'author' | 'date' | 'shape' | 'tables';

/** What holds between two braces, and is as before behind them. */
export interface Group {
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
  /** A note or a text box that ends with the group. */
  note?: { readonly id: string; readonly label: string; kind: ParsedNote['kind'] };
  box?: boolean;
  /** The paragraph that goes on behind it. */
  paragraph?: ParagraphState;
}

export function newGroup(): Group {
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

/** A group inside another has its formats and none of its notes. */
export function innerGroup(outer: Group): Group {
  return { ...outer, skippable: false, note: undefined, box: undefined, paragraph: undefined };
}

/** Applies a word that says how characters look; false for other words. */
export function formatGroup(group: Group, word: string, value: number | undefined): boolean {
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
    case 'uc':
      group.fallback = Math.max(0, Math.min(8, value ?? 1));
      return true;
    default:
      return false;
  }
}
