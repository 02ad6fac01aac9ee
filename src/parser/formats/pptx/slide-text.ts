import type { Inline, ParsedBlock, ParsedTableCell } from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, textOf, type XmlElement } from '../../xml.ts';
import { formatNumber } from '../docx/number-formats.ts';
import { InlineBuilder, plainText } from '../inline-builder.ts';

/** What a slide shows, its title apart. */
export interface SlideText {
  readonly title: string | undefined;
  readonly blocks: readonly ParsedBlock[];
}

/** Placeholders that repeat on every slide. */
const furniture = new Set(['ftr', 'sldNum', 'dt', 'hdr']);

/** Reads the shapes of a slide in their own order, which is the one in which they are read aloud. */
export function readSlide(
  slide: XmlElement,
  embedded: (relationship: string) => readonly ParsedBlock[],
): SlideText {
  const blocks: ParsedBlock[] = [];
  let title: string | undefined;
  const read = (parent: XmlElement): void => {
    for (const shape of elementsOf(parent)) {
      switch (shape.name) {
        case 'p:grpSp':
          read(shape);
          break;
        case 'mc:AlternateContent': {
          const choice = firstElement(shape, 'mc:Choice') ?? firstElement(shape, 'mc:Fallback');
          if (choice !== undefined) read(choice);
          break;
        }
        case 'p:sp': {
          const kind = placeholderKind(shape);
          const body = firstElement(shape, 'p:txBody');
          if (body === undefined || furniture.has(kind ?? '')) break;
          const paragraphs = readParagraphs(body);
          if ((kind === 'title' || kind === 'ctrTitle') && title === undefined) {
            const text = paragraphs
              .map((block) => ('inlines' in block ? plainText(block.inlines) : ''))
              .join(' ')
              .replace(/\s+/g, ' ')
              .trim();
            if (text !== '') title = text;
          } else blocks.push(...paragraphs);
          break;
        }
        case 'p:graphicFrame': {
          const content = firstElement(firstElement(shape, 'a:graphic'), 'a:graphicData');
          const table = firstElement(content, 'a:tbl');
          if (table !== undefined) blocks.push(...readTable(table));
          for (const child of content === undefined ? [] : elementsOf(content)) {
            const relationship = child.attributes['r:id'] ?? child.attributes['r:dm'];
            if (relationship !== undefined) blocks.push(...embedded(relationship));
          }
          break;
        }
        default:
      }
    }
  };
  const tree = firstElement(firstElement(slide, 'p:cSld'), 'p:spTree');
  if (tree !== undefined) read(tree);
  const [first, ...rest] = blocks;
  // Files of other programs have plain boxes in place of titles.
  if (title === undefined && first?.kind === 'paragraph' && first.label === undefined && rest.length > 0) {
    const text = plainText(first.inlines).replace(/\s+/g, ' ').trim();
    if (text.length <= 100 && !/[.;:]$/.test(text)) return { title: text, blocks: rest };
  }
  return { title, blocks };
}

/** "title", "body", "ftr"; "" for a placeholder without a kind; undefined for a shape that is none. */
function placeholderKind(shape: XmlElement): string | undefined {
  const properties = firstElement(firstElement(shape, 'p:nvSpPr'), 'p:nvPr');
  const placeholder = firstElement(properties, 'p:ph');
  return placeholder === undefined ? undefined : (placeholder.attributes['type'] ?? '');
}

/** What the speaker's notes say: the text of their one body. */
export function readSpeakerNotes(notes: XmlElement): ParsedBlock[] {
  const tree = firstElement(firstElement(notes, 'p:cSld'), 'p:spTree');
  const shapes = tree === undefined ? [] : elementsOf(tree, 'p:sp');
  const bodies = shapes.filter((shape) => placeholderKind(shape) === 'body');
  // Files of other programs have plain boxes in place of the body.
  const chosen = bodies.length > 0 ? bodies : shapes.filter((shape) => placeholderKind(shape) === undefined);
  return chosen.flatMap((shape) => {
    const body = firstElement(shape, 'p:txBody');
    return body === undefined ? [] : readParagraphs(body);
  });
}

