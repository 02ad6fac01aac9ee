import type { ParsedBlock, ParsedDocument, ParseWarning } from '../../core/document/parsed.ts';
import { success } from '../../core/result.ts';
import { errorDetail, orRefusal, Refusal } from '../refusal.ts';
import { soundXml } from '../sound-xml.ts';
import { elementsOf, firstElement, parseXml, XmlError, type XmlElement } from '../xml.ts';
import { ZipPackage } from '../zip-package.ts';
import type { FormatReader } from './format-reader.ts';
import { readCoreProperties, relatedParts, relationshipsOf } from './office-package.ts';
import { chartBlocks, diagramBlocks } from './pptx/embedded-parts.ts';
import { readSlide, readSpeakerNotes, statedLanguage } from './pptx/slide-text.ts';

/** Presentations have no words of their own for these: the language of a slide decides. */
const words: Readonly<Record<string, { readonly slide: string; readonly notes: string }>> = {
  es: { slide: 'Diapositiva', notes: 'Notas' },
  fr: { slide: 'Diapositive', notes: 'Notes' },
  pt: { slide: 'Diapositivo', notes: 'Notas' },
};
const englishWords = { slide: 'Slide', notes: 'Notes' };

/**
 * Reads a PPTX slide by slide: titles as headings, text in reading order, tables, the values of charts, the texts of
 * diagrams, and the speaker's notes. Pages are the slides.
 */
export const readPptx: FormatReader = (bytes, fileName, limits, onProgress) =>
  orRefusal(async () => {
    const zip = await ZipPackage.open(bytes, fileName, limits);
    const main = (await relatedParts(zip, '')).get('officeDocument') ?? 'ppt/presentation.xml';
    const presentation = await readPart(zip, main, fileName);
    const listed = firstElement(presentation, 'p:sldIdLst');
    const related = new Map((await relationshipsOf(zip, main)).map(({ id, target }) => [id, target]));
    const slides = (listed === undefined ? [] : elementsOf(listed, 'p:sldId')).flatMap(
      ({ attributes }) => related.get(attributes['r:id'] ?? '') ?? [],
    );
    if (slides.length > limits.pages)
      throw new Refusal({ kind: 'too-many-pages', fileName, pages: slides.length, limit: limits.pages });

    const blocks: ParsedBlock[] = [];
    const warnings: ParseWarning[] = [];
    const hidden: number[] = [];
    for (const [index, name] of slides.entries()) {
      onProgress(index, slides.length);
      const slide = await readPart(zip, name, fileName);
      if (/^(?:0|false)$/.test(slide.attributes['show'] ?? '')) hidden.push(index + 1);
      const parts = await partsOfSlide(zip, name, warnings);
      const { title, blocks: content } = readSlide(slide, (id) => parts.embedded.get(id) ?? []);
      const language = statedLanguage(slide)?.slice(0, 2).toLowerCase() ?? 'en';
      const { slide: slideWord, notes: notesWord } = words[language] ?? englishWords;
      blocks.push({ kind: 'page-break', page: index + 1 });
      if (title === undefined && content.length === 0 && parts.notes.length === 0) continue;
      blocks.push(heading(1, title ?? `${slideWord} ${String(index + 1)}`), ...content);
      if (parts.notes.length > 0) blocks.push(heading(2, notesWord), ...parts.notes);
    }
    if (hidden.length > 0) warnings.push({ kind: 'hidden-slides', slides: hidden });
    const parsed: ParsedDocument = {
      format: 'pptx',
      metadata: await readCoreProperties(zip),
      content: { layout: 'blocks', blocks, notes: [] },
      warnings,
    };
    return success(parsed);
  });

function heading(level: number, text: string): ParsedBlock {
  return { kind: 'heading', level, inlines: [{ kind: 'text', text }] };
}

async function readPart(zip: ZipPackage, name: string, fileName: string): Promise<XmlElement> {
  const part = await zip.read(name);
  if (part === undefined) throw new Refusal({ kind: 'damaged', fileName, detail: `${name} is missing` });
  return soundXml(part, fileName, name);
}

/** What stands on a slide in parts of its own; one that is damaged is left out with a warning. */
async function partsOfSlide(
  zip: ZipPackage,
  slide: string,
  warnings: ParseWarning[],
): Promise<{
  readonly embedded: ReadonlyMap<string, readonly ParsedBlock[]>;
  readonly notes: ParsedBlock[];
}> {
  const embedded = new Map<string, readonly ParsedBlock[]>();
  const notes: ParsedBlock[] = [];
  for (const { id, kind, target } of await relationshipsOf(zip, slide)) {
    if (kind !== 'chart' && kind !== 'diagramData' && kind !== 'notesSlide') continue;
    const part = await zip.read(target);
    if (part === undefined) continue;
    try {
      const root = parseXml(part);
      if (kind === 'notesSlide') notes.push(...readSpeakerNotes(root));
      else embedded.set(id, kind === 'chart' ? chartBlocks(root) : diagramBlocks(root));
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      warnings.push({ kind: 'damaged-parts', detail: `${target}: ${errorDetail(error)}` });
    }
  }
  return { embedded, notes };
}
