import { readLawName } from '../law/law-name.ts';
import type { BibliographyGuess, FirstPage, Guess, ItemType } from './bibliography.ts';
import {
  isBody,
  isFurniture,
  isStateLine,
  organIn,
  symbolIn,
  unitedNationsIn,
} from './front-matter-lines.ts';
import { writtenDays, writtenMonths } from '../text/written-date.ts';
import { guessDate } from './guess-date.ts';
import { guessAuthors, guessPublisher } from './guess-names.ts';
import { guessContainer, guessType, journalName } from './guess-type.ts';

/**
 * What a document's file, properties and first page tell of it, for a bibliography: title, authors or issuing body, date
 * as precise as it is known, symbol, language and kind. Each guess says where it comes from; what cannot be told is absent.
 */
export function guessBibliography(page: FirstPage): BibliographyGuess {
  const itemType = guessType(page);
  const title = guessTitle(page, itemType.value);
  const titled = { ...page, title: title?.value ?? page.title };
  const authors = guessAuthors(titled, itemType.value);
  const publisher = guessPublisher(titled, itemType.value);
  const date = guessDate(titled);
  const symbol = guessSymbol(page, itemType.value);
  const container = guessContainer(titled, itemType.value);
  const language = guessLanguage(page);
  return {
    itemType,
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(symbol === undefined ? {} : { symbol }),
    ...(container === undefined ? {} : { container }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Among so many lines of a first page the title stands. */
const titleLines = 25;
const longestTitle = 300;

/** The title as read before, unless that is a letterhead, a symbol or a date: then the first line that is none of them. */
function guessTitle(page: FirstPage, itemType: ItemType): Guess<string> | undefined {
  // Laws are cited by their number: a title that is one stays.
  if (page.title !== undefined && page.role === 'law' && lawNumber.test(page.title.trim())) {
    return { value: page.title, from: page.lines.includes(page.title) ? 'first-page' : 'text' };
  }
  const isBeside = (line: string): boolean =>
    isBesideTitle(line) || (itemType === 'article-journal' && journalName.test(line));
  const stated = page.metadata.title?.trim();
  if (page.title !== undefined && page.title === stated) return { value: page.title, from: 'properties' };
  const lines = itemType === 'dataset' ? [] : page.lines.slice(0, titleLines).map((line) => line.trim());
  if (page.title !== undefined && !isBeside(page.title) && itemType !== 'dataset') {
    return { value: page.title, from: lines.includes(page.title) ? 'first-page' : 'text' };
  }
  const found = lines.find(
    (line) => line.length >= 8 && line.length <= longestTitle && !isBeside(line) && !/[.;]$/u.test(line),
  );
  if (found !== undefined) return { value: found, from: 'first-page' };
  const name = page.fileName.replace(/\.[^.]*$/u, '');
  return page.title === undefined || itemType === 'dataset'
    ? { value: name, from: 'file-name' }
    : { value: page.title, from: 'first-page' };
}

const label =
  /^(?:(?:authors?|autor(?:es|as|a)?|auteurs?|date|fecha|data)\s*:|(?:next release|release date|published|publicado)\b).{0,80}$/iu;
const byline = /^(?:By|BY|Por|POR|Par|PAR)\s+\p{Lu}\p{L}+\s+\p{Lu}\p{L}+.{0,40}$/u;
const lawNumber =
  /^(?:ley|lei|law|loi|decreto|decree|décret)(?:\s+(?:ley|law|lei))?\s*(?:n[°ºúuo.]?m?\.?\s*)?[\d.,/-]+$/iu;
const series =
  /^(?:statistical bulletin|working paper|documento de trabajo|document de travail|policy brief|press release|comunicado de prensa)\b.{0,30}$/iu;
const journalLine =
  /\b(?:issn|doi\.org|vol\.?\s*\d|volume\s*\d|núm\.\s*\d|pp\.\s*\d|n[°º]\s*\d+,\s*(?:19|20)\d{2})/iu;

/** Whether a line stands around titles and is none. */
function isBesideTitle(line: string): boolean {
  const bare = line.trim();
  if (symbolIn(bare) !== undefined && bare.length < 90) return true;
  if (unitedNationsIn(bare) !== undefined || organIn(bare) !== undefined) return true;
  if (isFurniture(bare) || isStateLine(bare) || isBody(bare)) return true;
  if (
    byline.test(bare) ||
    label.test(bare) ||
    lawNumber.test(bare) ||
    series.test(bare) ||
    journalLine.test(bare)
  )
    return true;
  return isDateLine(bare);
}

/** A date with at most a place before it: "Santiago, 12 de marzo de 2020". */
function isDateLine(line: string): boolean {
  if (/^\d{4}$/u.test(line)) return true;
  const date = writtenDays(line)[0] ?? writtenMonths(line)[0];
  return (
    date !== undefined &&
    line.length - (date.end - date.start) <= 24 &&
    /^[^\d]{0,24}$/u.test(line.slice(0, date.start))
  );
}

function guessSymbol(page: FirstPage, itemType: ItemType): Guess<string> | undefined {
  const { instrument } = page.metadata;
  if (instrument !== undefined) return { value: instrument, from: 'properties' };
  const head = page.lines.slice(0, 12);
  const law = itemType === 'legislation' ? readLawName(head) : undefined;
  if (law !== undefined)
    return /\d/u.test(law) && law !== page.title ? { value: law, from: 'first-page' } : undefined;
  for (const [at, line] of head.entries()) {
    // "OEA/Ser.L/V/II." and "Doc. 44" stand on two lines.
    const next = head[at + 1] ?? '';
    const joined =
      /^OEA\/\S+$/u.test(line.trim()) && /^doc\./iu.test(next.trim())
        ? `${line.trim()} ${next.trim()}`
        : line;
    const symbol = line.length < 160 ? symbolIn(joined) : undefined;
    if (symbol !== undefined) return { value: symbol, from: 'first-page' };
  }
  return undefined;
}

function guessLanguage(page: FirstPage): Guess<string> | undefined {
  const stated = page.metadata.language;
  if (stated !== undefined && stated.trim() !== '') return { value: stated, from: 'properties' };
  return page.language === undefined ? undefined : { value: page.language, from: 'text' };
}
