import { CornerDownLeft, FileText, Hash, ListChecks, Pilcrow, Search as SearchIcon, Zap } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../locale.tsx';
import { useAnswer, useCaseSummary, useFindings, useReport, useStatistics } from '../../queries.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { StateGlyph } from '../../ui/state-glyph.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { keyName } from '../../workbench/keys.ts';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import { createPaletteIndex } from './palette-index.ts';
import type { PaletteEntry, PaletteKind } from './palette-index.ts';
import { useSearch } from './search-state.tsx';
import { sourceEntry, usePaletteEntries } from './palette-entries.ts';
import styles from './palette.module.css';

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** One field that goes to any paragraph, statistic, document, finding or command. */
export function Palette({ isOpen, onClose }: PaletteProps): ReactNode {
  const text = useText();
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={styles.modal}>
        <AriaDialog className={styles.dialog} aria-label={text('palette.label')}>
          <PaletteBody onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const byTitle = { column: 'title', descending: false } as const;
const documentsOffered = 8;

// Rows and headings are about as high as each other.
const estimatedRow = 38;

type Row =
  | { readonly kind: 'heading'; readonly key: string; readonly of: PaletteKind | 'search' }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: PaletteEntry }
  | { readonly kind: 'search'; readonly key: string };

function PaletteBody({ onClose }: { readonly onClose: () => void }): ReactNode {
  const text = useText();
  const { run } = useCommands();
  const navigation = useNavigationActions();
  const search = useSearch();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [chosenKey, setChosenKey] = useState<string>();
  const summary = useCaseSummary().data;
  const entries = usePaletteEntries({
    report: useReport().data,
    statistics: useStatistics().data,
    findings: useFindings().data,
    summary,
  });
  const index = useMemo(() => createPaletteIndex(entries), [entries]);
  const asked = query.trim();
  const library = useAnswer(
    'library.list',
    { query: asked, sort: byTitle, offset: 0, limit: documentsOffered },
    { enabled: asked !== '', keepPrevious: true },
  ).data;

  const rows = useMemo<readonly Row[]>(() => {
    const documents = (library?.rows ?? []).map((document) => sourceEntry(document, summary?.reportId, text));
    const found =
      asked === ''
        ? entries.filter((entry) => entry.kind === 'command')
        : [...index.find(asked), ...documents];
    const made: Row[] = [];
    for (const entry of found) {
      const last = made.at(-1);
      if (last === undefined || last.kind !== 'entry' || last.entry.kind !== entry.kind) {
        made.push({ kind: 'heading', key: `heading ${entry.kind}`, of: entry.kind });
      }
      made.push({ kind: 'entry', key: entry.id, entry });
    }
    if (asked !== '') {
      made.push({ kind: 'heading', key: 'heading search', of: 'search' });
      made.push({ kind: 'search', key: 'search' });
    }
    return made;
  }, [asked, entries, index, library, summary?.reportId, text]);

  const choosable = rows.filter((row) => row.kind !== 'heading');
  const activeKey =
    choosable.some((row) => row.key === chosenKey) && chosenKey !== undefined ? chosenKey : choosable[0]?.key;
  const activeIndex = rows.findIndex((row) => row.key === activeKey);

  const go = (row: Row | undefined): void => {
    if (row === undefined || row.kind === 'heading') return;
    onClose();
    if (row.kind === 'search') {
      search.setQuery(asked);
      navigation.goToScreen('search');
      search.focusField();
      return;
    }
    const { target } = row.entry;
    switch (target.kind) {
      case 'command':
        run(target.command);
        break;
      case 'paragraph':
        navigation.selectParagraph(target.id);
        break;
      case 'statistic':
        navigation.selectStatistic(target.id);
        break;
      case 'source':
        navigation.openSource({ documentId: target.id });
        break;
      case 'report':
        navigation.goToScreen('report');
        break;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = choosable.findIndex((row) => row.key === activeKey);
    if (event.key === 'Enter') {
      go(choosable[at]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosenKey(choosable[(at + step + choosable.length) % choosable.length]?.key);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.field}>
        <SearchIcon size={18} aria-hidden="true" />
        <input
          className={styles.input}
          role="combobox"
          aria-label={text('palette.label')}
          aria-expanded="true"
          aria-controls={`${listId}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeIndex >= 0 ? `${listId}-${String(activeIndex)}` : undefined}
          placeholder={text('palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosenKey(undefined);
          }}
          onKeyDown={onKeyDown}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette is opened to be typed into
          autoFocus
          spellCheck={false}
        />
      </div>
      <div
        className={styles.rows}
        style={{ height: `min(${String(rows.length * estimatedRow + 8)}px, 440px, calc(100vh - 240px))` }}
      >
        <VirtualList<Row>
          label={text('palette.results')}
          rows={rows}
          keyOf={(row) => row.key}
          isHeading={(row) => row.kind === 'heading'}
          activeKey={activeKey}
          onActiveChange={(row) => setChosenKey(row.key)}
          onOpen={go}
          opensOnClick
          estimatedRowHeight={estimatedRow}
          idPrefix={listId}
          renderRow={(row) => <PaletteRow row={row} query={asked} />}
        />
      </div>
      <footer className={styles.footer} aria-hidden="true">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {text('palette.move')}
        </span>
        <span>
          <Kbd>Enter</Kbd> {text('palette.open')}
        </span>
        <span>
          <Kbd>{keyName('Ctrl+F')}</Kbd> {text('command.edit.find')}
        </span>
      </footer>
    </>
  );
}

const icons: Readonly<Record<PaletteKind, typeof Hash>> = {
  command: Zap,
  paragraph: Pilcrow,
  statistic: Hash,
  source: FileText,
  finding: ListChecks,
};

function PaletteRow({ row, query }: { readonly row: Row; readonly query: string }): ReactNode {
  const text = useText();
  if (row.kind === 'heading') return <div className={styles.heading}>{text(`palette.group.${row.of}`)}</div>;
  if (row.kind === 'search') {
    return (
      <div className={styles.row}>
        <SearchIcon size={16} aria-hidden="true" />
        <span className={styles.title}>{text('palette.searchAll', { query })}</span>
        <CornerDownLeft size={14} aria-hidden="true" />
      </div>
    );
  }
  const { entry } = row;
  const Icon = icons[entry.kind];
  return (
    <div className={styles.row}>
      {entry.state === undefined ? (
        <Icon size={16} aria-hidden="true" />
      ) : (
        <StateGlyph state={entry.state} labelled />
      )}
      <span className={styles.title}>
        {entry.lead !== undefined && <strong className={styles.lead}>{entry.lead}</strong>}
        {entry.title}
      </span>
      {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
      {entry.shortcut !== undefined && <Kbd>{keyName(entry.shortcut)}</Kbd>}
    </div>
  );
}