/** Paragraphs of a text body with the numbers that the program counts. */
export function readParagraphs(body: XmlElement): ParsedBlock[] {
  const counters: number[] = [];
  return elementsOf(body, 'a:p').flatMap((paragraph): ParsedBlock[] => {
    const inlines = readInlines(paragraph);
    const properties = firstElement(paragraph, 'a:pPr');
    const level = Math.max(0, Math.min(8, Number(properties?.attributes['lvl'] ?? 0) || 0));
    const numbered = firstElement(properties, 'a:buAutoNum');
    if (inlines.length === 0) return [];
    counters.length = Math.min(counters.length, level + 1);
    if (numbered === undefined) {
      counters.length = Math.min(counters.length, level);
      const bullet = firstElement(properties, 'a:buChar')?.attributes['char'];
      if (bullet === undefined && level === 0) return [{ kind: 'paragraph', inlines }];
      const isPrivate = /[\uf000-\uf0ff]/.test(bullet ?? '');
      return [{ kind: 'list-item', depth: level, label: isPrivate ? '•' : (bullet ?? '•'), inlines }];
    }
    while (counters.length < level) counters.push(0);
    const start = Number(numbered.attributes['startAt'] ?? 1) || 1;
    const value = counters[level] === undefined ? start : (counters[level] ?? 0) + 1;
    counters[level] = value;
    const label = numberLabel(value, numbered.attributes['type'] ?? 'arabicPeriod');
    return [
      level > 0 ? { kind: 'list-item', depth: level, label, inlines } : { kind: 'paragraph', label, inlines },
    ];
  });
}

/** "arabicPeriod" → "1.", "alphaLcParenBoth" → "(a)", "romanUcParenR" → "I)". */
function numberLabel(value: number, type: string): string {
  const format = type.startsWith('alphaLc')
    ? 'lowerLetter'
    : type.startsWith('alphaUc')
      ? 'upperLetter'
      : type.startsWith('romanLc')
        ? 'lowerRoman'
        : type.startsWith('romanUc')
          ? 'upperRoman'
          : 'decimal';
  const number = formatNumber(value, format);
  if (type.endsWith('ParenBoth')) return `(${number})`;
  if (type.endsWith('ParenR')) return `${number})`;
  return type.endsWith('Plain') ? number : `${number}.`;
}

function readInlines(paragraph: XmlElement): Inline[] {
  const inlines = new InlineBuilder();
  for (const element of elementsOf(paragraph)) {
    if (element.name === 'a:br') inlines.lineBreak();
    // Fields are the number of the slide and the day it is shown.
    if (element.name !== 'a:r') continue;
    const { attributes } = firstElement(element, 'a:rPr') ?? emptyElement;
    const text = firstElement(element, 'a:t');
    if (text !== undefined)
      inlines.text(textOf(text).replace(/[\r\n\v]+/g, ' '), {
        bold: attributes['b'] === '1' || attributes['b'] === 'true',
        italic: attributes['i'] === '1' || attributes['i'] === 'true',
        superscript: Number.parseInt(attributes['baseline'] ?? '0', 10) > 0,
      });
  }
  return inlines.build();
}

function readTable(table: XmlElement): ParsedBlock[] {
  const heads = firstElement(table, 'a:tblPr')?.attributes['firstRow'];
  const rows = elementsOf(table, 'a:tr').map((row, index) => ({
    cells: elementsOf(row, 'a:tc')
      .filter(({ attributes }) => !isOn(attributes['hMerge']) && !isOn(attributes['vMerge']))
      .map((cell): ParsedTableCell => ({
        inlines: cellInlines(cell),
        header: index === 0 && isOn(heads),
        columnSpan: span(cell.attributes['gridSpan']),
        rowSpan: span(cell.attributes['rowSpan']),
      })),
  }));
  return rows.some(({ cells }) => cells.some(({ inlines }) => inlines.length > 0))
    ? [{ kind: 'table', rows }]
    : [];
}

function cellInlines(cell: XmlElement): Inline[] {
  const body = firstElement(cell, 'a:txBody');
  const inlines = new InlineBuilder();
  for (const block of body === undefined ? [] : readParagraphs(body)) {
    if (!('inlines' in block)) continue;
    if (!inlines.isEmpty) inlines.lineBreak();
    if (block.kind !== 'article' && block.label !== undefined) inlines.text(`${block.label} `);
    inlines.append(block.inlines);
  }
  return inlines.build();
}

function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function span(attribute: string | undefined): number {
  const value = Number(attribute ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, 1000) : 1;
}

/** The language that a slide's text says it is in. */
export function statedLanguage(slide: XmlElement): string | undefined {
  const found = slide.name === 'a:rPr' ? slide.attributes['lang'] : undefined;
  if (found !== undefined) return found;
  for (const child of elementsOf(slide)) {
    const inside = statedLanguage(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

const emptyElement: XmlElement = { name: '', attributes: {}, children: [] };
