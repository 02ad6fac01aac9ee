/** Number of an article as read from the start of a text. */
export interface ArticleNumber {
  /** Normal form: "367 ter", "456 bis A", "1792-27", "1 transitorio", "L121-1", "único". */
  readonly number: string;
  /** Length of the printed number in the text it was read from, ordinal mark and closing bracket included. */
  readonly length: number;
  /** How the number is written; laws within laws differ in it ("Artículo primero" holds "Artículo 1º"). */
  readonly style: 'digits' | 'word' | 'roman' | 'final';
  /** For comparing: main number, then suffixes in order ("367 ter" → [367, 3], "456 bis A" → [456, 2, 1]). */
  readonly order: readonly number[];
}

/** Latin multiplicatives in their order, each with the spellings found in print ("quárter" stands in Chile's code). */
const multiplicatives: readonly (readonly [string, RegExp])[] = [
  ['bis', /^bis$/],
  ['ter', /^ter$/],
  ['quáter', /^qu[aá]r?ter$/],
  ['quinquies', /^quinqui[eé]s$|^quinter$/],
  ['sexies', /^sexies$/],
  ['septies', /^septies$/],
  ['octies', /^oct[ií]es$/],
  ['nonies', /^no[nv]ies$/],
  ['decies', /^decies$/],
  ['undecies', /^undecies$/],
  ['duodecies', /^duodecies$/],
  ['terdecies', /^terdecies$/],
  ['quaterdecies', /^qu[aá]terdecies$/],
  ['quindecies', /^quin(?:qui)?decies$/],
  ['sexdecies', /^se[xd]e?decies$/],
  ['septdecies', /^septi?e?sdecies$|^septdecies$/],
  ['octodecies', /^oct[oi]?decies$/],
  ['novodecies', /^nov[oi]?decies$/],
  ['vicies', /^vicies$/],
];

/** Ordinal words that laws number articles with, in the four languages; position in each list is the value. */
const ordinalWords: ReadonlyMap<string, number> = new Map(
  [
    'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo',
    'primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima decimotercera decimocuarta decimoquinta decimosexta decimoséptima decimoctava decimonovena vigésima',
    'primer - tercer - - - septimo - nono decimo undecimo duodecimo decimotercer - - - decimoseptimo - - vigesimo',
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
    'première second - - - - - - - - - - - - - - - - - -',
    'primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo - - - - - - - - - vigésimo',
    'primeira - terceira quarta quinta sexta sétima oitava nona décima - - - - - - - - - vigésima',
  ].flatMap((words) =>
    words
      .split(' ')
      .map((word, index): [string, number] => [word, index + 1])
      .filter(([word]) => word !== '-'),
  ),
);

/** Tens of the Spanish and Portuguese ordinals: "vigésimo segundo". */
const ordinalTens: readonly (readonly [RegExp, number])[] = [
  [/^d[ée]cim[oa]$/, 10],
  [/^vig[ée]sim[oa]$/, 20],
  [/^trig[ée]sim[oa]$/, 30],
  [/^[cq]uadrag[ée]sim[oa]$/, 40],
  [/^quin[cq]uag[ée]sim[oa]$/, 50],
  [/^sexag[ée]sim[oa]$/, 60],
  [/^sep?tuag[ée]sim[oa]$/, 70],
  [/^octog[ée]sim[oa]$/, 80],
  [/^nonag[ée]sim[oa]$/, 90],
  [/^cent[ée]sim[oa]$/, 100],
];

/** "twenty-first" to "ninety-ninth". */
function englishCompound(word: string): number | undefined {
  const match = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(\p{L}{5,7})$/u.exec(word);
  const unit = ordinalWords.get(match?.[2] ?? '');
  const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].indexOf(
    match?.[1] ?? '',
  );
  return unit === undefined || unit > 9 || tens === -1 ? undefined : (tens + 2) * 10 + unit;
}

/** "Artículo final" and "artículo único" have no number; they sort behind all others and alone. */
const namedArticles = /^(?:final|[úu]nic[oa]|unique|only|sole)$/;

const transitoryWord = /^(?:transitori[oa]s?|transitóri[oa]s?|transitoires?|transitional|provisori[oa])$/;

const digitsPattern =
  // French code prefixes (L121-1, R. 12, D*3); pt-BR thousands (Art. 1.012); ordinal mark; hyphenated parts; letter.
  /^(?:([LRDA])\.?\s?\*{0,2}\s?(?=\d))?(\d{1,3}(?:\.\d{3})+(?![\dº°])|\d{1,5})(?:\s?\.?[º°ªᵒ]|\s?\.?o(?=[\s.-]|$)|er(?![\p{L}])|re(?![\p{L}])|ème(?![\p{L}])|e(?=\s?[.\-–:])|a(?=\.-))?((?:-\d{1,4}){0,4})/u;

const letterPattern = /^(?:\s?[-–]\s?|\s{0,2})([A-Za-z])(?:\)|(?![\p{L}\d'’)]))/u;
/** A lower-case letter behind a space is a word of the sentence ("Artículo 5 a …") unless a bracket or dot closes it. */
const closedLetterPattern = /^\s{0,2}[a-z](?:\)|\.(?=\s|$))/;

const wordPattern = /^\.?[\s-]{1,2}(\p{L}{2,14})(?![\p{L}])/u;

/**
 * Reads the number of an article at the start of a text: what stands behind "Art." in "367 ter. El que …".
 * Returns undefined when the text starts with no such number.
 */
export function readArticleNumber(text: string): ArticleNumber | undefined {
  return readDigits(text) ?? readWord(text) ?? readRoman(text);
}

/**
 * Brings a printed article number into normal form: "411 QUÁRTER" → "411 quáter", "12-bis" → "12 bis", "3º" → "3",
 * "319 a)" → "319 A", "1792-27" stays. Returns undefined when it is no article number or more than one.
 */
export function normalArticleNumber(printed: string): string | undefined {
  const trimmed = printed.trim();
  const read = readArticleNumber(trimmed);
  if (read === undefined) return undefined;
  return /^[.\-–:)\s]*$/.test(trimmed.slice(read.length)) ? read.number : undefined;
}

