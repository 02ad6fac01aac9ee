import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Finding } from '../finding.ts';
import { wholeWords } from '../../text/whole-words.ts';
import { tellingDigits } from '../magnitude.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';

/** A document with fewer markers than this does not give its sources in notes. */
const fewestMarkers = 3;

/**
 * Figures without a source: no footnote marker in their sentence, and none in their paragraph (a marker at the end of a
 * paragraph covers it, one on the lead-in of a list or on any of its items the whole list). Only in documents that use
 * notes; not for lengths of penalties and ages that a law sets, small numbers in words, recommendations, tables, notes,
 * what the authors say of themselves, figures that have a note elsewhere, and paragraphs that name their source in
 * brackets or have a line "Source: …" below them.
 */
export function checkUncited(context: CheckContext): Finding[] {
  const markers = context.document.footnoteMarkers.filter(({ label }) => /^\d+$/.test(label));
  if (markers.length < fewestMarkers) return [];
  const marked = new Set(markers.map(({ paragraphId }) => paragraphId));
  const familyOf = listFamilies(context.document.paragraphs);
  const families = new Set(
    context.document.paragraphs
      .filter(
        ({ id, text }, index, all) =>
          marked.has(id) || sourceLine.test(all[index + 1]?.text ?? '') || sourceLine.test(text),
      )
      .map(({ id }) => familyOf.get(id) ?? id),
  );
  const sourced = citedValues(context, families, familyOf);
  const withFigures = context.document.paragraphs.flatMap((paragraph) => {
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    const figures = quantities.filter((quantity) => needsSource(paragraph.text, quantity));
    if (figures.length === 0 || !carriesSources(paragraph)) return [];
    return [{ paragraph, figures, isCited: families.has(familyOf.get(paragraph.id) ?? paragraph.id) }];
  });
  // Where most figures have no note, notes are not what the document gives its sources in.
  const cited = withFigures.filter(({ isCited }) => isCited).length;
  if (cited * 2 < withFigures.length) return [];
  return withFigures.flatMap(({ paragraph, figures: all, isCited }) => {
    const figures = all.filter(({ value }) => value === undefined || !sourced.has(value));
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

/**
 * The paragraph that leads a list in, for each of its items and for itself: the one that they belong to, else the one that
 * stands before the first of them.
 */
function listFamilies(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  let lead: string | undefined;
  for (const { id, kind, parentId } of paragraphs) {
    if (kind === 'list-item' || kind === 'table-row') {
      lead = parentId === undefined ? (lead ?? id) : (families.get(parentId) ?? parentId);
      families.set(id, lead);
    } else {
      lead = id;
      families.set(id, id);
    }
  }
  return families;
}

/** Values that have a note somewhere: a summary that says them again needs none. */
function citedValues(
  context: CheckContext,
  cited: ReadonlySet<string>,
  familyOf: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { paragraphId, value } of context.quantities) {
    if (value === undefined || tellingDigits(value) < 3) continue;
    if (cited.has(familyOf.get(paragraphId) ?? paragraphId)) values.add(value);
  }
  return values;
}

/** The line below a table or a list that says where it comes from. */
const sourceLine = /^\s*(?:sources?|fuentes?|fontes?|elaboraci[óo]n propia|élaboration)\s*(?::|\s:)/iu;

/** What the authors say of themselves and of what lies before the reader. */
const ofAuthors = wholeWords(
  'this (?:report|submission|study|paper)',
  'the present (?:report|submission)',
  '(?:el|este|esta) (?:presente )?(?:informe|estudio|contribución)',
  'le présent (?:rapport|document)',
  '(?:o presente|este) (?:relatório|estudo)',
  '(?:brings|bringing) together',
  're[úu]ne',
  'regroupe',
  'our (?:organi[sz]ation|network|survey)',
  'nuestra (?:organización|red)',
  'notre (?:organisation|réseau)',
  'nossa (?:organização|rede)',
);

/** "(see A/HRC/48/55, para. 12)", "(INE 2017)", "(Law 20.507)" */
const namedInBrackets = /\([^()]{0,40}(?:\p{Lu}{1,5}\/\p{Lu}|\p{Lu}{2,}\s(?:19|20)\d\d)[^()]{0,80}\)/u;
/** "(INE, 2017)" */
const datedInBrackets = /\(\p{Lu}[^()]{1,60},\s*(?:19|20)\d\d[a-z]?(?:[,:;][^()]*)?\)/u;
/** "[12]" */
const numberInBrackets = /\[\d{1,3}\]/;

function carriesSources({ kind, text }: Paragraph): boolean {
  if (kind !== 'numbered' && kind !== 'plain' && kind !== 'list-item') return false;
  if (sourceLine.test(text) || ofAuthors.test(text)) return false;
  if (text.includes('(') && (namedInBrackets.test(text) || datedInBrackets.test(text))) return false;
  return !(text.includes('[') && numberInBrackets.test(text));
}

const legal = wholeWords(
  'articles?',
  'art\\.',
  'sections?',
  'law',
  'laws',
  'act',
  'code',
  'penal\\p{L}*',
  'penalt\\p{L}*',
  'sentenc\\p{L}*',
  'imprison\\p{L}*',
  'punish\\p{L}*',
  'fine[sd]?',
  'sanction\\p{L}*',
  'artículos?',
  'ley',
  'leyes',
  'código',
  'pena',
  'penas',
  'prisión',
  'presidio',
  'multa',
  'loi',
  'lois',
  'peine',
  'peines',
  'emprisonnement',
  'amende',
  'artigos?',
  'lei',
  'leis',
  'prisão',
);

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
