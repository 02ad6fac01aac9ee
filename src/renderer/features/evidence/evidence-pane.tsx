import { Quote } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { useReport, useStatistics } from '../../queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useNavigation } from '../../workbench/navigation.tsx';
import { ParagraphEvidence } from './paragraph-evidence.tsx';
import { StatisticEvidence } from './statistic-evidence.tsx';
import styles from './evidence-pane.module.css';

/** What is known of the selected statistic or paragraph, and what a person decides about it. */
export function EvidencePane(): ReactNode {
  const text = useText();
  const { place } = useNavigation();
  const { statisticId, paragraphId } = place.report;
  const statistics = useStatistics();
  const report = useReport();
  const statistic = statistics.data?.find((one) => one.id === statisticId);
  const paragraph = report.data?.paragraphs.find((one) => one.id === (statistic?.paragraphId ?? paragraphId));

  if (statistics.error !== null) {
    return (
      <div className={styles.pane}>
        <div className={styles.message}>
          <ErrorNotice error={statistics.error} onRetry={() => void statistics.refetch()} />
        </div>
      </div>
    );
  }
  if (statistic !== undefined) {
    return <StatisticEvidence key={statistic.id} statistic={statistic} paragraph={paragraph} />;
  }
  if (paragraph !== undefined && report.data !== undefined) {
    return <ParagraphEvidence key={paragraph.id} paragraph={paragraph} content={report.data} />;
  }
  if (statistics.isPending && report.data !== undefined) {
    return (
      <div className={styles.pane}>
        <Loading>{text('evidence.loading')}</Loading>
      </div>
    );
  }
  const count = statistics.data?.length ?? 0;
  return (
    <div className={styles.pane}>
      <EmptyState
        icon={<Quote size={20} />}
        title={
          report.data !== undefined && statistics.data !== undefined && count === 0
            ? text('evidence.noStatistics')
            : text('evidence.none')
        }
      >
        {count > 0 && (
          <p className={styles.hint}>
            <Kbd>J</Kbd> {text('evidence.noneHint')}
          </p>
        )}
        {report.data !== undefined && statistics.data !== undefined && count === 0
          ? text('evidence.noStatisticsBody')
          : text('evidence.noneBody')}
      </EmptyState>
    </div>
  );
}