function readDigits(text: string): ArticleNumber | undefined {
  const match = digitsPattern.exec(text);
  if (match === null) return undefined;
  const [whole, prefix, digits = '', hyphenated = ''] = match;
  const main = digits.replaceAll('.', '');
  const parts = hyphenated === '' ? [] : hyphenated.slice(1).split('-').map(Number);
  const order = [Number(main), ...parts];
  const base = `${prefix ?? ''}${main}${hyphenated}`;
  return withSuffixes(text, whole.length, base, order, 'digits');
}

function readWord(text: string): ArticleNumber | undefined {
  const word = /^[\p{L}-]{4,16}(?![\p{L}])/u.exec(text)?.[0];
  if (word === undefined) return undefined;
  const lower = word.toLowerCase().replace(/-+$/, '');
  if (namedArticles.test(lower)) {
    return { number: lower, length: lower.length, style: 'final', order: [Number.MAX_SAFE_INTEGER] };
  }
  if (transitoryWord.test(lower)) {
    return { number: lower, length: lower.length, style: 'final', order: [Number.MAX_SAFE_INTEGER] };
  }
  const tens = ordinalTens.find(([pattern]) => pattern.test(lower))?.[1];
  const compound =
    tens === undefined ? null : /^[\s-]{1,2}(\p{L}{4,9})(?!\p{L})/u.exec(text.slice(lower.length));
  const unit = ordinalWords.get(compound?.[1]?.toLowerCase() ?? '');
  if (tens !== undefined && compound !== null && unit !== undefined && unit < 10) {
    const value = tens + unit;
    return withSuffixes(text, lower.length + compound[0].length, String(value), [value], 'word');
  }
  const value = tens ?? ordinalWords.get(lower) ?? englishCompound(lower);
  if (value === undefined) return undefined;
  return withSuffixes(text, lower.length, String(value), [value], 'word');
}

function readRoman(text: string): ArticleNumber | undefined {
  const roman = /^[IVXLC]{1,9}(?![\p{L}\d'’])/u.exec(text)?.[0];
  if (roman === undefined) return undefined;
  const value = romanValue(roman);
  if (value === undefined) return undefined;
  return withSuffixes(text, roman.length, String(value), [value], 'roman');
}

function withSuffixes(
  text: string,
  start: number,
  base: string,
  baseOrder: readonly number[],
  style: ArticleNumber['style'],
): ArticleNumber {
  let length = start;
  let number = base;
  const order = [...baseOrder];
  for (let round = 0; round < 3; round += 1) {
    const rest = text.slice(length, length + 24);
    const letter = letterPattern.exec(rest) ?? /^\.\s([a-z])\)(?=\s|$)/.exec(rest);
    if (letter !== null && isLetterSuffix(rest, letter[1] ?? '')) {
      const name = (letter[1] ?? '').toUpperCase();
      number += ` ${name}`;
      order.push(name.charCodeAt(0) - 64);
      length += letter[0].length;
      continue;
    }
    const word = wordPattern.exec(rest);
    const lower = word?.[1]?.toLowerCase() ?? '';
    const rank = multiplicatives.findIndex(([, spellings]) => spellings.test(lower));
    const multiplicative = multiplicatives[rank];
    if (word !== null && multiplicative !== undefined) {
      number += ` ${multiplicative[0]}`;
      // "bis" is the second: behind the bare number and behind a letter "A" of the bare number there is none.
      order.push(rank + 2);
      length += word[0].length;
      continue;
    }
    if (word !== null && transitoryWord.test(lower)) {
      number += ` ${lower}`;
      length += word[0].length;
    }
    break;
  }
  return { number, length, style, order };
}

function isLetterSuffix(rest: string, letter: string): boolean {
  if (letter === letter.toUpperCase()) {
    // "Artículo 5 A quien …" is a sentence; "ART. 150 B. Al que", "ART. 161-B." and "226 A" at the end are numbers.
    return /^(?:\s?[-–]\s?|\s{0,2})[A-Z](?:\)|\s?[.:º°–-]|\s*$)/u.test(rest) || /^-[A-Z]\b/.test(rest);
  }
  return (
    closedLetterPattern.test(rest) ||
    /^\.?\s[a-z](?:\)|$)/.test(rest) ||
    /^[-–]?[a-z](?:\)|[.\s:]|$)/.test(rest) ||
    /^\s[a-z]\s+[A-ZÁÉÍÓÚ]/.test(rest)
  );
}

function romanValue(roman: string): number | undefined {
  if (!/^C{0,3}(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/.test(roman)) return undefined;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let total = 0;
  let largest = 0;
  for (const letter of [...roman].reverse()) {
    const value = values[letter] ?? 0;
    if (value < largest) total -= value;
    else {
      total += value;
      largest = value;
    }
  }
  return total;
}

/** Compares two article numbers by their printed order; negative when `left` comes first. */
export function compareArticleOrder(left: readonly number[], right: readonly number[]): number {
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
