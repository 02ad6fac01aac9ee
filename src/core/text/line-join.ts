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
    'non self well anti multi cross socio vice ill follow long short high low half all post one two three four five ' +
    'six seven eight nine ten year upper lower gender health middle large rights community government victim evidence ' +
    'decision policy law peer vis sous demi outre après avant contre quasi pós recém ' +
    'além sem bem mal centro físico económico e'
  ).split(' '),
);

/**
 * First halves that begin many solid words ("ex-" + "cluded", "pre-" + "pare", "co-" + "bertura") and some compounds:
 * those keep their hyphen, told by how they go on.
 */
const COMPOUND_ENDS: ReadonlyMap<string, RegExp> = new Map([
  [
    'ex',
    /^(?:combat|offici|presid|minist|spous|husb|wife|wives|partner|post|pris|convict|soldier|detaine|militar|parte$|ante$|direc|gener|chief|member|emplo|service|fight|espos|parej|marid|mujer|preso|senad|diput|func|dict|juez|fiscal|alcald|gober|agente|alumn|miembr|yugosl|mari$|détenu|épou|conjoint|compagn)/,
  ],
  [
    'pre',
    /^(?:trial|school|natal|service|war$|exist|empt|condition|elect|primar|package|hospital|sentenc|industr|term$|depart|test|tax|indep|coloni|crisis|pandem|removal|charge|screen|plan|natal)/,
  ],
  ['pré', /^(?:natal|natai|escol|candid|requis|sal|históri|aviso|eleitor|vestib|trib)/],
  [
    'co',
    /^(?:chair|author|found|exist|spons|defend|own|facilit|lead|direct|perpetr|accus|educat|edit|host|sign|work|pilot|op$|financ|respond|habitant|auteur|prévenu|accusé|présid|rédac|titulaire|propri)/,
  ],
  ['so', /^called$/],
  ['drop', /^outs?$/],
  ['counter', /^(?:terror|narco|insurg|extrem|traffick|intell|argu|prolif)/],
  [
    'under',
    /^(?:represent|report|resourc|fund|serv|age|secret|recogni|fives?$|invest|employ|record|staff|utili)/,
  ],
  ['over', /^(?:represent|relian|rely|concentr|exploit|indebt|regulat|fives?$|sixt)/],
]);

/** Words that begin solid words as often as they stand alone: both halves being known says nothing behind them. */
const BEGINS_SOLID_WORDS = new Set(
  'per for there with out que para sobre entre pero como este esta cada dos tres por con sin los las des les pour dans que não mas uma aos'.split(
    ' ',
  ),
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
  if (hangs(first, after, vocabulary)) return SPACED;
  if (/^\p{Lu}/u.test(second) && !/^\p{Lu}+$/u.test(first)) return GLUED; // "Sub-" + "Saharan".
  // "failure-" + "to-appear".
  if (/^(?:to|of|the|and|in|on|up|by|a|de|la|à|en)-\p{L}/u.test(after)) return GLUED;
  const firstLower = first.toLowerCase();
  const secondLower = second.toLowerCase();
  if (firstLower.includes('-')) {
    // "follow-up-" is a compound already: its last part decides.
    const whole = `${firstLower}-${secondLower}`;
    if (vocabulary.compounds.has(whole)) return GLUED;
  }
  if (vocabulary.compounds.has(`${firstLower}-${secondLower}`)) return GLUED;
  if (vocabulary.words.has(`${firstLower}${secondLower}`)) return REJOINED;
  // "OP-" + "CRC" in a line that is not all in capitals.
  if (first.length <= 4 && /^\p{Lu}+$/u.test(second) && /\p{Ll}{3}/u.test(before)) return GLUED;
  const head = firstLower.slice(firstLower.lastIndexOf('-') + 1);
  // "nine-" + "teen", "seven-" + "ty-two".
  if (/^(?:teen|ty|th|fold)/.test(secondLower) && /^(?:four|six|seven|eight|nine)$/.test(head))
    return REJOINED;
  if (COMPOUND_STARTS.has(head)) return GLUED;
  // "teórico-" + "práctico": with its accent the first half is a whole word.
  if (/[áéíóú][b-df-hj-np-tv-z]+ic[oa]$/.test(head)) return GLUED;
  // "build-" + "up", "trade-" + "offs".
  if (/^(?:up|off)s?$/.test(secondLower) && head.length >= 3) return GLUED;
  const ends = COMPOUND_ENDS.get(head);
  if (ends !== undefined) return ends.test(secondLower) ? GLUED : REJOINED;
  // "re-" before "e" is how re-establish, re-elect and re-enter are written.
  if (head === 're' && secondLower.startsWith('e')) return GLUED;
  // Both halves are words of this document in their own right: "sex-" + "appropriate". Short halves prove nothing
  // ("in-" + "formation").
  const bothKnown =
    head.length >= 3 &&
    secondLower.length >= 4 &&
    !BEGINS_SOLID_WORDS.has(head) &&
    vocabulary.words.has(head) &&
    vocabulary.words.has(secondLower);
  return bothKnown ? GLUED : REJOINED;
}

/**
 * "pre-" + "and post-natal", "short-" + "to long-term": a hanging hyphen stays and a space follows. "respec-" + "to" is
 * one word: where the second half may be a syllable, the first must be known as a word.
 */
function hangs(first: string, after: string, vocabulary: Vocabulary): boolean {
  if (/^(?:and|y|o|u|e)\s/u.test(after)) return true;
  const syllable = /^(to|or|et|ou)\s/u.exec(after)?.[1];
  if (syllable === undefined) return false;
  const lower = first.toLowerCase();
  if (vocabulary.words.has(lower + syllable)) return false;
  return vocabulary.words.has(lower) || COMPOUND_STARTS.has(lower) || COMPOUND_ENDS.has(lower);
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
