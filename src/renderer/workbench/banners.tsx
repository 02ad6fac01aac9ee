import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseSummary } from '../../shared/contract.ts';
import { useText } from '../locale.tsx';
import { Notice } from '../ui/error-notice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useEngineHealth } from './engine-health.tsx';
import { InterruptedImports } from './interrupted-import.tsx';
import styles from './banners.module.css';

/** What the reader must know about the whole case: read-only, engine restarted, engine gone, an import that was broken off. */
export function Banners({ summary }: { readonly summary?: CaseSummary }): ReactNode {
  const text = useText();
  const engine = useEngineHealth();
  return (
    <div className={styles.banners}>
      <InterruptedImports />
      {summary?.access === 'read-only' && (
        <Notice tone="info">{text(summary.isProtected ? 'banner.protected' : 'banner.readOnly')}</Notice>
      )}
      {engine.state === 'restarted' && (
        <Notice
          tone="warning"
          actions={
            <IconButton
              size="small"
              label={text('common.close')}
              icon={<X size={14} aria-hidden="true" />}
              onPress={engine.acknowledge}
            />
          }
        >
          {text('banner.engineRestarted')}
        </Notice>
      )}
      {engine.state === 'failed' && <Notice tone="error">{text('banner.engineFailed')}</Notice>}
    </div>
  );
}
