import { parse } from 'parse5';
import type { ParsedDocument, ParseWarning } from '../../core/document/parsed.ts';
import { success } from '../../core/result.ts';
import { orRefusal, Refusal } from '../refusal.ts';
import { soundXml } from '../sound-xml.ts';
import { elementsOf, firstElement, type XmlElement } from '../xml.ts';
import { ZipPackage } from '../zip-package.ts';
import { joinChapters, type Chapter } from './epub/chapters.ts';
import { readNavigation } from './epub/navigation.ts';
import { readPackage, type EpubPackage } from './epub/package.ts';
import type { FormatReader } from './format-reader.ts';
import { decodeHtml } from './html.ts';
import { readHtmlBlocks } from './html/blocks.ts';

/**
 * Reads an e-book: the chapters in the order of its spine, headings from the chapters and where those have none from the
 * table of contents, notes at their references. A book locked by its publisher is refused; scripts and pictures are
 * neither run nor read.
 */
export const readEpub: FormatReader = (bytes, fileName, limits, onProgress) =>
  orRefusal(async () => {
    const zip = await ZipPackage.open(bytes, fileName, limits);
    await refuseLocked(zip, fileName);
    const book = await openPackage(zip, fileName);
    if (book.spine.length > limits.pages) {
      throw new Refusal({ kind: 'too-many-pages', fileName, pages: book.spine.length, limit: limits.pages });
    }
    const warnings: ParseWarning[] = [];
    const missing: string[] = [];
    const chapters: Chapter[] = [];
    for (const [index, path] of book.spine.entries()) {
      const part = await zip.read(path);
      const source = part === undefined ? undefined : decodeHtml(part)?.text;
      if (source === undefined) missing.push(path);
      else chapters.push({ path, source });
      onProgress(index + 1, book.spine.length);
    }
    if (chapters.length === 0) throw new Refusal({ kind: 'damaged', fileName, detail: 'it has no chapters' });
    if (missing.length > 0) warnings.push({ kind: 'damaged-parts', detail: missing.slice(0, 5).join(', ') });
    const navigation = book.navigation === undefined ? undefined : await zip.read(book.navigation);
    const outline =
      navigation === undefined || book.navigation === undefined
        ? []
        : readNavigation(navigation, book.navigation);
    const whole = parse('<!doctype html><html><body></body></html>');
    const root = joinChapters(whole, chapters, outline);
    const parsed: ParsedDocument = {
      format: 'epub',
      metadata: book.metadata,
      content: { layout: 'blocks', ...readHtmlBlocks(root, whole) },
      warnings,
    };
    return success(parsed);
  });

async function openPackage(zip: ZipPackage, fileName: string): Promise<EpubPackage> {
  const damaged = (detail: string): Refusal => new Refusal({ kind: 'damaged', fileName, detail });
  const container = await readXmlPart(zip, 'META-INF/container.xml', fileName);
  const rootFile = firstElement(firstElement(container, 'rootfiles'), 'rootfile')?.attributes['full-path'];
  if (rootFile === undefined) throw damaged('META-INF/container.xml names no book');
  const root = await readXmlPart(zip, rootFile, fileName);
  if (root === undefined) throw damaged(`${rootFile} is missing`);
  return readPackage(root, rootFile);
}

async function readXmlPart(zip: ZipPackage, name: string, fileName: string): Promise<XmlElement | undefined> {
  const part = await zip.read(name);
  if (part === undefined) return undefined;
  return soundXml(part, fileName, name);
}

/** Fonts may be obfuscated; anything else that is encrypted cannot be read without the seller's key. */
const fontObfuscation = /^(?:http:\/\/www\.idpf\.org\/2008\/embedding|http:\/\/ns\.adobe\.com\/pdf\/enc#RC)$/;

async function refuseLocked(zip: ZipPackage, fileName: string): Promise<void> {
  const encryption = await readXmlPart(zip, 'META-INF/encryption.xml', fileName);
  if (encryption === undefined) return;
  const locked = elementsOf(encryption, 'EncryptedData').some((data) => {
    const algorithm = firstElement(data, 'EncryptionMethod')?.attributes['Algorithm'] ?? '';
    return !fontObfuscation.test(algorithm);
  });
  if (locked) throw new Refusal({ kind: 'encrypted', fileName });
}
