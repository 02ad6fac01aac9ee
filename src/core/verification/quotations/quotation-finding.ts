import { detectLanguage } from '../../text/detect-language.ts';
import type { FindingWording } from '../../wording/finding-messages.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Span } from '../context/sentences.ts';
import { isStopWord } from '../context/stop-words.ts';
import type { Finding } from '../finding.ts';
import type { QuotationMatch } from './compare-quotation.ts';
import type { ComparedPiece } from './compared-pieces.ts';
import type { SignChange } from './compare-signs.ts';
import type { Quotation } from './find-quotations.ts';
import { textWords } from './quoted-words.ts';

/** A document in which a quotation is looked for. */
export interface QuotedDocument {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language?: string;
  /** Its words can be trusted: text of the file itself and not read from pictures. */
  readonly isReadable: boolean;
}

/** The nearest place of a document, offsets in its text. */
export interface QuotedPlace {
  readonly document: QuotedDocument;
  readonly match: QuotationMatch;
  readonly page?: number;
  /** "12", "Art. 367 ter". */
  readonly label?: string;
  /** The source's words there. */
  readonly words: string;
}

/** What a finding about a quotation shows: where it stands in the report and in the source, and how they differ. */
export interface QuotationDetail {
  /** In the text of the finding's paragraph, without the marks. */
  readonly start: number;
  readonly end: number;
  /** Absent where it stands in no source. */
  readonly source?: Span & {
    readonly documentId: string;
    readonly title: string;
    readonly page?: number;
    readonly label?: string;
  };
  readonly pieces: readonly ComparedPiece[];
}

/** What is known of one quotation of the report. */
export interface QuotationLookup {
  readonly quotation: Quotation;
  /** How its paragraph is named. */
  readonly place: Phrase;
  /** The report's language. */
  readonly language?: string;
  /** The sources that its sentence's note names or that are linked to it. */
  readonly linked: readonly QuotedDocument[];
  /** The nearest place in them. */
  readonly inLinked?: QuotedPlace;
  /** The nearest place in the rest of the case. */
  readonly elsewhere?: QuotedPlace;
  /** What stands in the report before the quotation, by which a title is told from what somebody said. */
  readonly before: string;
}

/** So much alike, a passage that nobody linked is meant to be the quotation's source. */
const alikeWithoutLink = 0.85;
const fewestWordsWithoutLink = 8;
const fewestWordsToMiss = 6;

/**
 * Judges one quotation. A doubt is raised where a linked source has other words than the quotation or lacks it; where
 * nothing is linked, only where a passage of the case has nearly the same words. A translation, a title and a term are
 * left alone.
 */
export function quotationFinding(lookup: QuotationLookup): Finding | undefined {
  const { inLinked, elsewhere, quotation } = lookup;
  const words = textWords(quotation.text);
  if (inLinked !== undefined && inLinked.match.outcome !== 'words') return standing(lookup, inLinked, 'yes');
  if (elsewhere !== undefined && elsewhere.match.outcome !== 'words') {
    const isOtherSource = inLinked === undefined && mayBeMissed(lookup, words.length);
    return isOtherSource ? standsElsewhere(lookup, elsewhere) : standing(lookup, elsewhere, 'no');
  }
  if (inLinked !== undefined && differsForSure(inLinked.match, words.length)) {
    return standing(lookup, inLinked, 'yes');
  }
  if (
    elsewhere !== undefined &&
    words.length >= fewestWordsWithoutLink &&
    elsewhere.match.likeness >= alikeWithoutLink
  ) {
    return standing(lookup, elsewhere, 'no');
  }
  return mayBeMissed(lookup, words.length) ? missing(lookup) : undefined;
}

function differsForSure({ likeness }: QuotationMatch, words: number): boolean {
  return words >= fewestWordsToMiss && likeness >= (words >= 10 ? 0.6 : 0.7);
}

/** Whether a linked source should have it: one in the quotation's own language, and not a title or a term. */
function mayBeMissed({ quotation, linked, language, before }: QuotationLookup, words: number): boolean {
  if (words < fewestWordsToMiss || linked.length === 0) return false;
  if (!linked.every((document) => document.isReadable)) return false;
  if (isTitle(quotation.text) || namesThings.test(before)) return false;
  const spoken = detectLanguage(quotation.text) ?? language;
  // A quotation in the report's language may be translated from a source in another.
  return linked.every((document) => document.language !== undefined && document.language === spoken);
}

/** Names of laws, programmes and reports have capitals all over. */
function isTitle(text: string): boolean {
  const telling = textWords(text).filter(({ key }) => key.length > 3 && !isStopWord(key, undefined));
  const capitals = telling.filter(({ written }) => /^\p{Lu}/u.test(written)).length;
  return telling.length > 0 && capitals / telling.length >= 0.6;
}

