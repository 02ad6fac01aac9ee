import { elementsOf, firstElement, type XmlElement } from '../../xml.ts';
import { integer, isOn, valueOf } from './numbering.ts';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** What a chain of styles says about the characters of a run; undefined leaves it to the next one. */
export interface RunFormat {
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly superscript: boolean | undefined;
  readonly hidden: boolean | undefined;
}

/** A style's part in numbering. */
export interface StyleNumbering {
  readonly numId: string;
  readonly level: number | undefined;
  /** The style of the chain that names the list. */
  readonly styleId: string;
}

/** The styles of a document with what they inherit. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #runFormats = new Map<string, RunFormat>();
  readonly #defaultParagraphStyle: string | undefined;

  constructor(stylesPart: XmlElement | undefined) {
    let defaultParagraphStyle: string | undefined;
    for (const element of stylesPart === undefined ? [] : elementsOf(stylesPart, 'w:style')) {
      const id = element.attributes['w:styleId'] ?? '';
      if (this.#styles.has(id)) continue;
      this.#styles.set(id, {
        id,
        name: (valueOf(firstElement(element, 'w:name')) ?? '').toLowerCase(),
        basedOn: valueOf(firstElement(element, 'w:basedOn')),
        paragraph: firstElement(element, 'w:pPr'),
        run: firstElement(element, 'w:rPr'),
      });
      const isDefault = /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '');
      if (isDefault && element.attributes['w:type'] === 'paragraph') defaultParagraphStyle = id;
    }
    this.#defaultParagraphStyle = defaultParagraphStyle;
  }

  /** The style and what it is based on, nearest first. A chain that bites its own tail ends there. */
  *#chain(styleId: string | undefined): Generator<Style> {
    const seen = new Set<string>();
    let id = styleId;
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const style = this.#styles.get(id);
      if (style === undefined) return;
      yield style;
      id = style.basedOn;
    }
  }

  /** The style of a paragraph that names none. */
  paragraphStyle(named: string | undefined): string | undefined {
    return named !== undefined && this.#styles.has(named) ? named : (this.#defaultParagraphStyle ?? named);
  }

  /** Names are always English in the file, whatever the language of Word: "heading 1", "toc 2", "caption". */
  hasName(styleId: string | undefined, pattern: RegExp): boolean {
    for (const style of this.#chain(styleId)) if (pattern.test(style.name)) return true;
    // Files written by other programs name styles without defining them.
    return styleId !== undefined && !this.#styles.has(styleId) && pattern.test(spaced(styleId));
  }

  /** 1 to 9, or undefined for text that is not a heading. */
  headingLevel(styleId: string | undefined): number | undefined {
    for (const style of this.#chain(styleId)) {
      const outline = integer(valueOf(firstElement(style.paragraph, 'w:outlineLvl')));
      if (outline !== undefined) return outline >= 0 && outline < 9 ? outline + 1 : undefined;
      const named = /^heading ([1-9])$/.exec(style.name)?.[1];
      if (named !== undefined) return Number(named);
    }
    if (styleId === undefined || this.#styles.has(styleId)) return undefined;
    const named = /^heading ([1-9])$/.exec(spaced(styleId))?.[1];
    return named === undefined ? undefined : Number(named);
  }

  numbering(styleId: string | undefined): StyleNumbering | undefined {
    let level: number | undefined;
    for (const style of this.#chain(styleId)) {
      const properties = firstElement(style.paragraph, 'w:numPr');
      if (properties === undefined) continue;
      level ??= integer(valueOf(firstElement(properties, 'w:ilvl')));
      const numId = valueOf(firstElement(properties, 'w:numId'));
      if (numId !== undefined) return { numId, level, styleId: style.id };
    }
    return undefined;
  }

  /** The list that a style names itself. */
  numIdOf(styleId: string): string | undefined {
    return valueOf(firstElement(firstElement(this.#styles.get(styleId)?.paragraph, 'w:numPr'), 'w:numId'));
  }

  pageBreakBefore(styleId: string | undefined): boolean {
    for (const style of this.#chain(styleId)) {
      const property = firstElement(style.paragraph, 'w:pageBreakBefore');
      if (property !== undefined) return isOn(property);
    }
    return false;
  }

  runFormat(styleId: string | undefined): RunFormat {
    if (styleId === undefined) return directRunFormat(undefined);
    const known = this.#runFormats.get(styleId);
    if (known !== undefined) return known;
    let format = directRunFormat(undefined);
    for (const style of this.#chain(styleId)) format = inherit(format, directRunFormat(style.run));
    this.#runFormats.set(styleId, format);
    return format;
  }
}

/** "Heading1" → "heading 1". */
function spaced(styleId: string): string {
  return styleId.replace(/([a-z])[-_ ]?(\d)$/i, '$1 $2').toLowerCase();
}

/** What run properties say themselves. */
export function directRunFormat(properties: XmlElement | undefined): RunFormat {
  const toggle = (name: string): boolean | undefined => {
    const element = firstElement(properties, name);
    return element === undefined ? undefined : isOn(element);
  };
  const vertical = valueOf(firstElement(properties, 'w:vertAlign'));
  return {
    bold: toggle('w:b'),
    italic: toggle('w:i'),
    superscript: vertical === undefined ? undefined : vertical === 'superscript',
    hidden: toggle('w:vanish'),
  };
}

/** Fills what `near` leaves open from `far`. */
export function inherit(near: RunFormat, far: RunFormat): RunFormat {
  return {
    bold: near.bold ?? far.bold,
    italic: near.italic ?? far.italic,
    superscript: near.superscript ?? far.superscript,
    hidden: near.hidden ?? far.hidden,
  };
}
