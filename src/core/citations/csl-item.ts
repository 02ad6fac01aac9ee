import { fold } from '../verification/context/fold.ts';
import type { Bibliography, ItemType } from './bibliography.ts';
import type { DocumentRole } from '../document/document.ts';
import type { DocumentFormat } from '../document/parsed.ts';

/** The part of CSL-JSON 1.0 that the program writes. */
export interface CslItem {
  readonly id: string;
  readonly type: ItemType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly language?: string;
  readonly number?: string;
  readonly 'number-of-pages'?: string;
  readonly URL?: string;
  /** Linked places and the file's hash. */
  readonly note?: string;
}

/** A person, or an institution as one name; CSL-JSON. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** What is known of a source file. */
export interface SourceFacts {
  readonly title: string;
  readonly role: DocumentRole;
  readonly format: DocumentFormat;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly date?: string;
  readonly language?: string;
  readonly instrument?: string;
  /** As a person sees it: comes before what can be told from role and format. */
  readonly bibliography?: Bibliography;
  readonly url?: string;
  /** Day on which a web page was saved, ISO 8601. */
  readonly savedAt?: string;
  readonly pages?: number;
  readonly sha256: string;
}

/**
 * A source as a CSL item: of the kind that was guessed or chosen, else a law as legislation, a web page as such, anything
 * else as a report. The id is made of author
 * or title and year and is kept apart from those in `taken`, to which it is added. `citedPlaces` names the places in the note.
 */
export function cslItem(
  source: SourceFacts,
  locators: readonly string[],
  taken: Set<string>,
  citedPlaces: (places: string) => string,
): CslItem {
  const { bibliography = {} } = source;
  const number = bibliography.symbol ?? source.instrument;
  const language = bibliography.language ?? source.language;
  const issued = dateParts(source.date);
  const accessed = dateParts(source.savedAt);
  const note = [
    ...(locators.length === 0 ? [] : [citedPlaces(locators.join('; '))]),
    `sha-256: ${source.sha256}`,
  ].join('. ');
  return {
    id: uniqueKey(source, taken),
    type:
      bibliography.itemType ??
      (source.role === 'law' || source.instrument !== undefined
        ? 'legislation'
        : source.format === 'html' || source.format === 'mhtml'
          ? 'webpage'
          : 'report'),
    title: source.title,
    ...(source.authors.length === 0 ? {} : { author: source.authors.map(cslName) }),
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(bibliography.container === undefined ? {} : { 'container-title': bibliography.container }),
    ...(issued === undefined ? {} : { issued: { 'date-parts': [issued] } }),
    ...(language === undefined ? {} : { language }),
    ...(number === undefined ? {} : { number }),
    ...(source.pages === undefined ? {} : { 'number-of-pages': String(source.pages) }),
    ...(source.url === undefined ? {} : { URL: source.url }),
    ...(accessed === undefined ? {} : { accessed: { 'date-parts': [accessed] } }),
    note,
  };
}

/** "Soto, Ana" is a person; every other name is kept as it stands, since it may be an institution's. */
function cslName(name: string): CslName {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(name.trim());
  if (comma?.[1] !== undefined && comma[2] !== undefined) return { family: comma[1], given: comma[2] };
  return { literal: name.trim() };
}

/** "2018-06-30" → [2018, 6, 30]; undefined for what is no date. */
function dateParts(date: string | undefined): number[] | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '');
  if (match === null) return undefined;
  return [match[1], match[2], match[3]].filter((part) => part !== undefined).map(Number);
}

/** "soto-2018", and "soto-2018-b" for the next one. */
function uniqueKey(source: SourceFacts, taken: Set<string>): string {
  const name = source.authors[0]?.split(',')[0] ?? source.instrument ?? source.title;
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word.length > 2 || /\d/.test(word))
    .slice(0, 4);
  const base = [...(words.length === 0 ? ['source'] : words), source.date?.slice(0, 4)]
    .filter((part) => part !== undefined && part !== '')
    .join('-');
  let key = base;
  for (let index = 1; taken.has(key); index += 1) key = `${base}-${suffix(index)}`;
  taken.add(key);
  return key;
}

/** 1 → "b", 25 → "z", 26 → "27": letters as long as they last. */
function suffix(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : String(index + 1);
}
