import { Copy, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { useSuggestions } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useToaster } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';
import type { Review } from './review-state.tsx';
import { StatisticTable, StatisticTableRow } from './statistic-table.tsx';
import styles from './review.module.css';

type Edit = Output<'review.suggestions'>[number];

/** What the report should say instead, for whoever writes it. */
export function SuggestedEdits({ review }: { readonly review: Review }): ReactNode {
  const { text, dateTime } = useWording();
  const toaster = useToaster();
  const suggestions = useSuggestions();
  if (suggestions.error !== null) {
    return (
      <div className={styles.view}>
        <ErrorNotice error={suggestions.error} onRetry={() => void suggestions.refetch()} />
      </div>
    );
  }
  const edits = suggestions.data;
  if (edits === undefined) return undefined;
  const headings = [text('review.suggested'), text('review.sources'), text('review.why')];
  const copy = async (copied: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(copied);
      toaster.show({ message: text('review.copied') });
    } catch (error) {
      toaster.showError(error);
    }
  };
  if (edits.length === 0) {
    return (
      <div className={styles.view} data-review-view tabIndex={-1}>
        <EmptyState icon={<PencilLine size={22} />} title={text('review.noEdits')}>
          {text('review.noEditsBody')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.view} data-review-view tabIndex={-1}>
      <div className={styles.viewHead}>
        <h2 className={styles.heading}>{text('review.edits', { count: edits.length })}</h2>
        <Button
          size="small"
          icon={<Copy size={14} aria-hidden="true" />}
          onPress={() =>
            void copy(
              [[text('review.paragraph'), text('review.printed'), ...headings], ...edits.map(cellsOf)]
                .map(tabbed)
                .join('\n'),
            )
          }
        >
          {text('review.copyAll')}
        </Button>
      </div>
      <StatisticTable headings={headings}>
        {edits.map((edit) => (
          <StatisticTableRow
            key={edit.statisticId}
            statistic={edit}
            tools={
              <>
                <IconButton
                  size="small"
                  label={text('review.copyOne')}
                  icon={<Copy size={14} aria-hidden="true" />}
                  onPress={() => void copy(edit.suggestion)}
                />
                <Button size="small" onPress={() => review.open(edit.statisticId)}>
                  {text('review.openIt')}
                </Button>
              </>
            }
          >
            <td className={styles.suggested}>{edit.suggestion}</td>
            <td>
              {edit.sources.length === 0 ? (
                <span className={styles.quiet}>{text('review.noSource')}</span>
              ) : (
                edit.sources.map((source) => <p key={source}>{visibleName(source)}</p>)
              )}
            </td>
            <td>
              {edit.note}
              <p className={styles.quiet}>
                {text('evidence.by', { by: visibleName(edit.by), at: dateTime(edit.at) })}
              </p>
            </td>
          </StatisticTableRow>
        ))}
      </StatisticTable>
    </div>
  );
}

function cellsOf({ paragraphLabel = '', sentence, suggestion, sources, note = '' }: Edit): readonly string[] {
  return [paragraphLabel, sentence, suggestion, sources.join('; '), note];
}

/** A line that pastes into a table's cells. */
function tabbed(cells: readonly string[]): string {
  return cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t');
}
