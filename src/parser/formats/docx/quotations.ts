import { firstElement, type XmlElement } from '../../xml.ts';
import { integer } from './numbering.ts';
import type { Styles } from './styles.ts';

/**
 * Names of the styles that word processors and templates set quoted text in. Word's own are English in every file;
 * templates name theirs in their own language.
 */
const styleNames =
  /^(?:(?:intense |block )?quot(?:e|es|ation|ations)|block ?(?:quote|text|citation)|quotations|cita(?:s|ci[óo]n|ç[ãa]o)?(?: (?:destacada|intensa|textual|larga|longa|direta))?|citations?(?: (?:intense|longue))?|extract|zitat|intensives zitat)$/;

/** Twips: text that is drawn in by so much on both sides is set as a quotation. */
const leastIndent = 360;

/** Whether a paragraph is set as a block of quoted text: by its style, or drawn in on both sides. */
export function isQuotation(
  properties: XmlElement | undefined,
  style: string | undefined,
  styles: Styles,
): boolean {
  if (styles.hasName(style, styleNames)) return true;
  const indent = firstElement(properties, 'w:ind');
  const side = (...names: string[]): number =>
    names.map((name) => integer(indent?.attributes[name])).find((each) => each !== undefined) ?? 0;
  const hangs = side('w:hanging') > 0;
  return !hangs && side('w:left', 'w:start') >= leastIndent && side('w:right', 'w:end') >= leastIndent;
}
