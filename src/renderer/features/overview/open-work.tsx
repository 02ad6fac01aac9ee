import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import styles from './overview.module.css';

/** Who has read how much, and what waits for them. */
export function OpenWork({ reviewers, differing }: Pick<Overview, 'reviewers' | 'differing'>): ReactNode {
  const { text, number } = useWording();
  const { selectStatistic } = useNavigationActions();
  return (
    <>
      <table className={styles.work}>
        <thead>
          <tr>
            <th scope="col">{text('overview.reviewer')}</th>
            <th scope="col" className={styles.number}>
              {text('overview.given')}
            </th>
            <th scope="col" className={styles.number}>
              {text('overview.left')}
            </th>
            <th>
              <span className="visually-hidden">{text('overview.next')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reviewers.map(({ name, given, left, next }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.number}>{number(given)}</td>
              <td className={styles.number}>{number(left)}</td>
              <td className={styles.number}>
                {next !== undefined && (
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={text('overview.nextFor', { name })}
                    onPress={() => selectStatistic(next)}
                  >
                    {text('overview.next')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {differing > 0 && <p className={styles.note}>{text('overview.differing', { count: differing })}</p>}
    </>
  );
}
