import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { StateGlyph } from '../../ui/state-glyph.tsx';
import type { FindingKind } from './finding-groups.ts';
import styles from './finding-sign.module.css';

/** The sign in front of a finding: in doubt, to note, holds, dismissed; never by colour alone. */
export function FindingSign({ kind }: { readonly kind: FindingKind }): ReactNode {
  const text = useText();
  return (
    <span
      className={`${styles.sign ?? ''} ${styles[kind] ?? ''}`}
      role="img"
      aria-label={text(`findings.kind.${kind}`)}
    >
      {kind === 'info' ? (
        <Info size={15} aria-hidden="true" />
      ) : (
        <StateGlyph
          state={kind === 'holds' ? 'verified' : kind === 'dismissed' ? 'dismissed' : 'doubt'}
          size={14}
        />
      )}
    </span>
  );
}
