import type { MessageKey } from '../locale.tsx';

const known = [
  'verdict.set',
  'verdict.withdraw',
  'evidence.link',
  'evidence.unlink',
  'document.import',
  'document.remove',
  'document.describe',
  'finding.dismiss',
  'finding.reopen',
  'case.rename',
  'case.setReviewer',
] as const;

/** How to word a step of the history. */
export function stepKey(action: string): MessageKey {
  const step = known.find((candidate) => candidate === action);
  return step === undefined ? 'step.other' : `step.${step}`;
}
