import { elementsOf, firstElement, type XmlElement } from '../../xml.ts';
import { formatNumber } from './number-formats.ts';
import { symbolText } from './symbols.ts';

/** One level of a list definition. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2", "(%3)", "•". */
  readonly text: string;
  /** Levels restart behind any lower-indexed one; 0 never, n only behind level n or above (17.9.10). */
  readonly restart: number | undefined;
  /** All numbers in the label as decimals (17.9.4). */
  readonly legal: boolean;
  readonly paragraphStyle: string | undefined;
}

interface ListDefinition {
  readonly levels: ReadonlyMap<number, Level>;
  /** The style whose numbering this definition stands for (17.9.21). */
  readonly styleLink: string | undefined;
}

interface List {
  readonly definitionId: string;
  /** Levels replaced by `lvlOverride`. */
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

export interface NumberLabel {
  /** As printed: "12.", "(a)", "•"; empty when the level prints nothing. */
  readonly text: string;
  readonly bullet: boolean;
  readonly level: number;
}

const maximumLevel = 8;

/**
 * The lists of a document with their running counters. `next` is called for every numbered paragraph in reading order
 * and returns the number Word prints.
 */
export class Numbering {
  readonly #definitions = new Map<string, ListDefinition>();
  readonly #lists = new Map<string, List>();
  /** Counters belong to the definition: lists that share one go on from each other. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #startedOverrides = new Set<string>();

  constructor(numberingPart: XmlElement | undefined, numIdOfStyle: (styleId: string) => string | undefined) {
    if (numberingPart === undefined) return;
    const styleLinks = new Map<string, string>();
    for (const element of elementsOf(numberingPart, 'w:abstractNum')) {
      const id = element.attributes['w:abstractNumId'] ?? '';
      const styleLink = valueOf(firstElement(element, 'w:numStyleLink'));
      const levels = new Map(
        elementsOf(element, 'w:lvl').map((level) => [levelIndex(level), readLevel(level)]),
      );
      this.#definitions.set(id, { levels, styleLink });
      if (styleLink !== undefined) styleLinks.set(id, styleLink);
    }
    for (const element of elementsOf(numberingPart, 'w:num')) {
      const levels = new Map<number, Level>();
      const startOverrides = new Map<number, number>();
      for (const override of elementsOf(element, 'w:lvlOverride')) {
        const index = levelIndex(override);
        const level = firstElement(override, 'w:lvl');
        if (level !== undefined) levels.set(index, readLevel(level));
        const start = integer(valueOf(firstElement(override, 'w:startOverride')));
        if (start !== undefined) startOverrides.set(index, start);
      }
      const definitionId = valueOf(firstElement(element, 'w:abstractNumId')) ?? '';
      this.#lists.set(element.attributes['w:numId'] ?? '', { definitionId, levels, startOverrides });
    }
    // A definition that only points to a numbering style takes the definition of that style's list.
    for (const [id, styleId] of styleLinks) {
      const target = this.#lists.get(numIdOfStyle(styleId) ?? '')?.definitionId;
      const definition = target === undefined ? undefined : this.#definitions.get(target);
      if (definition !== undefined && definition.styleLink === undefined)
        this.#definitions.set(id, definition);
    }
  }

  /** The level of a list that a paragraph style is tied to. */
  levelOfStyle(numId: string, styleId: string): number | undefined {
    const list = this.#lists.get(numId);
    const definition = list === undefined ? undefined : this.#definitions.get(list.definitionId);
    for (const [index, level] of definition?.levels ?? []) if (level.paragraphStyle === styleId) return index;
    return undefined;
  }

  /** Counts a paragraph and returns its number; undefined when the list does not exist. */
  next(numId: string, requestedLevel: number): NumberLabel | undefined {
    const list = this.#lists.get(numId);
    const definition = list === undefined ? undefined : this.#definitions.get(list.definitionId);
    if (list === undefined || definition === undefined) return undefined;
    const index = Math.max(0, Math.min(maximumLevel, requestedLevel));
    const level = levelAt(list, definition, index);
    if (level === undefined) return undefined;
    const counters = this.#counters.get(list.definitionId) ?? [];
    this.#counters.set(list.definitionId, counters);

    // A start given by the list itself counts once, at its first paragraph of that level; later ones go on.
    const overrideKey = `${numId}/${String(index)}`;
    const overridden = list.startOverrides.get(index);
    if (overridden !== undefined && !this.#startedOverrides.has(overrideKey)) counters[index] = overridden;
    else {
      const current = counters[index];
      counters[index] = current === undefined ? (overridden ?? level.start) : current + 1;
    }
    this.#startedOverrides.add(overrideKey);
    for (let deeper = index + 1; deeper <= maximumLevel; deeper += 1) {
      const restart = levelAt(list, definition, deeper)?.restart;
      if (restart === undefined || (restart > 0 && index < restart)) counters[deeper] = undefined;
    }
    const bullet = level.format === 'bullet';
    return {
      text: bullet ? symbolText(level.text) : this.#label(list, definition, level, counters),
      bullet,
      level: index,
    };
  }

  #label(
    list: List,
    definition: ListDefinition,
    level: Level,
    counters: readonly (number | undefined)[],
  ): string {
    if (level.format === 'none' && !/%[1-9]/.test(level.text)) return level.text.trim();
    return level.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const source = levelAt(list, definition, index);
        // A bullet level has no number of its own to print.
        if (source === undefined || source.format === 'bullet') return '';
        const value = counters[index] ?? list.startOverrides.get(index) ?? source.start;
        return formatNumber(value, level.legal && source.format !== 'none' ? 'decimal' : source.format);
      })
      .trim();
  }
}

function levelAt(list: List, definition: ListDefinition, index: number): Level | undefined {
  return list.levels.get(index) ?? definition.levels.get(index);
}

function readLevel(element: XmlElement): Level {
  const format = numberFormat(element);
  return {
    // 17.9.25: without a start value a level starts at 0.
    start: integer(valueOf(firstElement(element, 'w:start'))) ?? 0,
    format,
    text: valueOf(firstElement(element, 'w:lvlText')) ?? '',
    restart: integer(valueOf(firstElement(element, 'w:lvlRestart'))),
    legal: isOn(firstElement(element, 'w:isLgl')),
    paragraphStyle: valueOf(firstElement(element, 'w:pStyle')),
  };
}

/** The format may stand inside mc:AlternateContent, where newer Words write custom ones with a plain fallback. */
function numberFormat(level: XmlElement): string {
  const alternate = firstElement(level, 'mc:AlternateContent');
  const choice = firstElement(firstElement(alternate, 'mc:Choice'), 'w:numFmt');
  const custom = choice?.attributes['w:format'];
  if (custom !== undefined && /^0+1,/.test(custom)) return 'decimalZero';
  const fallback = firstElement(firstElement(alternate, 'mc:Fallback'), 'w:numFmt');
  return valueOf(firstElement(level, 'w:numFmt')) ?? valueOf(fallback) ?? 'decimal';
}

function levelIndex(element: XmlElement): number {
  return integer(element.attributes['w:ilvl']) ?? 0;
}

/** The `w:val` of a property element. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** A switch property: present means on unless its value says otherwise (17.17.4). */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(valueOf(element) ?? '1');
}

export function integer(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?\d{1,9}$/.test(text.trim())) return undefined;
  return Number(text);
}
