import type { MessageShape } from './message-shape.ts';
import type { WordingOf } from './phrases.ts';

/**
 * Every reason for which a passage is proposed, with the values it needs. A candidate has one to three of them, which are
 * read as one sentence. Their words stand under the same key in `shared/locales/{en,es,fr}/reasons.json`.
 */
export const reasonShapes = {
  'number.same': { source: 'figure' },
  'number.otherWriting': { source: 'figure', report: 'figure' },
  'number.rounds': { source: 'figure', report: 'figure' },
  /** `qualifier`: what the report says beside the number; "none" where it is part of `report`. */
  'number.qualified': {
    source: 'figure',
    report: 'figure',
    qualifier: ['none', 'about', 'over', 'under', 'atLeast', 'atMost', 'nearly'],
  },
  'number.lessPrecise': { source: 'figure', report: 'figure' },
  'number.sameRange': { source: 'figure' },
  'number.converted': { source: 'figure', report: 'figure' },
  /** A table in thousands or millions; `power` of ten for any other. */
  'number.scaled': {
    source: 'figure',
    report: 'figure',
    scale: ['thousands', 'millions', 'other'],
    power: 'text',
  },
  'number.scaledRounds': {
    source: 'figure',
    report: 'figure',
    scale: ['thousands', 'millions', 'other'],
    power: 'text',
  },
  'number.conflicts': { source: 'figure', report: 'figure' },
  'derived.share': { part: 'figure', whole: 'figure', share: 'figure' },
  'derived.shareOfTotalRow': { part: 'figure', whole: 'figure', share: 'figure' },
  'derived.shareOfColumn': { part: 'figure', parts: 'figure', whole: 'figure', share: 'figure' },
  'derived.change': { from: 'figure', to: 'figure', change: 'figure' },
  'derived.sum': { parts: 'figure', sum: 'figure' },
  'law.namedPenalty': { penalty: 'text', range: 'phrase', scale: 'text' },
  'law.sameDuration': { range: 'phrase' },
  'law.otherDuration': { provision: 'phrase', penalty: 'text', range: 'phrase', report: 'phrase' },
  'law.otherAge': { provision: 'phrase', age: 'figure', report: 'figure' },
  'law.cited': { provision: 'phrase' },
  'context.words': { words: 'text' },
  'context.otherPeriod': {},
  /** The page was recognised on its picture, so surely (0 to 100). */
  'context.recognised': { certainty: 'number' },
  /** … and the number itself is among the words that were read with doubt. */
  'context.recognisedInDoubt': { certainty: 'number' },
  /** The source has a newer edition, of this title. */
  'context.olderEdition': { newest: 'text' },
} as const satisfies Readonly<Record<string, MessageShape>>;

/** One reason, without its words. */
export type Reason = WordingOf<typeof reasonShapes>;
