import type { ParsedMetadata } from '../../../core/document/parsed.ts';
import { codePageOfCharset } from './rtf-code-pages.ts';
import type { RtfStyle } from './rtf-styles.ts';

interface Font {
  readonly codePage: number | undefined;
  readonly isSymbol: boolean;
}

/** The tables at the head of a file: fonts, styles, what it says about itself. */
export class RtfHead {
  readonly styles = new Map<number, RtfStyle>();
  readonly #fonts = new Map<number, Font>();
  #openStyle: { number: number; outline: number | undefined; name: string } = noStyle();
  #openFont = noFont(0);
  #title = '';
  #author = '';
  #date: number[] = [];

  /** The code page of the document, for fonts that have none of their own. */
  codePage = 1252;

  codePageOf(font: number): number {
    return this.#fonts.get(font)?.codePage ?? this.codePage;
  }

  isSymbol(font: number): boolean {
    return this.#fonts.get(font)?.isSymbol === true;
  }

  beginStyle(number: number): void {
    this.#openStyle = { ...noStyle(), number };
  }

  styleOutline(level: number | undefined): void {
    this.#openStyle.outline = level;
  }

  /** The name of a style ends with a semicolon. */
  styleText(text: string): void {
    const style = this.#openStyle;
    style.name += text;
    if (!style.name.includes(';')) return;
    const name = (style.name.split(';', 1)[0] ?? '').trim();
    const outline = style.outline === undefined ? {} : { outlineLevel: style.outline };
    if (!this.styles.has(style.number)) this.styles.set(style.number, { name, ...outline });
    this.#openStyle = noStyle();
  }

  beginFont(number: number): void {
    this.#openFont = noFont(number);
  }

  fontCharset(charset: number | undefined): void {
    this.#openFont.charset = charset;
  }

  fontCodePage(codePage: number | undefined): void {
    this.#openFont.codePage = codePage;
  }

  /** A font is known once its name has come. */
  fontText(text: string): void {
    if (!text.includes(';') && text.trim() === '') return;
    const { number, charset, codePage } = this.#openFont;
    const known = this.#fonts.get(number);
    const page = codePage ?? (charset === undefined ? undefined : codePageOfCharset(charset));
    this.#fonts.set(number, {
      codePage: page ?? known?.codePage,
      isSymbol: charset === 2 || known?.isSymbol === true,
    });
  }

  titleText(text: string): void {
    this.#title += text;
  }

  authorText(text: string): void {
    this.#author += text;
  }

  beginDate(): void {
    this.#date = [];
  }

  datePart(value: number): void {
    this.#date.push(value);
  }

  /** The title that the text itself has comes before the one that the file states. */
  metadata(titleInText: string | undefined): ParsedMetadata {
    const title = titleInText ?? this.#title.trim();
    const author = this.#author.trim();
    const [year = 0, month = 0, day = 0] = this.#date;
    const pad = (value: number): string => String(value).padStart(2, '0');
    return {
      ...(title === '' ? {} : { title }),
      ...(author === '' ? {} : { authors: [author] }),
      // Programs write zeros for a day that they do not know.
      ...(year * month * day === 0 ? {} : { date: `${String(year)}-${pad(month)}-${pad(day)}` }),
    };
  }
}

function noStyle(): { number: number; outline: number | undefined; name: string } {
  return { number: 0, outline: undefined, name: '' };
}

function noFont(number: number): {
  number: number;
  charset: number | undefined;
  codePage: number | undefined;
} {
  return { number, charset: undefined, codePage: undefined };
}
