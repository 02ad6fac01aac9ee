import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Who signs, as others may know it. */
export interface Signer {
  /** Raw, lower-case hexadecimal. */
  readonly publicKey: string;
  readonly fingerprint: string;
  /** SubjectPublicKeyInfo. */
  readonly publicKeyPem: string;
}

export interface SigningKey extends Signer {
  readonly sign: (message: Uint8Array) => Buffer;
}

const fileName = 'signing-key.pem';

/** The key of this person on this computer, where one has been made already. */
export function readSigningKey(folder: string): SigningKey | undefined {
  const path = join(folder, fileName);
  return existsSync(path) ? keyOf(createPrivateKey(readFileSync(path, 'utf8'))) : undefined;
}

/** The key, made on first use. Nobody but the person may read its file. */
export function provideSigningKey(folder: string): SigningKey {
  const known = readSigningKey(folder);
  if (known !== undefined) return known;
  const { privateKey } = generateKeyPairSync('ed25519');
  writePrivately(join(folder, fileName), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return keyOf(privateKey);
}

function keyOf(privateKey: KeyObject): SigningKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('The signing key is no Ed25519 key');
  const publicKey = createPublicKey(privateKey);
  // The last 32 bytes of the DER are the key itself (RFC 8410).
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return {
    publicKey: raw.toString('hex'),
    fingerprint: createHash('sha256').update(raw).digest('hex'),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (message) => sign(null, message, privateKey),
  };
}

function writePrivately(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.part`;
  rmSync(draft, { force: true });
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
