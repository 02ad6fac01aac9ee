import { Combine, Pencil, SquarePen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Statistic } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useCaseSummary, useStatistics } from '../../queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useAct } from '../../ui/toast.tsx';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import { StatisticForm } from './statistic-form.tsx';

/** What a person can put right about a statistic: how it was read, joining it with its neighbour, taking it out. */
export function CorrectStatistic({ statistic }: { readonly statistic: Statistic }): ReactNode {
  const text = useText();
  const { selectStatistic, selectParagraph } = useNavigationActions();
  const [isOpen, setOpen] = useState(false);
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const statistics = useStatistics().data ?? [];
  const at = statistics.findIndex(({ id }) => id === statistic.id);
  const next = statistics[at + 1];
  const neighbour = next?.paragraphId === statistic.paragraphId ? next : undefined;
  const join = useAct('correction.mergeStatistics', ({ statisticId }) => {
    selectStatistic(statisticId, { replace: true });
    return { message: text('correct.joined'), undoable: true };
  });
  const remove = useAct('correction.removeStatistic', () => {
    selectParagraph(statistic.paragraphId, { replace: true });
    return { message: text('correct.removed', { text: statistic.text }), undoable: true };
  });
  if (readOnly) return undefined;
  return (
    <>
      <Menu
        label={text('correct.menu')}
        placement="bottom end"
        trigger={
          <IconButton
            size="small"
            label={text('correct.menu')}
            icon={<Pencil size={14} aria-hidden="true" />}
          />
        }
        entries={[
          {
            id: 'edit',
            label: text('correct.edit'),
            icon: <SquarePen size={15} aria-hidden="true" />,
            onAction: () => setOpen(true),
          },
          ...(neighbour === undefined
            ? []
            : [
                {
                  id: 'join',
                  label: text('correct.join', { text: neighbour.text }),
                  icon: <Combine size={15} aria-hidden="true" />,
                  onAction: () => join.act({ statisticIds: [statistic.id, neighbour.id] }),
                },
              ]),
          {
            id: 'remove',
            label: text('correct.remove'),
            icon: <Trash2 size={15} aria-hidden="true" />,
            isDanger: true,
            startsGroup: true,
            onAction: () => remove.act({ statisticId: statistic.id }),
          },
        ]}
      />
      <Dialog
        title={text('correct.title', { text: statistic.text })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {isOpen && <StatisticForm statistic={statistic} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}
