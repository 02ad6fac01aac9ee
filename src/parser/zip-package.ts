import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { ParseLimits } from '../shared/parser-protocol.ts';
import { errorDetail, Refusal } from './refusal.ts';

/** No document format that is read here has more parts; more is an attempt to exhaust the reader. */
const maximumEntries = 20_000;

/**
 * A ZIP file whose parts are read by name and only in memory: no part is ever written, so names that point outside
 * ("../…", "/…", "C:\…") are just names that nothing asks for. All parts together may unpack to `limits.unzippedBytes`.
 */
export class ZipPackage {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #fileName: string;
  readonly #limitBytes: number;
  #unzippedBytes = 0;

  private constructor(
    zip: ZipFile,
    entries: ReadonlyMap<string, Entry>,
    fileName: string,
    limitBytes: number,
  ) {
    this.#zip = zip;
    this.#entries = entries;
    this.#fileName = fileName;
    this.#limitBytes = limitBytes;
  }

  /** Reads the directory of a ZIP file. Throws a `Refusal` when it is damaged or absurd. */
  static async open(bytes: Uint8Array, fileName: string, limits: ParseLimits): Promise<ZipPackage> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: true });
      if (zip.entryCount > maximumEntries) {
        throw new Refusal({ kind: 'expands-too-much', fileName, limitBytes: limits.unzippedBytes });
      }
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        const key = partKey(entry.fileName);
        // The first entry of a name counts, as in Word.
        if (!entries.has(key)) entries.set(key, entry);
      }
      return new ZipPackage(zip, entries, fileName, limits.unzippedBytes);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal({ kind: 'damaged', fileName, detail: errorDetail(error) });
    }
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** The bytes of a part, or undefined when there is none. Throws a `Refusal` when it is damaged, encrypted or too large. */
  async read(name: string): Promise<Uint8Array | undefined> {
    const entry = this.#entries.get(partKey(name));
    if (entry === undefined) return undefined;
    if (entry.isEncrypted()) throw new Refusal({ kind: 'encrypted', fileName: this.#fileName });
    const tooMuch: Refusal = new Refusal({
      kind: 'expands-too-much',
      fileName: this.#fileName,
      limitBytes: this.#limitBytes,
    });
    // The declared size may lie in either direction: refuse early by it, and count what really comes.
    if (this.#unzippedBytes + entry.uncompressedSize > this.#limitBytes) throw tooMuch;
    const chunks: Uint8Array[] = [];
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        const piece = chunk as Uint8Array;
        this.#unzippedBytes += piece.byteLength;
        if (this.#unzippedBytes > this.#limitBytes) {
          stream.destroy();
          throw tooMuch;
        }
        chunks.push(piece);
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal({
        kind: 'damaged',
        fileName: this.#fileName,
        detail: `${name}: ${errorDetail(error)}`,
      });
    }
    const part = Buffer.concat(chunks);
    // A digit that was changed on the way must not pass for what the file says. Some programs write no check sum.
    if (entry.crc32 !== 0 && crc32(part) !== entry.crc32) {
      throw new Refusal({
        kind: 'damaged',
        fileName: this.#fileName,
        detail: `${name}: its check sum does not fit its content`,
      });
    }
    return part;
  }
}

/** Part names are compared without case, with forward slashes and without a leading one (ECMA-376 part 2, 9.1.1). */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
