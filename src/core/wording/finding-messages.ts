import type { MessageShape } from './message-shape.ts';
import type { WordingOf } from './phrases.ts';

const direction = ['up', 'down'] as const;
/** Whether the report itself points to the source. */
const linked = ['yes', 'no'] as const;

/**
 * Every sentence that a check can say, with the values it needs. Its words stand under the same key in
 * `shared/locales/{en,es,fr}/findings.json`.
 */
export const findingShapes = {
  'sum.holds': { place: 'phrase', parts: 'text', total: 'text' },
  'sum.holdsRounded': { place: 'phrase', parts: 'text', sum: 'text', total: 'text' },
  'sum.fails': { place: 'phrase', parts: 'text', sum: 'text', total: 'text', difference: 'text' },
  /** A column or a row of a table. */
  'lineSum.holds': { line: 'phrase', table: 'phrase', total: 'text' },
  'lineSum.holdsRounded': { line: 'phrase', table: 'phrase', sum: 'text', total: 'text' },
  'lineSum.fails': { line: 'phrase', table: 'phrase', sum: 'text', total: 'text', difference: 'text' },
  /** Said by earlier versions. */
  'tableSum.holds': { column: 'phrase', table: 'phrase', total: 'text' },
  'tableSum.fails': { column: 'phrase', table: 'phrase', sum: 'text', total: 'text' },
  'share.holdsExactly': { place: 'phrase', part: 'text', whole: 'text', share: 'text' },
  'share.holdsRounded': { place: 'phrase', part: 'text', whole: 'text', exact: 'text', share: 'text' },
  'share.fails': { place: 'phrase', part: 'text', whole: 'text', computed: 'text', share: 'text' },
  'remainder.holds': { place: 'phrase', share: 'text', whole: 'text', left: 'text' },
  'remainder.fails': {
    place: 'phrase',
    share: 'text',
    whole: 'text',
    expected: 'text',
    remaining: 'text',
    left: 'text',
  },
  'growth.direction.holds': { place: 'phrase', from: 'figure', to: 'figure', said: direction },
  'growth.direction.fails': { place: 'phrase', from: 'figure', to: 'figure', said: direction },
  'growth.change.holds': { place: 'phrase', from: 'figure', to: 'figure', change: 'text' },
  'growth.spoken.holds': { place: 'phrase', from: 'figure', to: 'figure', change: 'text', said: 'figure' },
  'growth.spoken.fails': { place: 'phrase', from: 'figure', to: 'figure', change: 'text', said: 'figure' },
  'growth.change.fails': { place: 'phrase', from: 'figure', to: 'figure', change: 'text', share: 'text' },
  'growth.difference.holds': { place: 'phrase', from: 'figure', to: 'figure', change: 'text' },
  'growth.difference.fails': { place: 'phrase', from: 'figure', to: 'figure', change: 'text', said: 'text' },
  'growth.series.holds': { place: 'phrase', said: direction },
  'growth.series.fails': {
    place: 'phrase',
    said: direction,
    figure: 'figure',
    period: 'text',
    before: 'figure',
    periodBefore: 'text',
  },
  'multiple.holds': { place: 'phrase', from: 'figure', to: 'figure', times: 'text', verb: 'text' },
  'multiple.fails': { place: 'phrase', from: 'figure', to: 'figure', times: 'text', verb: 'text' },
  'shareSet.holdsExactly': { place: 'phrase', shares: 'text', sum: 'text' },
  'shareSet.holdsRounded': { place: 'phrase', shares: 'text', sum: 'text' },
  'shareSet.fails': { place: 'phrase', shares: 'text', sum: 'text', difference: 'text' },
  'ratio.holds': { place: 'phrase', ratio: 'text', computed: 'text', share: 'text' },
  'ratio.counts.holds': { place: 'phrase', ratio: 'text', part: 'text', whole: 'text', share: 'text' },
  'ratio.counts.fails': { place: 'phrase', ratio: 'text', part: 'text', whole: 'text', share: 'text' },
  'ratio.fails': { place: 'phrase', ratio: 'text', computed: 'text', share: 'text' },
  'sameStatistic.holds': { place: 'phrase', found: 'text', otherPlace: 'phrase', other: 'text' },
  'sameStatistic.fails': { place: 'phrase', found: 'text', otherPlace: 'phrase', other: 'text' },
  'date.impossible': { place: 'phrase', found: 'text' },
  'date.later': { place: 'phrase', found: 'text', period: 'text', written: 'text' },
  'uncited.one': { place: 'phrase', found: 'text' },
  'uncited.many': { place: 'phrase', found: 'text', more: 'number' },
  'shortNote.first': { place: 'phrase', label: 'text' },
  'shortNote.gap': { place: 'phrase', label: 'text', target: 'text' },
  'shortNote.several': { place: 'phrase', label: 'text', target: 'text' },
  'shortNote.forward': { place: 'phrase', label: 'text', target: 'text' },
  'shortNote.absent': { place: 'phrase', label: 'text', target: 'text' },
  'numberFormat.other': { place: 'phrase', found: 'text', usual: 'text' },
  /** Its one separator could be a decimal sign: `whole` is the value, `integer` and `decimals` the other reading. */
  'numberFormat.ambiguous': {
    place: 'phrase',
    found: 'text',
    usual: 'text',
    whole: 'text',
    integer: 'text',
    decimals: 'text',
  },
  'legalFormat.odd': { place: 'phrase', found: 'text', example: 'text' },
  'legalFormat.two': { place: 'phrase', found: 'text', other: 'text', otherPlace: 'phrase' },
  'impossible.part': { place: 'phrase', found: 'text' },
  'impossible.age': { place: 'phrase', found: 'text' },
  'impossible.range': { place: 'phrase', found: 'text' },
  'impossible.share': { place: 'phrase', found: 'text' },
  'listCount.holds': { place: 'phrase', announced: 'phrase' },
  'listCount.fails': { place: 'phrase', announced: 'phrase', items: 'number' },
  'acronym.slip': { place: 'phrase', acronym: 'text', meant: 'text' },
  'acronym.usedBefore': { place: 'phrase', acronym: 'text', definedIn: 'phrase' },
  'acronym.definedTwice': { place: 'phrase', acronym: 'text' },
  'quotation.notClosed': { place: 'phrase' },
  'quotation.notOpened': { place: 'phrase' },
  'quotation.verbatim': { place: 'phrase', quote: 'text', source: 'text', linked },
  'quotation.adapted': { place: 'phrase', quote: 'text', source: 'text', linked, changes: 'phrase' },
  /** Capitals, accents or punctuation differ. */
  'quotation.signs': { place: 'phrase', quote: 'text', source: 'text', linked, count: 'number' },
  'quotation.words': { place: 'phrase', quote: 'text', source: 'text', linked, count: 'number' },
  'quotation.missing': { place: 'phrase', quote: 'text', source: 'text' },
  'quotation.elsewhere': { place: 'phrase', quote: 'text', source: 'text', other: 'text' },
  'footnotes.repeated': { place: 'phrase', label: 'text' },
  'footnotes.outOfOrder': { place: 'phrase', label: 'text', before: 'phrase', after: 'phrase' },
  'footnotes.missingOne': { place: 'phrase', missing: 'text', label: 'text' },
  'footnotes.missingTwo': { place: 'phrase', first: 'text', second: 'text', label: 'text' },
  'footnotes.missingMany': { place: 'phrase', first: 'text', last: 'text', label: 'text' },
  'footnotes.inOrder': { count: 'number', first: 'text', last: 'text' },
  'footnotes.noTexts': { count: 'number' },
  'footnotes.noText': { place: 'phrase', label: 'text' },
  'footnotes.noMarker': { label: 'text' },
} as const satisfies Readonly<Record<string, MessageShape>>;

/** What a check says, without its words. */
export type FindingWording = WordingOf<typeof findingShapes>;
