import type { UseMutationResult } from '@tanstack/react-query';
import type { EvidenceTarget, Input, Output } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useReport, useStatistics } from '../../queries.ts';
import { useAct } from '../../ui/toast.tsx';
import { keepSelection } from '../reading/kept-selection.ts';

type Link = UseMutationResult<Output<'evidence.link'>, Error, Input<'evidence.link'>> & {
  readonly act: (input: Input<'evidence.link'>) => void;
};

/** Links a passage of a source to a statistic or paragraph, and says so with a way back. */
export function useLinkEvidence(): Link {
  const text = useText();
  const nameOf = useTargetName();
  return useAct('evidence.link', (evidence) => {
    keepSelection(undefined);
    return {
      message: text('evidence.linked', { stance: evidence.stance, target: nameOf(evidence.target) }),
      undoable: true,
    };
  });
}

/** How a statistic or paragraph of the report is called: “95.147”, § 12. */
export function useTargetName(): (target: EvidenceTarget) => string {
  const text = useText();
  const statistics = useStatistics().data;
  const report = useReport().data;
  return (target) => {
    if (target.kind === 'statistic') {
      const printed = statistics?.find((statistic) => statistic.id === target.id)?.text ?? target.id;
      return text('evidence.quotedNumber', { number: printed });
    }
    const label = report?.paragraphs.find((paragraph) => paragraph.id === target.id)?.label ?? target.id;
    return text('evidence.paragraphNumber', { label });
  };
}
