import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWording } from '../../locale.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { mostHits } from './find-text.ts';
import type { Find } from './use-find.ts';
import styles from './find-bar.module.css';

/** Find in the document of a pane: Enter goes to the next hit, Shift+Enter to the one before, Escape closes. */
export function FindBar({ find, label }: { readonly find: Find; readonly label: string }): ReactNode {
  const { text, number } = useWording();
  const input = useRef<HTMLInputElement>(null);
  const { openings } = find;
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [openings]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') find.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = find.hits.length;
  const state =
    find.query.trim() === ''
      ? ''
      : count === 0
        ? text('reading.find.none')
        : text('reading.find.count', {
            at: number(find.current + 1),
            count: number(count) + (count >= mostHits ? '+' : ''),
          });
  return (
    <div className={styles.bar} role="search" onKeyDownCapture={onKeyDown}>
      <SearchField
        label={label}
        placeholder={label}
        value={find.query}
        onChange={find.setQuery}
        inputRef={input}
        icon={<Search size={14} aria-hidden="true" />}
      />
      <span className={styles.count} role="status">
        {state}
      </span>
      <IconButton
        size="small"
        label={text('reading.find.previous')}
        shortcut="⇧ Enter"
        isDisabled={count === 0}
        icon={<ChevronUp size={16} aria-hidden="true" />}
        onPress={() => find.step(-1)}
      />
      <IconButton
        size="small"
        label={text('reading.find.next')}
        shortcut="Enter"
        isDisabled={count === 0}
        icon={<ChevronDown size={16} aria-hidden="true" />}
        onPress={() => find.step(1)}
      />
      <IconButton
        size="small"
        label={text('reading.find.close')}
        shortcut="Esc"
        icon={<X size={16} aria-hidden="true" />}
        onPress={find.close}
      />
    </div>
  );
}
