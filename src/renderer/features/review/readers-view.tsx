import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReaderAgreement, ReadingEntry } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { useReadings } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { visibleName } from '../../visible-name.ts';
import type { Review } from './review-state.tsx';
import { StatisticTable, StatisticTableRow } from './statistic-table.tsx';
import styles from './review.module.css';

/** How far readers agree, and where they differ. */
export function ReadersView({ review }: { readonly review: Review }): ReactNode {
  const { text } = useWording();
  const readings = useReadings();
  if (readings.error !== null) {
    return (
      <div className={styles.view}>
        <ErrorNotice error={readings.error} onRetry={() => void readings.refetch()} />
      </div>
    );
  }
  if (readings.data === undefined) return undefined;
  const { entries, agreement } = readings.data;
  const disputed = entries.filter(({ consensus }) => consensus === 'differ' || consensus === 'adjudicated');
  return (
    <div className={styles.view} data-review-view tabIndex={-1}>
      {agreement.length === 0 ? (
        <EmptyState icon={<Users size={22} />} title={text('review.noAgreement')}>
          {text('review.noAgreementBody')}
        </EmptyState>
      ) : (
        <>
          <AgreementTable agreement={agreement} />
          <h2 className={styles.heading}>{text('review.disagreements', { count: disputed.length })}</h2>
          {disputed.length === 0 ? (
            <p className={styles.quiet}>{text('review.noDisagreements')}</p>
          ) : (
            <Disagreements entries={disputed} onOpen={review.open} />
          )}
        </>
      )}
    </div>
  );
}

function AgreementTable({ agreement }: { readonly agreement: readonly ReaderAgreement[] }): ReactNode {
  const { text, language } = useWording();
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <>
      <h2 className={styles.heading}>{text('review.agreement')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('review.readers')}</th>
            <th scope="col" className={styles.numeric}>
              {text('review.shared')}
            </th>
            <th scope="col" className={styles.numeric}>
              {text('review.agreed')}
            </th>
            <th scope="col" className={styles.numeric}>
              {text('review.expected')}
            </th>
            <th scope="col" className={styles.numeric}>
              {text('review.kappa')}
            </th>
          </tr>
        </thead>
        <tbody>
          {agreement.map((pair) => (
            <tr key={pair.readers.join('\n')}>
              <th scope="row">{pair.readers.map(visibleName).join(' · ')}</th>
              <td className={styles.numeric}>{pair.shared}</td>
              <td className={styles.numeric}>
                {pair.agreed} ({share.format(pair.share)})
              </td>
              <td className={styles.numeric}>{share.format(pair.expected)}</td>
              <td className={styles.numeric}>
                {pair.kappa === undefined ? (
                  text('review.kappaUndefined')
                ) : (
                  <b>{decimal.format(pair.kappa)}</b>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>
        {text('review.agreementNote')}
        {agreement.some(({ kappa }) => kappa === undefined) && ` ${text('review.kappaWhy')}`}
      </p>
    </>
  );
}

function Disagreements({
  entries,
  onOpen,
}: {
  readonly entries: readonly ReadingEntry[];
  readonly onOpen: (statisticId: string) => void;
}): ReactNode {
  const { text } = useWording();
  const says = ({ by, verdict, note }: ReadingEntry['readers'][number]): ReactNode => (
    <p key={by}>
      {visibleName(by)}: <b>{text(`reading.verdict.${verdict}`)}</b>
      {note !== undefined && <span className={styles.quiet}> {note}</span>}
    </p>
  );
  return (
    <StatisticTable headings={[text('review.readers'), text('review.decision')]}>
      {entries.map((entry) => (
        <StatisticTableRow
          key={entry.statisticId}
          statistic={entry}
          tools={
            <Button size="small" onPress={() => onOpen(entry.statisticId)}>
              {entry.adjudication === undefined ? text('review.decide') : text('review.openIt')}
            </Button>
          }
        >
          <td>{entry.readers.map(says)}</td>
          <td>
            {entry.adjudication === undefined ? (
              <span className={styles.open}>{text('review.undecided')}</span>
            ) : (
              says(entry.adjudication)
            )}
          </td>
        </StatisticTableRow>
      ))}
    </StatisticTable>
  );
}
