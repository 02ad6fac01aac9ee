import { CircleSlash, Info, Link2, Pilcrow } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { EvidenceTarget, Input } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useCaseSummary, useReport, useStatistics } from '../../queries.ts';
import { useToaster } from '../../ui/toast.tsx';
import { useNavigation } from '../../workbench/navigation.tsx';
import { useLinkEvidence, useTargetName } from '../evidence/use-link-evidence.ts';
import { keepSelection, keptSelection, useKeptSelection } from '../reading/kept-selection.ts';
import { SelectionAction, SelectionToolbar, useTextSelection } from '../reading/selection-toolbar.tsx';
import { useShortcuts } from '../reading/use-shortcuts.ts';

type Stance = Input<'evidence.link'>['stance'];

/** Text selected in a source can be linked to what is selected in the report; until then it stays marked. */
export function SourceSelection({
  documentId,
  scroller,
}: {
  readonly documentId: string;
  readonly scroller: RefObject<HTMLElement | null>;
}): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const navigation = useNavigation();
  const { report, screen } = navigation.place;
  const isBesideReport = screen === 'report' || screen === 'review';
  const selection = useTextSelection(scroller, isBesideReport);
  const kept = useKeptSelection();
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const nameOf = useTargetName();
  const link = useLinkEvidence();
  const statistic = useStatistics().data?.find((one) => one.id === report.statisticId);
  const paragraphs = useReport().data?.paragraphs;
  const paragraphId = report.paragraphId ?? statistic?.paragraphId;
  const paragraph = paragraphs?.find((one) => one.id === paragraphId);

  useEffect(() => {
    if (selection === undefined) return;
    const { start, end } = selection;
    keepSelection({ documentId, start, end, text: selection.text });
  }, [selection, documentId]);

  const selected: EvidenceTarget | undefined =
    statistic !== undefined
      ? { kind: 'statistic', id: statistic.id }
      : paragraph !== undefined
        ? { kind: 'paragraph', id: paragraph.id }
        : undefined;

  const linkTo = (target: EvidenceTarget | undefined, stance: Stance): void => {
    const stretch = keptSelection();
    if (stretch === undefined || readOnly) return;
    if (target === undefined) {
      toaster.show({ message: text('source.selectTarget') });
      return;
    }
    link.act({ target, documentId: stretch.documentId, start: stretch.start, end: stretch.end, stance });
    document.getSelection()?.removeAllRanges();
  };
  useShortcuts(
    {
      l: () => linkTo(selected, 'supports'),
      Escape: () => {
        document.getSelection()?.removeAllRanges();
        keepSelection(undefined);
      },
    },
    isBesideReport && kept !== undefined,
  );

  if (selection === undefined || readOnly) return undefined;
  return (
    <SelectionToolbar box={selection.box} label={text('source.selection')}>
      {selected === undefined ? (
        <span style={{ padding: '0 8px' }}>{text('source.selectTarget')}</span>
      ) : (
        <>
          <SelectionAction
            tone="main"
            shortcut="L"
            icon={<Link2 size={14} aria-hidden="true" />}
            onPress={() => linkTo(selected, 'supports')}
          >
            {text('source.supports', { target: nameOf(selected) })}
          </SelectionAction>
          <SelectionAction
            icon={<CircleSlash size={14} aria-hidden="true" />}
            onPress={() => linkTo(selected, 'contradicts')}
          >
            {text('source.contradicts')}
          </SelectionAction>
          <SelectionAction
            icon={<Info size={14} aria-hidden="true" />}
            onPress={() => linkTo(selected, 'context')}
          >
            {text('source.context')}
          </SelectionAction>
          {statistic !== undefined && paragraph !== undefined && (
            <SelectionAction
              icon={<Pilcrow size={14} aria-hidden="true" />}
              onPress={() => linkTo({ kind: 'paragraph', id: paragraph.id }, 'supports')}
            >
              {text('source.toParagraph', { label: paragraph.label ?? '' })}
            </SelectionAction>
          )}
        </>
      )}
    </SelectionToolbar>
  );
}
