import { TextDecoder } from 'node:util';

/** Character sets of fonts (\fcharset) by the code page that they mean. */
const pageOfCharset: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  255: 850,
};

/** Names under which text decoders know code pages that are not called "windows-…". */
const names: Readonly<Record<number, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

// The upper halves of the code pages of DOS, which text decoders do not know.
const upper437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const upper850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** The code page of a font's character set; undefined leaves it to the document's. */
export function codePageOfCharset(charset: number): number | undefined {
  return pageOfCharset[charset];
}

const decoders = new Map<number, TextDecoder>();

/** Bytes of a code page as text; a code page that is not known is taken for Western. */
export function decodeBytes(bytes: readonly number[], codePage: number): string {
  const table = codePage === 437 ? upper437 : codePage === 850 || codePage === 858 ? upper850 : undefined;
  if (table !== undefined)
    return bytes
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : table.charAt(byte - 0x80)))
      .join('');
  let decoder = decoders.get(codePage);
  if (decoder === undefined) {
    decoder = decoderOf(codePage);
    decoders.set(codePage, decoder);
  }
  return decoder.decode(Uint8Array.from(bytes));
}

function decoderOf(codePage: number): TextDecoder {
  try {
    return new TextDecoder(names[codePage] ?? `windows-${String(codePage)}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
