import {
  BookOpenText,
  ChartNoAxesColumn,
  ClipboardCheck,
  FileCheck2,
  Library,
  ListChecks,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseSummary } from '../../shared/contract.ts';
import { useText, useWording } from '../locale.tsx';
import { classNames } from '../ui/class-names.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import { Button as AriaButton } from 'react-aria-components';
import { keyName } from './keys.ts';
import { useNavigation } from './navigation.tsx';
import type { Screen } from './navigation.tsx';
import styles from './rail.module.css';

type RailScreen = Exclude<Screen, 'search' | 'versions'>;

const icons: Readonly<Record<RailScreen, LucideIcon>> = {
  report: BookOpenText,
  sources: Library,
  review: ClipboardCheck,
  findings: ListChecks,
  overview: ChartNoAxesColumn,
  export: FileCheck2,
};

/** Leads to the screens. */
export function Rail({ summary }: { readonly summary: CaseSummary }): ReactNode {
  const text = useText();
  const { place, goToScreen } = useNavigation();
  const entries: readonly { readonly screen: RailScreen; readonly count?: number }[] = [
    { screen: 'report' },
    { screen: 'sources', count: summary.documents },
    { screen: 'review', count: summary.review.toDo },
    { screen: 'findings', count: summary.findings.open },
    { screen: 'overview' },
    { screen: 'export' },
  ];
  return (
    <nav className={styles.rail} aria-label={text('rail.label')}>
      <ul className={styles.list}>
        {entries.map(({ screen, count }, index) => {
          const Icon = icons[screen];
          const current = place.screen === screen;
          return (
            <li key={screen}>
              <Tooltip
                text={text(`rail.${screen}`)}
                shortcut={keyName(`Ctrl+${String(index + 1)}`)}
                placement="end"
              >
                <AriaButton
                  className={classNames(styles.entry, current && styles.current)}
                  aria-current={current ? 'page' : undefined}
                  onPress={() => goToScreen(screen)}
                >
                  <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
                  <span className={styles.label}>{text(`rail.${screen}`)}</span>
                  {count !== undefined && count > 0 && <Count count={count} />}
                </AriaButton>
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** From here on a number is written short: "100K". */
const longCount = 100_000;

function Count({ count }: { readonly count: number }): ReactNode {
  const { number, shortNumber } = useWording();
  if (count < longCount) return <span className={styles.count}>{number(count)}</span>;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{shortNumber(count)}</span>
      <span className="visually-hidden">{number(count)}</span>
    </span>
  );
}
