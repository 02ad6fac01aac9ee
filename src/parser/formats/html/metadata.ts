import type { ParsedMetadata } from '../../../core/document/parsed.ts';
import { attribute, descendants, isElement, textContent, type Element, type ParentNode } from './tree.ts';

/** What a page says about itself: meta elements of the usual vocabularies, JSON-LD, canonical address, language. */
export function readHtmlMetadata(document: ParentNode): ParsedMetadata {
  const metas = new Map<string, string[]>();
  let titleText: string | undefined;
  let canonical: string | undefined;
  let language: string | undefined;
  const linked: Record<string, unknown>[] = [];
  let timePublished: string | undefined;
  for (const element of descendants(document)) {
    switch (element.tagName) {
      case 'html':
        language = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
        break;
      case 'title':
        titleText ??= textContent(element);
        break;
      case 'meta': {
        const name =
          attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'itemprop');
        const content = attribute(element, 'content')?.replace(/\s+/g, ' ').trim();
        if (name === undefined || content === undefined || content === '') break;
        const key = name.toLowerCase().replace(/^dcterms[.:]|^dc[.:]/, 'dc.');
        metas.set(key, [...(metas.get(key) ?? []), content]);
        break;
      }
      case 'link':
        if (attribute(element, 'rel')?.toLowerCase() === 'canonical')
          canonical ??= attribute(element, 'href');
        break;
      case 'script':
        if (/ld\+json/.test(attribute(element, 'type') ?? '') && linked.length < 5)
          linked.push(...readLinkedData(element));
        break;
      case 'time':
        if (
          attribute(element, 'pubdate') !== undefined ||
          attribute(element, 'itemprop') === 'datePublished'
        ) {
          timePublished ??= attribute(element, 'datetime');
        }
        break;
      default:
    }
  }
  const meta = (...names: string[]): string | undefined => names.flatMap((name) => metas.get(name) ?? [])[0];
  const linkedText = (key: string): string | undefined =>
    linked
      .map((item) => item[key])
      .find((value): value is string => typeof value === 'string' && value !== '');
  const title =
    meta('citation_title', 'dc.title', 'og:title') ?? linkedText('headline') ?? nonEmpty(titleText);
  const authors = [
    ...new Set(
      ['citation_author', 'dc.creator', 'author', 'article:author'].flatMap((name) => metas.get(name) ?? []),
    ),
  ].filter((author) => !/^https?:/.test(author));
  const allAuthors = authors.length > 0 ? authors : linked.flatMap((item) => authorNames(item['author']));
  const date = [
    meta(
      'citation_publication_date',
      'citation_date',
      'article:published_time',
      'dc.date',
      'dc.issued',
      'dc.date.issued',
      'date',
      'datepublished',
      'pubdate',
      'publish-date',
    ),
    linkedText('datePublished'),
    timePublished,
  ]
    .map(normalDate)
    .find((value) => value !== undefined);
  const publisher = meta('citation_publisher', 'dc.publisher', 'og:site_name');
  const declared = language ?? meta('dc.language', 'language', 'citation_language');
  const saved = savedFrom(document);
  const url = [saved.url, canonical, meta('og:url')].find((value) => /^https?:\/\//.test(value ?? ''));
  return {
    ...(title === undefined ? {} : { title }),
    ...(allAuthors.length === 0 ? {} : { authors: allAuthors }),
    ...(date === undefined ? {} : { date }),
    ...(declared !== undefined && /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(declared)
      ? { language: declared.replaceAll('_', '-') }
      : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(saved.savedAt === undefined ? {} : { savedAt: saved.savedAt }),
  };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function readLinkedData(script: Element): Record<string, unknown>[] {
  const source = script.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  try {
    const value: unknown = JSON.parse(source);
    const items = Array.isArray(value) ? value : [value];
    return items.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
  } catch {
    // Broken linked data says nothing; the page is read all the same.
    return [];
  }
}

function authorNames(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (typeof item !== 'object' || item === null || !('name' in item)) return [];
    return typeof item.name === 'string' ? [item.name] : [];
  });
}

/** "2018/06/30" and "2018-06-30T12:00Z" → "2018-06-30"; "2018" stays. */
function normalDate(text: string | undefined): string | undefined {
  const match = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(text ?? '');
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 0 ? part : part.padStart(2, '0')))
    .join('-');
}

/** Browsers and SingleFile note in a comment where, and SingleFile when, a page was saved. */
function savedFrom(document: ParentNode): { readonly url?: string; readonly savedAt?: string } {
  const comments: string[] = [];
  const collect = (parent: ParentNode): void => {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#comment' && 'data' in node) comments.push(node.data);
      else if (isElement(node) && (node.tagName === 'html' || node.tagName === 'head')) collect(node);
    }
  };
  collect(document);
  for (const comment of comments) {
    const url = /(?:saved from url=\(\d+\)|Page saved with SingleFile(?:Z)?\s+url:)\s*(https?:\/\/\S+)/.exec(
      comment,
    )?.[1];
    if (url === undefined) continue;
    const savedAt = savedDay(/\bsaved date:\s*([^\n]{6,80})/.exec(comment)?.[1]);
    return { url, ...(savedAt === undefined ? {} : { savedAt }) };
  }
  return {};
}

/** "Fri Nov 20 2026 10:11:12 GMT-0300 (…)" → "2026-11-20", the day as the browser's clock had it. */
function savedDay(text: string | undefined): string | undefined {
  const match = /([A-Z][a-z]{2}) (\d{1,2}) (\d{4})/.exec(text ?? '');
  if (match === null) return normalDate(text);
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(match[1] ?? '?') / 3 + 1;
  if (!Number.isInteger(month) || month < 1) return undefined;
  return normalDate(`${match[3] ?? ''}-${String(month)}-${match[2] ?? ''}`);
}
