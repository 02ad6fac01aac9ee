import { hashes, verify } from '@noble/ed25519';
import { fromHex, toHex, type PackageCrypto } from '../core/evidence-package/check-package.ts';
import { Sha256, sha512 } from './sha2.ts';

/** So much of a file is held in memory for the browser's own hash, which is faster but takes a file whole. */
const heldBytes = 64 * 1024 * 1024;

/**
 * How a browser computes what the check of a package asks for: signatures by Web Crypto where it knows Ed25519, by the
 * library in this page elsewhere; long files are hashed piece by piece, for they may be larger than memory.
 */
export function browserCrypto(subtle: SubtleCrypto | undefined): PackageCrypto {
  return {
    async sha256(chunks) {
      const kept: Uint8Array[] = [];
      let length = 0;
      let hash = subtle === undefined ? new Sha256() : undefined;
      for await (const chunk of chunks) {
        if (hash === undefined) {
          kept.push(chunk);
          length += chunk.length;
          if (length <= heldBytes) continue;
          hash = new Sha256();
          for (const held of kept.splice(0)) hash.update(held);
        } else hash.update(chunk);
      }
      if (hash !== undefined || subtle === undefined) return toHex((hash ?? new Sha256()).digest());
      return toHex(new Uint8Array(await subtle.digest('SHA-256', joined(kept, length))));
    },
    async verifySignature(key, signature, message) {
      const byBrowser = await verifyByBrowser(subtle, fromHex(key), signature, message);
      return byBrowser ?? verifyByLibrary(fromHex(key), signature, message);
    },
    decodeText: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    encodeText: (text) => new TextEncoder().encode(text),
    decodeBase64(text) {
      try {
        return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      } catch {
        return undefined;
      }
    },
  };
}

/** Undefined where the browser does not know the algorithm. */
async function verifyByBrowser(
  subtle: SubtleCrypto | undefined,
  key: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean | undefined> {
  if (subtle === undefined) return undefined;
  try {
    const imported = await subtle.importKey('raw', copied(key), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', imported, copied(signature), copied(message));
  } catch {
    // Also where the key is none: then the library says no.
    return undefined;
  }
}

function verifyByLibrary(key: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  hashes.sha512 = sha512;
  try {
    // RFC 8032 to the letter, as OpenSSL and browsers verify.
    return verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}

/** Web Crypto wants memory that no other thread shares. */
function copied(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
