import type { ParsedDocument, ParseWarning } from '../../core/document/parsed.ts';
import { success } from '../../core/result.ts';
import { errorDetail, orRefusal, Refusal } from '../refusal.ts';
import { soundXml } from '../sound-xml.ts';
import { elementsOf, firstElement, parseXml, type XmlElement } from '../xml.ts';
import { ZipPackage } from '../zip-package.ts';
import { readDocxText } from './docx/body.ts';
import { Numbering } from './docx/numbering.ts';
import { Styles } from './docx/styles.ts';
import type { FormatReader } from './format-reader.ts';
import { readCoreProperties, relatedParts } from './office-package.ts';

/**
 * Reads a DOCX from its package: text in its final view, numbers of paragraphs and notes as Word prints them, tables,
 * headings by style and outline level. Refuses what is encrypted, damaged, unpacks too far or is no Word document.
 */
export const readDocx: FormatReader = (bytes, fileName, limits, onProgress) =>
  orRefusal(async () => {
    const zip = await ZipPackage.open(bytes, fileName, limits);
    const warnings: ParseWarning[] = [];
    const mainName = await mainPartName(zip, fileName);
    const mainFolder = mainName.slice(0, mainName.lastIndexOf('/') + 1);
    const related = await relatedParts(zip, mainName);
    /** A part besides the text: when it is damaged the text is still read, with a warning. */
    const optionalPart = async (type: string, fallbackName: string): Promise<XmlElement | undefined> => {
      const name = related.get(type) ?? mainFolder + fallbackName;
      const part = await zip.read(name);
      if (part === undefined || part.byteLength === 0) return undefined;
      try {
        return parseXml(part);
      } catch (error) {
        warnings.push({ kind: 'damaged-parts', detail: `${name}: ${errorDetail(error)}` });
        return undefined;
      }
    };

    const main = await zip.read(mainName);
    if (main === undefined)
      throw new Refusal({ kind: 'damaged', fileName, detail: `${mainName} is missing` });
    const document = soundXml(main, fileName, mainName);
    const body = firstElement(document, 'w:body');
    if (document.name !== 'w:document' || body === undefined) {
      throw new Refusal({ kind: 'damaged', fileName, detail: `${mainName} holds no text` });
    }
    const styles = new Styles(await optionalPart('styles', 'styles.xml'));
    const numbering = new Numbering(await optionalPart('numbering', 'numbering.xml'), (id) =>
      styles.numIdOf(id),
    );
    const text = readDocxText(
      {
        body,
        styles,
        numbering,
        settings: await optionalPart('settings', 'settings.xml'),
        footnotes: await optionalPart('footnotes', 'footnotes.xml'),
        endnotes: await optionalPart('endnotes', 'endnotes.xml'),
      },
      onProgress,
    );
    const changes = countElements(body, trackedChanges);
    if (changes > 0) warnings.push({ kind: 'tracked-changes', count: changes });
    const comments = await optionalPart('comments', 'comments.xml');
    const commentCount = comments === undefined ? 0 : elementsOf(comments, 'w:comment').length;
    if (commentCount > 0) warnings.push({ kind: 'comments', count: commentCount });
    const metadata = await readCoreProperties(zip);
    const parsed: ParsedDocument = {
      format: 'docx',
      metadata: {
        ...metadata,
        ...(text.title === undefined || text.title === '' ? {} : { title: text.title }),
      },
      content: { layout: 'blocks', blocks: text.blocks, notes: text.notes },
      warnings: [...warnings, ...text.warnings],
    };
    return success(parsed);
  });

const trackedChanges = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel']);

function countElements(element: XmlElement, names: ReadonlySet<string>): number {
  let count = names.has(element.name) ? 1 : 0;
  for (const child of element.children) if (typeof child !== 'string') count += countElements(child, names);
  return count;
}

/** The part that holds the text, by the package's relationships. Other Office packages are told by name. */
async function mainPartName(zip: ZipPackage, fileName: string): Promise<string> {
  if (!zip.has('[Content_Types].xml')) {
    throw new Refusal({
      kind: 'format-mismatch',
      fileName,
      expected: 'DOCX',
      found: await otherPackage(zip),
    });
  }
  const related = await relatedParts(zip, '');
  const name = related.get('officeDocument') ?? 'word/document.xml';
  const types = await zip.read('[Content_Types].xml');
  const contentTypes = types === undefined ? '' : new TextDecoder().decode(types);
  const isWord = /wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/.test(contentTypes);
  if (!isWord && /spreadsheetml|ms-excel/.test(contentTypes)) throw mismatch(fileName, 'XLSX');
  if (!isWord && /presentationml|ms-powerpoint/.test(contentTypes)) throw mismatch(fileName, 'PPTX');
  if (!zip.has(name)) {
    if (zip.has('word/document.xml')) return 'word/document.xml';
    throw isWord
      ? new Refusal({ kind: 'damaged', fileName, detail: `${name} is missing` })
      : mismatch(fileName, await otherPackage(zip));
  }
  return name;
}

function mismatch(fileName: string, found: string): Refusal {
  return new Refusal({ kind: 'format-mismatch', fileName, expected: 'DOCX', found });
}

/** What a ZIP file that is no Office package calls itself: ODT and EPUB say so in their first part. */
async function otherPackage(zip: ZipPackage): Promise<string> {
  const mimetype = await zip.read('mimetype');
  const type = mimetype === undefined ? '' : new TextDecoder().decode(mimetype.subarray(0, 200));
  if (type.includes('opendocument.text')) return 'ODT';
  if (type.includes('opendocument.spreadsheet')) return 'ODS';
  if (type.includes('epub')) return 'EPUB';
  return 'ZIP';
}
