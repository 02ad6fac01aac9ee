import type { Quantity } from '../statistics/quantity.ts';
import type { DocumentAlignment, VersionPassage } from './document-alignment.ts';
import { matchStatistics } from './match-statistics.ts';
import { diffWords } from './word-diff.ts';

/** A stretch of words that both versions have, or one of them. */
export interface ComparedWords {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

export interface ComparedPassage {
  readonly id: string;
  readonly label?: string;
}

/** What a reader of both versions is shown, in the order of the newer one. */
export type ComparedRow =
  /** A run of passages that are word for word the same, in the same order. */
  | { readonly kind: 'unchanged'; readonly passages: readonly ComparedPassage[] }
  | {
      readonly kind: 'changed' | 'moved' | 'renumbered' | 'new' | 'gone' | 'split' | 'joined';
      readonly old: readonly ComparedPassage[];
      readonly new: readonly ComparedPassage[];
      readonly words: readonly ComparedWords[];
    };

/** Every passage of both versions, once; what was split or joined stands as one row. */
export function compareVersions(alignment: DocumentAlignment): ComparedRow[] {
  const { old, new: fresh, pairs, parts } = alignment;
  const pairOfNew = new Map(pairs.map((pair) => [pair.new, pair]));
  const pairedOld = new Set(pairs.map((pair) => pair.old));
  const piecesOfOld = Map.groupBy(
    parts.filter((part) => part.whole === 'old'),
    (part) => part.old,
  );
  const piecesOfNew = Map.groupBy(
    parts.filter((part) => part.whole === 'new'),
    (part) => part.new,
  );
  const shownNew = new Set<number>();
  const rows: ComparedRow[] = [];
  let unchanged: ComparedPassage[] = [];
  const flush = (): void => {
    if (unchanged.length > 0) rows.push({ kind: 'unchanged', passages: unchanged });
    unchanged = [];
  };
  const add = (
    kind: Exclude<ComparedRow['kind'], 'unchanged'>,
    olds: readonly VersionPassage[],
    news: readonly VersionPassage[],
  ): void => {
    flush();
    rows.push({ kind, old: olds.map(named), new: news.map(named), words: wordsBetween(olds, news) });
  };
  const goneInto = new Set(parts.filter((part) => part.whole === 'new').map((part) => part.old));
  let nextOld = 0;
  const addGone = (before: number): void => {
    for (; nextOld < before; nextOld += 1) {
      const passage = old[nextOld];
      if (passage === undefined || pairedOld.has(nextOld) || goneInto.has(nextOld)) continue;
      if ((piecesOfOld.get(nextOld) ?? []).length === 0 && passage.text.trim() !== '')
        add('gone', [passage], []);
    }
  };
  fresh.forEach((passage, index) => {
    if (shownNew.has(index)) return;
    const pair = pairOfNew.get(index);
    if (pair === undefined) {
      const part = parts.find((each) => each.whole === 'old' && each.new === index);
      if (part === undefined) {
        if (passage.text.trim() !== '') add('new', [], [passage]);
        return;
      }
      // The greater part may stand behind it.
      const whole = pairs.find((each) => each.old === part.old);
      if (whole !== undefined && Math.abs(whole.new - index) <= 3) return showSplit(part.old, whole.new);
      return add('split', at(old, [part.old]), [passage]);
    }
    if (!pair.moved) addGone(pair.old);
    if (pair.similarity !== 1 && (piecesOfOld.get(pair.old) ?? []).length > 0)
      return showSplit(pair.old, index);
    const joined = piecesOfNew.get(index);
    if (joined !== undefined) {
      const olds = [pair.old, ...joined.map((part) => part.old)].sort((a, b) => a - b);
      return add('joined', at(old, olds), [passage]);
    }
    const before = old[pair.old];
    if (before === undefined) return;
    if (before.text !== passage.text) add('changed', [before], [passage]);
    else if (pair.moved) add('moved', [before], [passage]);
    else if (before.label !== passage.label) add('renumbered', [before], [passage]);
    else unchanged.push(named(passage));
  });
  addGone(old.length);
  flush();
  return rows;

  function showSplit(from: number, first: number): void {
    const news = [first, ...(piecesOfOld.get(from) ?? []).map((part) => part.new)]
      .filter((index) => !shownNew.has(index))
      .sort((a, b) => a - b);
    for (const index of news) shownNew.add(index);
    add('split', at(old, [from]), at(fresh, news));
  }
}

function named({ id, label }: VersionPassage): ComparedPassage {
  return label === undefined ? { id } : { id, label };
}

function at(passages: readonly VersionPassage[], indices: readonly number[]): VersionPassage[] {
  return indices.flatMap((index) => passages[index] ?? []);
}

/** Several passages are divided by line breaks, which belong to the words before them. */
function wordsBetween(olds: readonly VersionPassage[], news: readonly VersionPassage[]): ComparedWords[] {
  const oldText = olds.map(({ text }) => text).join('\n');
  const newText = news.map(({ text }) => text).join('\n');
  const words: { kind: ComparedWords['kind']; text: string }[] = [];
  for (const piece of diffWords(oldText, newText)) {
    const text =
      piece.kind === 'deleted'
        ? oldText.slice(piece.oldStart, piece.oldEnd)
        : newText.slice(piece.newStart, piece.newEnd);
    const last = words.at(-1);
    if (text === '') continue;
    if (last?.kind === piece.kind) last.text += text;
    else words.push({ kind: piece.kind, text });
  }
  return words;
}

/** A statistic of either version that is not the same in both. */
export interface ComparedStatistic {
  /** "number": another number in its place; "sentence": the same number in a sentence that says something else. */
  readonly kind: 'number' | 'sentence' | 'new' | 'gone';
  readonly old?: Quantity;
  readonly new?: Quantity;
}

/** The statistics that a person must look at, in the order of the newer version, those that are gone at their end. */
export function compareStatistics(
  alignment: DocumentAlignment,
  old: readonly Quantity[],
  fresh: readonly Quantity[],
): { readonly changed: readonly ComparedStatistic[]; readonly same: number } {
  const matches = matchStatistics(alignment, old, fresh);
  const byNew = new Map(matches.flatMap((match) => (match.new === undefined ? [] : [[match.new.id, match]])));
  const changed: ComparedStatistic[] = [];
  let same = 0;
  for (const quantity of fresh) {
    const match = byNew.get(quantity.id);
    if (match === undefined) changed.push({ kind: 'new', new: quantity });
    else if (match.number === 'changed') changed.push({ kind: 'number', old: match.old, new: quantity });
    else if (match.sentence === 'changed') changed.push({ kind: 'sentence', old: match.old, new: quantity });
    else same += 1;
  }
  for (const match of matches) if (match.new === undefined) changed.push({ kind: 'gone', old: match.old });
  return { changed, same };
}
