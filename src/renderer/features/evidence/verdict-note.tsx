import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import type { VerdictDecision } from './use-verdict.ts';
import styles from './verdict-bar.module.css';

/** The note to a verdict; where the verdict waits for it, why, and the button that gives it. */
export function VerdictNote({
  statisticId,
  decision,
  field,
  onKeyDown,
  onClose,
}: {
  readonly statisticId: string;
  readonly decision: VerdictDecision;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  const { wanted, note, suggestion } = decision;
  return (
    <div className={styles.noteField} role="presentation" onKeyDown={onKeyDown}>
      <label className={styles.noteLabel} htmlFor={`note-${statisticId}`}>
        {wanted === undefined ? text('evidence.note') : text(`evidence.reason.${wanted.because}`)}
      </label>
      <textarea
        ref={field}
        id={`note-${statisticId}`}
        className={styles.note}
        rows={3}
        value={note}
        onChange={(event) => decision.setNote(event.target.value)}
      />
      {wanted?.verdict === 'discrepancy' && (
        <>
          <label className={styles.noteLabel} htmlFor={`suggestion-${statisticId}`}>
            {text('evidence.suggestion')}
          </label>
          <input
            id={`suggestion-${statisticId}`}
            className={styles.suggestion}
            value={suggestion}
            placeholder={decision.suggestedValue}
            autoComplete="off"
            onChange={(event) => decision.setSuggestion(event.target.value)}
          />
        </>
      )}
      {wanted !== undefined && (
        <div className={styles.noteActions}>
          <Button size="small" variant="quiet" onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button
            size="small"
            variant="primary"
            shortcut="Ctrl ↵"
            isDisabled={note.trim() === ''}
            onPress={() => decision.decide(wanted.verdict)}
          >
            {wanted.verdict === 'discrepancy'
              ? text('evidence.recordDiscrepancy')
              : text('evidence.recordVerdict', { verdict: text(`reading.verdict.${wanted.verdict}`) })}
          </Button>
        </div>
      )}
    </div>
  );
}
