import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { QuotedSentence } from './quoted-sentence.tsx';
import styles from './review.module.css';

/** A table of the report's statistics: where each stands, how it is printed, then what `headings` name, then what can be done. */
export function StatisticTable({
  headings,
  children,
}: {
  readonly headings: readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  const text = useText();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[text('review.paragraph'), text('review.printed'), ...headings].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{text('review.openIt')}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** One statistic of such a table; `children` are the cells for its headings, `tools` what can be done with it. */
export function StatisticTableRow({
  statistic,
  tools,
  children,
}: {
  readonly statistic: {
    readonly paragraphLabel?: string | undefined;
    readonly sentence: string;
    readonly number: { readonly start: number; readonly end: number };
  };
  readonly tools: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <tr>
      <td className={styles.nowrap}>{statistic.paragraphLabel}</td>
      <td>
        <QuotedSentence sentence={statistic.sentence} number={statistic.number} />
      </td>
      {children}
      <td className={styles.rowTools}>{tools}</td>
    </tr>
  );
}
