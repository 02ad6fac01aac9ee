import { ChevronDown } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { classNames } from '../../ui/class-names.ts';
import { SearchField } from '../../ui/text-field.tsx';
import { foldForFind } from './find-text.ts';
import styles from './outline-menu.module.css';

export interface OutlineEntry {
  readonly id: string;
  readonly label: string;
  /** Shown quietly behind the label. */
  readonly detail?: string;
  /** 0 is the outermost. */
  readonly depth: number;
  /** Document offset to go to. */
  readonly start: number;
}

export interface OutlineMenuProps {
  /** What the button shows: where the reader is. */
  readonly here: string;
  readonly label: string;
  readonly placeholder: string;
  readonly empty: string;
  readonly entries: readonly OutlineEntry[];
  readonly currentId: string | undefined;
  readonly onGo: (entry: OutlineEntry) => void;
}

// More are not read through but typed for; the Civil Code has 2,500 articles.
const mostShown = 250;

/** Headings or articles to jump to: a button that says where the reader is, and a list that is typed into. */
export function OutlineMenu(props: OutlineMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={styles.trigger} aria-label={`${props.label}: ${props.here}`}>
        <span className={styles.here}>{props.here}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover
        className={styles.popover}
        placement="bottom start"
        offset={4}
        // Part of the screen, also for who goes through it by its landmarks.
        UNSTABLE_portalContainer={document.querySelector('main') ?? document.body}
      >
        <Dialog className={styles.dialog} aria-label={props.label}>
          <OutlineList {...props} close={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function OutlineList(props: OutlineMenuProps & { readonly close: () => void }): ReactNode {
  const { entries, currentId, onGo, close } = props;
  const [query, setQuery] = useState('');
  const [moved, setMoved] = useState<number | undefined>(undefined);
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => matching(entries, query, currentId), [entries, query, currentId]);
  const here = shown.findIndex((entry) => entry.id === currentId);
  const active = Math.min(moved ?? (query === '' ? Math.max(here, 0) : 0), shown.length - 1);

  const go = (entry: OutlineEntry | undefined): void => {
    if (entry === undefined) return;
    close();
    onGo(entry);
  };
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(to, shown.length - 1));
    setMoved(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'PageDown') move(active + 10);
    else if (event.key === 'PageUp') move(active - 10);
    else if (event.key === 'Enter') go(shown[active]);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.body} role="presentation" onKeyDown={onKeyDown}>
      <SearchField
        label={props.placeholder}
        placeholder={props.placeholder}
        value={query}
        onChange={(next) => {
          setQuery(next);
          setMoved(undefined);
        }}
        autoFocus
      />
      <ul
        ref={(element) => {
          list.current = element;
          element?.children[active]?.scrollIntoView({ block: 'center' });
        }}
        id={listId}
        className={styles.list}
        role="listbox"
        aria-label={props.label}
        aria-activedescendant={active >= 0 ? `${listId}-${String(active)}` : undefined}
        tabIndex={0}
      >
        {shown.map((entry, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above handles the keys
          <li
            key={entry.id}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            className={classNames(styles.entry, entry.id === currentId && styles.current)}
            style={{ paddingInlineStart: 10 + Math.min(entry.depth, 5) * 14 }}
            onClick={() => go(entry)}
          >
            <span className={styles.name}>{entry.label}</span>
            {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{props.empty}</p>}
    </div>
  );
}

function matching(
  entries: readonly OutlineEntry[],
  query: string,
  currentId: string | undefined,
): readonly OutlineEntry[] {
  const wanted = foldForFind(query).trim();
  if (wanted !== '') {
    const named = entries.map((entry) => ({
      entry,
      name: foldForFind(`${entry.label} ${entry.detail ?? ''}`),
    }));
    // "367 ter" means the article of that number before any whose title contains it.
    const exact = named.filter(({ entry }) => numberOf(entry.label) === wanted);
    const rest = named.filter(({ entry, name }) => name.includes(wanted) && numberOf(entry.label) !== wanted);
    return [...exact, ...rest].map(({ entry }) => entry).slice(0, mostShown);
  }
  if (entries.length <= mostShown) return entries;
  const here = Math.max(
    0,
    entries.findIndex((entry) => entry.id === currentId),
  );
  const from = Math.max(0, Math.min(here - mostShown / 2, entries.length - mostShown));
  return entries.slice(from, from + mostShown);
}

function numberOf(label: string): string {
  return foldForFind(label).replace(/^(?:art(?:icle|iculo)?\.?|§)\s*/u, '');
}
