import { SaxesParser } from 'saxes';

/** An element of a parsed XML file; text stands as strings among its children. */
export interface XmlElement {
  /** Canonical prefix of its namespace and local name: "w:p"; only the local name for unknown namespaces. */
  readonly name: string;
  /** By canonical name: "w:val"; attributes without namespace by their bare name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** XML that cannot be read; the message says why. */
export class XmlError extends Error {}

/** Deeper than any real document; recursion over the tree stays far from the end of the stack. */
const maximumDepth = 400;

/**
 * Namespaces by their canonical prefix. Strict OOXML (ISO 29500 strict) has its own URIs for the same vocabulary.
 */
const canonicalPrefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p'],
  ['http://purl.oclc.org/ooxml/presentationml/main', 'p'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
]);

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * Parses XML into a tree. Entities other than XML's own five are refused, so nothing expands and nothing outside the
 * file is ever looked up. Throws an `XmlError` on malformed input.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const stack: OpenElement[] = [root];
  // Thrown through the parser: nothing is read behind the first fault.
  const fail = (message: string): never => {
    throw new XmlError(message);
  };
  parser.on('error', (error) => {
    fail(error.message.replace(/^undefined:/, ''));
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY|\[/.test(doctype)) fail('it defines XML entities, which are not expanded');
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      const prefix = canonicalPrefixes.get(attribute.uri);
      attributes[prefix === undefined ? attribute.local : `${prefix}:${attribute.local}`] = attribute.value;
    }
    const prefix = canonicalPrefixes.get(tag.uri);
    const element: OpenElement = {
      name: prefix === undefined ? tag.local : `${prefix}:${tag.local}`,
      attributes,
      children: [],
    };
    stack.at(-1)?.children.push(element);
    stack.push(element);
    if (stack.length > maximumDepth) fail('its elements are nested too deeply');
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const addText = (text: string): void => {
    stack.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  parser.write(decodeXml(bytes)).close();
  const element = root.children.find((child): child is OpenElement => typeof child !== 'string');
  if (element === undefined) throw new XmlError('it has no element');
  return element;
}

/** Decodes by byte order mark, then by the declaration, else as UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return decode(bytes, 'utf-16le');
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return decode(bytes, 'utf-16be');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^<]{0,3}<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  return decode(bytes, /^utf-?16/i.test(declared) ? 'utf-8' : declared);
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError(`it is not in its declared encoding (${encoding})`);
  }
}

/** Child elements, or those of one name. */
export function elementsOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function firstElement(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** All text inside an element, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
