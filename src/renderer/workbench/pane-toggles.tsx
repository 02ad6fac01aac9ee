import { PanelLeft, PanelRight, RectangleVertical } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useText } from '../locale.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { usePaneRef } from '../ui/panes.tsx';
import type { Pane } from '../ui/panes.tsx';
import { useMediaQuery } from '../view-memory.tsx';
import styles from './pane-toggles.module.css';

export type PaneName = 'report' | 'source' | 'evidence';
export const paneNames: readonly PaneName[] = ['report', 'source', 'evidence'];

export interface PaneToggle {
  readonly panelRef: ReturnType<typeof usePaneRef>;
  readonly onResize: NonNullable<ComponentProps<typeof Pane>['onResize']>;
  readonly hidden: boolean;
}

export type PaneToggles = Readonly<Record<PaneName, PaneToggle>>;

/** Knows which panes are collapsed, and opens and closes them. */
export function usePaneToggles(): PaneToggles {
  const report = usePaneToggle();
  const source = usePaneToggle();
  const evidence = usePaneToggle();
  return useMemo(() => ({ report, source, evidence }), [report, source, evidence]);
}

function usePaneToggle(): PaneToggle {
  const panelRef = usePaneRef();
  const [hidden, setHidden] = useState(false);
  const onResize = useCallback<PaneToggle['onResize']>((size) => setHidden(size.inPixels < 1), []);
  return useMemo(() => ({ panelRef, onResize, hidden }), [panelRef, onResize, hidden]);
}

const icons = { report: PanelLeft, source: RectangleVertical, evidence: PanelRight };
const labels = {
  report: ['pane.hideReport', 'pane.showReport'],
  source: ['pane.hideSource', 'pane.showSource'],
  evidence: ['pane.hideEvidence', 'pane.showEvidence'],
} as const;

export function PaneToggleButtons({ toggles }: { readonly toggles: PaneToggles }): ReactNode {
  const text = useText();
  const narrow = useMediaQuery('(max-width: 1100px)');
  const shown = paneNames.filter((name) => toggles[name].hidden).length;
  return (
    <span className={styles.toggles} role="group" aria-label={text('pane.toggles')}>
      {paneNames
        // Evidence is a drawer there, with an opener of its own.
        .filter((name) => !narrow || name !== 'evidence')
        .map((name) => {
          const { hidden, panelRef } = toggles[name];
          const Icon = icons[name];
          const [hide, show] = labels[name];
          return (
            <IconButton
              key={name}
              size="small"
              label={text(hidden ? show : hide)}
              icon={<Icon size={15} strokeWidth={hidden ? 1.5 : 2} aria-hidden="true" />}
              isOn={!hidden}
              isDisabled={!hidden && shown === (narrow ? 1 : 2)}
              onPress={() => (hidden ? panelRef.current?.expand() : panelRef.current?.collapse())}
            />
          );
        })}
    </span>
  );
}
