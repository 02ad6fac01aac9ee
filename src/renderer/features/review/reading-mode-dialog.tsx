import { useId } from 'react';
import type { ReactNode } from 'react';
import type { CaseSummary, Input } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useAct } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';
import { useCommands } from '../../workbench/commands.ts';
import styles from './review.module.css';

/** By how many this report is read, whether blind, and under what name one reads oneself. */
export function ReadingModeDialog({
  isOpen,
  onClose,
  summary,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly summary: CaseSummary;
}): ReactNode {
  const text = useText();
  const { run } = useCommands();
  const { reading, reviewer, access } = summary;
  const set = useAct('review.setMode');
  const readOnly = access === 'read-only';
  const choice = (input: Input<'review.setMode'>) => () => set.act(input);
  return (
    <Dialog title={text('review.modeTitle')} isOpen={isOpen} onClose={onClose} width={520}>
      <fieldset className={styles.choices} disabled={readOnly || set.isPending}>
        <legend className="visually-hidden">{text('review.modeTitle')}</legend>
        <Choice
          kind="radio"
          title={text('review.oneReader')}
          what={text('review.oneReaderWhat')}
          checked={reading.readers === 1}
          onChange={choice({ readers: 1 })}
        />
        <Choice
          kind="radio"
          title={text('review.twoReaders')}
          what={text('review.twoReadersWhat')}
          checked={reading.readers === 2}
          onChange={choice({ readers: 2 })}
        />
        <div className={styles.under}>
          <Choice
            kind="checkbox"
            title={text('review.blindAll')}
            what={text('review.blindWhat')}
            disabled={reading.readers === 1}
            checked={reading.blind}
            onChange={choice({ blind: !reading.blind })}
          />
          <Choice
            kind="checkbox"
            title={text('review.blindOwn')}
            disabled={reading.readers === 1 || reading.blind}
            checked={reading.blind || reading.ownBlind}
            onChange={choice({ ownBlind: !reading.ownBlind })}
          />
        </div>
      </fieldset>
      <div className={styles.name}>
        <p>{text('review.youAre', { name: visibleName(reviewer) })}</p>
        <Button
          size="small"
          onPress={() => {
            onClose();
            run('app.settings');
          }}
        >
          {text('review.otherName')}
        </Button>
      </div>
    </Dialog>
  );
}

function Choice({
  kind,
  title,
  what,
  ...input
}: {
  readonly kind: 'radio' | 'checkbox';
  readonly title: string;
  readonly what?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: () => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        {...input}
        id={id}
        type={kind}
        name={kind === 'radio' ? 'readers' : undefined}
        aria-describedby={what === undefined ? undefined : `${id}-what`}
      />
      <div>
        <label htmlFor={id}>{title}</label>
        {what !== undefined && <p id={`${id}-what`}>{what}</p>}
      </div>
    </div>
  );
}
