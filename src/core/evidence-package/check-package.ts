import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { chainBeginning, chainFaults, type ChainEntry, type ChainFault } from './history-chain.ts';
import {
  manifestPath,
  publicKeyPath,
  readManifest,
  signaturePath,
  type PackageItem,
  type PackageManifest,
} from './package-manifest.ts';
import { publicKeyDer } from './public-key.ts';

/** A file of a package, wherever it lies. */
export interface PackageFile {
  readonly path: string;
  /** May fail where the archive is damaged. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** What the surroundings know how to compute. Hashes and keys are lower-case hexadecimal. */
export interface PackageCrypto {
  readonly sha256: (chunks: AsyncIterable<Uint8Array>) => Promise<string>;
  readonly verifySignature: (key: string, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;
  readonly decodeText: (bytes: Uint8Array) => string;
  readonly encodeText: (text: string) => Uint8Array;
  /** Undefined for what is no base64. */
  readonly decodeBase64: (text: string) => Uint8Array | undefined;
}

/** Something in a package that is not as it was signed. */
export type PackageProblem =
  | { readonly kind: 'manifest-missing' | 'signature-missing' | 'public-key-missing' }
  | { readonly kind: 'manifest-unreadable'; readonly detail: string }
  /** Signed bytes say everything twice over if they can be written otherwise. */
  | { readonly kind: 'manifest-not-canonical' }
  /** The manifest or its signature was changed, or another key signed. */
  | { readonly kind: 'signature-wrong' }
  | { readonly kind: 'public-key-differs' | 'fingerprint-wrong' }
  | { readonly kind: 'item-missing' | 'item-changed' | 'item-added' | 'item-twice'; readonly path: string }
  | { readonly kind: 'history-unreadable' }
  | { readonly kind: 'history-entry'; readonly entry: number; readonly fault: ChainFault }
  | { readonly kind: 'history-end' };

export interface PackageCheck {
  readonly problems: readonly PackageProblem[];
  /** As far as it can be read. */
  readonly manifest?: PackageManifest;
  /** Items whose bytes are as the manifest says. */
  readonly whole: ReadonlySet<string>;
  /** The history, where it could be read. */
  readonly history?: readonly ChainEntry[];
}

/** No manifest, signature or key of ours is longer. */
const longestManifest = 256 * 1024 * 1024;
const longestHistory = 1024 * 1024 * 1024;

/**
 * Looks at everything that a package consists of: the signature over the manifest, every item against its hash, the chain
 * of the history. Names whatever was changed, removed, added or exchanged. Reads each file once, the history twice.
 */
export async function checkPackage(
  files: readonly PackageFile[],
  crypto: PackageCrypto,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<PackageCheck> {
  const problems: PackageProblem[] = [];
  const byPath = new Map<string, PackageFile>();
  for (const file of files) {
    if (byPath.has(file.path)) problems.push({ kind: 'item-twice', path: file.path });
    else byPath.set(file.path, file);
  }

  const manifestBytes = await bytesOf(byPath.get(manifestPath), longestManifest);
  if (manifestBytes === undefined) {
    return { problems: [...problems, { kind: 'manifest-missing' }], whole: new Set() };
  }
  const text = crypto.decodeText(manifestBytes);
  const read = readManifest(text);
  if (!read.ok) {
    return {
      problems: [...problems, { kind: 'manifest-unreadable', detail: read.failure }],
      whole: new Set(),
    };
  }
  const manifest = read.value;
  if (canonicalJson(JSON.parse(text) as JsonValue) !== text)
    problems.push({ kind: 'manifest-not-canonical' });
  problems.push(...(await signatureProblems(manifest, manifestBytes, byPath, crypto)));

  const whole = new Set<string>();
  const listed = new Set<string>([manifestPath, signaturePath, publicKeyPath]);
  for (const [index, item] of manifest.items.entries()) {
    onProgress(index, manifest.items.length);
    if (listed.has(item.path)) {
      problems.push({ kind: 'item-twice', path: item.path });
      continue;
    }
    listed.add(item.path);
    const file = byPath.get(item.path);
    if (file === undefined) problems.push({ kind: 'item-missing', path: item.path });
    else if (await isWhole(item, file, crypto)) whole.add(item.path);
    else problems.push({ kind: 'item-changed', path: item.path });
  }
  onProgress(manifest.items.length, manifest.items.length);
  for (const path of byPath.keys()) {
    if (!listed.has(path)) problems.push({ kind: 'item-added', path });
  }

  const history = await historyOf(manifest, byPath, crypto);
  if (history === undefined) problems.push({ kind: 'history-unreadable' });
  else problems.push(...(await historyProblems(history, manifest, crypto)));
  return { problems, manifest, whole, ...(history === undefined ? {} : { history }) };
}

async function signatureProblems(
  manifest: PackageManifest,
  manifestBytes: Uint8Array,
  byPath: ReadonlyMap<string, PackageFile>,
  crypto: PackageCrypto,
): Promise<PackageProblem[]> {
  const problems: PackageProblem[] = [];
  const { publicKey, fingerprint } = manifest.signer;
  if ((await crypto.sha256(once(fromHex(publicKey)))) !== fingerprint)
    problems.push({ kind: 'fingerprint-wrong' });
  const pem = await bytesOf(byPath.get(publicKeyPath), 10_000);
  if (pem === undefined) problems.push({ kind: 'public-key-missing' });
  else {
    const body = crypto.decodeText(pem).replaceAll(/-----[A-Z ]+-----|\s/g, '');
    const der = crypto.decodeBase64(body);
    if (der === undefined || toHex(der) !== publicKeyDer(publicKey))
      problems.push({ kind: 'public-key-differs' });
  }
  const signature = await bytesOf(byPath.get(signaturePath), 10_000);
  if (signature === undefined) problems.push({ kind: 'signature-missing' });
  else if (!(await crypto.verifySignature(publicKey, signature, manifestBytes))) {
    problems.push({ kind: 'signature-wrong' });
  }
  return problems;
}

/** Stops reading where there is more than there should be. */
async function isWhole(item: PackageItem, file: PackageFile, crypto: PackageCrypto): Promise<boolean> {
  let bytes = 0;
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const chunk of file.chunks()) {
      bytes += chunk.length;
      if (bytes > item.bytes) return;
      yield chunk;
    }
  }
  try {
    const sha256 = await crypto.sha256(counted());
    return bytes === item.bytes && sha256 === item.sha256;
  } catch {
    // Damaged inside the archive: it cannot be unpacked, and so is not what was signed.
    return false;
  }
}

async function historyOf(
  manifest: PackageManifest,
  byPath: ReadonlyMap<string, PackageFile>,
  crypto: PackageCrypto,
): Promise<ChainEntry[] | undefined> {
  const item = manifest.items.find(({ kind }) => kind === 'history');
  const bytes = await bytesOf(item === undefined ? undefined : byPath.get(item.path), longestHistory);
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(crypto.decodeText(bytes));
    return Array.isArray(value) && value.every(isEntry) ? (value as ChainEntry[]) : undefined;
  } catch {
    return undefined;
  }
}

