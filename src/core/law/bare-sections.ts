import { readArticleNumber } from './article-number.ts';
import { stepBetween } from './article-step.ts';
import type { ArticleStart } from './law-lines.ts';
import type { LawBlock } from './law-reading.ts';

/**
 * Acts of Parliament number their sections without a word for them: "4 Offences", "4.—(1) A person …", "4A Meaning of …".
 * Only a text that enacts something is read so; a report has numbered headings, too.
 */
const enacts =
  /\bbe it (?:therefore )?enacted\b|^\s*an act (?:of|to|for|respecting|relating)\b|\benacts as follows\b|^.{3,120}\bact,? \d{4}(?:\s+\d{4} chapter \d+)?\s*$|^(?:\d{4} )?chapter \d+\s*$/i;

/** Number, a mark or a space, then a title or the first subsection. */
const bareStart = /^\s{0,8}(\d{1,3}[A-Z]{0,3})(\.?\s?[-–—]+\s?|\.\s+|\s+)(?=\(1\)|["“‘]?\p{Lu})/u;

/** A title has no full stop in the middle and is short; wording behind "4." or "4.—" may be anything. */
const longestTitle = 130;

/** Starts of sections that are numbered without a word, by block; empty where the text is no act of that kind. */
export function bareSectionStarts(blocks: readonly LawBlock[]): (ArticleStart | undefined)[] {
  const isAct = blocks.slice(0, 400).some((block) => block.text.length < 600 && enacts.test(block.text));
  if (!isAct) return [];
  const starts = blocks.map((block) => readBareStart(block.text));
  return longestCount(starts) >= 3 ? starts : [];
}

function readBareStart(line: string): ArticleStart | undefined {
  const match = bareStart.exec(line);
  const [whole = '', printed = '', mark = ''] = match ?? [];
  if (match === null) return undefined;
  const number = readArticleNumber(printed);
  if (number === undefined || number.style !== 'digits') return undefined;
  const rest = line.slice(whole.length);
  const marked = /[.–—-]/.test(mark);
  if (
    !marked &&
    (rest.length > longestTitle || /[.;:,]\s*$|\.\s+\p{Lu}/u.test(rest)) &&
    !rest.startsWith('(')
  )
    return undefined;
  // "12 March 2004" is a day.
  if (
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(rest)
  )
    return undefined;
  return {
    family: 'bare-section',
    designator: '',
    number,
    printed,
    textOffset: whole.length,
    quoted: false,
    closed: true,
  };
}

/** How far the numbers count up one by one from the first. */
function longestCount(starts: readonly (ArticleStart | undefined)[]): number {
  let last: ArticleStart['number'] | undefined;
  let longest = 0;
  let count = 0;
  for (const start of starts) {
    if (start === undefined) continue;
    if (start.number.order[0] === 1 && start.number.order.length === 1) count = 1;
    else if (last !== undefined && stepBetween(last, start.number) === 'next') count += 1;
    else continue;
    last = start.number;
    longest = Math.max(longest, count);
  }
  return longest;
}
