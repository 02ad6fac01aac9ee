import type { ParsedBlock, ParsedDocument } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import { orRefusal } from '../refusal.ts';
import { soundXml } from '../sound-xml.ts';
import { elementsOf } from '../xml.ts';
import { AkomaNtosoBody } from './akoma-ntoso/body.ts';
import { readAkomaNtosoMetadata } from './akoma-ntoso/metadata.ts';
import type { FormatReader } from './format-reader.ts';

/** What an Akoma Ntoso file may hold (OASIS LegalDocML 1.0, 5.2). */
const documentTypes = new Set([
  'act',
  'bill',
  'doc',
  'statement',
  'debate',
  'debateReport',
  'amendment',
  'amendmentList',
  'judgment',
  'portion',
  'officialGazette',
  'documentCollection',
]);

/**
 * Reads Akoma Ntoso, the standard XML of parliaments (versions 2.0 and 3.0): articles or sections with the parts above
 * them, what they say of their work and expression, and notes. Entities are refused; nothing that the file refers to is
 * fetched.
 */
export const readAkomaNtoso: FormatReader = (bytes, fileName) =>
  orRefusal(() => {
    const root = soundXml(bytes, fileName);
    const document = elementsOf(root).find((element) => documentTypes.has(element.name));
    if (root.name !== 'akomaNtoso' || document === undefined)
      return Promise.resolve(failed({ kind: 'format-unknown', fileName }));
    const body = new AkomaNtosoBody(document);
    const blocks: readonly ParsedBlock[] = body.read();
    const parsed: ParsedDocument = {
      format: 'akoma-ntoso',
      metadata: readAkomaNtosoMetadata(document),
      content: { layout: 'blocks', blocks, notes: body.notes() },
      warnings: [],
    };
    return Promise.resolve(success(parsed));
  });
