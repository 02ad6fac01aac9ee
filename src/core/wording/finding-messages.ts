import type { MessageShape, WordingOf } from './message-shape.ts';
import type { Phrase } from './phrases.ts';

const direction = ['up', 'down'] as const;

/**
 * Every sentence that a check can say, with the values it needs. Its words stand under the same key in
 * `shared/locales/{en,es,fr}/findings.json`.
 */
export const findingShapes = {
  'sum.holds': { place: 'phrase', parts: 'text', total: 'text' },
  'sum.fails': { place: 'phrase', parts: 'text', sum: 'text', total: 'text', difference: 'text' },
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
  'growth.direction.holds': { place: 'phrase', from: 'text', to: 'text', said: direction },
  'growth.direction.fails': { place: 'phrase', from: 'text', to: 'text', said: direction },
  'growth.change.holds': { place: 'phrase', from: 'text', to: 'text', change: 'text' },
  'growth.change.fails': { place: 'phrase', from: 'text', to: 'text', change: 'text', share: 'text' },
  'growth.series.holds': { place: 'phrase', said: direction },
  'growth.series.fails': {
    place: 'phrase',
    said: direction,
    figure: 'text',
    period: 'text',
    before: 'text',
    periodBefore: 'text',
  },
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
export type FindingWording = WordingOf<typeof findingShapes, Phrase>;
