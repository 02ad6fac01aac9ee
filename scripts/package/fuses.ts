/**
 * Electron's fuses: switches inside its binary that a packaged program sets once, so that nobody can turn it into
 * something else by an environment variable or an argument. The order is Electron's own.
 */
export const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptionsEnvironmentVariable',
  'nodeCliInspectArguments',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

export type FuseName = (typeof fuseNames)[number];

/** What a packaged Corroborate has. It needs no Node mode, no debugger from outside, and nothing from `file:`. */
export const packagedFuses: Readonly<Record<FuseName, boolean>> = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptionsEnvironmentVariable: false,
  nodeCliInspectArguments: false,
  embeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** Marks the place in the binary; followed by a version byte, the number of fuses, and a character for each. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const wireVersion = 1;
const characterOf = { on: 0x31, off: 0x30, removed: 0x72 } as const;

/** The positions of all fuses in a binary; macOS binaries for two processors have them twice. */
function fuseWires(binary: Buffer): { start: number; length: number }[] {
  const wires: { start: number; length: number }[] = [];
  for (let at = binary.indexOf(sentinel); at !== -1; at = binary.indexOf(sentinel, at + 1)) {
    const versionAt = at + sentinel.length;
    if (binary[versionAt] !== wireVersion) throw new Error('These fuses are of a version that is not known.');
    wires.push({ start: versionAt + 2, length: binary[versionAt + 1] ?? 0 });
  }
  if (wires.length === 0) throw new Error('There are no fuses in this binary.');
  return wires;
}

/** How the fuses of a binary are set; undefined for those that it does not have. */
export function readFuses(binary: Buffer): Record<FuseName, boolean | undefined> {
  const [wire] = fuseWires(binary);
  const entries = fuseNames.map((name, index) => {
    const character = wire !== undefined && index < wire.length ? binary[wire.start + index] : undefined;
    return [name, character === undefined ? undefined : character === characterOf.on] as const;
  });
  return Object.fromEntries(entries) as Record<FuseName, boolean | undefined>;
}

/** A copy of the binary with its fuses set. A fuse that it does not have, or that was removed from it, is an error. */
export function withFuses(binary: Buffer, fuses: Readonly<Record<FuseName, boolean>>): Buffer {
  const changed = Buffer.from(binary);
  for (const wire of fuseWires(changed)) {
    for (const [index, name] of fuseNames.entries()) {
      const position = wire.start + index;
      if (index >= wire.length || changed[position] === characterOf.removed) {
        throw new Error(`This binary has no fuse "${name}".`);
      }
      changed[position] = fuses[name] ? characterOf.on : characterOf.off;
    }
  }
  return changed;
}
