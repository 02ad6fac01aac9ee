import {
  attribute,
  descendants,
  isElement,
  parentElement,
  signature,
  textContent,
  type Element,
} from './tree.ts';

const neverText = new Set(
  'script style noscript template head nav button input select textarea option svg iframe object embed video audio canvas dialog menu map area datalist progress meter param source track link meta title'.split(
    ' ',
  ),
);

/** What sites put around a text; matched against class, id and role as whole words. */
const furniture =
  /(?:^|[\s_-])(?:navbox|navbar|navigation|breadcrumbs?|noprint|mw-editsection|mw-jump-link|mw-cite-backlink|mw-indicators|catlinks|printfooter|sitenotice|sitesub|contentsub|toc|table-of-contents|cookie(?:s|-banner|-consent|-notice)?|gdpr|consent|skip-?(?:link|nav|to-content)|share|sharing|social(?:-media|-links)?|related-(?:posts|articles|content)|newsletter|subscribe|advert(?:isement)?|banner-ad|pagination|pager|screen-reader-text|sr-only|visually-hidden|vector-(?:header|sidebar|toc|menu|page-toolbar|column).*?|sidebar|site-(?:header|footer|nav)|colophon|comments?-(?:area|section|list|form)|banner|contentinfo|complementary|search|menu|toolbar|alertdialog)(?=$|[\s_-])/;

/** Elements whose text is no part of the document: scripts, navigation, what is hidden, and what sites add around. */
export function isFurniture(element: Element): boolean {
  if (neverText.has(element.tagName)) return true;
  if (attribute(element, 'hidden') !== undefined && attribute(element, 'hidden') !== 'until-found')
    return true;
  const style = attribute(element, 'style');
  if (
    style !== undefined &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)
  ) {
    return true;
  }
  if (attribute(element, 'aria-hidden') === 'true') return true;
  // Word processors keep the heads and feet of pages so.
  if (element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title') ?? '')) return true;
  if (/^(?:body|main|article|html|p|h[1-6]|li|td|tr|table|tbody|ol|ul|a|sup)$/.test(element.tagName)) {
    // The text's own elements may be called anything; only what is plainly a menu goes.
    return (
      /\b(?:navbox|noprint|mw-cite-backlink|toc|breadcrumbs?)\b/.test(signature(element)) && !isProse(element)
    );
  }
  if (element.tagName === 'header' || element.tagName === 'footer') return isSitePart(element);
  if (element.tagName === 'aside') return !/note|fn\b/.test(signature(element));
  return furniture.test(` ${signature(element)} `) && !isProse(element);
}

/** A class name is only a hint: an element that holds the greater part of a page is not furniture. */
function isProse(element: Element): boolean {
  let paragraphs = 0;
  for (const each of descendants(element)) {
    if (each.tagName === 'p' && textContent(each).length > 200) paragraphs += 1;
    if (paragraphs >= 3) return true;
  }
  return false;
}

/** A header or footer of the page, not of an article or section in it. */
function isSitePart(element: Element): boolean {
  for (let parent = parentElement(element); parent !== undefined; parent = parentElement(parent)) {
    if (/^(?:article|main|section|blockquote)$/.test(parent.tagName)) return false;
  }
  // A page's only header may hold the title of its text.
  for (const inner of descendants(element)) if (inner.tagName === 'h1') return false;
  return true;
}

/** The element that holds the text: `main`, a lone `article`, else the body. */
export function mainElement(body: Element): Element {
  const bodyLength = textContent(body).length;
  const candidates = [...descendants(body)].filter(
    (element) =>
      element.tagName === 'main' || attribute(element, 'role') === 'main' || element.tagName === 'article',
  );
  const mains = candidates.filter((element) => element.tagName !== 'article');
  const articles = candidates.filter(
    (element) => element.tagName === 'article' && !isInside(element, candidates),
  );
  for (const group of [mains, articles]) {
    const [only] = group;
    // With several articles the page is a list of them, and everything counts.
    if (only !== undefined && group.length === 1 && textContent(only).length > bodyLength * 0.4) return only;
  }
  return body;
}

function isInside(element: Element, others: readonly Element[]): boolean {
  for (let parent = element.parentNode; parent !== null && isElement(parent); parent = parent.parentNode) {
    if (parent.tagName === 'article' && others.includes(parent)) return true;
  }
  return false;
}
