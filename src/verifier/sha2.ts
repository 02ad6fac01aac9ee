/**
 * SHA-256 and SHA-512 after FIPS 180-4, for what browsers do not offer: hashing a file of any length piece by piece, and
 * hashing at all where a page has no Web Crypto.
 */

const primes: readonly number[] = firstPrimes(80);

/** The first bits of the fractional part of a root of a prime: the constants of both functions, FIPS 180-4, 4.2. */
function rootBits(prime: number, root: 2 | 3, bits: bigint): bigint {
  const scaled = BigInt(prime) << (bits * BigInt(root));
  let low = 0n;
  let high = 1n << (bits + 10n);
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** BigInt(root) <= scaled) low = middle;
    else high = middle - 1n;
  }
  return low & ((1n << bits) - 1n);
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}

const rounds256 = Uint32Array.from(primes.slice(0, 64), (prime) => Number(rootBits(prime, 3, 32n)));
const start256 = Uint32Array.from(primes.slice(0, 8), (prime) => Number(rootBits(prime, 2, 32n)));

/** Hashes a stream of bytes. */
export class Sha256 {
  readonly #state = start256.slice();
  readonly #block = new Uint8Array(64);
  readonly #words = new Uint32Array(64);
  #filled = 0;
  #bytes = 0;

  update(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    let at = 0;
    while (at < bytes.length) {
      if (this.#filled === 0 && bytes.length - at >= 64) {
        this.#compress(bytes, at);
        at += 64;
        continue;
      }
      const taken = Math.min(64 - this.#filled, bytes.length - at);
      this.#block.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === 64) {
        this.#compress(this.#block, 0);
        this.#filled = 0;
      }
    }
  }

  digest(): Uint8Array {
    const bits = this.#bytes * 8;
    const padding = new Uint8Array((this.#filled < 56 ? 56 : 120) - this.#filled + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(padding.length - 4, bits % 2 ** 32);
    this.update(padding);
    const digest = new DataView(new ArrayBuffer(32));
    for (const [index, word] of this.#state.entries()) digest.setUint32(index * 4, word);
    return new Uint8Array(digest.buffer);
  }

  #compress(bytes: Uint8Array, offset: number): void {
    const words = this.#words;
    const at = (index: number): number => words[index] ?? 0;
    for (let index = 0, byte = offset; index < 16; index += 1, byte += 4) {
      words[index] =
        ((bytes[byte] ?? 0) << 24) |
        ((bytes[byte + 1] ?? 0) << 16) |
        ((bytes[byte + 2] ?? 0) << 8) |
        (bytes[byte + 3] ?? 0);
    }
    for (let index = 16; index < 64; index += 1) {
      const early = at(index - 15);
      const late = at(index - 2);
      const sigma0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const sigma1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[index] = at(index - 16) + sigma0 + at(index - 7) + sigma1;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state;
    for (let index = 0; index < 64; index += 1) {
      const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const first = (h + sum1 + ((e & f) ^ (~e & g)) + (rounds256[index] ?? 0) + at(index)) | 0;
      const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) {
      this.#state[index] = (this.#state[index] ?? 0) + value;
    }
  }
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const mask = (1n << 64n) - 1n;
const rounds512 = primes.map((prime) => rootBits(prime, 3, 64n));
const start512 = primes.slice(0, 8).map((prime) => rootBits(prime, 2, 64n));

/** The SHA-512 of bytes in memory: of what Ed25519 hashes, which is short. */
export function sha512(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = Math.ceil((message.length + 17) / 128) * 128;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(length - 8, BigInt(message.length) * 8n);

  const state = [...start512];
  const words: bigint[] = [];
  for (let block = 0; block < length; block += 128) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getBigUint64(block + index * 8);
    for (let index = 16; index < 80; index += 1) {
      const early = words[index - 15] ?? 0n;
      const late = words[index - 2] ?? 0n;
      const sigma0 = turn64(early, 1n) ^ turn64(early, 8n) ^ (early >> 7n);
      const sigma1 = turn64(late, 19n) ^ turn64(late, 61n) ^ (late >> 6n);
      words[index] = ((words[index - 16] ?? 0n) + sigma0 + (words[index - 7] ?? 0n) + sigma1) & mask;
    }
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let index = 0; index < 80; index += 1) {
      const sum1 = turn64(e, 14n) ^ turn64(e, 18n) ^ turn64(e, 41n);
      const choice = (e & f) ^ (~e & mask & g);
      const first = (h + sum1 + choice + (rounds512[index] ?? 0n) + (words[index] ?? 0n)) & mask;
      const sum0 = turn64(a, 28n) ^ turn64(a, 34n) ^ turn64(a, 39n);
      const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) & mask;
      h = g;
      g = f;
      f = e;
      e = (d + first) & mask;
      d = c;
      c = b;
      b = a;
      a = (first + second) & mask;
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) {
      state[index] = ((state[index] ?? 0n) + value) & mask;
    }
  }
  const digest = new DataView(new ArrayBuffer(64));
  for (const [index, word] of state.entries()) digest.setBigUint64(index * 8, word);
  return new Uint8Array(digest.buffer);
}

function turn64(word: bigint, by: bigint): bigint {
  return ((word >> by) | (word << (64n - by))) & mask;
}
