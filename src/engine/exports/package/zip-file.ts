import { open, type FileHandle } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The earliest moment that a ZIP can name; local time, as the format has it, which is the same bytes everywhere. */
const beginning = new Date(1980, 0, 1);

/**
 * A ZIP archive that is written while it is made: what is in memory is one piece of one file. The same files in the same
 * order make the same bytes.
 */
export class ZipFile {
  readonly #file: FileHandle;
  readonly #zip: Zip;
  #ready: Uint8Array[] = [];
  #failure: Error | undefined;
  #bytes = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) this.#failure = error;
      else this.#ready.push(chunk);
    });
  }

  static async create(path: string): Promise<ZipFile> {
    return new ZipFile(await open(path, 'w'));
  }

  /** Adds a file. Text is packed; pictures and documents are packed already and lie in the archive as they are. */
  async add(
    path: string,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    packing: 'packed' | 'as-is',
  ): Promise<void> {
    const entry = packing === 'packed' ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    entry.mtime = beginning;
    this.#zip.add(entry);
    for await (const chunk of chunks) {
      entry.push(chunk);
      await this.#flush();
    }
    entry.push(new Uint8Array(), true);
    await this.#flush();
  }

  /** Writes the directory; how long the archive is. */
  async finish(): Promise<number> {
    this.#zip.end();
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    return this.#bytes;
  }

  /** Gives up; whoever made the file removes it. */
  async abandon(): Promise<void> {
    this.#zip.terminate();
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    const ready = this.#ready;
    this.#ready = [];
    if (this.#failure !== undefined) throw this.#failure;
    for (const chunk of ready) {
      this.#bytes += chunk.length;
      await this.#file.writeFile(chunk);
    }
  }
}
