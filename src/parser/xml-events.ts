import { SaxesParser } from 'saxes';
import { XmlError } from './xml.ts';

/** What a reader of long XML is told, in order. Names are without their prefix. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Bytes decoded at a time: the text of a long sheet is never held whole. */
const stepBytes = 1 << 20;

/**
 * Reads XML without building a tree. Entities other than XML's own are refused, as in `parseXml`. Throws an `XmlError`
 * on malformed input.
 */
export function readXmlEvents(bytes: Uint8Array, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const fail = (message: string): never => {
    throw new XmlError(message);
  };
  parser.on('error', (error) => {
    fail(error.message.replace(/^undefined:/, ''));
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY|\[/.test(doctype)) fail('it defines XML entities, which are not expanded');
  });
  parser.on('opentag', ({ name, attributes }) => {
    events.open(withoutPrefix(name), bareAttributes(attributes));
  });
  parser.on('closetag', ({ name }) => {
    events.close(withoutPrefix(name));
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const decoder = new TextDecoder(wide ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'));
  for (let at = 0; at < bytes.byteLength; at += stepBytes) {
    parser.write(decoder.decode(bytes.subarray(at, at + stepBytes), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}

function bareAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let hasPrefix = false;
  for (const name in attributes) if (name.includes(':')) hasPrefix = true;
  if (!hasPrefix) return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [withoutPrefix(name), value]));
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
