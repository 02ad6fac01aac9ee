import type { ParsedMetadata } from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, textOf, type XmlElement } from '../../xml.ts';

/** Languages of the expression come as ISO 639-2 in older files. */
const languages: Readonly<Record<string, string>> = {
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  fre: 'fr',
  por: 'pt',
  deu: 'de',
  ger: 'de',
  ita: 'it',
};

/**
 * What a document says about itself: its title, the day of the expression (else of the work), country, language,
 * authority, and the name by which it is cited.
 */
export function readAkomaNtosoMetadata(document: XmlElement): ParsedMetadata {
  const meta = firstElement(document, 'meta');
  const identification = firstElement(meta, 'identification');
  const work = firstElement(identification, 'FRBRWork');
  const expression = firstElement(identification, 'FRBRExpression');
  const title = titleOf(document) ?? aliasOf(work);
  const shortTitle = findFirst(document, 'shortTitle') ?? aliasOf(work);
  const date = dateIn(expression) ?? dateIn(work);
  const country = firstElement(work, 'FRBRcountry')?.attributes['value']?.toUpperCase();
  const language = firstElement(expression, 'FRBRlanguage')?.attributes['language']?.toLowerCase();
  const short = language === undefined ? undefined : (languages[language] ?? language);
  const publisher = authorityOf(meta, work);
  const uri = firstElement(work, 'FRBRthis')?.attributes['value'];
  const number = firstElement(work, 'FRBRnumber')?.attributes['value'];
  const instrument = shortTitle ?? instrumentOf(document.name, number, country, title);
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(short === undefined || !/^[a-z]{2,3}$/.test(short)
      ? {}
      : { language: country !== undefined && /^[A-Z]{2}$/.test(country) ? `${short}-${country}` : short }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(uri !== undefined && /^https?:/.test(uri) ? { url: uri } : {}),
    ...(instrument === undefined ? {} : { instrument }),
  };
}

function titleOf(document: XmlElement): string | undefined {
  const preface = firstElement(document, 'preface') ?? firstElement(document, 'coverPage');
  if (preface === undefined) return undefined;
  return (
    findFirst(preface, 'docTitle') ?? findFirst(preface, 'shortTitle') ?? findFirst(preface, 'longTitle')
  );
}

function aliasOf(work: XmlElement | undefined): string | undefined {
  const alias =
    firstElement(work, 'FRBRalias')?.attributes['value'] ??
    firstElement(work, 'FRBRname')?.attributes['value'];
  return alias === undefined || alias.trim() === '' ? undefined : alias.trim();
}

/** "Ley 21057" for a numbered act without a short title; the title is looked at besides. */
function instrumentOf(
  type: string,
  number: string | undefined,
  country: string | undefined,
  title: string | undefined,
): string | undefined {
  if (type !== 'act' || number === undefined || !/^\d/.test(number)) return undefined;
  if (title !== undefined && /\b(?:act|code|c[óo]digo)\b/i.test(title)) return undefined;
  const words: Readonly<Record<string, string>> = { BR: 'Lei', PT: 'Lei', FR: 'Loi', BE: 'Loi' };
  const spanish = /^(?:AR|BO|CL|CO|CR|CU|DO|EC|ES|GT|HN|MX|NI|PA|PE|PY|SV|UY|VE)$/.test(country ?? '');
  const word = spanish ? 'Ley' : words[country ?? ''];
  return word === undefined ? undefined : `${word} ${number}`;
}

function dateIn(level: XmlElement | undefined): string | undefined {
  const dates = elementsOf(level ?? { name: '', attributes: {}, children: [] }, 'FRBRdate')
    .map((element) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(element.attributes['date'] ?? '')?.[0])
    .filter((date) => date !== undefined);
  return dates[0];
}

/** The author of the work is a reference into the list of organisations. */
function authorityOf(meta: XmlElement | undefined, work: XmlElement | undefined): string | undefined {
  const author = firstElement(work, 'FRBRauthor')?.attributes;
  const id = (author?.['href'] ?? '').replace(/^#/, '');
  for (const element of elementsOf(
    firstElement(meta, 'references') ?? { name: '', attributes: {}, children: [] },
  )) {
    const own = element.attributes['eId'] ?? element.attributes['id'];
    if (own === id && element.attributes['showAs'] !== undefined) return element.attributes['showAs'];
  }
  return undefined;
}

function findFirst(element: XmlElement, name: string): string | undefined {
  const stack: XmlElement[] = [element];
  for (let next = stack.shift(); next !== undefined; next = stack.shift()) {
    if (next.name === name) {
      const text = textOf(next).replace(/\s+/g, ' ').trim();
      if (text !== '') return text;
    }
    if (next.name !== 'body') stack.unshift(...elementsOf(next));
  }
  return undefined;
}
