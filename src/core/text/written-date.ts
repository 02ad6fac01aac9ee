/** A date as written somewhere in a text. */
export interface WrittenDate {
  /** ISO 8601, as precise as written: "2018", "2018-06", "2018-06-30". */
  readonly date: string;
  /** Offsets in the text, end-exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Months by their names and short names in English, Spanish, French and Portuguese, folded. */
const months: Readonly<Record<string, number>> = {
  ene: 1,
  enero: 1,
  jan: 1,
  january: 1,
  janvier: 1,
  janeiro: 1,
  feb: 2,
  fev: 2,
  febrero: 2,
  february: 2,
  fevrier: 2,
  fevereiro: 2,
  mar: 3,
  marzo: 3,
  march: 3,
  mars: 3,
  marco: 3,
  abr: 4,
  abril: 4,
  apr: 4,
  april: 4,
  avr: 4,
  avril: 4,
  may: 5,
  mayo: 5,
  mai: 5,
  maio: 5,
  jun: 6,
  junio: 6,
  june: 6,
  juin: 6,
  junho: 6,
  jul: 7,
  julio: 7,
  july: 7,
  juillet: 7,
  julho: 7,
  ago: 8,
  agosto: 8,
  aug: 8,
  august: 8,
  aout: 8,
  sep: 9,
  sept: 9,
  set: 9,
  septiembre: 9,
  setiembre: 9,
  september: 9,
  septembre: 9,
  setembro: 9,
  oct: 10,
  out: 10,
  octubre: 10,
  october: 10,
  octobre: 10,
  outubro: 10,
  nov: 11,
  noviembre: 11,
  november: 11,
  novembre: 11,
  novembro: 11,
  dic: 12,
  dec: 12,
  dez: 12,
  diciembre: 12,
  december: 12,
  decembre: 12,
  dezembro: 12,
};

const dayPatterns: readonly Reader[] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, ([, y, m, d]) => isoDate(Number(y), Number(m), Number(d))],
  // Day first: all four languages outside the United States; 03/15/2020 can only be American.
  [
    /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/g,
    ([, first, second, y]) =>
      isoDate(Number(y), Number(second), Number(first)) ?? isoDate(Number(y), Number(first), Number(second)),
  ],
  [
    /(?<!\d)(\d{1,2})(?:[º°]|er|st|nd|rd|th)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,10})\.?[\s,-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/gu,
    ([, d, month, y]) => isoDate(Number(y), monthOf(month), Number(d)),
  ],
  [
    /(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu,
    ([, month, d, y]) => isoDate(Number(y), monthOf(month), Number(d)),
  ],
];

/** Days written with their year, in English, Spanish, French and Portuguese or in figures, in the order of the text. */
export function writtenDays(text: string): WrittenDate[] {
  return datesBy(dayPatterns, text);
}

/** Months written with their year: "March 2019", "octubre de 2020", "2019-04". Parts of written days are among them. */
export function writtenMonths(text: string): WrittenDate[] {
  return datesBy(monthPatterns, text);
}

type Reader = readonly [RegExp, (match: RegExpExecArray) => string | undefined];

function datesBy(patterns: readonly Reader[], text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [pattern, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match);
      if (date !== undefined) found.push({ date, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const monthPatterns: readonly Reader[] = [
  [
    /(\p{L}{3,10})\.?,?\s+(?:de\s+|del\s+|of\s+)?(\d{4})(?!\d)/gu,
    ([, month, y]) => isoMonth(Number(y), monthOf(month)),
  ],
  [/(?<![\d-])(\d{4})-(\d{2})(?![\d-])/g, ([, y, m]) => isoMonth(Number(y), Number(m))],
];

function isoMonth(year: number, month: number): string | undefined {
  return isoDate(year, month, 1)?.slice(0, 7);
}

/** The number of a month by its name in the four languages, 0 for any other word. */
export function monthOf(word: string | undefined): number {
  const bare = (word ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (Object.hasOwn(months, bare) ? months[bare] : undefined) ?? 0;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1500 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
