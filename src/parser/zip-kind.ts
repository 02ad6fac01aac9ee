/**
 * What kind of document a ZIP file is, by the names in its directory and the media type in its first part: "docx",
 * "xlsx", "xlsb", "pptx", "odt", "ods", "odp", "epub". Undefined when neither says. Nothing is unpacked.
 */
export type ZipKind = 'docx' | 'xlsx' | 'xlsb' | 'pptx' | 'odt' | 'ods' | 'odp' | 'epub';

const mediaTypes: readonly (readonly [string, ZipKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/epub+zip', 'epub'],
];

/** Enough to meet a part that tells. */
const mostNames = 2000;

export function zipKind(bytes: Uint8Array): ZipKind | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byMediaType = kindByMediaType(buffer);
  if (byMediaType !== undefined) return byMediaType;
  for (const name of partNames(buffer)) {
    const lower = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
    if (lower.startsWith('word/')) return 'docx';
    if (lower === 'xl/workbook.bin') return 'xlsb';
    if (lower === 'xl/workbook.xml') return 'xlsx';
    if (lower.startsWith('ppt/')) return 'pptx';
    if (lower === 'meta-inf/container.xml') return 'epub';
  }
  return undefined;
}

/** OpenDocument and EPUB keep a file "mimetype" first and without compression. */
function kindByMediaType(buffer: Buffer): ZipKind | undefined {
  if (buffer.length < 40) return undefined;
  const nameLength = buffer.readUInt16LE(26);
  const extraLength = buffer.readUInt16LE(28);
  if (buffer.toString('latin1', 30, 30 + nameLength) !== 'mimetype') return undefined;
  const from = 30 + nameLength + extraLength;
  const type = buffer.toString('latin1', from, from + 80);
  return mediaTypes.find(([name]) => type.startsWith(name))?.[1];
}

function* partNames(buffer: Buffer): Generator<string> {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > buffer.length) return;
  let at = buffer.readUInt32LE(end + 16);
  for (let count = 0; count < mostNames && at + 46 <= buffer.length; count += 1) {
    if (buffer.readUInt32LE(at) !== 0x02014b50) return;
    const nameLength = buffer.readUInt16LE(at + 28);
    yield buffer.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
}
