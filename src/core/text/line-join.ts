/** The words of a document, for telling a hyphen that breaks a word from one that belongs to it. */
export interface Vocabulary {
  /** Whole words, in lower case, that stand inside lines. */
  readonly words: ReadonlySet<string>;
  /** Words with a hyphen inside them, in lower case, that stand inside lines. */
  readonly compounds: ReadonlySet<string>;
}

/** Collects the vocabulary of lines. Words broken at a line end are left out, since they are what is to be judged. */
export function readVocabulary(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  const compounds = new Set<string>();
  // Where no word is broken there is nothing to judge.
  if (!lines.some((line) => BROKEN_WORD.test(line))) return { words, compounds };
  let brokenBefore = false;
  for (const line of lines) {
    const broken = BROKEN_WORD.test(line);
    const found = line.toLowerCase().match(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu) ?? [];
    const first = brokenBefore ? 1 : 0;
    const last = broken ? found.length - 1 : found.length;
    for (let index = first; index < last; index++) {
      const word = (found[index] ?? '').replaceAll('\u2010', '-');
      if (!word.includes('-')) {
        words.add(word);
        continue;
      }
      compounds.add(word);
      for (const part of word.split('-')) words.add(part);
    }
    brokenBefore = broken;
  }
  return { words, compounds };
}

const BROKEN_WORD = /\p{L}[-\u2010\u00AD]$/u;

/** How two lines meet: how many characters at the end of the first fall away, and what stands between them. */
export interface LineJoin {
  readonly drop: 0 | 1;
  readonly between: '' | ' ';
}

const SPACED: LineJoin = { drop: 0, between: ' ' };
const GLUED: LineJoin = { drop: 0, between: '' };
const REJOINED: LineJoin = { drop: 1, between: '' };

/**
 * First halves that keep their hyphen in front of a line break. Real compounds outnumber broken words after these in
 * English ("non-custodial", "self-help"), Spanish, French and Portuguese ("ex-", "sous-", "pós-").
 */
const COMPOUND_STARTS = new Set(
  (
    'non self well ex anti multi cross socio vice ill follow long short high low half all post pre so one two three ' +
    'four five six seven eight nine ten year decision policy law peer vis sous demi outre après avant contre quasi ' +
    'pós pré recém além sem bem mal centro físico económico e co'
  ).split(' '),
);

/**
 * Decides how a line that is followed by another within the same paragraph is joined to it: with a space, glued after a
 * real hyphen ("non-" + "custodial"), or glued after dropping a hyphen that only broke a word ("pro-" + "cedure").
 */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): LineJoin {
  if (before === '' || after === '') return GLUED;
  const lastCharacter = before[before.length - 1] ?? '';
  if (lastCharacter === '\u00AD') return REJOINED;
  if (lastCharacter === '-' || lastCharacter === '\u2010') return joinAfterHyphen(before, after, vocabulary);
  if (/[–—/]/.test(lastCharacter)) {
    // "2010–" + "2015" and "and/" + "or" are one expression; "cases –" + "all of them" is not.
    if (/\d[–—]$/.test(before) && /^\d/.test(after)) return GLUED;
    if (lastCharacter === '/' && /\S\/$/.test(before)) return GLUED;
    return SPACED;
  }
  return goesOnWithAddress(before, after) ? GLUED : SPACED;
}

function joinAfterHyphen(before: string, after: string, vocabulary: Vocabulary): LineJoin {
  if (before.length < 2 || /\s/.test(before[before.length - 2] ?? '')) return SPACED; // A dash, not a hyphen.
  if (lastToken(before).includes('://') || /^www\./i.test(lastToken(before))) return GLUED;
  const first = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u2010]$/u.exec(before.slice(-60))?.[1];
  const second = /^[\p{L}\p{M}]+/u.exec(after.slice(0, 60))?.[0];
  if (first === undefined || second === undefined) return GLUED; // "2012-" + "2013", "Add-" + "(3)".
  // "pre-" + "and post-natal", "short-" + "or long-term": a hanging hyphen stays and a space follows.
  if (/^(and|or|to|y|o|u|et|ou|e)\s/u.test(after)) return SPACED;
  if (/^\p{Lu}/u.test(second) && !/^\p{Lu}+$/u.test(first)) return GLUED; // "Sub-" + "Saharan".
  const firstLower = first.toLowerCase();
  const secondLower = second.toLowerCase();
  if (firstLower.includes('-')) {
    // "follow-up-" is a compound already: its last part decides.
    const whole = `${firstLower}-${secondLower}`;
    if (vocabulary.compounds.has(whole)) return GLUED;
  }
  if (vocabulary.compounds.has(`${firstLower}-${secondLower}`)) return GLUED;
  if (vocabulary.words.has(`${firstLower}${secondLower}`)) return REJOINED;
  const head = firstLower.slice(firstLower.lastIndexOf('-') + 1);
  if (COMPOUND_STARTS.has(head)) return GLUED;
  // "re-" before "e" is how re-establish, re-elect and re-enter are written.
  if (head === 're' && secondLower.startsWith('e')) return GLUED;
  // Both halves are words of this document in their own right: "sex-" + "appropriate". Short halves prove nothing
  // ("in-" + "formation").
  const bothKnown =
    head.length >= 3 &&
    secondLower.length >= 3 &&
    vocabulary.words.has(head) &&
    vocabulary.words.has(secondLower);
  return bothKnown ? GLUED : REJOINED;
}

function goesOnWithAddress(before: string, after: string): boolean {
  const last = lastToken(before);
  if (!/^[(<"“]?(?:https?:\/\/|www\.)/i.test(last)) return false;
  if (/[_=&?%#~]$/.test(last)) return true;
  const first = /^\S+/.exec(after.slice(0, 200))?.[0] ?? '';
  return (
    /^[_/?&=#%.]/.test(first) ||
    (/[_/=%&]|\.(?:pdf|html?|aspx|php|docx?|xlsx?)\b/i.test(first) && !/:\/\//.test(first))
  );
}

function lastToken(text: string): string {
  const tail = text.slice(-300);
  return tail.slice(tail.lastIndexOf(' ') + 1);
}
