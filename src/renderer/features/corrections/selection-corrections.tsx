import { Hash, Move, Scissors } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Statistic } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAct } from '../../ui/toast.tsx';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import type { Paragraph } from '../reading/blocks.ts';
import type { Stretch } from '../reading/pieces.ts';
import { SelectionAction } from '../reading/selection-toolbar.tsx';
import { moveNote, useMovingNote } from './moving-note.ts';

export interface SelectionCorrectionsProps {
  readonly paragraph: Paragraph;
  /** Of the document. */
  readonly selection: Stretch;
  /** Under the selection. */
  readonly statistic: Statistic | undefined;
  readonly onDone: () => void;
}

/** What a selection in the report can put right: a note's place, a statistic that was missed, one that is two. */
export function SelectionCorrections(props: SelectionCorrectionsProps): ReactNode {
  const { paragraph, selection, statistic, onDone } = props;
  const text = useText();
  const { selectStatistic } = useNavigationActions();
  const moving = useMovingNote();
  const length = paragraph.text.length;
  const start = Math.max(0, selection.start - paragraph.start);
  const end = Math.min(length, selection.end - paragraph.start);
  const move = useAct('correction.moveMarker', () => ({
    message: text('correct.noteMoved'),
    undoable: true,
  }));
  const add = useAct('correction.addStatistic', ({ statisticId }) => {
    selectStatistic(statisticId);
    return { message: text('correct.added'), undoable: true };
  });
  const split = useAct('correction.splitStatistic', ({ statisticIds: [first] }) => {
    if (first !== undefined) selectStatistic(first);
    return { message: text('correct.split'), undoable: true };
  });
  const cut = statistic === undefined ? undefined : placeToSplit(statistic, start, end);
  return (
    <>
      {moving !== undefined && (
        <SelectionAction
          tone="main"
          icon={<Move size={14} aria-hidden="true" />}
          onPress={() => {
            move.act({ position: moving.position, paragraphId: paragraph.id, offset: end });
            moveNote(undefined);
            onDone();
          }}
        >
          {text('correct.putNote', { label: moving.label })}
        </SelectionAction>
      )}
      {statistic === undefined && start < end && (
        <SelectionAction
          icon={<Hash size={14} aria-hidden="true" />}
          onPress={() => {
            add.act({ paragraphId: paragraph.id, start, end });
            onDone();
          }}
        >
          {text('correct.add')}
        </SelectionAction>
      )}
      {statistic !== undefined && cut !== undefined && (
        <SelectionAction
          icon={<Scissors size={14} aria-hidden="true" />}
          onPress={() => {
            split.act({ statisticId: statistic.id, at: cut });
            onDone();
          }}
        >
          {text('correct.splitHere')}
        </SelectionAction>
      )}
    </>
  );
}

/** Where in a statistic's text the selection parts it: before what is selected, or behind it where it starts with it. */
function placeToSplit(statistic: Statistic, start: number, end: number): number | undefined {
  const at = start > statistic.start ? start - statistic.start : end - statistic.start;
  return at > 0 && at < statistic.text.length ? at : undefined;
}
