import { Library, ListFilter, SearchX } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentSummary } from '../../../shared/contract.ts';
import { useText, useWording } from '../../locale.tsx';
import { useCaseSummary, useDocumentCard, useImports } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Pane, PaneGroup, PaneSeparator } from '../../ui/panes.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Screen, ScreenBar } from '../../ui/screen.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import type { SortOrder, VirtualTableHandle } from '../../ui/virtual-table.tsx';
import { useMediaQuery, useRemembered } from '../../view-memory.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { useNavigation } from '../../workbench/navigation.tsx';
import { DocumentDetails } from './document-details.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { ReportChoice } from './report-choice.tsx';
import { ImportButtons } from './import-buttons.tsx';
import { ImportQueue } from './import-queue.tsx';
import { CollectionsRail } from './collections-rail.tsx';
import { dragDocuments } from './dragged-documents.ts';
import { ManyDetails } from './many-details.tsx';
import { isSourceColumn } from './source-column.ts';
import type { SourceColumn } from './source-column.ts';
import { useChosen } from './use-chosen.ts';
import { useLibrary } from './use-library.ts';
import { useRemoveDocument } from './remove-document.ts';
import { useSourceColumns } from './source-columns.tsx';
import { EditionOffers } from '../versions/edition-offers.tsx';
import { WatchedOffers } from './watched-offers.tsx';
import styles from './sources-screen.module.css';

type RoleFilter = 'all' | 'report' | 'source' | 'law';

function readSort(stored: unknown): { column: SourceColumn; descending: boolean } | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('column' in stored) || !('descending' in stored)) return undefined;
  if (!isSourceColumn(stored.column) || typeof stored.descending !== 'boolean') return undefined;
  return { column: stored.column, descending: stored.descending };
}

