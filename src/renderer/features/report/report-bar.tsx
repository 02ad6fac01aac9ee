import { ChevronDown, ChevronUp, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWording } from '../../locale.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { OutlineMenu } from '../reading/outline-menu.tsx';
import { PaneBar } from '../reading/pane-bar.tsx';
import { useValue } from '../reading/value-store.ts';
import type { ValueStore } from '../reading/value-store.ts';
import type { Step } from './stepping.ts';
import type { ReportModel } from './use-report-model.ts';
import styles from './report-pane.module.css';

interface ReportBarProps {
  readonly model: ReportModel;
  readonly here: ValueStore<string | undefined>;
  readonly section: ValueStore<string | undefined>;
  readonly onStep: (step: Step) => void;
  readonly onFind: () => void;
  readonly onGo: (offset: number, elementId: string) => void;
}

export function ReportBar({ model, here, section, onStep, onFind, onGo }: ReportBarProps): ReactNode {
  const { text, number } = useWording();
  const sectionId = useValue(section);
  const paragraphId = useValue(here);
  const cell = model.cells.find((one) => one.paragraphId === paragraphId);
  const heading = model.content.headings.find((one) => one.id === sectionId);
  const hasStatistics = model.statistics.length > 0;
  return (
    <PaneBar
      title={text('pane.report')}
      place={
        model.outline.length > 0 && (
          <OutlineMenu
            here={heading?.text ?? text('report.beginning')}
            label={text('report.sections')}
            placeholder={text('report.goToSection')}
            empty={text('report.noSection')}
            entries={model.outline}
            currentId={sectionId}
            onGo={(entry) => onGo(entry.start, entry.id)}
          />
        )
      }
      tools={
        <>
          <span className={styles.place}>
            {cell === undefined
              ? ''
              : text('report.place', { label: cell.label, total: number(model.cells.length) })}
          </span>
          <IconButton
            size="small"
            label={text('report.previousStatistic')}
            shortcut="K"
            isDisabled={!hasStatistics}
            icon={<ChevronUp size={16} aria-hidden="true" />}
            onPress={() => onStep('previous')}
          />
          <IconButton
            size="small"
            label={text('report.nextStatistic')}
            shortcut="J"
            isDisabled={!hasStatistics}
            icon={<ChevronDown size={16} aria-hidden="true" />}
            onPress={() => onStep('next')}
          />
          <IconButton
            size="small"
            label={text('report.find')}
            shortcut="/"
            icon={<Search size={15} aria-hidden="true" />}
            onPress={onFind}
          />
        </>
      }
    />
  );
}
