import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packagedFuses, readFuses, withFuses } from '../../scripts/package/fuses.ts';
import { fallbackFolder } from '../../scripts/runtime/fallback-electron.ts';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

function binaryWith(fuses: string): Buffer {
  return Buffer.concat([
    Buffer.from(`\u0000code${sentinel}`),
    Buffer.from([1, fuses.length]),
    Buffer.from(`${fuses}more code`),
  ]);
}

describe('fuses', () => {
  test('are set where the binary keeps them, and nothing else changes', () => {
    const binary = binaryWith('10111001');
    const changed = withFuses(binary, packagedFuses);
    expect(readFuses(changed)).toEqual(packagedFuses);
    expect(changed).toHaveLength(binary.length);
    expect(changed.toString()).toMatch(/more code$/);
  });

  test('are set for every processor that a binary is for', () => {
    const twice = Buffer.concat([binaryWith('10111001'), binaryWith('10111001')]);
    const changed = withFuses(twice, packagedFuses);
    expect(readFuses(changed.subarray(twice.length / 2))).toEqual(packagedFuses);
  });

  test('that are missing or were removed are an error, not a silent gap', () => {
    expect(() => withFuses(binaryWith('1011'), packagedFuses)).toThrow('has no fuse');
    expect(() => withFuses(binaryWith('r0111001'), packagedFuses)).toThrow('runAsNode');
    expect(() => withFuses(Buffer.from('no fuses'), packagedFuses)).toThrow('no fuses');
  });

  const electron = join(fallbackFolder(), 'electron');
  test.skipIf(!existsSync(electron))('are found in a real binary', () => {
    expect(readFuses(readFileSync(electron))).toMatchObject({ runAsNode: true, onlyLoadAppFromAsar: false });
  });
});
