import type { Quantity } from '../statistics/quantity.ts';
import type { Attributes } from './context/contrasts.ts';
import { attributesNear } from './context/contrasts.ts';
import type { GlossaryLanguage } from './context/glossary-entry.ts';
import { glossaryLanguage } from './context/glossary.ts';
import { periodYears, yearsIn } from './context/periods.ts';
import type { Span } from './context/sentences.ts';
import { clauseAround, sentenceAt, sentences } from './context/sentences.ts';
import type { Term } from './context/terms.ts';
import { terms } from './context/terms.ts';
import { yearsEarlier } from './relative-year.ts';
import type { EvidenceInput } from './evidence-input.ts';

/** A word of the report that a source's passage should share. */
export interface WeightedTerm {
  readonly key: string;
  readonly folded: string;
  readonly name: boolean;
  /** How much it says about this number; 1 for a word in its own clause. */
  readonly weight: number;
  /** As the report writes it, for the sentence of reason. */
  readonly written: string;
}

/** What the report says around one statistic. */
export interface StatisticContext {
  readonly language?: GlossaryLanguage;
  /** Strongest first, each key once. */
  readonly terms: readonly WeightedTerm[];
  /** Keys of the noun that is counted. */
  readonly ofKeys: ReadonlySet<string>;
  readonly years?: readonly [number, number];
  readonly attributes: Attributes;
  /** In the paragraph's text. */
  readonly sentence: Span;
}

/** Words that stand beside any number. */
const generic = new Set(
  '#country #year #number #report #total #state #person #percentage #study #new #first #second #average #month #case #national #rate #region #day #statistics #organisation #service #programme #increase #decrease'.split(
    ' ',
  ),
);

/**
 * Weighs the words around a statistic: its clause counts fully, the rest of its sentence less, the paragraph that a list
 * item belongs to, the sentence before and the heading least.
 */
export function statisticContext(
  input: Pick<EvidenceInput, 'statistic' | 'paragraph' | 'paragraphQuantities' | 'report'>,
): StatisticContext {
  const { statistic, paragraph, report } = input;
  const text = paragraph.text;
  const language = glossaryLanguage(report.language);
  const spans = sentences(text);
  const sentence = sentenceAt(text, statistic.start, spans);
  const clause = clauseAround(text, statistic, sentence);
  const before = spans[spans.findIndex((span) => span.start === sentence.start) - 1];

  const inText = terms(text, language).filter(
    (term) => !input.paragraphQuantities.some((other) => isInNumber(term, other)),
  );
  const ownTerms = inText.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).length;
  // "58 died.": what a short sentence is about stands in the one before.
  const beforeWeight = ownTerms < 2 ? 0.7 : 0.35;
  const weighted = new Map<string, WeightedTerm>();
  const addTerm = (term: Term, source: string, weight: number): void => {
    const written = source.slice(term.start, term.end);
    const factor = (term.name ? 1.3 : 1) * (generic.has(term.key) ? 0.4 : 1);
    const known = weighted.get(term.key);
    if (known === undefined || known.weight < weight * factor) {
      weighted.set(term.key, {
        key: term.key,
        folded: term.folded,
        name: term.name,
        weight: weight * factor,
        written,
      });
    }
  };
  for (const term of inText) {
    const inside = (span: Span | undefined): boolean =>
      span !== undefined && term.start >= span.start && term.end <= span.end;
    const weight = inside(clause) ? 1 : inside(sentence) ? 0.6 : inside(before) ? beforeWeight : 0.12;
    addTerm(term, text, weight);
  }
  const ofKeys = new Set<string>();
  for (const term of terms(statistic.of ?? '', language)) {
    ofKeys.add(term.key);
    addTerm(term, statistic.of ?? '', 1.3);
  }
  if (report.parentText !== undefined) {
    for (const term of terms(report.parentText, language)) addTerm(term, report.parentText, 0.4);
  }
  if (report.heading !== undefined) {
    for (const term of terms(report.heading, language)) addTerm(term, report.heading, 0.2);
  }
  return {
    language,
    terms: [...weighted.values()].sort((left, right) => right.weight - left.weight),
    ofKeys,
    years: yearsOf(input, clause, sentence),
    attributes: attributesNear(text, clause, statistic),
    sentence,
  };
}

/** The number's own words ("million", "per cent", "three years and one day") say nothing about its context. */
function isInNumber(term: Term, quantity: Quantity): boolean {
  return term.start >= quantity.start && term.end <= quantity.end;
}

/** A year of the sentence that belongs to another of its numbers ("34.5% in 2006") says nothing of this one. */
function yearsOf(
  {
    statistic,
    paragraph: { text },
    paragraphQuantities,
  }: Pick<EvidenceInput, 'statistic' | 'paragraph' | 'paragraphQuantities'>,
  clause: Span,
  sentence: Span,
): readonly [number, number] | undefined {
  const own = periodYears(statistic.period);
  const earlier = yearsEarlier(text.slice(statistic.end, sentence.end));
  if (own !== undefined) {
    // "in 2022, against 36,054 a year earlier": the year that the sentence names is not this number's.
    return [own[0] - earlier, own[1] - earlier];
  }
  const taken = paragraphQuantities
    .filter(({ id, start, end }) => id !== statistic.id && start >= sentence.start && end <= sentence.end)
    .flatMap(({ period }) => periodYears(period) ?? []);
  for (const span of [clause, sentence]) {
    const years = yearsIn(text.slice(span.start, span.end)).map(({ year }) => year);
    const [year] = years;
    if (years.length === 1 && year !== undefined && !taken.includes(year)) return [year, year];
  }
  return undefined;
}
