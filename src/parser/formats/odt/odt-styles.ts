import { elementsOf, firstElement, type XmlElement } from '../../xml.ts';

interface Style {
  readonly name: string;
  readonly parent: string | undefined;
  readonly listStyle: string | undefined;
  readonly outlineLevel: number | undefined;
  readonly text: XmlElement | undefined;
}

/** What a chain of styles says about characters. */
export interface CharacterFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly superscript: boolean;
  readonly hidden: boolean;
}

/** One level of a list or of the outline. */
export interface ListLevel {
  /** "1", "a", "A", "i", "I"; empty for a number that is not shown; undefined for a bullet. */
  readonly format: string | undefined;
  readonly bullet: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels the number shows: "2.1" shows two. */
  readonly displayLevels: number;
  readonly start: number;
}

/** The styles of an ODT's two parts: those that have names and those made for single stretches. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, ReadonlyMap<number, ListLevel>>();
  readonly #outline: ReadonlyMap<number, ListLevel>;

  constructor(parts: readonly (XmlElement | undefined)[]) {
    let outline: ReadonlyMap<number, ListLevel> = new Map();
    for (const part of parts) {
      for (const group of part === undefined ? [] : elementsOf(part)) {
        if (group.name !== 'office:styles' && group.name !== 'office:automatic-styles') continue;
        for (const element of elementsOf(group)) {
          const name = element.attributes['style:name'] ?? '';
          if (element.name === 'style:style') this.#add(name, element);
          else if (element.name === 'text:list-style') this.#lists.set(name, listLevels(element));
          else if (element.name === 'text:outline-style') outline = listLevels(element);
        }
      }
    }
    this.#outline = outline;
  }

  #add(name: string, element: XmlElement): void {
    const { attributes } = element;
    const level = Number(attributes['style:default-outline-level']);
    this.#styles.set(`${attributes['style:family'] ?? ''} ${name}`, {
      name: (attributes['style:display-name'] ?? name).replace(/_20_/g, ' '),
      parent: attributes['style:parent-style-name'],
      listStyle: attributes['style:list-style-name'],
      outlineLevel: Number.isInteger(level) && level > 0 ? level : undefined,
      text: firstElement(element, 'style:text-properties'),
    });
  }

  /** A style and those it is based on, nearest first; a chain that bites its tail ends there. */
  *#chain(family: 'paragraph' | 'text', name: string | undefined): Generator<Style> {
    const seen = new Set<string>();
    for (let next = name; next !== undefined && !seen.has(next);) {
      seen.add(next);
      const style = this.#styles.get(`${family} ${next}`);
      if (style === undefined) return;
      yield style;
      next = style.parent;
    }
  }

  hasName(paragraphStyle: string | undefined, pattern: RegExp): boolean {
    if (pattern.test((paragraphStyle ?? '').replace(/_20_/g, ' '))) return true;
    for (const style of this.#chain('paragraph', paragraphStyle)) if (pattern.test(style.name)) return true;
    return false;
  }

  /** The list that a paragraph's style puts it into. An empty name takes it out again. */
  listOf(paragraphStyle: string | undefined): string | undefined {
    for (const style of this.#chain('paragraph', paragraphStyle))
      if (style.listStyle !== undefined) return style.listStyle === '' ? undefined : style.listStyle;
    return undefined;
  }

  outlineLevel(paragraphStyle: string | undefined): number | undefined {
    for (const style of this.#chain('paragraph', paragraphStyle))
      if (style.outlineLevel !== undefined) return style.outlineLevel;
    return undefined;
  }

  /** The format of a stretch of text; what it does not say itself comes from `around`. */
  format(
    family: 'paragraph' | 'text',
    name: string | undefined,
    around: CharacterFormat = plainFormat,
  ): CharacterFormat {
    let found: Partial<CharacterFormat> = {};
    for (const { text } of this.#chain(family, name)) found = { ...ownFormat(text), ...found };
    return { ...around, ...found };
  }

  listLevel(list: string | undefined, level: number): ListLevel | undefined {
    return list === undefined ? undefined : this.#lists.get(list)?.get(level);
  }

  outlineNumbering(level: number): ListLevel | undefined {
    return this.#outline.get(level);
  }
}

export const plainFormat: CharacterFormat = { bold: false, italic: false, superscript: false, hidden: false };

function ownFormat(properties: XmlElement | undefined): Partial<CharacterFormat> {
  if (properties === undefined) return {};
  const { attributes } = properties;
  const weight = attributes['fo:font-weight'];
  const slant = attributes['fo:font-style'];
  const position = attributes['style:text-position'];
  const display = attributes['text:display'];
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { italic: slant !== 'normal' }),
    ...(position === undefined ? {} : { superscript: /^(?:super|[1-9])/.test(position) }),
    ...(display === undefined ? {} : { hidden: display === 'none' }),
  };
}

function listLevels(list: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const { name, attributes } of elementsOf(list)) {
    const level = Number(attributes['text:level']);
    if (!Number.isInteger(level) || !/list-level-style|outline-level-style/.test(name)) continue;
    const isBullet = name.endsWith('bullet') || name.endsWith('image');
    levels.set(level, {
      format: isBullet ? undefined : (attributes['style:num-format'] ?? ''),
      bullet: attributes['text:bullet-char'] ?? '•',
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      displayLevels: Math.max(1, Math.min(10, Number(attributes['text:display-levels'] ?? 1) || 1)),
      start: Number(attributes['text:start-value'] ?? 1) || 1,
    });
  }
  return levels;
}
