import type { Heading, Paragraph } from '../document/document.ts';
import { alignPassages, type PassageAlignment } from './align-passages.ts';
import { mapStretch, samePieces } from './map-stretch.ts';
import { diffWords, type DiffPiece } from './word-diff.ts';

/** What of a document is aligned: whatever a statistic, a note's marker or a link can stand in. */
export interface DocumentVersion {
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
}

/** A heading or a paragraph, in the order of the text. */
export interface VersionPassage {
  readonly id: string;
  readonly label?: string;
  readonly text: string;
}

/** Where a stretch of a passage of the old version stands in the new one; offsets count in the passage's text. */
export interface FollowedStretch {
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
  /** 1: word for word; see `MappedStretch`. */
  readonly kept: number;
}

/** Two versions of a document, passage by passage. */
export interface DocumentAlignment extends PassageAlignment {
  readonly old: readonly VersionPassage[];
  readonly new: readonly VersionPassage[];
  /** The passages of the new version that one of the old went to: its own first, then those it was parted into or joined. */
  readonly partnersOf: (oldPassageId: string) => readonly VersionPassage[];
  /** The changes from an old passage to a new one, word by word. */
  readonly changes: (oldPassageId: string, newPassageId: string) => readonly DiffPiece[];
  /** Best first; empty where nothing is left and nothing has come in its place. */
  readonly follow: (oldPassageId: string, start: number, end: number) => readonly FollowedStretch[];
}

/** Finds the passages of one version of a document in the other. */
export function alignDocuments(older: DocumentVersion, newer: DocumentVersion): DocumentAlignment {
  const old = passagesOf(older);
  const fresh = passagesOf(newer);
  const alignment = alignPassages(old, fresh);
  const oldById = new Map(old.map((passage, index) => [passage.id, index]));
  const newById = new Map(fresh.map((passage) => [passage.id, passage]));
  const partners = new Map<number, VersionPassage[]>();
  for (const { old: from, new: to } of [...alignment.pairs, ...alignment.parts]) {
    const passage = fresh[to];
    if (passage === undefined) continue;
    const known = partners.get(from);
    if (known === undefined) partners.set(from, [passage]);
    else if (!known.includes(passage)) known.push(passage);
  }
  const diffs = new Map<string, readonly DiffPiece[]>();

  function partnersOf(oldPassageId: string): readonly VersionPassage[] {
    return partners.get(oldById.get(oldPassageId) ?? -1) ?? [];
  }

  function changes(oldPassageId: string, newPassageId: string): readonly DiffPiece[] {
    const key = `${oldPassageId} ${newPassageId}`;
    const known = diffs.get(key);
    if (known !== undefined) return known;
    const from = old[oldById.get(oldPassageId) ?? -1]?.text ?? '';
    const to = newById.get(newPassageId)?.text ?? '';
    const made = from === to ? samePieces(from.length) : diffWords(from, to);
    diffs.set(key, made);
    return made;
  }

  return {
    ...alignment,
    old,
    new: fresh,
    partnersOf,
    changes,
    follow(oldPassageId, start, end) {
      return partnersOf(oldPassageId)
        .flatMap((passage) => {
          const mapped = mapStretch(changes(oldPassageId, passage.id), start, end);
          return mapped === undefined ? [] : [{ passageId: passage.id, ...mapped }];
        })
        .sort((a, b) => b.kept - a.kept);
    },
  };
}

function passagesOf({ headings, paragraphs }: DocumentVersion): VersionPassage[] {
  return [...headings, ...paragraphs].sort((a, b) => a.start - b.start);
}

/** How much of the two versions is the same document: the share of the longer one's words that has a partner. */
export function resemblance(alignment: DocumentAlignment): number {
  const length = (passages: readonly VersionPassage[]): number =>
    passages.reduce((sum, { text }) => sum + text.length, 0);
  const total = Math.min(length(alignment.old), length(alignment.new));
  if (total === 0) return 0;
  const shared = alignment.pairs.reduce(
    (sum, pair) => sum + pair.similarity * (alignment.old[pair.old]?.text.length ?? 0),
    0,
  );
  return Math.min(1, shared / total);
}
