import type { MessageShape } from './message-shape.ts';
import type { WordingOf } from './phrases.ts';

/**
 * Every reason for which a passage is proposed, with the values it needs. A candidate has one to three of them, which are
 * read as one sentence. Their words stand under the same key in `shared/locales/{en,es,fr}/reasons.json`.
 */
export const reasonShapes = {
  'number.same': { source: 'text' },
  'number.otherWriting': { source: 'text', report: 'text' },
  'number.rounds': { source: 'text', report: 'text' },
  /** `qualifier`: what the report says beside the number; "none" where it is part of `report`. */
  'number.qualified': {
    source: 'text',
    report: 'text',
    qualifier: ['none', 'about', 'over', 'under', 'atLeast', 'atMost', 'nearly'],
  },
  'number.lessPrecise': { source: 'text', report: 'text' },
  'number.sameRange': { source: 'text' },
  'number.converted': { source: 'text', report: 'text' },
  /** A table in thousands or millions; `power` of ten for any other. */
  'number.scaled': {
    source: 'text',
    report: 'text',
    scale: ['thousands', 'millions', 'other'],
    power: 'text',
  },
  'number.scaledRounds': {
    source: 'text',
    report: 'text',
    scale: ['thousands', 'millions', 'other'],
    power: 'text',
  },
  'number.conflicts': { source: 'text', report: 'text' },
  'derived.share': { part: 'text', whole: 'text', share: 'text' },
  'derived.shareOfTotalRow': { part: 'text', whole: 'text', share: 'text' },
  'derived.change': { from: 'text', to: 'text', change: 'text' },
  'derived.sum': { parts: 'text', sum: 'text' },
  'law.namedPenalty': { penalty: 'text', range: 'phrase', scale: 'text' },
  'law.sameDuration': { range: 'phrase' },
  'law.otherDuration': { provision: 'phrase', penalty: 'text', range: 'phrase', report: 'phrase' },
  'law.otherAge': { provision: 'phrase', age: 'text', report: 'text' },
  'law.cited': { provision: 'phrase' },
  'context.words': { words: 'text' },
  'context.otherPeriod': {},
} as const satisfies Readonly<Record<string, MessageShape>>;

/** One reason, without its words. */
export type Reason = WordingOf<typeof reasonShapes>;
