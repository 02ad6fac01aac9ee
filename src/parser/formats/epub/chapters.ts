import { html } from 'parse5';
import {
  attribute,
  descendants,
  isElement,
  parentElement,
  textContent,
  type Element,
  type ParentNode,
} from '../html/tree.ts';
import type { NavigationEntry } from './navigation.ts';
import { resolvePath } from './package.ts';
import { parseXhtml } from './xhtml.ts';

export interface Chapter {
  /** In the ZIP file. */
  readonly path: string;
  readonly source: string;
}

/**
 * Joins the chapters of a book into one tree, so that a note in one file is found from its reference in another: ids are
 * made unique by the number of their chapter, and links follow them. Returns the element that holds the chapters.
 */
export function joinChapters(
  whole: ParentNode,
  chapters: readonly Chapter[],
  outline: readonly NavigationEntry[],
): ParentNode {
  const root = [...descendants(whole)].find((element) => element.tagName === 'body') ?? whole;
  const numbers = new Map(chapters.map((chapter, index) => [chapter.path, index]));
  chapters.forEach((chapter, index) => {
    const document = parseXhtml(chapter.source);
    const body = [...descendants(document)].find((element) => element.tagName === 'body');
    if (body === undefined) return;
    for (const element of descendants(body)) rename(element, chapter.path, index, numbers);
    body.tagName = 'section';
    body.nodeName = 'section';
    addHeadings(
      body,
      index,
      outline.filter((entry) => entry.path === chapter.path),
    );
    body.parentNode = root;
    root.childNodes.push(body);
  });
  return root;
}

function rename(element: Element, path: string, index: number, numbers: ReadonlyMap<string, number>): void {
  for (const each of element.attrs) {
    if (each.name === 'id' || (each.name === 'name' && element.tagName === 'a'))
      each.value = `${String(index)}:${each.value}`;
    if (each.name !== 'href' || !each.value.includes('#')) continue;
    const target = resolvePath(path, each.value);
    const chapter = numbers.get(target.path);
    if (!/^[a-z]+:/i.test(each.value) && chapter !== undefined)
      each.value = `#${String(chapter)}:${target.fragment ?? ''}`;
  }
}

/** Where the table of contents names a place that has no heading, its title is the heading. */
function addHeadings(body: Element, index: number, entries: readonly NavigationEntry[]): void {
  for (const entry of entries) {
    if (entry.title === '') continue;
    const id = `${String(index)}:${entry.fragment ?? ''}`;
    const target =
      entry.fragment === undefined
        ? undefined
        : [...descendants(body)].find((element) => attribute(element, 'id') === id);
    if (entry.fragment !== undefined && target === undefined) continue;
    if (hasHeading(target ?? body, entry.title, target === undefined)) continue;
    const block = target ?? body;
    const parent = target === undefined ? body : (parentElement(block) ?? body);
    const at = target === undefined ? 0 : parent.childNodes.indexOf(block);
    const heading: Element = {
      nodeName: `h${String(Math.min(6, entry.level))}`,
      tagName: `h${String(Math.min(6, entry.level))}`,
      attrs: [],
      namespaceURI: html.NS.HTML,
      childNodes: [],
      parentNode: parent,
    };
    heading.childNodes.push({ nodeName: '#text', value: entry.title, parentNode: heading });
    parent.childNodes.splice(Math.max(0, at), 0, heading);
  }
}

/** The place is a heading, lies in one, or begins with one. */
function hasHeading(place: Element, title: string, whole: boolean): boolean {
  if (!whole) {
    for (let element: Element | undefined = place; element !== undefined; element = parentElement(element))
      if (isHeading(element)) return true;
  }
  const wanted = bare(title);
  let seen = 0;
  for (const element of descendants(place)) {
    if (isHeading(element)) return true;
    // A chapter's title may stand in a paragraph that only looks like a heading.
    if (isElement(element) && seen < 12 && bare(textContent(element)) === wanted) return true;
    seen += 1;
    if (!whole && seen > 12) return false;
  }
  return false;
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.tagName) || attribute(element, 'role') === 'heading';
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
