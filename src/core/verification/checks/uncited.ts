import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';

/** A document with fewer markers than this does not give its sources in notes. */
const fewestMarkers = 3;

/**
 * Figures without a source: no footnote marker in their sentence, and none in their paragraph (a marker at the end of a
 * paragraph covers it). Only in documents that use notes; not for lengths of penalties and ages that a law sets, small
 * numbers in words, recommendations, tables, notes, and paragraphs that name their source in brackets.
 */
export function checkUncited(context: CheckContext): Finding[] {
  const markers = context.document.footnoteMarkers.filter(({ label }) => /^\d+$/.test(label));
  if (markers.length < fewestMarkers) return [];
  const marked = new Set(markers.map(({ paragraphId }) => paragraphId));
  // A list has its note on its lead-in or on any item.
  const families = new Set(
    context.document.paragraphs.filter(({ id }) => marked.has(id)).map(({ id, parentId }) => parentId ?? id),
  );
  const withFigures = context.document.paragraphs.flatMap((paragraph) => {
    if (!carriesSources(paragraph)) return [];
    const figures = (context.quantitiesIn.get(paragraph.id) ?? []).filter((quantity) =>
      needsSource(paragraph.text, quantity),
    );
    const isCited = marked.has(paragraph.id) || families.has(paragraph.parentId ?? paragraph.id);
    return figures.length === 0 ? [] : [{ paragraph, figures, isCited }];
  });
  // Where most figures have no note, notes are not what the document gives its sources in.
  const cited = withFigures.filter(({ isCited }) => isCited).length;
  if (cited * 2 < withFigures.length) return [];
  return withFigures.flatMap(({ paragraph, figures, isCited }) => {
    const [first] = figures;
    if (first === undefined || isCited) return [];
    const params = { place: paragraphName(context, paragraph.id), found: first.text };
    return [
      {
        rule: 'uncited-statistic',
        severity: 'info',
        paragraphIds: [paragraph.id],
        statisticIds: figures.map(({ id }) => id),
        found: first.text,
        wording:
          figures.length === 1
            ? { key: 'uncited.one', params }
            : { key: 'uncited.many', params: { ...params, more: figures.length - 1 } },
      },
    ];
  });
}

function carriesSources({ kind, text }: Paragraph): boolean {
  if (kind !== 'numbered' && kind !== 'plain' && kind !== 'list-item') return false;
  // "(INE, 2017)", "[12]"
  return !/\(\p{Lu}[^()]{1,60},\s*(?:19|20)\d\d[a-z]?(?:[,:;][^()]*)?\)|\[\d{1,3}\]/u.test(text);
}

const legal =
  /(?<!\p{L})(?:articles?|art\.|sections?|law|laws|act|code|penal\p{L}*|penalt\p{L}*|sentenc\p{L}*|imprison\p{L}*|punish\p{L}*|fine[sd]?|sanction\p{L}*|artículos?|ley|leyes|código|pena|penas|prisión|presidio|multa|loi|lois|peine|peines|emprisonnement|amende|artigos?|lei|leis|prisão)(?!\p{L})/iu;

function needsSource(text: string, quantity: Quantity): boolean {
  const { kind, writtenAs, value, start, end } = quantity;
  const around = text.slice(Math.max(0, start - 120), end + 120);
  switch (kind) {
    case 'age':
    case 'duration':
    case 'rank':
      return false;
    case 'count':
      if (writtenAs === 'words' && Number(value ?? 0) <= 20) return false;
      if (Number(value ?? 0) < 10) return false;
      return !legal.test(around);
    case 'money':
      return !legal.test(around);
    case 'index':
    case 'measure':
      return !legal.test(around) && writtenAs !== 'words';
    case 'multiple':
    case 'ratio':
    case 'rate':
    case 'percentage':
      return true;
  }
}
