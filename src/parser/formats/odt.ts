import type { ParsedDocument, ParseWarning } from '../../core/document/parsed.ts';
import { success } from '../../core/result.ts';
import { errorDetail, orRefusal, Refusal } from '../refusal.ts';
import { soundXml } from '../sound-xml.ts';
import { firstElement, parseXml, type XmlElement } from '../xml.ts';
import type { FormatReader } from './format-reader.ts';
import { openOdf } from './odf-package.ts';
import { countOdtAsides, readOdtText } from './odt/odt-body.ts';
import { OdtStyles } from './odt/odt-styles.ts';

/**
 * Reads an ODT: text in its final view, numbers of headings, lists and notes as its program shows them, tables with their
 * merged cells. Refuses what is encrypted, damaged, unpacks too far or is no text document.
 */
export const readOdt: FormatReader = (bytes, fileName, limits) =>
  orRefusal(async () => {
    const { zip, content, metadata } = await openOdf(bytes, fileName, limits);
    const warnings: ParseWarning[] = [];
    const document = soundXml(content, fileName, 'content.xml');
    const body = firstElement(firstElement(document, 'office:body'), 'office:text');
    if (body === undefined)
      throw new Refusal({ kind: 'damaged', fileName, detail: 'content.xml holds no text' });
    let named: XmlElement | undefined;
    const styles = await zip.read('styles.xml');
    try {
      named = styles === undefined ? undefined : parseXml(styles);
    } catch (error) {
      warnings.push({ kind: 'damaged-parts', detail: `styles.xml: ${errorDetail(error)}` });
    }
    const text = readOdtText(body, new OdtStyles([named, document]));
    const { comments, changes } = countOdtAsides(body);
    if (changes > 0) warnings.push({ kind: 'tracked-changes', count: changes });
    if (comments > 0) warnings.push({ kind: 'comments', count: comments });
    const parsed: ParsedDocument = {
      format: 'odt',
      metadata: {
        ...metadata,
        ...(text.title === undefined || text.title === '' ? {} : { title: text.title }),
      },
      content: { layout: 'blocks', blocks: text.blocks, notes: text.notes },
      warnings,
    };
    return success(parsed);
  });
