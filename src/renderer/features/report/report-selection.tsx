import { Link2, Milestone } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useText } from '../../locale.tsx';
import { useCaseSummary } from '../../queries.ts';
import { useNavigation } from '../../workbench/navigation.tsx';
import { SelectionCorrections } from '../corrections/selection-corrections.tsx';
import { useLinkEvidence } from '../evidence/use-link-evidence.ts';
import { useKeptSelection } from '../reading/kept-selection.ts';
import { SelectionAction, SelectionToolbar, useTextSelection } from '../reading/selection-toolbar.tsx';
import type { ReportModel } from './use-report-model.ts';

/** What can be done with text selected in the report. */
export function ReportSelection({
  model,
  scroller,
}: {
  readonly model: ReportModel;
  readonly scroller: RefObject<HTMLElement | null>;
}): ReactNode {
  const text = useText();
  const { place, selectStatistic, selectParagraph } = useNavigation();
  const selection = useTextSelection(scroller, place.screen === 'report');
  const kept = useKeptSelection();
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const link = useLinkEvidence();
  if (selection === undefined) return undefined;
  // A heading or a footnote belongs to no paragraph.
  const paragraph = model.content.paragraphs.find(
    (one) => one.start < selection.end && one.start + one.text.length > selection.start,
  );
  if (paragraph === undefined) return undefined;
  const numbered = model.numberedOf.get(paragraph.id) ?? paragraph;
  const label = numbered.label ?? '';
  const statistic = model.matter
    .get(paragraph.id)
    ?.statistics.find(
      (one) => paragraph.start + one.start < selection.end && paragraph.start + one.end > selection.start,
    );
  const clear = (): void => document.getSelection()?.removeAllRanges();

  return (
    <SelectionToolbar box={selection.box} label={text('report.selection')}>
      {kept !== undefined && !readOnly && (
        <SelectionAction
          tone="main"
          icon={<Link2 size={14} aria-hidden="true" />}
          onPress={() => {
            link.act({
              target:
                statistic === undefined
                  ? { kind: 'paragraph', id: paragraph.id }
                  : { kind: 'statistic', id: statistic.id },
              documentId: kept.documentId,
              start: kept.start,
              end: kept.end,
              stance: 'supports',
            });
            clear();
          }}
        >
          {statistic === undefined
            ? text('report.linkToParagraph', { label })
            : text('report.linkToStatistic', { number: statistic.text })}
        </SelectionAction>
      )}
      {!readOnly && (
        <SelectionCorrections
          paragraph={paragraph}
          selection={selection}
          statistic={statistic}
          onDone={clear}
        />
      )}
      {statistic !== undefined && (
        <SelectionAction
          icon={<Milestone size={14} aria-hidden="true" />}
          onPress={() => {
            clear();
            selectStatistic(statistic.id);
          }}
        >
          {text('report.showStatistic', { number: statistic.text })}
        </SelectionAction>
      )}
      <SelectionAction
        icon={<Milestone size={14} aria-hidden="true" />}
        onPress={() => {
          clear();
          selectParagraph(numbered.id);
        }}
      >
        {text('report.showParagraph', { label })}
      </SelectionAction>
    </SelectionToolbar>
  );
}
