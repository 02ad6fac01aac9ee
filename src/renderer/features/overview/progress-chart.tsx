import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import styles from './progress-chart.module.css';

type Day = Overview['days'][number];

const width = 360;
const height = 120;
/** Room for the numbers at the left. */
const left = 30;
const base = height - 4;
const top = 8;
/** More days than this are drawn as the last so many. */
const mostDays = 60;

/** Verdicts given each day as columns, and how many statistics were decided by its end as a line. */
export function ProgressChart({
  days,
  total,
}: {
  readonly days: readonly Day[];
  readonly total: number;
}): ReactNode {
  const { text, number, date } = useWording();
  const last = days.at(-1);
  if (last === undefined) return <p className={styles.none}>{text('overview.progressNone')}</p>;
  const shown = days.slice(-mostDays);
  const verdicts = days.reduce((sum, day) => sum + day.verdicts, 0);
  const most = Math.max(...shown.map((day) => Math.max(day.verdicts, day.decided)), 1);
  const step = (width - left) / shown.length;
  const column = Math.min(22, step * 0.6);
  const y = (value: number): number => base - (value * (base - top)) / most;
  const middle = (index: number): number => left + step * (index + 0.5);
  const sum = text('overview.progressSum', {
    verdicts,
    days: days.filter((day) => day.verdicts > 0).length,
    decided: last.decided,
    total,
  });
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{sum}</figcaption>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {[most, Math.round(most / 2)].map((value, index) => (
          <g key={index}>
            <line x1={left} x2={width} y1={y(value)} y2={y(value)} className={styles.grid} />
            <text x={left - 6} y={y(value) + 4} className={styles.tick}>
              {number(value)}
            </text>
          </g>
        ))}
        <line x1={left} x2={width} y1={base} y2={base} className={styles.axis} />
        {shown.map((day, index) => (
          <rect
            key={day.day}
            x={middle(index) - column / 2}
            width={column}
            y={y(day.verdicts)}
            height={base - y(day.verdicts)}
            className={styles.column}
          />
        ))}
        <polyline
          points={shown.map((day, index) => `${middle(index)},${y(day.decided)}`).join(' ')}
          className={styles.line}
        />
        {shown.map((day, index) => (
          <circle key={day.day} cx={middle(index)} cy={y(day.decided)} r="2.6" className={styles.point} />
        ))}
      </svg>
      <div className={styles.foot} aria-hidden="true">
        <span>{date(shown[0]?.day ?? last.day)}</span>
        <span className={styles.key}>
          <svg width="10" height="10">
            <rect width="10" height="10" className={styles.column} />
          </svg>
          {text('overview.verdicts')}
          <svg width="18" height="10">
            <line x1="0" x2="18" y1="5" y2="5" className={styles.line} />
            <circle cx="9" cy="5" r="2.6" className={styles.point} />
          </svg>
          {text('overview.decided')}
        </span>
        <span>{shown.length > 1 ? date(last.day) : ''}</span>
      </div>
      <table className="visually-hidden">
        <thead>
          <tr>
            <th scope="col">{text('overview.day')}</th>
            <th scope="col">{text('overview.verdicts')}</th>
            <th scope="col">{text('overview.decided')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((day) => (
            <tr key={day.day}>
              <th scope="row">{date(day.day)}</th>
              <td>{number(day.verdicts)}</td>
              <td>{number(day.decided)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
