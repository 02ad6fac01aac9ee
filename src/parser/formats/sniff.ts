import type { DocumentFormat } from '../../core/document/parsed.ts';
import { failed, success, type Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import { zipKind } from '../zip-kind.ts';
import { decodeText } from './text-encoding.ts';

/** What the first bytes of a file show it to be. */
type Content =
  | { readonly kind: 'format'; readonly format: DocumentFormat }
  /** Plain text, which may be meant as Markdown or HTML. */
  | { readonly kind: 'text' }
  | { readonly kind: 'encrypted-office' }
  /** A ZIP file that does not say what it holds: damaged, or no document. */
  | { readonly kind: 'zip' }
  /** A format that is known by name only. */
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'unknown' };

const formatByExtension: Readonly<Record<string, DocumentFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xls: 'xls',
  xlt: 'xls',
  ods: 'ods',
  ots: 'ods',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  odt: 'odt',
  ott: 'odt',
  rtf: 'rtf',
  xml: 'law-xml',
  akn: 'akoma-ntoso',
  eml: 'eml',
  mht: 'mhtml',
  mhtml: 'mhtml',
  epub: 'epub',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  tif: 'image',
  tiff: 'image',
};

/** Formats whose files are ZIP packages: what is damaged or encrypted is told by their own readers. */
const packages: ReadonlySet<DocumentFormat> = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'epub']);

/** Formats of Office, which encrypts them in a container of its own. */
const encryptable: ReadonlySet<DocumentFormat> = new Set(['docx', 'xlsx', 'pptx', 'xls']);

/** Formats that are plain text, whatever is in them. */
const plainFormats: ReadonlySet<DocumentFormat> = new Set(['txt', 'markdown', 'html', 'csv', 'tsv']);

const formatNames: Readonly<Record<DocumentFormat, string>> = {
  txt: 'TXT',
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  'law-xml': 'XML',
  'akoma-ntoso': 'Akoma Ntoso',
  eml: 'EML',
  mhtml: 'MHTML',
  epub: 'EPUB',
  image: 'PNG, JPEG or TIFF',
  xlsx: 'XLSX',
  xls: 'XLS',
  ods: 'ODS',
  csv: 'CSV',
  tsv: 'TSV',
  pptx: 'PPTX',
  odt: 'ODT',
  rtf: 'RTF',
};

/**
 * Tells the format of a file from its content first and its name second. A name that contradicts the content is an
 * error of the person's that must not pass silently: the file is refused as mislabelled.
 */
export function sniffFormat(bytes: Uint8Array, fileName: string): Result<DocumentFormat, Failure> {
  const extension = /\.([a-z\d]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  const expected = extension === undefined ? undefined : formatByExtension[extension];
  const content = contentOf(bytes);
  const mismatch = (found: string): Result<DocumentFormat, Failure> =>
    expected === undefined
      ? failed({ kind: 'format-unknown', fileName })
      : failed({ kind: 'format-mismatch', fileName, expected: formatNames[expected], found });
  switch (content.kind) {
    case 'format': {
      const anyXml = extension === 'xml' && (content.format === 'html' || content.format === 'akoma-ntoso');
      if (expected === undefined || expected === content.format || anyXml) return success(content.format);
      // A mail or a saved page that was given the ending of plain text is read as it is; either is a mail's ending.
      if (isMessage(content.format) && (isMessage(expected) || expected === 'txt'))
        return success(expected === 'txt' ? expected : content.format);
      return mismatch(formatNames[content.format]);
    }
    case 'text':
      if (expected !== undefined && plainFormats.has(expected)) return success(expected);
      // A draft has hardly any headers, but its name says what it is meant to be.
      if (expected === 'eml' && /^[A-Za-z][\w-]{1,60}:\s?\S/.test(startOf(bytes))) return success('eml');
      if (expected === undefined) return success(textFormat(bytes));
      // A PDF or DOCX that was cut off or overwritten is damaged rather than mislabelled when hardly anything is left.
      return bytes.byteLength < 64 && expected !== 'law-xml'
        ? failed({
            kind: 'damaged',
            fileName,
            detail: `it does not begin like a ${formatNames[expected]} file`,
          })
        : mismatch(formatNames.txt);
    case 'encrypted-office':
      return expected === undefined || encryptable.has(expected)
        ? failed({ kind: 'encrypted', fileName })
        : mismatch('Office');
    case 'zip':
      if (expected !== undefined && packages.has(expected)) return success(expected);
      return expected === undefined ? success('docx') : mismatch('ZIP');
    case 'other':
      return mismatch(content.name);
    case 'unknown':
      if (
        expected === 'pdf' ||
        (expected !== undefined && !plainFormats.has(expected) && expected !== 'law-xml')
      ) {
        const detail = `it does not begin like a ${formatNames[expected]} file`;
        return failed({ kind: 'damaged', fileName, detail });
      }
      return failed({ kind: 'format-unknown', fileName });
  }
}

/** PNG, JPEG, and TIFF in both byte orders. */
const imageSignatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x1f, 0x8b], 'GZIP'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7-Zip'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x25, 0x21, 0x50, 0x53], 'PostScript'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'SQLite'],
];

