import { writtenDays } from '../text/written-date.ts';
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

/** The date that stands first in the text. */
function firstDate(text: string): string | undefined {
  return writtenDays(text).find(({ start }) => start <= longestBetween)?.date;
}
