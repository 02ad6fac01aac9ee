import { chainBeginning, chainedText, type ChainEntry } from '../evidence-package/history-chain.ts';
import { coverTexts, type ReportCover } from './cover-report.ts';

/** What of a history must not be told: ids of documents, statistics and findings, with the reason. */
export type CoveredIds = ReadonlyMap<string, 'consent' | 'small-count'>;

/**
 * The history as it may be told. An entry about something that is covered keeps its number, moment, person and action, and
 * loses the rest; texts in the others are covered. Where anything was, the chain is made anew over what is shown: the old
 * hashes would let somebody try out what was covered.
 */
export function coverHistory(
  entries: readonly ChainEntry[],
  ids: CoveredIds,
  cover: Pick<ReportCover, 'text' | 'marks'>,
  sha256: (text: string) => string,
): { readonly entries: readonly ChainEntry[]; readonly chain: 'case' | 'redacted' } {
  const covered = entries.map((entry) => coverEntry(entry, ids, cover));
  const isAsItWas = covered.every(
    (entry, index) =>
      entry.changes === entries[index]?.changes &&
      entry.subject === entries[index]?.subject &&
      entry.person === entries[index]?.person,
  );
  if (isAsItWas) return { entries, chain: 'case' };
  let previousHash = chainBeginning;
  const chained = covered.map((entry): ChainEntry => {
    const linked = { ...entry, previousHash };
    previousHash = sha256(chainedText(linked));
    return { ...linked, hash: previousHash };
  });
  return { entries: chained, chain: 'redacted' };
}

function coverEntry(
  entry: ChainEntry,
  ids: CoveredIds,
  cover: Pick<ReportCover, 'text' | 'marks'>,
): ChainEntry {
  const changes: unknown = JSON.parse(entry.changes);
  const reason = reasonIn(changes, ids);
  const person = cover.text.cover(entry.person);
  if (reason !== undefined) {
    return {
      ...entry,
      person,
      subject: cover.marks[reason],
      changes: JSON.stringify([{ withheld: reason }]),
    };
  }
  const subject = cover.text.cover(entry.subject);
  const shown = coverTexts(changes, cover);
  // As it was written, where nothing is covered.
  const isSame = JSON.stringify(shown) === JSON.stringify(changes);
  return { ...entry, person, subject, changes: isSame ? entry.changes : JSON.stringify(shown) };
}

/** Whether a value names something that is covered, at whatever depth. */
function reasonIn(value: unknown, ids: CoveredIds): 'consent' | 'small-count' | undefined {
  if (typeof value === 'string') return ids.get(value);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const member of Object.values(value)) {
    const reason = reasonIn(member, ids);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
