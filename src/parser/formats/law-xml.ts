import { normalArticleNumber } from '../../core/law/article-number.ts';
import { readArticleStart } from '../../core/law/law-lines.ts';
import type { Inline, ParsedBlock, ParsedDocument, ParsedMetadata } from '../../core/document/parsed.ts';
import { success } from '../../core/result.ts';
import { orRefusal, Refusal } from '../refusal.ts';
import { soundXml } from '../sound-xml.ts';
import { elementsOf, firstElement, textOf, type XmlElement } from '../xml.ts';
import type { FormatReader } from './format-reader.ts';
import { titleCase } from './law-names.ts';

/**
 * Reads the XML of Chile's law library (`<ley xmlns="https://leychile.cl/schema/ley/v1">`): articles with their number,
 * the titles above them, and the day of their wording. Other XML is an unknown format.
 */
export const readLawXml: FormatReader = (bytes, fileName) =>
  orRefusal(() => {
    const root = soundXml(bytes, fileName);
    const content = firstElement(root, 'contenido');
    if (root.name !== 'ley' || content === undefined) throw new Refusal({ kind: 'format-unknown', fileName });
    const blocks: ParsedBlock[] = [];
    addText(blocks, firstElement(root, 'encabezado'));
    readPart(content, [], blocks);
    addText(blocks, firstElement(root, 'promulgacion'));
    for (const annex of elementsOf(firstElement(root, 'anexos') ?? content, 'anexo')) {
      const title = foldedText(firstElement(annex, 'titulo'));
      if (title !== '') blocks.push({ kind: 'heading', level: 1, inlines: [{ kind: 'text', text: title }] });
      addText(blocks, firstElement(annex, 'texto'));
    }
    const parsed: ParsedDocument = {
      format: 'law-xml',
      metadata: readMetadata(root),
      content: { layout: 'blocks', blocks, notes: [] },
      warnings: [],
    };
    return Promise.resolve(success(parsed));
  });

/** Books, titles, chapters, sections and paragraphs, whatever their element is called, have a `titulo_seccion`. */
function readPart(part: XmlElement, path: readonly string[], blocks: ParsedBlock[]): void {
  for (const element of elementsOf(part)) {
    if (element.name === 'articulo') {
      blocks.push(...readArticle(element, path));
      continue;
    }
    const title = foldedText(firstElement(element, 'titulo_seccion'));
    if (title !== '') {
      blocks.push({ kind: 'heading', level: path.length + 1, inlines: [{ kind: 'text', text: title }] });
      // The part's own text repeats its title; what goes beyond it is wording.
      const own = linesOf(firstElement(element, 'texto'));
      const beyond = withoutTitle(own, title);
      if (beyond.length > 0) blocks.push({ kind: 'paragraph', inlines: asInlines(beyond) });
      readPart(element, [...path, title], blocks);
    } else if (elementsOf(element, 'articulo').length > 0) {
      readPart(element, path, blocks);
    }
  }
}

function readArticle(article: XmlElement, path: readonly string[]): ParsedBlock[] {
  const content = firstElement(article, 'contenido');
  const lines = [
    ...linesOf(firstElement(article, 'texto')),
    ...(content === undefined ? [] : elementsOf(content).flatMap(contentLines)),
  ];
  const [first = '', ...rest] = lines;
  const start = readArticleStart(first);
  const body =
    start === undefined ? lines : [first.slice(start.textOffset), ...rest].filter((line) => line !== '');
  const transitory =
    article.attributes['transitorio'] !== undefined ||
    path.some((title) => /\btransitori[ao]s?\b/i.test(title));
  const printed = article.attributes['numero'] ?? start?.number.number ?? '';
  const number = articleNumber(printed, transitory);
  const versionDate = dateOf(article.attributes['fecha_modificacion']);
  // An article without wording ("Derogado" stands in its state) is still found by its number.
  if (body.length === 0 && article.attributes['estado'] !== undefined)
    body.push(article.attributes['estado']);
  return [
    {
      kind: 'article',
      number,
      path,
      inlines: asInlines(body),
      ...(versionDate === undefined ? {} : { versionDate }),
    },
  ];
}

