import type { GlossaryLanguage } from './glossary-entry.ts';

/** Endings, longest first, that are cut from a folded word as long as `minimumStem` letters stay. */
const endings: Readonly<Record<GlossaryLanguage, readonly string[]>> = {
  en: [
    'ations', 'ation', 'ators', 'ator', 'ating', 'ated', 'ates', 'ings', 'ing', 'ments', 'ment', 'ies', 'ied',
    'ers', 'er', 'ions', 'ion', 'ate', 'ed', 'es', 'ly', 's', 'e', 'y',
  ],
  es: [
    'aciones', 'acion', 'adores', 'adoras', 'adora', 'ador', 'amiento', 'imiento', 'mente', 'ciones', 'cion', 'siones',
    'sion', 'ados', 'adas', 'ado', 'ada', 'idos', 'idas', 'ido', 'ida', 'ando', 'iendo', 'aron', 'ieron', 'aban',
    'ales', 'al', 'es', 'os', 'as', 'ar', 'er', 'ir', 'o', 'a', 'e', 's',
  ],
  fr: [
    'ations', 'ation', 'ateurs', 'ateur', 'ements', 'ement', 'ments', 'ment', 'ions', 'ion', 'elles', 'elle', 'els',
    'el', 'aux', 'ees', 'ee', 'es', 'er', 'ez', 'e', 's', 'x',
  ],
  pt: [
    'acoes', 'acao', 'adores', 'adora', 'ador', 'amento', 'imento', 'mente', 'coes', 'cao', 'soes', 'sao', 'ados',
    'adas', 'ado', 'ada', 'idos', 'idas', 'ido', 'ida', 'ando', 'endo', 'aram', 'eram', 'ais', 'al', 'es', 'os',
    'as', 'ar', 'er', 'ir', 'o', 'a', 'e', 's',
  ],
}; // prettier-ignore

const minimumStem = 4;

/**
 * A light stem: one ending is cut from a folded word. It is for matching a report with its sources, where joining two
 * unrelated words costs more than missing a form, so words of up to four letters lose at most a plural "s".
 */
export function stem(folded: string, language: GlossaryLanguage): string {
  if (folded.length <= minimumStem) {
    return folded.length === minimumStem && folded.endsWith('s') && !folded.endsWith('ss')
      ? folded.slice(0, -1)
      : folded;
  }
  for (const ending of endings[language]) {
    if (folded.endsWith(ending) && folded.length - ending.length >= minimumStem) {
      return folded.slice(0, -ending.length);
    }
  }
  return folded;
}
