import { createHash, createPublicKey, verify } from 'node:crypto';
import type { PackageCrypto } from '../../../core/evidence-package/check-package.ts';
import { publicKeyDer } from '../../../core/evidence-package/public-key.ts';

/** How Node computes what the check of a package asks for. */
export const nodeCrypto: PackageCrypto = {
  async sha256(chunks) {
    const hash = createHash('sha256');
    for await (const chunk of chunks) hash.update(chunk);
    return hash.digest('hex');
  },
  verifySignature(key, signature, message) {
    try {
      const publicKey = createPublicKey({
        key: Buffer.from(publicKeyDer(key), 'hex'),
        format: 'der',
        type: 'spki',
      });
      return Promise.resolve(verify(null, message, publicKey, signature));
    } catch {
      // Not a point of the curve.
      return Promise.resolve(false);
    }
  },
  decodeText: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  encodeText: (text) => new TextEncoder().encode(text),
  decodeBase64: (text) =>
    /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : undefined,
};
