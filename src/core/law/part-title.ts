import { additionalHeading } from './additional-provisions.ts';
import { readPartStart, type ArticleStart, type PartStart } from './law-lines.ts';
import type { LawBlock } from './law-reading.ts';

/**
 * Reads the title of a part: its own line and, when that is only a number ("Capítulo I"), the lines below it that name
 * it. `next` is the block behind the title.
 */
export function readPartTitle(
  blocks: readonly LawBlock[],
  starts: readonly (ArticleStart | undefined)[],
  index: number,
  part: PartStart,
): { readonly text: string; readonly next: number } {
  const first = blocks[index]?.text ?? '';
  const lines = [first.trim()];
  let next = index + 1;
  // The name of a part stands on the lines below it: "Capítulo I" / "Disposiciones generales".
  const named =
    part.rank < 10 &&
    !part.annex &&
    part.transitory === undefined &&
    additionalHeading(first) === undefined &&
    isBareOrdinal(first);
  if (named) {
    let blanks = 0;
    while (next < blocks.length && lines.length < 5) {
      const line = blocks[next];
      if (line === undefined || starts[next] !== undefined || line.headingLevel !== undefined) break;
      const text = line.text.trim();
      if (text === '') {
        if (lines.length > 1 || blanks > 0) break;
        blanks += 1;
        next += 1;
        continue;
      }
      if (readPartStart(text) !== undefined || text.length > 200) break;
      if (lines.length > 1 && !isTitleContinuation(lines.at(-1) ?? '', text)) break;
      lines.push(text);
      next += 1;
    }
    while (next > index + 1 && blocks[next - 1]?.text.trim() === '') next -= 1;
  }
  const text = lines
    .join(' ')
    .replace(/^["“«\s]+/, '')
    .replace(/\s+/g, ' ');
  return { text, next };
}

/** "Capítulo I", "TÍTULO PRIMERO." and "§ I." have their name on the next line; "§ 1. De la ley" has it already. */
function isBareOrdinal(text: string): boolean {
  const rest = text
    .trim()
    .replace(/^["“«\s*_]+/, '')
    .replace(/^(?:§+|[\p{L}-]+)\s*/u, '');
  return /^(?:N[º°]\s?)?[\p{L}\d.º°ª-]+(?:\s?(?:bis|ter|qu[aá]ter|[A-Z]))?[\s.:*_–—-]*$/u.test(rest);
}

/** The second line of a long title goes on in the same case, or the first one breaks off in the middle. */
function isTitleContinuation(before: string, line: string): boolean {
  if (/[.:]$/.test(before)) return false;
  const capitals = (text: string): boolean => text === text.toUpperCase();
  return capitals(before) === capitals(line) || /^\p{Ll}/u.test(line);
}
