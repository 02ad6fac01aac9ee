import { readArticleStart } from './law-lines.ts';

/**
 * The day from which the wording in a file applies, where the file says so at its head or foot: "Última versión:
 * 12-03-2021", "Version consolidée au 1er janvier 2020", "Consolidated version as at 1 July 2020", "Última Modificación:
 * 05-OCT-2020", "Texto consolidado: 3 de marzo de 2021", "Redação atualizada em 15/04/2021".
 */

/** Words that announce the day of a version. The day stands behind them, with at most a few words between. */
const announcements =
  /(?:[úu]ltima\s+versi[óo]n|versi[óo]n\s+(?:[úu]nica|vigente|consolidada|actualizada|consultada)|[úu]ltima\s+(?:modificaci[óo]n|reforma|actualizaci[óo]n)(?:\s+publicada)?|texto\s+(?:consolidado|vigente|actualizado)|(?:fecha|inicio)\s+(?:de\s+)?vigencia|vigente\s+(?:desde|al)|versions?\s+(?:consolid[ée]es?|en\s+vigueur)|en\s+vigueur\s+(?:au|depuis)|derni[èe]re\s+(?:modification|mise\s+[àa]\s+jour)|modifi[ée]e?\s+en\s+dernier\s+lieu|consolidated\s+(?:version|text|to|as)|(?:this\s+)?version\s+(?:as\s+at|in\s+force|of|dated)|compilation\s+date|last\s+(?:amended|updated|consolidated)|current\s+to|up\s+to\s+date\s+(?:with|to|as)|in\s+force\s+(?:on|from|as\s+at)|reprinted\s+as\s+at|as\s+at|vers[ãa]o\s+(?:consolidada|atual(?:izada)?|em\s+vigor)|reda[çc][ãa]o\s+(?:atual(?:izada)?|dada|consolidada)|texto\s+(?:compilado|atualizado)|[úu]ltima\s+(?:altera[çc][ãa]o|atualiza[çc][ãa]o)|atualizad[ao]\s+(?:em|at[ée]))/giu;

/** So much may stand between the words and the day: "… (Última versión de:) ", "consolidée en vigueur au ". */
const longestBetween = 70;

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

/** Lines at the head and at the foot of a law that may say which version it is. */
const headLines = 80;
const footLines = 15;

/**
 * The day of the version that the lines announce, ISO 8601; undefined when they say nothing. Of several days the latest
 * counts: a version's date is followed by those of the amendments in it only as far as they are older.
 */
export function readVersionDate(lines: readonly string[]): string | undefined {
  const filled = lines.filter((line) => line.trim() !== '');
  const firstArticle = filled.findIndex((line) => readArticleStart(line) !== undefined);
  const head = firstArticle === -1 ? headLines : Math.min(firstArticle, headLines);
  const looked = [...filled.slice(0, head), ...filled.slice(Math.max(head, filled.length - footLines))];
  const text = looked.map((line) => line.slice(0, 300)).join('\n');
  let latest: string | undefined;
  for (const match of text.matchAll(announcements)) {
    const from = match.index + match[0].length;
    const date = firstDate(text.slice(from, from + longestBetween + 30));
    if (date !== undefined && (latest === undefined || date > latest)) latest = date;
  }
  return latest;
}

const datePatterns: readonly (readonly [RegExp, (match: RegExpExecArray) => string | undefined])[] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([, y, m, d]) => isoDate(Number(y), Number(m), Number(d))],
  // Day first: all four languages outside the United States; 03/15/2020 can only be American.
  [
    /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/,
    ([, first, second, y]) =>
      isoDate(Number(y), Number(second), Number(first)) ?? isoDate(Number(y), Number(first), Number(second)),
  ],
  [
    /(?<!\d)(\d{1,2})(?:[º°]|er|st|nd|rd|th)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,10})\.?[\s,-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/u,
    ([, d, month, y]) => isoDate(Number(y), monthOf(month), Number(d)),
  ],
  [
    /(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u,
    ([, month, d, y]) => isoDate(Number(y), monthOf(month), Number(d)),
  ],
];

/** The date that stands first in the text. */
function firstDate(text: string): string | undefined {
  let best: { readonly at: number; readonly date: string } | undefined;
  for (const [pattern, read] of datePatterns) {
    const match = pattern.exec(text);
    if (match === null || match.index > longestBetween) continue;
    const date = read(match);
    if (date !== undefined && (best === undefined || match.index < best.at)) best = { at: match.index, date };
  }
  return best?.date;
}

function monthOf(word: string | undefined): number {
  const bare = (word ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (Object.hasOwn(months, bare) ? months[bare] : undefined) ?? 0;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1500 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
