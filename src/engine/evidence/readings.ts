import type { Quantity } from '../../core/statistics/quantity.ts';
import { agreementOf } from '../../core/verification/agreement.ts';
import { consensusOf, type JudgedDecision } from '../../core/verification/readings.ts';
import type { Verdict } from '../../core/verification/verdict.ts';
import type { ReaderAgreement, ReadingEntry } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Proposals } from './proposals.ts';
import { readReadingMode } from './reading-mode.ts';
import { isHiddenFrom } from './review-of.ts';
import { judgedStandings, type StandingOf } from './standings.ts';

export type Reading = Pick<ReadingEntry, 'readers' | 'adjudication' | 'consensus'> & {
  readonly quantity: Quantity;
};

/** The verdicts of all readers side by side, and how far they agree, as far as one of them may see it. */
export function readings(
  database: CaseDatabase,
  proposals: Proposals,
  report: StoredDocument,
  viewer: string,
): { readonly entries: Reading[]; readonly agreement: ReaderAgreement[] } {
  const mode = readReadingMode(database);
  const standings = [...judgedStandings(database, report.number, proposals.derivationsOf(report)).values()];
  const visible = standings.filter((standing) => !isHiddenFrom(standing, mode, viewer));
  return {
    entries: visible.map((standing) => {
      const { kind } = consensusOf(standing, mode.readers);
      return {
        quantity: standing.quantity,
        readers: standing.readers.map(toEntry),
        ...(standing.adjudication === undefined ? {} : { adjudication: toEntry(standing.adjudication) }),
        ...(kind === 'none' ? {} : { consensus: kind }),
      };
    }),
    agreement: agreementByPair(visible),
  };
}

function toEntry({
  verdict,
  note,
  suggestion,
  by,
  at,
  reopened,
}: JudgedDecision): Omit<JudgedDecision, 'basis'> {
  return { verdict, note, suggestion, by, at, reopened };
}

/** On the verdicts that readers gave first: what one of them changes after having seen the other's is no agreement. */
function agreementByPair(standings: readonly StandingOf[]): ReaderAgreement[] {
  const pairs = new Map<string, { readers: [string, string]; verdicts: [Verdict, Verdict][] }>();
  for (const { first } of standings) {
    const sorted = [...first].sort((a, b) => (a.by < b.by ? -1 : 1));
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1)) {
        const key = JSON.stringify([one.by, other.by]);
        const pair = pairs.get(key) ?? { readers: [one.by, other.by], verdicts: [] };
        pair.verdicts.push([one.verdict, other.verdict]);
        pairs.set(key, pair);
      }
    });
  }
  return [...pairs.values()].map(({ readers, verdicts }) => {
    const { shared, agreed, share = 0, expected = 0, kappa } = agreementOf(verdicts);
    return { readers, shared, agreed, share, expected, ...(kappa === undefined ? {} : { kappa }) };
  });
}
