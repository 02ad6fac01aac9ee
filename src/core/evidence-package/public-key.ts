/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo, hexadecimal. */
const spkiBeginning = '302a300506032b6570032100';

/** A raw public key (hexadecimal) as the DER that PEM files hold in base64, hexadecimal. */
export function publicKeyDer(publicKey: string): string {
  return spkiBeginning + publicKey;
}

/** A fingerprint in groups of four, to be read aloud and compared. */
export function spokenFingerprint(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ');
}

/** What somebody typed or pasted as a fingerprint: spaces, colons and case do not count. */
export function sameFingerprint(typed: string, fingerprint: string): boolean {
  return typed.replaceAll(/[\s:.-]/g, '').toLowerCase() === fingerprint;
}
