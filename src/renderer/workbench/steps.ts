import type { NamedStep } from '../../shared/contract.ts';
import type { Text } from '../locale.tsx';

const known = [
  'verdict.set',
  'verdict.setAll',
  'verdict.withdraw',
  'verdict.adjudicate',
  'review.setMode',
  'evidence.link',
  'evidence.unlink',
  'document.import',
  'document.remove',
  'document.describe',
  'document.describeMany',
  'collection.create',
  'collection.rename',
  'collection.remove',
  'collection.add',
  'collection.takeOut',
  'finding.dismiss',
  'finding.reopen',
  'case.rename',
  'case.setReviewer',
  'search.save',
  'search.forget',
  'version.reread',
  'version.edition',
  'version.settle',
  'correction.addStatistic',
  'correction.editStatistic',
  'correction.splitStatistic',
  'correction.mergeStatistics',
  'correction.removeStatistic',
  'correction.moveMarker',
  'correction.renumberParagraph',
] as const;

/** Words a step of the history and what it was done to: "verdict on § 12 · 2,608", "import of 300 files". */
export function stepWords(text: Text, { action, subject, entries }: NamedStep): string {
  const step = known.find((candidate) => candidate === action);
  return text(step === undefined ? 'step.other' : `step.${step}`, {
    subject,
    count: entries,
  });
}
