import {
  attribute,
  descendants,
  isBlock,
  isElement,
  parentElement,
  signature,
  textContent,
  type Element,
  type ParentNode,
} from './tree.ts';
import { findUnlinkedNotes } from './unlinked-notes.ts';

/** A note of an HTML page: the element with its wording and the link that points to it. */
export interface HtmlNote {
  readonly id: string;
  readonly label: string;
  readonly kind: 'footnote' | 'endnote';
  readonly container: Element;
}

export interface HtmlNotes {
  /** By the link (or the superscript around it) that stands in the text. */
  readonly references: ReadonlyMap<Element, HtmlNote>;
  readonly containers: ReadonlyMap<Element, HtmlNote>;
  /** Links that lead from a note back into the text. */
  readonly backLinks: ReadonlySet<Element>;
}

/** "1", "[12]", "(a)", "*", "note 3", "iv". */
const labelPattern =
  /^[[(]?\s*((?:(?:note|nota|nb|n\.?)\s*)?\d{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶#]{1,4})\s*[\])]?\.?$/i;
const referenceSign =
  /(?:^|[\s_-])(?:footnote-?ref|fn-?ref|noteref|doc-noteref|reference|footnote|footnote-?reference|msofootnotereference|msoendnotereference|fn|endnote)(?=$|[\s_\d-])/;
const noteSign =
  /(?:^|[\s_-])(?:footnotes?|endnotes?|doc-(?:foot|end)notes?|references?|cite_note|ftn|edn|fn|note|notes|reflist)(?=$|[\s_\d-])/;

/**
 * Finds notes as pages of Wikipedia, Word, pandoc and others write them: a small link in the text points to an element
 * that points back, or that is marked as a note.
 */
export function findNotes(root: ParentNode): HtmlNotes {
  const targets = new Map<string, Element>();
  const links: Element[] = [];
  for (const element of descendants(root)) {
    for (const name of ['id', 'name']) {
      const id = attribute(element, name);
      if (id !== undefined && (name === 'id' || element.tagName === 'a') && !targets.has(id))
        targets.set(id, element);
    }
    if (element.tagName === 'a' && fragmentOf(element) !== undefined) links.push(element);
  }
  const references = new Map<Element, HtmlNote>();
  const containers = new Map<Element, HtmlNote>();
  const notes = new Map<string, HtmlNote>();
  const linksByContainer = new Map<Element, ReadonlySet<string>>();
  const linksOf = (container: Element): ReadonlySet<string> => {
    const known = linksByContainer.get(container);
    if (known !== undefined) return known;
    const fragments = new Set<string>();
    for (const inner of descendants(container)) {
      const fragment = inner.tagName === 'a' ? fragmentOf(inner) : undefined;
      if (fragment !== undefined) fragments.add(fragment);
    }
    linksByContainer.set(container, fragments);
    return fragments;
  };
  const order = new Map([...descendants(root)].map((element, index) => [element, index]));
  for (const link of links) {
    const fragment = fragmentOf(link) ?? '';
    const target = targets.get(fragment);
    const label = labelPattern.exec(textContent(link))?.[1];
    if (target === undefined || label === undefined || target === link) continue;
    // A note stands behind its reference; the link back stands in the note.
    if ((order.get(target) ?? 0) < (order.get(link) ?? 0)) continue;
    const raised =
      isRaised(link) || referenceSign.test(` ${signature(link)} ${signature(parentElement(link) ?? link)} `);
    const bracketed = /^[[(]/.test(textContent(link));
    if (!raised && !bracketed) continue;
    const known = notes.get(fragment);
    if (known !== undefined) {
      references.set(link, known);
      continue;
    }
    const container = noteContainer(target);
    if (container === undefined || contains(container, link)) continue;
    const marked = noteSign.test(
      ` ${signature(container)} ${signature(target)} ${signature(parentElement(container) ?? container)} `,
    );
    if (!marked && !pointsBack(linksOf(container), link)) continue;
    const note: HtmlNote = {
      id: fragment,
      label: label.trim(),
      kind: /edn|endnote/.test(`${fragment} ${signature(container)}`) ? 'endnote' : 'footnote',
      container,
    };
    notes.set(fragment, note);
    references.set(link, note);
    containers.set(container, note);
  }
  if (references.size === 0) {
    for (const [element, note] of findUnlinkedNotes(root)) {
      references.set(element, note);
      containers.set(note.container, note);
    }
  }
  return { references, containers, backLinks: findBackLinks(containers, references) };
}

function fragmentOf(link: Element): string | undefined {
  const href = attribute(link, 'href');
  const hash = href?.lastIndexOf('#') ?? -1;
  if (href === undefined || hash === -1 || hash === href.length - 1) return undefined;
  const fragment = href.slice(hash + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function isRaised(link: Element): boolean {
  if (parentElement(link)?.tagName === 'sup' || /super/.test(attribute(link, 'style') ?? '')) return true;
  for (const element of descendants(link)) if (element.tagName === 'sup') return true;
  for (
    let parent = parentElement(link);
    parent !== undefined && !isBlock(parent);
    parent = parentElement(parent)
  ) {
    if (parent.tagName === 'sup') return true;
  }
  return false;
}

/** The block around a note's target; a division made for that note alone when there is one. */
function noteContainer(target: Element): Element | undefined {
  let block: Element | undefined = target;
  while (block !== undefined && !isBlock(block)) block = parentElement(block);
  if (
    block === undefined ||
    /^(?:body|main|article|section|h[1-6]|table|tbody|ol|ul|dl)$/.test(block.tagName)
  )
    return undefined;
  if (block.tagName === 'td' || block.tagName === 'th') return parentElement(block);
  const outer = parentElement(block);
  if (outer === undefined) return block;
  const own = /^(?:ftn|edn|fn|footnote|endnote|note)[-_:]?\w{1,12}$/i.test(attribute(outer, 'id') ?? '');
  const msoNote = /mso-element\s*:\s*(?:foot|end)note(?!-list)/.test(attribute(outer, 'style') ?? '');
  if (outer.tagName === 'li' || outer.tagName === 'aside' || own || msoNote) return outer;
  return block;
}

function contains(ancestor: Element, element: Element): boolean {
  for (let parent: Element | undefined = element; parent !== undefined; parent = parentElement(parent)) {
    if (parent === ancestor) return true;
  }
  return false;
}

/** The note has a link to the reference, or to an element close around it. */
function pointsBack(noteLinks: ReadonlySet<string>, link: Element): boolean {
  if (noteLinks.size === 0) return false;
  const near: Element[] = [];
  for (let element: Element | undefined = link, step = 0; element !== undefined && step < 4; step += 1) {
    near.push(element);
    element = parentElement(element);
  }
  // An anchor of its own beside the link; in a paragraph of thousands of links it is not looked for.
  const siblings = link.parentNode?.childNodes ?? [];
  if (siblings.length < 60) near.push(...siblings.filter(isElement));
  return near.some((element) =>
    ['id', 'name'].some((name) => {
      const id = attribute(element, name);
      return id !== undefined && noteLinks.has(id);
    }),
  );
}

const backLinkText = /^(?:[\^↑↩⏎⤴←]\ufe0e?|back|volver|retour|voltar|jump up.*)$/iu;

function findBackLinks(
  containers: ReadonlyMap<Element, HtmlNote>,
  references: ReadonlyMap<Element, HtmlNote>,
): ReadonlySet<Element> {
  const referenceIds = new Set<string>();
  for (const link of references.keys()) {
    let element: Element | undefined = link;
    for (let step = 0; step < 3 && element !== undefined && !isBlock(element); step += 1) {
      for (const name of ['id', 'name']) {
        const id = attribute(element, name);
        if (id !== undefined) referenceIds.add(id);
      }
      element = parentElement(element);
    }
  }
  const backLinks = new Set<Element>();
  for (const container of containers.keys()) {
    for (const element of descendants(container)) {
      if (element.tagName !== 'a') continue;
      const fragment = fragmentOf(element);
      const isBack =
        (fragment !== undefined && referenceIds.has(fragment)) ||
        /backlink|back-?ref|footnote-back|reversefootnote/.test(signature(element)) ||
        (fragment !== undefined && backLinkText.test(textContent(element)));
      if (isBack) backLinks.add(element);
    }
  }
  return backLinks;
}