/** The library of the case, and what is being imported into it. */
export function SourcesScreen(): ReactNode {
  const text = useText();
  const { number } = useWording();
  const jobs = useImports().data ?? [];
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const navigation = useNavigation();
  const { importPaths } = useCommands();
  const removeNow = useRemoveDocument();
  const [removing, setRemoving] = useState<DocumentSummary>();
  // What the report rests on is not removed in passing.
  const remove = (document: DocumentSummary): void =>
    document.evidenceCount > 0 ? setRemoving(document) : removeNow(document);
  const roomy = useMediaQuery('(min-width: 1560px)');
  const roomForRail = useMediaQuery('(min-width: 1240px)');
  const roomyBesideRail = useMediaQuery('(min-width: 1520px)');
  const roomyBesideDetails = useMediaQuery('(min-width: 1960px)');
  const [query, setQuery] = useState('');
  const [role, setRole] = useState<RoleFilter>('all');
  const [sort, setSort] = useRemembered<{ column: SourceColumn; descending: boolean }>(
    'sources.sort',
    { column: 'role', descending: false },
    readSort,
  );
  const [collection, setCollection] = useState<string>();
  const filterField = useRef<HTMLInputElement>(null);
  const table = useRef<VirtualTableHandle>(null);

  const settledQuery = useDeferredValue(query);
  const filter = useMemo(
    () => ({
      query: settledQuery,
      sort,
      ...(role === 'all' ? {} : { role }),
      ...(collection === undefined ? {} : { collection }),
    }),
    [settledQuery, sort, role, collection],
  );
  const library = useLibrary(filter);
  const { list, count, rowAt, activeIndex, activeId } = library;
  const chosen = useChosen(library, filter);
  const { clear } = chosen;
  // Another list: what was chosen in the one before may not be in it.
  useEffect(clear, [filter, clear]);
  const card = useDocumentCard(activeIndex < 0 ? undefined : activeId).data;
  const active = card !== undefined && card.id === activeId && activeIndex >= 0 ? card : undefined;
  const showsDetails = active !== undefined || chosen.ids.size > 1;
  const show = useCallback(
    (documentId: string | undefined) => {
      clear();
      library.show(documentId);
    },
    [clear, library],
  );
  const columns = useSourceColumns(
    !showsDetails
      ? roomy
        ? 'wide'
        : 'middle'
      : roomyBesideDetails
        ? 'wide'
        : roomyBesideRail
          ? 'middle'
          : 'narrow',
  );

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented)
        return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      filterField.current?.focus();
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const open = (documentId: string, documentRole: string): void => {
    if (documentRole === 'report') navigation.goToScreen('report');
    else navigation.openSource({ documentId });
  };

  if (list.isError) {
    return (
      <div className={styles.message}>
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (list.data === undefined) {
    return <Loading>{text('common.loading')}</Loading>;
  }
  const queue = jobs.length > 0 && <ImportQueue jobs={jobs} readOnly={readOnly} onShow={show} />;
  const { counts } = list.data;
  const isNarrowed = query !== '' || role !== 'all' || collection !== undefined;
  if (counts.all === 0) {
    return (
      <Screen>
        {!readOnly && <WatchedOffers />}
        <div className={styles.emptyArea}>
          <EmptyState
            size="screen"
            icon={<Library size={24} />}
            title={text('sources.emptyTitle')}
            actions={!readOnly && <ImportButtons onPaths={importPaths} />}
          >
            <p>{text('sources.emptyBody')}</p>
            <p className={styles.formats}>{text('sources.formats')}</p>
          </EmptyState>
        </div>
        {queue}
      </Screen>
    );
  }

  return (
    <Screen>
      <ScreenBar title={text('sources.title')} wraps>
        <div className={styles.filter}>
          <SearchField
            label={text('sources.filter')}
            placeholder={text('sources.filter')}
            icon={<ListFilter size={15} aria-hidden="true" />}
            value={query}
            onChange={setQuery}
            inputRef={filterField}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter') {
                table.current?.focus();
                event.preventDefault();
              }
            }}
          />
        </div>
        <Segments
          label={text('sources.show')}
          selected={role}
          onSelect={setRole}
          options={[
            { id: 'all', label: text('sources.all'), count: number(counts.all) },
            { id: 'report', label: text('sources.reports'), count: number(counts.report) },
            { id: 'source', label: text('sources.sources'), count: number(counts.source) },
            { id: 'law', label: text('sources.laws'), count: number(counts.law) },
          ]}
        />
        <span className={styles.import}>{!readOnly && <ImportButtons onPaths={importPaths} />}</span>
      </ScreenBar>
      {counts.report === 0 && !readOnly && jobs.every((job) => job.state !== 'running') && <ReportChoice />}
      {!readOnly && <WatchedOffers />}
      {!readOnly && <EditionOffers />}
      <div className={styles.library}>
        <PaneGroup id="sources" className={styles.panes}>
          {(roomForRail || !showsDetails) && (
            <Pane
              id="collections"
              defaultSize="200px"
              minSize="160px"
              maxSize="320px"
              groupResizeBehavior="preserve-pixel-size"
            >
              <CollectionsRail selected={collection} onSelect={setCollection} readOnly={readOnly} />
            </Pane>
          )}
          {(roomForRail || !showsDetails) && <PaneSeparator label={text('pane.resize')} />}
          <Pane id="library" minSize="420px">
            {count === 0 && isNarrowed ? (
              <EmptyState icon={<SearchX size={22} />} title={text('sources.noneMatch')}>
                <Button
                  onPress={() => {
                    setQuery('');
                    setRole('all');
                    setCollection(undefined);
                  }}
                >
                  {text('sources.showAll')}
                </Button>
              </EmptyState>
            ) : (
              <VirtualTable
                label={text('sources.title')}
                columns={columns}
                count={count}
                rowAt={rowAt}
                onRange={library.onRange}
                keyOf={(document) => document.id}
                rowHeight={48}
                sort={sort}
                onSort={(next: SortOrder<SourceColumn>) => setSort({ ...next })}
                activeIndex={activeIndex}
                isChosen={(document) => chosen.ids.has(document.id)}
                onChoose={chosen.choose}
                onChooseAll={chosen.chooseAll}
                onOpen={(document) => open(document.id, document.role)}
                onDragStart={(event, document) =>
                  dragDocuments(event, chosen.ids.has(document.id) ? [...chosen.ids] : [document.id])
                }
                onKeyDown={(event, document) => {
                  if (event.key === 'Delete' && document !== undefined && !readOnly && chosen.ids.size < 2) {
                    remove(document);
                  }
                  if (event.key === 'Escape') show(undefined);
                }}
                handle={table}
              />
            )}
          </Pane>
          {showsDetails && <PaneSeparator label={text('pane.resize')} />}
          {showsDetails && (
            <Pane
              id="details"
              defaultSize="372px"
              minSize="300px"
              maxSize="560px"
              groupResizeBehavior="preserve-pixel-size"
            >
              {chosen.ids.size > 1 ? (
                <ManyDetails
                  ids={chosen.ids}
                  collection={collection}
                  readOnly={readOnly}
                  onClose={() => {
                    clear();
                    table.current?.focus();
                  }}
                />
              ) : (
                active !== undefined && (
                  <DocumentDetails
                    key={active.id}
                    document={active}
                    readOnly={readOnly}
                    onOpen={() => open(active.id, active.role)}
                    onRemove={() => remove(active)}
                    onClose={() => {
                      show(undefined);
                      table.current?.focus();
                    }}
                  />
                )
              )}
            </Pane>
          )}
        </PaneGroup>
      </div>
      <RemoveDialog document={removing} onRemove={removeNow} onClose={() => setRemoving(undefined)} />
      {queue}
    </Screen>
  );
}
