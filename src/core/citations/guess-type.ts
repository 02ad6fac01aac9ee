import type { FirstPage, Guess, ItemType } from './bibliography.ts';
import { symbolIn } from './front-matter-lines.ts';

const byFormat: Readonly<Partial<Record<FirstPage['format'], ItemType>>> = {
  'law-xml': 'legislation',
  'akoma-ntoso': 'legislation',
  xlsx: 'dataset',
  xls: 'dataset',
  ods: 'dataset',
  csv: 'dataset',
  tsv: 'dataset',
  pptx: 'speech',
  epub: 'book',
  eml: 'personal_communication',
  image: 'graphic',
};

const thesis =
  /\b(?:(?:doctoral|master['’]?s?|phd|licentiate) (?:thesis|dissertation)|tesis (?:para optar|doctoral|de (?:grado|magíster|maestría|doctorado))|memoria para optar|thèse (?:de doctorat|présentée)|mémoire de master|tese de doutorado|dissertação (?:de mestrado|apresentada))/iu;
const judgment =
  /^(?:case of\b|caso\b.{3,80}\b(?:vs?|c)\.|affaire\b|judgment of\b|sentencia (?:de|n)\b|arr[êe]t (?:du|n)\b|acórdão\b)|\bjudgment of (?:\d|\p{Lu})/iu;
const lawTitle =
  /^(?:ley|lei|law|loi|decreto|decree|décret|código|code|reglamento|règlement|ordonnance|constituci[óo]n|constitution)\s+(?:n[°ºúuo.]|núm|no\b|\d|penal|civil|du\b|de\b)|^[\p{L}\s]{4,80}\sact\s\d{4}$|^(?:an act to\b)/iu;
const treaty =
  /^(?:convention|convenio|convención|treaty|tratado|traité|protocol|protocolo|protocole)\s.{4,120}$/iu;
const abstract = /^(?:abstract|resumen|résumé|resumo|summary)\b/iu;
const keywords = /^(?:key\s?words|palabras clave|mots[- ]clés|palavras[- ]chave)\b/iu;
const serial =
  /\b(?:issn|doi\s*:|https?:\/\/(?:dx\.)?doi\.org|vol(?:\.|ume|umen)\s*\d|núm\.\s*\d|pp?\.\s*\d+\s*[–-]\s*\d)/iu;
/** "Journal of …", "Revista …": what journals are called. */
export const journalName =
  /^(?:journal\b|revista\b|revue\b|cahiers\b|cuadernos\b|annals\b|anales\b|cadernos\b|.{3,60}\bjournal\b)/iu;
const byline = /^(?:by|por|par)\s+\p{Lu}\p{Ll}+\s+\p{Lu}/u;
const newsWord =
  /(?:\/|\b)(?:news|noticias?|actualit[ée]s?|notícias?|nacional|pais|economia|politica|prensa|press)(?:\/|\b)/iu;

/** What kind of thing a document is. */
export function guessType(page: FirstPage): Guess<ItemType> {
  const { format, lines, metadata } = page;
  if (page.role === 'law') return { value: 'legislation', from: 'text' };
  const ofFormat = byFormat[format];
  if (ofFormat !== undefined) return { value: ofFormat, from: 'format' };
  const head = lines.slice(0, 25).map((line) => line.trim());
  const from = (value: ItemType, quote: string | undefined): Guess<ItemType> => ({
    value,
    from: 'first-page',
    ...(quote === undefined ? {} : { quote: quote.slice(0, 120) }),
  });
  const saying = (pattern: RegExp, among = head): string | undefined =>
    among.find((line) => pattern.test(line));

  const symbol = head.slice(0, 8).find((line) => symbolIn(line) !== undefined);
  if (symbol !== undefined) return from('report', symbol);
  const inThesis = saying(thesis);
  if (inThesis !== undefined) return from('thesis', inThesis);
  const inLaw = saying(lawTitle, head.slice(0, 3));
  if (inLaw !== undefined && !isWebPage(format)) return from('legislation', inLaw);
  const signs = [
    saying(serial),
    saying(journalName, head.slice(0, 4)),
    saying(keywords),
    saying(abstract),
  ].filter((sign) => sign !== undefined);
  if (signs.length >= 2 && (saying(serial) ?? saying(keywords) ?? '') !== '')
    return from('article-journal', signs[0]);
  const inJudgment = saying(judgment, head.slice(0, 8));
  if (inJudgment !== undefined) return from('legal_case', inJudgment);
  if (isWebPage(format)) {
    const by = saying(byline);
    if (by !== undefined) return from('article-newspaper', by);
    if (newsWord.test(metadata.url ?? ''))
      return { value: 'article-newspaper', from: 'properties', quote: metadata.url };
    return { value: 'webpage', from: 'format' };
  }
  const inTreaty = saying(treaty, head.slice(0, 2));
  if (
    inTreaty !== undefined &&
    head.some((line) => /^(?:article|artículo|artigo)\s+(?:1|i|premier)\b/iu.test(line))
  ) {
    return from('treaty', inTreaty);
  }
  return { value: 'report', from: 'format' };
}

function isWebPage(format: FirstPage['format']): boolean {
  return format === 'html' || format === 'mhtml';
}

/** The journal or newspaper in which it stands. */
export function guessContainer(page: FirstPage, itemType: ItemType): Guess<string> | undefined {
  if (itemType === 'article-newspaper') {
    const { publisher } = page.metadata;
    return publisher === undefined ? undefined : { value: publisher, from: 'properties' };
  }
  if (itemType !== 'article-journal') return undefined;
  for (const line of page.lines.slice(0, 6)) {
    if (!journalName.test(line.trim()) || line.trim() === page.title) continue;
    const name = line
      .trim()
      .split(/,?\s*(?:\bvol(?:\.|ume|umen)?\b|\bn[úu]m\.|\bn[°ºo]\.?\s*\d|\(?(?:19|20)\d{2}|\bno\.)/iu)[0]
      ?.replace(/[,;:\s]+$/u, '');
    if (name !== undefined && name.length > 5) {
      return { value: name, from: 'first-page', quote: line.trim().slice(0, 120) };
    }
  }
  return undefined;
}
