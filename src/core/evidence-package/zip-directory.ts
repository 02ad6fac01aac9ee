import { failed, success, type Result } from '../result.ts';

/** A file in a ZIP archive, as its directory says. */
export interface ZipEntry {
  readonly path: string;
  readonly method: 'stored' | 'deflated';
  /** Of the data in the archive. */
  readonly packedBytes: number;
  /** Where its own header begins; its data come after. */
  readonly headerAt: number;
}

/** Bytes `start` to `end`, end-exclusive, of an archive of known size. */
export type ReadBytes = (start: number, end: number) => Promise<Uint8Array>;

const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;
const headerLength = 30;
const chunkBytes = 1024 * 1024;

/**
 * The directory of a ZIP archive (APPNOTE 6.3, without ZIP64: packages have less than 4 GB). Nothing is unpacked, and only
 * the end of the archive is read, however large it is.
 */
export async function readZipDirectory(size: number, read: ReadBytes): Promise<Result<ZipEntry[], 'no-zip'>> {
  const tailAt = Math.max(0, size - endLength - longestComment);
  const tail = view(await read(tailAt, size));
  let end = tail.byteLength - endLength;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return failed('no-zip');
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const at = tail.getUint32(end + 16, true);
  if (at + length > size) return failed('no-zip');

  const directory = view(await read(at, at + length));
  const entries: ZipEntry[] = [];
  let cursor = 0;
  for (let index = 0; index < count; index += 1) {
    if (cursor + entryLength > directory.byteLength) return failed('no-zip');
    if (directory.getUint32(cursor, true) !== 0x02014b50) return failed('no-zip');
    const method = directory.getUint16(cursor + 10, true);
    const nameLength = directory.getUint16(cursor + 28, true);
    const nameAt = cursor + entryLength;
    const next =
      nameAt + nameLength + directory.getUint16(cursor + 30, true) + directory.getUint16(cursor + 32, true);
    if (next > directory.byteLength || (method !== 0 && method !== 8)) return failed('no-zip');
    const path = utf8(new Uint8Array(directory.buffer, directory.byteOffset + nameAt, nameLength));
    // Folders have entries of their own in archives of other programs.
    if (!path.endsWith('/')) {
      entries.push({
        path,
        method: method === 0 ? 'stored' : 'deflated',
        packedBytes: directory.getUint32(cursor + 20, true),
        headerAt: directory.getUint32(cursor + 42, true),
      });
    }
    cursor = next;
  }
  return success(entries);
}

/** The data of an entry as they lie in the archive, in pieces. */
export async function* packedChunks(entry: ZipEntry, read: ReadBytes): AsyncGenerator<Uint8Array> {
  const header = view(await read(entry.headerAt, entry.headerAt + headerLength));
  if (header.byteLength < headerLength || header.getUint32(0, true) !== 0x04034b50)
    throw new Error('No ZIP entry');
  const start = entry.headerAt + headerLength + header.getUint16(26, true) + header.getUint16(28, true);
  const end = start + entry.packedBytes;
  for (let at = start; at < end; at += chunkBytes) {
    const chunk = await read(at, Math.min(end, at + chunkBytes));
    if (chunk.length === 0) throw new Error('The archive ends too early');
    yield chunk;
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The core has no TextDecoder; names that are no UTF-8 come out as what no manifest lists. */
function utf8(bytes: Uint8Array): string {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return String.fromCharCode(...bytes);
  }
}
