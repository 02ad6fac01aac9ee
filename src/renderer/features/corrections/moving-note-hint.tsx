import { Move, X } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { moveNote, useMovingNote } from './moving-note.ts';
import styles from './corrections.module.css';

/** Says what to do while a note is being put elsewhere; Escape leaves it where it was. */
export function MovingNoteHint(): ReactNode {
  const text = useText();
  const moving = useMovingNote();
  useEffect(() => {
    if (moving === undefined) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') moveNote(undefined);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [moving]);
  // Another report, or none: the note is not there any more.
  useEffect(() => () => moveNote(undefined), []);
  if (moving === undefined) return undefined;
  return (
    <p className={styles.hint} role="status">
      <Move size={15} aria-hidden="true" />
      <span>{text('correct.movingNote', { label: moving.label })}</span>
      <IconButton
        size="small"
        label={text('common.cancel')}
        icon={<X size={14} aria-hidden="true" />}
        onPress={() => moveNote(undefined)}
      />
    </p>
  );
}
