import { failed, success, type Result } from '../result.ts';

/** What `schema` of a manifest says. */
export const packageSchema = 'corroborate/evidence-package@1';

/** Files that stand beside what the manifest lists: it cannot list itself, nor what is made of it. */
export const manifestPath = 'manifest.json';
export const signaturePath = 'manifest.sig';
export const publicKeyPath = 'public-key.pem';

/** What an item of a package is. */
export const itemKinds = [
  'report',
  'verdicts',
  'quotes',
  'sources',
  'history',
  'page',
  'extract',
  'source',
  'checksums',
  'verifier',
  'readme',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface PackageItem {
  /** With "/" between folders, relative to the package. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly kind: ItemKind;
  /** Number of the source that it is of, as the report numbers sources. */
  readonly source?: number;
  /** Of page images, from 1. */
  readonly page?: number;
}

/** Why something that would belong to the package is not in it. */
export const withheldReasons = ['consent', 'identifier', 'small-count', 'not-drawable'] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** What was left out or covered: how often and why, never what it said. */
export interface Withheld {
  readonly what: 'source' | 'page' | 'extract' | 'quote' | 'text' | 'count';
  readonly reason: WithheldReason;
  readonly source?: number;
  readonly page?: number;
  /** How many places, where it is not one. */
  readonly places?: number;
}

export interface PackageManifest {
  readonly schema: typeof packageSchema;
  /** ISO 8601 with time. */
  readonly createdAt: string;
  readonly generator: string;
  /** Of the words in the report: "en". */
  readonly language: string;
  readonly caseName: string;
  readonly reviewer: string;
  readonly report: { readonly title: string; readonly sha256: string };
  readonly signer: {
    readonly algorithm: 'Ed25519';
    /** The raw 32 bytes, lower-case hexadecimal. */
    readonly publicKey: string;
    /** SHA-256 of the raw public key, lower-case hexadecimal. */
    readonly fingerprint: string;
  };
  readonly history: {
    readonly entries: number;
    /** The hash of the last entry; 64 zeros where there is none. */
    readonly head: string;
    /** "case": the case's own chain. "redacted": entries were covered and the chain was made anew over what is shown. */
    readonly chain: 'case' | 'redacted';
  };
  readonly items: readonly PackageItem[];
  readonly withheld: readonly Withheld[];
}

/** Reads a manifest that may have been written by anybody. The failure says where it is not one. */
export function readManifest(text: string): Result<PackageManifest, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('JSON');
  }
  if (!isRecord(value)) return failed('object');
  if (value['schema'] !== packageSchema) return failed('schema');
  for (const key of ['createdAt', 'generator', 'language', 'caseName', 'reviewer']) {
    if (typeof value[key] !== 'string') return failed(key);
  }
  const { signer, history, report, items, withheld } = value;
  if (!isRecord(report) || typeof report['title'] !== 'string' || typeof report['sha256'] !== 'string') {
    return failed('report');
  }
  if (
    !isRecord(signer) ||
    signer['algorithm'] !== 'Ed25519' ||
    !isHash(signer['publicKey']) ||
    !isHash(signer['fingerprint'])
  ) {
    return failed('signer');
  }
  if (
    !isRecord(history) ||
    !isCount(history['entries']) ||
    !isHash(history['head']) ||
    (history['chain'] !== 'case' && history['chain'] !== 'redacted')
  ) {
    return failed('history');
  }
  if (!Array.isArray(items) || !items.every(isItem)) return failed('items');
  if (!Array.isArray(withheld) || !withheld.every(isWithheld)) return failed('withheld');
  // Every field that is read has been looked at.
  return success(value as unknown as PackageManifest);
}

/** Whether a path names a file inside the package, in the one way in which packages write paths. */
export function isPackagePath(path: string): boolean {
  return (
    path !== '' &&
    !/[\\:\p{Cc}]/u.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function isItem(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['path'] === 'string' &&
    isPackagePath(value['path']) &&
    isCount(value['bytes']) &&
    isHash(value['sha256']) &&
    typeof value['kind'] === 'string' &&
    (value['source'] === undefined || isCount(value['source'])) &&
    (value['page'] === undefined || isCount(value['page']))
  );
}

function isWithheld(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['what'] === 'string' &&
    withheldReasons.some((reason) => reason === value['reason']) &&
    ['source', 'page', 'places'].every((key) => value[key] === undefined || isCount(value[key]))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
