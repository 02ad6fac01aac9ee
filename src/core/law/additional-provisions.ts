import { readArticleNumber, type ArticleNumber } from './article-number.ts';

/**
 * Spanish and Portuguese laws number what follows their articles apart: "Disposición adicional primera. Título.",
 * "Disposición final única." Laws of Peru, Ecuador and Mexico put the word into a heading above ("DISPOSICIONES
 * TRANSITORIAS", "TRANSITORIOS") and leave the ordinal ("PRIMERA.-").
 */
export interface AdditionalProvision {
  /** Normal form: "disposición adicional 1", "disposición derogatoria única". */
  readonly number: ArticleNumber;
  /** As printed, with a capital: "Disposición adicional primera". */
  readonly label: string;
  readonly textOffset: number;
}

const kinds =
  'adicional|transitoria|derogatoria|final|complementaria|complementaria final|complementaria transitoria|complementaria derogatoria|complementaria modificatoria|modificatoria|general|reformatoria|transit[óo]ria|revogat[óo]ria';
const wholePattern = new RegExp(
  `^\\s*["“«]?\\s*(disposici[óo]n|disposi[çc][ãa]o)\\s+(${kinds})\\s+(?=\\p{L}|\\d)`,
  'iu',
);
const headingPattern =
  /^\s*(?:(disposiciones|disposi[çc][õo]es)\s+(adicionales|transitorias|derogatorias|finales|complementarias(?:\s+(?:finales|transitorias|derogatorias|modificatorias))?|modificatorias|generales|reformatorias|transit[óo]rias|revogat[óo]rias|finais)|(?:art[íi]culos\s+)?(transitorios))\s*[.:]?\s*$/iu;

/** Reads "Disposición adicional primera. Objeto." from the start of a line that is not inside a sentence. */
export function readAdditionalProvision(line: string): AdditionalProvision | undefined {
  const match = wholePattern.exec(line);
  if (match === null) return undefined;
  const [whole, word = '', kind = ''] = match;
  // In a sentence it stands in small letters.
  if (/^\p{Ll}/u.test(word)) return undefined;
  return numbered(`${word.toLowerCase()} ${kind.toLowerCase()}`, line, whole.length);
}

/** What the ordinals below a heading number: "DISPOSICIONES TRANSITORIAS" → "disposición transitoria". */
export function additionalHeading(line: string): string | undefined {
  const match = headingPattern.exec(line);
  if (match === null || /^\p{Ll}/u.test(line.trim())) return undefined;
  const [, noun = '', kinds = '', articles] = match;
  if (articles !== undefined) return 'artículo transitorio';
  const singular = kinds
    .toLowerCase()
    .replace(/finais/, 'final')
    .replace(/(?<=l)es(?=\s|$)|s(?=\s|$)/g, '')
    .replace(/\s+/g, ' ');
  return `${/^disposici/i.test(noun) ? 'disposición' : 'disposição'} ${singular}`;
}

/** Reads "PRIMERA.-" below such a heading. */
export function readOrdinalProvision(line: string, kind: string): AdditionalProvision | undefined {
  if (!/^\s*\p{Lu}/u.test(line)) return undefined;
  return numbered(kind, line, /^\s*/.exec(line)?.[0].length ?? 0);
}

function numbered(kind: string, line: string, offset: number): AdditionalProvision | undefined {
  const rest = line.slice(offset, offset + 60);
  const number = readArticleNumber(rest.toLowerCase());
  if (number === undefined || number.style === 'roman' || / transit/.test(number.number)) return undefined;
  const end = /^\s*(?:[.:]\s?[-–—]*|[-–—]+)\s*/.exec(line.slice(offset + number.length));
  const atEnd = line.slice(offset + number.length).trim() === '';
  if (end === null && !atEnd) return undefined;
  const printed = line.slice(offset, offset + number.length).toLowerCase();
  const label = `${kind} ${printed}`;
  return {
    number: { ...number, number: `${kind} ${number.number}` },
    label: label.charAt(0).toUpperCase() + label.slice(1),
    textOffset: offset + number.length + (end?.[0].length ?? 0),
  };
}
