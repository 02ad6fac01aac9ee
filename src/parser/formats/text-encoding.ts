import { analyse } from 'chardet';

/** Text decoded from bytes. */
export interface DecodedText {
  readonly text: string;
  /** Set when the encoding is a guess: its name. */
  readonly guessed?: string;
}

/**
 * Decodes text of unknown encoding: by its byte order mark; as UTF-8 when it is valid UTF-8; as UTF-16 when every
 * other byte is zero; otherwise by statistics. Returns undefined for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return isText(marked) ? { text: marked } : undefined;
  const wide = zeroPattern(bytes);
  if (wide !== undefined) {
    const text = new TextDecoder(wide).decode(bytes);
    return isText(text) ? { text, guessed: wide.toUpperCase() } : undefined;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isText(text) ? { text } : undefined;
  } catch {
    return decodeByStatistics(bytes);
  }
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return decodeUtf32(bytes.subarray(4));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function decodeUtf32(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let offset = 0; offset + 4 <= bytes.byteLength; offset += 4) {
    const code = view.getUint32(offset, true);
    parts.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}

/** UTF-16 without a mark: Western text has a zero in nearly every second byte and none in the others. */
function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.byteLength < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.byteLength; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.byteLength / 2;
  if (odd > half * 0.6 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.02) return 'utf-16be';
  return undefined;
}

const sampleBytes = 200_000;

/**
 * Encodings that a guess may name. Single-byte encodings of one family differ in few letters, and nearly every file of
 * the four languages that is not UTF-8 is windows-1252, so that one wins unless another is clearly likelier.
 */
function decodeByStatistics(bytes: Uint8Array): DecodedText | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  const western = new TextDecoder('windows-1252').decode(sample);
  if (!isText(western)) return undefined;
  const matches = analyse(sample).filter((match) => !/^utf-?(?:8|16|32)/i.test(match.name));
  const other = matches.find((match) => !/^(?:ISO-8859-(?:1|15|9|2)|windows-125[024])$/i.test(match.name));
  const likeliest = looksWestern(western) || other === undefined ? undefined : supported(other.name);
  // Files that are UTF-8 but for a few broken bytes: reading them as windows-1252 would spoil every accent.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = count(lenient, /\ufffd/g);
  const multibyte = count(lenient, /[^\p{ASCII}\ufffd]/gu);
  if (multibyte > broken * 10) return isText(lenient) ? { text: lenient, guessed: 'UTF-8' } : undefined;
  const label = likeliest ?? 'windows-1252';
  const text = new TextDecoder(label).decode(bytes);
  return isText(text) ? { text, guessed: label } : undefined;
}

function supported(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** Accented letters of English, Spanish, French and Portuguese stand alone between plain ones. */
function looksWestern(text: string): boolean {
  const high = count(text, /[\x80-\uffff]/g);
  const letters = count(text, /[áéíóúüñàâçèêëîïôöùûœãõÁÉÍÓÚÜÑÀÂÇÈÊËÎÏÔÖÙÛŒÃÕ¿¡ºª°«»‘’“”–—…§]/g);
  const ascii = count(text, /[A-Za-z]/g);
  return letters > high * 0.9 && ascii > high * 3;
}

/** Bytes that decode to control characters are no text, whatever the encoding. */
function isText(text: string): boolean {
  const sample = text.length > 400_000 ? text.slice(0, 200_000) + text.slice(-200_000) : text;
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    // Tab to carriage return, and the old end-of-file and escape characters, do occur in text.
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b) controls += 1;
    else if (code === 0xfffe || code === 0xffff) controls += 1;
  }
  const broken = count(sample, /\ufffd/g);
  return controls <= sample.length * 0.001 && broken <= sample.length * 0.1;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
