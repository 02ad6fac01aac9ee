import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { canonicalJson, type JsonValue } from '../../../src/core/evidence-package/canonical-json.ts';
import type { PackageManifest } from '../../../src/core/evidence-package/package-manifest.ts';

/** A package taken apart, to be changed and put together again. */
export type Parts = Record<string, Uint8Array>;

export function partsOf(path: string): Parts {
  return unzipSync(readFileSync(path));
}

export function writeParts(path: string, parts: Parts): string {
  writeFileSync(path, zipSync(parts));
  return path;
}

export function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}

export function bytes(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

export function manifestOf(parts: Parts): PackageManifest {
  return JSON.parse(text(parts['manifest.json'])) as PackageManifest;
}

/** The manifest over the items as they are now: what somebody does who wants a change to pass. */
export function withFreshHashes(parts: Parts): PackageManifest {
  const manifest = manifestOf(parts);
  return {
    ...manifest,
    items: manifest.items.map((item) => {
      const content = parts[item.path] ?? new Uint8Array();
      return { ...item, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    }),
  };
}

/** Puts a manifest into the package, signed with a key made on the spot. */
export function signedAnew(parts: Parts, manifest: PackageManifest): Parts {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const signer = {
    algorithm: 'Ed25519' as const,
    publicKey: raw.toString('hex'),
    fingerprint: createHash('sha256').update(raw).digest('hex'),
  };
  const content = bytes(canonicalJson({ ...manifest, signer } as unknown as JsonValue));
  return {
    ...parts,
    'manifest.json': content,
    'manifest.sig': new Uint8Array(sign(null, content, privateKey)),
    'public-key.pem': bytes(publicKey.export({ type: 'spki', format: 'pem' }).toString()),
  };
}
