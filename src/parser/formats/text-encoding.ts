import { analyse } from 'chardet';

/** Text decoded from bytes. */
export interface DecodedText {
  readonly text: string;
  /** Set when the encoding is a guess: its name. */
  readonly guessed?: string;
}

/**
 * Decodes text of unknown encoding: by its byte order mark; as UTF-8 when it is valid UTF-8; as UTF-16 or UTF-32 when
 * its bytes are zero in their pattern; otherwise by what makes letters of it. Returns undefined for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return isText(marked) ? { text: marked } : undefined;
  const wide = zeroPattern(bytes);
  if (wide !== undefined) {
    const text = wide.startsWith('utf-32')
      ? decodeUtf32(bytes, wide === 'utf-32le')
      : new TextDecoder(wide).decode(bytes);
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
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0)
    return decodeUtf32(bytes.subarray(4), true);
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
    return decodeUtf32(bytes.subarray(4), false);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let offset = 0; offset + 4 <= bytes.byteLength; offset += 4) {
    const code = view.getUint32(offset, littleEndian);
    parts.push(code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}

/**
 * UTF-16 and UTF-32 without a mark: Western text has a zero in nearly every second byte, or in three of four, and none in
 * the others.
 */
function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.byteLength < 4) return undefined;
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < sample.byteLength; index += 1)
    if (sample[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  const places = sample.byteLength / 4;
  const [first, second, third, fourth] = zeros.map((count) =>
    count > places * 0.6 ? 1 : count < places * 0.02 ? 0 : 2,
  );
  switch (`${String(first)}${String(second)}${String(third)}${String(fourth)}`) {
    case '0101':
      return 'utf-16le';
    case '1010':
      return 'utf-16be';
    case '0111':
      return 'utf-32le';
    case '1110':
      return 'utf-32be';
    default:
      return undefined;
  }
}

const sampleBytes = 200_000;

/**
 * Encodings of Western text, the likeliest first. ISO-8859-1 is read as windows-1252, which holds it; ISO-8859-15 has the
 * euro in another place; old Macintoshes have every accent in another place.
 */
const westernEncodings = ['windows-1252', 'iso-8859-15', 'macintosh'] as const;

/**
 * A Western encoding when it makes Western letters of nearly all high bytes, else what statistics say. Nearly every file
 * of the four languages that is not UTF-8 is windows-1252, so that it wins where others do as well.
 */
function decodeByStatistics(bytes: Uint8Array): DecodedText | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  if (!isText(new TextDecoder('windows-1252').decode(sample))) return undefined;
  // Files that are UTF-8 but for a few broken bytes: reading them as windows-1252 would spoil every accent.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = count(lenient, /\ufffd/g);
  const multibyte = count(lenient, /[^\p{ASCII}\ufffd]/gu);
  if (multibyte > broken * 10) return isText(lenient) ? { text: lenient, guessed: 'UTF-8' } : undefined;
  const label = westernEncoding(sample) ?? likeliestEncoding(sample) ?? 'windows-1252';
  const text = new TextDecoder(label).decode(bytes);
  return isText(text) ? { text, guessed: label } : undefined;
}

function westernEncoding(sample: Uint8Array): string | undefined {
  let best: { readonly label: string; readonly share: number } | undefined;
  for (const label of westernEncodings) {
    const share = westernShare(new TextDecoder(label).decode(sample));
    if (best === undefined || share > best.share + 0.001) best = { label, share };
  }
  return best !== undefined && best.share > 0.8 ? best.label : undefined;
}

function likeliestEncoding(sample: Uint8Array): string | undefined {
  const [match] = analyse(sample).filter((each) => !/^utf-?(?:8|16|32)/i.test(each.name));
  return match === undefined ? undefined : supported(match.name);
}

function supported(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** Letters of English, Spanish, French and Portuguese beyond ASCII, and signs that stand between their words. */
const westernLetter = /[áéíóúüñàâçèêëîïôöùûœãõæÁÉÍÓÚÜÑÀÂÇÈÊËÎÏÔÖÙÛŒÃÕÆ]/;
const westernSign = /[¿¡«»‘’“”–—…§€£°ºª·•©®²³½¼¾\u00a0-]/;

/** Part of the characters beyond ASCII that stand where Western text has them. */
function westernShare(text: string): number {
  let all = 0;
  let fitting = 0;
  let ascii = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter < '\u0080') {
      if (/[A-Za-z]/.test(letter)) ascii += 1;
      continue;
    }
    all += 1;
    const beside = text.charAt(index - 1) + text.charAt(index + 1);
    const between = /^[\p{L}]{2}$/u.test(beside);
    if (westernLetter.test(letter)) {
      // A capital inside a word of small letters is another letter in the right encoding.
      if (!(between && beside === beside.toLowerCase() && letter !== letter.toLowerCase())) fitting += 1;
    } else if (letter === '’' ? true : westernSign.test(letter) && !between) fitting += 1;
  }
  // Accents are the exception in Western text; where they are the rule the letters are of another script.
  return all === 0 || ascii < all * 3 ? 0 : fitting / all;
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
