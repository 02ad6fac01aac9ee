import type { FirstPage, Guess, ItemType } from './bibliography.ts';
import {
  isBody,
  isStateLine,
  isWrittenAsName,
  organIn,
  symbolIn,
  unitedNationsIn,
} from './front-matter-lines.ts';

/** Names that programs and machines put where an author belongs. */
const noAuthor =
  /^(?:admin(?:istrator|istrador)?|user|usuario|utilisateur|usuário|owner|unknown|author|autor|microsoft office user|hp|dell|pc|scanner|default|root|windows user|office|\W*)$/iu;

const labelled =
  /^(?:authors?|autor(?:es|as|a)?|auteurs?(?:\(s\))?|autrices?|autores\/as|author\(s\)|autor\(es\))\s*:\s*(.{3,200})$/iu;
const byline = /^(?:by|por|par|de autoria de)\s+(\p{Lu}.{2,120})$/iu;

/** So many lines of a first page may name who wrote it. */
const linesRead = 25;

/** Who wrote a document: persons its properties or its first page name, else the body of the United Nations that issued it. */
export function guessAuthors(page: FirstPage, itemType: ItemType): Guess<readonly string[]> | undefined {
  const stated = (page.metadata.authors ?? []).filter((author) => !noAuthor.test(author.trim()));
  if (stated.length > 0) return { value: stated, from: 'properties' };
  const lines = page.lines.slice(0, linesRead);
  for (const line of lines) {
    const match = labelled.exec(line.trim()) ?? byline.exec(line.trim());
    const names = match?.[1] === undefined ? [] : personsIn(match[1]);
    if (names.length > 0) return { value: names, from: 'first-page', quote: line.trim().slice(0, 120) };
  }
  if (itemType === 'article-journal') return underTitle(lines, page.title);
  if (!lines.some((line) => symbolIn(line)?.startsWith('OEA') === false) || !isOfUnitedNations(lines))
    return undefined;
  // The last organ named issued it: "General Assembly / Human Rights Council".
  const organ = lines
    .slice(0, 14)
    .map(organIn)
    .findLast((found) => found !== undefined);
  return organ === undefined ? undefined : { value: [organ], from: 'first-page' };
}

function underTitle(
  lines: readonly string[],
  title: string | undefined,
): Guess<readonly string[]> | undefined {
  const at = lines.findIndex((line) => line.trim() === title);
  for (const line of lines.slice(at + 1, at + 5)) {
    const names = line.length <= 200 ? personsIn(line) : [];
    if (names.length > 0) return { value: names, from: 'first-page' };
  }
  return undefined;
}

/** "Ann Merrow, Tomas Ilic and Grace Obel"; nothing where any part is no name of a person. */
function personsIn(text: string): string[] {
  const parts = text
    .replace(/[\d*†‡¹²³⁴]+/gu, '')
    .split(/\s*(?:,|;|&|\s+(?:and|y|e|et)\s+)\s*/u)
    .map((part) => part.trim().replace(/\s*\|.*$/u, ''))
    .filter((part) => part !== '');
  if (parts.length === 0 || !parts.every(isPerson)) return [];
  // One way for all: of three words nobody can tell which belong to the family.
  return parts.every((part) => part.split(/\s+/u).length === 2) ? parts.map(familyFirst) : parts;
}

function isPerson(name: string): boolean {
  const words = name.split(/\s+/u);
  return (
    words.length >= 2 && words.length <= 5 && !isBody(name) && isWrittenAsName(name) && !/[:()/]/u.test(name)
  );
}

/** "Ann Merrow" is "Merrow, Ann". */
function familyFirst(name: string): string {
  return name.replace(/^(\S+)\s+(\S+)$/u, '$2, $1');
}

const publishedBy =
  /^(?:published by|publicado por|publi[ée] par|editado por|elaborado por|preparado por|prepared (?:by|for)|[ée]labor[ée] par)\s*:?\s*(.{3,90}?)\.?$/iu;
const copyright =
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d{2}[,.]?\s*)?(?:by\s+)?(\p{Lu}[^.,;|©\d]{2,80}?)(?:,?\s*(?:19|20)\d{2})?\s*(?:[.|;]|$)/iu;

/** The body that published a document. */
export function guessPublisher(page: FirstPage, itemType: ItemType): Guess<string> | undefined {
  const { publisher } = page.metadata;
  if (publisher !== undefined && publisher.trim() !== '')
    return { value: publisher.trim(), from: 'properties' };
  // What stands there in an article is where its authors work.
  if (itemType === 'article-journal') return undefined;
  const lines = page.lines.slice(0, linesRead);
  const unitedNations = lines
    .slice(0, 4)
    .map(unitedNationsIn)
    .find((found) => found !== undefined);
  if (unitedNations !== undefined && isOfUnitedNations(lines))
    return { value: unitedNations, from: 'first-page' };
  const body = lines
    .slice(0, 14)
    .map((line) => line.split(/\s{3,}|\t/u)[0]?.trim() ?? '')
    .find((line) => isBody(line) && !isStateLine(line) && line !== page.title);
  if (body !== undefined) return { value: body, from: 'first-page' };
  for (const line of lines) {
    const match = publishedBy.exec(line.trim()) ?? copyright.exec(line);
    const name = match?.[1]?.trim();
    if (name !== undefined && !/^(?:all rights|todos los)/iu.test(name)) {
      return { value: name, from: 'first-page', quote: line.trim().slice(0, 120) };
    }
  }
  return undefined;
}

function isOfUnitedNations(lines: readonly string[]): boolean {
  return lines.slice(0, 6).some((line) => unitedNationsIn(line) !== undefined);
}