async function historyProblems(
  history: readonly ChainEntry[],
  manifest: PackageManifest,
  crypto: PackageCrypto,
): Promise<PackageProblem[]> {
  const faults = await chainFaults(history, (text) => crypto.sha256(once(crypto.encodeText(text))));
  const problems = faults.map((fault): PackageProblem => ({ kind: 'history-entry', ...fault }));
  const head = history.at(-1)?.hash ?? chainBeginning;
  if (history.length !== manifest.history.entries || head !== manifest.history.head) {
    problems.push({ kind: 'history-end' });
  }
  return problems;
}

function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof ChainEntry, unknown>>;
  return (
    Number.isSafeInteger(entry.id) &&
    (entry.refersTo === null || Number.isSafeInteger(entry.refersTo)) &&
    (entry.step === null || typeof entry.step === 'string') &&
    [
      entry.at,
      entry.person,
      entry.action,
      entry.subject,
      entry.changes,
      entry.previousHash,
      entry.hash,
    ].every((field) => typeof field === 'string')
  );
}

/** Undefined for what is not there, cannot be unpacked, or is longer than anything of ours. */
async function bytesOf(file: PackageFile | undefined, limit: number): Promise<Uint8Array | undefined> {
  if (file === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of file.chunks()) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) return undefined;
    }
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Bytes of lower-case hexadecimal. */
export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Lower-case hexadecimal of bytes. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
