import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../../core/evidence-package/canonical-json.ts';
import {
  manifestPath,
  publicKeyPath,
  signaturePath,
  type PackageItem,
  type PackageManifest,
} from '../../../core/evidence-package/package-manifest.ts';
import type { SigningKey } from './signing-key.ts';
import type { ZipFile } from './zip-file.ts';

/** Where an item belongs, beside what it holds. */
export type ItemPlace = Pick<PackageItem, 'path' | 'kind' | 'source' | 'page'>;

/** Writes the items of a package one after the other, and at the end what vouches for them. */
export class PackageWriter {
  readonly #zip: ZipFile;
  readonly #items: PackageItem[] = [];

  constructor(zip: ZipFile) {
    this.#zip = zip;
  }

  /** The hash of what was written. */
  async add(
    place: ItemPlace,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    packing: 'packed' | 'as-is' = 'as-is',
  ): Promise<string> {
    const hash = createHash('sha256');
    let bytes = 0;
    async function* hashed(): AsyncIterable<Uint8Array> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    }
    await this.#zip.add(place.path, hashed(), packing);
    const sha256 = hash.digest('hex');
    this.#items.push({ ...place, bytes, sha256 });
    return sha256;
  }

  async addText(place: ItemPlace, text: string): Promise<void> {
    await this.add(place, [Buffer.from(text.toWellFormed(), 'utf8')], 'packed');
  }

  async addJson(place: ItemPlace, value: JsonValue): Promise<void> {
    await this.addText(place, `${canonicalJson(value)}\n`);
  }

  /** Checksums as `sha256sum -c` reads them, then the manifest over everything, its signature and the key; the archive's bytes. */
  async finish(rest: Omit<PackageManifest, 'items' | 'signer' | 'schema'>, key: SigningKey): Promise<number> {
    const sums = this.#items.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
    await this.addText({ path: 'SHA256SUMS', kind: 'checksums' }, sums);
    const manifest: PackageManifest = {
      schema: 'corroborate/evidence-package@1',
      ...rest,
      signer: { algorithm: 'Ed25519', publicKey: key.publicKey, fingerprint: key.fingerprint },
      items: this.#items,
    };
    const bytes = Buffer.from(canonicalJson(toJson(manifest)), 'utf8');
    await this.#zip.add(manifestPath, [bytes], 'packed');
    await this.#zip.add(signaturePath, [key.sign(bytes)], 'as-is');
    await this.#zip.add(publicKeyPath, [Buffer.from(key.publicKeyPem, 'utf8')], 'as-is');
    return this.#zip.finish();
  }
}

function toJson({ items, withheld, ...manifest }: PackageManifest): JsonValue {
  return {
    ...manifest,
    caseName: manifest.caseName.toWellFormed(),
    items: items.map((item): JsonValue => ({ ...item })),
    withheld: withheld.map((entry): JsonValue => ({ ...entry })),
  };
}
