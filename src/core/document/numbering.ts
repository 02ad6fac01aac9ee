/** The families of labels that number paragraphs, headings and list items. */
export type LabelStyle =
  | 'arabic-dot' // 12.  12.-  12 bis.
  | 'arabic-bracket' // 12)
  | 'arabic-parenthesised' // (12)
  | 'section-sign' // § 12
  | 'number-sign' // N° 12
  | 'ordinal-word' // Primero.  Segunda:
  | 'decimal' // 1.2  1.2.3
  | 'roman' // IV.
  | 'upper-letter' // A.
  | 'lower-letter' // (a)  a)  a.
  | 'lower-roman'; // (iv)  iv)

/** A label at the beginning of a line. */
export interface ReadLabel {
  readonly style: LabelStyle;
  /** As printed, without the closing dot or bracket: "7", "12 bis", "a", "1.2". An opening bracket stays: "(a)". */
  readonly printed: string;
  /** Position in its series; for `decimal` the last part. */
  readonly value: number;
  /** All parts of a decimal label. */
  readonly parts?: readonly number[];
  /** How many units of the line the label takes, the space behind it included. */
  readonly length: number;
}

const SUFFIX = '(?:\\s?(?:bis|ter|qu[aá]ter|quater|quinquies|sexies|septies))?';

interface Pattern {
  readonly style: LabelStyle;
  readonly pattern: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  { style: 'number-sign', pattern: /^(N\.?[°º]\s?\d{1,3})(?:\.[-–—]?|[:)–—-])?\s+(?=["“«¿¡]?\p{Lu})/u },
  {
    style: 'ordinal-word',
    pattern:
      /^(Primer[oa]|PRIMER[OA]|Primeir[oa]|PRIMEIR[OA]|Segund[oa]|SEGUND[OA]|Tercer[oa]|TERCER[OA]|Terceir[oa]|TERCEIR[OA]|Cuart[oa]|CUART[OA]|Quart[oa]|QUART[OA]|Quint[oa]|QUINT[OA]|Sext[oa]|SEXT[OA]|S[ée]ptim[oa]|SÉPTIM[OA]|Sétim[oa]|Octav[oa]|OCTAV[OA]|Oitav[oa]|Noven[oa]|NOVEN[OA]|Non[oa]|D[ée]cim[oa]|DÉCIM[OA])(?:\.[-–—]?|[:)])[-–—]?\s+(?=\S)/u,
  },
  { style: 'section-sign', pattern: /^(§\s?\d{1,4})(?:[.)])?\s+(?=\S)/ },
  { style: 'decimal', pattern: /^(\d{1,3}(?:\.\d{1,3}){1,4})(?:\.|\))?\s+(?=[\p{L}"“‘«¿¡(])/u },
  // "A1. In the year", "B.2 The": a letter for the part, a number for the paragraph.
  { style: 'decimal', pattern: /^([A-Z](?:\d{1,2}(?=[.)])|\.\d{1,2}))[.)]?\s+(?=["“«¿¡]?\p{Lu})/u },
  {
    style: 'arabic-dot',
    // The lookahead keeps "2.5 million" and "10.11.2017" out.
    pattern: new RegExp(`^(\\d{1,4}${SUFFIX})(?:\\.[-–—]?|\\.?[°º]\\.?-?)\\s*(?=[^\\s\\d.,;%])`, 'u'),
  },
  { style: 'arabic-dot', pattern: new RegExp(`^(\\d{1,4}${SUFFIX})\\.[-–—]?\\s+(?=\\d)`, 'u') },
  // French reports number "1- Le pays"; a capital tells it from "2016 – 69 of them".
  { style: 'arabic-dot', pattern: /^(\d{1,3})\s?[-–—]\s+(?=["“«¿¡]?\p{Lu})/u },
  { style: 'arabic-bracket', pattern: /^(\d{1,4})\)\s*(?=\S)/ },
  { style: 'arabic-parenthesised', pattern: /^\((\d{1,3})\)\s*(?=\S)/ },
  {
    style: 'lower-roman',
    pattern: /^(\((?:x{0,3}(?:ix|iv|v?i{1,3}|v|x))\)|(?:x{0,3}(?:ix|iv|v?i{1,3}|v|x))[).])\s+(?=\S)/,
  },
  { style: 'lower-letter', pattern: /^(\([a-zñ]{1,2}\)|[a-zñ][).])\s+(?=\S)/ },
  { style: 'roman', pattern: /^((?:X{0,3})(?:IX|IV|V?I{1,3}|V|X))(?:\.[-–—]?|\)|\s?[-–—])\s+(?=\S)/ },
  { style: 'upper-letter', pattern: /^(\([A-Z]\)|[A-Z](?:\.[-–—]?|\)))\s+(?=\S)/ },
];

/** Reads the label a line begins with; absent when it begins with none. A label alone on its line counts. */
export function readLabel(text: string): ReadLabel | undefined {
  return readLabels(text)[0];
}

/** All ways to read the label a line begins with: "(i)" is a letter and a number, "1.2" a section and a decimal. */
export function readLabels(text: string): readonly ReadLabel[] {
  const head = text.slice(0, 24);
  if (!/^[\d(§IVXA-Za-zñ]/.test(head)) return [];
  const found: ReadLabel[] = [];
  for (const { style, pattern } of PATTERNS) {
    const match = pattern.exec(head);
    const printed = match?.[1];
    if (match === null || printed === undefined || found.some((label) => label.style === style)) continue;
    const label = toLabel(style, printed, match[0].length);
    if (label !== undefined) found.push(label);
  }
  return found;
}

/** Reads a label that stands apart from its text, as a format computes it ("12.", "(a)", "II."). */
export function readSeparateLabel(label: string): ReadLabel | undefined {
  const trimmed = label.trim();
  const read =
    readLabels(`${trimmed} x`)[0] ?? (/^\d{1,4}$/.test(trimmed) ? readLabels(`${trimmed}. x`)[0] : undefined);
  return read === undefined ? undefined : { ...read, length: 0 };
}

/** A label without the dot or bracket that closes it: "12." → "12", "a)" → "a", "(a)" stays. */
export function withoutCloser(label: string): string {
  const trimmed = label.trim();
  if (/^\(.*\)$/.test(trimmed)) return /^\(\d+\)$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
  return trimmed.replace(/(?:[.)\]:]|[.°º]+-?|\s*[-–—])+$/, '') || trimmed;
}

