import { EyeOff } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import type { Sheet } from './sheet-model.ts';
import styles from './sheet-view.module.css';

export interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

/** The names of the sheets under the grid; a file of one sheet without a name has none. */
export function SheetTabs({ sheets, shown, onShow }: SheetTabsProps): ReactNode {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  if (sheets.length < 2 && sheets[0]?.name === undefined) return undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = shown + step;
    if (step === 0 || next < 0 || next >= sheets.length) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={text('source.sheet.tabs')}>
      {sheets.map((sheet, index) => (
        <button
          key={sheet.id}
          type="button"
          className={styles.tab}
          role="tab"
          aria-selected={index === shown}
          tabIndex={index === shown ? 0 : -1}
          onClick={() => onShow(index)}
          onKeyDown={onKeyDown}
        >
          {sheet.hidden && <EyeOff size={12} role="img" aria-label={text('source.sheet.hidden')} />}
          {sheet.name ?? String(index + 1)}
        </button>
      ))}
    </div>
  );
}
