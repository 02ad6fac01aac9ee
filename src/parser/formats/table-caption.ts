import type { ParsedBlock } from '../../core/document/parsed.ts';
import { plainText } from './inline-builder.ts';

const captionOfTable = /^(?:table|tabla|cuadro|tableau|tabela|quadro)\b/i;

/**
 * Takes the caption of the table that follows off the end of the blocks: it belongs to the table and is not a paragraph
 * besides. Undefined where the last block is none.
 * @param at Index of the last paragraph whose style is that of captions.
 */
export function takeTableCaption(blocks: ParsedBlock[], at: number | undefined): string | undefined {
  const block = blocks.at(-1);
  if (at === undefined || at !== blocks.length - 1 || block?.kind !== 'paragraph') return undefined;
  // A note reference in a caption must not get lost with it.
  if (block.inlines.some((inline) => inline.kind === 'note-reference')) return undefined;
  const caption = plainText(block.inlines).replace(/\s+/g, ' ').trim();
  if (!captionOfTable.test(caption)) return undefined;
  blocks.pop();
  return caption;
}
