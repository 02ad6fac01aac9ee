import type { ParsedMetadata } from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, textOf, type XmlElement } from '../../xml.ts';

/** What the package document of a book says. Paths are those inside the ZIP file. */
export interface EpubPackage {
  readonly metadata: ParsedMetadata;
  /** Chapters in reading order. */
  readonly spine: readonly string[];
  /** The navigation document, or the older NCX. */
  readonly navigation?: string;
}

export function readPackage(root: XmlElement, path: string): EpubPackage {
  const items = elementsOf(firstElement(root, 'manifest') ?? root, 'item');
  const byId = new Map(items.map((item) => [item.attributes['id'] ?? '', item]));
  const pathOf = (item: XmlElement | undefined): string | undefined => {
    const href = item?.attributes['href'];
    return href === undefined ? undefined : resolvePath(path, href).path;
  };
  const spineElement = firstElement(root, 'spine');
  const spine = elementsOf(spineElement ?? root, 'itemref').flatMap((reference) => {
    const item = byId.get(reference.attributes['idref'] ?? '');
    // The table of contents repeats the headings; it is read apart.
    if (/\bnav\b/.test(item?.attributes['properties'] ?? '')) return [];
    return pathOf(item) ?? [];
  });
  const navigation =
    pathOf(items.find((item) => /\bnav\b/.test(item.attributes['properties'] ?? ''))) ??
    pathOf(byId.get(spineElement?.attributes['toc'] ?? '')) ??
    pathOf(items.find((item) => item.attributes['media-type'] === 'application/x-dtbncx+xml'));
  return {
    metadata: readMetadata(firstElement(root, 'metadata')),
    spine: [...new Set(spine)],
    ...(navigation === undefined ? {} : { navigation }),
  };
}

function readMetadata(metadata: XmlElement | undefined): ParsedMetadata {
  const values = (name: string): string[] =>
    elementsOf(metadata ?? { name: '', attributes: {}, children: [] }, name)
      .map((element) => textOf(element).replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
  const [title] = values('dc:title');
  const authors = values('dc:creator');
  const date = values('dc:date').map((text) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(text)?.[0])[0];
  const [language] = values('dc:language');
  const [publisher] = values('dc:publisher');
  const url = [...values('dc:source'), ...values('dc:identifier')].find((text) => /^https?:\/\//.test(text));
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined || !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language) ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
  };
}

/** A link inside the package: names that lead out of it ("../../x") stay inside. */
export function resolvePath(
  from: string,
  href: string,
): { readonly path: string; readonly fragment?: string } {
  const [address = '', fragment] = href.split('#', 2);
  const parts = address === '' ? from.split('/') : from.split('/').slice(0, -1);
  for (const part of decoded(address).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return { path: parts.join('/'), ...(fragment === undefined ? {} : { fragment: decoded(fragment) }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
