import MiniSearch from 'minisearch';
import type { MenuCommand } from '../../../shared/bridge.ts';
import type { State } from '../../ui/state-glyph.tsx';

export type PaletteKind = 'command' | 'paragraph' | 'statistic' | 'source' | 'finding';

export type PaletteTarget =
  | { readonly kind: 'command'; readonly command: MenuCommand }
  | { readonly kind: 'paragraph' | 'statistic' | 'source'; readonly id: string }
  | { readonly kind: 'report' };

export interface PaletteEntry {
  readonly id: string;
  readonly kind: PaletteKind;
  /** "§ 12", "95.147": what it is known by. */
  readonly lead?: string;
  readonly title: string;
  readonly detail?: string;
  readonly shortcut?: string;
  readonly state?: State;
  readonly target: PaletteTarget;
}

export interface PaletteIndex {
  readonly find: (query: string) => readonly PaletteEntry[];
}

const mostOfAKind = 8;
const kindOrder: readonly PaletteKind[] = ['statistic', 'paragraph', 'source', 'command', 'finding'];

/** Lower case without accents, and the digits of a number without what groups them: "95.147" is found by "95147". */
function plain(term: string): string {
  return term.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function digits(text: string): string {
  return (text.match(/\d[\d.,'’\u00a0\u202f ]*/gu) ?? [])
    .map((number) => number.replaceAll(/\D/gu, ''))
    .join(' ');
}

/** Finds entries by the beginnings of their words, forgiving a slip of the finger; groups of a kind stay together. */
export function createPaletteIndex(entries: readonly PaletteEntry[]): PaletteIndex {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<PaletteEntry & { readonly digits: string }>({
    fields: ['lead', 'title', 'detail', 'digits'],
    processTerm: plain,
    searchOptions: {
      boost: { lead: 4, digits: 2, title: 1.5 },
      prefix: true,
      // A number with a wrong digit is another number.
      fuzzy: (term) => (/\d/u.test(term) || term.length < 4 ? false : 0.2),
      combineWith: 'AND',
    },
  });
  index.addAll(entries.map((entry) => ({ ...entry, digits: digits(`${entry.lead ?? ''} ${entry.title}`) })));

  return {
    find: (query) => {
      const words = index.search(query);
      const asNumber = digits(query);
      const numbers =
        asNumber === '' || !/^[^\p{L}]*$/u.test(query) ? [] : index.search(asNumber, { fields: ['digits'] });
      const scores = new Map<string, number>();
      for (const result of [...words, ...numbers]) {
        const id = String(result.id);
        scores.set(id, Math.max(scores.get(id) ?? 0, result.score));
      }
      const ranked = [...scores].toSorted(([, left], [, right]) => right - left);
      const best = new Map<PaletteKind, { readonly score: number; readonly entries: PaletteEntry[] }>();
      for (const [id, score] of ranked) {
        const entry = byId.get(id);
        if (entry === undefined) continue;
        const group = best.get(entry.kind);
        if (group === undefined) best.set(entry.kind, { score, entries: [entry] });
        else if (group.entries.length < mostOfAKind) group.entries.push(entry);
      }
      return [...best]
        .toSorted(
          ([leftKind, left], [rightKind, right]) =>
            right.score - left.score || kindOrder.indexOf(leftKind) - kindOrder.indexOf(rightKind),
        )
        .flatMap(([, group]) => group.entries);
    },
  };
}