function toLabel(style: LabelStyle, printed: string, length: number): ReadLabel | undefined {
  const bare = withoutCloser(printed);
  const inner = bare.replace(/[()]/g, '');
  switch (style) {
    case 'decimal': {
      const lettered = /^([A-Z])\.?(\d+)$/.exec(inner);
      const parts =
        lettered === null
          ? inner.split('.').map(Number)
          : [letterValue(lettered[1] ?? ''), Number(lettered[2])];
      return { style, printed: bare, value: parts.at(-1) ?? 0, parts, length };
    }
    case 'roman':
    case 'lower-roman':
      return { style, printed: bare, value: romanValue(inner), length };
    case 'upper-letter':
    case 'lower-letter':
      return { style, printed: bare, value: letterValue(inner), length };
    case 'ordinal-word':
      return { style, printed: bare, value: ordinalValue(inner), length };
    default: {
      const digits = /\d+/.exec(inner)?.[0];
      return digits === undefined ? undefined : { style, printed: bare, value: Number(digits), length };
    }
  }
}

/** "a" is 1, "z" 26, "aa" 27. */
export function letterValue(letters: string): number {
  const lower = letters.toLowerCase();
  const code = lower.charCodeAt(0) - 96;
  return lower.length === 2 && lower[0] === lower[1] ? code + 26 : code;
}

/** Beginnings of the ordinals in Spanish and Portuguese, first to tenth, without accents. */
const ORDINALS =
  /^(?:(prim)|(segun)|(terc)|(cuart|quart)|(quint)|(sext)|(sept|seti)|(octa|oita)|(noven|non)|(decim))/;

function ordinalValue(word: string): number {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = ORDINALS.exec(plain)
    ?.slice(1)
    .findIndex((part) => part !== undefined);
  return found === undefined ? 0 : found + 1;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Roman numeral; 0 for letters that are none. */
export function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** A place where a series of numbers may go on. */
export interface SeriesCandidate {
  readonly value: number;
  /** Extra cost of taking it as part of the series; 0 where nothing speaks against it. */
  readonly takeCost: number;
  /** Cost of leaving it out of the series. */
  readonly skipCost: number;
  /** Cost of the series beginning again here, if this is a 1. */
  readonly restartCost: number;
}

interface Path {
  readonly index: number;
  readonly before: Path | undefined;
}

/** Cost of a number that does not follow: a lost number or two; any other jump. */
const SHORT_GAP_COST = 3;
const JUMP_COST = 6;

/**
 * Finds among candidates, in document order, those that make up one counting series, at the least total cost. A series
 * counts up by one; it may start again at 1 and may, dearly, jump. Returns the indices taken. Linear in the number of
 * candidates: of all series that have reached the same number only the cheapest can be part of the best.
 */
export function findSeries(candidates: readonly SeriesCandidate[]): number[] {
  // Costs are kept relative to having skipped every candidate so far: skipping then costs nothing, and taking costs
  // less by what skipping would have cost.
  const reached = new Map<number, { cost: number; path: Path | undefined }>();
  const start: { cost: number; path: Path | undefined } = { cost: 0, path: undefined };
  let cheapest = start;
  candidates.forEach((candidate, index) => {
    const { value } = candidate;
    const follower = reached.get(value - 1);
    let best = follower === undefined ? undefined : { cost: follower.cost, from: follower };
    const consider = (cost: number, from: { cost: number; path: Path | undefined }): void => {
      if (best === undefined || cost < best.cost) best = { cost, from };
    };
    if (value === 1) {
      consider(start.cost, start);
      consider(cheapest.cost + candidate.restartCost, cheapest);
    } else {
      consider(start.cost + 2 + (value > 3 ? 1 : 0), start);
      for (const back of [2, 3]) {
        const earlier = reached.get(value - back);
        if (earlier !== undefined) consider(earlier.cost + SHORT_GAP_COST, earlier);
      }
      consider(cheapest.cost + JUMP_COST, cheapest);
    }
    if (best === undefined) return;
    const cost = best.cost + candidate.takeCost - candidate.skipCost;
    const staying = reached.get(value);
    if (staying === undefined || cost <= staying.cost) {
      const entry = { cost, path: { index, before: best.from.path } };
      reached.set(value, entry);
      if (cost <= cheapest.cost) cheapest = entry;
    }
  });
  const taken: number[] = [];
  for (let path = cheapest.path; path !== undefined; path = path.before) taken.push(path.index);
  return taken.reverse();
}