function contentOf(bytes: Uint8Array): Content {
  // Readers of PDF accept the mark anywhere in the first kilobyte.
  if (indexOf(bytes.subarray(0, 1024), [0x25, 0x50, 0x44, 0x46, 0x2d]) !== -1)
    return { kind: 'format', format: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return zipContent(bytes);
  }
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74])) return { kind: 'format', format: 'rtf' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oleContent(bytes);
  if (imageSignatures.some((start) => startsWith(bytes, start))) return { kind: 'format', format: 'image' };
  const signature = signatures.find(([start]) => startsWith(bytes, start));
  if (signature !== undefined) return { kind: 'other', name: signature[1] };
  const decoded = decodeText(textSample(bytes));
  if (decoded === undefined) return { kind: 'unknown' };
  return textContent(decoded.text.replace(/^\ufeff/, '').trimStart());
}

function zipContent(bytes: Uint8Array): Content {
  const kind = zipKind(bytes);
  switch (kind) {
    case undefined:
      return { kind: 'zip' };
    case 'xlsb':
    case 'odp':
      return { kind: 'other', name: kind.toUpperCase() };
    default:
      return { kind: 'format', format: kind };
  }
}

function textContent(text: string): Content {
  const withoutProlog = text.replace(/^(?:<\?[\s\S]{0,2000}?\?>\s*|<!--[\s\S]{0,20000}?-->\s*)+/, '');
  if (/^(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(withoutProlog))
    return { kind: 'format', format: 'html' };
  if (/^<(?:\w+:)?ley[\s>]/.test(withoutProlog)) return { kind: 'format', format: 'law-xml' };
  if (/^<(?:\w+:)?akomaNtoso[\s>]/.test(withoutProlog)) return { kind: 'format', format: 'akoma-ntoso' };
  const message = messageFormat(text);
  if (message !== undefined) return { kind: 'format', format: message };
  if (text.startsWith('<?xml')) {
    const root = /^(?:<!doctype[^>]{0,2000}>\s*)?<([\w:.-]{1,60})/i.exec(withoutProlog)?.[1];
    if (root !== undefined && /^html$/i.test(root)) return { kind: 'format', format: 'html' };
    return { kind: 'unknown' };
  }
  return { kind: 'text' };
}

function isMessage(format: DocumentFormat): boolean {
  return format === 'eml' || format === 'mhtml';
}

/** Mails and saved pages begin with the headers of RFC 5322, of which some are telling. */
function messageFormat(text: string): 'eml' | 'mhtml' | undefined {
  const end = text.search(/\r?\n\r?\n/);
  const head = text.slice(0, end === -1 ? 20_000 : Math.min(end, 20_000));
  const names = new Set(
    [...head.matchAll(/^([A-Za-z][\w-]{1,60}):/gm)].map((match) => match[1]?.toLowerCase()),
  );
  const first = head.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '';
  if (!/^(?:From |[A-Za-z][\w-]{1,60}:)/.test(first) || names.size < 2) return undefined;
  const saved =
    names.has('snapshot-content-location') ||
    (/^content-type:\s*multipart\/related/im.test(head) && !names.has('to') && names.has('mime-version')) ||
    /^from:\s*"?<?saved by/im.test(head);
  if (saved) return 'mhtml';
  const telling = ['from', 'to', 'date', 'subject', 'message-id', 'received', 'mime-version', 'return-path'];
  const known = telling.filter((name) => names.has(name)).length;
  // A note that begins "Date: …", "Subject: …" is no mail; one that was carried has an identity or a path.
  const carried = ['message-id', 'received', 'mime-version', 'return-path'].some((name) => names.has(name));
  return known >= 3 && carried ? 'eml' : undefined;
}

/** Text of a file whose name says nothing. */
function textFormat(bytes: Uint8Array): DocumentFormat {
  const text = decodeText(textSample(bytes))?.text ?? '';
  const tags = text.match(/<\/(?:p|div|h[1-6]|li|td|span|a)>/gi)?.length ?? 0;
  if (tags >= 5) return 'html';
  if (/^---\r?\n[\s\S]{0,4000}?\r?\n---/.test(text) || (text.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2)
    return 'markdown';
  return 'txt';
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 200)).trimStart();
}

/** The beginning of the file, without breaking a character of two to four bytes at its end. */
function textSample(bytes: Uint8Array): Uint8Array {
  const size = 65_536;
  if (bytes.byteLength <= size) return bytes;
  let end = size;
  while (end > size - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end - (end % 2));
}

/** Old Office files and encrypted new ones share a container; the names of its streams tell them apart. */
function oleContent(bytes: Uint8Array): Content {
  const has = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
  if (has('EncryptedPackage') || has('EncryptionInfo')) return { kind: 'encrypted-office' };
  if (has('WordDocument')) return { kind: 'other', name: 'DOC (Word 97–2003)' };
  if (has('Workbook') || has('Book')) return { kind: 'format', format: 'xls' };
  if (has('PowerPoint Document')) return { kind: 'other', name: 'PPT (PowerPoint 97–2003)' };
  return { kind: 'other', name: 'Office 97–2003' };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Uint8Array.from(wanted));
}