/** Right before a title or a name: "the campaign “…”", "titled “…”", "la ley denominada «…»". */
const namesThings =
  /(?<!\p{L})(?:entitled|titled|called|named|known as|campaign|programme|program|project|strategy|plan|report|article|book|film|slogan|hashtag|table|heading|title|titulad[oa]s?|denominad[oa]s?|llamad[oa]s?|conocid[oa]s? como|campaña|programa|proyecto|estrategia|informe|libro|lema|título|intitulée?s?|dénommée?s?|appelée?s?|nommée?s?|campagne|programme|projet|stratégie|rapport|ouvrage|livre|slogan|titre|intitulad[oa]s?|chamad[oa]s?|campanha|projeto|estratégia|relatório|livro)\s*:?\s*["“«„‘]?$/iu;

function standing(lookup: QuotationLookup, found: QuotedPlace, linked: 'yes' | 'no'): Finding {
  const { match } = found;
  const holds = match.outcome === 'verbatim' || match.outcome === 'adapted';
  return {
    ...factsOf(lookup, found),
    severity: match.outcome === 'words' ? 'warning' : 'info',
    holds,
    ...(holds ? {} : { expected: found.words, found: lookup.quotation.text }),
    wording: wordingOf(lookup, found, linked),
  };
}

function wordingOf(lookup: QuotationLookup, found: QuotedPlace, linked: 'yes' | 'no'): FindingWording {
  const { match } = found;
  const params = { ...commonParams(lookup), source: nameOf(found), linked };
  switch (match.outcome) {
    case 'verbatim':
      return { key: 'quotation.verbatim', params };
    case 'adapted':
      return { key: 'quotation.adapted', params: { ...params, changes: changesPhrase(match.changes) } };
    case 'signs':
      return { key: 'quotation.signs', params: { ...params, count: match.differences } };
    case 'words':
      return { key: 'quotation.words', params: { ...params, count: match.differences } };
  }
}

function standsElsewhere(lookup: QuotationLookup, found: QuotedPlace): Finding {
  return {
    ...factsOf(lookup, found),
    severity: 'warning',
    holds: false,
    found: lookup.quotation.text,
    wording: {
      key: 'quotation.elsewhere',
      params: { ...commonParams(lookup), source: namesOf(lookup.linked), other: nameOf(found) },
    },
  };
}

function missing(lookup: QuotationLookup): Finding {
  return {
    ...factsOf(lookup, undefined),
    severity: 'warning',
    holds: false,
    found: lookup.quotation.text,
    wording: {
      key: 'quotation.missing',
      params: { ...commonParams(lookup), source: namesOf(lookup.linked) },
    },
  };
}

function factsOf(
  { quotation }: QuotationLookup,
  found: QuotedPlace | undefined,
): Pick<Finding, 'rule' | 'paragraphIds' | 'statisticIds' | 'quotation'> {
  return {
    rule: 'quotation',
    paragraphIds: [quotation.paragraphId],
    statisticIds: [],
    quotation: {
      start: quotation.start,
      end: quotation.end,
      ...(found === undefined
        ? {}
        : {
            source: {
              ...found.match.place,
              documentId: found.document.id,
              title: found.document.title,
              ...(found.page === undefined ? {} : { page: found.page }),
              ...(found.label === undefined ? {} : { label: found.label }),
            },
          }),
      pieces: found?.match.pieces ?? [],
    },
  };
}

function commonParams({ quotation, place }: QuotationLookup): {
  readonly place: Phrase;
  readonly quote: string;
} {
  return { place, quote: brief(quotation.text) };
}

/** Its first words, so that the sentence stays one. */
function brief(text: string): string {
  if (text.length <= 70) return text;
  const cut = text.slice(0, 60);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30)).replace(/[\s,;:.]+$/, '')} …`;
}

/** "Anuario 2018, p. 44". */
function nameOf({ document, page, label }: QuotedPlace): string {
  const where = page === undefined ? label : `p. ${page}`;
  return where === undefined ? document.title : `${document.title}, ${where}`;
}

function namesOf(documents: readonly QuotedDocument[]): string {
  return documents.map(({ title }) => title).join('; ');
}

function changesPhrase(changes: readonly SignChange[]): Phrase {
  const phrases = changes.map((change): Phrase => ({ key: `quoting.${change}`, params: {} }));
  return phrases.reduceRight((rest, phrase) => ({
    key: 'quoting.and',
    params: { one: phrase, other: rest },
  }));
}
