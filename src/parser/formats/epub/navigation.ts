import { elementsOf, firstElement, parseXml, textOf, type XmlElement } from '../../xml.ts';
import { attribute, descendants, isElement, textContent, type Element } from '../html/tree.ts';
import { resolvePath } from './package.ts';
import { parseXhtml } from './xhtml.ts';

/** An entry of a book's table of contents. */
export interface NavigationEntry {
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly path: string;
  readonly fragment?: string;
}

/** Tables of contents are flat or nested a few times. */
const maximumDepth = 12;

/** Reads the table of contents of EPUB 3 (`nav`) or EPUB 2 (NCX). A broken one is none. */
export function readNavigation(bytes: Uint8Array, path: string): NavigationEntry[] {
  const text = new TextDecoder().decode(bytes);
  if (/<ncx[\s>]/.test(text)) {
    try {
      return ncxEntries(firstElement(parseXml(bytes), 'navMap'), path, 1);
    } catch {
      // The chapters' own headings are the outline then.
      return [];
    }
  }
  const navs = [...descendants(parseXhtml(text))].filter((element) => element.tagName === 'nav');
  const contents = navs.find((nav) => /\btoc\b/.test(attribute(nav, 'epub:type') ?? '')) ?? navs[0];
  const list = contents === undefined ? undefined : childNamed(contents, 'ol');
  return list === undefined ? [] : listEntries(list, path, 1);
}

function listEntries(list: Element, path: string, level: number): NavigationEntry[] {
  if (level > maximumDepth) return [];
  return list.childNodes.filter(isElement).flatMap((item) => {
    const link = childNamed(item, 'a');
    const href = link === undefined ? undefined : attribute(link, 'href');
    const inner = childNamed(item, 'ol');
    return [
      ...(link === undefined || href === undefined
        ? []
        : [{ title: textContent(link), level, ...resolvePath(path, href) }]),
      ...(inner === undefined ? [] : listEntries(inner, path, level + 1)),
    ];
  });
}

function childNamed(element: Element, name: string): Element | undefined {
  return element.childNodes.filter(isElement).find((child) => child.tagName === name);
}

function ncxEntries(parent: XmlElement | undefined, path: string, level: number): NavigationEntry[] {
  if (parent === undefined || level > maximumDepth) return [];
  return elementsOf(parent, 'navPoint').flatMap((point) => {
    const label = firstElement(point, 'navLabel');
    const source = firstElement(point, 'content')?.attributes['src'];
    return [
      ...(source === undefined || label === undefined
        ? []
        : [{ title: textOf(label).replace(/\s+/g, ' ').trim(), level, ...resolvePath(path, source) }]),
      ...ncxEntries(point, path, level + 1),
    ];
  });
}
