import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import type { Footnote } from '../reading/blocks.ts';
import styles from './footnote-popover.module.css';

export interface FootnotePopoverProps {
  readonly label: string;
  readonly footnote: Footnote | undefined;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onGoToNote: () => void;
}

/** A note's body beside its marker; where the document has none, it says so. */
export function FootnotePopover(props: FootnotePopoverProps): ReactNode {
  const { label, footnote, anchor, onClose, onGoToNote } = props;
  const text = useText();
  const body = footnote?.text;
  return (
    <Popover
      className={styles.popover}
      triggerRef={anchor}
      isOpen
      isNonModal
      placement="bottom start"
      offset={6}
      onOpenChange={(open) => !open && onClose()}
    >
      <Dialog className={styles.dialog} aria-label={text('report.footnote', { label })}>
        <div className={styles.label} aria-hidden="true">
          {label}
        </div>
        {body === undefined ? (
          <p className={styles.missing}>{text('report.footnoteMissing', { label })}</p>
        ) : (
          <div>
            <p className={styles.body}>{body}</p>
            <div className={styles.actions}>
              <Button size="small" variant="quiet" onPress={onGoToNote}>
                {text('report.goToNote')}
              </Button>
            </div>
          </div>
        )}
      </Dialog>
    </Popover>
  );
}
