import { readArticleNumber, type ArticleNumber } from './article-number.ts';

/** Which word numbers the articles of a law: "Artículo 5", "Section 5", "§ 5", or none ("5 Offences"). */
export type ArticleFamily = 'article' | 'section' | 'paragraph-sign' | 'bare-section';

/** A line that reads like the start of an article. */
export interface ArticleStart {
  readonly family: ArticleFamily;
  /** The designator as printed: "ART.", "Artículo", "Section", "§". */
  readonly designator: string;
  readonly number: ArticleNumber;
  /** The number as printed: "1.º-A", "Décimo primero". */
  readonly printed: string;
  /** Where the wording begins, behind number and punctuation. */
  readonly textOffset: number;
  /** A quotation mark stands in front of it. */
  readonly quoted: boolean;
  /** Nothing but the number on its line, or closed by a mark; otherwise only a capital letter follows. */
  readonly closed: boolean;
}

const openingQuote = /^[\s*_]*(?:["“”«„‘']\s?|''|``)+/;
const designatorPattern =
  /^(?:(Art[íi]culo|ART[ÍI]CULO|Article|ARTICLE|Artigo|ARTIGO|Art\.|ART\.|Art(?=\s)|ART(?=\s))|(Section|SECTION|Sec\.|SEC\.)|(§))[\s ]*/;

/** Numbers printed with "N°" ("Artículo N° 5"). */
const numberSign = /^(?:N[º°.ro]{1,3}|No\.?|Núm\.|n[º°])\s?(?=\d)/;

/**
 * Reads the start of an article from a line: designator, number, then an end of line, a closing mark (".", ".-", ":",
 * "—") or a capital. Lines that only mention an article ("Artículo 134 de la ley …", "Article 5, paragraph 2") are not.
 */
export function readArticleStart(line: string): ArticleStart | undefined {
  const lead = /^[\s*_#>]*/.exec(line)?.[0].length ?? 0;
  const quote = openingQuote.exec(line.slice(lead, lead + 8))?.[0].length ?? 0;
  let offset = lead + quote;
  const emphasis = /^[*_]{1,3}/.exec(line.slice(offset))?.[0].length ?? 0;
  offset += emphasis;
  const designator = designatorPattern.exec(line.slice(offset, offset + 24));
  if (designator === null) return undefined;
  const family: ArticleFamily =
    designator[1] !== undefined ? 'article' : designator[2] !== undefined ? 'section' : 'paragraph-sign';
  offset += designator[0].length;
  offset += numberSign.exec(line.slice(offset, offset + 8))?.[0].length ?? 0;
  const number = readArticleNumber(line.slice(offset, offset + 64));
  if (number === undefined) return undefined;
  const printed = line.slice(offset, offset + number.length);
  offset += number.length;
  // Consolidated codes print the former number behind the new one: "Art. 138 (145)."
  offset += /^\s?\(\d{1,4}(?:\s?[a-z]{3,9})?\)/.exec(line.slice(offset, offset + 20))?.[0].length ?? 0;
  const rest = line.slice(offset, offset + 40);
  const close = /^[*_\s]*(?:[.:)]|\.?\s?[-–—―]{1,2}|[-–—―]{1,2})+[-–—―.*_]*(?=\s|$|["“«(]|\p{Lu})/u.exec(
    rest,
  );
  const atEnd = /^[*_\s.:)\-–—]*$/.test(line.slice(offset, offset + 200)) && line.length - offset < 12;
  if (close === null && !atEnd) {
    // "Artículo 213° El que …", "Article 5 Right to liberty"; but not "Article 5 UN Charter says", which no line tells.
    if (!/^[*_]*\s{1,4}[*_(“"«]*\p{Lu}/u.test(rest)) return undefined;
    if (number.style === 'roman' || number.style === 'word') return undefined;
  }
  const closing = close?.[0].length ?? 0;
  const spaces = /^[\s*_]*/.exec(line.slice(offset + closing))?.[0].length ?? 0;
  return {
    family,
    designator: designator[0].trim(),
    number,
    printed,
    textOffset: Math.min(line.length, offset + closing + spaces),
    quoted: quote > 0,
    closed: close !== null || atEnd,
  };
}

/** A line that opens a part of a law. `rank` orders parts: a book holds titles, a title chapters. */
export interface PartStart {
  readonly rank: number;
  readonly transitory?: string;
  /** Text that is not part of the law's own numbering follows: annex, schedule. */
  readonly annex: boolean;
}

const partRanks: readonly (readonly [RegExp, number])[] = [
  [/^(?:parte|part|partie)$/i, 1],
  [/^(?:libro|book|livre|livro)$/i, 2],
  [/^(?:t[íi]tulo|title|titre)$/i, 3],
  [/^(?:subt[íi]tulo|subtitle|sous-titre)$/i, 4],
  [/^(?:cap[íi]tulo|chapter|chapitre)$/i, 5],
  [/^(?:secci[óo]n|section|se[cç][cç]?[ãa]o)$/i, 6],
  [/^(?:subsecci[óo]n|sous-section|subse[cç][cç]?[ãa]o)$/i, 7],
  [/^(?:p[áa]rrafo|paragraphe|par[áa]grafo|division|divis[ãa]o)$/i, 8],
];

const partPattern =
  /^["“«\s*_#]*(PARTE|LIBRO|T[ÍI]TULO|SUBT[ÍI]TULO|CAP[ÍI]TULO|SECCI[ÓO]N|SUBSECCI[ÓO]N|P[ÁA]RRAFO|PART|BOOK|TITLE|SUBTITLE|CHAPTER|SECTION|DIVISION|PARTIE|LIVRE|TITRE|SOUS-TITRE|CHAPITRE|SOUS-SECTION|PARAGRAPHE|LIVRO|SE[CÇ][CÇ]?[ÃA]O|SUBSE[CÇ][CÇ]?[ÃA]O|PAR[ÁA]GRAFO|DIVIS[ÃA]O)\s+(?:N[º°]\s?)?([\p{L}\d.º°ª-]+)(?=[\s.:,–—*_-]|$)/iu;

const transitoryPattern =
  /^["“«\s*_#]*(?:(?:disposiciones|art[íi]culos?|normas|dispositions|disposi[çc][õo]es|provisions)\s+(?:finales y\s+|final and\s+|finais e\s+|generales y\s+)?(transitori[oa]s?|transitoires|transit[óo]rias)|(transitional)\s+(?:and\s+\w+\s+)?provisions?)\b/i;

const annexPattern =
  /^["“«\s*_#]*(?:ANEXO|ANNEX|ANNEXE|SCHEDULE|APPENDIX|AP[ÉE]NDICE)(?=\s+[\dIVXA-Z]{1,5}\b|\s*[.:–—-]|\s*$)/;

const paragraphSignPattern = /^["“«\s*_#]*§+\s?(?:\d{1,3}|[IVXLC]{1,6})(?:\s?(?:bis|ter))?[.º°:\s-]/i;

/** Reads the opening of a part ("TÍTULO II", "Chapter 3 Offences", "§ 1. De la ley", "Disposiciones transitorias"). */
export function readPartStart(line: string): PartStart | undefined {
  if (line.length > 300) return undefined;
  const transitory = transitoryPattern.exec(line);
  if (transitory !== null && line.trim().length < 80) {
    return { rank: 3, transitory: transitoryForm(transitory[1] ?? transitory[2] ?? ''), annex: false };
  }
  if (annexPattern.test(line) && line.length < 120) return { rank: 1, annex: true };
  if (paragraphSignPattern.test(`${line} `))
    return isParagraphWording(line) ? undefined : { rank: 9, annex: false };
  const part = partPattern.exec(line);
  if (part === null) return undefined;
  const [whole, word = '', ordinal = ''] = part;
  // "Section 3 of the Act applies": what goes on in small letters is a sentence.
  if (
    !/^(?:\s?(?:bis|ter|qu[aá]ter|quinquies|[A-Z](?!\p{L})))?(?:\s*$|\s*[.:,–—*_-]|\s+["“«(]?[\p{Lu}\d])/u.test(
      line.slice(whole.length),
    )
  ) {
    return undefined;
  }
  // In Brazil and Colombia "Parágrafo único. …" is wording inside an article.
  if (/^par[áa]grafo$/i.test(word) && (/^[úu]nic/i.test(ordinal) || /\p{L}/u.test(line.slice(whole.length))))
    return undefined;
  // Only a capitalised word opens a part; "título ejecutivo" inside a sentence does not.
  if (word.charAt(0) !== word.charAt(0).toUpperCase()) return undefined;
  if (!isPartOrdinal(ordinal)) return undefined;
  const rank = partRanks.find(([pattern]) => pattern.test(word))?.[1];
  return rank === undefined ? undefined : { rank, annex: false };
}

/** "§ 1º As normas …" of Brazilian laws is a paragraph of an article; "§ 1. De la ley" is a title. */
function isParagraphWording(line: string): boolean {
  return /^["“«\s]*§\s?\d{1,3}\s?(?:[º°ª]|o(?=\s))\s*[-–—.]?\s*\p{L}/u.test(line) || line.trim().length > 160;
}

function isPartOrdinal(ordinal: string): boolean {
  const bare = ordinal.replace(/[.,:–—-]+$/, '');
  if (
    /^(?:preliminar|pr[ée]liminaire|preliminary|final|cuart0|general|especial|[úu]nic[oa]|unique)$/i.test(
      bare,
    )
  )
    return true;
  if (/^[A-H]$/.test(bare)) return true;
  return /^(?:[IVXLC]+|\d{1,3}(?:[º°ª.]|er|re|ª)*|one|two|three|four|five|six|seven|eight|nine|ten)(?:-[A-Z])?$/i.test(
    bare,
  )
    ? true
    : readArticleNumber(bare.toLowerCase())?.style === 'word';
}

/** The word that follows an article's number in transitory provisions: "transitorio" for "Disposiciones transitorias". */
function transitoryForm(heading: string): string {
  const lower = heading.toLowerCase();
  if (lower === 'transitional') return 'transitional';
  if (lower === 'transitoires') return 'transitoire';
  if (/^transit[óo]rias?$/.test(lower) && lower.includes('ó')) return 'transitório';
  return 'transitorio';
}

/** Promulgation, signatures and what an authority certifies behind the last article. */
const closingFormula =
  /^["“\s*_]*(?:Habi[ée]ndose (?:cumplido|dado)|Y por cuanto|Por tanto|Por lo tanto,? mando|An[óo]tese|T[óo]mese raz[óo]n|Lo que transcribo|Fait à|La présente loi sera exécutée|Par le Président|Given at|In witness whereof|Done at|En fe de lo cual|Aprovad[ao] em|Promulgad[ao] em|Publique-se|Referendad[ao] em|Bras[íi]lia, \d|Lisboa, \d|(?:Santiago|Madrid|Bogotá|Lima|Quito|Montevideo|Caracas|Asunción|La Paz|México|Dad[oa] en)\b.{0,24}\d{1,2} de )/i;

/** True where the law's wording has ended and its promulgation begins. */
export function isClosingFormula(line: string): boolean {
  return closingFormula.test(line.slice(0, 90));
}

/**
 * Follows quotation marks over lines. A quotation that a line opens and does not close goes on over the next lines
 * (laws quote whole articles that they insert into other laws) until a line closes it.
 */
export class QuotationTracker {
  #open = false;

  /** True when the line to come stands inside a quotation that an earlier line opened. */
  get open(): boolean {
    return this.#open;
  }

  reset(): void {
    this.#open = false;
  }

  read(line: string): void {
    const straight = count(line, /"/g) + count(line, /''/g);
    const opening = count(line, /[“«„]/g);
    const closing = count(line, /[”»]/g);
    const startsQuoted = openingQuote.test(line) && !/^[\s*_]*'[^']/.test(line);
    const endsQuoted = /["”»](?:\s?[.,;:]|\s)*["”»]?[.,;:\s]*$|''[.,;:\s]*$/.test(line);
    const unbalanced = straight % 2 === 1 || opening !== closing;
    if (!this.#open) {
      const opensLate = opening > closing || (straight % 2 === 1 && opening === closing);
      // A quotation opens over lines where the line begins with it or ends without closing it.
      this.#open =
        (startsQuoted && unbalanced && !(endsQuoted && closing > opening)) ||
        (opensLate && !endsQuoted && opening > closing);
      return;
    }
    if (!unbalanced) {
      // «"…".».» doubles the closing mark: the inner and the outer quotation end together.
      if (endsQuoted && !startsQuoted && /["”»]\s?[.,;]?\s?["”»][.,;\s]*$/.test(line)) this.#open = false;
      return;
    }
    if (startsQuoted && !endsQuoted) return;
    if (straight % 2 === 1 || closing > opening) this.#open = false;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
