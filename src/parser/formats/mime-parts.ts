/** A part of a saved page, decoded. */
export interface MimePart {
  /** Lower-case media type: "text/html". */
  readonly type: string;
  readonly charset?: string;
  readonly location?: string;
  readonly contentId?: string;
  readonly content: Uint8Array;
}

export interface MimeMessage {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly MimePart[];
  /** Content-ID of the part that the message names as its root. */
  readonly root?: string;
  /** False when the closing boundary is missing: the file was cut off. */
  readonly complete: boolean;
}

/** Saved pages have one level of parts, rarely two; more parts than this exhaust nothing but patience. */
const maximumDepth = 5;
const maximumParts = 20_000;

/**
 * Splits a saved page into its parts. Mails go through a library; a saved page is simpler, and the library would join
 * the frames of a page with its text. Undefined when the bytes are no message.
 */
export function readMimeParts(bytes: Uint8Array): MimeMessage | undefined {
  // One character per byte, so that offsets are those of the bytes.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { headers, bodyAt } = readHeaders(text, 0, text.length);
  const contentType = headers.get('content-type');
  if (contentType === undefined) return undefined;
  const parts: MimePart[] = [];
  const complete = readBody(bytes, text, headers, bodyAt, text.length, parts, 0);
  const root = parameter(contentType, 'start')?.replace(/^<|>$/g, '');
  return { headers, parts, ...(root === undefined ? {} : { root }), complete };
}

function readBody(
  bytes: Uint8Array,
  text: string,
  headers: ReadonlyMap<string, string>,
  from: number,
  to: number,
  parts: MimePart[],
  depth: number,
): boolean {
  const contentType = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(contentType, 'boundary');
  if (/^multipart\//i.test(contentType) && boundary !== undefined && depth < maximumDepth) {
    return readMultipart(bytes, text, boundary, from, to, parts, depth);
  }
  const charset = parameter(contentType, 'charset');
  const location = headers.get('content-location');
  const contentId = headers.get('content-id')?.replace(/^<|>$/g, '');
  parts.push({
    type: (/^[^;\s]+/.exec(contentType)?.[0] ?? '').toLowerCase(),
    ...(charset === undefined ? {} : { charset }),
    ...(location === undefined ? {} : { location }),
    ...(contentId === undefined ? {} : { contentId }),
    content: decodeTransfer(bytes.subarray(from, to), headers.get('content-transfer-encoding')),
  });
  return true;
}

function readMultipart(
  bytes: Uint8Array,
  text: string,
  boundary: string,
  from: number,
  to: number,
  parts: MimePart[],
  depth: number,
): boolean {
  const mark = `--${boundary}`;
  let at = nextMark(text, mark, from, to);
  while (at !== -1 && parts.length < maximumParts) {
    if (text.startsWith('--', at + mark.length)) return true;
    const start = text.indexOf('\n', at) + 1;
    if (start === 0 || start > to) return false;
    const next = nextMark(text, mark, start, to);
    const { headers, bodyAt } = readHeaders(text, start, next === -1 ? to : next);
    // The line break in front of a boundary belongs to the boundary.
    const end = next === -1 ? to : text[next - 2] === '\r' ? next - 2 : next - 1;
    readBody(bytes, text, headers, Math.min(bodyAt, end), end, parts, depth + 1);
    at = next;
  }
  return false;
}

/** A boundary counts at the start of a line only. */
function nextMark(text: string, mark: string, from: number, to: number): number {
  let at = text.indexOf(mark, from);
  while (at !== -1 && at < to) {
    if (at === 0 || text[at - 1] === '\n') return at;
    at = text.indexOf(mark, at + mark.length);
  }
  return -1;
}

/** More headers than any mail has are no headers. */
const longestHeaders = 200_000;

function readHeaders(
  text: string,
  from: number,
  to: number,
): { readonly headers: ReadonlyMap<string, string>; readonly bodyAt: number } {
  const headers = new Map<string, string>();
  const limit = Math.min(to, from + longestHeaders);
  let at = from;
  let last: string | undefined;
  while (at < limit) {
    const end = text.indexOf('\n', at);
    const lineEnd = end === -1 || end > to ? to : end;
    const line = text.slice(at, lineEnd).replace(/\r$/, '');
    at = Math.min(to, lineEnd + 1);
    if (line === '') return { headers, bodyAt: at };
    if (/^[ \t]/.test(line) && last !== undefined) {
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
  }
  return { headers, bodyAt: at };
}

function parameter(value: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return match?.[1] ?? match?.[2];
}

function decodeTransfer(bytes: Uint8Array, encoding: string | undefined): Uint8Array {
  switch (encoding?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    default:
      return bytes;
  }
}

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.byteLength);
  let length = 0;
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x3d) {
      result[length++] = byte;
      continue;
    }
    const [high, low] = [bytes[at + 1], bytes[at + 2]];
    if (high === 0x0a) at += 1;
    else if (high === 0x0d && low === 0x0a) at += 2;
    else {
      const code = Number.parseInt(String.fromCharCode(high ?? 0, low ?? 0), 16);
      if (Number.isNaN(code)) result[length++] = byte;
      else {
        result[length++] = code;
        at += 2;
      }
    }
  }
  return result.subarray(0, length);
}

/** "=?utf-8?Q?Informe_sobre?=" → "Informe sobre" (RFC 2047). */
export function decodeHeader(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]{2,40})(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi,
      (whole: string, charset: string, kind: string, encoded: string) => {
        const bytes =
          kind.toLowerCase() === 'b'
            ? Buffer.from(encoded, 'base64')
            : decodeQuotedPrintable(Buffer.from(encoded.replaceAll('_', ' '), 'latin1'));
        try {
          return new TextDecoder(charset).decode(bytes);
        } catch {
          // A character set that nobody knows: the header stays as it is written.
          return whole;
        }
      },
    )
    .trim();
}

/** The day of a header's date, ISO 8601, as the sender's clock had it. */
export function headerDate(value: string | undefined): string | undefined {
  const match = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(value ?? '');
  const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf((match?.[2] ?? '?').toLowerCase()) / 3 + 1;
  if (match === null || !Number.isInteger(month) || month < 1) return undefined;
  return `${match[3] ?? ''}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
}
