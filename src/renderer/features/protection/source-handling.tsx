import type { ReactNode } from 'react';
import type { DocumentSummary, Output } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Switch } from '../../ui/switch.tsx';
import { useAct } from '../../ui/toast.tsx';
import styles from './source-handling.module.css';

type Handling = Omit<Output<'protection.read'>['sources'][number], 'documentId'>;

const usual: Handling = { whole: false, consentBound: false };

/** What of a source may be handed over. Nothing is asked of the report itself. */
export function SourceHandling({
  document,
  readOnly,
}: {
  readonly document: DocumentSummary;
  readonly readOnly: boolean;
}): ReactNode {
  const text = useText();
  const protection = useAnswer('protection.read', {}).data;
  const set = useAct('protection.setSource');
  if (document.role === 'report' || protection === undefined) return undefined;
  const handling = protection.sources.find(({ documentId }) => documentId === document.id) ?? usual;
  const change = (changes: Partial<Handling>): void =>
    set.act({
      documentId: document.id,
      whole: handling.whole,
      consentBound: handling.consentBound,
      ...changes,
    });
  return (
    <section className={styles.handling} aria-label={text('handling.title')}>
      <h3 className={styles.title}>{text('handling.title')}</h3>
      <Switch
        label={text('handling.consentBound')}
        description={text('handling.consentBoundWhy')}
        isSelected={handling.consentBound}
        isDisabled={readOnly}
        onChange={(consentBound) => change({ consentBound, ...(consentBound ? { whole: false } : {}) })}
      />
      <Switch
        label={text('handling.whole')}
        description={text(handling.consentBound ? 'handling.wholeNot' : 'handling.wholeWhy')}
        isSelected={handling.whole}
        isDisabled={readOnly || handling.consentBound}
        onChange={(whole) => change({ whole })}
      />
    </section>
  );
}