function articleNumber(printed: string, transitory: boolean): string {
  const number = normalArticleNumber(printed) ?? normalArticleNumber(printed.toLowerCase()) ?? printed.trim();
  return transitory && !/transitori/i.test(number) ? `${number} transitorio` : number;
}

/** Paragraphs and numbered items of an article; an item's number stands in an attribute, its mark in the text. */
function contentLines(element: XmlElement): string[] {
  const lines = linesOf(element);
  const item = element.name === 'inciso' ? element.attributes['numero'] : undefined;
  if (item === undefined) return lines;
  const [first = '', ...rest] = lines;
  const separator = /^[.°º)]/.test(first) ? '' : ' ';
  return [`${item}${separator}${first}`, ...rest];
}

/**
 * The text's own paragraphs. Lines are folded at a fixed width; a paragraph begins behind a blank line or with a line
 * that is indented by a space.
 */
function linesOf(element: XmlElement | undefined): string[] {
  if (element === undefined) return [];
  const paragraphs: string[] = [];
  let open = false;
  for (const line of textOf(element).split('\n')) {
    const text = line.trim();
    if (text === '') {
      open = false;
      continue;
    }
    const last = paragraphs.at(-1);
    if (open && last !== undefined && !/^\s/.test(line))
      paragraphs[paragraphs.length - 1] = `${last} ${text}`;
    else paragraphs.push(text);
    open = true;
  }
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' '));
}

function foldedText(element: XmlElement | undefined): string {
  return element === undefined ? '' : textOf(element).replace(/\s+/g, ' ').trim();
}

function withoutTitle(lines: readonly string[], title: string): string[] {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  let rest = bare(title);
  let position = 0;
  while (position < lines.length && rest.startsWith(bare(lines[position] ?? ''))) {
    rest = rest.slice(bare(lines[position] ?? '').length);
    position += 1;
  }
  return lines.slice(position);
}

function asInlines(lines: readonly string[]): Inline[] {
  return lines.flatMap((text, index): Inline[] =>
    index === 0 ? [{ kind: 'text', text }] : [{ kind: 'line-break' }, { kind: 'text', text }],
  );
}

function addText(blocks: ParsedBlock[], element: XmlElement | undefined): void {
  for (const text of linesOf(element)) blocks.push({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });
}

function readMetadata(root: XmlElement): ParsedMetadata {
  const details = firstElement(root, 'metadatos');
  const { tipo = '', numero = '' } = root.attributes;
  const title = foldedText(firstElement(details, 'titulo'));
  const publisher = foldedText(firstElement(firstElement(details, 'organismos'), 'organismo'));
  // "2222-02-02" stands for a version that is open to the future; the root says which one this is.
  const date = dateOf(root.attributes['fecha_version']) ?? dateOf(root.attributes['fecha_publicacion']);
  const { url_original: url, idioma: language } = root.attributes;
  const instrument = instrumentName(
    tipo,
    numero,
    foldedText(firstElement(firstElement(details, 'nombres_comunes'), 'nombre')),
  );
  return {
    ...(title === '' ? {} : { title }),
    ...(publisher === '' ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    ...(instrument === '' ? {} : { instrument }),
  };
}

/** "Código Penal", "Ley 21057"; a law whose common name is a code is called by that. */
function instrumentName(type: string, number: string, commonName: string): string {
  if (/^c[oó]digo\b/i.test(commonName)) return titleCase(commonName);
  const name = /^\d/.test(number) ? number.replaceAll('.', '') : titleCase(number);
  return `${type} ${name}`.trim();
}

function dateOf(text: string | undefined): string | undefined {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];
  return date === undefined || date > '2200' ? undefined : date;
}
