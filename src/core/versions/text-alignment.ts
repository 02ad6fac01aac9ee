import { alignPassages } from './align-passages.ts';
import { mapStretch, samePieces, type MappedStretch } from './map-stretch.ts';
import { diffWords, type DiffPiece } from './word-diff.ts';

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Two versions of a text, line by line. Offsets are UTF-16 code units in the whole texts. */
export interface TextAlignment {
  /**
   * Where a stretch of the old text stands in the new one, by the lines it is in. More than one place: a line that was
   * split. Empty: what was there is gone.
   */
  readonly follow: (start: number, end: number) => readonly MappedStretch[];
}

/** Aligns two texts by their lines: paragraphs, headings, rows and notes of documents stand in lines of their own. */
export function alignTexts(oldText: string, newText: string): TextAlignment {
  const old = linesOf(oldText);
  const fresh = linesOf(newText);
  const { pairs, parts } = alignPassages(old, fresh);
  const partners = new Map<number, number[]>();
  const link = (from: number, to: number): void => {
    const linked = partners.get(from);
    if (linked === undefined) partners.set(from, [to]);
    else linked.push(to);
  };
  for (const pair of pairs) link(pair.old, pair.new);
  for (const part of parts) link(part.old, part.new);
  const diffs = new Map<string, DiffPiece[]>();
  const diffOf = (from: number, to: number): DiffPiece[] => {
    const key = `${String(from)} ${String(to)}`;
    const known = diffs.get(key);
    if (known !== undefined) return known;
    const oldLine = old[from]?.text ?? '';
    const newLine = fresh[to]?.text ?? '';
    const made = oldLine === newLine ? samePieces(oldLine.length) : diffWords(oldLine, newLine);
    diffs.set(key, made);
    return made;
  };

  /** Of one line, in every line that it went to. */
  function followInLine(index: number, start: number, end: number): MappedStretch[] {
    const line = old[index];
    if (line === undefined) return [];
    return (partners.get(index) ?? []).flatMap((to) => {
      const mapped = mapStretch(diffOf(index, to), start - line.start, end - line.start);
      const offset = fresh[to]?.start ?? 0;
      return mapped === undefined
        ? []
        : [{ start: mapped.start + offset, end: mapped.end + offset, kept: mapped.kept }];
    });
  }

  return {
    follow(start, end) {
      const first = lineAt(old, start);
      const last = lineAt(old, Math.max(start, end - 1));
      if (first === last) return followInLine(first, start, end);
      const followed: { readonly mapped: MappedStretch; readonly length: number }[] = [];
      let length = 0;
      for (let index = first; index <= last; index += 1) {
        const line = old[index];
        if (line === undefined || line.text.trim() === '') continue;
        const from = Math.max(start, line.start);
        const to = Math.min(end, line.start + line.text.length);
        if (from >= to) continue;
        length += to - from;
        const best = followInLine(index, from, to).sort((a, b) => b.kept - a.kept)[0];
        if (best !== undefined) followed.push({ mapped: best, length: to - from });
      }
      if (followed.length === 0) return [];
      const from = Math.min(...followed.map(({ mapped }) => mapped.start));
      const to = Math.max(...followed.map(({ mapped }) => mapped.end));
      // Lines that went different ways are no stretch any more.
      if (to - from > 2 * (end - start) + 200) return [];
      const kept = followed.reduce((sum, each) => sum + each.mapped.kept * each.length, 0) / length;
      return [{ start: from, end: to, kept }];
    },
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}

function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
