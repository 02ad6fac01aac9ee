/** An entry of a case's history as its chain covers it. */
export interface ChainEntry {
  /** 1, 2, 3, … without a gap. */
  readonly id: number;
  /** ISO 8601. */
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly subject: string;
  /** The entry that this one takes back or does again. */
  readonly refersTo: number | null;
  /** What it altered: JSON as text, exactly as it was written. */
  readonly changes: string;
  /** What binds entries of one act together. */
  readonly step: string | null;
  /** The hash of the entry before, 64 zeros for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** What `previousHash` of the first entry is. */
export const chainBeginning = '0'.repeat(64);

/**
 * The text whose SHA-256 (of its UTF-8) is an entry's hash: all that the entry says and the hash of the one before, as a
 * JSON array in this order. The step comes last and only where there is one: entries from before there were steps keep
 * their hashes.
 */
export function chainedText(entry: Omit<ChainEntry, 'hash'>): string {
  return JSON.stringify([
    entry.previousHash,
    entry.id,
    entry.at,
    entry.person,
    entry.action,
    entry.subject,
    entry.refersTo,
    entry.changes,
    ...(entry.step === null ? [] : [entry.step]),
  ]);
}

/** What is wrong with an entry: its number is not the next one, it does not follow the one before, it says something else. */
export type ChainFault = 'order' | 'link' | 'content';

/** The entries that break a chain, in order. */
export async function chainFaults(
  entries: readonly ChainEntry[],
  sha256: (text: string) => string | Promise<string>,
): Promise<{ readonly entry: number; readonly fault: ChainFault }[]> {
  const faults: { entry: number; fault: ChainFault }[] = [];
  let previousHash = chainBeginning;
  let expectedId = 1;
  for (const entry of entries) {
    if (entry.id !== expectedId) faults.push({ entry: entry.id, fault: 'order' });
    else if (entry.previousHash !== previousHash) faults.push({ entry: entry.id, fault: 'link' });
    else if (entry.hash !== (await sha256(chainedText(entry))))
      faults.push({ entry: entry.id, fault: 'content' });
    previousHash = entry.hash;
    expectedId = entry.id + 1;
  }
  return faults;
}
