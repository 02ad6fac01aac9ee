import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ParsedMetadata } from '../../../core/document/parsed.ts';

/** What a PDF says about itself; empty when it says nothing or its information cannot be read. */
export async function readPdfMetadata(document: PDFDocumentProxy): Promise<ParsedMetadata> {
  let information: object;
  try {
    ({ info: information } = await document.getMetadata());
  } catch {
    // Broken information leaves the text untouched.
    return {};
  }
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(information, key);
    const trimmed = typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
    return trimmed === '' ? undefined : trimmed;
  };
  const title = text('Title');
  const author = text('Author');
  const date = isoDate(text('CreationDate')) ?? isoDate(text('ModDate'));
  const language = /^[a-z]{2,3}(?=$|[-_])/i.exec(text('Language') ?? '')?.[0];
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { authors: author.split(/\s*;\s*/).filter((name) => name !== '') }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language: text('Language')?.replaceAll('_', '-') }),
  };
}

/** "D:20140819113322+02'00'" → "2014-08-19". */
function isoDate(value: string | undefined): string | undefined {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(value ?? '');
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (Number(year) < 1900 || Number(year) > 2200) return undefined;
  const validMonth = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  if (!validMonth) return year;
  const validDay = day !== undefined && Number(day) >= 1 && Number(day) <= 31;
  return validDay ? `${year}-${month}-${day}` : `${year}-${month}`;
}
