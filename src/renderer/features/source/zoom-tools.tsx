import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWording } from '../../locale.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useValue } from '../reading/value-store.ts';
import type { ValueStore } from '../reading/value-store.ts';
import type { Fit } from './page-strip.ts';
import type { Zoom } from './pdf-view.tsx';
import styles from './source-pane.module.css';

interface ZoomToolsProps {
  readonly shownZoom: ValueStore<number>;
  readonly shownFit: ValueStore<Fit | undefined>;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onStep: (direction: 1 | -1) => void;
}

export function otherFit(fit: Fit | undefined): Fit {
  return fit === 'page' ? 'text' : 'page';
}

export function ZoomTools({ shownZoom, shownFit, onZoom, onStep }: ZoomToolsProps): ReactNode {
  const { text, language } = useWording();
  const shown = useValue(shownZoom);
  const fit = useValue(shownFit);
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(shown);
  return (
    <>
      <IconButton
        size="small"
        label={text('source.zoomOut')}
        shortcut="−"
        icon={<ZoomOut size={15} aria-hidden="true" />}
        onPress={() => onStep(-1)}
      />
      <span className={styles.percent} role="status" aria-label={text('source.zoom', { percent })}>
        {percent}
      </span>
      <IconButton
        size="small"
        label={text('source.zoomIn')}
        shortcut="+"
        icon={<ZoomIn size={15} aria-hidden="true" />}
        onPress={() => onStep(1)}
      />
      <span className={styles.fit}>
        <IconButton
          size="small"
          label={fit === 'page' ? text('source.fitText') : text('source.fitPage')}
          shortcut="0"
          isOn={fit !== undefined}
          icon={<MoveHorizontal size={15} aria-hidden="true" />}
          onPress={() => onZoom(otherFit(fit))}
        />
      </span>
    </>
  );
}
