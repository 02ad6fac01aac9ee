import type { ParsedMetadata } from '../../core/document/parsed.ts';
import type { ParseLimits } from '../../shared/parser-protocol.ts';
import { Refusal } from '../refusal.ts';
import { firstElement, parseXml, textOf, type XmlElement } from '../xml.ts';
import { ZipPackage } from '../zip-package.ts';

/** An OpenDocument file that is not encrypted, with its text. */
export interface OdfPackage {
  readonly zip: ZipPackage;
  readonly content: Uint8Array;
  readonly metadata: ParsedMetadata;
}

/** Opens an OpenDocument package. Throws a `Refusal` when it needs a password, is damaged or holds no content. */
export async function openOdf(bytes: Uint8Array, fileName: string, limits: ParseLimits): Promise<OdfPackage> {
  const zip = await ZipPackage.open(bytes, fileName, limits);
  const manifest = await zip.read('META-INF/manifest.xml');
  // Each encrypted part has its own entry; the content is what matters.
  if (manifest !== undefined && /encryption-data/.test(new TextDecoder().decode(manifest)))
    throw new Refusal({ kind: 'encrypted', fileName });
  const content = await zip.read('content.xml');
  if (content === undefined)
    throw new Refusal({ kind: 'damaged', fileName, detail: 'content.xml is missing' });
  return { zip, content, metadata: await readMetadata(zip) };
}

async function readMetadata(zip: ZipPackage): Promise<ParsedMetadata> {
  const part = await zip.read('meta.xml');
  if (part === undefined) return {};
  let meta: XmlElement | undefined;
  try {
    meta = firstElement(parseXml(part), 'office:meta');
  } catch {
    return {};
  }
  const property = (name: string): string | undefined => {
    const found = firstElement(meta, name);
    const text = found === undefined ? '' : textOf(found).replace(/\s+/g, ' ').trim();
    return text === '' ? undefined : text;
  };
  const title = property('dc:title');
  const author = property('meta:initial-creator') ?? property('dc:creator');
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(
    property('dc:date') ?? property('meta:creation-date') ?? '',
  )?.[0];
  const language = property('dc:language');
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { authors: [author] }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  };
}
